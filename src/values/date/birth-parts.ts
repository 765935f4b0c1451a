/** A date of birth that is written in three cells. */

import { MONTHS } from '../data/date-words.ts';
import { matchText } from '../text/text.ts';
import { daysInMonth } from './calendar.ts';

const YEAR = /^\d{4}$/;
const NUMBER = /^\d{1,2}$/;
/** The longest February: of a year that is not known, every day is possible. */
const LEAP_YEAR = 2000;

/**
 * @param month a number, or its name in a language whose dates are read
 * @returns `yyyymmdd`, `''` where a part is missing or no number. Numbers are taken as they are: with a slip in one of them, the other
 *   two still say something
 */
export function birthDigits(year: string, month: string, day: string): string {
  const [y, m, d] = [yearIn(year), monthIn(month), dayIn(day)];
  if (y === undefined || m === undefined || d === undefined) return '';
  return `${year.trim()}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`;
}

/** @returns undefined where it is not written with four digits */
export const yearIn = (text: string): number | undefined => numberIn(text, YEAR);
/** @returns undefined where it has no number of one or two digits, which may be larger than 31 */
export const dayIn = (text: string): number | undefined => numberIn(text, NUMBER);
/** @returns undefined where it is neither a number of one or two digits, which may be larger than 12, nor a name */
export const monthIn = (text: string): number | undefined => numberIn(text, NUMBER) ?? MONTHS.get(matchText(text));

/** The last day that a month has; 31 where the month is not known. */
export function lastDayOf(year: number | undefined, month: number | undefined): number {
  return month === undefined || month < 1 || month > 12 ? 31 : daysInMonth(year ?? LEAP_YEAR, month);
}

function numberIn(text: string, pattern: RegExp): number | undefined {
  const digits = text.trim();
  return pattern.test(digits) ? Number(digits) : undefined;
}
