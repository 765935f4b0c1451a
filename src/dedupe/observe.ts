/**
 * What training sees: distinct comparison vectors of candidate pairs and of random pairs. Pairs are chosen by canonical numbers, so that
 * the order of the input changes nothing.
 *
 * Memory: one entry for each distinct vector.
 */

import type { PairRuns } from './pair-buffer.ts';
import { WIDE } from './plan.ts';
import type { Scorer } from './scorer.ts';
import type { Store } from './store.ts';
import type { Observed, Pattern } from './train.ts';

/** Candidate pairs that are looked at; of more, one in so many. */
const CANDIDATES = 50_000;
/** Random pairs; of a small file more, as one that is met by chance weighs more there. */
const RANDOM = 25_000;
const RANDOM_OF_FEW = 100_000;
/** Names from this many records on are told apart by whole bits only. */
const FEW = 16;

export function observe(runs: PairRuns, scorer: Scorer, store: Store, seed: number): Observed {
  const { starts, seconds } = runs;
  const scale = Math.max(1, Math.ceil(seconds.length / CANDIDATES));
  const candidates = new Patterns(scorer);
  let next = scale >> 1;
  for (let a = 0; a + 2 < starts.length; a++) {
    const end = starts[a + 1]!;
    for (; next < end; next += scale) candidates.add(a, seconds[next]!);
  }
  const records: number[] = [];
  for (let record = 0; record < store.size; record++) if (store.isCandidate(record)) records.push(record);
  return {
    records: records.length,
    candidates: candidates.all(),
    scale,
    random: randomPairs(records, records.length <= WIDE ? RANDOM_OF_FEW : RANDOM, seed, scorer),
  };
}

function randomPairs(records: readonly number[], most: number, seed: number, scorer: Scorer): Pattern[] {
  const patterns = new Patterns(scorer);
  const random = generator(seed);
  const all = (records.length * (records.length - 1)) / 2;
  for (let left = Math.min(most, all); left > 0; left--) {
    const a = records[Math.floor(random() * records.length)]!;
    const b = records[Math.floor(random() * records.length)]!;
    if (a !== b) patterns.add(Math.min(a, b), Math.max(a, b));
  }
  return patterns.all();
}

/** Numbers from 0 to 1 that follow from a seed. Source: mulberry32, T. Ettinger. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

class Patterns {
  readonly #scorer: Scorer;
  readonly #known = new Map<string, Pattern>();

  constructor(scorer: Scorer) {
    this.#scorer = scorer;
  }

  add(a: number, b: number): void {
    const levels = this.#scorer.vectorOf(a, b);
    const { recordsOfName, excuses, household } = this.#scorer;
    const records = recordsOfName < FEW ? recordsOfName : 2 ** Math.round(Math.log2(recordsOfName));
    const key = `${String.fromCharCode(...levels)}${records}/${excuses}${household ?? ''}`;
    const known = this.#known.get(key);
    if (known) known.count++;
    else this.#known.set(key, { levels: levels.slice(), records, excuses, household, count: 1 });
  }

  all(): Pattern[] {
    return [...this.#known.values()];
  }
}
