/** Collects binary output: numbers, bytes and texts, as `ByteReader` reads them. */
import { BufferPool } from '../io/stream/buffer-pool.ts';

const FIRST = 4 * 1024;
/** Up to here a loop copies faster than the platform does. */
const SHORT = 64;
const NOTHING: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(0));

export class ByteWriter {
  readonly #pool: BufferPool;
  #bytes: Buffer<ArrayBuffer> = NOTHING;
  #length = 0;
  /** What was taken last. */
  #usual = 0;

  /** @param pool where memory comes from; `take` hands it over */
  constructor(pool: BufferPool = new BufferPool()) {
    this.#pool = pool;
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number that is not negative: seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    this.#reserve(8);
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 128)) this.#bytes[this.#length++] = (left & 0x7f) | 0x80;
    this.#bytes[this.#length++] = left;
  }

  /** 32 bits as four bytes, the lowest first. */
  word(value: number): void {
    this.#reserve(4);
    const bytes = this.#bytes;
    bytes[this.#length++] = value;
    bytes[this.#length++] = value >>> 8;
    bytes[this.#length++] = value >>> 16;
    bytes[this.#length++] = value >>> 24;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** Bytes `from` to `to` of `source`, as they are. */
  raw(source: Uint8Array, from = 0, to = source.length): void {
    const size = to - from;
    this.#reserve(size);
    if (size > SHORT) this.#bytes.set(source.subarray(from, to), this.#length);
    else for (let i = from, at = this.#length; i < to; i++, at++) this.#bytes[at] = source[i]!;
    this.#length += size;
  }

  /** Bytes with their length before them. */
  sized(source: Uint8Array, from = 0, to = source.length): void {
    this.number(to - from);
    this.raw(source, from, to);
  }

  /** A text as UTF-8, with its length before it. */
  text(text: string): void {
    this.sized(Buffer.from(text));
  }

  /** What was written since the last time, in memory that is its own; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#usual = this.#length;
    this.#bytes = NOTHING;
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const size = Math.max(FIRST, this.#bytes.length * 2, needed, this.#usual + (this.#usual >> 2));
    const bigger = Buffer.from(this.#pool.take(size).buffer);
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#pool.give(this.#bytes.buffer);
    this.#bytes = bigger;
  }
}
