/** Clusters → what becomes of their rows: survivors merged and repaired, the others left out, all of them in duplicates.csv. */
import type { Plan, Tally } from '../contract.ts';
import type { Aftermath } from '../dedupe/dedupe.ts';
import type { Member, Resolution } from '../dedupe/resolution.ts';
import { reviewsOfApart, stillWaiting } from '../dedupe/reviews.ts';
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

/** Who decides, once nothing more is merged, which records are set aside whole; answers rows that are to be written no more. */
export type SettingAside = (merger: Merger) => Promise<ReadonlySet<number>>;

export interface MergeSinks extends ClusterSinks {
  ledger(bytes: Uint8Array): Promise<void>;
}

/** Why two records that are one are not merged. */
const NO_PLACE = 'the same, but no record has a place for what the other refuses';

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
  setAside: SettingAside = async () => new Set(),
): Promise<Merges> {
  const merger = new Merger(plan, records);
  const apart: (readonly Member[])[] = [];
  let { merges, reviews } = first;
  const resolveAgain = (rows: ReadonlySet<number>, what: Pick<Aftermath, 'gone' | 'fresh'>): void => {
    const again = matching.resolveAgain({ rows, ...what });
    merges = again.merges;
    reviews = stillWaiting(reviews, again.reviews, (row) => rows.has(row));
  };
  const setAsideRows = new Set<number>();
  do {
    while (merges.length > 0) {
      const rows = new Set<number>();
      const done = await merger.merge(merges);
      const stay = new Set(done.apart);
      for (const members of merges) if (!stay.has(members)) for (const { row } of members) rows.add(row);
      apart.push(...done.apart);
      if (rows.size === 0) break;
      resolveAgain(rows, done);
    }
    merges = [];
    // a record that leaves the file is no longer in the way of a merge either: a second run would find that
    const aside = await setAside(merger);
    for (const row of aside) setAsideRows.add(row);
    if (aside.size > 0) resolveAgain(aside, { gone: [...aside], fresh: [] });
  } while (merges.length > 0);
  matching.close();
  const groups = merger.groups();
  if (apart.length > 0) {
    const left = new Set(setAsideRows);
    for (const { members, survivor } of groups) for (const { row } of members) if (row !== survivor) left.add(row);
    const asked = reviewsOfApart(apart, NO_PLACE, (row) => !left.has(row));
    reviews = stillWaiting(reviews, asked, () => false);
  }
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
  const stats = { ...first.stats, merged: gone.size, review: reviews.count };
  return { gone, rewritten, merged, changes, resolution: { ...all, stats, model: first.model } };
}
