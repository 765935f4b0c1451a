/** What becomes of the rows of clusters: survivors merged and repaired, the others left out, all of them in duplicates.csv. */
import type { Plan, Tally } from '../../contract.ts';
import type { Member, Resolution } from '../../dedupe/cluster/resolution.ts';
import { type ReadonlyRows, RowSet } from '../../dedupe/columns/row-set.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import type { JournalMerged } from '../../ledger/journal-format.ts';
import { type ClusterSinks, writeClusters } from './cluster-files.ts';
import { MergedCells } from './merged-cells.ts';
import type { Merger, Records } from './merger.ts';
import type { ToldClusters } from './told-members.ts';

export interface Merges extends RowEdits {
  readonly gone: ReadonlyRows;
  readonly rewritten: Map<number, Uint8Array>;
  /** What the merges did to cells, by column. */
  readonly merged: MergedCells;
  /** What was done to survivors, for a run that is done again. */
  readonly done: readonly JournalMerged[];
  /** Clusters that a policy set aside. */
  readonly aside: readonly (readonly Member[])[];
  /** Repairs of merged records, to be counted. */
  readonly changes: readonly Tally['changes'][];
  /** All rounds in one: clusters that are merged, and pairs that wait for a person after the last round. */
  readonly resolution: Resolution;
  /** Who the records of the first clusters are. */
  readonly told: ToldClusters;
}

/** Who decides, once nothing more is merged, which records are set aside whole; answers rows that are to be written no more. */
export type SettingAside = (merger: Merger) => Promise<ReadonlySet<number>>;

export interface MergeSinks extends ClusterSinks {
  ledger(bytes: Uint8Array): Promise<void>;
}

/** Writes what the merges made, once nothing more is merged. */
export async function settle(
  plan: Plan,
  merger: Merger,
  { reviews, stats, model }: Omit<Resolution, 'merges'>,
  records: Records,
  sinks: MergeSinks,
  aside: Merges['aside'],
): Promise<Merges> {
  const all = { merges: Array.from(merger.groups(), ({ members }) => members), reviews };
  const told = await writeClusters(plan, all, merger, records, sinks);
  const gone = new RowSet();
  const rewritten = new Map<number, Uint8Array>();
  const changes: Tally['changes'][] = [];
  const merged = new MergedCells(plan.fields);
  const done: JournalMerged[] = [];
  for (const group of merger.groups()) {
    if (group.done !== '') done.push({ row: group.survivor, done: group.done });
    for (const { row } of group.members) if (row !== group.survivor) gone.add(row);
    if (group.bytes) rewritten.set(group.survivor, group.bytes);
    if (group.changes) changes.push(group.changes);
    merged.add(group);
    if (group.ledger !== '') await sinks.ledger(Buffer.from(group.ledger));
  }
  const resolution = { ...all, stats: { ...stats, merged: gone.size, review: reviews.count }, model };
  return {
    gone,
    rewritten,
    merged,
    changes,
    done: [...done, ...merger.aside.map(({ survivor, done: some }) => ({ row: survivor, done: some }))],
    aside,
    resolution,
    told,
  };
}
