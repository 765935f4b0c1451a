/** Shape of what report.json says beyond the one run: the gate's verdict, earlier runs, and what bad data costs. */
import { z } from 'zod';
import { DIMENSIONS } from '../contract.ts';
import { dimensionScores, score } from './quality-schema.ts';

const count = z.int().min(0);
const day = z.iso.date();

const criterion = z.strictObject({
  name: z
    .string()
    .describe('fail-on, max-errors, max-warnings, min-score, min-valid, no-worse, max-drop, allow-empty, anomaly …'),
  rule: z.string().optional().describe('only findings of this rule, or of this code'),
  column: z.string().optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  limit: z.string().describe('as it was asked for: 0, 2 %, 90, error'),
  actual: z.string().describe('what was found, in the same measure; - where it could not be measured'),
  passed: z.boolean(),
  why: z.string().optional().describe('why it could not be measured, or passed without being measured'),
  from: z.string().describe('where the criterion was set: a flag, or file, line and column of a pack'),
});

export const gate = z.strictObject({
  passed: z.boolean(),
  criteria: z.array(criterion).describe('those that failed first'),
});
export type Gate = z.infer<typeof gate>;
export type Criterion = z.infer<typeof criterion>;

const run = z.strictObject({
  asOf: day,
  id: z.string().describe('of the run in its history file'),
  score,
  dimensions: dimensionScores,
  read: count,
  rejected: count,
  merged: count,
  errors: count,
  warnings: count,
});

const anomaly = z.strictObject({
  metric: z.string().describe('rows, rejected, duplicates, score, fill, distinct, share …'),
  column: z.string().optional(),
  value: z.string().optional().describe('of share: the value whose share it is'),
  actual: z.number(),
  expected: z.number().describe('median of the runs before'),
  deviation: z.number().describe('robust z-score: distance from the median in units of 1.4826 × MAD'),
  direction: z.enum(['up', 'down']),
});
export type Anomaly = z.infer<typeof anomaly>;

/** How this run stands among earlier ones of the same data. */
export const history = z.strictObject({
  runs: z.array(run).describe('earliest first, this one last; the last 24'),
  total: count.describe('runs in the history, this one included'),
  anomalies: z.array(anomaly).describe('strongest first'),
  columns: z.strictObject({ gone: z.array(z.string()), added: z.array(z.string()) }).describe('against the run before'),
});
export type History = z.infer<typeof history>;

/** The 1-10-100 estimate with the user's own numbers. */
export const cost = z.strictObject({
  currency: z.string(),
  prevent: z.number().min(0).describe('what it costs to check one record when it is typed'),
  correct: z.number().min(0).describe('what it costs to mend one record'),
  ignore: z.number().min(0).describe('what one bad record costs that nobody mends'),
  records: z
    .strictObject({ repaired: count, open: count })
    .describe('records that crmq repaired, and that still have an error'),
  saved: z.number().describe('repaired × correct'),
  toCorrect: z.number().describe('open × correct'),
  ifIgnored: z.number().describe('open × ignore'),
});
