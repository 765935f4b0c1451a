/** Written dates → ISO 8601, with what the text alone proves, and does not prove, about the order of day and month. */
import type { DateOrder } from '../contract.ts';
import { takeClock } from './clock.ts';
import { readCompact, readNumber } from './date-number.ts';
import { type DateOptions, type DateParts, dated, failed, NO_DATE, NO_TIME } from './date-parts.ts';
import { readDay } from './date-text.ts';

export { dateOfSerial } from './date-number.ts';
export type { DateOptions, DateParts, DateProblem } from './date-parts.ts';

const LONGEST = 80;
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|Z?[+-]\d\d(?::?\d\d)?))?)?$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const DATE_HOUR = /^(\d{4}-\d\d-\d\d)t(\d\d)(z|[+-]\d\d:?\d\d)?$/;
const BRACKETS = /\([^()]*\)/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Reads one date. An empty text gives an empty `iso` and no problem. Time and zone are kept as written, never converted.
 * Without `order` a text such as `03/05/2024` is ambiguous, unless a weekday beside it (`Tue 03/05/2024`) decides.
 */
export function parseDate(text: string, options: DateOptions = {}): DateParts {
  const given = text.trim();
  if (given === '') return NO_DATE;
  if (ISO.test(given)) return readIso(given);
  if (given.length > LONGEST) return failed('not-a-date');
  if (NUMBER.test(given)) {
    const read = readNumber(given, options);
    if (read) return read;
  }
  return readWritten(fold(given), options);
}

/** Whether a text is an ISO 8601 date, or date and time, of the calendar; with `T` or a blank between, and nothing around it. */
export function isIsoDate(text: string): boolean {
  if (!ISO.test(text)) return false;
  const { problem } = readIso(text);
  return problem === '' || problem === 'sentinel';
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

/** Lower case, NFKC, diacritics off, dashes and apostrophes plain, blanks collapsed, brackets with their content gone. */
function fold(text: string): string {
  const plain = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .replace(/[´`‘’]/g, "'")
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f\u200b-\u200f\ufeff]+/g, '')
        .replace(/[‐-―−]/g, '-')
        .normalize('NFC');
  return plain.replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim();
}

function readWritten(text: string, options: DateOptions): DateParts {
  const compact = readCompact(text);
  if (compact) return compact;
  const hour = DATE_HOUR.exec(text);
  if (hour) return readIso(`${hour[1]}T${hour[2]}:00${(hour[3] ?? '').toUpperCase()}`);
  const clock = takeClock(text.replace(/^(\d{4}-\d{1,2}-\d{1,2})t(?=\d)/, '$1 '));
  if (clock.problem === 'impossible') return failed('impossible');
  const read = readDay(clock.rest, options, clock);
  const settled = read.ambiguous && clock.dayFirst ? readDay(clock.rest, { ...options, order: 'dmy' }, clock) : read;
  const proven = read.ambiguous && clock.dayFirst ? { ...settled, order: 'dmy' as const } : settled;
  return clock.problem !== '' && proven.problem === '' ? { ...proven, problem: clock.problem } : proven;
}

/**
 * The day-month order of a column, decided on evidence alone: cells that fit one order only. Cells that contradict each other
 * leave it open, and so does a column of ambiguous cells. Year-first cells make `ymd` where nothing else is proven.
 * @param values the cells of the column, or of its first part
 */
export function voteDateOrder(values: readonly string[]): { order?: DateOrder; evidence: string } {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  const sample: { [order in DateOrder]?: string } = {};
  for (const value of values) {
    const { order } = parseDate(value);
    if (!order) continue;
    votes[order] += 1;
    sample[order] ??= value.trim();
  }
  if (votes.dmy > 0 && votes.mdy > 0) {
    return {
      evidence: `contradicting: ${votes.dmy} day first ("${sample.dmy}"), ${votes.mdy} month first ("${sample.mdy}")`,
    };
  }
  const order = votes.dmy > 0 ? 'dmy' : votes.mdy > 0 ? 'mdy' : votes.ymd > 0 ? 'ymd' : undefined;
  if (!order) return { evidence: '' };
  const shape = { dmy: 'day first', mdy: 'month first', ymd: 'year first' }[order];
  return { order, evidence: `${votes[order]} of ${values.length} values only fit ${shape}, as "${sample[order]}"` };
}
