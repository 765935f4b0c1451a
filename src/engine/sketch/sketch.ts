/**
 * The values with the smallest hashes among all that come, each counted exactly. Which these are does not hang on the order or on how
 * the data is cut, so sketches of parts add up to that of the whole; where there are few values it has them all.
 *
 * What is told of it chunk by chunk is told once: a value that is left out has a larger hash than as many others that were told before,
 * so it is not among the smallest of the whole either. Source of the idea: Bar-Yossef, Jayram, Kumar, Sivakumar, Trevisan, "Counting
 * distinct elements in a data stream", 2002.
 */
import { shorten } from '../lines/sample-text.ts';

/** Every hash is below. */
const BEYOND = 2 ** 32;

/** A value, with what was counted of it since it was told last. */
export class Entry {
  /** 32 bits without a sign. */
  readonly hash: number;
  /** Bounded; what is shown. */
  readonly text: string;
  count = 0;
  /** More that is counted of its records, by dimension; undefined where nothing is. */
  readonly sums: Int32Array | undefined;
  isKept = true;
  /** Another one of the same hash. */
  next: Entry | undefined;

  constructor(hash: number, text: string, sums: number) {
    this.hash = hash;
    this.text = text;
    this.sums = sums > 0 ? new Int32Array(sums) : undefined;
  }
}

export class Sketch {
  /** Stands for every value that is not kept. */
  readonly other: Entry;
  /** Entries that were counted since the last time. */
  touched: Entry[] = [];
  /** Whether every value that came is kept. */
  isWhole = true;
  /** Hashes from here on are not kept. */
  limit = BEYOND;
  readonly #most: number;
  readonly #sums: number;
  readonly #byHash = new Map<number, Entry>();
  /** The largest first, each one no smaller than the two behind it. */
  readonly #heap: Entry[] = [];

  /** @param sums numbers that are counted of a value besides how often it comes */
  constructor(most: number, sums: number) {
    this.#most = most;
    this.#sums = sums;
    this.other = new Entry(BEYOND, '', sums);
    this.other.isKept = false;
  }

  /** The entry of a value, to be counted. @param hash 32 bits without a sign */
  entry(hash: number, text: string): Entry {
    if (hash >= this.limit) return this.other;
    const key = hash | 0;
    const shown = shorten(text);
    const first = this.#byHash.get(key);
    for (let at = first; at !== undefined; at = at.next) if (at.text === shown) return at;
    const entry = new Entry(hash, ownText(shown), this.#sums);
    entry.next = first;
    this.#byHash.set(key, entry);
    this.#push(entry);
    if (this.#heap.length > this.#most) this.#dropLargest();
    return entry.isKept ? entry : this.other;
  }

  /** To be called for each case of an entry. */
  add(entry: Entry): void {
    if (entry.count++ === 0) this.touched.push(entry);
  }

  #dropLargest(): void {
    const gone = this.#heap[0]!;
    this.#sink(this.#heap.pop()!);
    // one that has the same hash as the largest that is left may still have to take its place
    this.limit = this.#heap[0]!.hash + 1;
    this.isWhole = false;
    gone.isKept = false;
    this.#forget(gone);
  }

  #forget(gone: Entry): void {
    const key = gone.hash | 0;
    const first = this.#byHash.get(key)!;
    if (first !== gone) {
      let before = first;
      while (before.next !== gone) before = before.next!;
      before.next = gone.next;
    } else if (gone.next) this.#byHash.set(key, gone.next);
    else this.#byHash.delete(key);
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isAfter(entry, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = entry;
  }

  /** Puts an entry into the place of the first one. */
  #sink(entry: Entry): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && isAfter(heap[below + 1]!, heap[below]!)) below++;
      if (!isAfter(heap[below]!, entry)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = entry;
  }
}

/** In the order of hashes, and of texts where these are the same. */
const isAfter = (a: Entry, b: Entry): boolean => a.hash > b.hash || (a.hash === b.hash && a.text > b.text);

/** A cut-out of a text keeps the whole of it in memory. */
const ownText = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
