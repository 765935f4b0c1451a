import { expect, it } from 'vitest';
import { bitsOf, scoreOf } from '../../src/dedupe/weigh/bits.ts';
import { oddsOf } from '../../src/values/text/odds.ts';

it('whole bits are exact powers of two, and others the same digits in every version of V8', () => {
  expect([-3, 0, 1, 10].map(oddsOf)).toEqual([0.125, 1, 2, 1024]);
  // what `2 ** bits` gives for these differs between Node 20 and Node 24
  expect([-1.5, 1.5].map(oddsOf)).toEqual([0.35355339059327373, 2.82842712474619]);
});

it('a score and its bits lead to one another', () => {
  expect(scoreOf(0)).toBe(0.5);
  for (const score of [0.01, 0.5, 0.9, 0.9999]) expect(scoreOf(bitsOf(score))).toBeCloseTo(score, 12);
});
