/** Changes of single cells that a reviewer refused, as they stand beside a plan: plain JSON, the same for every thread. */
import type { RuleId, Use } from '../../contract.ts';

export interface RefusedChanges {
  /** What the plan used before rules were refused as a whole; absent where none was. */
  readonly uses?: readonly Use[];
  readonly rules: readonly RuleId[];
  /** By row, the only changes that may be made, `index rule`; none to other rows. Absent: any. Not for threads: it is large. */
  readonly only?: ReadonlyMap<number, ReadonlySet<string>>;
  /** Three numbers a change, by rising rows: the row, the index of the column (-1: the one that the rule changed there), that of the rule. */
  readonly list: readonly number[];
}

/** What became of a refused change. One that is not named was not made at all. */
export const MADE = 1;
/** The rule changed several columns of the row, and the line does not say which of them is meant. */
export const UNCLEAR = 2;

/** Numbers of a change in `RefusedChanges.list`. */
export const STRIDE = 3;

export const ANY_COLUMN = -1;
/** In place of a column, all of them; in place of a rule, whatever rule it is. */
export const ALL = -2;
