import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, SIZE_CAP } from '../../src/dedupe/cluster/cluster.ts';
import { bitsOf } from '../../src/dedupe/weigh/bits.ts';
import type { Edge } from '../../src/dedupe/weigh/edge.ts';

const edge = (a: number, b: number, score = 0.97): Edge => ({
  a,
  b,
  score,
  bits: bitsOf(score),
  decision: 'merge',
  why: '',
});
const never = () => false;
const sets = (count: number, edges: readonly Edge[], contradicts: (a: number, b: number) => boolean = never) =>
  cluster(count, edges, contradicts).groups.map(({ members }) => members);

describe('cluster', () => {
  it('joins what is linked', () => {
    expect(sets(6, [edge(0, 1), edge(1, 2), edge(4, 5)])).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
  });

  it('leaves pairs for review alone', () => {
    expect(sets(2, [{ ...edge(0, 1), decision: 'review' }])).toEqual([]);
  });

  it('cuts the weakest bridge between records that contradict each other', () => {
    const contradicts = (a: number, b: number) => Math.min(a, b) === 0 && Math.max(a, b) === 3;
    const { groups, refused } = cluster(4, [edge(0, 1, 0.99), edge(1, 2, 0.94), edge(2, 3, 0.98)], contradicts);
    expect(groups.map(({ members }) => members)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(refused).toEqual([edge(1, 2, 0.94)]);
  });

  it('stops at the size cap', () => {
    const chain = Array.from({ length: 3 * SIZE_CAP }, (_, i) => edge(i, i + 1));
    const { groups, refused } = cluster(chain.length + 1, chain, never);
    expect(Math.max(...groups.map(({ members }) => members.length))).toBeLessThanOrEqual(SIZE_CAP);
    expect(refused.length).toBeGreaterThan(0);
  });

  it('does not cap records that are surely one', () => {
    const chain = Array.from({ length: 3 * SIZE_CAP }, (_, i) => edge(i, i + 1, 0.9999));
    expect(sets(chain.length + 1, chain)).toHaveLength(1);
  });

  it('goes by bits where both scores are at their upper end', () => {
    const contradicts = (a: number, b: number) => a + b === 3 && a !== b;
    const [weak, strong] = [
      { ...edge(0, 1, 0.9999), bits: 14 },
      { ...edge(0, 2, 0.9999), bits: 35 },
    ];
    expect(sets(3, [weak, strong], contradicts)).toEqual([[0, 2]]);
  });

  it('names the strongest edge of each member', () => {
    const { groups } = cluster(3, [edge(0, 1, 0.94), edge(1, 2, 0.99)], never);
    expect(groups[0]?.edges.map(({ score }) => score)).toEqual([0.94, 0.99, 0.99]);
  });

  const anyEdges = fc.array(
    fc
      .record({ a: fc.nat(30), b: fc.nat(30), score: fc.constantFrom(0.94, 0.96, 0.98, 0.9999) })
      .filter(({ a, b }) => a < b),
    { maxLength: 60 },
  );

  it('does not depend on the order of edges, and never holds a contradiction', () => {
    fc.assert(
      fc.property(anyEdges, fc.integer({ min: 2, max: 9 }), fc.infiniteStream(fc.nat()), (raw, modulus, noise) => {
        const contradicts = (a: number, b: number) => (a * 7 + b * 7) % modulus === 0;
        const edges = raw.map(({ a, b, score }) => edge(a, b, score));
        const shuffled = edges
          .map((one) => ({ one, at: noise.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        const groups = sets(31, edges, contradicts);
        expect(sets(31, shuffled, contradicts)).toEqual(groups);
        for (const group of groups) {
          for (const a of group) for (const b of group) if (a < b) expect(contradicts(a, b)).toBe(false);
        }
      }),
    );
  });
});
