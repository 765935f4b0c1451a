/**
 * What is known of the values that a record shares with others, for those of which it is not the usual: a word for the records of its
 * name, and for each shared matcher 8 bits a form: names that carry the value (4), kin among them (1).
 *
 * As bytes: for each row u32 row, `TOLD` words, little-endian. Memory: 28 bytes a row and a map entry.
 */
import { enlarged } from '../features/entries.ts';
import { SHARED } from '../weigh/sharing.ts';
import { wordsIn } from './pointers.ts';

/** Words that are told of a record. */
export const TOLD = 1 + SHARED.length;

const FORM_BITS = 8;
const NAMES = 0xf;
const KIN = 0x10;

/** Names that carry a form, of the word of a matcher. */
export const namesAt = (word: number, place: number): number => (word >>> (place * FORM_BITS)) & NAMES;
export const isKinAt = (word: number, place: number): boolean => ((word >>> (place * FORM_BITS)) & KIN) !== 0;

export class Told {
  readonly #at = new Map<number, number>();
  #words = new Uint32Array(TOLD * 64);
  /** Words in use. */
  #end = 0;

  constructor(blobs: readonly Uint8Array[]) {
    for (const words of wordsIn(blobs)) {
      for (let at = 0; at < words.length; at += 1 + TOLD) {
        const to = this.#place(words[at]!);
        this.#words.set(words.subarray(at + 1, at + 1 + TOLD), to);
      }
    }
  }

  has(row: number): boolean {
    return this.#at.has(row);
  }

  /** Writes what is told of a row to a place where there is nothing yet; answers whether there is anything. */
  copy(row: number, into: Uint32Array, to: number): boolean {
    const at = this.#at.get(row);
    if (at === undefined) return false;
    for (let i = 0; i < TOLD; i++) into[to + i] = this.#words[at + i]!;
    return true;
  }

  /** How many records have the name of a row; 0 where that is the usual. */
  recordsOf(row: number): number {
    const at = this.#at.get(row);
    return at === undefined ? 0 : this.#words[at]!;
  }

  setRecords(row: number, count: number): void {
    const at = this.#place(row);
    this.#words[at] = count;
  }

  /** Takes down what was counted of a form: `nth` shared matcher, place of the form. */
  set(row: number, nth: number, place: number, names: number, isKin: boolean): void {
    const at = this.#place(row) + 1 + nth;
    const shift = place * FORM_BITS;
    const bits = (names > 1 ? names : 0) | (isKin ? KIN : 0);
    this.#words[at] = (this.#words[at]! & ~(0xff << shift)) | (bits << shift);
  }

  /** Forgets a row. */
  drop(row: number): void {
    this.#at.delete(row);
  }

  /** Those rows of which anything is told. */
  get bytes(): Uint8Array {
    const out = new Uint32Array(this.#at.size * (1 + TOLD));
    let to = 0;
    for (const [row, at] of this.#at) {
      const words = this.#words.subarray(at, at + TOLD);
      if (words.every((word) => word === 0)) continue;
      out[to] = row;
      out.set(words, to + 1);
      to += 1 + TOLD;
    }
    return new Uint8Array(out.buffer, 0, to * 4);
  }

  #place(row: number): number {
    const known = this.#at.get(row);
    if (known !== undefined) return known;
    const at = this.#end;
    this.#end += TOLD;
    if (this.#end > this.#words.length) this.#words = enlarged(this.#words, this.#words.length * 2);
    this.#at.set(row, at);
    return at;
  }
}

export const NOTHING_TOLD = new Told([]);
