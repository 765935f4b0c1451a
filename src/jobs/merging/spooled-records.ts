/** The cleaned records of a run as merging wants them: from the spool, with the codec, the stage and the name of their input. */

import { faultsOf } from '../../engine/batch/faults.ts';
import { type RefusedChanges, STRIDE } from '../../engine/rules/refused-changes.ts';
import { assemble } from '../../engine/run/assemble.ts';
import type { Spool } from '../../engine/run/spool.ts';
import type { Stage } from '../../engine/stage.ts';
import type { Input } from '../../io/stream/input.ts';
import type { Prepared } from '../prepare.ts';
import type { RowOrigins } from '../row-origins.ts';
import type { Records } from './merger.ts';
import type { Replay } from './replay.ts';
import type { Repair } from './restage.ts';
import { rowsInBatch, spooledRows } from './spooled-rows.ts';

/** @param named rows that a person wants kept apart from another one */
export function spooledRecords(
  { plan, catalog }: Prepared,
  origins: RowOrigins,
  spool: Spool,
  named: ReadonlySet<number>,
  replay: Replay | undefined,
): Records {
  const stages = (refused?: RefusedChanges) => {
    const made = new Map<Input, Stage>();
    return (row: number): Stage => {
      const input = origins.inputOf(row);
      const stage = made.get(input) ?? assemble({ ...plan, layout: input.layout }, catalog, undefined, refused);
      made.set(input, stage);
      return stage;
    };
  };
  return {
    batch: () => rowsInBatch(spool),
    read: (rows) => spooledRows(spool, rows),
    codecOf: origins.codecOf,
    isNamed: (row) => named.has(row),
    fileOf: (row) => replay?.names[origins.indexOf(row)] ?? origins.inputOf(row).name,
    isFaulty: faultsOf(plan, catalog),
    stageOf: stages(replay && { rules: [], list: [] }),
    ...(replay ? { refusing: refusingWith(replay, stages) } : {}),
  };
}

/** Survivors of which changes are refused are repaired with that in mind. */
function refusingWith(
  { refused, note, found }: Replay,
  stages: (refused: RefusedChanges) => (row: number) => Stage,
): NonNullable<Repair['refusing']> {
  const stageOf = stages(refused);
  const { done } = found.reviewed;
  const rows = new Set(refused.list.filter((_, at) => at % STRIDE === 0));
  return {
    stageOf: (row) => (rows.has(row) ? stageOf(row) : undefined),
    note,
    isReviewed: (row, change) => done.get(row)?.has(change) === true,
    reviewedStageOf: stages({ ...refused, only: done }),
  };
}
