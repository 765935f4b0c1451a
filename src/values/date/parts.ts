/** What reading a date gives, and the dates that are no dates: what programs write where they have none. */
import type { Country, DateOrder } from '../../contract.ts';
import { isCalendarDate, isoDate } from './calendar.ts';

export type DateProblem =
  | ''
  | 'not-a-date'
  | 'impossible'
  | 'sentinel'
  | 'two-digit-year'
  | 'no-year'
  | 'no-day'
  | 'unknown-zone'
  | 'other-weekday'
  | 'excel-serial'
  | 'other-era'
  | 'epoch';

export interface DateParts {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fff]][zone]`; `''` where the text does not say which day. */
  readonly iso: string;
  readonly hasTime: boolean;
  /** Day and month are both 12 or less, they differ, and nothing tells which is which. */
  readonly ambiguous: boolean;
  /** The order that the text itself proves. */
  readonly order?: DateOrder;
  /** `''`: `iso` is safe to use. `sentinel`, `excel-serial`, `epoch` and `unknown-zone` may come with an `iso` as well. */
  readonly problem: DateProblem;
}

export interface DateOptions {
  /** Order of the column; decides what the text leaves open, never contradicts what it proves. */
  readonly order?: DateOrder | undefined;
  /** The order was given by a person for these very values: it counts for dates with dots as well. */
  readonly given?: boolean | undefined;
  /** The text is a spreadsheet serial number that counts from this year, whatever its size. */
  readonly base?: 1900 | 1904 | undefined;
  /** Whose language the name of a month is in, where two languages share it. */
  readonly country?: Country | undefined;
  /** Reads two-digit years: those below the pivot are 20xx, the others 19xx. Without it they are a problem. */
  readonly pivot?: number | undefined;
}

/** Time of day and zone beside a date, `''` each where there is none. */
export interface TimeAndZone {
  readonly time: string;
  readonly zone: string;
}

export const NO_TIME: TimeAndZone = { time: '', zone: '' };
export const NO_DATE: DateParts = { iso: '', hasTime: false, ambiguous: false, problem: '' };

/** A text that gives no date, and why. */
export function failed(problem: DateProblem): DateParts {
  return { iso: '', hasTime: false, ambiguous: false, problem };
}

/** A text whose day and month may be either way round. */
export function openOrder(clock: TimeAndZone): DateParts {
  return { iso: '', hasTime: clock.time !== '', ambiguous: true, problem: '' };
}

/**
 * The date of checked or unchecked numbers. Zeros are how programs write "none" (`0000-00-00`, Excel's 0 January 1900), or
 * leave out what they do not know (`2024-00-00`).
 */
export function dated(year: number, month: number, day: number, clock: TimeAndZone, order?: DateOrder): DateParts {
  if (month === 0 || day === 0) return failed(year === 0 || year === 1900 ? 'sentinel' : 'no-day');
  if (!isCalendarDate(year, month, day)) return failed('impossible');
  // Buddhist years of 1900 to 2156: nothing in a CRM lies there
  if (year >= 2443 && year <= 2699) return failed('other-era');
  // Persian and Islamic years of 1921 to 2077: 1402/12/22 is 2024-03-12
  if (year >= 1300 && year <= 1500) return failed('other-era');
  const date = isoDate(year, month, day);
  const iso = clock.time === '' ? date : `${date}T${clock.time}${clock.zone}`;
  const hasTime = clock.time !== '';
  const problem = isSentinel(date, clock.time) ? 'sentinel' : '';
  // two literals: spreading one into the other takes longer than everything else here
  return order ? { iso, hasTime, ambiguous: false, order, problem } : { iso, hasTime, ambiguous: false, problem };
}

/** Day zero of systems, and the last day they know. 1970-01-01 and its eve are apart: their time of day tells. */
const SENTINELS = new Set([
  '0001-01-01', '1000-01-01', '1111-11-11', '1582-10-15', '1601-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1904-01-01',
  '2079-06-06', '2999-12-31', '4000-01-01', '4712-12-31', '9998-12-31', '9999-01-01', '9999-09-09', '9999-12-30', '9999-12-31',
]); // biome-ignore format: a table reads better dense
const WHOLE_HOUR = /^\d\d:00(?::00(?:\.0+)?)?$/;

function isSentinel(date: string, time: string): boolean {
  if (date === '1970-01-01') return time === '' || (WHOLE_HOUR.test(time) && time < '15');
  // the first second of 1970, shown in a time zone of the Americas
  if (date === '1969-12-31') return time >= '12' && WHOLE_HOUR.test(time);
  return SENTINELS.has(date);
}
