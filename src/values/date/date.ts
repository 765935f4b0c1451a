/** Written dates → ISO 8601, with what the text alone proves, and does not prove, about the order of day and month. */
import type { DateOrder } from '../../contract.ts';
import { openBrackets } from './brackets.ts';
import { daysInMonth } from './calendar.ts';
import { clockTime, takeClock } from './clock.ts';
import { readEra } from './era.ts';
import { readCompact, readNumber } from './number.ts';
import { type DateOptions, type DateParts, dated, failed, NO_DATE, NO_TIME } from './parts.ts';
import { orderFor, readDay, readPair } from './text.ts';
import { unlessOtherWeekday } from './weekday.ts';

export { dateOfSerial } from './number.ts';
export type { DateOptions, DateParts, DateProblem } from './parts.ts';

const LONGEST = 80;
const DASH = 45;
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|Z?[+-]\d\d(?::?\d\d)?))?)?$/;
/** What spreadsheets and most CRMs write; the long way round gives the same, only slower. */
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])[Mm])?)?$/;
/** How .NET writes a moment into JSON. */
const TICKS = /^\\?\/Date\((\d{10,13})(?:[+-]\d{4})?\)\\?\/$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const DATE_HOUR = /^(\d{4}-\d\d-\d\d)t(\d\d)(z|[+-]\d\d:?\d\d)?$/;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Reads one date. An empty text gives an empty `iso` and no problem. Time and zone are kept as written, never converted.
 * Without `order` a text such as `03/05/2024` is ambiguous, unless a weekday beside it (`Tue 03/05/2024`) decides.
 */
export function parseDate(text: string, options: DateOptions = {}): DateParts {
  // Three rules ask for the same cell; two columns take turns.
  const slot = SLOTS[(text.length * 31 + text.charCodeAt(text.length - 9) * 7 + text.charCodeAt(1)) & MOST_SLOTS]!;
  const { order, base, pivot, given, country } = options;
  if (
    slot.text !== text ||
    slot.order !== order ||
    slot.base !== base ||
    slot.pivot !== pivot ||
    slot.given !== given ||
    slot.country !== country
  ) {
    slot.parts = readDate(text, options);
    slot.text = text.length <= LONGEST ? text : undefined;
    slot.order = order;
    slot.base = base;
    slot.pivot = pivot;
    slot.given = given;
    slot.country = country;
  }
  return slot.parts;
}

interface Slot extends DateOptions {
  text: string | undefined;
  order: DateOptions['order'];
  base: DateOptions['base'];
  pivot: DateOptions['pivot'];
  given: DateOptions['given'];
  country: DateOptions['country'];
  parts: DateParts;
}

const MOST_SLOTS = 15;
const SLOTS: readonly Slot[] = Array.from({ length: MOST_SLOTS + 1 }, () => ({
  text: undefined,
  order: undefined,
  base: undefined,
  pivot: undefined,
  given: undefined,
  country: undefined,
  parts: NO_DATE,
}));

function readDate(text: string, options: DateOptions): DateParts {
  const given = text.trim();
  if (given === '') return NO_DATE;
  if (ISO.test(given)) return readIso(given);
  const numeric = NUMERIC.exec(given);
  if (numeric) return readCommon(numeric, options);
  if (given.length > LONGEST) return failed('not-a-date');
  const ticks = TICKS.exec(given);
  if (ticks) return readNumber(ticks[1] ?? '', {}) ?? failed('not-a-date');
  if (NUMBER.test(given)) {
    const read = readNumber(given, options);
    if (read) return read;
  }
  return readWritten(fold(given), options);
}

/** Whether a text is an ISO 8601 date, or date and time, of the calendar; with `T` or a blank between, and nothing around it. */
export function isIsoDate(text: string): boolean {
  if (isPlainDate(text)) return true;
  if (!ISO.test(text)) return false;
  const { problem } = readIso(text);
  return problem === '' || problem === 'sentinel';
}

/**
 * Whether a text is an ISO 8601 date, or date and time, of 1905 to 2442 that no rule has anything against; false is no verdict.
 * Allocates nothing: nearly every date cell of a file that has been cleaned goes through here, several times.
 */
export function isPlainDate(text: string): boolean {
  const { length } = text;
  if (length < 10 || length > LONGEST_PLAIN) return false;
  // Several rules ask for the same cells one after another.
  const slot = (text.charCodeAt(length - 1) + 3 * text.charCodeAt(9) + 5 * text.charCodeAt(6)) & MOST_PLAIN;
  if (text !== LOOKED_AT[slot]) {
    WAS_PLAIN[slot] = hasPlainForm(text) ? 1 : 0;
    LOOKED_AT[slot] = text;
  }
  return WAS_PLAIN[slot] === 1;
}

/** With nine digits of a second and a zone in every detail. */
const LONGEST_PLAIN = 40;
const MOST_PLAIN = 15;
const LOOKED_AT: string[] = new Array(MOST_PLAIN + 1).fill('');
const WAS_PLAIN = new Uint8Array(MOST_PLAIN + 1);

function hasPlainForm(text: string): boolean {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  if (!(year >= 1905 && year <= 2442 && day >= 1 && day <= daysInMonth(year, month))) return false;
  if ((year === 1970 && month === 1 && day === 1) || (year === 1969 && month === 12 && day === 31)) return false;
  if (length === 10) return true;
  if (digits(text, 11) > 23 || digits(text, 14) > 59 || (length > 18 && digits(text, 17) > 59)) return false;
  return isPlainMinute(text) || ISO.test(text);
}

const BLANK = 32;
const COLON = 58;
const T = 84;

/** Whether hour and minute, with seconds or without, are all that follows the date. */
function isPlainMinute(text: string): boolean {
  const { length } = text;
  if (length !== 16 && length !== 19) return false;
  const between = text.charCodeAt(10);
  if ((between !== BLANK && between !== T) || text.charCodeAt(13) !== COLON) return false;
  // no number is not a number
  if (!(digits(text, 11) >= 0 && digits(text, 14) >= 0)) return false;
  return length === 16 || (text.charCodeAt(16) === COLON && digits(text, 17) >= 0);
}

/** Two digits at a place as a number; NaN where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The day of a text as `YYYY-MM-DD`, where it is read without any doubt; `''` otherwise. */
export function dayOf(text: string, order?: DateOrder): string {
  if (text === '') return '';
  if (isPlainDate(text)) return text.length === 10 ? text : text.slice(0, 10);
  const read = parseDate(text, { order });
  return read.problem === '' ? read.iso.slice(0, 10) : '';
}

/**
 * Both days that a text may mean where only the order of day and month is open, the older one first; the same day twice where
 * it is read without doubt; undefined where it says no day.
 */
export function daysOf(text: string, order?: DateOrder): readonly [older: string, newer: string] | undefined {
  const day = dayOf(text, order);
  if (day !== '') return [day, day];
  if (text === '' || !parseDate(text, { order }).ambiguous) return undefined;
  const [a, b] = [dayOf(text, 'dmy'), dayOf(text, 'mdy')];
  return a === '' || b === '' ? undefined : a < b ? [a, b] : [b, a];
}

function readIso(text: string): DateParts {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (text.length === 10) return dated(year, month, day, NO_TIME, 'ymd');
  const tail = text.slice(11);
  const zoneAt = tail.search(/[ Z+-]/);
  const time = (zoneAt < 0 ? tail : tail.slice(0, zoneAt)).replace(',', '.');
  const zone = zoneAt < 0 ? '' : tail.slice(zoneAt).trim();
  if (Number(time.slice(0, 2)) > 23 || Number(time.slice(3, 5)) > 59 || Number(time.slice(6, 8)) > 59) {
    return failed('impossible');
  }
  return dated(year, month, day, { time, zone }, 'ymd');
}

function readCommon(m: RegExpExecArray, options: DateOptions): DateParts {
  const [, first, sign = '', second, year, hour, minute, sec, half] = m;
  const time = hour === undefined ? '' : clockTime({ hour, minute, second: sec }, half?.toLowerCase());
  if (hour !== undefined && time === '') return failed('impossible');
  return readPair(Number(first), Number(second), Number(year), orderFor(sign, options), { time, zone: '' }, 0);
}

/** Digits of Arabic, Persian, Devanagari, Bengali and Thai. Nepal writes years of its own in the third: only beside the name of a month. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const NEPALI_DIGITS_ALONE = /^[^\p{L}]*[\u0966-\u096f][^\p{L}]*$/u;

const westernDigits = (text: string): string =>
  ASCII.test(text) || NEPALI_DIGITS_ALONE.test(text) ? text : text.replace(OTHER_DIGITS, westernDigit);

/** Blocks of digits begin at a multiple of 16, or 6 behind one. */
function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0) & 15;
  return String(digit.charCodeAt(0) < 0x0900 || digit.charCodeAt(0) > 0x0e00 ? code : code - 6);
}

/** Lower case, NFKC, diacritics off, dashes and apostrophes plain, blanks collapsed, brackets opened. */
function fold(text: string): string {
  const plain = ASCII.test(text)
    ? openBrackets(text).toLowerCase()
    : openBrackets(text.replace(/[´`‘’]/g, "'").normalize('NFKC'))
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f\u200b-\u200f\ufeff]+/g, '')
        .replace(/[‐-―−]/g, '-')
        .normalize('NFC');
  return westernDigits(plain).replace(/\s+/g, ' ').trim();
}

/** Cameras write `2012:08:03 18:31:59`, web servers `30/May/2008:08:11:17`. */
const CAMERA = /^(\d{4}):(\d\d):(\d\d)(?= \d)/;
const SERVER = /^(\d\d\/\p{L}{3}\/\d{4}):(?=\d\d:)/u;
const NOON = /(?<!\p{L})(?:noon|midday|midi|mediodia|podne)(?!\p{L})/u;
const MIDNIGHT = /(?<!\p{L})(?:midnight|minuit|medianoche|mitternacht|ponoc)(?!\p{L})/u;

/** Forms that only a program writes, and the two hours that have a name, as the clock reads them. */
function plainForms(text: string): string {
  const plain = text.replace(/^(\d{4}-\d{1,2}-\d{1,2})t(?=\d)/, '$1 ').replace(' @ ', ' ');
  if (/^\d\d/.test(plain) && plain.includes(':')) return plain.replace(CAMERA, '$1-$2-$3').replace(SERVER, '$1 ');
  return plain.includes(':') ? plain : plain.replace(NOON, '12:00').replace(MIDNIGHT, '0:00');
}

function readWritten(text: string, options: DateOptions): DateParts {
  const compact = readCompact(text, options) ?? readEra(text);
  if (compact) return unlessOtherWeekday(compact, text);
  const hour = DATE_HOUR.exec(text);
  if (hour) return readIso(`${hour[1]}T${hour[2]}:00${(hour[3] ?? '').toUpperCase()}`);
  const clock = takeClock(plainForms(text));
  if (clock.problem === 'impossible') return failed('impossible');
  const read = readDay(clock.rest, options, clock);
  const settled = read.ambiguous && clock.dayFirst ? readDay(clock.rest, { ...options, order: 'dmy' }, clock) : read;
  const proven = read.ambiguous && clock.dayFirst ? { ...settled, order: 'dmy' as const } : settled;
  const agreed = unlessOtherWeekday(proven, clock.rest);
  return clock.problem !== '' && agreed.problem === '' ? { ...agreed, problem: clock.problem } : agreed;
}
