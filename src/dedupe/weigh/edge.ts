/** What the weighing of a pair leaves behind. */
import type { Decision } from './verdict.ts';

/** Two records, by canonical number (`a < b`), that are one or may be. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** What the pair is weighed at: a score has an upper end, which most pairs of one person reach. */
  readonly bits: number;
  readonly decision: Exclude<Decision, 'none'>;
  readonly why: string;
  /** Whether half a name goes with what relatives share too: it may be another of them. */
  readonly isHalf?: true;
  /** A person says so: nothing that speaks against it counts, but what the same person wants kept apart. */
  readonly isDecided?: true;
  /** The rows that the person named, of which `a` and `b` are the records. */
  readonly rows?: readonly [number, number];
}

/** Bits of a pair that is one by its id, or because a person or another column says so. */
export const SAID = 64;

/** For a record those that must never be in its group, because a person says so. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>;
