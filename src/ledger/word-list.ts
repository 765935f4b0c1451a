/** A list of 32-bit numbers without a sign that grows. */
export class WordList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const bigger = new Uint32Array(this.#length * 2);
      bigger.set(this.#numbers);
      this.#numbers = bigger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers; the list is not used after that. */
  take(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
