/** Reports parts of a date of birth that are none, where it stands in three columns. */
import { z } from 'zod';
import { BIRTH_PART_ROLES, type Context, type Finding } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { dayIn, lastDayOf, monthIn, yearIn } from '../values/date/birth-parts.ts';

const options = z.strictObject({
  maxAge: z.number().int().min(1).default(110).describe('Oldest age in years that a year of birth may give.'),
});
type Options = z.output<typeof options>;
type Message = 'year' | 'month' | 'day' | 'no-such-day';

export const birthParts = defineValidator<Options, Message>({
  id: 'birth-parts',
  roles: BIRTH_PART_ROLES,
  dimension: 'validity',
  options,
  docs: {
    summary: 'Year, month and day of birth in three columns must be parts of a date that is possible.',
    why: 'One part that is wrong makes the date of birth useless: for greetings, for checks of age, and for telling two people of one name apart.',
    prevent:
      'Write the year with four digits, the month as a number from 1 to 12, the day as a number that the month has.',
    examples: [
      { before: '1985', after: '', note: 'as a year of birth' },
      { before: '85', after: 'year', note: 'as a year of birth' },
    ],
  },
  messages: {
    year: '{value} is no year of birth',
    month: '{value} is no month',
    day: '{value} is no day of a month',
    'no-such-day': 'the month has no day {value}',
  },
  check(value, context) {
    if (value.trim() === '') return undefined;
    if (context.role === 'birth_year') return isYear(yearIn(value), context) ? undefined : { message: 'year' };
    if (context.role === 'birth_month') return isWithin(monthIn(value), 12) ? undefined : { message: 'month' };
    return checkDay(dayIn(value), context);
  },
});

const isWithin = (number: number | undefined, last: number): boolean =>
  number !== undefined && number >= 1 && number <= last;

function isYear(year: number | undefined, { asOf, options: { maxAge } }: Context<Options>): boolean {
  const now = Number(asOf.slice(0, 4));
  return year !== undefined && year <= now && year >= now - maxAge;
}

function checkDay(day: number | undefined, context: Context<Options>): Finding<Message> | undefined {
  if (!isWithin(day, 31)) return { message: 'day' };
  // Which of the parts is wrong nobody knows; without the others nothing would be found.
  const isThere = isWithin(day, lastDayOf(yearIn(context.get('birth_year')), monthIn(context.get('birth_month'))));
  return isThere ? undefined : { message: 'no-such-day', isExcused: true };
}
