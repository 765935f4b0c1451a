/** Tries the repairs of a phase on a value, to find out what they make of it and what that hangs on. */
import { guardedLine } from '../../io/format/guarded-cell.ts';
import { traitsOf } from '../../traits.ts';
import { encodeText } from '../lines/byte-sink.ts';
import type { RepairStep } from '../rules/compile.ts';
import type { RecordContext } from '../rules/record.ts';
import type { CellChange, RepairGuards } from '../rules/repair.ts';
import type { Cell, Column, Repaired } from './column.ts';

/**
 * Finds out what the repairs of a phase make of a value, and lets the cell remember it. The record is left as it was.
 * @param original the cell as it stood in the input
 * @returns undefined where it cannot be remembered, because a repair changes other cells
 */
export function tryRepair(
  cell: Cell,
  phase: number,
  column: Column,
  original: string,
  record: RecordContext,
  guards: RepairGuards,
): Repaired | undefined {
  const outcome = cell.repairs(phase);
  record.beginTrace();
  const steps = dryRun(cell, phase, column, original, record, guards);
  record.endTrace();
  record.values[column.field.index] = cell.text;
  if (steps === undefined) {
    outcome.forget();
    return undefined;
  }
  const last = steps[steps.length - 1];
  const repaired = { steps, cell: last && column.cell(last.after), others: record.reads.others };
  outcome.remember(record.reads, repaired);
  column.weigh();
  if (last === undefined && outcome.isPlain) cell.close(phase);
  return repaired;
}

/** What the steps of a phase do to this cell; undefined where they do something to others. */
function dryRun(
  cell: Cell,
  phase: number,
  column: Column,
  original: string,
  record: RecordContext,
  guards: RepairGuards,
): CellChange[] | undefined {
  const changes: CellChange[] = [];
  let list = cell.steps.repairs[phase]!;
  let value = cell.text;
  for (let k = 0; k < list.length && value !== ''; k++) {
    const step = list[k]!;
    record.point(step, original);
    const after = step.normalize.call(step.rule, value, record);
    if (after === value) continue;
    if (typeof after !== 'string') return undefined;
    if (!guards.encodable(after)) continue;
    changes.push(remembered(step, value, after));
    record.values[column.field.index] = after;
    value = after;
    list = column.concerned(traitsOf(value), value.length).repairs[phase]!;
    k = lastUpTo(list, step.order);
  }
  return changes;
}

/** A step with its line of changes.csv, which is the same whenever it comes again. */
function remembered({ rule, field }: RepairStep, before: string, after: string): CellChange {
  const line = encodeText(`,${guardedLine([field.column, before, after, rule.id, rule.risk, ''])}`);
  return { index: field.index, column: field.column, before, after, rule: rule.id, risk: rule.risk, line };
}

/** Index of the last step that does not come after `order`, -1 for none: where to go on when other steps concern a value. */
export function lastUpTo(steps: readonly RepairStep[], order: number): number {
  let k = steps.length - 1;
  while (k >= 0 && steps[k]!.order > order) k--;
  return k;
}
