/** Reports dates that exist but cannot be true: in the future, before the record was made, of people older than anyone. */
import { z } from 'zod';
import type { Context, Finding, Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { daysBetween, isFuture, monthsBetween, SLACK_DAYS } from '../values/date/calendar.ts';
import { dayOf, isPlainDate } from '../values/date/date.ts';

const options = z.strictObject({
  maxAge: z.number().int().min(1).default(110).describe('Oldest age in years that a birth date may give.'),
  earliest: z.number().int().default(1970).describe('First year in which a record can have been made or touched.'),
});
type Options = z.output<typeof options>;
type Message = 'future' | 'too-old' | 'too-early' | 'before-created' | 'closed-before-created';

const PAST_ROLES: readonly Role[] = [
  'birth_date',
  'created_at',
  'updated_at',
  'last_activity_at',
  'opt_in_at',
  'opt_out_at',
];

export const datePlausibility = defineValidator<Options, Message>({
  id: 'date-plausibility',
  roles: ['birth_date', 'created_at', 'updated_at', 'last_activity_at', 'close_date', 'opt_in_at', 'opt_out_at'],
  dimension: 'plausibility',
  only: { any: ['digit', 'non-ascii'] },
  options,
  docs: {
    summary: 'A date must be possible in the life of a person and of a record.',
    why: 'A creation date in the future or an activity before the record existed shows swapped day and month, a wrong column or a wrong clock. Reports by age of record are wrong from there on.',
    prevent:
      'Check the year before you save. Enter what has happened with the day on which it happened, never with one in the future.',
    examples: [
      { before: '1985-07-12', after: '' },
      { before: '2150-01-01', after: 'future', note: 'as a date of birth' },
      { before: '1820-07-12', after: 'too-old', note: 'as a date of birth' },
    ],
  },
  messages: {
    future: '{value} lies in the future',
    'too-old': '{value} makes the person {age} years old',
    'too-early': '{value} is before {earliest}',
    'before-created': '{value} is before the record was created ({created})',
    'closed-before-created': 'the deal closes on {value}, before it was created ({created})',
  },
  check(value, context) {
    if (isPlainDate(value) && isPossible(value, context)) return beforeCreated(value, context);
    const date = dayOf(value, context.facts.dateOrder);
    if (date === '') return undefined;
    if (isFuture(date, context.asOf) && PAST_ROLES.includes(context.role)) return { message: 'future' };
    if (context.role === 'birth_date') {
      const age = Math.floor(monthsBetween(date, context.asOf) / 12);
      return age > context.options.maxAge ? { message: 'too-old', data: { age } } : undefined;
    }
    const { earliest } = context.options;
    if (Number(date.slice(0, 4)) < earliest) return { message: 'too-early', data: { earliest } };
    return beforeCreated(date, context);
  },
});

/** Whether a plain date, of no birth, is neither too early nor in the future. False is no verdict. */
function isPossible(value: string, context: Context<Options>): boolean {
  const day = dayCode(value);
  return (
    context.role !== 'birth_date' && day <= dayCode(context.asOf) && day >= context.options.earliest * CODES_OF_A_YEAR
  );
}

/** 20240315 of a text that begins with `2024-03-15`. */
function dayCode(text: string): number {
  let code = 0;
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7) code = code * 10 + text.charCodeAt(i) - 48;
  return code;
}

const CODES_OF_A_YEAR = 10_000;

/** @param date begins with `YYYY-MM-DD` */
function beforeCreated(date: string, context: Context<Options>): Finding<Message> | undefined {
  const { role } = context;
  const isClose = role === 'close_date' && isDeal(context);
  if (!isClose && role !== 'updated_at' && role !== 'last_activity_at') return undefined;
  const text = context.get('created_at');
  if (isPlainDate(text) && dayCode(text) <= dayCode(date)) return undefined;
  const created = dayOf(text, context.factsOf('created_at').dateOrder);
  if (created === '' || daysBetween(created, date) >= -SLACK_DAYS) return undefined;
  // Which of the two dates is wrong nobody knows; without the other one nothing would be found.
  return { message: isClose ? 'closed-before-created' : 'before-created', data: { created }, isExcused: true };
}

/** Contacts and companies have a close date as well, that of their last deal, which may be older than the record. */
const isDeal = (context: Context<Options>): boolean =>
  context.kind === 'deal' || (context.kind === 'unknown' && (context.has('deal_name') || context.has('deal_stage')));
