/** What became of the duplicates of a part, in numbers that can be added up. */
import type { Field, MatchModel } from '../../contract.ts';
import type { RoundStats } from '../../dedupe/shuffle/direct.ts';
import type { Found } from '../merging/found.ts';
import { MergedCells, type MergedCellsTold } from '../merging/merged-cells.ts';
import { SAMPLE_CLUSTERS } from '../merging/told-members.ts';

export interface PartMerges extends Pick<Found, 'clusters' | 'review' | 'sizes' | 'samples'> {
  /** Rows of the part that were merged into others. */
  readonly merged: number;
  /** Pairs for review. */
  readonly pairs: number;
  readonly cells: MergedCellsTold;
  /** Records that a finding is about which only all records together show. */
  readonly late: { readonly error: number; readonly warning: number };
}

/** What is the same for all parts: the weights, and what the first round came to. */
export interface Matched {
  readonly model: MatchModel;
  readonly stats: RoundStats;
}

/** @param all of any number of parts, in any order */
export function addMerges(fields: readonly Field[], all: readonly PartMerges[]): PartMerges {
  const sum = (of: (one: PartMerges) => number): number => all.reduce((total, one) => total + of(one), 0);
  const sizes = new Map<number, number>();
  for (const one of all) for (const { size, clusters } of one.sizes) sizes.set(size, (sizes.get(size) ?? 0) + clusters);
  const cells = new MergedCells(fields);
  for (const one of all) cells.take(one.cells);
  return {
    clusters: sum(({ clusters }) => clusters),
    review: sum(({ review }) => review),
    merged: sum(({ merged }) => merged),
    pairs: sum(({ pairs }) => pairs),
    sizes: [...sizes].sort(([a], [b]) => a - b).map(([size, clusters]) => ({ size, clusters })),
    samples: all
      .flatMap(({ samples }) => samples)
      .sort((x, y) => x.cluster - y.cluster)
      .slice(0, SAMPLE_CLUSTERS),
    cells: cells.told(),
    late: { error: sum(({ late }) => late.error), warning: sum(({ late }) => late.warning) },
  };
}

/** What a run found that was dealt out. */
export function foundOf({ model, stats: first }: Matched, merges: PartMerges): Found {
  const { clusters, review, sizes, samples, merged } = merges;
  const { keys, pairs, skipped, records, exactCopies } = first;
  const stats = { keys, pairs, skipped, records, merged, exactCopies, review: merges.pairs };
  return { clusters, review, sizes, samples, stats, blocks: first.blocks, model };
}
