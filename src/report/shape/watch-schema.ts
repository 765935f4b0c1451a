/** Shape of what report.json says beyond the one run: the gate's verdict, earlier runs, and what bad data costs. */
import { z } from 'zod';
import { DIMENSIONS } from '../../contract.ts';
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
  passed: z.boolean().optional().describe('what the gate said, where something was asked of the data'),
});

const anomaly = z.strictObject({
  metric: z.string().describe('rows, rejected, duplicates, score, fill, distinct, share …'),
  column: z.string().optional(),
  value: z.string().optional().describe('of share: the value whose share it is; of findings: their code'),
  actual: z.number().describe('rows as a count, scores in points, everything else as a share from 0 to 1'),
  expected: z.number().describe('by the runs before: the nearest end of the range from their level to their trend'),
  deviation: z.number().describe('robust z-score: distance from what was expected, in units of the usual spread'),
  direction: z.enum(['up', 'down']),
});
export type Anomaly = z.infer<typeof anomaly>;

const share = z.number().min(0).max(1);

/** How fast records of a system go bad, measured between two of its exports (docs/history.md). */
export const decay = z.strictObject({
  from: day,
  to: day,
  days: z.int().min(1),
  records: count.describe('records of the first export that have an id'),
  measures: z.array(
    z.strictObject({
      what: z.enum(['any', 'stale', 'bounced', 'opted-out', 'vanished', 'employer']),
      atRisk: count.describe('records that could have gone that way'),
      count: count.describe('those that did'),
      perYear: share.describe('1 − (1 − count ÷ atRisk)^(1 ÷ years)'),
      low: share.describe('interval of 95 %, after Wilson'),
      high: share,
    }),
  ),
});
export type Decay = z.infer<typeof decay>;

/** How this run stands among earlier ones of the same data. */
export const history = z.strictObject({
  runs: z.array(run).describe('earliest first, this one last; the last 24'),
  total: count.describe('runs in the history, this one included'),
  anomalies: z.array(anomaly).describe('strongest first'),
  columns: z.strictObject({ gone: z.array(z.string()), added: z.array(z.string()) }).describe('against the run before'),
  baseline: z
    .strictObject({
      asOf: day,
      id: z.string(),
      passed: z.boolean().optional().describe('absent where nothing was asked of the data'),
      score: score.describe('null too where it was made by another formula'),
      dimensions: dimensionScores,
      read: z.int().min(0).optional().describe('records'),
      gone: z.array(z.string()).describe('columns that it has, and this run has not'),
    })
    .optional()
    .describe('what the gate compares with: the last run before this one that passed; where none did, the last'),
  apart: z
    .strictObject({
      series: z.string(),
      asOf: day.describe('of its last run'),
      columns: count,
      gone: z.array(z.string()).describe('columns that it has, and this run has not'),
    })
    .optional()
    .describe('a series of the same name with other columns, where this run would begin one of its own'),
  decay: decay.optional().describe('where crmq diff measured it for this series'),
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
    .describe('records that crmq mended (not in their form alone) and merged, and those that still have an error'),
  saved: z.number().describe('repaired × correct'),
  toCorrect: z.number().describe('open × correct'),
  ifIgnored: z.number().describe('open × ignore'),
});
