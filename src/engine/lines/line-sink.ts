/** Collects lines of a CSV that crmq itself writes (`csvLine`), as bytes. */

import { csvCell } from '../../io/format/csv-line.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';

/** What a chunk of ordinary records writes. */
const USUAL = 240 * 1024;
const SMALLEST = 4 * 1024;
/** Up to here a loop writes a text faster than the platform does. */
const SHORT = 64;
const NOTHING: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(0));

export class LineSink {
  readonly #pool: BufferPool;
  #bytes: Buffer<ArrayBuffer> = NOTHING;
  #length = 0;

  constructor(pool: BufferPool) {
    this.#pool = pool;
  }

  text(text: string): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 needs.
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  raw(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    const into = this.#bytes;
    const at = this.#length;
    for (let i = 0; i < length; i++) into[at + i] = bytes[i]!;
    this.#length = at + length;
  }

  /** A number, not negative and whole. */
  number(value: number): void {
    this.#reserve(16);
    let digits = 1;
    for (let most = 10; value >= most; most *= 10) digits++;
    const into = this.#bytes;
    const from = this.#length;
    let left = value;
    for (let at = from + digits - 1; at >= from; at--) {
      into[at] = 48 + (left % 10);
      left = Math.floor(left / 10);
    }
    this.#length = from + digits;
  }

  /** One cell, quoted where it must be. */
  cell(text: string): void {
    if (text.length > SHORT || !this.#plain(text)) this.text(csvCell(text));
  }

  /** Writes a text that is ASCII and needs no quotes; answers false, and writes nothing, where it is not such. */
  #plain(text: string): boolean {
    this.#reserve(SHORT);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127 || unit === 34 || unit === 44 || unit === 10 || unit === 13) return false;
      bytes[at++] = unit;
    }
    this.#length = at;
    return true;
  }

  /** The lines since the last time, in memory that is theirs; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = NOTHING;
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    // Little is what most chunks reject, and much what most of them change.
    const size = needed <= SMALLEST ? SMALLEST : Math.max(this.#bytes.length * 2, needed, USUAL);
    const memory = size === SMALLEST ? new Uint8Array(size) : this.#pool.take(size);
    const bigger = Buffer.from(memory.buffer);
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#pool.give(this.#bytes.buffer);
    this.#bytes = bigger;
  }
}
