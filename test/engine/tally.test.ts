import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Tally } from '../../src/contract.ts';
import { count, emptyTally, mergeTally, SAMPLES } from '../../src/engine/tally/tally.ts';

/** A tally of some records in ascending order, as a chunk gives it: the rows that are `part` modulo 3, for a row is in one chunk alone. */
const tallyOf = (part: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('a', 'b'), fc.constantFrom('x/y', 'x/z')), {
      maxLength: 12,
    })
    .map((cases) => {
      const made = emptyTally(2);
      for (const [third, column, code] of cases.sort((p, q) => p[0] - q[0])) {
        const row = third * 3 + part;
        made.read++;
        made.filled[0]!++;
        count(made.findings, code, column, () => ({ row, column, value: '' }));
      }
      return made;
    });
const copy = (t: Tally): Tally => structuredClone(t);
const sum = (...parts: Tally[]): Tally => parts.map(copy).reduce((all, part) => mergeTally(all, part), emptyTally(2));
const plain = (t: Tally): unknown =>
  JSON.parse(
    JSON.stringify(t, (_k, v) =>
      v && typeof v === 'object' && !Array.isArray(v)
        ? Object.fromEntries(Object.entries(v).sort(([p], [q]) => (p < q ? -1 : 1)))
        : v,
    ),
  );

it('adds in any order and any grouping', () => {
  fc.assert(
    fc.property(tallyOf(0), tallyOf(1), tallyOf(2), (a, b, c) => {
      expect(plain(sum(a, b, c))).toEqual(plain(sum(c, a, b)));
      expect(plain(sum(sum(a, b), c))).toEqual(plain(sum(a, sum(b, c))));
    }),
  );
});

it('keeps the samples with the smallest rows', () => {
  const made = emptyTally(1);
  for (let row = 1; row <= 20; row++) count(made.findings, 'x/y', 'a', () => ({ row, column: 'a', value: '' }));
  expect(made.findings['x/y']!.samples.map((sample) => sample.row)).toEqual([1, 2, 3, 4, 5].slice(0, SAMPLES));
  expect(made.findings['x/y']!.count).toBe(20);
});
