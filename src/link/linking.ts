/** One run of linking: what every step of it looks at. */
import type { Weighing } from '../dedupe/dedupe.ts';
import type { Candidates } from './candidates.ts';
import type { DecidedEntities } from './decided-entities.ts';
import type { LinkStats, System } from './model.ts';

export interface Linking {
  readonly weighing: Weighing;
  readonly candidates: Candidates;
  /** Records of any system that a person made one, or keeps apart. */
  readonly decided: DecidedEntities;
  /** In the order in which they were named. */
  readonly systems: readonly System[];
  readonly stats: LinkStats;
  /** Number of the system of a row. */
  systemOf(row: number): number;
  /** Rows of a record and of its exact copies, rising. */
  rowsOf(record: number): readonly number[];
}
