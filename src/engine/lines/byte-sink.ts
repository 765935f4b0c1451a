/** Collects output bytes: long stretches of the input as they are, with new text here and there. */
import type { BufferPool } from '../../io/stream/buffer-pool.ts';

export const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

const encoder = new TextEncoder();
export const encodeText = (text: string): Uint8Array<ArrayBuffer> => (text === '' ? NO_BYTES : encoder.encode(text));

/** Up to here a loop writes a text faster than the platform does. */
const SHORT = 64;

/** Stretches are copied when they end, so an untouched record costs nothing but its part of one copy. */
export class ByteSink {
  #source: Uint8Array = new Uint8Array(0);
  readonly #pool: BufferPool;
  #out: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(0));
  #length = 0;
  /** The stretch of the source that is kept but not copied yet. */
  #from = 0;
  #to = 0;

  constructor(pool: BufferPool) {
    this.#pool = pool;
  }

  begin(source: Uint8Array): void {
    this.#source = source;
    this.#out = Buffer.from(this.#pool.take(source.length + 1024).buffer);
    this.#length = 0;
    this.#from = 0;
    this.#to = 0;
  }

  /** What comes next is kept from here on. */
  keepFrom(at: number): void {
    if (at === this.#to) return;
    this.#flush();
    this.#from = at;
    this.#to = at;
  }

  /** Keeps the source up to `at`; answers how long the output is with it. */
  keepTo(at: number): number {
    this.#to = at;
    return this.#length + (this.#to - this.#from);
  }

  /** Writes `text` instead of the source bytes from `start` to `end`; answers how many bytes it takes. */
  replace(start: number, end: number, text: string): number {
    this.#to = start;
    this.#flush();
    const before = this.#length;
    this.#write(text);
    this.#from = end;
    this.#to = end;
    return this.#length - before;
  }

  #write(text: string): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 needs.
    this.#reserve(text.length * 3);
    const out = this.#out;
    let at = this.#length;
    if (text.length <= SHORT) {
      let i = 0;
      for (; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit > 127) break;
        out[at++] = unit;
      }
      if (i === text.length) {
        this.#length = at;
        return;
      }
    }
    this.#length += out.write(text, this.#length);
  }

  /** The output since `begin`, in memory that is its own. */
  take(): Uint8Array<ArrayBuffer> {
    this.#flush();
    return this.#out.subarray(0, this.#length);
  }

  #flush(): void {
    const size = this.#to - this.#from;
    if (size === 0) return;
    this.#reserve(size);
    copyBytes(this.#source, this.#from, this.#to, this.#out, this.#length);
    this.#length += size;
    this.#from = this.#to;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#out.length) return;
    const bigger = Buffer.from(this.#pool.take(Math.max(this.#out.length * 2, this.#length + size)).buffer);
    bigger.set(this.#out.subarray(0, this.#length));
    this.#pool.give(this.#out.buffer);
    this.#out = bigger;
  }
}

/** Short stretches between changed cells are many: a loop copies them faster than the platform does. */
function copyBytes(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  if (to - from > SHORT) target.set(source.subarray(from, to), at);
  else for (let i = from, j = at; i < to; i++, j++) target[j] = source[i]!;
}
