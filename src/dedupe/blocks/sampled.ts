/**
 * The candidate pairs that training looks at: those of the least hashes. Which they are follows from the records alone, so the sample of
 * all pairs is the same however they were dealt out, and a pair that is met twice is in it once.
 *
 * Source: bottom-k sketches; E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007.
 *
 * Memory: 12 bytes a pair, of at most `ENOUGH` times the sample, and as much again while they are put in order.
 */
import { grown } from '../columns/grown.ts';
import { join } from '../columns/hash.ts';
import { pairOrder } from '../columns/radix.ts';
import type { Store } from '../store/store.ts';
import type { PairRuns } from './pair-buffer.ts';

/** Candidate pairs that are looked at. */
export const CANDIDATES = 50_000;
/** Of a large file pairs are passed over from the start, so that one pair for so many records is enough for a whole sample. */
const ENOUGH = 4;
const ALL = 2 ** 32;
const LEAST = 1 << 12;

export interface Sample {
  /** By rising numbers of both. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Every pair whose hash is below this is in it, and no other. */
  readonly limit: number;
}

/** Candidate pairs that each one of a sample stands for. */
export const scaleOf = ({ limit }: Pick<Sample, 'limit'>): number => ALL / limit;

/** The hash below which a pair may be in the sample of so many records. */
export const limitOf = (records: number): number => Math.min(ALL, Math.ceil((ALL * ENOUGH * CANDIDATES) / records));

export const hashOfPair = (store: Store, a: number, b: number): number => join(store.loOf(a), store.loOf(b));

export class LeastPairs {
  #limit: number;
  #count = 0;
  #hashes = new Uint32Array(LEAST);
  #first = new Uint32Array(LEAST);
  #second = new Uint32Array(LEAST);

  /** @param limit `limitOf`; of samples that are put together the least limit of them */
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
    const count = this.#count;
    return { first: this.#first.slice(0, count), second: this.#second.slice(0, count), limit: this.#limit };
  }

  #makeRoom(): void {
    if (this.#count >= ENOUGH * CANDIDATES) this.#trim();
    if (this.#count * 2 <= this.#hashes.length) return;
    const size = this.#hashes.length * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#first = grown(this.#first, size);
    this.#second = grown(this.#second, size);
  }

  /** Puts the pairs in order, each once, and keeps the least; of several of one hash all or none. */
  #trim(): void {
    const order = pairOrder(this.#first.subarray(0, this.#count), this.#second.subarray(0, this.#count));
    const [hashes, first, second] = [this.#hashes, this.#first, this.#second].map((column) =>
      Uint32Array.from(order, (at) => column[at]!),
    ) as [Uint32Array, Uint32Array, Uint32Array];
    const isNew = (at: number): boolean => at === 0 || first[at] !== first[at - 1] || second[at] !== second[at - 1];
    const once = hashes.filter((_, at) => isNew(at)).sort();
    if (once.length > CANDIDATES) this.#limit = once[CANDIDATES]!;
    let to = 0;
    for (let at = 0; at < first.length; at++) {
      if (hashes[at]! >= this.#limit || !isNew(at)) continue;
      this.#hashes[to] = hashes[at]!;
      this.#first[to] = first[at]!;
      this.#second[to++] = second[at]!;
    }
    this.#count = to;
  }
}
