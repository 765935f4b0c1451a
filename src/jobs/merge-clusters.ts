/** Clusters → what becomes of their rows: survivors merged and repaired, the others left out, all of them in duplicates.csv. */
import type { Plan, Tally } from '../contract.ts';
import type { Cluster, Member, Resolution } from '../dedupe/dedupe.ts';
import type { RowEdits } from '../io/record-writer.ts';
import type { Matching } from './matching.ts';
import { Merger, type Records } from './merger.ts';

export interface Merges extends RowEdits {
  readonly gone: Set<number>;
  readonly rewritten: Map<number, Uint8Array>;
  /** Repairs of merged records, to be counted. */
  readonly changes: readonly Tally['changes'][];
  /** All rounds in one: clusters that are merged, and pairs that wait for a person after the last round. */
  readonly resolution: Resolution;
}

export interface MergeSinks {
  ledger(bytes: Uint8Array): Promise<void>;
  duplicates(bytes: Uint8Array): Promise<void>;
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
  let reviews = first.clusters.filter((cluster) => !isMerge(cluster));
  for (let merging = first.clusters.filter(isMerge); merging.length > 0; ) {
    const rows = new Set(merging.flatMap(rowsOf));
    const again = matching.resolveAgain({ rows, ...(await merger.merge(merging)) });
    merging = again.clusters.filter(isMerge);
    reviews = waiting(reviews, again.clusters, rows);
  }
  const groups = merger.groups();
  const gone = new Set(groups.flatMap((group) => rowsOf(group).filter((row) => row !== group.survivor)));
  const clusters = [...groups.map(({ members }) => members), ...reviews.map(({ members }) => members)]
    .sort((a, b) => a[0]!.row - b[0]!.row || a[1]!.row - b[1]!.row)
    .map((members, at): Cluster => ({ id: at + 1, members }));
  for await (const lines of merger.describe(clusters)) await sinks.duplicates(lines);
  for (const { ledger } of groups) if (ledger !== '') await sinks.ledger(Buffer.from(ledger));
  const rewritten = groups.flatMap(({ survivor, bytes }) => (bytes ? [[survivor, bytes] as const] : []));
  return {
    gone,
    rewritten: new Map(rewritten),
    changes: groups.flatMap(({ changes }) => (changes ? [changes] : [])),
    resolution: { clusters, stats: { ...first.stats, merged: gone.size, review: reviews.length } },
  };
}

const isMerge = ({ members }: Cluster): boolean => members.every(({ role }) => role === 'member');

/** Pairs for a person: those of this round, and earlier ones of which no record was merged. */
function waiting(before: readonly Cluster[], now: readonly Cluster[], merged: ReadonlySet<number>): Cluster[] {
  const pair = (cluster: Cluster): string => rowsOf(cluster).join(' ');
  const found = now.filter((cluster) => !isMerge(cluster));
  const known = new Set(found.map(pair));
  return [
    ...before.filter((cluster) => !known.has(pair(cluster)) && !rowsOf(cluster).some((row) => merged.has(row))),
    ...found,
  ];
}

const rowsOf = ({ members }: { readonly members: readonly Member[] }): number[] => members.map(({ row }) => row);
