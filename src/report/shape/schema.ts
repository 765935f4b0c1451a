/** The shape of report.json, as a zod schema, a TypeScript type and a published JSON Schema. */
import { z } from 'zod';
import { CRMS, DIMENSIONS, RECORD_KINDS, ROLES } from '../../contract.ts';
import {
  ages,
  dimensionCells,
  dimensionCounts,
  dimensionScores,
  groups,
  profile,
  score,
  scoring,
} from './quality-schema.ts';
import { cost, gate, history } from './watch-schema.ts';

const count = z.int().min(0);
const code = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
/** 1-based number of a record over all inputs of the run. */
const row = z.int().min(1);

const inColumns = z
  .array(z.strictObject({ column: z.string(), count }))
  .describe('how often in each column, most often first');

const input = z.strictObject({
  path: z.string().describe('name of the file, without folders; - is stdin'),
  bytes: count.describe('as read, after gunzip'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: count,
  firstRow: row.describe('number that the first record of this input has in the run'),
});

const dialect = z.strictObject({
  format: z.string().describe('csv, json or ndjson'),
  encoding: z.string(),
  bom: z.boolean(),
  delimiter: z.string(),
  quote: z.string(),
  eol: z.string(),
  headerRows: count,
  sepLine: z.boolean().describe("the file began with Excel's sep= line"),
  gzip: z.boolean(),
  reason: z.string().describe('what decided it, for a person'),
});

const field = z.strictObject({
  column: z.string(),
  role: z.enum(ROLES).nullable().describe('null: the column passes through untouched'),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('what the plan decided about the whole column, such as the order of day and month'),
  filled: count,
  empty: count,
  changed: count.describe('cells that a repair changed'),
  expected: z.string().nullable().describe('what the column stands for in the score; null: it does not count in it'),
  counts: dimensionCounts.describe('checks of its cells, of the file as it is now'),
  flagged: dimensionCells
    .optional()
    .describe(
      'filled cells in which a check found something, by dimension, each cell once; of the records that are kept',
    ),
  profile,
});

const rule = z.strictObject({
  code,
  severity: z.enum(['warning', 'error', 'reject']),
  dimension: z.enum(DIMENSIONS),
  count,
  checked: count.describe('cells or records that the rule looked at'),
  message: z.string().describe('template with {placeholders}'),
  why: z.string().describe('why it matters'),
  prevent: z.string().describe("a data-entry rule that keeps it from coming back; '' where there is none"),
  find: z.string().describe('a command that lists all of them'),
  columns: inColumns,
  samples: z.array(
    z.strictObject({
      row,
      line: z
        .int()
        .min(1)
        .optional()
        .describe('physical line in its input; only where crmq check or a gate asked for it'),
      column: z.string(),
      value: z.string(),
      text: z.string(),
    }),
  ),
});

const change = z.strictObject({
  rule: z.string(),
  risk: z.enum(['safe', 'opt-in']),
  summary: z.string(),
  why: z.string(),
  count,
  columns: inColumns,
  samples: z.array(z.strictObject({ row, column: z.string(), before: z.string(), after: z.string() })),
});

const duplicates = z.strictObject({
  enabled: z.boolean(),
  clusters: count,
  merged: count.describe('records that were merged into a survivor'),
  review: count.describe('records that look alike but were left for a person'),
  decisions: z
    .strictObject({
      files: z.array(
        z.strictObject({
          path: z.string(),
          bytes: count,
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          merge: count.describe('pairs that the file says are one'),
          keep: count.describe('pairs that the file says are two'),
        }),
      ),
      obeyed: count,
      missing: count.describe('a record of the pair is not in the input'),
      several: count.describe('a record of the pair could be any of several: not merged'),
      contradicted: count.describe('another decision forbids the merge'),
    })
    .optional()
    .describe('what a person decided about pairs; only with --decisions'),
  stats: z.record(z.string(), z.number()),
  blocks: z
    .array(
      z.strictObject({
        family: z.string().describe('what the records of a block have in common'),
        keys: count.describe('blocking keys that two and more records share'),
        pairs: count.describe('candidate pairs; one may be met in several families'),
        skipped: count.describe('pairs of blocks that were too large to compare all of them'),
        largest: count.describe('records of the largest block'),
      }),
    )
    .describe('how candidate pairs were found'),
  model: z
    .strictObject({
      source: z
        .enum(['published', 'trained'])
        .describe('trained by expectation-maximisation, where there were enough matches'),
      records: count.describe('records that it was trained on'),
      matches: count.describe('pairs among them that are expected to be one'),
      isWide: z.boolean().describe('whether the file was so small that records met by more keys'),
      base: z.number().describe('the prior, in bits'),
      noise: z
        .record(z.string(), z.boolean())
        .describe('fields that are often wrong in this file; whether there may be families'),
      name: z
        .strictObject({ expected: z.number(), gain: z.number(), loss: z.number() })
        .describe('term frequency of names'),
      common: z
        .record(z.string(), z.array(count).readonly())
        .optional()
        .describe('by comparison, hashes of values that so many records have that having one in common says nothing'),
      weights: z
        .record(z.string(), z.record(z.string(), z.strictObject({ m: z.number(), u: z.number(), bits: z.number() })))
        .describe('by comparison and level: how often matches and others are at it, and its weight in bits'),
    })
    .optional()
    .describe('by what pairs were weighed'),
  sizes: z.array(z.strictObject({ size: z.int().min(2), clusters: count })).describe('clusters by number of records'),
  samples: z.array(
    z.strictObject({
      cluster: z.int().min(0),
      rows: z.array(row).describe('the first of its records'),
      more: z.int().min(1).optional().describe('how many records it has besides; absent where that is none'),
      why: z.string(),
      records: z
        .array(
          z.strictObject({ row, cells: z.array(z.strictObject({ column: z.string(), value: z.string() }).readonly()) }),
        )
        .optional()
        .describe('the first of its records, by the cells that tell who they are'),
    }),
  ),
});

const rejected = z.strictObject({
  reason: z.string(),
  count,
  samples: z.array(z.strictObject({ row, line: z.int().min(0).describe('physical line, 1-based'), text: z.string() })),
});

const expired = z.strictObject({
  reason: z.string().describe('policy/retention/NAME, policy/no-basis or policy/basis-not-accepted'),
  count,
  samples: z
    .array(
      z.strictObject({ row, line: z.int().min(0).describe('physical line, 1-based'), text: z.string() }).readonly(),
    )
    .readonly(),
});
const doubt = z.strictObject({
  code: z.string().describe('policy/unreadable-date, policy/ambiguous-date, policy/future-date or policy/no-date'),
  count,
  samples: z.array(z.strictObject({ row, column: z.string(), value: z.string() }).readonly()).readonly(),
});
export type Expired = Readonly<z.infer<typeof expired>>;
export type Doubt = Readonly<z.infer<typeof doubt>>;

const policy = z
  .strictObject({
    expired: z.array(expired).describe('records that were set aside, by reason'),
    doubts: z.array(doubt).describe('records that were kept because a date says nothing for certain'),
  })
  .optional()
  .describe('only where the rule pack has a policy');

const audience = z
  .strictObject({
    channel: z.enum(['email', 'phone', 'post']),
    rows: count.describe('records of the audience'),
    columns: z.array(z.string()).readonly().describe('columns by which consent was told'),
    leftOut: z
      .array(z.strictObject({ reason: z.string(), count }).readonly())
      .readonly()
      .describe('records that were written and are not in the audience'),
  })
  .optional()
  .describe('only with --audience');

const staleness = z.strictObject({
  fresh: count,
  ageing: count,
  stale: count,
  unknown: count.describe('records with no date of activity: not the same as stale'),
  ages,
  expectedDecay: z
    .strictObject({
      ratePerYear: z.number().min(0).max(1).describe('share from 0 to 1, given by the user'),
      expectedPerYear: z.number().min(0).describe('records expected to go stale within a year at that rate'),
    })
    .nullable(),
});

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(2),
    tool: z.strictObject({ name: z.literal('crmq'), version: z.string() }),
    asOf: z.iso.date().describe('the day that the run took for today'),
    inputs: z.array(input),
    crm: z.enum(CRMS),
    kind: z.enum(RECORD_KINDS),
    crmReason: z.string(),
    dialect,
    rows: z
      .strictObject({
        read: count,
        written: count,
        merged: count,
        rejected: count,
        expired: count.optional().describe('set aside by the policy of the rule pack; only where it has one'),
      })
      .describe('read = written + merged + rejected + expired'),
    records: z
      .strictObject({
        withErrors: count.describe('records that are rejected, or kept with an error in them'),
        withWarnings: count.describe('records that are kept with a warning'),
      })
      .optional()
      .describe('records that something is wrong with, of those that were read'),
    dropped: z
      .strictObject({ preamble: count, blank: count, footer: count, repeatedHeader: count })
      .describe('lines that were no records'),
    score,
    dimensions: dimensionScores,
    before: z.strictObject({ score, dimensions: dimensionScores }).describe('the same, of the file as it came'),
    scoring,
    fields: z.array(field),
    groups,
    rules: z.array(rule).describe('findings, worst first'),
    changes: z.array(change),
    duplicates,
    rejected: z.array(rejected),
    policy,
    audience,
    staleness,
    gate: gate.optional().describe('only where something was asked of the data'),
    history: history.optional().describe('only where runs are recorded'),
    cost: cost.optional().describe("only with the user's own numbers"),
    plan: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), pack: z.string() }),
    used: z
      .array(
        z.strictObject({
          rule: z.string(),
          kind: z.enum(['repair', 'check']),
          severity: z.enum(['on', 'warning', 'error', 'reject']),
          summary: z.string(),
        }),
      )
      .describe('every rule that was on, repairs first'),
    outputs: z.array(z.strictObject({ path: z.string(), kind: z.string(), rows: count.nullable() })),
    dryRun: z
      .strictObject({ cleaned: z.array(z.strictObject({ path: z.string(), rows: count.nullable() })) })
      .optional()
      .describe(
        'only after a dry run: the cleaned files that the real run would write; rows.written counts what would be written',
      ),
    notes: z.array(z.string()),
  })
  .meta({
    title: 'crmq report',
    description: 'What crmq read, repaired, found, merged, rejected and wrote in one run.',
  });

/** One run, whole: what every reporter renders. */
export type Report = z.infer<typeof reportSchema>;

/** JSON Schema (draft 2020-12) of report.json, for `schemas/report.schema.json`. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
