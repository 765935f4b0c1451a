/** How many different values a column has, when not all of them were kept. */
import { describe, expect, it } from 'vitest';
import { distinctOf } from '../../src/report/build/profile.ts';

const HASHES = 2 ** 32;
const KEPT = 256;

/** Small and repeatable: a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / HASHES;
  };
}

/** What is kept of a column with so many values, of which each comes as often as `countOf` draws. */
function sketchOf(distinct: number, countOf: (draw: number) => number, seed: number) {
  const random = randomFrom(seed);
  const all = Array.from({ length: distinct }, (_, at) => ({
    hash: Math.floor(random() * HASHES),
    value: String(at),
    count: countOf(random()),
  }));
  const values = [...all].sort((a, b) => a.hash - b.hash).slice(0, KEPT);
  return { values, isWhole: false, filled: all.reduce((sum, { count }) => sum + count, 0) };
}

describe('different values', () => {
  it.each([1, 2, 3, 4, 5])('of a column of ids are all its values (%i)', (seed) => {
    const sketch = sketchOf(9_599, () => 1, seed);
    expect(distinctOf(sketch, sketch.filled)).toBe(9_599);
  });

  it('are counted where all of them were kept', () => {
    const sketch = { ...sketchOf(40, () => 3, 1), isWhole: true };
    expect(distinctOf(sketch, 120)).toBe(40);
  });

  it.each([
    ['few come twice', (draw: number) => (draw < 0.1 ? 2 : 1)],
    ['a handful comes very often', (draw: number) => (draw < 0.002 ? 4_000 : 1)],
    ['they come ever more rarely', (draw: number) => Math.ceil(1 / (draw + 0.001))],
  ])('are estimated with an error of some percent where %s', (_, countOf) => {
    const errors = Array.from({ length: 40 }, (_none, seed) => {
      const sketch = sketchOf(5_000, countOf, seed + 1);
      return distinctOf(sketch, sketch.filled) / 5_000 - 1;
    });
    const error = Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / errors.length);
    // 1 ÷ √254 is 6.3 %
    expect(error).toBeLessThan(0.1);
  });

  it.each([0.15, 0.25, 0.4])('are not taken for more where one value fills a share of the column: %f', (share) => {
    const errors = Array.from({ length: 100 }, (_none, seed) => {
      const sketch = sketchOf(774, () => 1, seed + 1);
      // the one with the greatest hash of all: it is not among those that are kept
      const filled = Math.round(774 / (1 - share));
      return distinctOf(sketch, filled) / 774 - 1;
    });
    expect(Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / errors.length)).toBeLessThan(0.08);
    expect(Math.max(...errors)).toBeLessThan(0.2);
  });

  it('are never more than the values, and never less than those kept', () => {
    const values = sketchOf(300, () => 1, 3).values;
    expect(distinctOf({ values, isWhole: false }, 260)).toBe(260);
  });
});
