/** Why two records were merged or linked, or not, as plain JSON: what `--explain` of `crmq dedupe` and `crmq link` shows. */

/** A threshold or a sum, as both are read. */
export interface Strength {
  readonly bits: number;
  readonly probability: number;
}

export interface ExplainedStep {
  readonly comparison: string;
  readonly level: string;
  readonly bits: number;
  /** All bits so far. */
  readonly sum: number;
  readonly why: string;
  /** Columns that it looks at and that either record has a value in, as repaired, with the values of both. */
  readonly values: readonly { readonly column: string; readonly first: string; readonly second: string }[];
}

/** How a pair was weighed. */
export interface Weighing {
  /** Bits before anything is compared: how seldom two records are one. */
  readonly start: number;
  readonly steps: readonly ExplainedStep[];
  /** What the decision was not allowed to exceed, and why. */
  readonly guards: readonly { readonly decision: 'merge' | 'review' | 'none'; readonly why: string }[];
  readonly sum: Strength;
  readonly thresholds: { readonly merge: Strength; readonly review: Strength };
  readonly decision: 'merge' | 'review' | 'none';
  /** Names of the blocks in which the two meet; a pair that meets in none is never weighed. */
  readonly keys: readonly string[];
}

/** Members of a cluster that stand for all. */
export interface ExplainedCluster {
  /** As in clusters.csv. */
  readonly cluster: number;
  readonly size: number;
  readonly survivor: number;
  /** The first rows; not all of a large one. */
  readonly rows: readonly number[];
  /** The strongest evidence that holds each of the two in it. */
  readonly heldBy: readonly { readonly row: number; readonly score: number; readonly why: string }[];
}

const OUTCOMES = [
  'merged',
  'merged-through-others',
  'linked',
  'linked-through-others',
  'duplicates',
  'exact-copy',
  'review',
  'apart',
  'held-apart',
  'never-compared',
  'rejected',
] as const;

export interface ExplainedPair {
  readonly rows: readonly [number, number];
  /** Of records of systems their names; the rows are those of each. */
  readonly systems?: readonly [string, string];
  readonly outcome: (typeof OUTCOMES)[number];
  /** The outcome in words. */
  readonly because: string;
  /** Absent where there is nothing to weigh. */
  readonly weighing?: Weighing;
  /** The cluster that both are in. */
  readonly cluster?: ExplainedCluster;
}
