/** The score of a run, with what it is made of (docs/score.md). */
import { DIMENSIONS, type Dimension, type Tally } from '../../contract.ts';
import { type CellCounts, compare, type HeldTo, type ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { leversOf, type ScoreIf } from './levers.ts';
import { type Score, scoreOf, WEIGHTS, type Weights } from './score.ts';

/** Of the formula: scores of two versions are not compared. */
const VERSION = 7;

type ScoreParts = Pick<ReportParts, 'plan' | 'tally' | 'scored' | 'merged' | 'paths' | 'flags'>;

/**
 * The kind of records as which the file is best: a sound file of each kind can have 100, and no column that is left out makes one of several
 * scores higher, so it makes the highest no higher either. Of equal ones that counts for which the file was taken, then the first.
 */
export function heldTo(parts: ScoreParts): HeldTo | undefined {
  const { plan, scored } = parts;
  const taken = plan.kind === 'lead' || plan.kind === 'unknown' ? 'contact' : plan.kind;
  let best: (HeldTo & { readonly score: number }) | undefined;
  for (const [at, one] of scored.entries()) {
    const score = scoreAs({ at, scored: one }, parts).score ?? 0;
    const isBetter = best === undefined || score > best.score || (score === best.score && one.kind === taken);
    if (isBetter) best = { at, scored: one, score };
  }
  return best;
}

export function scoringOf(
  parts: ScoreParts,
  held: HeldTo | undefined,
  rules: Report['rules'],
): Pick<Report, 'score' | 'dimensions' | 'before' | 'scoring'> {
  const weights = weightsOf(parts);
  const [counts, before] = [countsOf(parts, held, false), countsOf(parts, held, true)];
  const expected = (held?.scored.expected ?? []).map(({ field, roles, columns }) => ({
    field,
    roles: [...roles].sort(compare),
    columns: [...columns],
  }));
  const absent = (held?.scored.wholes ?? [])
    .filter(({ isHopeless, field }) => isHopeless && held?.scored.expected[field]?.columns.length !== 0)
    .map(({ rule, dimension, roles }) => ({ rule, dimension, roles: [...roles] }));
  const kinds = parts.scored.map((scored, at) => ({
    kind: scored.kind,
    score: scoreAs({ at, scored }, parts).score,
  }));
  const records = parts.tally.kept + judgedRejects(parts.tally);
  const levers = leversOf(parts, held, records, scoreIf(parts), rules);
  return {
    ...(scoreOf(counts, weights) as Score),
    before: scoreOf(before, weights),
    scoring: {
      version: VERSION,
      as: held?.scored.kind ?? null,
      kinds,
      weights,
      counts,
      before,
      expected,
      absent,
      levers,
    },
  };
}

const weightsOf = ({ plan }: Pick<ReportParts, 'plan'>) => ({ ...WEIGHTS, ...plan.weights });

const scoreAs = (held: HeldTo, parts: ScoreParts): Score => scoreOf(countsOf(parts, held, false), weightsOf(parts));

/** The score as a kind if some more of its checks passed. */
const scoreIf =
  (parts: ScoreParts): ScoreIf =>
  (held, passes, tellsApart) => {
    const counts = countsOf(parts, held, false, tellsApart ? 1 : 0);
    for (const dimension of DIMENSIONS) counts[dimension].failed -= passes[dimension] ?? 0;
    const weights = weightsOf(parts);
    const { score } = scoreOf(counts, weights);
    return score === null ? undefined : { score, exact: exactOf(counts, weights) };
  };

/** The score without any rounding. */
function exactOf(counts: CellCounts, weights: Weights): number {
  const asked = DIMENSIONS.filter((one) => counts[one].applied > 0);
  const total = asked.reduce((sum, one) => sum + weights[one], 0);
  return asked.reduce((sum, one) => sum + weights[one] * (1 - counts[one].failed / counts[one].applied), 0) / total;
}

/** Where no column is understood nothing can be asked, and the score is null. */
/** @param added expected fields that tell records apart, which are counted as if they had a column */
function countsOf(parts: ScoreParts, held: HeldTo | undefined, isBefore: boolean, added = 0): CellCounts {
  const { plan, tally } = parts;
  const counts = noCounts();
  if (held === undefined || plan.fields.every(({ role }) => role === null)) return counts;
  const [failed, rejected] = [isBefore ? tally.failedBefore : tally.failed, tally.failedRejected];
  const blank = blankRecords(parts);
  for (const [d, dimension] of DIMENSIONS.entries()) {
    const checks = held.scored.checks[dimension];
    const records = tally.kept + judgedRejects(tally);
    counts[dimension] = {
      applied: (records + blank) * checks,
      failed: failedIn(failed, held, d, records) + failedIn(rejected, held, d, 0) + blank * checks,
    };
  }
  if (plan.dedupe.enabled) counts.uniqueness = uniqueness(parts, held, isBefore, added);
  return counts;
}

/**
 * What failed of the kind that counts.
 * @param d place of the dimension
 * @param records how many there were, for what fails in each of them
 */
export const failedIn = (failed: readonly number[], { at, scored }: HeldTo, d: number, records: number): number =>
  (failed[at * DIMENSIONS.length + d] ?? 0) + records * scored.hopeless[DIMENSIONS[d]!];

/**
 * Rejected records that could be read: they were checked as all others, and count with the cells that are sound. Else to leave out a column
 * would raise the score because it rejects records, or because it is the only one that they fill.
 */
const judgedRejects = ({ rejections }: Tally): number =>
  Object.entries(rejections).reduce((sum, [reason, { count }]) => sum + (isJudged(reason) ? count : 0), 0);

/** Reasons of rules are codes, `rule/message`; others say why a record could not be read. */
const isJudged = (reason: string): boolean => reason === EMPTY || reason.includes('/');
const EMPTY = 'empty-record';

/** In a file of one column an empty line is a record of which nothing is filled. */
const blankRecords = ({ plan, tally }: ScoreParts): number =>
  plan.layout.columns.length === 1 ? (tally.dropped.blank ?? 0) : 0;

/**
 * Every record is there once: one that was merged failed before. One that waits for review does not count, as nobody knows; else a column that
 * makes records look alike could be left out to raise the score (decision 60). What cannot be told apart is not unique: each expected field
 * that tells records apart and has no column doubles the checks of each record, and what is added fails.
 */
function uniqueness(parts: ScoreParts, { scored }: HeldTo, isBefore: boolean, added: number) {
  const { tally, merged } = parts;
  const absent = scored.expected.filter(({ isIdentifying, columns }) => isIdentifying && columns.length === 0).length;
  const times = 2 ** (absent - added);
  const empty = (tally.rejections[EMPTY]?.count ?? 0) + blankRecords(parts);
  const records = tally.kept + judgedRejects(tally) + blankRecords(parts);
  const double = isBefore ? Math.min(tally.kept, merged) : 0;
  return { applied: records * times, failed: double + empty + records * (times - 1) };
}

export const noCounts = (): CellCounts =>
  Object.fromEntries(DIMENSIONS.map((d) => [d, { applied: 0, failed: 0 }])) as Record<
    Dimension,
    { applied: number; failed: number }
  >;
