/** Where the clusters of a run come from: found among its records, or taken from an earlier run that is done again. */
import type { Obedience, Verdict } from '../../dedupe/cluster/decided.ts';
import type { DedupeStats } from '../../dedupe/cluster/resolution.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import type { StageResult } from '../../engine/stage.ts';
import type { Codec } from '../../io/format/codec.ts';
import type { Records } from './merger.ts';
import type { MergeSinks, Merges, SettingAside } from './merges.ts';

/** What merging needs besides the clusters. */
export interface MergeTask {
  readonly records: Records;
  readonly sinks: MergeSinks;
  /** Whether a row is still a record. */
  isThere(row: number): boolean;
  readonly setAside: SettingAside;
}

/** What a person decided, in the order of the list. */
export interface DecisionsMet {
  /** What became of each decision. */
  readonly obedience: readonly Obedience[];
  /** Where each of them stands, `file:line`. */
  readonly places: readonly string[];
}

export interface ClusterSource {
  /** Takes what a chunk has become. */
  take(result: StageResult, codec: Codec): void;
  /** Finds the clusters; to be called once, when all chunks are in, before anything that follows. */
  find(): DedupeStats;
  /** Rows that a person wants kept apart from another one. */
  readonly kept: ReadonlySet<number>;
  /** How two rows are weighed before the first merge; undefined where there is nothing to weigh. */
  explain(rowA: number, rowB: number): Explanation | undefined;
  /** What a person decided of two rows, where anything. */
  decisionOn(rowA: number, rowB: number): Verdict | undefined;
  /** To be called once. */
  merge(task: MergeTask): Promise<Merges>;
  /** Known after the merges. */
  decisions(): DecisionsMet;
}
