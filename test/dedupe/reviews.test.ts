/** Which doubtful pairs are shown. */
import { expect, it } from 'vitest';
import { cluster } from '../../src/dedupe/cluster/cluster.ts';
import { reviewsOf } from '../../src/dedupe/cluster/reviews.ts';
import type { Edge } from '../../src/dedupe/weigh/edge.ts';

const edge = (a: number, b: number, score: number): Edge => ({ a, b, score, bits: 0, decision: 'review', why: '' });

function shown(count: number, edges: readonly Edge[]): string[] {
  const { first, second } = reviewsOf(
    cluster(count, edges, () => false),
    edges,
    (record) => record,
  );
  return Array.from(first, (a, at) => `${a}-${second[at]}`);
}

it('shows all pairs of records that have few', () => {
  const edges = [edge(0, 1, 0.6), edge(0, 2, 0.7), edge(1, 2, 0.8)];
  expect(shown(3, edges)).toEqual(['0-1', '0-2', '1-2']);
});

it('shows a record that may be one of a hundred beside the likeliest, and each of the hundred beside somebody', () => {
  const edges: Edge[] = [];
  for (let a = 0; a < 100; a++) for (let b = a + 1; b < 100; b++) edges.push(edge(a, b, 0.5 + (a + b) / 1000));
  const pairs = shown(100, edges);
  expect(pairs.length).toBeLessThan(100 * 8);
  expect(pairs).toContain('98-99');
  expect(new Set(pairs.flatMap((pair) => pair.split('-'))).size).toBe(100);
});
