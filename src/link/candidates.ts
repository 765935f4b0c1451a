/**
 * The weighed pairs of a run, apart by what they are about: two records of one system, which may be duplicates, or of two, which may
 * be links.
 *
 * Memory: 5 bytes a record, and the edges as they came.
 */

import { ambiguousEdges, cluster } from '../dedupe/cluster/cluster.ts';
import type { Weighing } from '../dedupe/dedupe.ts';
import { bitsOf } from '../dedupe/weigh/bits.ts';
import type { Edge } from '../dedupe/weigh/edge.ts';
import type { DecidedEntities } from './decided-entities.ts';
import type { DuplicateGroup } from './model.ts';

/** A pair of two systems, the record of the one that was named first on the left. Records go by their canonical numbers. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly edge: Edge;
  /** Whether it is fit for a link by itself. */
  readonly isSure: boolean;
  readonly doubt: string;
}

export interface Candidates {
  /** By the two systems, in their order. */
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  readonly duplicates: readonly DuplicateGroup[];
  /** Records of duplicate groups, the first of each group first. */
  readonly groups: readonly (readonly number[])[];
  /** The group of a record, by its smallest number. */
  groupOf(record: number): number;
  /** Place of a record in its group, from 0. */
  rankOf(record: number): number;
}

const CONTRADICTION = '; contradict each other';
const OTHER = '; may be another of the family';
const COPY = 'exact copy';

/** @param systemOf number of a record's system in the order in which they were named */
export function candidatesOf(
  weighing: Weighing,
  systemOf: (record: number) => number,
  decided: DecidedEntities,
): Candidates {
  const within: Edge[] = [];
  const pairs = new Map<string, Pair[]>();
  const all = strongest(weighing.edges).filter(
    (edge) => !decided.isKeptApart(edge.a, edge.b) && !decided.isRefused(edge),
  );
  const ambiguous = ambiguousEdges(
    all.filter(({ decision }) => decision === 'merge'),
    weighing.contradicts,
  );
  for (const edge of all) {
    const [x, y] = [systemOf(edge.a), systemOf(edge.b)];
    if (x === y) {
      within.push(edge);
      continue;
    }
    const [left, right] = x < y ? [edge.a, edge.b] : [edge.b, edge.a];
    const isApart = edge.decision === 'merge' && weighing.contradicts(edge.a, edge.b);
    const doubt = isApart ? CONTRADICTION : ambiguous.has(edge) ? OTHER : '';
    const isSure = edge.decision === 'merge' && (doubt === '' || edge.isDecided === true);
    const pair: Pair = { left, right, edge, isSure, doubt };
    const key = `${Math.min(x, y)} ${Math.max(x, y)}`;
    const known = pairs.get(key);
    if (known) known.push(pair);
    else pairs.set(key, [pair]);
  }
  const { groups, rootOf } = cluster(weighing.records, within, weighing.contradicts, weighing.apart);
  const ranks = new Uint8Array(weighing.records);
  for (const { members } of groups) for (const [at, member] of members.entries()) ranks[member] = at;
  return {
    pairs,
    duplicates: duplicatesOf(groups, weighing),
    groups: groups.map(({ members }) => members),
    groupOf: rootOf,
    rankOf: (record) => ranks[record]!,
  };
}

/** Each pair once: an id may say of two records what their fields say too. */
function strongest(edges: readonly Edge[]): Edge[] {
  const sorted = [...edges].sort((x, y) => x.a - y.a || x.b - y.b || order(y) - order(x));
  return sorted.filter(({ a, b }, at) => sorted[at - 1]?.a !== a || sorted[at - 1]!.b !== b);
}

const order = ({ decision, score, isDecided }: Edge): number =>
  (isDecided ? 2 : 0) + (decision === 'merge' ? 1 : 0) + score;

function duplicatesOf(
  groups: readonly { readonly members: readonly number[]; readonly edges: readonly Edge[] }[],
  { copies, rowOf }: Weighing,
): DuplicateGroup[] {
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const copied = [...copies.keys()].filter((record) => !grouped.has(record)).map((record) => ({ members: [record] }));
  const all = [...groups, ...copied].map((group): DuplicateGroup => {
    const members = group.members.flatMap((record, at) => {
      const edge = 'edges' in group ? group.edges[at] : undefined;
      return [
        { row: rowOf(record), score: edge?.score ?? 1, why: edge?.why ?? COPY },
        ...(copies.get(record) ?? []).map((row) => ({ row, score: 1, why: COPY })),
      ];
    });
    return { members: members.sort((x, y) => x.row - y.row) };
  });
  return all.sort((x, y) => x.members[0]!.row - y.members[0]!.row);
}

/** Parts of a bit that weights tell apart. */
const PARTS = 256;
const MOST_BITS = 64;
/** Fields that two records can agree in, and disagree. */
const AGREEMENTS = 64;
const BONUS = 2 ** 16;

/**
 * The weight of a pair, as a whole number: its bits; of equally strong ones the one that agrees in more fields; of duplicates of one
 * system the first with the first, so that which of them is taken is no tie.
 * @param bits see `Weighing.bits`; a score says it where they say less
 * @param agreement see `Weighing.agreement`
 */
export function weightOf(score: number, bits: number, agreement: number, rankLeft: number, rankRight: number): number {
  const most = Math.min(MOST_BITS, Math.max(1 / PARTS, bits, bitsOf(score)));
  const parts = Math.round(most * PARTS);
  const fields = Math.min(AGREEMENTS - 1, Math.max(0, agreement + AGREEMENTS / 2));
  return (parts * AGREEMENTS + fields) * BONUS + Math.floor(BONUS / 2 ** (1 + rankLeft + rankRight));
}
