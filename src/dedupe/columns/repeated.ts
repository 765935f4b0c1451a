/**
 * Which keys were added more than once. May say yes for one that was not, but never no for one that was: most keys of most families
 * are those of one record alone, and need no sorting.
 *
 * Memory: about a byte for each key that there may be.
 */
import { manyWords } from './growing.ts';
export class Repeated {
  readonly #once: Uint32Array;
  readonly #again: Uint32Array;
  readonly #shift: number;

  constructor(keys: number) {
    const bits = Math.min(30, Math.max(10, Math.ceil(Math.log2(keys * 4 + 1))));
    this.#once = manyWords(2 ** (bits - 5));
    this.#again = manyWords(2 ** (bits - 5));
    this.#shift = 32 - bits;
  }

  clear(): void {
    this.#once.fill(0);
    this.#again.fill(0);
  }

  add(key: number): void {
    const place = this.#place(key);
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    if ((this.#once[word]! & bit) === 0) this.#once[word]! |= bit;
    else this.#again[word]! |= bit;
  }

  addTwice(key: number): void {
    const place = this.#place(key);
    this.#again[place >>> 5]! |= 1 << (place & 31);
  }

  has(key: number): boolean {
    const place = this.#place(key);
    return (this.#again[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  #place(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift;
  }
}
