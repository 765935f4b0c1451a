/**
 * Pairs that were weighed in earlier rounds, and what came of it: a pair of which nothing has changed is not weighed again. What is
 * said of a pair follows from its forms, which never change, and from how many others share them, which Sharing watches.
 *
 * Memory: 4 bytes and a bit a pair, 33 an edge, and 4 a record for each of the rounds that are remembered.
 */

import type { PairRuns } from '../blocks/pair-buffer.ts';
import { hasBit } from '../columns/bit-column.ts';
import type { Edge } from '../weigh/edge.ts';
import type { Sharing } from '../weigh/sharing.ts';
import { PackedEdges } from './packed-edges.ts';

/** A pair that is nothing as things are, and one that is nothing whatever changes. */
export const NOTHING = 0;
export const FINAL = 1;

/** Pairs weighed together. */
interface Past {
  readonly round: number;
  readonly pairs: PairRuns;
  /** Records that there were. */
  readonly records: number;
  /** A bit a pair: whether it is nothing whatever else changes. */
  readonly isFinal: Uint32Array;
  /** What is worth to be told of, by rising numbers. */
  readonly edges: PackedEdges;
  /** Where the search for a pair goes on: it is asked for them in order. */
  at: number;
  edgeAt: number;
}

/** The first, which is the largest by far, and some of the last. */
const MOST = 4;

export class Weighed {
  #past: Past[] = [];
  readonly #sharing: Sharing;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  keep(round: number, pairs: PairRuns, isFinal: Uint32Array, edges: readonly Edge[]): void {
    if (this.#past.length === MOST) this.#past.splice(1, 1);
    this.#past.push({
      round,
      pairs,
      records: pairs.starts.length - 2,
      isFinal,
      edges: new PackedEdges(edges),
      at: 0,
      edgeAt: 0,
    });
  }

  /** Begins to ask for pairs anew, in order. */
  rewind(): void {
    for (const past of this.#past) past.at = past.edgeAt = 0;
  }

  /** What is known of a pair; undefined where it is to be weighed. */
  find(a: number, b: number): Edge | typeof NOTHING | typeof FINAL | undefined {
    for (let i = this.#past.length - 1; i >= 0; i--) {
      const past = this.#past[i]!;
      if (b >= past.records || !has(past, a, b)) continue;
      if (hasBit(past.isFinal, past.at)) return FINAL;
      // an older past cannot know better
      if (!this.#sharing.isSame(a, b, past.round)) return undefined;
      const edge = edgeOf(past, a, b);
      return edge === NOTHING || this.#sharing.isSaidSame(a, b, past.round) ? edge : undefined;
    }
    return undefined;
  }
}

function has(past: Past, a: number, b: number): boolean {
  const { starts, seconds } = past.pairs;
  const end = starts[a + 1]!;
  let at = Math.max(past.at, starts[a]!);
  while (at < end && seconds[at]! < b) at++;
  past.at = at;
  return at < end && seconds[at] === b;
}

function edgeOf(past: Past, a: number, b: number): Edge | typeof NOTHING {
  const { edges } = past;
  let at = past.edgeAt;
  while (at < edges.length && (edges.a[at]! < a || (edges.a[at] === a && edges.b[at]! < b))) at++;
  past.edgeAt = at;
  return edges.a[at] === a && edges.b[at] === b ? edges.at(at) : NOTHING;
}
