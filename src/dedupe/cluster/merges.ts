/** From groups of records to the rows that are merged: exact copies are in them again. */

import type { Store } from '../store/store.ts';
import type { Clusters, Group } from './cluster.ts';
import type { Member } from './resolution.ts';

const COPY = 'exact copy';

/** Rows of records that equal an earlier one, by the canonical number of that one. */
export function copiesOf(store: Store): ReadonlyMap<number, readonly number[]> {
  const copies = new Map<number, number[]>();
  for (let record = 0; record < store.size; record++) {
    if (store.isCandidate(record) || store.isGone(record)) continue;
    const first = store.copyOf(record);
    const rows = copies.get(first);
    if (rows) rows.push(store.rowOf(record));
    else copies.set(first, [store.rowOf(record)]);
  }
  return copies;
}

/** The rows of each record that stands for several, exact copies too, by the first of them. */
export function mergesOf(
  store: Store,
  { groups }: Clusters,
  copies: ReadonlyMap<number, readonly number[]>,
): Member[][] {
  const grouped = new Set(copies.size === 0 ? [] : groups.flatMap((group) => group.members));
  const lone: Group[] = [...copies.keys()]
    .filter((record) => !grouped.has(record))
    .map((record) => ({ members: [record], edges: [] }));
  const merges = [...groups, ...lone].map((group) => {
    const members = group.members.flatMap((record, at): Member[] => {
      const edge = group.edges[at];
      const twins = copies.get(record) ?? [];
      const [score, why] = edge ? [edge.score, edge.why] : [1, COPY];
      return [
        { row: store.rowOf(record), role: 'member', score, why },
        ...twins.map((row): Member => ({ row, role: 'member', score: 1, why: COPY })),
      ];
    });
    return members.slice().sort((a, b) => a.row - b.row);
  });
  return merges.sort((x, y) => x[0]!.row - y[0]!.row);
}
