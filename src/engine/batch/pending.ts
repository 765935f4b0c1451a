/**
 * What is known of the cells of a batch, and what is left to do for them. By column and unit; what belongs to a column lies together:
 * column × capacity + unit.
 */
import { traitsOf } from '../../traits.ts';
import type { Batch } from './batch.ts';
import type { Cell, Column, Concerned } from './column.ts';

export class Pending {
  /** The remembered value, or else the steps that concern the one that is there. Of an empty cell nothing is remembered. */
  readonly cells: (Cell | undefined)[];
  readonly steps: (Concerned | undefined)[];
  /** The phases in which a repair may do something, as bits. */
  readonly busy: Uint8Array;
  /** Bits of the columns that the repairs of a cell asked for so far. */
  readonly asked: Int32Array;
  /** By column and by unit, the union of `busy`, or more. */
  readonly columnWork: Uint8Array;
  readonly work: Uint8Array;
  readonly #batch: Batch;
  readonly #columns: readonly Column[];

  constructor(batch: Batch, columns: readonly Column[]) {
    const { capacity } = batch;
    const cells = columns.length * capacity;
    this.#batch = batch;
    this.#columns = columns;
    this.cells = new Array<Cell | undefined>(cells).fill(undefined);
    this.steps = new Array<Concerned | undefined>(cells).fill(undefined);
    this.busy = new Uint8Array(cells);
    this.asked = new Int32Array(cells);
    this.columnWork = new Uint8Array(columns.length);
    this.work = new Uint8Array(capacity);
  }

  /** To be called when the values of a record are others than is known here. */
  forget(unit: number): void {
    const { capacity } = this.#batch;
    for (let place = unit; place < this.cells.length; place += capacity) this.cells[place] = undefined;
  }

  stepsAt(place: number): Concerned {
    return this.cells[place]?.steps ?? this.steps[place]!;
  }

  /** Sets a cell to a value that is remembered. */
  know(unit: number, i: number, cell: Cell): void {
    this.cells[i * this.#batch.capacity + unit] = cell.text === '' ? undefined : cell;
    this.engage(unit, i, cell.openPhases);
  }

  /** Sets a cell to a value that is not remembered. */
  show(unit: number, i: number, traits: number, length: number): void {
    const steps = this.#columns[i]!.concerned(traits, length);
    const place = i * this.#batch.capacity + unit;
    this.cells[place] = undefined;
    this.steps[place] = steps;
    this.engage(unit, i, steps.phases);
  }

  /** Looks at a cell anew, after a repair. */
  changed(unit: number, i: number): void {
    const text = this.#batch.values[unit]![i]!;
    if (text === '') {
      const place = i * this.#batch.capacity + unit;
      this.cells[place] = undefined;
      this.busy[place] = 0;
    } else this.show(unit, i, traitsOf(text), text.length);
  }

  engage(unit: number, i: number, phases: number): void {
    this.busy[i * this.#batch.capacity + unit] = phases;
    this.work[unit]! |= phases;
    this.columnWork[i]! |= phases;
  }

  /** Engages a cell with all that concerns its value. */
  reopen(unit: number, i: number): void {
    this.engage(unit, i, this.#openPhases(unit, i));
  }

  #openPhases(unit: number, i: number): number {
    if (this.#batch.values[unit]![i] === '') return 0;
    const place = i * this.#batch.capacity + unit;
    return this.cells[place]?.openPhases ?? this.steps[place]!.phases;
  }
}
