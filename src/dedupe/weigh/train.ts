/**
 * Trains a model on the records of a run, without labels: m by expectation-maximisation over distinct comparison vectors, u from random
 * pairs, the prior as expected matches ÷ all pairs (and not ÷ candidate pairs, by which everything would merge).
 *
 * Sources: Fellegi and Sunter 1969; Winkler, "Using the EM Algorithm for MatchWeight Computation in the Fellegi-Sunter MatchModel of Record
 * Linkage", 1988.
 */

import type { MatchModel, MatchWeight } from '../../contract.ts';
import { oddsOf } from '../../values/text/odds.ts';
import type { Comparison } from './comparison.ts';
import { excusesIn } from './excuses.ts';
import { MOVED, publishedWeights } from './model.ts';
import { type Households, noHouseholds, noiseOf } from './noise.ts';

/** A distinct comparison vector, and how many pairs have it. */
export interface Pattern {
  readonly levels: Uint8Array;
  /** Records of the name that the two share; 0 where the names are not one. */
  readonly records: number;
  /** What explains the vector beside the weights: reasons of excuses.ts. */
  readonly excuses: number;
  readonly household: keyof Households | undefined;
  count: number;
}

export interface Observed {
  readonly records: number;
  /** Of candidate pairs, each with the pairs that it stands for in `scale`. */
  readonly candidates: readonly Pattern[];
  /** Candidate pairs that each one counted stands for. */
  readonly scale: number;
  /** Of random pairs. */
  readonly random: readonly Pattern[];
}

/** Expected matches below which training says less than what is published. */
export const LEAST_MATCHES = 40;
/** Pairs that what is published counts for, beside those that were seen. */
const PRIOR_M = 20;
const PRIOR_U = 4;
const ROUNDS = 40;
/** Bits by which a trained weight may be above the published one, and below it. */
const MORE = 9;
const LESS = 3;
/** Published weight from which on a level speaks against in every file. */
const CONTRARY = -5;
/** Bits by which a rare name counts for more than a name does as a rule, and a common one for less. */
const GAIN = 5;
const LOSS = 12;
const MOST_USUAL = 6;
const HALVES = 2;

/**
 * @param isNamed whether the first comparisons are halves of one name, and how many they are
 * @returns undefined where there are too few matches to train on
 */
export function train(observed: Observed, comparisons: readonly Comparison[], halves = HALVES): MatchModel | undefined {
  const households = noHouseholds();
  for (const { household, count } of observed.candidates) if (household) households[household] += count;
  const noise = noiseOf(households);
  const excused = excusesIn(noise);
  const candidates = observed.candidates.filter(
    ({ excuses, household }) => (excuses & excused) === 0 || (household === 'twins' && noise.given),
  );
  const estimate = new Estimate({ ...observed, candidates }, comparisons, halves);
  for (let round = 0; round < ROUNDS; round++) estimate.improve();
  const { matches, base, expected } = estimate;
  if (matches / observed.scale < LEAST_MATCHES) return undefined;
  return {
    source: 'trained',
    records: observed.records,
    matches: Math.round(matches),
    isWide: false,
    base: rounded(base),
    noise,
    name: { expected: rounded(expected), gain: GAIN, loss: LOSS },
    weights: estimate.weights(),
  };
}

/** What is known of m, u and the prior; each step of expectation and maximisation improves it. */
class Estimate {
  matches: number;
  /** Records that the name of a usual match has. */
  expected: number;
  readonly #observed: Observed;
  readonly #comparisons: readonly Comparison[];
  readonly #halves: number;
  /** Number of all pairs. */
  readonly #all: number;
  #m: readonly Float64Array[];
  #u: readonly Float64Array[];

  constructor(observed: Observed, comparisons: readonly Comparison[], halves: number) {
    this.#observed = observed;
    this.#comparisons = comparisons;
    this.#halves = halves;
    this.#all = (observed.records * (observed.records - 1)) / 2;
    this.matches = Math.max(1, observed.records * 0.1);
    this.#m = comparisons.map((one) => sharesOf(one, new Float64Array(one.levels.length), 1, (level) => level.m));
    this.#u = this.#others(observed.random.map(() => 0));
    this.expected = expectedOf(this.#u, halves, observed.records);
  }

  get base(): number {
    return Math.log2(this.matches / (this.#all - this.matches));
  }

  improve(): void {
    const { candidates, random, scale, records } = this.#observed;
    const bits = this.#comparisons.map((one, at) => bitsOf(one, this.#m[at]!, this.#u[at]!));
    const probability = (pattern: Pattern): number => {
      const odds = oddsOf(totalOf(pattern, this.#comparisons, bits, this.base, this.expected));
      return odds / (1 + odds);
    };
    const weights = candidates.map(probability);
    const among = random.map(probability);
    const sum = candidates.reduce((all, { count }, at) => all + count * weights[at]!, 0);
    this.matches = Math.min(Math.max(sum * scale, 1), this.#all / 2);
    this.#u = this.#others(among);
    this.expected = Math.max(expectedOf(this.#u, this.#halves, records), usualOf(candidates, weights));
    this.#m = this.#comparisons.map((one, at) =>
      sharesOf(
        one,
        counted(one, at, candidates, (pattern) => weights[pattern]!),
        PRIOR_M,
        (level) => level.m,
      ),
    );
  }

  /** Of a comparison for which no two records have values, the published weights. */
  weights(): MatchModel['weights'] {
    const { random, candidates } = this.#observed;
    const isSeen = (at: number): boolean =>
      [random, candidates].some((all) => all.some(({ levels }) => levels[at] !== 0));
    return Object.fromEntries(
      this.#comparisons.map((one, at) => [
        one.id,
        isSeen(at) ? weightsOf(one, this.#m[at]!, this.#u[at]!) : publishedWeights(one),
      ]),
    );
  }

  /** Shares of the levels among random pairs, less the matches that are among them. */
  #others(matches: readonly number[]): Float64Array[] {
    return this.#comparisons.map((one, at) =>
      sharesOf(
        one,
        counted(one, at, this.#observed.random, (pattern) => 1 - matches[pattern]!),
        PRIOR_U,
        (level) => level.m / oddsOf(level.bits),
      ),
    );
  }
}

/** Records of a name for which the weights of its halves hold as they are: as many as have an average one. */
const expectedOf = (u: readonly Float64Array[], halves: number, records: number): number =>
  Math.max(
    1,
    u.slice(0, halves).reduce((product, shares) => product * shares[1]!, records),
  );

/**
 * Records of the name of a usual match: those of one entity are counted too, and take nothing from it. The geometric mean, and no more
 * than a person is entered as a rule.
 */
function usualOf(patterns: readonly Pattern[], weights: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const [at, { records, count }] of patterns.entries()) {
    if (records === 0) continue;
    sum += weights[at]! * count * Math.log(records);
    all += weights[at]! * count;
  }
  return all === 0 ? 1 : Math.min(MOST_USUAL, Math.exp(sum / all));
}

function totalOf(
  { levels, records }: Pattern,
  comparisons: readonly Comparison[],
  bits: readonly Float64Array[],
  base: number,
  expected: number,
): number {
  let sum = base;
  let moved = 0;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    sum += bits[at]![level]!;
    if (comparisons[at]!.moves[level]) moved += Math.min(0, bits[at]![level]!);
  }
  sum += Math.max(0, MOVED - moved);
  if (records > 0) sum += Math.min(GAIN, Math.max(-LOSS, Math.log2(expected / records)));
  return sum;
}

/** Pairs by level of one comparison. */
function counted(
  { levels }: Comparison,
  at: number,
  patterns: readonly Pattern[],
  weightOf: (pattern: number) => number,
): Float64Array {
  const counts = new Float64Array(levels.length);
  for (const [place, pattern] of patterns.entries()) counts[pattern.levels[at]!]! += pattern.count * weightOf(place);
  return counts;
}

/** Shares of the levels among pairs of which both have a value, what is published counting as so many pairs. */
function sharesOf(
  { levels }: Comparison,
  counts: Float64Array,
  prior: number,
  published: (level: Comparison['levels'][number]) => number,
): Float64Array {
  const shares = new Float64Array(levels.length);
  let sum = 0;
  for (let at = 1; at < levels.length; at++) sum += published(levels[at]!);
  let all = 0;
  for (let at = 1; at < levels.length; at++) {
    shares[at] = counts[at]! + (prior * published(levels[at]!)) / sum;
    all += shares[at]!;
  }
  for (let at = 1; at < levels.length; at++) shares[at]! /= all;
  return shares;
}

/** Weights near what is published: a level of agreement does not come to speak against, nor one of disagreement for. */
function bitsOf({ levels }: Comparison, m: Float64Array, u: Float64Array): Float64Array {
  return m.map((share, at) => {
    const { bits, isFixed } = levels[at]!;
    if (isFixed) return bits;
    const near = Math.min(bits + MORE, Math.max(bits - LESS, Math.log2(share / u[at]!)));
    return bits >= 2 ? Math.max(0, near) : bits <= CONTRARY ? Math.min(0, near) : near;
  });
}

const rounded = (number: number): number => Number(number.toPrecision(6));

function weightsOf(one: Comparison, m: Float64Array, u: Float64Array): { [level: string]: MatchWeight } {
  const bits = bitsOf(one, m, u);
  return Object.fromEntries(
    one.levels
      .slice(1)
      .map(({ id }, at) => [id, { m: rounded(m[at + 1]!), u: rounded(u[at + 1]!), bits: rounded(bits[at + 1]!) }]),
  );
}
