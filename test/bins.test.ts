/** Bins of parts add up to those of the whole, in any order, and say what lies in them as precisely as they promise. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import './seed.ts';
import { addBin, errorOf, mostBins, sizeAt, sizeKey } from '../src/bins.ts';
import type { Bins } from '../src/contract.ts';

const none = (by: Bins['by']): Bins => ({ by, coarse: 0, keys: [], counts: [] });
const number = fc.oneof(
  fc.integer({ min: -200, max: 2000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((one) => one === 0 || Math.abs(one) >= 1e-9),
  fc
    .integer({ min: -9, max: 14 })
    .chain((power) => fc.double({ min: 1, max: 10, noNaN: true }).map((one) => one * 10 ** power)),
);

it.each(['size', 'month'] as const)('add up in any order: by %s', (by) => {
  const keys = by === 'size' ? number.map(sizeKey) : fc.integer({ min: 12, max: 119_999 });
  const parts = fc.array(fc.array(keys, { maxLength: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 16, max: 64 }), (all, most) => {
      const whole = none(by);
      for (const key of all.flat()) addBin(whole, key, 0, 1, most);
      const sums = all.map((part) => {
        const bins = none(by);
        for (const key of part) addBin(bins, key, 0, 1, most);
        return bins;
      });
      const sum = none(by);
      for (const { keys, counts, coarse } of sums.reverse()) {
        for (const [at, key] of keys.entries()) addBin(sum, key, coarse, counts[at]!, most);
      }
      expect(sum).toEqual(whole);
      expect(sum.keys.length).toBeLessThanOrEqual(most);
      expect(sum.counts.reduce((total, one) => total + one, 0)).toBe(all.flat().length);
    }),
  );
});

it('have a middle that is no further off than they say', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), (value, coarse) => {
      const off = Math.abs(sizeAt(sizeKey(value) >>> coarse, coarse) - value);
      expect(off).toBeLessThanOrEqual(Math.abs(value) * errorOf(coarse) * (1 + 1e-12));
    }),
    { numRuns: 2000 },
  );
});

it('are exact of whole numbers up to 128, and at most 6.3 % off whatever comes', () => {
  for (let value = -128; value <= 128; value++) expect(sizeAt(sizeKey(value), 0)).toBe(value);
  const all = none('size');
  for (let power = -9; power <= 15; power += 0.002) {
    for (const sign of [1, -1]) addBin(all, sizeKey(sign * 10 ** power), 0, 1, mostBins(20));
  }
  expect(errorOf(all.coarse)).toBeLessThan(0.063);
});
