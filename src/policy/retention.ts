/** Whether a record is past its retention date. A date that leaves any doubt never says so. */
import type { DateOrder, Field, Period, Retention } from '../contract.ts';
import { dateOfDayNumber, dayNumber, daysInMonth, isoDate } from '../values/date/calendar.ts';
import { dayOf, parseDate } from '../values/date/date.ts';
import { type CellText, indexesOf, scopeTest } from './conditions.ts';

/** Why a record is kept that a date may have said something else of. */
const DATE_DOUBTS = ['unreadable-date', 'ambiguous-date', 'future-date', 'no-date'] as const;
type DateDoubt = (typeof DATE_DOUBTS)[number];

export interface Expiry {
  readonly expired: boolean;
  /** Undefined where nothing is doubtful, or the doubt makes no difference. */
  readonly doubt?: DateDoubt;
  /** Index of the column that is to blame. */
  readonly column: number;
}

/** The day that a period after another day is. The last of February stands for days that a month does not have. */
export function dayAfter(day: string, { count, unit }: Period): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (unit === 'day' || unit === 'week') {
    const end = dateOfDayNumber(dayNumber(year, month, date) + count * (unit === 'week' ? 7 : 1));
    return isoDate(end.year, end.month, end.day);
  }
  const months = year * 12 + (month - 1) + count * (unit === 'year' ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  return isoDate(y, m, Math.min(date, daysInMonth(y, m)));
}

interface Dated {
  readonly day: string;
  readonly doubt?: DateDoubt;
}

/** @param isEnd whether the day is the last of all, which may lie ahead */
function read(text: string, order: DateOrder | undefined, asOf: string, isEnd: boolean): Dated | undefined {
  if (text.trim() === '') return undefined;
  const day = dayOf(text, order);
  if (day === '') return unread(text, order, asOf, isEnd);
  return !isEnd && day > asOf ? { day: '', doubt: 'future-date' } : { day };
}

function unread(text: string, order: DateOrder | undefined, asOf: string, isEnd: boolean): Dated {
  const { ambiguous, iso } = parseDate(text, { order });
  // 9999-12-31 stands for no end
  if (isEnd && iso.slice(0, 10) > asOf) return { day: iso.slice(0, 10) };
  return { day: '', doubt: ambiguous ? 'ambiguous-date' : 'unreadable-date' };
}

/**
 * Compiles a retention. Of several dates the latest counts; a record may be kept through its last day.
 * @param asOf today, `YYYY-MM-DD`
 * @returns undefined for records that the retention is not about
 */
export function retentionTest(
  retention: Retention,
  fields: readonly Field[],
  asOf: string,
): (cell: CellText) => Expiry | undefined {
  const inScope = scopeTest(retention, fields);
  const { keep } = retention;
  const columns = indexesOf(retention.columns, fields);
  const orders = columns.map((index) => fields[index]?.facts.dateOrder);
  return (cell) => {
    if (!inScope(cell)) return undefined;
    let last = '';
    let [doubt, blamed]: [DateDoubt | undefined, number] = [undefined, columns[0]!];
    for (const [at, column] of columns.entries()) {
      const found = read(cell(column), orders[at], asOf, keep === undefined);
      if (!found) continue;
      if (found.doubt && doubt === undefined) [doubt, blamed] = [found.doubt, column];
      if (found.day > last) last = found.day;
    }
    // what is to be kept to a day has no such day yet: nothing is missing
    if (last === '' && doubt === undefined)
      return keep ? { expired: false, doubt: 'no-date', column: blamed } : undefined;
    const isPast = last !== '' && asOf > (keep ? dayAfter(last, keep) : last);
    if (doubt === undefined) return { expired: isPast, column: blamed };
    // a date that proves the record fresh needs no other
    return last !== '' && !isPast && doubt !== 'future-date'
      ? { expired: false, column: blamed }
      : { expired: false, doubt, column: blamed };
  };
}
