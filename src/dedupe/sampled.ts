/**
 * The candidate pairs that training looks at: those of the least hashes. Which they are follows from the records alone, so the sample of
 * all pairs is the same however they were dealt out, and a pair that is met twice is in it once.
 *
 * Source: bottom-k sketches; E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007.
 *
 * Memory: 24 bytes a pair of the sample, four times.
 */
import { join } from './hash.ts';
import type { PairRuns } from './pair-buffer.ts';
import type { Store } from './store.ts';

/** Candidate pairs that are looked at. */
export const CANDIDATES = 50_000;
/** Of a large file pairs are passed over from the start, so that one pair for so many records is enough for a whole sample. */
const ENOUGH = 4;
const ALL = 2 ** 32;

export interface Sample {
  /** By rising numbers of both. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Candidate pairs that each of them stands for. */
  readonly scale: number;
}

/** The hash below which a pair may be in the sample of so many records. */
export const limitOf = (records: number): number => Math.min(ALL, Math.ceil((ALL * ENOUGH * CANDIDATES) / records));

export const hashOfPair = (store: Store, a: number, b: number): number => join(store.loOf(a), store.loOf(b));

export class LeastPairs {
  #limit: number;
  #count = 0;
  #hashes = new Uint32Array(1 << 12);
  #first = new Uint32Array(1 << 12);
  #second = new Uint32Array(1 << 12);

  /** @param limit `limitOf` */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(hash: number, a: number, b: number): void {
    if (hash >= this.#limit) return;
    if (this.#count === this.#hashes.length) this.#makeRoom();
    const at = this.#count++;
    this.#hashes[at] = hash;
    this.#first[at] = a;
    this.#second[at] = b;
  }

  addAll({ starts, seconds }: PairRuns, store: Store): void {
    for (let a = 0; a + 2 < starts.length; a++) {
      for (let at = starts[a]!, end = starts[a + 1]!; at < end; at++) {
        this.add(hashOfPair(store, a, seconds[at]!), a, seconds[at]!);
      }
    }
  }

  take(): Sample {
    this.#trim();
    const [first, second] = [this.#first, this.#second];
    const order = Uint32Array.from({ length: this.#count }, (_, at) => at);
    order.sort((x, y) => first[x]! - first[y]! || second[x]! - second[y]!);
    return {
      first: order.map((at) => first[at]!),
      second: order.map((at) => second[at]!),
      scale: ALL / this.#limit,
    };
  }

  #makeRoom(): void {
    if (this.#count >= ENOUGH * CANDIDATES) this.#trim();
    if (this.#count * 2 <= this.#hashes.length) return;
    for (const name of ['hashes', 'first', 'second'] as const) this.#widen(name);
  }

  #widen(name: 'hashes' | 'first' | 'second'): void {
    const before = name === 'hashes' ? this.#hashes : name === 'first' ? this.#first : this.#second;
    const larger = new Uint32Array(before.length * 2);
    larger.set(before);
    if (name === 'hashes') this.#hashes = larger;
    else if (name === 'first') this.#first = larger;
    else this.#second = larger;
  }

  /** Keeps the least, each once; of several of one hash all or none. */
  #trim(): void {
    const [hashes, first, second] = [this.#hashes, this.#first, this.#second];
    const order = Uint32Array.from({ length: this.#count }, (_, at) => at);
    order.sort((x, y) => hashes[x]! - hashes[y]! || first[x]! - first[y]! || second[x]! - second[y]!);
    const isNew = (at: number, place: number): boolean => {
      const before = order[place - 1];
      return before === undefined || first[before] !== first[at] || second[before] !== second[at];
    };
    const once = order.filter(isNew);
    if (once.length > CANDIDATES) this.#limit = hashes[once[CANDIDATES]!]!;
    const kept = once.filter((at) => hashes[at]! < this.#limit);
    this.#hashes = room(kept, hashes);
    this.#first = room(kept, first);
    this.#second = room(kept, second);
    this.#count = kept.length;
  }
}

function room(kept: Uint32Array, column: Uint32Array): Uint32Array<ArrayBuffer> {
  const own = new Uint32Array(Math.max(1 << 12, kept.length * 2));
  for (let at = 0; at < kept.length; at++) own[at] = column[kept[at]!]!;
  return own;
}
