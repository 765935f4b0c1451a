/** What came of a pair of rows in the end, in words: the weighing of the pair is not all that decides. */
import type { Verdict } from '../../dedupe/cluster/decided.ts';
import type { ExplainedCluster, ExplainedPair, Weighing } from '../../report/shape/explained-pair.ts';

export interface PairFacts {
  readonly rows: readonly [number, number];
  /** Rows that were rejected, each with its reason. */
  readonly rejected: readonly (readonly [row: number, reason: string])[];
  readonly isCopy: boolean;
  /** What a person decided about them, where anything. */
  readonly decided: Verdict | undefined;
  readonly weighing: Weighing | undefined;
  readonly cluster: ExplainedCluster | undefined;
  /** Why the pair waits for a person; undefined where it does not. */
  readonly review: string | undefined;
  /** Pairs of the whole run that shared a key in too large a block. */
  readonly skipped: number;
}

type PairOutcome = Pick<ExplainedPair, 'outcome' | 'because'>;

export function outcomeOf(facts: PairFacts): PairOutcome {
  const { rejected, isCopy, cluster, weighing } = facts;
  if (rejected.length > 0) {
    const which = rejected.map(([row, reason]) => `row ${row} was rejected (${reason})`).join(' and ');
    return { outcome: 'rejected', because: `${which}: a rejected record is compared with none` };
  }
  if (isCopy && cluster) return { outcome: 'exact-copy', because: 'equal cell for cell: merged without weighing' };
  if (cluster) return togetherAs(cluster, facts);
  if (facts.decided === 'keep') return { outcome: 'held-apart', because: KEPT_APART };
  if (!weighing) {
    return {
      outcome: 'never-compared',
      because: 'nothing in these records is compared; only equal ids and exact copies are merged',
    };
  }
  if (weighing.decision === 'none') return { outcome: 'apart', because: apartBecause(weighing) };
  if (weighing.keys.length === 0) {
    return { outcome: 'never-compared', because: 'no blocking key brings the two together, so they were not compared' };
  }
  return weighing.decision === 'review' ? doubtful(facts) : refused(facts);
}

/** Of a pair that is not one because a person says so. */
export const KEPT_APART = 'a person decided to keep them apart';

function togetherAs(cluster: ExplainedCluster, { weighing, decided }: PairFacts): PairOutcome {
  const of = cluster.size === 2 ? '' : ` of ${cluster.size} records`;
  const place = `both are in cluster ${cluster.cluster}${of}; row ${cluster.survivor} survives`;
  if (decided === 'merge') return { outcome: 'merged', because: `${place}: a person decided that they are one` };
  if (weighing?.decision === 'merge' && weighing.keys.length > 0) return { outcome: 'merged', because: place };
  const own = weighing?.decision === 'merge' ? 'no blocking key brings the two together' : 'not by what the two say';
  const how = cluster.size === 2 ? 'by other evidence' : 'through other records';
  return { outcome: 'merged-through-others', because: `${place}: ${own}, but ${how}` };
}

export function apartBecause({ sum, thresholds, guards, keys }: Weighing): string {
  if (sum.bits >= thresholds.review.bits && guards.length > 0) return 'kept apart by a guard';
  return keys.length > 0
    ? 'too little speaks for one record'
    : 'too little speaks for one record, and they share no key';
}

function doubtful({ review, skipped }: PairFacts): PairOutcome {
  if (review !== undefined) return { outcome: 'review', because: 'waits for a person' };
  return {
    outcome: 'held-apart',
    because: `not shown for review: ${unseen(skipped, 'a stronger pair stands for it')}`,
  };
}

/** The pair is fit for a merge, and the two are not in one cluster. */
function refused({ review, skipped }: PairFacts): PairOutcome {
  if (review !== undefined) return { outcome: 'review', because: `not merged, waits for a person: ${review}` };
  const held = 'a record that one of them is merged with contradicts the other';
  return { outcome: 'held-apart', because: `not merged although the pair alone would be: ${unseen(skipped, held)}` };
}

const unseen = (skipped: number, other: string): string =>
  skipped === 0 ? other : `${other}, or the block of the key is so large that not all its pairs were weighed`;
