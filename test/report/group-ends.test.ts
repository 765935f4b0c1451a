/** Which groups of records are named as the best and the worst. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/shape/schema.ts';
import { endsOf, weakestOf, worstFirst } from '../../src/report/words/group-ends.ts';
import { sample } from './sample.ts';

type Group = Report['groups'][number];
const { counts } = sample.groups[0]!.values[0]!;
const group = (by: Group['by'], ...scores: readonly (readonly [value: string, records: number, score: number | null])[]): Group => ({
  ...{ by, column: by, others: null },
  values: scores.map(([value, records, score]) => ({ value, records, score, counts })),
}); // biome-ignore format: a table

describe('the ends', () => {
  const rows = { ...sample.rows, read: 1000 };
  it.each([
    ['those that lie furthest apart', [group('owner', ['a', 500, 90], ['b', 500, 80]), group('country', ['x', 500, 90], ['', 500, 60])], ['country', 'x', '']],
    ['of groups that are large enough', [group('owner', ['a', 500, 90], ['b', 490, 80], ['c', 9, 1], ['d', 9, 100])], ['owner', 'a', 'b']],
    ['of thirty records and more where there are two such', [group('owner', ['a', 500, 90], ['b', 400, 80], ['c', 20, 1])], ['owner', 'a', 'b']],
    ['none of months', [group('created', ['2024-01', 500, 90], ['2024-02', 500, 80])], undefined],
    ['none where all are as good', [group('owner', ['a', 500, 90], ['b', 500, 90])], undefined],
    ['none of one group', [group('owner', ['a', 500, 90], ['b', 500, null])], undefined],
  ] as const)('are %s', (_, groups, expected) => {
    const found = endsOf({ ...sample, rows, groups: [...groups] });
    expect(found && [found.by, found.best.value, found.worst.value]).toEqual(expected);
  }); // biome-ignore format: a table
});

describe('groups of the page', () => {
  it.each([
    ['the lowest first, and after them those that are too few', 1000, [['a', 500, 90], ['b', 300, 70], ['', 100, 80], ['c', 29, 1], ['d', 20, 0]], ['b', '', 'a', 'c', 'd'], 3],
    ['by a hundredth of a large file', 10_000, [['a', 5000, 90], ['b', 99, 70], ['c', 100, 80]], ['c', 'a', 'b'], 2],
    ['as they are where no two are large enough', 60, [['a', 40, 90], ['b', 20, 70]], ['a', 'b'], 0],
    ['without a score among the others', 1000, [['a', 500, null], ['b', 300, 70], ['c', 200, 60]], ['c', 'b', 'a'], 2],
  ] as const)('stand %s', (_, read, values, order, ranked) => {
    const found = worstFirst(group('owner', ...values).values, { ...sample, rows: { ...sample.rows, read } });
    expect([found.values.map(({ value }) => value), found.ranked]).toEqual([order, ranked]);
  }); // biome-ignore format: a table
});

describe('the dimension that a group is weakest in', () => {
  const half = { applied: 10, failed: 5 };
  const all = { applied: 10, failed: 10 };
  const none = { applied: 10, failed: 0 };
  const clean = {
    completeness: none,
    validity: none,
    consistency: none,
    uniqueness: none,
    timeliness: none,
    plausibility: none,
  };
  const scoring = (counts: typeof clean): Report['scoring'] => ({ ...sample.scoring, counts });
  it('is none that fails in the whole file', () => {
    const counts = { ...clean, validity: half, timeliness: all };
    expect(weakestOf(counts, { scoring: scoring({ ...clean, validity: half, timeliness: half }) })).toBe('timeliness');
    expect(weakestOf(counts, { scoring: scoring({ ...clean, validity: half, timeliness: all }) })).toBe('validity');
    expect(weakestOf(clean, { scoring: scoring(clean) })).toBeUndefined();
  });
});
