/** Links where any number of records of any system may be one: the clusters of dedupe over all of them. */
import { cluster } from '../dedupe/cluster/cluster.ts';
import type { Entities } from './entities.ts';
import type { Linking } from './linking.ts';
import type { Link } from './model.ts';

/** Records of a cluster up to which every two of different systems are listed; beyond it only those that were weighed. */
const LISTED = 100;
const REFUSED = '; contradicts another record of the group';

/** Links and reviews; the entities are made of the clusters. */
export function clustered(linking: Linking, entities: Entities): Link[] {
  const { weighing, candidates, rowsOf, systemOf } = linking;
  const { edges, records, contradicts, apart } = weighing;
  const { groups, refused, rootOf } = cluster(records, edges, contradicts, apart);
  const doubted = new Set(refused.map(({ a, b }) => a * records + b));
  const links: Link[] = [];
  const weighed = new Set<number>();
  const keyOf = (row: number, other: number): number => row * 2 ** 26 + other;
  for (const pairs of candidates.pairs.values()) {
    for (const { left, right, edge, doubt } of pairs) {
      const { score, why } = edge;
      const [row, other] = [rowsOf(left)[0]!, rowsOf(right)[0]!];
      if (rootOf(left) === rootOf(right)) {
        weighed.add(keyOf(row, other));
        const said = edge.isDecided ? ({ why: why + doubt, isDecided: true } as const) : { why };
        links.push({ left: row, right: other, role: 'link', score, ...said });
      } else {
        const why = edge.why + (doubted.has(edge.a * records + edge.b) ? REFUSED : doubt);
        links.push({ left: row, right: other, role: 'review', score, why });
      }
    }
  }
  for (const [record, rows] of weighing.copies) for (const row of rows) entities.unite(weighing.rowOf(record), row);
  for (const { members, edges: held } of groups) {
    const rows = members.flatMap((member) => rowsOf(member));
    for (const row of rows) entities.unite(rows[0]!, row);
    if (rows.length > LISTED) continue;
    const score = held.reduce((least, edge) => Math.min(least, edge.score), 1);
    for (const row of rows) {
      for (const other of rows) {
        if (systemOf(row) >= systemOf(other) || weighed.has(keyOf(row, other))) continue;
        links.push({ left: row, right: other, role: 'link', score, why: 'through other records of the group' });
      }
    }
  }
  return withoutSettled(links, linking, entities);
}

/** Reviews but those of two records that are in one entity anyway, or in two that a person keeps apart. */
export function withoutSettled(links: readonly Link[], { weighing }: Linking, entities: Entities): Link[] {
  const rootOf = (record: number): number => entities.rootOf(weighing.rowOf(record));
  const kept = new Set<string>();
  for (const [a, others] of weighing.apart) for (const b of others) kept.add(`${rootOf(a)} ${rootOf(b)}`);
  return links.filter(({ role, left, right }) => {
    const [a, b] = [entities.rootOf(left), entities.rootOf(right)];
    return role !== 'review' || (a !== b && !kept.has(`${a} ${b}`));
  });
}
