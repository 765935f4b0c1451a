/** A run that is done again, with what an earlier one found: its clusters are taken as they were, less what a reviewer refused. */
import type { DedupeStats, Member } from '../../dedupe/cluster/resolution.ts';
import type { Reviews } from '../../dedupe/cluster/reviews.ts';
import type { RefusedChanges } from '../../engine/rules/refused-changes.ts';
import type { DecisionsMet } from './cluster-source.ts';
import type { RefusedCells } from './refused-cells.ts';
import type { ReviewedMerges } from './reviewed-merges.ts';

/** What pairing found in the earlier run. */
export interface FoundClusters extends DecisionsMet {
  /** By rising first rows. */
  readonly merges: readonly (readonly Member[])[];
  readonly reviews: Reviews;
  /** Clusters that a policy set aside. */
  readonly aside: readonly (readonly Member[])[];
  readonly stats: DedupeStats;
  readonly reviewed: ReviewedMerges;
  /** Rows that a person wanted kept apart from another one. */
  readonly kept: ReadonlySet<number>;
}

export interface Replay {
  readonly refused: RefusedChanges;
  readonly cells: RefusedCells;
  /** Whether a row is to stay by itself. */
  isAlone(row: number): boolean;
  /** Names of the inputs in that run: which source comes first hangs on them. */
  readonly names: readonly string[];
  readonly found: FoundClusters;
  /** Takes what became of refused changes (`StageResult.refused`). */
  note(refused: Int32Array): void;
}
