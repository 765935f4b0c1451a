/** The score of a run, with what it is made of (docs/score.md). */
import { DIMENSIONS, type Dimension, type Tally } from '../contract.ts';
import { type CellCounts, compare, type ReportParts } from './parts.ts';
import type { Report } from './schema.ts';
import { type Score, scoreOf, WEIGHTS } from './score.ts';

/** Of the formula: scores of two versions are not compared. */
const VERSION = 2;

type ScoreParts = Pick<ReportParts, 'plan' | 'tally' | 'scored' | 'merged' | 'duplicates'>;

export function scoringOf(parts: ScoreParts): Pick<Report, 'score' | 'dimensions' | 'before' | 'scoring'> {
  const { plan, scored } = parts;
  const weights = { ...WEIGHTS, ...plan.weights };
  const [counts, before] = [countsOf(parts, false), countsOf(parts, true)];
  const expected = scored.expected.map(({ field, roles, columns }) => ({
    field,
    roles: [...roles].sort(compare),
    columns: [...columns],
  }));
  return {
    ...(scoreOf(counts, weights) as Score),
    before: scoreOf(before, weights),
    scoring: { version: VERSION, weights, counts, before, expected },
  };
}

/** Where no column is understood nothing can be asked, and the score is null. */
function countsOf(parts: ScoreParts, isBefore: boolean): CellCounts {
  const { plan, tally, scored } = parts;
  const counts = noCounts();
  if (plan.fields.every(({ role }) => role === null)) return counts;
  const failed = isBefore ? tally.failedBefore : tally.failed;
  const empty = emptyRecords(tally);
  for (const dimension of DIMENSIONS) {
    const checks = scored.checks[dimension];
    counts[dimension] = { applied: (tally.kept + empty) * checks, failed: failed[dimension] + empty * checks };
  }
  if (plan.dedupe.enabled) counts.uniqueness = uniqueness(parts, isBefore);
  return counts;
}

/**
 * Records of which nothing is filled are rejected, and fail every check all the same: else to leave out the one column that they fill
 * would take them out of the count.
 */
const emptyRecords = ({ rejections }: Tally): number => rejections['empty-record']?.count ?? 0;

/**
 * Every record is there once: one that was merged failed before, one that waits for review fails still. What cannot be told apart is not
 * unique: each expected field that tells records apart and has no column is one more check of each record, which fails.
 */
function uniqueness({ tally, scored, merged, duplicates }: ScoreParts, isBefore: boolean) {
  const { kept } = tally;
  const absent = scored.expected.filter(({ isIdentifying, columns }) => isIdentifying && columns.length === 0).length;
  const double = Math.min(kept, duplicates.review + (isBefore ? merged : 0));
  const empty = emptyRecords(tally) * (1 + absent);
  return { applied: kept * (1 + absent) + empty, failed: double + kept * absent + empty };
}

export const noCounts = (): CellCounts =>
  Object.fromEntries(DIMENSIONS.map((d) => [d, { applied: 0, failed: 0 }])) as Record<
    Dimension,
    { applied: number; failed: number }
  >;
