/** Reports records without a sign of life for long, and those where nothing shows when the last one was. */
import { z } from 'zod';
import type { Context, Finding, Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isFuture, monthsBetween } from '../values/date/calendar.ts';
import { daysOf, isPlainDate } from '../values/date/date.ts';

const months = (standard: number) => z.number().int().min(0).default(standard);
const options = z
  .strictObject({
    fresh: months(6).describe('A record made within that many months is fresh, even without any activity.'),
    ageing: months(12).describe('Months without a sign of life after which a record is ageing.'),
    stale: months(24).describe('Months without a sign of life after which a record is stale.'),
    fields: z
      .partialRecord(
        z.enum(['last_activity_at', 'updated_at']),
        z.strictObject({ ageing: z.number().int().min(0), stale: z.number().int().min(0) }).partial(),
      )
      .default({})
      .describe('Other ages where the last sign of life is from that field: a changed record says less than a call.'),
  })
  .refine((o) => o.fresh <= o.ageing && o.ageing <= o.stale, 'fresh, ageing and stale must not decrease');
type Options = z.output<typeof options>;
type Message = 'ageing' | 'stale' | 'unknown';

export const staleness = defineValidator<Options, Message>({
  id: 'staleness',
  roles: 'record',
  dimension: 'timeliness',
  options,
  docs: {
    summary: 'A record must have shown a sign of life within the last year.',
    why: 'People change jobs, numbers and addresses; what nobody has touched for years is mailed in vain. The last activity counts first, then the last change, unless a bulk import gave most rows the same one. An empty date is reported as unknown, not as stale; so is one in the future (by more than a day: time zones), which shows nothing, and one whose day and month may be swapped, where that makes a difference.',
    prevent:
      'Log every call, mail and meeting on the day it takes place. Ask once a year whether the data still hold, and archive what nobody needs.',
    examples: [{ before: '', after: '', note: 'looks at the dates of the record, not at one value' }],
  },
  messages: {
    ageing: 'ageing: no sign of life for {months} months (since {last})',
    stale: 'stale: no sign of life for {months} months (since {last})',
    unknown: 'nothing shows when this record was last in use',
  },
  asks: () => [['last_activity_at', 'updated_at']],
  age(context) {
    const text = context.get('last_activity_at');
    const older = isPast(text, context) ? text : lastSign(context)?.days[0];
    return older === undefined ? undefined : Math.max(0, monthsBetween(older, context.asOf));
  },
  check(_value, context) {
    const text = context.get('last_activity_at');
    const found = isPast(text, context) ? judge(text, context) : judgeAnyhow(context);
    return found !== undefined && isAlive(context) ? { ...found, isExcused: true } : found;
  },
});

/** Whether a text begins with an ISO date that has come: one in the future shows nothing. */
const isPast = (text: string, { asOf }: Context<Options>): boolean =>
  isPlainDate(text) && (monthsBetween(text, asOf) >= 0 || !isFuture(text, asOf));

/** What is said of a record whose last activity does not begin with an ISO date that has come, or that has none. */
function judgeAnyhow(context: Context<Options>): Finding<Message> | undefined {
  if (!context.has('last_activity_at') && !context.has('updated_at')) return undefined;
  const sign = lastSign(context);
  if (!sign) return isNew(context) ? undefined : unknown(context);
  const { days, role } = sign;
  const [older, newer] = days;
  const months = monthsBetween(older, context.asOf);
  const verdict = verdictOf(months, role, context.options);
  const least = newer === older ? months : monthsBetween(newer, context.asOf);
  // Of two readings of a date the older one counts; where the other one may be true and says otherwise, nothing is known.
  const doubtful = verdictOf(least, role, context.options);
  if (newer <= context.asOf && verdict !== doubtful) {
    const isFresh = doubtful === undefined && context.factsOf(role).dateOrderContested === true;
    return isFresh ? { ...unknown(context), isExcused: true } : unknown(context);
  }
  return verdict && { message: verdict, data: { months, last: older }, role };
}

interface Sign {
  readonly days: readonly [older: string, newer: string];
  readonly role: 'last_activity_at' | 'updated_at';
}

/** The last activity, or else the last change, where that was not a bulk import. */
function lastSign(context: Context<Options>): Sign | undefined {
  const activity = columnDays('last_activity_at', context);
  if (activity) return { days: activity, role: 'last_activity_at' };
  const change = lastChange(context);
  return change && { days: change, role: 'updated_at' };
}

const lastChange = (context: Context<Options>) =>
  context.factsOf('updated_at').bulkTimestamp ? undefined : columnDays('updated_at', context);

/** Whether another date says that the record is in use: to leave that column out must not make the record look better. */
function isAlive(context: Context<Options>): boolean {
  const change = lastChange(context);
  if (change && !verdictOf(monthsBetween(change[0], context.asOf), 'updated_at', context.options)) return true;
  return isNew(context);
}

/** What the long way says of a last activity that begins with an ISO date. */
function judge(text: string, context: Context<Options>): Finding<Message> | undefined {
  const months = monthsBetween(text, context.asOf);
  const verdict = verdictOf(months, 'last_activity_at', context.options);
  return (
    verdict && ({ message: verdict, data: { months, last: text.slice(0, 10) }, role: 'last_activity_at' } as const)
  );
}

function verdictOf(months: number, role: 'last_activity_at' | 'updated_at', options: Options) {
  const ageing = options.fields[role]?.ageing ?? options.ageing;
  const stale = options.fields[role]?.stale ?? options.stale;
  return months < ageing ? undefined : months < stale ? 'ageing' : 'stale';
}

function isNew(context: Context<Options>): boolean {
  const text = context.get('created_at');
  if (text === '') return false;
  // most begin as a day that is long past, which need not be read any closer
  if (text[4] === '-' && text[7] === '-' && monthsBetween(text, context.asOf) >= context.options.fresh) return false;
  const created = columnDays('created_at', context)?.[0];
  return created !== undefined && monthsBetween(created, context.asOf) < context.options.fresh;
}

const unknown = (context: Context<Options>) => ({ message: 'unknown', role: columnToBlame(context) }) as const;

function columnDays(role: Role, context: Context<Options>): ReturnType<typeof daysOf> {
  const days = daysOf(context.get(role), context.factsOf(role).dateOrder);
  return days && !isFuture(days[0], context.asOf) ? days : undefined;
}

const columnToBlame = (context: Context<Options>): Role =>
  context.has('last_activity_at') ? 'last_activity_at' : 'updated_at';
