/** The table of dirt: every kind that crmq knows of, with examples that are executed. Read from `fixtures/dirt/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '../../fixtures/dirt');

const cells = z.record(z.string(), z.string());
const groups = z.array(z.array(z.coerce.number().int()).min(2)).default([]);

/** One record, several, or a file as it stands; and all that must come of it. What is not named must not happen. */
const example = z.strictObject({
  before: z.union([cells, z.array(cells).min(2)]).optional(),
  text: z.string().optional(),
  /** The changed cells: of the one record, or by row. */
  after: z.union([z.record(z.string().regex(/^\d+$/), cells), cells]).optional(),
  /** For `text`: the whole cleaned file. */
  output: z.string().optional(),
  /** Ids of the rules in the ledger. */
  rules: z.array(z.string()).default([]),
  /** Codes of the findings. */
  issues: z.array(z.string()).default([]),
  /** The reason for which the (last) record is set aside. */
  reject: z.string().optional(),
  /** Groups of rows, the survivor first. */
  merged: groups,
  review: groups,
  /** An opt-in rule: by default the record stays, with the rule on it becomes `after`; `left` is what is found then. */
  rule: z.string().optional(),
  left: z.array(z.string()).default([]),
  country: z.string().optional(),
  pack: z.string().default('recommended'),
  /** So many records of the one, with `{n}` as their number. */
  times: z.coerce.number().int().optional(),
  /** What the report says of the file. */
  notes: z.array(z.string()).default([]),
  /** What the report must not show. */
  hidden: z.string().optional(),
});
export type Example = z.output<typeof example>;

const ACTS = ['fix', 'flag', 'reject', 'opt-in', 'keep', 'match-only'] as const;

const row = z.strictObject({
  row: z.coerce.number().int(),
  pattern: z.string(),
  /** What is done: repaired, reported, set aside, repaired where asked for, left alone, used in comparison only. */
  acts: z.array(z.enum(ACTS)).min(1),
  examples: z.array(example).default([]),
  /** What looks like it, and must stay. */
  keeps: z.array(example).default([]),
  /** Who does it, where the examples name no rule: `normalizer-name-case` leaves it alone, `matcher-phone` compares it, `framing`, `survivorship`. */
  by: z.array(z.string()).default([]),
  /** Page in docs/decisions/ where the row is not done as the guide has it. */
  decision: z.string().optional(),
});
export type Row = z.output<typeof row>;

const group = z.strictObject({ order: z.coerce.number().int(), title: z.string(), rows: z.array(row) });

/** All rows, by number. In the files everything is a text: `2134` keeps its zero, or its lack of one. */
export function readTable(): Row[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const read = files.map((name) =>
    group.parse(parse(readFileSync(join(FOLDER, name), 'utf8'), { schema: 'failsafe' })),
  );
  return read.flatMap(({ rows }) => rows).sort((a, b) => a.row - b.row);
}
