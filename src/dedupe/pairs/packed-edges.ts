/**
 * Edges that are kept for later rounds, in columns.
 *
 * Memory: 33 bytes an edge, where an object takes 90.
 */
import type { Edge } from '../weigh/edge.ts';

const REVIEW = 1;
const HALF = 2;

/** Edges in the order in which they were given. What a person has decided is not among them. */
export class PackedEdges {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly #scores: Float64Array;
  readonly #bits: Float64Array;
  readonly #kinds: Uint8Array;
  readonly #whys: readonly string[];

  constructor(edges: readonly Edge[]) {
    this.a = Uint32Array.from(edges, ({ a }) => a);
    this.b = Uint32Array.from(edges, ({ b }) => b);
    this.#scores = Float64Array.from(edges, ({ score }) => score);
    this.#bits = Float64Array.from(edges, ({ bits }) => bits);
    this.#kinds = Uint8Array.from(
      edges,
      ({ decision, isHalf }) => (decision === 'review' ? REVIEW : 0) | (isHalf ? HALF : 0),
    );
    this.#whys = edges.map(({ why }) => why);
  }

  get length(): number {
    return this.a.length;
  }

  at(place: number): Edge {
    const kind = this.#kinds[place]!;
    return {
      a: this.a[place]!,
      b: this.b[place]!,
      score: this.#scores[place]!,
      bits: this.#bits[place]!,
      decision: (kind & REVIEW) !== 0 ? 'review' : 'merge',
      why: this.#whys[place]!,
      ...((kind & HALF) !== 0 ? { isHalf: true } : {}),
    };
  }
}
