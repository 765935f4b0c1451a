/** What the weighing of a pair leaves behind. */
import type { Decision } from './verdict.ts';

/** Two records, by canonical number (`a < b`), that are one or may be. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly decision: Exclude<Decision, 'none'>;
  readonly why: string;
  /** A person says so: nothing that speaks against it counts, but what the same person wants kept apart. */
  readonly isDecided?: true;
  /** Whether half a name goes with what relatives share too: it may be another of them. */
  readonly isHalf?: true;
}

/** For a record those that must never be in its group, because a person says so. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>;
