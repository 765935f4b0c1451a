/** What the values of one column are like, while a stage runs: how often which comes, how long they are, the least and the greatest. */

import { sizeKey } from '../../bins.ts';
import { isPlainDate } from '../../values/date/date.ts';
import type { Measure } from './measure.ts';
import { monthCode } from './month-code.ts';
import { type Entry, Sketch } from './sketch.ts';
import type { SketchWriter } from './writer.ts';

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,9})?$/;
/** Longer than any cell. */
const NONE_YET = 2 ** 32 - 1;

export class ValueProfile {
  readonly sketch: Sketch;
  /** In code points. */
  #shortest = NONE_YET;
  #longest = 0;
  /** The least and greatest value: a day as 20240315, or a number, with its text. */
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;
  #leastYear = Number.POSITIVE_INFINITY;
  #greatestYear = Number.NEGATIVE_INFINITY;
  #leastText = '';
  #greatestText = '';
  /** Whether there is something about the whole column that was not told. */
  #isNews = false;
  readonly #kind: Measure;
  /** By key of their bin, values that were not told yet. */
  readonly #bins = new Map<number, number>();

  constructor(kind: Measure, most: number) {
    this.sketch = new Sketch(most, 0);
    this.#kind = kind;
  }

  /** Counts a value in its bin; what is no number or date is in none. */
  place(text: string): void {
    const bins = this.#bins;
    let key = 0;
    if (this.#kind === 'number') {
      if (!NUMBER.test(text)) return;
      key = sizeKey(Number(text));
    } else {
      if (!isPlainDate(text)) return;
      key = monthCode(text);
      if (key === 0) return;
    }
    bins.set(key, (bins.get(key) ?? 0) + 1);
  }

  /** The entry of a value that is remembered, to be counted. */
  enter(hash: number, text: string): Entry {
    this.measure(text, false);
    return this.sketch.entry(hash, text);
  }

  /** Counts a value. */
  count(hash: number, text: string, isAscii: boolean): void {
    const { sketch } = this;
    if (hash < sketch.limit) sketch.add(sketch.entry(hash, text));
    this.measure(text, isAscii);
  }

  /**
   * Whether a value that stands as bytes is to be counted nowhere, and no longer or shorter, earlier or later than those before. `false`
   * says nothing.
   * @param wide 0: they are ASCII
   */
  isNothingNew(hash: number, bytes: Uint8Array, from: number, size: number, wide: number): boolean {
    if (hash < this.sketch.limit) return false;
    // a code point has four bytes at most
    if (size > this.#longest || (wide === 0 ? size : size >> 2) < this.#shortest) return false;
    if (this.#kind === 'text') return true;
    if (this.#kind === 'number') return false;
    const year = ((bytes[from]! * 10 + bytes[from + 1]!) * 10 + bytes[from + 2]!) * 10 + bytes[from + 3]!;
    return year > this.#leastYear && year < this.#greatestYear;
  }

  /** Takes the form of a value into account; a second time it makes no difference. */
  measure(text: string, isAscii: boolean): void {
    const { length } = text;
    // of code points there are at least half as many as of UTF-16 units
    if (length > this.#longest || (isAscii ? length : (length + 1) >> 1) < this.#shortest) {
      this.#measureLength(isAscii ? length : codePoints(text));
    }
    if (this.#kind === 'date') this.#measureDate(text);
    else if (this.#kind === 'number') this.#measureNumber(text);
  }

  /** Writes what is new since the last time. @returns whether there was anything */
  write(column: number, into: SketchWriter): boolean {
    const { sketch } = this;
    const { touched, isWhole } = sketch;
    if (touched.length === 0 && !this.#isNews && this.#bins.size === 0) return false;
    into.number(column);
    into.number(isWhole ? 1 : 0);
    into.number(this.#shortest === NONE_YET ? 0 : this.#shortest);
    into.number(this.#longest);
    into.text(this.#leastText);
    into.text(this.#greatestText);
    into.number(this.#kind === 'text' ? 0 : this.#kind === 'number' ? 1 : 2);
    into.number(this.#bins.size);
    for (const [key, count] of this.#bins) {
      into.number(key);
      into.number(count);
    }
    this.#bins.clear();
    const place = into.place;
    into.number(0);
    let told = 0;
    for (const entry of touched) {
      if (entry.isKept) {
        into.number(entry.hash);
        into.number(entry.count);
        into.text(entry.text);
        told++;
      }
      entry.count = 0;
    }
    into.numberAt(place, told);
    sketch.touched = [];
    this.#isNews = false;
    return true;
  }

  #measureLength(length: number): void {
    if (length > this.#longest) this.#longest = length;
    else if (length >= this.#shortest) return;
    if (length < this.#shortest) this.#shortest = length;
    this.#isNews = true;
  }

  #measureDate(text: string): void {
    // most are between the years that are known already
    const year = yearOf(text);
    if (year > this.#leastYear && year < this.#greatestYear) return;
    const day = dayCode(text);
    // what is no number is neither
    if (!(day < this.#least || day > this.#greatest) || !isPlainDate(text)) return;
    this.#extend(day, text.slice(0, 10));
    this.#leastYear = yearOf(this.#leastText);
    this.#greatestYear = yearOf(this.#greatestText);
  }

  #measureNumber(text: string): void {
    const number = Number(text);
    if (!(number <= this.#least || number >= this.#greatest) || !NUMBER.test(text)) return;
    this.#extend(number, text);
  }

  #extend(value: number, text: string): void {
    if (value < this.#least || (value === this.#least && isSimpler(text, this.#leastText))) {
      this.#least = value;
      this.#leastText = text;
      this.#isNews = true;
    }
    if (value > this.#greatest || (value === this.#greatest && isSimpler(text, this.#greatestText))) {
      this.#greatest = value;
      this.#greatestText = text;
      this.#isNews = true;
    }
  }
}

/** Of several spellings of one number, always the same is shown. */
export const isSimpler = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);

/** Of a text that begins with a year; any number of others. */
const yearOf = (text: string): number =>
  ((text.charCodeAt(0) * 10 + text.charCodeAt(1)) * 10 + text.charCodeAt(2)) * 10 + text.charCodeAt(3);

/** 20240315 of a text that begins with `2024-03-15`; NaN of others. */
function dayCode(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  let code = 0;
  for (let at = 0; at < 10; at++) if (at !== 4 && at !== 7) code = code * 10 + text.charCodeAt(at) - ZERO;
  return code;
}

const DASH = 45;
const ZERO = 48;

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
