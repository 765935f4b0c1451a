/**
 * Step 3 of dedupe: groups of records that are one, from edges. Strongest edges first; an edge that would bring records together
 * that must not be together (they contradict, or the group grows past the cap) is refused, which is the same as cutting the weakest
 * bridge between them. Two records may still meet through a chain only where no two of its members contradict each other.
 *
 * Memory: 8 bytes a record, and one array for each group.
 */

import { indices } from '../columns/radix.ts';
import type { Apart, Edge } from '../weigh/edge.ts';

export interface Group {
  /** Canonical numbers, rising. */
  readonly members: readonly number[];
  /** For each member the strongest edge that holds it in the group. */
  readonly edges: readonly Edge[];
}

export interface Clusters {
  readonly groups: readonly Group[];
  /** Edges that were fit for a merge and refused. */
  readonly refused: readonly Edge[];
  /** The first record of the group that a record is in; itself where it is in none. */
  rootOf(record: number): number;
}

/** Records that one person has in a CRM at the very most; above it the edges are wrong, not the person busy. */
export const SIZE_CAP = 100;
/** Edges from this score on do not count for the cap: the same form, sent again and again. */
const CERTAIN = 0.999;

/**
 * @param count number of records
 * @param edges in any order; those that are for review are ignored
 * @param contradicts whether two records can never be one, whatever stands between them
 * @param apart records that a person wants kept apart
 */
export function cluster(
  count: number,
  edges: readonly Edge[],
  contradicts: (a: number, b: number) => boolean,
  apart: Apart = NONE,
): Clusters {
  const merges = edges.filter((edge) => edge.decision === 'merge');
  const ambiguous = ambiguousEdges(merges, contradicts);
  const sorted = merges
    .filter((edge) => !ambiguous.has(edge))
    .sort((x, y) => byDecision(x, y) || y.bits - x.bits || x.a - y.a || x.b - y.b);
  const parent = indices(count);
  const members = new Map<number, number[]>();
  const strongest = new Map<number, Edge>();
  const refused: Edge[] = [...ambiguous];
  for (const edge of sorted) {
    const [rootA, rootB] = [find(parent, edge.a), find(parent, edge.b)];
    if (rootA === rootB) continue;
    const [left, right] = [members.get(rootA) ?? [rootA], members.get(rootB) ?? [rootB]];
    const isTooLarge = left.length + right.length > SIZE_CAP && edge.score < CERTAIN;
    const isRefused = !edge.isDecided && (isTooLarge || clash(left, right, contradicts));
    if (isRefused || isKeptApart(left, right, apart)) {
      refused.push(edge);
      continue;
    }
    const [root, gone] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    parent[gone] = root;
    members.set(root, left.length >= right.length ? append(left, right) : append(right, left));
    members.delete(gone);
    for (const record of [edge.a, edge.b]) if (!strongest.has(record)) strongest.set(record, edge);
  }
  // an array that grew by pushing keeps room for more
  const groups = [...members.values()].map((group) => group.slice().sort((a, b) => a - b));
  groups.sort((x, y) => (x[0] as number) - (y[0] as number));
  return {
    groups: groups.map((group) => ({ members: group, edges: group.map((record) => strongest.get(record) as Edge) })),
    refused,
    rootOf: (record) => find(parent, record),
  };
}

/** Edges of half a name to several records that contradict each other: twins, of whom it may be either. */
export function ambiguousEdges(
  merges: readonly Edge[],
  contradicts: (a: number, b: number) => boolean,
): ReadonlySet<Edge> {
  const byRecord = new Map<number, Edge[]>();
  for (const edge of merges) {
    if (!edge.isHalf) continue;
    for (const record of [edge.a, edge.b]) {
      const known = byRecord.get(record);
      if (known) known.push(edge);
      else byRecord.set(record, [edge]);
    }
  }
  const ambiguous = new Set<Edge>();
  for (const [record, all] of byRecord) {
    if (all.length < 2 || all.length > CHECKED) continue;
    const others = all.map(({ a, b }) => (a === record ? b : a));
    if (others.some((a, at) => others.slice(at + 1).some((b) => contradicts(a, b)))) {
      for (const edge of all) ambiguous.add(edge);
    }
  }
  return ambiguous;
}

const NONE: Apart = new Map();

const byDecision = (x: Edge, y: Edge): number => Number(y.isDecided ?? false) - Number(x.isDecided ?? false);

/** Whether two groups hold records that a person keeps apart. */
export function isKeptApart(left: readonly number[], right: readonly number[], apart: Apart): boolean {
  if (apart.size === 0) return false;
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few.some((record) => {
    const others = apart.get(record);
    return others !== undefined && many.some((other) => others.has(other));
  });
}

function append(target: number[], added: readonly number[]): number[] {
  for (const record of added) target.push(record);
  return target;
}

function find(parent: Uint32Array, record: number): number {
  let root = record;
  while (parent[root] !== root) root = parent[root] as number;
  while (parent[record] !== root) {
    const above = parent[record] as number;
    parent[record] = root;
    record = above;
  }
  return root;
}

/** Members of a group that are checked against those of another; only reached by groups of certain edges. */
const CHECKED = SIZE_CAP;

function clash(
  left: readonly number[],
  right: readonly number[],
  contradicts: (a: number, b: number) => boolean,
): boolean {
  return left.slice(0, CHECKED).some((a) => right.slice(0, CHECKED).some((b) => contradicts(a, b)));
}
