/**
 * The whole of dedupe but for the merging of cells: features in, groups of rows out.
 *
 * Memory: the feature bytes (150 to 250 a record), about 30 bytes a record for order and groups, 20 bytes a key of one family of
 * blocks at a time, and an object for each edge that is kept.
 */
import type { AnyMatcher } from '../contract.ts';
import { type BlockLimits, groupsOf, LIMITS, membersOf } from './blocks.ts';
import { type Clusters, cluster, type Group } from './cluster.ts';
import { contradict, contradictUnderOneId } from './contradictions.ts';
import { createComparer } from './evidence.ts';
import type { KeyFilter } from './key-filter.ts';
import { type Edge, findPairs, type Pairs } from './pairs.ts';
import { type DedupePlan, modeOf, slotsOf } from './plan.ts';
import { Store } from './store.ts';

export interface Member {
  readonly row: number;
  readonly role: 'member' | 'review';
  /** Of the strongest evidence that holds the record in its cluster, 0 to 1. */
  readonly score: number;
  readonly why: string;
}

export interface Cluster {
  /** 1, 2, 3 … in the order of their smallest rows. */
  readonly id: number;
  /** By rising rows. All have the role `member`, or all have the role `review`. */
  readonly members: readonly Member[];
}

export interface DedupeStats {
  readonly records: number;
  /** Blocking keys that two or more records share. */
  readonly keys: number;
  /** Pairs weighed. */
  readonly pairs: number;
  /** Pairs that share a key and were not weighed, because a block or the whole was too large. */
  readonly skipped: number;
  /** Records that are merged away: members less clusters. */
  readonly merged: number;
  /** Of these, records that equal another one cell for cell. */
  readonly exactCopies: number;
  /** Pairs shown for review. */
  readonly review: number;
  /** Memory that dedupe keeps for each record, in bytes. */
  readonly bytesPerRecord: number;
  /** Ids that stand on several rows whose names or emails contradict each other. */
  readonly duplicateIds: {
    readonly count: number;
    readonly samples: readonly { readonly id: string; readonly rows: readonly number[] }[];
  };
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly stats: DedupeStats;
}

export interface Deduper {
  /** Takes the bytes of a chunk; chunks may come in any order. */
  add(features: Uint8Array): void;
  /**
   * To be called once, when all chunks are there.
   * @param only in a later round: compares only records that share one of these keys
   */
  resolve(only?: KeyFilter): Resolution;
}

const SAMPLES = 100;
const COPY = 'exact copy';
/** Kept beside the feature bytes for each record: order, offsets, copies, groups. */
const OWN_BYTES = 32;

export function createDeduper(
  plan: DedupePlan,
  matchers: readonly AnyMatcher[],
  limits: BlockLimits = LIMITS,
): Deduper {
  const store = new Store();
  return {
    add: (features) => store.add(features),
    resolve: (only) => resolve(plan, matchers, store, limits, only),
  };
}

function resolve(
  plan: DedupePlan,
  matchers: readonly AnyMatcher[],
  store: Store,
  limits: BlockLimits,
  only: KeyFilter | undefined,
): Resolution {
  store.seal();
  const mode = modeOf(plan);
  const comparer = createComparer(slotsOf(plan), matchers);
  const profile = (record: number) => store.profile(record);
  const pairs = findPairs(plan, matchers, store, limits, only);
  const ids = sameIds(store, (a, b) => contradictUnderOneId(mode, comparer, profile(a), profile(b)));
  const clusters = cluster(store.size, [...ids.edges, ...pairs.edges], (a, b) =>
    contradict(mode, comparer, profile(a), profile(b)),
  );
  const copies = copiesOf(store);
  const merged = mergedClusters(store, clusters, copies);
  const reviews = reviewClusters(store, clusters, pairs);
  const all = [...merged, ...reviews].sort(byFirstRow).map((members, at) => ({ id: at + 1, members }));
  const size = Math.max(1, store.size);
  return {
    clusters: all,
    stats: {
      ...pairs.stats,
      records: store.size,
      merged: merged.reduce((sum, members) => sum + members.length - 1, 0),
      exactCopies: [...copies.values()].reduce((sum, rows) => sum + rows.length, 0),
      review: reviews.length,
      bytesPerRecord: Math.round(store.featureBytes / size) + OWN_BYTES,
      duplicateIds: { count: ids.count, samples: ids.samples },
    },
  };
}

const byFirstRow = (x: readonly Member[], y: readonly Member[]): number => {
  const [a, b] = [x[0] as Member, y[0] as Member];
  return a.row - b.row || (x[1] as Member).row - (y[1] as Member).row || (a.role < b.role ? -1 : 1);
};

/** Rows of records that equal an earlier one, by the canonical number of that one. */
function copiesOf(store: Store): ReadonlyMap<number, readonly number[]> {
  const copies = new Map<number, number[]>();
  for (let record = 0; record < store.size; record++) {
    const first = store.copyOf(record);
    if (first === record) continue;
    const rows = copies.get(first);
    if (rows) rows.push(store.rowOf(record));
    else copies.set(first, [store.rowOf(record)]);
  }
  return copies;
}

/** Records under one id: an edge where nothing speaks against it, else a finding. */
function sameIds(store: Store, contradicts: (a: number, b: number) => boolean) {
  const edges: Edge[] = [];
  const samples: { id: string; rows: number[] }[] = [];
  const groups = groupsOf(store, 0);
  let count = 0;
  for (const span of groups.spans) {
    const members = membersOf(groups, span);
    const [first] = members as [number];
    let isContradictory = false;
    for (let at = 1; at < members.length; at++) {
      const b = members[at] as number;
      const a = members.slice(0, at).find((other) => !contradicts(other, b));
      if (a === undefined) isContradictory = true;
      else edges.push({ a, b, score: 0.9999, decision: 'merge', why: 'same id' });
    }
    if (!isContradictory) continue;
    count++;
    const rows = members.map((record) => store.rowOf(record)).sort((a, b) => a - b);
    samples.push({ id: store.profile(first).id, rows: rows.slice(0, SAMPLES) });
  }
  samples.sort((x, y) => (x.rows[0] as number) - (y.rows[0] as number));
  return { edges, count, samples: samples.slice(0, SAMPLES) };
}

function mergedClusters(
  store: Store,
  { groups }: Clusters,
  copies: ReadonlyMap<number, readonly number[]>,
): Member[][] {
  const grouped = new Set(groups.flatMap((group) => group.members));
  const lone: Group[] = [...copies.keys()]
    .filter((record) => !grouped.has(record))
    .map((record) => ({ members: [record], edges: [] }));
  return [...groups, ...lone].map((group) => {
    const members = group.members.flatMap((record, at): Member[] => {
      const edge = group.edges[at];
      const twins = copies.get(record) ?? [];
      const [score, why] = edge ? [edge.score, edge.why] : [1, COPY];
      return [
        { row: store.rowOf(record), role: 'member', score, why },
        ...twins.map((row): Member => ({ row, role: 'member', score: 1, why: COPY })),
      ];
    });
    return members.sort((a, b) => a.row - b.row);
  });
}

/** Review pairs between records that did not end up in one group; of several between two groups the strongest. */
function reviewClusters(store: Store, { groups, refused }: Clusters, pairs: Pairs): Member[][] {
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map((record) => [record, group.members[0] as number] as const)),
  );
  const rootOf = (record: number) => groupOf.get(record) ?? record;
  const best = new Map<string, Edge>();
  const doubts = refused.map((edge) => ({ ...edge, why: `${edge.why}; contradicts another record of the group` }));
  for (const edge of [...pairs.edges.filter(({ decision }) => decision === 'review'), ...doubts]) {
    const [a, b] = [rootOf(edge.a), rootOf(edge.b)];
    if (a === b) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = best.get(key);
    if (!known || edge.score > known.score) best.set(key, edge);
  }
  return [...best.values()].map((edge) =>
    [edge.a, edge.b]
      .map((record): Member => ({ row: store.rowOf(record), role: 'review', score: edge.score, why: edge.why }))
      .sort((x, y) => x.row - y.row),
  );
}
