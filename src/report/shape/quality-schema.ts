/** Shape of what report.json says of quality: the score and what it is made of, columns by their values, records by where they come from. */
import { z } from 'zod';
import { DIMENSIONS, type Dimension, RECORD_KINDS, ROLES } from '../../contract.ts';

const count = z.int().min(0);

const byDimension = <T extends z.ZodType>(shape: T) =>
  z.strictObject(Object.fromEntries(DIMENSIONS.map((name) => [name, shape])) as Record<Dimension, T>);

export const score = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .describe('0 to 100, one decimal; null where nothing could be checked');
export const dimensionScores = byDimension(score);

const checkCounts = z.strictObject({
  applied: count.describe('checks: a rule and a cell or record that it looked at'),
  failed: count.describe('those that found something'),
});
export const dimensionCounts = byDimension(checkCounts);
export const dimensionCells = byDimension(count);

/** What the score is made of, so that it can be done again on paper (docs/score.md). */
export const scoring = z.strictObject({
  version: z.int().min(1).describe('of the formula: scores of two versions are not compared'),
  as: z
    .enum([...RECORD_KINDS, 'pack'])
    .nullable()
    .describe('the kind of records that it is the score of; pack: what a pack lists; null: nothing is expected'),
  kinds: z
    .array(z.strictObject({ kind: z.enum([...RECORD_KINDS, 'pack']), score }))
    .describe('the score as each kind of records that the file is held to: the best one counts'),
  weights: byDimension(z.number().min(0)),
  counts: dimensionCounts.describe('of the file as it is now'),
  before: dimensionCounts.describe('of the file as it came'),
  expected: z
    .array(
      z.strictObject({
        field: z.string().describe('name of what is expected: name, email, phone …'),
        roles: z.array(z.enum(ROLES)).describe('columns of these roles stand for it'),
        columns: z.array(z.string()).describe('columns of the file; none: its checks count as failed in every record'),
      }),
    )
    .describe('what records of that kind are expected to hold, present or not: by this alone the score is made'),
  absent: z
    .array(
      z.strictObject({
        rule: z.string(),
        dimension: z.enum(DIMENSIONS),
        roles: z.array(z.enum(ROLES)).describe('no column of the file is of any of these'),
      }),
    )
    .optional()
    .describe(
      'checks of the record as a whole that count as failed in every record, because what they ask for is not there although a column of the expected field is',
    ),
  levers: z
    .array(
      z.strictObject({
        mend: z
          .enum(['fill', 'complete', 'correct', 'renew', 'add', 'compare'])
          .describe(
            'fill: empty, or holds what belongs elsewhere; complete: the same of a field of several columns; correct: filled, and a check found something; renew: out of date; add: no column; compare: no column to compare it with',
          ),
        field: z.string().nullable().describe('as in expected; null: the record as a whole'),
        roles: z.array(z.enum(ROLES)).describe('columns of these roles; of add and compare those that are not there'),
        dimensions: z.array(z.enum(DIMENSIONS)).describe('those that rise'),
        records: count.describe('records in which it is to be mended'),
        points: z
          .number()
          .min(0)
          .describe('what the score gains if it is mended in all of them, its checks pass, and nothing else changes'),
        rule: z.string().optional().describe('the rule or code that alone stands behind it'),
        find: z.string().optional().describe('a command that lists all its findings'),
      }),
    )
    .max(5)
    .optional()
    .describe('what would raise the score most, most points first; absent in reports of older versions'),
});

const distribution = z
  .strictObject({
    kind: z.enum(['number', 'date']),
    count: count.describe('values that are a plain number or an ISO 8601 date'),
    error: z
      .number()
      .min(0)
      .nullable()
      .describe('relative error that quartiles, mean and borders of bars have at most; 0: exact; null of dates'),
    unit: z.enum(['month', 'year', 'decade']).nullable().describe('of dates: how precisely their quartiles are told'),
    mean: z.string().nullable().describe('null of dates, and where it cannot be told as precisely'),
    lower: z.string().describe('lower quartile by the nearest rank: a number, or YYYY-MM (YYYY) of a date'),
    median: z.string(),
    upper: z.string(),
    bars: z
      .array(
        z.strictObject({
          from: z.string().nullable().describe('a number or YYYY-MM, inclusive; null: all that is less'),
          to: z.string().nullable().describe('exclusive; null: all that is more'),
          count,
        }),
      )
      .describe('a histogram, rising'),
  })
  .optional()
  .describe('how numbers or dates are spread; only of columns of these, and not in a masked report');

export const profile = z.strictObject({
  distinct: count.describe('distinct values; an estimate where isExact is false'),
  isExact: z.boolean(),
  top: z
    .array(z.strictObject({ value: z.string(), count }))
    .describe('the most frequent values, most often first; empty where there are too many to count each'),
  shortest: count.describe('characters (code points) of the shortest value that is not empty'),
  longest: count,
  least: z.string().nullable().describe('earliest date (ISO 8601) or smallest number; null for other columns'),
  greatest: z.string().nullable(),
  distribution,
});

const group = { records: count, counts: dimensionCounts, score };
/** Records by owner, source, country, or the month in which they were made. */
export const groups = z.array(
  z.strictObject({
    by: z.enum(['owner', 'source', 'country', 'created']),
    column: z.string(),
    values: z
      .array(
        z.strictObject({
          value: z.string().describe("'' is an empty cell; of created: YYYY-MM"),
          find: z
            .string()
            .optional()
            .describe('of an owner: a command that lists all findings of the records; not in a masked report'),
          ...group,
        }),
      )
      .describe('most records first; of created: earliest first'),
    others: z
      .strictObject({ values: count.describe('an estimate where there are very many'), ...group })
      .nullable()
      .describe('all that are not listed'),
  }),
);

export const ages = z
  .array(
    z.strictObject({
      fromMonths: count,
      toMonths: count.nullable().describe('exclusive; null: and older'),
      records: count,
    }),
  )
  .describe('months since the last sign of life, as the staleness rule sees it; records without a date are in none');
