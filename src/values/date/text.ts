/** The day in a written date whose time of day is already taken out: numbers in some order, or a month by its name. */
import type { DateOrder } from '../../contract.ts';
import { DATE_FILLER, MONTHS, WEEKDAYS } from '../data/date-words.ts';
import { isCalendarDate, weekdayOf } from './calendar.ts';
import { type DateOptions, type DateParts, dated, failed, openOrder, type TimeAndZone } from './parts.ts';
import { sharedMonth } from './shared-month.ts';

const CJK_DATE = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?에?[\s,]*$/;
const CJK_NO_YEAR = /^\d{1,2}\s?[月월]\s?\d{1,2}\s?[日号號일]$/;
const CJK_NO_DAY = /^\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월])?$/;
export const CJK_WEEKDAY = /(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[日月火水木金土]曜日?|[월화수목금토일]요일/g;
const NO_YEAR =
  /^(?:--(?:0\d|1[0-2])-?[0-3]\d|(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|[12]\d|3[01])\1?|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\2?)$/;
const NO_DAY = /^(?:\d{4}[-/. ](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/. ]\d{4}|(?:19|20)\d\d)$/;
/** Quarters, halves and financial years, weeks without a day. */
const QUARTER =
  /^(?:(?:[qth]|kv|kw|fy|cy)\.? ?[1-4][ /-]*'?(?:\d{4}|\d\d)|'?\d{4}[ /-]*(?:[qth]|kv)\.? ?[1-4]|[1-4]\.? ?(?:q|kv|kvartal|quartal|quarter|trimestre)\.?[ /-]*'?(?:\d{4}|\d\d)|(?:fy|cy) ?'?(?:\d{4}|\d\d)|\d{4}-?w[0-5]\d|\d{4}年第?[一二三四1-4](?:季度|四半期))$/;
const PARTS = /^(\d{1,4})(\s?[-/.]\s?| )(\d{1,2})(\s?[-/.]\s?| )('?\d{1,4})\.?$/;
/** Sweden, Denmark, Norway: day/month-year. */
const NORDIC = /^(\d{1,2})\/(\d{1,2})-(\d{4})$/;
const ORDINAL = /(\d)(?:st|nd|rd|th|er|o|[ºª]|:[ea]|-?го|-?е|লা|রা|ঠা|শে|ই)(?![\p{L}\d])/gu;
/** Vietnamese counts its months: `5 tháng 3, 2024`. */
const COUNTED_MONTH = /(?<!\d)(\d{1,2}),? ?(?:thang|thg) (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/;
const VIETNAMESE_DAY = /(?<!\p{L})(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay|luc)(?!\p{L}),?/gu;
/** `Tháng Mười Hai 29, 2013`: the month in words, the longest first. */
const WORDED_MONTH =
  /(?<!\p{L})thang (muoi hai|muoi mot|chap|gieng|muoi|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin)(?: (?=\d)|(?!\p{L}))/u;
const VIETNAMESE_NUMBERS: { readonly [word: string]: number } = {
  mot: 1, gieng: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, 'muoi mot': 11, 'muoi hai': 12, chap: 12,
}; // biome-ignore format: a table reads better dense
/** Thai months are short for by dots inside: `ก.พ.`; `วันที่` and `เดือน` say what day and month are. */
const THAI = /[\u0e00-\u0e7f]/;
const THAI_DOTTED = /([\u0e00-\u0e7f]{1,3})\.([\u0e00-\u0e7f])\./g;
const THAI_PREFIX = /(?:วันที่|เดือน|วัน)(?=[\s\d\u0e00-\u0e7f])/g;
export const WORD = /[\p{L}\p{M}]+(?:-feira)?\.?/gu;
/** Weekdays that are also months: `mar` of mardi and March, `sub` of subota and şubat, `paz` of pazar and październik. */
const BOTH: ReadonlyMap<string, number> = new Map([
  ['mar', 2],
  ['sub', 6],
  ['paz', 7],
]);

/**
 * @param text lower case, NFKC, diacritics off, blanks collapsed, without time of day
 */
export function readDay(text: string, options: DateOptions, clock: TimeAndZone): DateParts {
  const plain = western(text.replace(CJK_WEEKDAY, '').replace(ORDINAL, '$1').trim());
  const cjk = CJK_DATE.exec(plain);
  if (cjk) return dated(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]), clock, 'ymd');
  if (CJK_NO_YEAR.test(plain)) return failed('no-year');
  if (CJK_NO_DAY.test(plain)) return failed('no-day');
  if (QUARTER.test(plain)) return failed('no-day');
  const counted = COUNTED_MONTH.exec(plain);
  if (counted && plain.replace(VIETNAMESE_DAY, '').trim() === counted[0])
    return dated(Number(counted[3]), Number(counted[2]), Number(counted[1]), clock, 'dmy');
  const worded = WORDED_MONTH.exec(plain);
  if (worded) return readWorded(plain.replace(worded[0], ' '), worded[1] ?? '', clock);
  const words = readWords(plain, options);
  if (!words.known) return failed('not-a-date');
  const clean = words.rest.replace(/^[\s,،;.]+|[\s,،;|]+$/g, '').replace(/\s+/g, ' ');
  return words.month === 0
    ? readNumeric(clean, options, clock, words.weekday)
    : readNamed(clean, words, options, clock);
}

const western = (text: string): string =>
  THAI.test(text) ? text.replace(THAI_DOTTED, '$1$2').replace(THAI_PREFIX, ' ') : text;

/** `29, 2013`, or `05 2015`, once the name of the month is out. */
function readWorded(rest: string, month: string, clock: TimeAndZone): DateParts {
  const numbers = rest.replace(VIETNAMESE_DAY, '').trim();
  const m = /^(\d{1,2}),? +(?:nam )?(\d{4})[\s,-]*$/.exec(numbers);
  return m ? dated(Number(m[2]), VIETNAMESE_NUMBERS[month] ?? 0, Number(m[1]), clock) : failed('not-a-date');
}

interface Words {
  /** The text with its words taken out. */
  readonly rest: string;
  readonly month: number;
  /** Whether no number stands behind the name of the month. */
  readonly monthLast: boolean;
  /** 1 Monday to 7 Sunday, 0 where there is none or it is unclear which. */
  readonly weekday: number;
  /** Whether every word is one that a date may hold. */
  readonly known: boolean;
}

/** In `mar 12 mars 2024` the first `mar` is Tuesday, in `mar 12/03/2024` too: French and Spanish shorten mardi and martes to it. */
function readWords(text: string, { country }: DateOptions): Words {
  let month = 0;
  let weekday = 0;
  let known = true;
  const full = /\d\D+\d{1,2}\D+\d{4}|\d{4}\D+\d{1,2}\D+\d/.test(text);
  const words = text.match(WORD) ?? [];
  const months = words.filter((word) => MONTHS.has(keyOf(word))).length;
  let monthLast = false;
  let spare = months + (full ? 1 : 0) > 1;
  const rest = text.replace(WORD, (word, at: number) => {
    const key = keyOf(word);
    const asMonth = MONTHS.get(key) ?? sharedMonth(key, text, country);
    if (asMonth > 0 && spare && BOTH.has(key)) {
      spare = false;
      weekday = BOTH.get(key) ?? 0;
    } else if (asMonth > 0) {
      if (month > 0) known = false;
      month = asMonth;
      monthLast = !/\d/.test(text.slice(at));
    } else if (WEEKDAYS.has(key)) weekday = WEEKDAYS.get(key) ?? 0;
    else if (!DATE_FILLER.has(key)) known = false;
    return ' ';
  });
  return { rest, month, monthLast, weekday, known: known && !/[^\d\s.,،;/'|-]/.test(rest) };
}

export const keyOf = (word: string): string => word.replace(/[.-]|feira/g, '');

function readNamed(rest: string, words: Words, options: DateOptions, clock: TimeAndZone): DateParts {
  const { month, monthLast } = words;
  const numbers = rest.match(/'?\d+/g) ?? [];
  const years = numbers.filter((number) => number.length === 4 && number[0] !== "'");
  const short = numbers.filter((number) => /^'?\d{1,2}$/.test(number));
  if (years.length + short.length !== numbers.length || years.length > 1) return failed('not-a-date');
  if (years.length === 1) {
    if (short.length === 0) return failed('no-day');
    if (short.length > 1) return failed('not-a-date');
    return dated(Number(years[0]), month, Number(short[0]), clock);
  }
  if (short.length === 1) return failed('no-year');
  if (short.length !== 2) return failed('not-a-date');
  if (options.pivot === undefined) return failed('two-digit-year');
  const [a = '', b = ''] = short;
  // the month's name comes last only where the year comes first
  const yearFirst = a[0] === "'" || Number(a) > 31 || options.order === 'ymd' || monthLast;
  const [year, day] = yearFirst ? [a, b] : [b, a];
  return dated(fullYear(year, options.pivot), month, Number(day), clock);
}

function readNumeric(text: string, options: DateOptions, clock: TimeAndZone, weekday: number): DateParts {
  const nordic = NORDIC.exec(text);
  if (nordic) return dated(Number(nordic[3]), Number(nordic[2]), Number(nordic[1]), clock, 'dmy');
  const m = PARTS.exec(text);
  if (!m) return failed(NO_YEAR.test(text) ? 'no-year' : NO_DAY.test(text) ? 'no-day' : 'not-a-date');
  const [, first = '', one = '', second = '', two = '', third = ''] = m;
  if (one.trim() !== two.trim()) return failed('not-a-date');
  if (first.length === 4 && third.length <= 2) {
    return dated(Number(first), Number(second), Number(third), clock, 'ymd');
  }
  if (first.length > 2) return failed('not-a-date');
  if (third.length === 4 && third[0] !== "'") {
    return readPair(Number(first), Number(second), Number(third), orderFor(one, options), clock, weekday);
  }
  if (!/^'?\d\d$/.test(third)) return failed('not-a-date');
  return readShortYear(first, second, third, { ...options, order: orderFor(one, options) }, clock, weekday);
}

function readShortYear(
  first: string,
  second: string,
  third: string,
  options: DateOptions,
  clock: TimeAndZone,
  weekday: number,
): DateParts {
  const [a, b] = [Number(first), Number(second)];
  if (a === 0 || b === 0) return failed(third === '00' ? 'sentinel' : 'impossible');
  if (options.pivot === undefined) return failed('two-digit-year');
  if (options.order === 'ymd' && third[0] !== "'") {
    return dated(fullYear(first, options.pivot), b, Number(third), clock);
  }
  return readPair(a, b, fullYear(third, options.pivot), options.order, clock, weekday);
}

/**
 * The order of the column as far as it is for a date with these separators: nobody's dots have the month first, so an order that
 * was proven with slashes is not for them. One that a person gives is.
 */
export function orderFor(separator: string, { order, given }: DateOptions): DateOrder | undefined {
  return order === 'mdy' && given !== true && separator.trim() === '.' ? undefined : order;
}

/** Day and month in unknown order: what the calendar allows decides, then the weekday, then the column. */
export function readPair(
  a: number,
  b: number,
  year: number,
  order: DateOrder | undefined,
  clock: TimeAndZone,
  weekday: number,
): DateParts {
  if (a === 0 || b === 0) return dated(year, 0, 0, clock);
  const dayFirst = isCalendarDate(year, b, a);
  const monthFirst = isCalendarDate(year, a, b);
  if (!dayFirst && !monthFirst) return failed('impossible');
  if (!monthFirst) return dated(year, b, a, clock, 'dmy');
  if (!dayFirst) return dated(year, a, b, clock, 'mdy');
  if (a === b) return dated(year, a, b, clock);
  if (weekday > 0 && (weekdayOf(year, b, a) === weekday) !== (weekdayOf(year, a, b) === weekday)) {
    return weekdayOf(year, b, a) === weekday ? dated(year, b, a, clock, 'dmy') : dated(year, a, b, clock, 'mdy');
  }
  if (order === 'dmy') return dated(year, b, a, clock);
  if (order === 'mdy') return dated(year, a, b, clock);
  return openOrder(clock);
}

function fullYear(text: string, pivot: number): number {
  const year = Number(text.replace("'", ''));
  return year + (year < pivot ? 2000 : 1900);
}
