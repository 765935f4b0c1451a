/** What weights are trained on: candidate pairs of the least hashes, and pairs of records that are drawn by their places among all. */

import { hashOfPair, LeastPairs, limitOf } from '../blocks/sampled.ts';
import { canonicalOrder } from '../store/order.ts';
import { drawPairs } from '../weigh/observe.ts';
import { homeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { keysLookedAt } from './meeting.ts';
import { Pointers, wordsIn } from './pointers.ts';
import { atHome, Roster } from './roster.ts';
import type { Known, Step } from './step.ts';

/** Of a pair: its hash; first half of the hash, and row, of both. */
const PAIR = 5;

const candidatesOf = ({ census }: Known): number => census.reduce((sum, { candidates }) => sum + candidates, 0);

/** Where records meet: sends the pairs that may be in the sample to one place. Answers the hash below which all of its pairs are there. */
export const sample: Step = (task) => {
  const { work, known, read, emit } = task;
  const here = new Gathered(work, known.model, read('blocks'));
  const only = keysLookedAt(task, undefined);
  const { first, second, limit } = here.finder.sample(limitOf(candidatesOf(known)), only).take();
  const pairs = new Pointers(PAIR);
  const { store } = here;
  for (const [at, a] of first.entries()) {
    const b = second[at]!;
    pairs.add(0, hashOfPair(store, a, b), store.hiOf(a), here.rowOf(a), store.hiOf(b), here.rowOf(b));
  }
  pairs.send((to, bytes) => emit('sampled', to, bytes));
  return { limit };
};

/** Alone: asks the homes for the records of the sample, and for those that are drawn. Answers the hash below which all pairs are in the sample. */
export const draw: Step = ({ work, known, of, read, emit }) => {
  const least = new LeastPairs(known.sampleLimit);
  const hiOf = new Map<number, number>();
  for (const words of wordsIn(read('sampled'))) {
    for (let at = 0; at < words.length; at += PAIR) least.add(words[at]!, words[at + 2]!, words[at + 4]!);
  }
  const { first, second, limit } = least.take();
  const wanted = new Set([...first, ...second]);
  for (const words of wordsIn(read('sampled'))) {
    for (let at = 0; at < words.length; at += PAIR) {
      for (const place of [at + 1, at + 3])
        if (wanted.has(words[place + 1]!)) hiOf.set(words[place + 1]!, words[place]!);
    }
  }
  const asked = new Pointers(2);
  for (const [row, hi] of hiOf) asked.add(homeOf(hi, of), ROW, row);
  for (const [place, home, nth] of places(known, work.plan.seed ?? 0)) asked.add(home, nth + PLACES, place);
  asked.send((to, bytes) => emit('asked', to, bytes));
  const chosen = new Pointers(2);
  for (const [at, a] of first.entries()) chosen.add(0, a, second[at]!);
  chosen.send((to, bytes) => emit('chosen', to, bytes));
  return { limit };
};

/** A row that is asked for; from `PLACES` on a place among the candidates of a home. */
const ROW = 0;
const PLACES = 1;

/** Places of records that are drawn, with the home of each, and its place there. */
function* places(known: Known, seed: number): Generator<readonly [number, number, number]> {
  const ends: number[] = [];
  for (const { candidates } of known.census) ends.push((ends.at(-1) ?? 0) + candidates);
  const met = new Set<number>();
  for (const pair of drawPairs(ends.at(-1) ?? 0, seed)) for (const place of pair) met.add(place);
  for (const place of met) {
    const home = ends.findIndex((end) => place < end);
    yield [place, home, place - (home === 0 ? 0 : ends[home - 1]!)];
  }
}

/** At homes: sends what was asked for to where weights are trained. */
export const fetch: Step = (task) => {
  const { read, emit } = task;
  const here = new Roster(task, atHome(task));
  const asked = new Set<number>();
  const places: { readonly nth: number; readonly place: number }[] = [];
  for (const words of wordsIn(read('asked'))) {
    for (let at = 0; at < words.length; at += 2) {
      const [kind, value] = [words[at]!, words[at + 1]!];
      if (kind === ROW) asked.add(value);
      else places.push({ nth: kind - PLACES, place: value });
    }
  }
  const drawn = new Pointers(2);
  const records = places.length === 0 ? [] : inOrder(here);
  for (const { nth, place } of places) {
    const row = here.rowOf(records[nth]!);
    asked.add(row);
    drawn.add(0, place, row);
  }
  const sender = here.sender((to, bytes) => emit('fetched', to, bytes));
  const isWanted = (record: number): boolean => asked.has(here.rowOf(record));
  for (const batch of here.batches(isWanted)) {
    for (let at = 0; at < batch.size; at++) if (isWanted(batch.first + at)) sender.add(0, at);
  }
  sender.end();
  drawn.send((to, bytes) => emit('drawn', to, bytes));
  return null;
};

/** The records that stand for themselves, in canonical order. */
function inOrder(here: Roster): number[] {
  const records: number[] = [];
  for (let record = 0; record < here.size; record++) if (here.isCandidate(record)) records.push(record);
  const heads = new Uint32Array(records.length * 3);
  for (const [at, record] of records.entries()) {
    heads[at * 3] = here.rowOf(record);
    heads[at * 3 + 1] = here.hiOf(record);
    heads[at * 3 + 2] = here.loOf(record);
  }
  return Array.from(canonicalOrder(heads, 3), (at) => records[at]!);
}

/** Alone: trains the weights. Answers the model. */
export const learn: Step = ({ work, known, read }) => {
  const here = new Gathered(work, known.model, read('fetched'));
  const { finder } = here;
  finder.prepare((sharing) => here.tell(sharing));
  const recordOf = (row: number): number => here.recordOf(row)!;
  const chosen: { a: number; b: number }[] = [];
  for (const words of wordsIn(read('chosen'))) {
    for (let at = 0; at < words.length; at += 2) {
      const [a, b] = [recordOf(words[at]!), recordOf(words[at + 1]!)];
      chosen.push({ a: Math.min(a, b), b: Math.max(a, b) });
    }
  }
  chosen.sort((x, y) => x.a - y.a || x.b - y.b);
  const recordAt = new Map<number, number>();
  for (const words of wordsIn(read('drawn'))) {
    for (let at = 0; at < words.length; at += 2) recordAt.set(words[at]!, recordOf(words[at + 1]!));
  }
  const count = candidatesOf(known);
  const first = Uint32Array.from(chosen, ({ a }) => a);
  const second = Uint32Array.from(chosen, ({ b }) => b);
  const drawn = { count, recordAt: (place: number) => recordAt.get(place)! };
  return finder.learn({ first, second, limit: known.sampleLimit }, drawn, known.model) as never;
};
