/** Dates written as bare numbers: spreadsheet serials, seconds, milliseconds and microseconds since 1970, compact ISO 8601. */
import { dateOfDayNumber, isCalendarDate, isoDate, two } from './calendar.ts';
import { type DateOptions, type DateParts, dated, failed, NO_DATE, NO_TIME } from './parts.ts';

const DAY_MS = 86_400_000;
/** 2100-01-01. What lies beyond is more likely a phone number or an id. */
const LAST_EPOCH_SECOND = 4_102_444_800;
/** 1954-10-03 to 2064-04-08: the serials that a CRM column can hold. */
const SERIALS = { first: 20_000, last: 60_000 };
const COMPACT =
  /^(\d{4})(\d\d)(\d\d)(?:[t_ -]?(\d\d)(?::?(\d\d)(?::?(\d\d))?)?(?:[.,](\d{1,9}))?(z|[+-]\d\d:?\d\d)?)?$/;

const SHORT_COMPACT = /^(\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[t_ -](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;

/** A text of digits, with a fraction or without: what date it may stand for; undefined where it is none of these. */
export function readNumber(text: string, options: DateOptions): DateParts | undefined {
  const value = Number(text.replace(',', '.'));
  if (options.base !== undefined) return readSerial(value, options.base);
  const digits = /[.,]/.test(text) ? 0 : text.length;
  if (digits === 10 && value < LAST_EPOCH_SECOND) return readEpoch(value * 1000);
  if (digits === 13 && value < LAST_EPOCH_SECOND * 1000) return readEpoch(value);
  if (digits === 16 && value < LAST_EPOCH_SECOND * 1e6) return readEpoch(Math.floor(value / 1000));
  if (/^\d{10}[.,]/.test(text) && value < LAST_EPOCH_SECOND) return readEpoch(Math.round(value * 1000));
  return value >= SERIALS.first && value <= SERIALS.last ? readSerial(value, 1900) : undefined;
}

/**
 * `20240305`, `20240305T0914`, `20240305091400`, in lower case; undefined where the text has another shape. Eight digits whose
 * first four are no year of 1800 to 2199, or that name no day, are some other number.
 */
export function readCompact(text: string, options: DateOptions): DateParts | undefined {
  const m = COMPACT.exec(text);
  if (!m) return readShortCompact(text, options);
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (year < 1800 || year > 2199 || !isCalendarDate(year, month, day))
    return readYearLast(text, options) ?? failed('not-a-date');
  if (m[4] === undefined) return dated(year, month, day, NO_TIME, 'ymd');
  if (Number(m[4]) > 23 || Number(m[5] ?? 0) > 59 || Number(m[6] ?? 0) > 59) return failed('impossible');
  const seconds = m[6] === undefined ? '' : `:${m[6]}${m[7] ? `.${m[7]}` : ''}`;
  const time = `${m[4]}:${m[5] ?? '00'}${seconds}`;
  return dated(year, month, day, { time, zone: (m[8] ?? '').toUpperCase() }, 'ymd');
}

/** `25122021`: eight digits that are no ISO date are one with the year last only where a person said which order the dates have. */
function readYearLast(text: string, { order, given }: DateOptions): DateParts | undefined {
  if (given !== true || (order !== 'dmy' && order !== 'mdy') || !/^\d{4}(?:19|20)\d\d$/.test(text)) return undefined;
  const [a, b, year] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))];
  const [month, day] = order === 'dmy' ? [b, a] : [a, b];
  return isCalendarDate(year, month, day) ? dated(year, month, day, NO_TIME) : undefined;
}

/** `240305 091400`, as logs write it: a time of day behind it, else it is some number. */
function readShortCompact(text: string, options: DateOptions): DateParts | undefined {
  const m = SHORT_COMPACT.exec(text);
  if (!m) return undefined;
  const { pivot } = options;
  if (pivot === undefined) return failed('two-digit-year');
  const year = Number(m[1]) + (Number(m[1]) < pivot ? 2000 : 1900);
  return readCompact(`${year}${text.slice(2)}`, options);
}

/**
 * The date of a spreadsheet serial number, and its fraction as time of day to the millisecond. In the 1900 system, 60 is the
 * 29th of February 1900 that never was: undefined, as are numbers outside the system (0 to the end of the year 9999).
 * Source: ECMA-376 part 1, 18.17.4.
 */
export function dateOfSerial(serial: number, base: 1900 | 1904): { date: string; time: string } | undefined {
  const ms = Math.round((serial - Math.floor(serial)) * DAY_MS);
  const days = Math.floor(serial) + (ms === DAY_MS ? 1 : 0);
  const end = base === 1900 ? 2_958_466 : 2_957_004;
  if (!(serial >= 0) || days >= end || (base === 1900 && days === 60)) return undefined;
  const offset = base === 1904 ? -24_107 : days < 60 ? -25_568 : -25_569;
  const { year, month, day } = dateOfDayNumber(days + offset);
  return { date: isoDate(year, month, day), time: clockOfMs(ms % DAY_MS) };
}

function readSerial(value: number, base: 1900 | 1904): DateParts {
  const read = dateOfSerial(value, base);
  if (!read) return failed('impossible');
  const hasTime = read.time !== '00:00:00.000';
  return {
    ...NO_DATE,
    iso: hasTime ? `${read.date}T${short(read.time)}` : read.date,
    hasTime,
    problem: 'excel-serial',
  };
}

function readEpoch(ms: number): DateParts {
  const { year, month, day } = dateOfDayNumber(Math.floor(ms / DAY_MS));
  const time = clockOfMs(ms % DAY_MS).replace(/\.000$/, '');
  return { ...NO_DATE, iso: `${isoDate(year, month, day)}T${time}Z`, hasTime: true, problem: 'epoch' };
}

function clockOfMs(ms: number): string {
  const second = Math.floor(ms / 1000);
  const fraction = String(ms % 1000).padStart(3, '0');
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.${fraction}`;
}

const short = (time: string): string => time.replace(/\.000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');
