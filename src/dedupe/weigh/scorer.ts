/** What weighs pairs, of people or of organisations. */
import type { Explanation } from './explanation.ts';
import type { Weights } from './model.ts';
import type { Households } from './noise.ts';
import type { Scale } from './verdict.ts';

export interface Scorer {
  readonly scale: Scale;
  /** Whether the last pair is two, however many others share what they have. */
  readonly isFinal: boolean;
  /** Gets ready for many pairs of the records that there are. Pairs may be weighed without, each of them slower. */
  begin(): void;
  /** Lets go of what only many pairs are worth. */
  end(): void;
  /** Weighs by these from now on. */
  use(weights: Weights): void;
  /** Reads what weighing some records will look at. Answers a number that means nothing, so that no compiler leaves the reading out. */
  readAhead(records: Uint32Array, from: number, to: number): number;
  /** Weighs two records; the answer is the same object for every pair. */
  weigh(a: number, b: number): Scale;
  /** The whole comparison vector of two records: one level for each comparison. The answer is the same array for every pair. */
  vectorOf(a: number, b: number): Uint8Array;
  /** Records that share the name of a pair, for term frequency; 0 where the names are not the same. Of the last vector. */
  readonly recordsOfName: number;
  /** What explains the last vector beside the weights: reasons of excuses.ts. */
  readonly excuses: number;
  /** What the last vector is among the pairs of one home. */
  readonly household: keyof Households | undefined;
  /** Every step of weighing two records. */
  explain(a: number, b: number): Explanation;
}
