/** One line of a history file: the digest of a run, as a zod schema, a TypeScript type and a published JSON Schema. */
import { z } from 'zod';
import { CRMS, DIMENSIONS, RECORD_KINDS, ROLES } from '../contract.ts';
import { dimensionScores, score } from '../report/shape/quality-schema.ts';
import { decay } from '../report/shape/watch-schema.ts';

export const HISTORY_VERSION = 1;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const column = z.strictObject({
  column: z.string(),
  role: z.enum(ROLES).nullable(),
  filled: count.describe('records with something in the column'),
  distinct: count,
  isExact: z.boolean().describe('whether distinct was counted, not estimated'),
  top: z
    .array(z.strictObject({ value: z.string(), count }))
    .optional()
    .describe('every value that five records or more have; only of picklists, and never with --mask'),
});
export type HistoryColumn = z.infer<typeof column>;

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['warning', 'error', 'reject']),
  dimension: z.enum(DIMENSIONS),
  count,
  checked: count.describe('cells or records that the rule looked at'),
});

export const entrySchema = z
  .strictObject({
    historyVersion: z.literal(HISTORY_VERSION),
    id: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .describe('of series, inputs and plan: the same data by the same plan is one run'),
    sequence: z.int().min(1).describe('place among all runs of the file, in the order of recording'),
    asOf: z.iso.date().describe('the day that the run took for today'),
    series: z.strictObject({
      name: z.string().describe('runs of one series are compared with each other'),
      isGiven: z.boolean().describe('whether a person named it; else it is made of the names of the inputs'),
    }),
    tool: z.string().describe('version of crmq'),
    scoreVersion: z.int().min(1).describe('scores of two versions are not compared'),
    plan: z.strictObject({ sha256, pack: z.string() }),
    crm: z.enum(CRMS),
    kind: z.enum(RECORD_KINDS),
    inputs: z.array(z.strictObject({ name: z.string(), bytes: count, sha256, rows: count })),
    rows: z.strictObject({ read: count, written: count, merged: count, rejected: count, expired: count }),
    score,
    dimensions: dimensionScores,
    passed: z.boolean().nullable().describe('what the gate said; null where nothing was asked of the data'),
    errors: count.describe('findings of severity error or reject'),
    warnings: count,
    findings: z.array(finding).describe('counts by code, in the order of the codes'),
    columns: z.array(column).describe('in the order of the file'),
    duplicates: z
      .strictObject({ clusters: count, merged: count, review: count })
      .nullable()
      .describe('null where they were not looked for'),
    staleness: z.strictObject({ fresh: count, ageing: count, stale: count, unknown: count }),
  })
  .meta({
    title: 'crmq history entry',
    description: 'One line of .crmq/history.ndjson: the digest of one run, without personal data.',
  });

export type HistoryEntry = z.infer<typeof entrySchema>;
/** What a run says of itself; its place is known when it is recorded. */
export type NewEntry = Omit<HistoryEntry, 'sequence'>;

/** What crmq diff measured between two exports of a series. */
export const decayLineSchema = z
  .strictObject({
    historyVersion: z.literal(HISTORY_VERSION),
    series: z.string(),
    tool: z.string().describe('version of crmq'),
    inputs: z.array(sha256).describe('the earlier export and the later one'),
    decay,
  })
  .meta({
    title: 'crmq history decay',
    description:
      'One line of .crmq/history.ndjson: how fast records of a system go bad, measured between two of its exports.',
  });
export type DecayLine = z.infer<typeof decayLineSchema>;

/** JSON Schema (draft 2020-12) of a line, for `schemas/history.schema.json`. */
export function historyJsonSchema(): object {
  return z.toJSONSchema(z.union([entrySchema, decayLineSchema]), { target: 'draft-2020-12' });
}
