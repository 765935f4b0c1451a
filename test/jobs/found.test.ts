/** What a report shows of merges. */
import { describe, expect, it } from 'vitest';
import type { Member, Resolution } from '../../src/dedupe/cluster/resolution.ts';
import { samplesOf } from '../../src/jobs/merging/found.ts';
import { SAMPLE_CLUSTERS } from '../../src/jobs/merging/told-members.ts';

const member = (row: number): Member => ({ row, role: 'member', score: 1, why: row % 2 === 0 ? 'same email' : '' });
const merges = (...firsts: number[]): Resolution['merges'] => firsts.map((row) => [member(row), member(row + 1)]);
const reviews = (...firsts: number[]): Resolution['reviews'] => ({
  count: firsts.length,
  first: Uint32Array.from(firsts),
  second: Uint32Array.from(firsts, (row) => row + 1),
  scores: Float64Array.from(firsts, () => 0.6),
  whys: firsts.map(() => 'same phone'),
});

describe('samplesOf', () => {
  it('shows merged clusters under their numbers in duplicates.csv, and no pair for review', () => {
    expect(samplesOf({ merges: merges(1, 7), reviews: reviews(4, 10) }, 0)).toEqual([
      { cluster: 1, rows: [1, 2], why: 'same email' },
      { cluster: 3, rows: [7, 8], why: 'same email' },
    ]);
  });
  it('says who the records are, where somebody looked at them', () => {
    const records = [{ row: 1, cells: [{ column: 'Name', value: 'Anna' }] }];
    const told = new Map([[1, records]]);
    const [first, second] = samplesOf({ merges: merges(1, 7), reviews: reviews() }, 0, told);
    expect(first).toEqual({ cluster: 1, rows: [1, 2], why: 'same email', records });
    expect(second).not.toHaveProperty('records');
  });
  it('names the first rows of a large cluster, and says how many there are besides', () => {
    const members = Array.from({ length: 130 }, (_, at) => member(at + 1));
    const [sample] = samplesOf({ merges: [members], reviews: reviews() }, 0);
    expect([sample!.rows.length, sample!.rows.at(-1), sample!.more]).toEqual([100, 100, 30]);
  });
  it('shows nothing where nothing was merged', () => {
    expect(samplesOf({ merges: [], reviews: reviews(1) }, 0)).toEqual([]);
  });
  it('shows the first ones of many', () => {
    const many = Array.from({ length: SAMPLE_CLUSTERS + 5 }, (_, at) => at * 2 + 1);
    expect(samplesOf({ merges: merges(...many), reviews: reviews() }, 0)).toHaveLength(SAMPLE_CLUSTERS);
  });
});
