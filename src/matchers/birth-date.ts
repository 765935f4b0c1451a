/** Compares birth dates; one digit off or day and month swapped is near, two digits off may be. */
import type { Context, DateOrder, Facts } from '../contract.ts';
import { defineMatcher } from '../define.ts';
import { birthDigits } from '../values/date/birth-parts.ts';
import { parseDate } from '../values/date/date.ts';
import { edits } from '../values/text/similarity.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;
const COMPACT = /^(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** Eight digits that are no ISO date. */
const YEAR_LAST = /^[0-3]\d[0-3]\d(?:18|19|20)\d\d$/;
/** Dates that programs and people put in where they know none. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '19000101',
  '18991230',
  '18991231',
  '19700101',
  '00010101',
  '19010101',
  '20000101',
  '99991231',
]);

/** Length of a form that is no more than a year. */
const YEAR = 4;
/** Not 1900 and 1901, which stand for years that nobody knew. */
const LIKELY_YEAR = /^(?:18[5-9]\d|190[2-9]|19[1-9]\d|20\d\d)$/;
/** Years from which on two slips are none: brothers and sisters are fewer apart as a rule, parents and children more. */
const DECADE = 10;
/** Years from which on two of one name are parent and child. */
const GENERATION = 15;
const CENTURY = 100;

export const birthDate = defineMatcher({
  id: 'birth-date',
  roles: ['birth_date', 'birth_year'],
  docs: {
    summary:
      'Same birth date; one slip is near: a digit, the next year, month or day, day and month swapped. So is a first of January of the same year. Of a year alone that it is the same.',
    why: 'A birth date never changes: two that truly differ are two people, be the rest ever so alike.',
    examples: [
      { before: '1984-05-31', after: '19840531' },
      { before: '1900-01-01', after: '', note: 'a placeholder is no evidence' },
    ],
  },
  form(value, context) {
    const date = context.role === 'birth_year' ? ofParts(value, context) : toDigits(value, context.facts);
    return PLACEHOLDERS.has(date) ? '' : date;
  },
  keys: (form) => [form],
  similarity(a, b) {
    if (a === b) return 1;
    if (a.length === YEAR || b.length === YEAR) return ofYears(a, b);
    if (isNext(a, b)) return 0.8;
    if (isOnlyYear(a, b) || isOnlyYear(b, a)) return 0.75;
    const isSwapped = a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6);
    const slips = isSwapped ? 1 : edits(a, b);
    if (slips === 1) return 0.8;
    const years = Math.abs(yearOf(a) - yearOf(b));
    // the year was written with two digits somewhere: 1920 or 2020
    if (years === CENTURY && a.slice(2) === b.slice(2)) return 0.5;
    if (years >= GENERATION) return 0;
    if (slips === 2) return years >= DECADE ? 0.3 : 0.5;
    return 0.2;
  },
});

/** A date in one cell says it better than one in three, and a file may say no more than the year. */
function ofParts(year: string, context: Context): string {
  if (context.get('birth_date') !== '') return '';
  if (context.has('birth_month') || context.has('birth_day'))
    return birthDigits(year, context.get('birth_month'), context.get('birth_day'));
  const written = year.trim();
  return LIKELY_YEAR.test(written) ? written : '';
}

/** Programs write the first of January, or of the month, where no more than the year is known, or the month. */
const isOnlyYear = (a: string, b: string): boolean =>
  (a.endsWith('0101') && a.startsWith(b.slice(0, 4))) || (a.endsWith('01') && a.startsWith(b.slice(0, 6)));

/** One year, month or day more or less, the rest the same: `1979` and `1980` are one slip though three digits differ. */
function isNext(a: string, b: string): boolean {
  const apart = Math.abs(Number(a) - Number(b));
  return apart === 10_000 || apart === 100 || apart === 1;
}

/** Of one of the two, or both, no more than the year is known. */
function ofYears(a: string, b: string): number {
  const [left, right] = [a.slice(0, YEAR), b.slice(0, YEAR)];
  if (left === right) return 0.75;
  const years = Math.abs(yearOf(a) - yearOf(b));
  if (years >= GENERATION) return 0;
  return years === 1 || edits(left, right) === 1 ? 0.5 : 0.2;
}

/** `05311984`: one order fits, or the one of the column. */
function ofYearLast(text: string, proven: DateOrder | undefined, likely: 'dmy' | 'mdy'): string {
  const wanted = proven === 'dmy' || proven === 'mdy' ? proven : likely;
  for (const order of [wanted, wanted === 'dmy' ? 'mdy' : 'dmy'] as const) {
    const { iso } = parseDate(text, { order, given: true });
    if (iso !== '') return iso.replaceAll('-', '');
  }
  return '';
}

const yearOf = (form: string): number => Number(form.slice(0, 4));

/**
 * Where either order fits and none is proven, the likely one, else day first: the same text is the same date whichever it is, and the
 * wrong one is day and month swapped, which is near.
 */
function toDigits(value: string, { dateOrder, dateOrderLikely = 'dmy' }: Facts): string {
  const text = value.trim();
  if (text === '') return '';
  const iso = ISO.exec(text);
  if (iso) return iso[2] === '00' || iso[3] === '00' ? '' : `${iso[1]}${iso[2]}${iso[3]}`;
  if (COMPACT.test(text)) return text;
  if (YEAR_LAST.test(text)) return ofYearLast(text, dateOrder, dateOrderLikely);
  const proven = parseDate(text, { order: dateOrder });
  const read = proven.ambiguous ? parseDate(text, { order: dateOrderLikely }) : proven;
  return ISO.test(read.iso) ? read.iso.slice(0, 10).replaceAll('-', '') : '';
}
