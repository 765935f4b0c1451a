import { expect, it } from 'vitest';
import { PackedEdges } from '../../src/dedupe/pairs/packed-edges.ts';
import type { Edge } from '../../src/dedupe/weigh/edge.ts';

it('gives edges back as they were', () => {
  const edges: Edge[] = [
    { a: 1, b: 2, score: 0.987654321, bits: 0.987654321 * 7, decision: 'merge', why: 'same email' },
    { a: 1, b: 4_000_000_000, score: 0.5, bits: 0.5 * 7, decision: 'review', why: '' },
    { a: 3, b: 4, score: 1, bits: 1 * 7, decision: 'merge', why: 'half a name', isHalf: true },
    { a: 3, b: 5, score: 0.93, bits: 0.93 * 7, decision: 'review', why: 'half a name', isHalf: true },
  ];
  const packed = new PackedEdges(edges);
  expect(packed.length).toBe(4);
  expect(edges.map((_, at) => packed.at(at))).toEqual(edges);
});
