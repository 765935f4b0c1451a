/** Training, on vectors that were drawn from known m and u. */
import { describe, expect, it } from 'vitest';
import { comparison } from '../../src/dedupe/weigh/comparison.ts';
import { FAMILY } from '../../src/dedupe/weigh/excuses.ts';
import { type Observed, type Pattern, train } from '../../src/dedupe/weigh/train.ts';

const NAME = comparison('name', { same: [0.8, 6, ''], alike: [0.15, 3, ''], differs: [0.05, -5, ''] });
const PHONE = comparison('phone', { own: [0.7, 6, ''], crowd: [0.1, 1, '', 'fixed'], differs: [0.2, -2, ''] });
const CITY = comparison('city', { same: [0.8, 2, ''], differs: [0.2, -1, ''] });
const AGE = comparison('age', { same: [0.9, 3, ''], differs: [0.1, -3, ''] });
const ALL = [NAME, PHONE, CITY, AGE] as const;

/** Shares of the levels, from 1 on; of age nobody knows anything. */
const M = [[0.9, 0.07, 0.03], [0.8, 0.05, 0.15], [0.95, 0.05], []];
const U = [[0.002, 0.01, 0.988], [0.001, 0.01, 0.989], [0.1, 0.9], []];
const RECORDS = 2000;
const MATCHES = 400;

/** Every vector with as many pairs as are to be expected of it. */
function drawn(shares: readonly (readonly number[])[], pairs: number, excuses = 0): Pattern[] {
  let all: { levels: number[]; count: number }[] = [{ levels: [], count: pairs }];
  for (const of of shares) {
    const levels = of.length === 0 ? [[0, 1] as const] : of.map((share, at) => [at + 1, share] as const);
    all = all.flatMap((one) =>
      levels.map(([level, share]) => ({ levels: [...one.levels, level], count: one.count * share })),
    );
  }
  return all.map(({ levels, count }) => ({
    levels: Uint8Array.from(levels),
    records: 0,
    excuses,
    household: undefined,
    count,
  }));
}

const ALL_PAIRS = (RECORDS * (RECORDS - 1)) / 2;
/** Candidate pairs: all matches, and of the others those that share a phone or a name. */
const candidates = [
  ...drawn(M, MATCHES),
  ...drawn(U, ALL_PAIRS).filter(({ levels }) => levels[0]! < 3 || levels[1] === 1),
];
/** A part of all pairs, with the matches that are among them. */
const random = [...drawn(U, 50_000), ...drawn(M, (50_000 * MATCHES) / ALL_PAIRS)];
const observed: Observed = { records: RECORDS, candidates, scale: 1, random };

describe('training', () => {
  it('finds the weights that vectors were drawn by, and how many matches there are', () => {
    const model = train(observed, ALL, 1)!;
    expect(model.source).toBe('trained');
    expect(model.matches / MATCHES).toBeCloseTo(1, 1);
    expect(model.base).toBeCloseTo(Math.log2(MATCHES / (ALL_PAIRS - MATCHES)), 0);
    const bits = (share: number, other: number): number => Math.log2(share / other);
    expect(model.weights.name!.same!.bits).toBeCloseTo(bits(0.9, 0.002), 0);
    // of matches that differ in the name, those without a phone in common are no candidates
    expect(model.weights.name!.differs!.bits).toBeLessThan(bits(0.03, 0.988));
    expect(model.weights.name!.differs!.bits).toBeGreaterThan(-8);
    expect(model.weights.city!.same!.bits).toBeCloseTo(bits(0.95, 0.1), 0);
  });

  it('does not take matches among random pairs for chance', () => {
    // more than half of the pairs that share a phone are matches: counted in, they would halve what a phone is worth
    const many = { ...observed, random: [...drawn(U, 50_000), ...drawn(M, 100)] };
    expect(train(many, ALL, 1)!.weights.phone!.own!.bits).toBeGreaterThan(Math.log2(0.8 / 0.001) - 0.5);
  });

  it('leaves fixed weights and those of which nothing is known as they are published', () => {
    const { weights } = train(observed, ALL, 1)!;
    expect(weights.phone!.crowd!.bits).toBe(1);
    expect(weights.age!.same).toEqual({ m: 0.9, u: 0.9 / 2 ** 3, bits: 3 });
  });

  it('stays near what is published', () => {
    const sure = { ...observed, random: drawn([[1e-9, 1e-9, 1], [1e-9, 1e-9, 1], [1e-9, 1], []], 50_000) };
    const { weights } = train(sure, ALL, 1)!;
    expect(weights.name!.same!.bits).toBeLessThanOrEqual(6 + 9);
    expect(weights.name!.differs!.bits).toBeGreaterThanOrEqual(-5 - 3);
  });

  it('learns nothing from pairs that a family explains', () => {
    const family = drawn([[0, 0, 1], [1, 0, 0], [1, 0], []], 5000, FAMILY).filter(({ count }) => count > 0);
    const { weights, matches } = train({ ...observed, candidates: [...candidates, ...family] }, ALL, 1)!;
    const alone = train(observed, ALL, 1)!;
    expect(matches).toBe(alone.matches);
    expect(weights).toEqual(alone.weights);
  });

  it('says nothing where there are too few matches', () => {
    const few = { ...observed, candidates: drawn(M, 20) };
    expect(train(few, ALL, 1)).toBeUndefined();
  });
});
