/** Who has company: blocking keys meet before records do, as most records are alone in most of their blocks. */

import type { BlockLimits, BlockStats } from '../blocks/blocks.ts';
import type { KeyFilter } from '../blocks/groups.ts';
import { bitsFor, setBit } from '../columns/bit-column.ts';
import { manyWords } from '../columns/growing.ts';
import type { Family } from '../pairs/pairs.ts';
import { countedIn } from '../weigh/sharing.ts';
import { answerTo, type KeyList, KeyLists, keyListsIn } from './company.ts';
import { blockOf, nodeOf } from './deal.ts';
import { Pointers, wordsIn } from './pointers.ts';
import { atHome, Roster } from './roster.ts';
import type { Step, Task } from './step.ts';
import { touchedOf } from './touched.ts';

/** Records up to which it is the usual that they have one name. */
const USUAL = 2;

/** What the large blocks of a family came to that nobody looks at. */
export type LargeBlocks = Pick<BlockStats, 'keys' | 'skipped' | 'largest'> & { readonly family: number };

/** At homes: sends the blocking keys to where they meet. Exact copies are linked with the first of them. Answers how many copies there are. */
export const spread: Step = (task) => {
  const { work, partition, of, emit } = task;
  const here = new Roster(task, atHome(task));
  const touched = touchedOf(task);
  const linked = new Pointers(4);
  let copies = 0;
  for (let record = 0; record < here.size; record++) {
    if (here.isGone(record) || here.isCandidate(record)) continue;
    copies++;
    const first = here.copyOf(record);
    const [row, hi] = [here.rowOf(first), here.hiOf(first)];
    linked.add(nodeOf(row, of), row, hi, here.rowOf(record), hi);
  }
  linked.send((to, bytes) => emit('copies', to, bytes));
  const lists = new KeyLists(of);
  const add = (family: number, key: number): void => {
    if (touched?.has(family, key) !== false) lists.add(family, blockOf(family, key, of), key);
  };
  for (const batch of here.batches()) {
    for (let at = 0; at < batch.size; at++) if (here.isCandidate(batch.first + at)) here.eachKey(at, add);
  }
  const about = (family: number) => aboutOf(here.families[family], work.limits);
  lists.send(partition, about, (to, bytes) => emit('keys', to, bytes));
  return { copies, families: here.families.map(({ block }) => block.name) };
};

/** Ids have no family. */
function aboutOf(family: Family | undefined, { weakCap, wideCap }: BlockLimits) {
  if (!family) return { most: 0, isCounted: false };
  const { block } = family;
  const isBounded = block.weak && block.refinedBy === undefined;
  return { most: isBounded ? (block.wide ? wideCap : weakCap) : 0, isCounted: countedIn(block) === 'records' };
}

/**
 * Where keys meet: tells the homes which of theirs others have too. Answers how many of them two have, and what
 * came of large blocks that nobody looks at. */
export const meet: Step = ({ partition, read, emit }) => {
  const byFamily = new Map<number, KeyList[]>();
  for (const list of keyListsIn(read('keys'))) {
    const lists = byFamily.get(list.family);
    if (lists) lists.push(list);
    else byFamily.set(list.family, [list]);
  }
  const large = new Pointers(2);
  const found: LargeBlocks[] = [];
  let blocks = 0;
  for (const [family, lists] of byFamily) {
    const counted = new Counted(lists);
    const { most, isCounted } = lists[0]!;
    const isLarge = (count: number): boolean => most > 0 && count > most;
    const stats = { family, keys: 0, skipped: 0, largest: 0 };
    counted.each((key, count) => {
      if (count > 1) blocks++;
      if (!isLarge(count)) return;
      large.add(partition, family, key);
      stats.keys++;
      stats.skipped += (count * (count - 1)) / 2;
      stats.largest = Math.max(stats.largest, count);
    });
    if (stats.keys > 0) found.push(stats);
    for (const list of lists) {
      const [shared, looked] = [bitsFor(list.keys.length), bitsFor(list.keys.length)];
      const counts: number[] = [];
      for (const [at, key] of list.keys.entries()) {
        const count = counted.of(key);
        if (count < 2) continue;
        setBit(shared, at);
        if (!isLarge(count)) setBit(looked, at);
        if (isCounted && count > USUAL) counts.push(at, count);
      }
      emit('company', list.home, answerTo(list, partition, { shared, looked, counts }));
    }
  }
  large.send((to, bytes) => emit('large', to, bytes));
  return { blocks, large: found } as never;
};

/** How often each key is in some lists. Memory: at most 16 bytes a key. */
class Counted {
  readonly #keys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #mask: number;

  constructor(lists: readonly KeyList[]) {
    const size = lists.reduce((sum, { keys }) => sum + keys.length, 0);
    const places = 2 ** Math.ceil(Math.log2(size * 1.5 + 2));
    this.#keys = manyWords(places);
    this.#counts = manyWords(places);
    this.#mask = places - 1;
    for (const { keys } of lists) {
      for (let at = 0; at < keys.length; at++) {
        const place = this.#place(keys[at]!);
        this.#keys[place] = keys[at]!;
        this.#counts[place]!++;
      }
    }
  }

  of(key: number): number {
    return this.#counts[this.#place(key)]!;
  }

  each(visit: (key: number, count: number) => void): void {
    for (let place = 0; place <= this.#mask; place++) {
      if (this.#counts[place] !== 0) visit(this.#keys[place]!, this.#counts[place]!);
    }
  }

  #place(key: number): number {
    let place = (key ^ (key >>> 15)) & this.#mask;
    while (this.#counts[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    return place;
  }
}

const WORDS = 2 ** 32;

/** The keys of a partition, and of these those that are asked for. */
export const keysIn = (
  { partition, of }: Pick<Task, 'partition' | 'of'>,
  touched: KeyFilter | undefined,
): KeyFilter => ({
  has: (family, key) => blockOf(family, key, of) === partition && (touched?.has(family, key) ?? true),
});

/** The same without those of large blocks: of these not all records are here. */
export function keysLookedAt(
  { partition, of, read }: Pick<Task, 'partition' | 'of' | 'read'>,
  touched: KeyFilter | undefined,
): KeyFilter {
  const own = keysIn({ partition, of }, touched);
  const large = new Set<number>();
  for (const words of wordsIn(read('large'))) {
    for (let at = 0; at < words.length; at += 2) large.add(words[at]! * WORDS + words[at + 1]!);
  }
  return { has: (family, key) => own.has(family, key) && !large.has(family * WORDS + key) };
}
