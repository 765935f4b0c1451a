/** Reads what `ByteWriter` wrote, and never beyond its end. */
import { damaged } from './journal-format.ts';

export class ByteReader {
  readonly #bytes: Buffer;
  readonly #name: string;
  #at = 0;

  /** @param name of the file, for messages */
  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#name = name;
  }

  /** How much was read. */
  get at(): number {
    return this.#at;
  }

  /** What is read, from its beginning to its end. */
  get whole(): Uint8Array {
    return this.#bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.#advance(1)]!;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
    }
    if (!Number.isSafeInteger(value)) throw damaged(this.#name, 'a number in it is too large');
    return value;
  }

  word(): number {
    return this.#bytes.readUInt32LE(this.#advance(4));
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#advance(8));
  }

  /** A view, not a copy. */
  raw(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.#bytes.subarray(from, from + length);
  }

  skip(length: number): void {
    this.#advance(length);
  }

  sized(): Uint8Array {
    return this.raw(this.number());
  }

  text(): string {
    const length = this.number();
    const from = this.#advance(length);
    return this.#bytes.toString('utf8', from, from + length);
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.raw(this.#bytes.length - this.#at);
  }

  #advance(length: number): number {
    const from = this.#at;
    if (length > this.#bytes.length - from) throw damaged(this.#name, 'a part of it ends too early');
    this.#at = from + length;
    return from;
  }
}
