/** What the checks say of a batch of records, column by column: the answer is that of `findAll`, record by record. */

import type { CheckStep, Program } from '../rules/compile.ts';
import { type Found, runChecks } from '../rules/findings.ts';
import type { RecordContext } from '../rules/record.ts';
import type { Batch } from './batch.ts';
import type { Cell, Column, Concerned } from './column.ts';
import { empty } from './empty.ts';

export class Checker {
  /** By unit, what was found, in the order of the checks. */
  readonly found: readonly Found[][];
  readonly #columns: readonly Column[];
  readonly #recordChecks: readonly CheckStep[];
  readonly #record: RecordContext;
  readonly #batch: Batch;
  /** By column and unit: the remembered value, or else the steps that concern the one that is there. */
  readonly #cells: readonly (Cell | undefined)[];
  readonly #steps: readonly (Concerned | undefined)[];

  constructor(
    program: Program,
    columns: readonly Column[],
    record: RecordContext,
    batch: Batch,
    cells: readonly (Cell | undefined)[],
    steps: readonly (Concerned | undefined)[],
  ) {
    this.found = Array.from({ length: batch.capacity }, () => []);
    this.#columns = columns;
    this.#recordChecks = program.checks.filter((step) => step.field === undefined);
    this.#record = record;
    this.#batch = batch;
    this.#cells = cells;
    this.#steps = steps;
  }

  /** Asks the checks about every record as it is now. Nothing must be known of what was found in those before. */
  run(): void {
    for (let i = 0; i < this.#columns.length; i++) if (this.#columns[i]!.checks.length > 0) this.#checkColumn(i);
    if (this.#recordChecks.length > 0) this.#checkRecords();
  }

  /** Says of a record what was found, where that is another than `run` made out. */
  settle(unit: number, found: readonly Found[]): void {
    empty(this.found[unit]!);
    this.found[unit]!.push(...found);
  }

  #checkColumn(i: number): void {
    const { records, count, values, capacity } = this.#batch;
    const sees = this.#columns[i]!.emptyChecks;
    for (let j = 0; j < count; j++) {
      const unit = records[j]!;
      const value = values[unit]![i]!;
      const place = i * capacity + unit;
      const cell = this.#cells[place];
      if (
        value === ''
          ? sees.length === 0
          : cell === undefined
            ? this.#steps[place]!.checks.length === 0
            : cell.isFaultless
      ) {
        continue;
      }
      this.#record.values = values[unit]!;
      const some = value === '' ? this.#ask(sees, unit, i, '') : this.#findingsOf(cell, unit, i, value);
      this.#add(unit, some);
    }
  }

  #checkRecords(): void {
    const { records, count, values, original } = this.#batch;
    for (let j = 0; j < count; j++) {
      const unit = records[j]!;
      this.#record.values = values[unit]!;
      this.#record.showRow(original[unit]!);
      this.#add(unit, runChecks(this.#recordChecks, '', '', this.#record));
    }
    this.#record.showRow(undefined);
  }

  #add(unit: number, some: readonly Found[]): void {
    const found = this.found[unit]!;
    for (let k = 0; k < some.length; k++) insert(found, some[k]!);
  }

  #findingsOf(cell: Cell | undefined, unit: number, i: number, value: string): readonly Found[] {
    if (cell === undefined) return this.#ask(this.#steps[i * this.#batch.capacity + unit]!.checks, unit, i, value);
    const silent = cell.silent ?? this.#learn(cell, unit, i, value);
    if (cell.asking.length === 0) return silent;
    const asking = cell.findings.recall(this.#record) ?? this.#askOthers(cell, unit, i, value);
    return asking.length === 0 ? silent : [...silent, ...asking];
  }

  #ask(steps: readonly CheckStep[], unit: number, i: number, value: string): readonly Found[] {
    return runChecks(steps, value, this.#batch.original[unit]![i]!, this.#record);
  }

  /** Finds out which checks look at nothing but the value, and what they say. */
  #learn(cell: Cell, unit: number, i: number, value: string): readonly Found[] {
    const silent: Found[] = [];
    const asking: CheckStep[] = [];
    for (const step of cell.steps.checks) {
      this.#record.beginTrace();
      const found = this.#ask([step], unit, i, value);
      this.#record.endTrace();
      if (this.#record.reads.count > 0) asking.push(step);
      else silent.push(...found);
    }
    cell.learn(silent, asking);
    return silent;
  }

  /** Asks the checks that look at other cells too, and remembers what they say, if it can be remembered. */
  #askOthers(cell: Cell, unit: number, i: number, value: string): readonly Found[] {
    if (cell.findings.isLive) return this.#ask(cell.asking, unit, i, value);
    this.#record.beginTrace();
    const found = this.#ask(cell.asking, unit, i, value);
    this.#record.endTrace();
    cell.findings.remember(this.#record.reads, found);
    this.#columns[i]!.weigh();
    return found;
  }
}

/** Puts a finding behind those of checks that come before its own, or of the same one. */
function insert(found: Found[], one: Found): void {
  let at = found.push(one) - 1;
  for (; at > 0 && found[at - 1]!.step.order > one.step.order; at--) found[at] = found[at - 1]!;
  found[at] = one;
}
