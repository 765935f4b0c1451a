/** Robust statistics against tables and against what they promise. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, normalQuantile, spreadAround, studentQuantile, theilSen } from '../../src/history/robust.ts';

it('has the quantiles of printed tables', () => {
  const table: [p: number, freedom: number, t: number][] = [
    [0.975, 1, 12.7062],
    [0.975, 2, 4.3027],
    [0.995, 3, 5.8409],
    [0.975, 5, 2.5706],
    [0.9995, 10, 4.5869],
    [0.9995, 3, 12.924],
    [0.975, 30, 2.0423],
    [0.99995, 10, 6.211],
  ];
  for (const [p, freedom, t] of table) expect(studentQuantile(p, freedom) / t).toBeCloseTo(1, 3);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
  expect(normalQuantile(0.0001)).toBeCloseTo(-3.719016, 5);
  // many runs are as good as knowing the spread
  expect(studentQuantile(0.9999, 100_000)).toBeCloseTo(normalQuantile(0.9999), 3);
});

it('finds a line whatever a quarter of the points say', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (slope, start, wild) => {
        const times = Array.from({ length: 12 }, (_, i) => i);
        const values = times.map((time) => start + slope * time);
        for (const [i, value] of wild.entries()) values[i * 4 + 1] = value;
        const line = theilSen(times, values);
        expect(line.slope).toBeCloseTo(slope, 6);
        expect(line.start).toBeCloseTo(start, 4);
      },
    ),
  );
});

it('has a spread that one odd value does not move', () => {
  const calm = [9, 10, 10, 11, 10, 9, 11];
  const centre = median(calm);
  expect(centre).toBe(10);
  expect(spreadAround([...calm.slice(1), 1e9], centre)).toBe(spreadAround(calm, centre));
  expect(spreadAround([7, 7, 7, 8], 7)).toBe(0);
  expect(median([])).toBeNaN();
});
