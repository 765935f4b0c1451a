/**
 * A set of rows, which are whole numbers from 0 on.
 *
 * Memory: a bit for each row up to the largest, where a `Set` takes 20 to 40 bytes for each that is in it.
 */

/** What is asked of rows that are known; a `Set` answers it too. */
export interface ReadonlyRows extends Iterable<number> {
  readonly size: number;
  has(row: number): boolean;
}

const LEAST = 32;

export class RowSet implements ReadonlyRows {
  #words = new Uint32Array(LEAST);
  #size = 0;

  constructor(rows: Iterable<number> = []) {
    for (const row of rows) this.add(row);
  }

  get size(): number {
    return this.#size;
  }

  add(row: number): void {
    const at = row >>> 5;
    if (at >= this.#words.length) this.#widen(at);
    const bit = 1 << (row & 31);
    if ((this.#words[at]! & bit) !== 0) return;
    this.#words[at]! |= bit;
    this.#size++;
  }

  has(row: number): boolean {
    return ((this.#words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  /** By rising numbers. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.#words.length; at++) {
      for (let left = this.#words[at]!; left !== 0; left &= left - 1) yield at * 32 + 31 - Math.clz32(left & -left);
    }
  }

  #widen(at: number): void {
    const larger = new Uint32Array(Math.max(at + 1, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}
