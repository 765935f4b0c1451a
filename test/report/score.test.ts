import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/contract.ts';
import { type DimensionCounts, scoreOf, WEIGHTS } from '../../src/report/build/score.ts';
import { mostFirst, worstFirst } from '../../src/report/words/order.ts';

const only = (applied: number, failed: number) => scoreOf({ validity: { applied, failed } });

describe('scoreOf', () => {
  it.each([
    [1000, 0, 100],
    [1000, 1000, 0],
    [3, 1, 66.7],
    [3, 2, 33.3],
    [8, 1, 87.5],
    [2000, 1, 99.9], // 99.95 would round up to 100
    [10_000_000, 1, 99.9],
    [2000, 1001, 50], // 49.95 rounds half up
    [2000, 1003, 49.9], // 49.85 rounds half up
    [800, 1, 99.9], // 99.875
    [5, 9, 0],
  ])('of %i checks with %i failures is %d', (applied, failed, expected) => {
    expect(only(applied, failed).dimensions.validity).toBe(expected);
    expect(only(applied, failed).score).toBe(expected);
  });

  it('is null where nothing applied', () => {
    expect(scoreOf({})).toEqual({
      score: null,
      dimensions: {
        completeness: null,
        validity: null,
        consistency: null,
        uniqueness: null,
        timeliness: null,
        plausibility: null,
      },
    });
    expect(only(0, 0).score).toBeNull();
  });

  it('weighs dimensions, leaving out the ones that are null', () => {
    // (2 × 50 + 3 × 100) ÷ 5
    const counts = { completeness: { applied: 2, failed: 1 }, validity: { applied: 9, failed: 0 } };
    expect(scoreOf(counts).score).toBe(80);
    expect(scoreOf(counts, { ...WEIGHTS, completeness: 3 }).score).toBe(75);
  });

  it('can be done again on paper from the rounded dimensions', () => {
    const { score, dimensions } = scoreOf({
      completeness: { applied: 3, failed: 1 },
      validity: { applied: 3, failed: 2 },
      timeliness: { applied: 7, failed: 2 },
    });
    expect(dimensions).toMatchObject({ completeness: 66.7, validity: 33.3, timeliness: 71.4 });
    expect(score).toBe(50.8); // (2 × 66.7 + 3 × 33.3 + 71.4) ÷ 6 = 50.78
  });

  it('shows a dimension of weight 0 without counting it', () => {
    const counts = { uniqueness: { applied: 2, failed: 2 }, validity: { applied: 2, failed: 0 } };
    const result = scoreOf(counts, { ...WEIGHTS, uniqueness: 0 });
    expect(result).toMatchObject({ score: 100, dimensions: { uniqueness: 0 } });
    expect(scoreOf({ uniqueness: { applied: 2, failed: 2 } }, { ...WEIGHTS, uniqueness: 0 }).score).toBeNull();
  });

  it('never says 100 when anything failed, and always when nothing did', () => {
    const part = fc.record({ applied: fc.nat(1e9), failed: fc.nat(3) });
    const counts = fc.record(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, part])));
    fc.assert(
      fc.property(counts, (each) => {
        const { score } = scoreOf(each as DimensionCounts);
        const applied = Object.values(each).filter((one) => one.applied > 0);
        if (applied.length === 0) return score === null;
        const failed = applied.some((one) => one.failed > 0);
        return (
          score !== null && score >= 0 && score <= 100 && (score === 100) === !failed && /^\d+(\.\d)?$/.test(`${score}`)
        );
      }),
    );
  });
});

describe('order', () => {
  it('puts the worst finding first, and ties by code', () => {
    const rules = [
      { code: 'b/b', severity: 'warning', count: 900 },
      { code: 'a/a', severity: 'warning', count: 900 },
      { code: 'c/c', severity: 'error', count: 1 },
      { code: 'd/d', severity: 'error', count: 5 },
      { code: 'e/e', severity: 'reject', count: 1 },
    ] as const;
    expect(worstFirst(rules).map((rule) => rule.code)).toEqual(['e/e', 'd/d', 'c/c', 'a/a', 'b/b']);
  });

  it('puts what is most often first', () => {
    const columns = [
      { column: 'b', count: 1 },
      { column: 'a', count: 1 },
      { column: 'c', count: 2 },
    ];
    expect(mostFirst(columns, (item) => item.column).map((item) => item.column)).toEqual(['c', 'a', 'b']);
  });
});
