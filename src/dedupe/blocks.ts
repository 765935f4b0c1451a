/**
 * Candidate pairs: records that share a blocking key, each pair once.
 *
 * Memory: one family of blocks at a time, 20 bytes a key of that family; one number for each block that is over the cap.
 */
import type { KeyFilter } from './key-filter.ts';
import { indices, sortByKey } from './radix.ts';
import type { Store } from './store.ts';

export interface BlockLimits {
  /** Records up to which all pairs of a block are compared. */
  readonly cap: number;
  /** Neighbours that each record of a larger block is compared with, in the order of their match forms. */
  readonly window: number;
  /** Pairs that a whole run may compare, for each record. */
  readonly pairsPerRecord: number;
}

export const LIMITS: BlockLimits = { cap: 300, window: 12, pairsPerRecord: 60 };
/** Small inputs may always compare as much as this. */
const LEAST_BUDGET = 2_000_000;

export interface BlockStats {
  /** Blocking keys that at least two records share. */
  keys: number;
  /** Pairs compared. */
  pairs: number;
  /** Pairs that share a key, but were left out because their block or the whole was too large. */
  skipped: number;
}

/** Keys of one family of blocks, in columns; groups of equal keys lie together. */
export interface Groups {
  readonly record: Uint32Array;
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  readonly order: Uint32Array;
  /** Start and end of each group of two or more in `order`, smallest group first. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Gathers and sorts the keys of one family of blocks. Exact copies are left to their first record. */
export function groupsOf(store: Store, block: number): Groups {
  const { record, hi, lo } = store.keysOfBlock(block);
  const order = indices(record.length);
  sortByKey(order, hi, lo);
  return { record, hi, lo, order, spans: spansOf(order, hi, lo) };
}

function spansOf(order: Uint32Array, hi: Uint32Array, lo: Uint32Array): [number, number][] {
  const spans: [number, number][] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from] as number;
    for (to = from + 1; to < order.length; to++) {
      const other = order[to] as number;
      if (hi[other] !== hi[first] || lo[other] !== lo[first]) break;
    }
    if (to - from > 1) spans.push([from, to]);
  }
  return spans.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
}

/** Records of a group, each once, in canonical order. */
export function membersOf({ record, order }: Groups, [from, to]: readonly [number, number]): number[] {
  const members: number[] = [];
  for (let at = from; at < to; at++) members.push(record[order[at] as number] as number);
  return [...new Set(members)].sort((a, b) => a - b);
}

/** 53 bits of a key as one exact number, for sets and maps. */
export const keyNumber = (hi: number, lo: number): number => (hi & 0x1fffff) * 0x1_0000_0000 + lo;

function keyAt({ hi, lo, order }: Groups, at: number): number {
  const index = order[at] as number;
  return keyNumber(hi[index] as number, lo[index] as number);
}

/**
 * Walks all blocks and calls back once for each pair, with the canonical numbers in rising order.
 * @param blocks indices of the families of blocks, strongest first
 * @param sortText what neighbours of an over-large block are sorted by
 * @param only blocks of other keys are passed over: nothing in them has changed since they were compared
 */
export function eachPair(
  store: Store,
  blocks: readonly number[],
  limits: BlockLimits,
  sortText: (record: number) => string,
  visit: (a: number, b: number) => void,
  only?: KeyFilter,
): BlockStats {
  const stats: BlockStats = { keys: 0, pairs: 0, skipped: 0 };
  const budget = Math.max(LEAST_BUDGET, store.size * limits.pairsPerRecord);
  const large = new Set<number>();
  for (const block of blocks) {
    const groups = groupsOf(store, block);
    stats.keys += groups.spans.length;
    for (const [from, to] of groups.spans) if (to - from > limits.cap) large.add(keyAt(groups, from));
    for (const span of groups.spans) {
      const members = membersOf(groups, span);
      const first = groups.order[span[0]] as number;
      const [hi, lo] = [groups.hi[first] as number, groups.lo[first] as number];
      if (only && !only.has(hi, lo)) continue;
      const all = (members.length * (members.length - 1)) / 2;
      if (stats.pairs + Math.min(all, members.length * limits.window) > budget) {
        large.add(keyNumber(hi, lo));
        stats.skipped += all;
        continue;
      }
      const seen = new Seen(store, members, block, hi, lo, large, only);
      if (members.length <= limits.cap) {
        stats.pairs += allPairs(members, seen, visit);
        continue;
      }
      const compared = neighbours(members, limits.window, sortText, seen, visit);
      stats.pairs += compared;
      stats.skipped += all - compared;
    }
  }
  return stats;
}

function allPairs(members: readonly number[], seen: Seen, visit: (a: number, b: number) => void): number {
  let pairs = 0;
  for (let i = 0; i < members.length; i++) {
    for (let j = i + 1; j < members.length; j++) {
      if (seen.before(i, j)) continue;
      visit(members[i] as number, members[j] as number);
      pairs++;
    }
  }
  return pairs;
}

function neighbours(
  members: readonly number[],
  window: number,
  sortText: (record: number) => string,
  seen: Seen,
  visit: (a: number, b: number) => void,
): number {
  const texts = members.map(sortText);
  const order = members.map((_, i) => i).sort((a, b) => compare(texts[a] as string, texts[b] as string) || a - b);
  let pairs = 0;
  for (let at = 0; at < order.length; at++) {
    for (let other = at + 1; other < order.length && other <= at + window; other++) {
      const [i, j] = [order[at] as number, order[other] as number].sort((a, b) => a - b) as [number, number];
      if (seen.before(i, j)) continue;
      visit(members[i] as number, members[j] as number);
      pairs++;
    }
  }
  return pairs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two members of a block share a key that came earlier and whose pairs were all compared. */
class Seen {
  private readonly keys: (readonly number[])[];

  constructor(
    store: Store,
    members: readonly number[],
    block: number,
    hi: number,
    lo: number,
    large: ReadonlySet<number>,
    only: KeyFilter | undefined,
  ) {
    this.keys = members.map((record) => {
      const earlier: number[] = [];
      store.eachKey(record, (of, high, low) => {
        const isEarlier = of < block || (of === block && (high < hi || (high === hi && low < lo)));
        const isCompared = !large.has(keyNumber(high, low)) && (!only || only.has(high, low));
        if (of > 0 && isEarlier && isCompared) earlier.push(keyNumber(high, low));
      });
      return earlier;
    });
  }

  before(i: number, j: number): boolean {
    const [a, b] = [this.keys[i] as readonly number[], this.keys[j] as readonly number[]];
    for (const key of a) if (b.includes(key)) return true;
    return false;
  }
}
