/** Reports dates that cannot be read, or could be read two ways, and those that a repair had to interpret. */
import { DATE_ROLES, type DateOrder, type Finding, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue, saysNever } from '../values/cell/no-value.ts';
import { type DateProblem, isPlainDate, parseDate } from '../values/date/date.ts';

/** Serials and sentinels are gone from the cell when the validator comes; the input still shows them. */
const REPAIRED: readonly DateProblem[] = ['sentinel', 'excel-serial'];

export const dateFormat = defineValidator({
  id: 'date-format',
  roles: DATE_ROLES,
  dimension: 'validity',
  seesEmpty: true,
  docs: {
    summary: 'A date must name one day of the calendar, in one way only.',
    why: 'A date that can be read two ways is read the wrong way by half of the programs; one that cannot be read is dropped on import. What was a placeholder or a spreadsheet number in the input is reported even where it is repaired.',
    prevent:
      'Write a date as year-month-day, 2026-03-05, or pick it in the calendar. Leave the field empty when you do not know the day.',
    source: 'ISO 8601',
    examples: [
      { before: '2024-03-12', after: '' },
      { before: '03/05/2024', after: 'ambiguous' },
      { before: '2024-02-30', after: 'impossible' },
      { before: '12 Mar 24', after: 'two-digit-year' },
      { before: 'next week', after: 'not-a-date' },
      { before: 'Never', after: '', note: 'has not happened: an answer; not in a column of birthdays' },
    ],
  },
  messages: {
    'not-a-date': '"{value}" is not a date',
    ambiguous: '"{value}" can be read with the day or the month first',
    impossible: '"{value}" is a day or time that does not exist',
    'two-digit-year': '"{value}" leaves the century open',
    'no-year': '"{value}" has no year',
    'no-day': '"{value}" names no day',
    'excel-serial': '"{input}" is the number of a day in a spreadsheet',
    epoch: '"{value}" counts seconds or milliseconds since 1970',
    sentinel: '"{input}" is what a program writes where it has no date',
    'other-era': '"{value}" counts its years by another calendar, as Thailand does (2567 is 2024)',
    'unknown-zone': 'the time zone in "{value}" means several',
    'other-weekday': 'the day in "{value}" is no such weekday',
    'against-column': '"{input}" contradicts the order of day and month in its column ({order})',
  },
  check(value, context) {
    const { original } = context;
    if (value === original && (value === '' || isPlainDate(value))) return undefined;
    const order = context.facts.dateOrder;
    const input = parseDate(original, { order });
    if (REPAIRED.includes(input.problem)) return { message: input.problem as 'sentinel', data: { input: original } };
    if (
      input.order &&
      order &&
      input.problem === '' &&
      input.order !== 'ymd' &&
      order !== 'ymd' &&
      input.order !== order
    ) {
      return { message: 'against-column', data: { input: original, order } };
    }
    const found = value === '' ? undefined : problemOf(value, order, context.role === 'birth_date');
    if (found?.message === 'not-a-date' && (isNoValue(value) || isNever(value, context.role))) return undefined;
    if (found?.message === 'no-day' && context.facts.isMonths) return undefined;
    return found?.message === 'ambiguous' && context.facts.dateOrderContested ? { ...found, isExcused: true } : found;
  },
});

/** `Last login: Never` stays: emptied it would say that nothing is known. A birth has been. */
const isNever = (value: string, role: Role): boolean => role !== 'birth_date' && saysNever(value);

function problemOf(
  value: string,
  order: DateOrder | undefined,
  birthday: boolean,
): Finding<Exclude<DateProblem, ''> | 'ambiguous'> | undefined {
  if (isPlainDate(value)) return undefined;
  const read = parseDate(value, { order });
  if (read.ambiguous) return { message: 'ambiguous' };
  if (read.problem === '' || (read.problem === 'no-year' && birthday)) return undefined;
  return { message: read.problem, data: { input: value } };
}
