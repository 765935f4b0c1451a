/** A list of numbers that grows, and is handed over as bytes. */

export class RowList {
  #numbers = new Int32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const bigger = new Int32Array(this.#length * 2);
      bigger.set(this.#numbers);
      this.#numbers = bigger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers since the last time, in memory of their own; starts anew. */
  take(): Int32Array<ArrayBuffer> {
    const taken = this.#numbers.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
