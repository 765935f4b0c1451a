/** What a rule pack and a `crmq.yaml` may say, as zod types; the JSON Schema for editors is generated from them. */
import { z } from 'zod';
import { ROLES, type Role, SEVERITIES, SURVIVOR_ORDERS, SURVIVORSHIP_RULES } from '../contract.ts';
import { countryName, toAlpha2 } from '../values/place/country.ts';
import { bytesFrom } from './amount.ts';
import { gateSchema } from './gate-schema.ts';
import { historySchema } from './history-schema.ts';
import { policySchema } from './policy-schema.ts';
import { costSchema, scoreSchema, weightsSchema } from './score-schema.ts';
import { THRESHOLD_PATTERN, thresholdFrom } from './threshold.ts';

const severity = z.enum(['on', ...SEVERITIES]);

/** YAML 1.2 reads `on` and `off` as words; people who write `true` or `false` mean the same. */
const level = z.union([severity, z.boolean().transform((on) => (on ? ('on' as const) : ('off' as const)))]);

const options = z.record(z.string(), z.unknown());

const ruleSetting = z
  .union([level, z.tuple([level, options]), options])
  .describe('off, on (repairs), warning, error or reject (checks); [severity, options]; or options alone');

const role = z.enum(ROLES);

const fieldSetting = z
  .union([
    role,
    z.literal('none'),
    z.strictObject({
      role: z.union([role, z.literal('none')]).optional(),
      rules: z.record(z.string(), ruleSetting).optional(),
    }),
  ])
  .describe('the role of a column, `none` to leave it untouched, or a role with rules of its own');

const names = z.array(z.string().min(1)).min(1, 'must name one at least');

const survivorshipRule = z.enum(SURVIVORSHIP_RULES);
const fieldRule = z
  .union([
    survivorshipRule,
    z.tuple([
      survivorshipRule,
      z.strictObject({
        column: z.string().optional(),
        order: names.optional(),
        files: names.optional(),
        separator: z.string().min(1).optional(),
      }),
    ]),
  ])
  .meta({ id: 'survivorshipRule' })
  .describe(
    'which of several values a merge keeps; [source-priority, { order }], [furthest-stage, { order }], [union, { separator }]',
  );

const survivorOrder = z.enum(SURVIVOR_ORDERS);
const survivorship = z.strictObject({
  survivor: z
    .union([survivorOrder, z.array(survivorOrder).min(1)])
    .optional()
    .describe('which record survives; of equals the next of the list decides'),
  sources: z
    .strictObject({ column: z.string().optional(), order: names.optional(), files: names.optional() })
    .optional()
    .describe('the most trusted first: values of a column (default: the role record_source), or input files'),
  default: fieldRule.optional().describe('for columns that keep the value of the survivor otherwise'),
  columns: z.record(z.string(), fieldRule).optional().describe('by name of the column'),
  ...(Object.fromEntries(ROLES.map((name) => [name, fieldRule.optional()])) as {
    [name in Role]: z.ZodOptional<typeof fieldRule>;
  }),
});

const share = z.number('must be a number from 0 to 1').min(0, 'must be at least 0').max(1, 'must be at most 1');

/** Kept as a probability, however it was written. */
const threshold = z
  .union(
    [
      z.number().meta({ exclusiveMinimum: 0, exclusiveMaximum: 1 }),
      z.string().meta({ pattern: THRESHOLD_PATTERN.source }),
    ],
    { error: ({ input }) => String(thresholdFrom(input)) },
  )
  .transform((given, context) => {
    const read = thresholdFrom(given);
    if (typeof read === 'number') return read;
    context.addIssue(read);
    return z.NEVER;
  })
  .describe('a probability between 0 and 1, or bits (binary log odds) such as +3.7bits');

/** A day of the calendar, not only eight digits. */
const day = z.string().refine((text) => isDay(text), 'must be a date such as 2026-01-31');

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Ascension and Tristan da Cunha: codes that ISO 3166 keeps free for them, with numbering plans of their own. */
const RESERVED_CODES: ReadonlySet<string> = new Set(['AC', 'TA']);

const country = z.string().superRefine((code, context) => {
  const upper = code.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper) && (countryName(upper) !== '' || RESERVED_CODES.has(upper))) return;
  const meant = toAlpha2(code);
  const hint = meant === '' ? '' : ` (${meant} for ${JSON.stringify(code)})`;
  context.addIssue(`must be an ISO 3166-1 alpha-2 code such as FI${hint}`);
});

/** Kept as names with commas between them, as the flag has them. */
const locale = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((names) => [names].flat().join(','))
  .describe('locale packs, such as fi or [fi, sv]: crmq rules --locales lists them');

const amount = z
  .union([z.number(), z.string()])
  .transform((given, context) => {
    const bytes = bytesFrom(given);
    if (bytes !== undefined) return bytes;
    context.addIssue('must be an amount of bytes such as 64MB');
    return z.NEVER;
  })
  .describe('bytes: 64MB, 2GB, 1048576');

const most = (limit: number) =>
  z.number('must be a whole number').int('must be a whole number').min(1, 'must be at least 1').max(limit);

/** Values that flags and `CRMQ_*` variables can set too. */
export const settingsSchema = z.strictObject({
  locale: locale.optional(),
  country: country.optional(),
  kind: z
    .enum(['contact', 'lead', 'company', 'deal', 'transaction'], 'must be contact, lead, company, deal or transaction')
    .optional()
    .describe(
      'what the records are; a transaction (an order, a ticket, a visit) is never merged with another of the same person',
    ),
  'date-order': z
    .enum(['dmy', 'mdy', 'ymd'], 'must be dmy, mdy or ymd')
    .optional()
    .describe('how dates are read that could be either, in columns that do not tell'),
  encoding: z.string().optional(),
  'to-encoding': z.string().optional(),
  delimiter: z.string().optional(),
  'as-of': day.optional(),
  jobs: z
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(256, 'must be at most 256')
    .optional(),
  dedupe: z.boolean().optional(),
  'merge-threshold': threshold.optional(),
  'review-threshold': threshold.optional(),
  'decay-rate': share.optional().describe('expected decay of contact data a year, 0 to 1'),
  seed: z.number().int().optional(),
  pack: z.string().optional(),
  'max-decompressed': amount.optional().describe('bytes that a compressed input may become'),
  'max-ratio': most(1_000_000).optional().describe('how many times its size a compressed input may become'),
  'max-record': amount.optional().describe('bytes of a record; a longer one is set aside'),
  'max-field': amount.optional().describe('bytes of a cell; a record with a longer one is set aside'),
  'max-columns': most(1_000_000).optional(),
  'max-depth': most(1000).optional().describe('objects and lists within each other in JSON'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  layer: z
    .boolean()
    .optional()
    .describe('adds to the pack that holds anyway, that of the CRM or one named beside it, instead of standing for it'),
  rules: z.record(z.string(), ruleSetting).optional(),
  fields: z.record(z.string(), fieldSetting).optional(),
  survivorship: survivorship.optional().describe('which values and which record survive a merge: docs/survivorship.md'),
  policy: policySchema.optional().describe('which records must not be kept, and are set aside: docs/policy.md'),
  weights: weightsSchema.optional(),
  score: scoreSchema.optional(),
  cost: costSchema.optional(),
  gate: gateSchema.optional().describe('what a file must come up to, or crmq check fails: docs/gate.md'),
  history: historySchema.optional(),
  plugins: z.array(z.string()).optional().describe('modules of user rules; loaded only with --allow-plugins'),
  settings: settingsSchema.optional(),
});
export type PackFile = z.infer<typeof packSchema>;
export type RuleSetting = z.infer<typeof ruleSetting>;
export type Level = z.infer<typeof severity>;
