/**
 * What says of most candidate pairs that they are two people: their names, and that nothing else ties them. All of it stands in one
 * place for each record, because looking it up in the columns of the forms takes longer than everything that is done with it.
 *
 * Memory: 32 bytes a record, from `draw` to `forget`.
 */

import { manyWords } from '../columns/growing.ts';
import type { Comparer } from './comparer.ts';
import { farApart, type Names } from './evidence.ts';
import { TWO_NAMES } from './guards.ts';

const WORDS = 8;
const FAMILY = 0;
const GIVEN = 1;
const FAMILY_LETTERS = 2;
const GIVEN_LETTERS = 3;
const EMAIL = 4;
const BIRTH = 5;
const PHONE = 6;
const MORE = 7;

/** Last digits of a phone that is not there. */
const NO_PHONE = 0xffffffff;
/** The record has several forms where one is expected. */
const SEVERAL = 1;
/** It has what ties two records beside email, phone and birth date. */
const OTHER = 2;
/** Two numbers whose last two digits differ are not one (sketch.ts). */
const DESK = 100;

export class Outlines {
  readonly #comparer: Comparer;
  readonly #names: Names;
  #rows = new Uint32Array(0);
  /** Records that have an outline. */
  #size = 0;

  constructor(comparer: Comparer, names: Names) {
    this.#comparer = comparer;
    this.#names = names;
  }

  /** Takes in all records. */
  draw(): void {
    const comparer = this.#comparer;
    const { store } = comparer;
    if (this.#size === store.size) return;
    const rows = manyWords(store.size * WORDS);
    this.#rows = rows;
    this.#size = store.size;
    const slots = ['family-name', 'given-name', 'email', 'birth-date', 'phone'].map((id) => comparer.slotOf(id));
    const [family, given, email, birth, phone] = slots as [number, number, number, number, number];
    const others = ['linkedin', 'external-id'].map((id) => comparer.slotOf(id)).filter((slot) => slot >= 0);
    const { sketch0 } = store.forms;
    for (let record = 0, at = 0; record < store.size; record++, at += WORDS) {
      rows[at + FAMILY] = comparer.form(record, family);
      rows[at + GIVEN] = comparer.form(record, given);
      rows[at + FAMILY_LETTERS] = sketch0[rows[at + FAMILY]!]!;
      rows[at + GIVEN_LETTERS] = sketch0[rows[at + GIVEN]!]!;
      rows[at + EMAIL] = comparer.form(record, email);
      rows[at + BIRTH] = comparer.form(record, birth);
      const number = comparer.form(record, phone);
      rows[at + PHONE] = number === 0 ? NO_PHONE : sketch0[number]! % DESK;
      const isSeveral = [email, birth, phone].some((slot) => slot >= 0 && comparer.formAt(record, slot, 1) !== 0);
      const isOther = comparer.foreign.length > 0 || others.some((slot) => comparer.form(record, slot) !== 0);
      rows[at + MORE] = (isSeveral ? SEVERAL : 0) | (isOther ? OTHER : 0);
    }
  }

  /** Gives back the memory. */
  forget(): void {
    this.#rows = new Uint32Array(0);
    this.#size = 0;
  }

  /** Reads what `areTwo` will look at: one look after the other would wait for memory each time. Answers a number that means nothing. */
  readAhead(records: Uint32Array, from: number, to: number): number {
    let read = 0;
    if (this.#size > 0) for (let at = from; at < to; at++) read ^= this.#rows[records[at]! * WORDS] ?? 0;
    return read;
  }

  /** Whether two records, the second of which has the larger number, are surely two people. Where it says no, they may be two all the same. */
  areTwo(a: number, b: number): boolean {
    if (b >= this.#size) return false;
    const rows = this.#rows;
    const [x, y] = [a * WORDS, b * WORDS];
    const [moreA, moreB] = [rows[x + MORE]!, rows[y + MORE]!];
    if (((moreA | moreB) & SEVERAL) !== 0 || (moreA & moreB & OTHER) !== 0) return false;
    if (rows[x + EMAIL] !== 0 && rows[x + EMAIL] === rows[y + EMAIL]) return false;
    if (rows[x + BIRTH] !== 0 && rows[x + BIRTH] === rows[y + BIRTH]) return false;
    if (rows[x + PHONE] !== NO_PHONE && rows[x + PHONE] === rows[y + PHONE]) return false;
    const [givenA, familyA, givenB, familyB] = [
      rows[x + GIVEN]!,
      rows[x + FAMILY]!,
      rows[y + GIVEN]!,
      rows[y + FAMILY]!,
    ];
    if (givenA === givenB && familyA === familyB) return false;
    return this.#areFarApart(x, y) || TWO_NAMES.has(this.#names.compareForms(givenA, familyA, givenB, familyB));
  }

  #areFarApart(x: number, y: number): boolean {
    const rows = this.#rows;
    if (rows[x + FAMILY] === 0 || rows[y + FAMILY] === 0 || rows[x + GIVEN] === 0 || rows[y + GIVEN] === 0)
      return false;
    const [familyA, familyB] = [rows[x + FAMILY_LETTERS]!, rows[y + FAMILY_LETTERS]!];
    return farApart(familyA, familyB, rows[x + GIVEN_LETTERS]!, rows[y + GIVEN_LETTERS]!);
  }
}
