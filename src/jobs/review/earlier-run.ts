/** What an earlier run found, from its journal. */
import type { Obedience } from '../../dedupe/cluster/decided.ts';
import type { DedupeStats, Member } from '../../dedupe/cluster/resolution.ts';
import { type ClusterRole, damaged } from '../../ledger/journal-format.ts';
import type { Journal } from '../../ledger/journal-reader.ts';
import type { FoundClusters } from '../merging/replay.ts';

export interface EarlierClusters extends FoundClusters {
  /** Index of the merged cluster of a row. */
  readonly clusterOf: ReadonlyMap<number, number>;
  readonly roleOf: ReadonlyMap<number, ClusterRole>;
  /** Survivor of each merged cluster, by its number in duplicates.csv. */
  readonly rowOfCluster: ReadonlyMap<number, number>;
}

/** What a run says of itself that paired nothing. */
const NOTHING: DedupeStats = {
  records: 0,
  keys: 0,
  pairs: 0,
  skipped: 0,
  blocks: [],
  merged: 0,
  exactCopies: 0,
  review: 0,
  sharedIds: [],
};

/** Memory: an object for each record that was merged, 24 bytes for each pair for review. */
export async function clustersOf(journal: Journal): Promise<EarlierClusters> {
  const merges: Member[][] = [];
  const clusterOf = new Map<number, number>();
  const roleOf = new Map<number, ClusterRole>();
  const [first, second, scores, whys]: [number[], number[], number[], string[]] = [[], [], [], []];
  const rowOfCluster = new Map<number, number>();
  for await (const { id, members } of journal.clusters()) {
    const [one, other] = members;
    if (one?.role === 'review') {
      if (!other) throw damaged(journal.name, 'a pair in it has one record');
      first.push(one.row);
      second.push(other.row);
      scores.push(one.score);
      whys.push(one.why);
    } else {
      for (const { row, role } of members) {
        clusterOf.set(row, merges.length);
        roleOf.set(row, role);
        if (role === 'survivor') rowOfCluster.set(id, row);
      }
      merges.push(members.map(({ row, score, why }) => ({ row, role: 'member', score, why })));
    }
  }
  for (const row of [...first, ...second]) if (!roleOf.has(row)) roleOf.set(row, 'review');
  const told = await journal.matching();
  const survivors = new Set([...roleOf].filter(([, role]) => role === 'survivor').map(([row]) => row));
  const done = new Map<number, ReadonlySet<string>>();
  for await (const one of journal.merged()) {
    survivors.add(one.row);
    done.set(one.row, new Set(one.done.split('\n').filter((change) => change !== '')));
  }
  return {
    merges,
    clusterOf,
    roleOf,
    rowOfCluster,
    reviews: {
      count: whys.length,
      first: Uint32Array.from(first),
      second: Uint32Array.from(second),
      scores: Float64Array.from(scores),
      whys,
    },
    reviewed: { survivors, done },
    stats: (told?.stats as DedupeStats | undefined) ?? NOTHING,
    kept: new Set(told?.kept),
    obedience: (told?.obedience as Obedience[] | undefined) ?? [],
    places: told?.places ?? [],
    aside: (told?.aside ?? []).map((members) => members.map((member) => ({ ...member, role: 'member' as const }))),
  };
}
