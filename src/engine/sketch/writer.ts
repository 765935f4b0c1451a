/**
 * What goes to whoever adds sketches up, as bytes: how many whole numbers there are, these (32 bits each, in the order of the machine),
 * and then all texts (UTF-8), the lengths of which are among the numbers.
 */

const START = 4 * 1024;

export class SketchWriter {
  #numbers = new Uint32Array(START);
  #count = 0;
  #texts = Buffer.alloc(START);
  #length = 0;

  /** Place of the number that comes next. */
  get place(): number {
    return this.#count;
  }

  number(value: number): void {
    if (this.#count === this.#numbers.length) {
      const bigger = new Uint32Array(this.#numbers.length * 2);
      bigger.set(this.#numbers);
      this.#numbers = bigger;
    }
    this.#numbers[this.#count++] = value;
  }

  /** Writes a number that was written before anew. */
  numberAt(place: number, value: number): void {
    this.#numbers[place] = value;
  }

  text(value: string): void {
    // three bytes a UTF-16 unit is the most that UTF-8 needs
    if (this.#length + value.length * 3 > this.#texts.length) {
      const bigger = Buffer.alloc(Math.max(this.#texts.length * 2, this.#length + value.length * 3));
      bigger.set(this.#texts.subarray(0, this.#length));
      this.#texts = bigger;
    }
    const written = this.#writeAscii(value) ? value.length : this.#texts.write(value, this.#length);
    this.number(written);
    this.#length += written;
  }

  /** What was written since the last time, in memory of its own; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const size = 4 * (this.#count + 1);
    const taken = new Uint8Array(size + this.#length);
    const numbers = new Uint32Array(taken.buffer, 0, this.#count + 1);
    numbers[0] = this.#count;
    numbers.set(this.#numbers.subarray(0, this.#count), 1);
    taken.set(this.#texts.subarray(0, this.#length), size);
    this.#count = 0;
    this.#length = 0;
    return taken;
  }

  /** A loop writes a short text faster than the platform does. */
  #writeAscii(value: string): boolean {
    const { length } = value;
    if (length > SHORT) return false;
    let at = this.#length;
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      if (unit > 127) return false;
      this.#texts[at++] = unit;
    }
    return true;
  }
}

const SHORT = 40;

export class SketchReader {
  readonly #numbers: Uint32Array;
  readonly #texts: Buffer;
  #at = 1;
  #from = 0;

  constructor(bytes: Uint8Array) {
    // a part of a file may begin anywhere
    const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const count = new Uint32Array(own.buffer, own.byteOffset, 1)[0]!;
    this.#numbers = new Uint32Array(own.buffer, own.byteOffset, count + 1);
    this.#texts = Buffer.from(own.buffer, own.byteOffset + 4 * (count + 1), own.length - 4 * (count + 1));
  }

  number(): number {
    return this.#numbers[this.#at++]!;
  }

  text(): string {
    const length = this.number();
    const from = this.#from;
    this.#from += length;
    return length === 0 ? '' : this.#texts.toString('utf8', from, this.#from);
  }

  /** Reads a text that is expected to be the one that is known, which saves making it. */
  textLike(known: string | undefined): string {
    const length = this.#numbers[this.#at]!;
    if (known === undefined || known.length !== length) return this.text();
    const from = this.#from;
    for (let i = 0; i < length; i++) if (this.#texts[from + i] !== known.charCodeAt(i)) return this.text();
    this.#at++;
    this.#from += length;
    return known;
  }
}
