/** Why two records are taken for one, or not: every step of weighing them. */
import type { Decision } from './verdict.ts';

export interface Step {
  readonly comparison: string;
  readonly level: string;
  readonly bits: number;
  /** In a few words; `''` where the level says it. */
  readonly why: string;
}

export interface Explanation {
  /** Bits before anything is compared: the prior. */
  readonly start: number;
  /** Comparisons of which both records have a value. */
  readonly steps: readonly Step[];
  /** What holds the decision down, whatever the bits. */
  readonly guards: readonly { readonly decision: Decision; readonly why: string }[];
  readonly bits: number;
  /** The probability that the bits stand for. */
  readonly score: number;
  readonly decision: Decision;
  /** Families of blocks in which the two share a key. */
  readonly keys: readonly string[];
}
