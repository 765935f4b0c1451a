import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../src/dedupe/cluster/resolution.ts';
import { emptyTally } from '../../src/engine/tally/tally.ts';
import { clusterLines, pairingOf } from '../../src/jobs/pairing.ts';

const member = (row: number, score: number) => ({ row, role: 'member' as const, score, why: '' });

function found(merges: [number, number][][], reviews: [number, number, number][]): Resolution {
  return {
    merges: merges.map((members) => members.map(([row, score]) => member(row, score))),
    reviews: {
      count: reviews.length,
      first: Uint32Array.from(reviews, ([first]) => first),
      second: Uint32Array.from(reviews, ([, second]) => second),
      scores: Float64Array.from(reviews, ([, , score]) => score),
      whys: reviews.map(() => ''),
    },
    stats: {} as Resolution['stats'],
    model: {} as Resolution['model'],
  };
}

function linesOf(read: number, gone: number[], resolution: Resolution | undefined): string[] {
  const tally = { ...emptyTally(1), read };
  const lines = clusterLines(pairingOf({ tally, gone: new Set(gone), resolution }));
  return Buffer.concat([...lines])
    .toString()
    .split('\n')
    .slice(0, -1);
}

describe('clusters.csv', () => {
  it('has every row once, by rising rows, the survivor and the merged with the number of their cluster', () => {
    const resolution = found([[[2, 1], [5, 0.98], [7, 0.95]]], []); // biome-ignore format: dense
    expect(linesOf(8, [2, 7], resolution)).toEqual([
      'row,cluster,role,score',
      '1,,single,',
      '2,1,merged,1',
      '3,,single,',
      '4,,single,',
      '5,1,survivor,0.98',
      '6,,single,',
      '7,1,merged,0.95',
      '8,,single,',
    ]);
  });

  it('shows a row for review with its highest score and no cluster, but one that is merged as merged', () => {
    const resolution = found([[[4, 1], [5, 1]]], [[1, 2, 0.6], [1, 3, 0.8], [3, 4, 0.7]]); // biome-ignore format: dense
    expect(linesOf(5, [5], resolution)).toEqual([
      'row,cluster,role,score',
      '1,,review,0.8',
      '2,,review,0.6',
      '3,,review,0.8',
      '4,4,survivor,1',
      '5,4,merged,1',
    ]);
  });

  it('is a header where there is no row, and single rows where nothing was compared', () => {
    expect(linesOf(0, [], undefined)).toEqual(['row,cluster,role,score']);
    expect(linesOf(1, [], undefined)).toEqual(['row,cluster,role,score', '1,,single,']);
  });

  it('comes in pieces when there is much of it', () => {
    const pairing = pairingOf({ tally: { ...emptyTally(1), read: 100_000 }, gone: new Set(), resolution: undefined });
    const pieces = [...clusterLines(pairing)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Buffer.concat(pieces).toString().split('\n')).toHaveLength(100_002);
  });
});
