/** Clusters → what becomes of their rows: survivors merged and repaired, the others left out, all of them in duplicates.csv. */
import type { Plan, Tally } from '../contract.ts';
import type { Resolution } from '../dedupe/resolution.ts';
import { stillWaiting } from '../dedupe/reviews.ts';
import type { RowEdits } from '../io/record-writer.ts';
import { type ClusterSinks, writeClusters } from './cluster-files.ts';
import type { Matching } from './matching.ts';
import { MergedCells } from './merged-cells.ts';
import { Merger, type Records } from './merger.ts';

export interface Merges extends RowEdits {
  readonly gone: Set<number>;
  readonly rewritten: Map<number, Uint8Array>;
  /** What the merges did to cells, by column. */
  readonly merged: MergedCells;
  /** Repairs of merged records, to be counted. */
  readonly changes: readonly Tally['changes'][];
  /** All rounds in one: clusters that are merged, and pairs that wait for a person after the last round. */
  readonly resolution: Resolution;
}

export interface MergeSinks extends ClusterSinks {
  ledger(bytes: Uint8Array): Promise<void>;
}

/**
 * Merges in rounds until nothing more is merged. A merge may bring a country to a phone number, or take away the record that spoke
 * against another pair: what a second run would do then is done here.
 * @param first what the first round found
 */
export async function applyMerges(
  plan: Plan,
  matching: Matching,
  first: Resolution,
  records: Records,
  sinks: MergeSinks,
): Promise<Merges> {
  const merger = new Merger(plan, records);
  let { merges, reviews } = first;
  while (merges.length > 0) {
    const rows = new Set<number>();
    for (const members of merges) for (const { row } of members) rows.add(row);
    const again = matching.resolveAgain({ rows, ...(await merger.merge(merges)) });
    merges = again.merges;
    reviews = stillWaiting(reviews, again.reviews, (row) => rows.has(row));
  }
  matching.close();
  return settle(plan, merger, { reviews, stats: first.stats, model: first.model }, records, sinks);
}

/** Writes what the merges made, once nothing more is merged. */
export async function settle(
  plan: Plan,
  merger: Merger,
  { reviews, stats, model }: Omit<Resolution, 'merges'>,
  records: Records,
  sinks: MergeSinks,
): Promise<Merges> {
  const groups = merger.groups();
  const all = { merges: groups.map(({ members }) => members), reviews };
  await writeClusters(plan, all, merger, records, sinks);
  const gone = new Set<number>();
  const rewritten = new Map<number, Uint8Array>();
  const changes: Tally['changes'][] = [];
  const merged = new MergedCells(plan.fields);
  for (const group of groups) {
    for (const { row } of group.members) if (row !== group.survivor) gone.add(row);
    if (group.bytes) rewritten.set(group.survivor, group.bytes);
    if (group.changes) changes.push(group.changes);
    merged.add(group);
    if (group.ledger !== '') await sinks.ledger(Buffer.from(group.ledger));
  }
  return {
    gone,
    rewritten,
    merged,
    changes,
    resolution: { ...all, stats: { ...stats, merged: gone.size, review: reviews.count }, model },
  };
}
