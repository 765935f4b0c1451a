/**
 * A short text for each row, such as its record id.
 *
 * Memory, off the heap: the texts as UTF-8, 4 bytes a row and one bit for whether the row is there.
 */
const LEAST = 1 << 12;

export class RowTexts {
  #bytes = Buffer.alloc(LEAST * 8);
  #length = 0;
  /** By row: where its text ends, from 1; 0 where there is no such row. A text begins where that of the row before ends. */
  #ends = new Uint32Array(LEAST);
  #last = 0;

  /** Adds a row; rows come in rising order. */
  add(row: number, text: string): void {
    if (row >= this.#ends.length) {
      const larger = new Uint32Array(Math.max(row + 1, this.#ends.length * 2));
      larger.set(this.#ends);
      this.#ends = larger;
    }
    const most = text.length * 3;
    if (this.#length + most > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + most));
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
    this.#ends[row] = this.#length + 1;
    this.#last = row;
  }

  get lastRow(): number {
    return this.#last;
  }

  has(row: number): boolean {
    return row > 0 && row < this.#ends.length && this.#ends[row] !== 0;
  }

  get(row: number): string {
    if (!this.has(row)) return '';
    let before = row - 1;
    while (before > 0 && this.#ends[before] === 0) before--;
    const from = before > 0 ? this.#ends[before]! - 1 : 0;
    return this.#bytes.toString('utf8', from, this.#ends[row]! - 1);
  }
}
