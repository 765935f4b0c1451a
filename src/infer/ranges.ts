/** Between what bounds the numbers and dates of a column lie, with room for what is new but not out of the ordinary. */
import type { DateOrder, Role } from '../contract.ts';
import { dayOf } from '../values/date/date.ts';
import { numberReadings } from '../values/number/number-readings.ts';
import { number } from './words.ts';

/** A column of so many values shows a range. */
const LEAST_VALUES = 100;
/** Numbers may become so many times as great, rounded up to a power of ten. */
const ROOM = 10;
/** Dates that lie ahead, or are of no record, may be so many years earlier or later. */
const YEARS = 10;
/** When records were made and touched: nothing is earlier than the earliest year, and other rules know the future. */
const PAST: ReadonlySet<Role> = new Set<Role>([
  'created_at',
  'updated_at',
  'last_activity_at',
  'opt_in_at',
  'opt_out_at',
]);

/** Numbers that measure nothing: codes with zeros in front, and what is as long as a phone or identity number. */
const NO_MEASURE = /^\+|^0\d|(?:\d[ -]?){9}/;

export interface InferredRange {
  readonly min?: number | string;
  readonly max?: number | string;
  readonly why: string;
}

/** Numbers of a column; a value that is none ends it. */
export class NumberSpan {
  readonly #isKnown: boolean;
  #count = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;
  #isOver = false;

  /** @param isKnown whether the column is known to be one of numbers: then a long one is no identity number or phone */
  constructor(isKnown: boolean) {
    this.#isKnown = isKnown;
  }

  add(value: string): void {
    if (this.#isOver) return;
    const readings = numberReadings(value.trim());
    if (readings.length === 0 || (!this.#isKnown && NO_MEASURE.test(value))) this.#isOver = true;
    this.#count++;
    for (const reading of readings) {
      if (reading < this.#least) this.#least = reading;
      if (reading > this.#greatest) this.#greatest = reading;
    }
  }

  get range(): InferredRange | undefined {
    if (this.#isOver || this.#count < LEAST_VALUES || this.#greatest <= this.#least) return undefined;
    const why = `${number(this.#least)} to ${number(this.#greatest)} in ${number(this.#count)} values`;
    const max = this.#greatest > 0 ? { max: roomAbove(this.#greatest) } : {};
    return { min: this.#least < 0 ? -roomAbove(-this.#least) : 0, ...max, why };
  }
}

const roomAbove = (greatest: number): number => 10 ** Math.ceil(Math.log10(greatest * ROOM) - 1e-9);

/** Days of a column; what is no day, or could be two, is passed over. */
export class DaySpan {
  readonly #role: Role;
  readonly #order: DateOrder | undefined;
  #count = 0;
  #earliest = '9999';
  #latest = '';

  constructor(role: Role, order: DateOrder | undefined) {
    this.#role = role;
    this.#order = order;
  }

  add(value: string): void {
    const day = dayOf(value, this.#order);
    if (day.length !== 10) return;
    this.#count++;
    if (day < this.#earliest) this.#earliest = day;
    if (day > this.#latest) this.#latest = day;
  }

  get range(): InferredRange | undefined {
    if (this.#count < LEAST_VALUES) return undefined;
    const why = `${this.#earliest} to ${this.#latest} in ${number(this.#count)} dates`;
    const [first, last] = [Number(this.#earliest.slice(0, 4)), Number(this.#latest.slice(0, 4))];
    if (PAST.has(this.#role)) return { min: dayIn(first, '01-01'), why };
    return { min: dayIn(first - YEARS, '01-01'), max: dayIn(last + YEARS, '12-31'), why };
  }
}

const dayIn = (year: number, day: string): string =>
  `${String(Math.min(9999, Math.max(1, year))).padStart(4, '0')}-${day}`;
