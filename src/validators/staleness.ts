/** Reports records without a sign of life for long, and those where nothing shows when the last one was. */
import { z } from 'zod';
import type { Context, Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { monthsBetween } from '../values/calendar.ts';
import { dayOf } from '../values/date.ts';

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

export const staleness = defineValidator<Options, 'ageing' | 'stale' | 'unknown'>({
  id: 'staleness',
  roles: 'record',
  dimension: 'timeliness',
  options,
  docs: {
    summary: 'A record must have shown a sign of life within the last year.',
    why: 'People change jobs, numbers and addresses; what nobody has touched for years is mailed in vain. The last activity counts first, then the last change, unless a bulk import gave most rows the same one. An empty date is reported as unknown, not as stale.',
    examples: [{ before: '', after: '', note: 'looks at the dates of the record, not at one value' }],
  },
  messages: {
    ageing: 'no sign of life for {months} months (since {last})',
    stale: 'no sign of life for {months} months (since {last})',
    unknown: 'nothing shows when this record was last in use',
  },
  check(_value, context) {
    if (!context.has('last_activity_at') && !context.has('updated_at')) return undefined;
    const activity = columnDay('last_activity_at', context);
    const role = activity !== '' ? 'last_activity_at' : 'updated_at';
    const last = activity || (context.factsOf('updated_at').bulkTimestamp ? '' : columnDay('updated_at', context));
    const { fresh, fields } = context.options;
    const ageing = fields[role]?.ageing ?? context.options.ageing;
    const stale = fields[role]?.stale ?? context.options.stale;
    if (last === '') {
      const created = columnDay('created_at', context);
      const isNew = created !== '' && monthsBetween(created, context.asOf) < fresh;
      return isNew ? undefined : { message: 'unknown', role: columnToBlame(context) };
    }
    const age = monthsBetween(last, context.asOf);
    if (age < ageing) return undefined;
    return { message: age < stale ? 'ageing' : 'stale', data: { months: age, last }, role };
  },
});

const columnDay = (role: Role, context: Context<Options>): string =>
  dayOf(context.get(role), context.factsOf(role).dateOrder);

const columnToBlame = (context: Context<Options>): Role =>
  context.has('last_activity_at') ? 'last_activity_at' : 'updated_at';
