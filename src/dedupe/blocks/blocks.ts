/**
 * Candidate pairs: records that share a blocking key. How many there can be is bounded by the size of the blocks alone, never by a
 * budget for the whole: what a block is looked at for must not depend on what else is in the file.
 *
 * Memory: see groups.ts and pair-buffer.ts.
 */

import type { Block } from '../plan.ts';
import type { Store } from '../store/store.ts';
import { endOf, type Groups } from './groups.ts';
import type { PairBuffer } from './pair-buffer.ts';

export interface BlockLimits {
  /** Records up to which all pairs of a block are compared. */
  readonly cap: number;
  /** The same for blocks of keys that many share by chance. */
  readonly weakCap: number;
  /** The same for weak keys that only small files are asked for. */
  readonly wideCap: number;
  /** Neighbours that each record of a larger block is compared with, in the order of their names. */
  readonly window: number;
}

export const LIMITS: BlockLimits = { cap: 100, weakCap: 8, wideCap: 20, window: 8 };

/** What one family of blocks came to. */
export interface BlockStats {
  readonly family: string;
  /** Blocking keys that at least two records share. */
  keys: number;
  /** Candidate pairs; one may be met in several families. */
  pairs: number;
  /** Pairs that share a key, but were left out because their block was too large. */
  skipped: number;
  /** Records of the largest block. */
  largest: number;
}

/** What records of an over-large block are told apart by. */
export interface Order {
  /** Records by rising numbers of this are neighbours. */
  nameOf(record: number): number;
  /** What two records of a weak block must have in common besides, its first key by the matcher that says so; 0 is nothing. */
  refinement(matcher: string): (record: number) => number;
}

/** Puts the candidate pairs of one family of blocks into the buffer. */
export function addPairs(
  store: Store,
  block: Block,
  groups: Groups,
  limits: BlockLimits,
  order: Order,
  pairs: PairBuffer,
  stats: BlockStats,
): void {
  const cap = block.wide ? limits.wideCap : block.weak ? limits.weakCap : limits.cap;
  const refinement = block.refinedBy === undefined ? undefined : order.refinement(block.refinedBy);
  for (let from = 0, to = 0; from < groups.count; from = to) {
    to = endOf(groups, from);
    const size = to - from;
    if (size < 2) continue;
    stats.keys++;
    stats.largest = Math.max(stats.largest, size);
    const members = groups.records.subarray(from, to);
    const compared =
      size <= cap
        ? addAll(members, pairs)
        : block.weak
          ? addRefined(members, refinement, cap, pairs)
          : addNeighbours(store, members, limits.window, order, pairs);
    stats.pairs += compared;
    stats.skipped += Math.max(0, (size * (size - 1)) / 2 - compared);
  }
}

function addAll(members: Uint32Array, pairs: PairBuffer): number {
  const size = members.length;
  for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) pairs.add(members[j]!, members[i]!);
  return (size * (size - 1)) / 2;
}

/** Compares records of a large weak block only where they share something more. */
function addRefined(
  members: Uint32Array,
  refinement: ((record: number) => number) | undefined,
  cap: number,
  pairs: PairBuffer,
): number {
  if (refinement === undefined || members.length > PLACES) return 0;
  if (keyed.length < members.length) keyed = new Float64Array(members.length * 2);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const key = refinement(members[i]!);
    // 32 bits of the key above 21 of the place: exact in a double
    if (key !== 0) keyed[count++] = key * PLACES + i;
  }
  sortNumbers(keyed, count);
  let compared = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    const next = (Math.floor(keyed[from]! / PLACES) + 1) * PLACES;
    for (to = from + 1; to < count && keyed[to]! < next; ) to++;
    const size = to - from;
    if (size > cap || size < 2) continue;
    for (let i = from + 1; i < to; i++) {
      for (let j = from; j < i; j++) pairs.add(members[keyed[j]! % PLACES]!, members[keyed[i]! % PLACES]!);
    }
    compared += (size * (size - 1)) / 2;
  }
  return compared;
}

const PLACES = 2 ** 21;
/** Scratch. */
let keyed = new Float64Array(0);
const FEW = 24;

function sortNumbers(numbers: Float64Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}

/** Compares each record of a large block with those whose names are next to its own. */
function addNeighbours(store: Store, members: Uint32Array, window: number, order: Order, pairs: PairBuffer): number {
  const names = Float64Array.from(members, order.nameOf);
  const places = Array.from(members, (_, i) => i);
  places.sort((i, j) => names[i]! - names[j]! || store.compare(members[i]!, members[j]!));
  let compared = 0;
  for (let at = 0; at < places.length; at++) {
    for (let other = at + 1; other < places.length && other <= at + window; other++, compared++) {
      pairs.add(members[places[at]!]!, members[places[other]!]!);
    }
  }
  return compared;
}
