/**
 * Candidate pairs on their way to be weighed: each once, by rising numbers of the first, so that its forms are at hand.
 *
 * Memory: 8 bytes a pair, of at most 4 million pairs or 4 a record, and 4 bytes a pair more while they are sorted; 4 bytes a record.
 */

import { extended, manyWords } from '../columns/growing.ts';

const LEAST = 1 << 12;
const MOST = 4_000_000;

/** Pairs by rising numbers of both, each once: those of `a` begin at `starts[a]`, and end where those of the next begin. */
export interface PairRuns {
  readonly starts: Uint32Array;
  readonly seconds: Uint32Array;
}

export class PairBuffer {
  readonly #records: number;
  readonly #most: number;
  #first = new Uint32Array(LEAST);
  #second = new Uint32Array(LEAST);
  #count = 0;
  /** Whether none was passed on yet. */
  #isAll = true;

  /** Pairs that were passed on. */
  passed = 0;
  readonly #pass: (pairs: PairRuns, isAll: boolean) => void;

  /**
   * @param records numbers of records are below this
   * @param pass called with the pairs when there are too many, and at the end; a pair is there again only where it came again
   */
  constructor(records: number, pass: (pairs: PairRuns, isAll: boolean) => void) {
    this.#records = records;
    this.#most = Math.max(MOST, records * 4);
    this.#pass = pass;
  }

  add(a: number, b: number): void {
    if (this.#count === this.#first.length) this.#widen();
    const at = this.#count++;
    this.#first[at] = a < b ? a : b;
    this.#second[at] = a < b ? b : a;
    if (this.#count === this.#most) this.#empty();
  }

  /** Passes on what is left. Nothing may be added after it. */
  drain(): void {
    const pairs = this.#sorted();
    this.#count = 0;
    this.#first = this.#second = new Uint32Array(0);
    this.#pass(pairs, this.#isAll);
  }

  #empty(): void {
    const pairs = this.#sorted();
    this.#count = 0;
    this.#isAll = false;
    this.#pass(pairs, false);
  }

  #sorted(): PairRuns {
    const [first, second, count] = [this.#first, this.#second, this.#count];
    const starts = manyWords(this.#records + 2);
    for (let i = 0; i < count; i++) starts[first[i]! + 2]!++;
    for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const seconds = manyWords(count);
    for (let i = 0; i < count; i++) seconds[starts[first[i]! + 1]!++] = second[i]!;
    let to = 0;
    for (let a = 0, from = 0; a < this.#records; a++) {
      const end = starts[a + 1]!;
      if (end - from > 1) sortRun(seconds, from, end);
      starts[a] = to;
      for (let i = from, last = -1; i < end; i++) {
        const b = seconds[i]!;
        if (b !== last) seconds[to++] = last = b;
      }
      from = end;
    }
    starts[this.#records] = to;
    this.passed += to;
    return { starts, seconds: without(seconds, to) };
  }

  #widen(): void {
    const size = Math.min(this.#most, this.#first.length * 2);
    this.#first = extended(this.#first, size);
    this.#second = extended(this.#second, size);
  }
}

/** Pairs are remembered from round to round, and twins are a third of them. */
function without(seconds: Uint32Array, count: number): Uint32Array {
  if (count > seconds.length * MOSTLY) return seconds.subarray(0, count);
  const exact = manyWords(count);
  exact.set(seconds.subarray(0, count));
  return exact;
}

/** From this share on a copy is not worth it. */
const MOSTLY = 0.9;
const SHORT = 24;

function sortRun(numbers: Uint32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > from && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}
