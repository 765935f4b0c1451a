/**
 * What training sees: distinct comparison vectors of candidate pairs and of random pairs. Pairs are chosen by canonical numbers, so that
 * the order of the input changes nothing.
 *
 * Memory: one entry for each distinct vector.
 */

import { type Sample, scaleOf } from '../blocks/sampled.ts';
import { WIDE } from '../plan.ts';
import type { Scorer } from './scorer.ts';

import type { Observed, Pattern } from './train.ts';

/** Random pairs; of a small file more, as one that is met by chance weighs more there. */
const RANDOM = 25_000;
const RANDOM_OF_FEW = 100_000;
/** Names from this many records on are told apart by whole bits only. */
const FEW = 16;

/** Records that stand for themselves, by their places in canonical order. */
export interface Drawn {
  readonly count: number;
  recordAt(place: number): number;
}

export function observe(sample: Sample, drawn: Drawn, scorer: Scorer, seed: number): Observed {
  const { first, second } = sample;
  const candidates = new Patterns(scorer);
  for (let at = 0; at < first.length; at++) candidates.add(first[at]!, second[at]!);
  const random = new Patterns(scorer);
  for (const [x, y] of drawPairs(drawn.count, seed)) {
    const [a, b] = [drawn.recordAt(x), drawn.recordAt(y)];
    random.add(Math.min(a, b), Math.max(a, b));
  }
  return { records: drawn.count, candidates: candidates.all(), scale: scaleOf(sample), random: random.all() };
}

/** The random pairs of so many records, by their places. */
export function* drawPairs(count: number, seed: number): Generator<readonly [number, number]> {
  const random = generator(seed);
  const most = count <= WIDE ? RANDOM_OF_FEW : RANDOM;
  for (let left = Math.min(most, (count * (count - 1)) / 2); left > 0; left--) {
    const x = Math.floor(random() * count);
    const y = Math.floor(random() * count);
    if (x !== y) yield [x, y];
  }
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
