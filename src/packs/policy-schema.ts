/** What a rule pack may say of keeping records: how long, and on which basis. */
import { z } from 'zod';
import { PERIOD_UNITS, type Period } from '../contract.ts';

const column = z.string().min(1, 'must name a column or a role');
const columns = z
  .union([column, z.array(column).min(1, 'must name one at least')])
  .transform((names) => [names].flat());

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z.union([value, z.array(value).min(1, 'must have one value at least')]).transform((all) => [all].flat());

const conditions = z
  .record(column, values)
  .describe(
    'by column or role: values of which the record has one; "" is an empty cell, "*" a filled one, "Legit*" a beginning',
  );

const scope = {
  when: conditions.optional().describe('only records of which all of these hold'),
  unless: conditions.optional().describe('no records of which one of these holds'),
};

const PERIOD = /^\s*(\d{1,4})\s+(day|week|month|year)s?\s*$/i;

/** `24 months` → 24 and month; undefined for anything else. */
export function periodFrom(text: string): Period | undefined {
  const [, count, word] = PERIOD.exec(text) ?? [];
  const unit = PERIOD_UNITS.find((one) => one === word?.toLowerCase());
  return unit === undefined ? undefined : { count: Number(count), unit };
}

/** Kept as it was written, so that what holds can be shown as it was written. */
const period = z
  .string('must be a period such as 24 months')
  .refine((text) => periodFrom(text) !== undefined, 'must be a period such as 24 months, 90 days, 6 weeks or 10 years')
  .meta({ pattern: '^\\s*\\d{1,4}\\s+([Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\\s*$' });

const retention = z
  .strictObject({
    since: columns.optional().describe('columns or roles with dates; the latest of them counts'),
    keep: period.optional().describe('how long records are kept since that day: 24 months'),
    until: columns.optional().describe('columns or roles with the last day on which a record may be kept'),
    ...scope,
  })
  .refine(({ since, until }) => (since === undefined) !== (until === undefined), 'needs one of since and until')
  .refine(({ since, keep }) => since === undefined || keep !== undefined, 'since needs keep, such as keep: 24 months')
  .refine(({ until, keep }) => until === undefined || keep === undefined, 'keep goes with since, not with until');

const off = z.union([z.literal('off'), z.literal(false).transform(() => 'off' as const)]);

const basis = z.strictObject({
  column: columns.optional().describe('columns or roles with the basis (default: the role legal_basis)'),
  accept: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1, 'must have one value at least')])
    .transform((all) => [all].flat())
    .describe('values that count as a basis; an empty cell never does'),
  ...scope,
});

export const policySchema = z.strictObject({
  retention: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a name of small letters, digits and hyphens'),
      z.union([retention, off]),
    )
    .optional()
    .describe('by name; off takes away what a pack below says'),
  'lawful-basis': z.union([basis, off]).optional().describe('records without a lawful basis are set aside'),
});

export type RetentionFile = z.infer<typeof retention>;
export type BasisFile = z.infer<typeof basis>;
