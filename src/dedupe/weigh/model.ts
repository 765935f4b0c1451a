/**
 * What agreement is worth, in bits: published weights, or weights that were trained on the records of a run. Plain JSON, so that it is
 * part of the plan.
 *
 * Source: Fellegi and Sunter, "A Theory for Record Linkage", 1969: the weight of a level is the binary logarithm of m ÷ u.
 */

import type { MatchModel, MatchWeight, NameFrequency } from '../../contract.ts';
import { oddsOf } from '../../values/text/odds.ts';
import type { Mode } from '../plan.ts';
import { COMPANY_BASE, ORGANISATION } from './compared-company.ts';
import { PERSON, PERSON_BASE } from './compared-person.ts';
import type { Comparison } from './comparison.ts';
import { type Noise, SURE } from './noise.ts';

const PUBLISHED_FREQUENCY: NameFrequency = { expected: 3, gain: 0, loss: 4 };

export const comparisonsOf = (mode: Mode): readonly Comparison[] => (mode === 'company' ? ORGANISATION : PERSON);

/** Published weights of one comparison. */
export const publishedWeights = ({ levels }: Comparison): { [level: string]: MatchWeight } =>
  Object.fromEntries(levels.slice(1).map(({ id, m, bits }) => [id, { m, u: m / oddsOf(bits), bits }]));

/** Published weights, the same for every file. */
export function publishedModel(mode: Mode): MatchModel {
  return {
    source: 'published',
    records: 0,
    matches: 0,
    isWide: false,
    base: mode === 'company' ? COMPANY_BASE : PERSON_BASE,
    noise: SURE,
    name: PUBLISHED_FREQUENCY,
    weights: Object.fromEntries(comparisonsOf(mode).map((one) => [one.id, publishedWeights(one)])),
  };
}

/**
 * Bits that a new employer and a new home take away at most. Email, phone, address and company change together then, so what they say
 * against is counted once.
 */
export const MOVED = -8;

/** A model as numbers: the bits of every level of a comparison. */
export class Weights {
  readonly base: number;
  readonly #bits: readonly Float64Array[];
  readonly #name: NameFrequency;

  readonly noise: Noise;

  constructor({ base, noise, name, weights }: MatchModel, comparisons: readonly Comparison[]) {
    this.base = base;
    this.noise = noise;
    this.#name = name;
    this.#bits = comparisons.map(({ id, levels }) =>
      Float64Array.from(levels, (level, at) => (at === 0 ? 0 : (weights[id]?.[level.id]?.bits ?? level.bits))),
    );
  }

  bits(comparison: number, level: number): number {
    return this.#bits[comparison]![level]!;
  }

  /** Bits by level; of none, 0. */
  of(comparison: number): Float64Array {
    return this.#bits[comparison]!;
  }

  /** Bits that a rare name gains at most. */
  get gain(): number {
    return this.#name.gain;
  }

  /** Bits that a name gains or loses which so many records have, in halves, so that a record more or less seldom changes anything; less than one bit is nothing. */
  ofName(records: number): number {
    const { expected, gain, loss } = this.#name;
    const bits = Math.round(Math.min(gain, Math.max(-loss, Math.log2(expected / records))) * 2) / 2;
    return Math.abs(bits) >= 1 ? bits : 0;
  }
}
