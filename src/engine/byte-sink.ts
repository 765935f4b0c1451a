/** Collects output bytes: long stretches of the input as they are, with new text here and there. */

export const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** Bytes that fill their buffer, so that they can be transferred. */
export const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : Uint8Array.from(bytes);

const encoder = new TextEncoder();
export const encodeText = (text: string): Uint8Array<ArrayBuffer> => (text === '' ? NO_BYTES : encoder.encode(text));

/** Stretches are copied when they end, so an untouched record costs nothing but its part of one copy. */
export class ByteSink {
  #source: Uint8Array = new Uint8Array(0);
  #out = Buffer.allocUnsafeSlow(0);
  #length = 0;
  /** The stretch of the source that is kept but not copied yet. */
  #from = 0;
  #to = 0;

  begin(source: Uint8Array): void {
    this.#source = source;
    this.#out = Buffer.allocUnsafeSlow(source.length + 1024);
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

  /** Writes `text` instead of the source bytes from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    this.#to = start;
    this.#flush();
    const size = Buffer.byteLength(text);
    this.#reserve(size);
    this.#length += this.#out.write(text, this.#length, size, 'utf8');
    this.#from = end;
    this.#to = end;
  }

  take(): Uint8Array<ArrayBuffer> {
    this.#flush();
    const bytes = new Uint8Array(this.#length);
    bytes.set(this.#out.subarray(0, this.#length));
    return bytes;
  }

  #flush(): void {
    const size = this.#to - this.#from;
    if (size === 0) return;
    this.#reserve(size);
    this.#out.set(this.#source.subarray(this.#from, this.#to), this.#length);
    this.#length += size;
    this.#from = this.#to;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#out.length) return;
    const bigger = Buffer.allocUnsafeSlow(Math.max(this.#out.length * 2, this.#length + size));
    bigger.set(this.#out.subarray(0, this.#length));
    this.#out = bigger;
  }
}
