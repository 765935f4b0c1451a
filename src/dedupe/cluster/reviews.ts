/**
 * Pairs that wait for a person, in columns: in a large file they are many, and most of them are read once.
 *
 * Memory: 24 bytes a pair.
 */

import { pairOrder } from '../columns/radix.ts';
import type { Edge } from '../weigh/edge.ts';
import type { Clusters } from './cluster.ts';

/** By rising rows of the first, then of the second; each pair once. */
export interface Reviews {
  readonly count: number;
  /** The smaller row of each pair, and the larger one. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly scores: Float64Array;
  readonly whys: readonly string[];
}

const DOUBT = '; contradicts another record of the group';

/**
 * Review pairs between records that did not end up in one group; of several between two groups the strongest.
 * @param edges by rising numbers
 */
export function reviewsOf(
  { refused, rootOf }: Clusters,
  edges: readonly Edge[],
  rowOf: (record: number) => number,
): Reviews {
  const asked = edges.filter(({ decision }) => decision === 'review');
  const sure = asked.length;
  const all = refused.length === 0 ? asked : asked.concat(refused);
  const [low, high] = [new Uint32Array(all.length), new Uint32Array(all.length)];
  for (const [at, edge] of all.entries()) {
    const [a, b] = [rootOf(edge.a), rootOf(edge.b)];
    low[at] = Math.min(a, b);
    high[at] = Math.max(a, b);
  }
  const order = pairOrder(low, high);
  const best = new Uint32Array(all.length);
  let count = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const pair = order[from]!;
    let strongest = pair;
    for (to = from; to < order.length; to++) {
      const other = order[to]!;
      if (low[other] !== low[pair] || high[other] !== high[pair]) break;
      if (all[other]!.score > all[strongest]!.score) strongest = other;
    }
    if (low[pair] !== high[pair]) best[count++] = strongest;
  }
  return sorted(likeliest(best.subarray(0, count), all), all, sure, rowOf);
}

/** Pairs of one record that are shown at most: who may be one of a hundred is looked at beside the likeliest. */
const MOST = 8;

/** The strongest pairs of every record: one of the two has no more than others that are as strong or stronger. */
function likeliest(pairs: Uint32Array, edges: readonly Edge[]): Uint32Array {
  let last = 0;
  for (const { a, b } of edges) last = Math.max(last, a, b);
  // of each record, how many are shown; beyond the most it does not matter
  const counts = new Uint8Array(last + 1);
  const byScore = pairs.slice().sort((x, y) => edges[y]!.score - edges[x]!.score || x - y);
  const isShown = new Uint8Array(edges.length);
  for (const at of byScore) {
    const { a, b } = edges[at]!;
    if (counts[a]! >= MOST && counts[b]! >= MOST) continue;
    counts[a] = Math.min(MOST, counts[a]! + 1);
    counts[b] = Math.min(MOST, counts[b]! + 1);
    isShown[at] = 1;
  }
  return pairs.filter((at) => isShown[at] === 1);
}

/** @param sure edges before which nothing contradicts */
function sorted(shown: Uint32Array, edges: readonly Edge[], sure: number, rowOf: (record: number) => number): Reviews {
  const [low, high] = [new Uint32Array(shown.length), new Uint32Array(shown.length)];
  for (let at = 0; at < shown.length; at++) {
    const { a, b } = edges[shown[at]!]!;
    const [x, y] = [rowOf(a), rowOf(b)];
    low[at] = Math.min(x, y);
    high[at] = Math.max(x, y);
  }
  const order = pairOrder(low, high);
  const edgeAt = (at: number): Edge => edges[shown[at]!]!;
  return {
    count: shown.length,
    first: Uint32Array.from(order, (at) => low[at]!),
    second: Uint32Array.from(order, (at) => high[at]!),
    scores: Float64Array.from(order, (at) => edgeAt(at).score),
    whys: Array.from(order, (at) => (shown[at]! < sure ? edgeAt(at).why : edgeAt(at).why + DOUBT)),
  };
}

/** Clusters that cannot be merged as pairs of their first record and each other one. @param isThere whether the record of a row is still written */
export function reviewsOfApart(
  clusters: readonly (readonly { readonly row: number; readonly score: number }[])[],
  why: string,
  isThere: (row: number) => boolean,
): Reviews {
  const pairs = new Map<string, readonly [number, number, number]>();
  for (const members of clusters) {
    const [first, ...others] = members.filter(({ row }) => isThere(row));
    for (const { row, score } of others) pairs.set(`${first!.row} ${row}`, [first!.row, row, score]);
  }
  const all = [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return {
    count: all.length,
    first: Uint32Array.from(all, ([row]) => row),
    second: Uint32Array.from(all, ([, row]) => row),
    scores: Float64Array.from(all, ([, , score]) => score),
    whys: all.map(() => why),
  };
}

/** Pairs of this round, and earlier ones that are not among them and of which no record was merged. */
export function stillWaiting(before: Reviews, now: Reviews, isMerged: (row: number) => boolean): Reviews {
  const size = before.count + now.count;
  const [first, second, scores] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
  const whys: string[] = [];
  const take = (from: Reviews, at: number): void => {
    first[whys.length] = from.first[at]!;
    second[whys.length] = from.second[at]!;
    scores[whys.length] = from.scores[at]!;
    whys.push(from.whys[at]!);
  };
  for (let i = 0, j = 0; i < before.count || j < now.count; ) {
    const order = i === before.count ? 1 : j === now.count ? -1 : compare(before, i, now, j);
    if (order < 0 && !isMerged(before.first[i]!) && !isMerged(before.second[i]!)) take(before, i);
    if (order >= 0) take(now, j++);
    if (order <= 0) i++;
  }
  const count = whys.length;
  return { count, first: first.slice(0, count), second: second.slice(0, count), scores: scores.slice(0, count), whys };
}

const compare = (x: Reviews, i: number, y: Reviews, j: number): number =>
  x.first[i]! - y.first[j]! || x.second[i]! - y.second[j]!;
