/**
 * A batch of records through its rules, column by column. The answer is that of `repair` and `findAll`, which ask every rule about every
 * cell of one record after the other; here values that came before are answered from memory, and other values are shown only to the
 * rules that their traits can concern. Records do not know each other, so the order in which theirs are walked is nobody's concern.
 */
import { PHASES, type Plan } from '../../contract.ts';
import type { Prints } from '../../dedupe/features/prints.ts';
import { ABSENT, type Codec, OPAQUE } from '../../io/format/codec.ts';
import type { RecordHash } from '../../ledger/record-hash.ts';
import type { Program } from '../rules/compile.ts';
import type { Found } from '../rules/findings.ts';
import { COUNTRY_BIT, columnBit, RecordContext } from '../rules/record.ts';
import { applyResult, type CellChange, MAX_ROUNDS, type RepairGuards, unsettled } from '../rules/repair.ts';
import type { Batch } from './batch.ts';
import { CellReader } from './cell-reader.ts';
import { Checker } from './checker.ts';
import { type Cell, Column } from './column.ts';
import { empty } from './empty.ts';
import { Pending } from './pending.ts';
import { printRecord } from './print-record.ts';
import { lastUpTo, tryRepair } from './trial.ts';

/** Bits of any columns whatever. */
const ALL = -1;

export class Cleanser implements RepairGuards {
  readonly record: RecordContext;
  readonly columns: readonly Column[];
  readonly encodable: (text: string) => boolean;
  /** By unit, what repairs did to it; empty for most. */
  readonly changes: CellChange[][];
  readonly #batch: Batch;
  readonly #pending: Pending;
  readonly #reader: CellReader;
  readonly #checker: Checker;
  /** Units that a round is for, and by unit how many changes there were before it. */
  readonly #round: Int32Array;
  readonly #before: Int32Array;
  /** The unit that is looked at. */
  #unit = 0;

  /** @param encodable whether the output's encoding can hold a text */
  constructor(plan: Plan, program: Program, codec: Codec, batch: Batch, encodable: (text: string) => boolean) {
    const { capacity } = batch;
    this.record = new RecordContext(plan);
    this.encodable = encodable;
    this.columns = plan.fields.map(
      (field) => new Column(field, program.repairsOf[field.index] ?? [], program.checksOf[field.index] ?? []),
    );
    this.changes = Array.from({ length: capacity }, () => []);
    this.#batch = batch;
    this.#pending = new Pending(batch, this.columns);
    this.#reader = new CellReader(this.columns, codec, batch, this.#pending);
    const { cells, steps } = this.#pending;
    this.#checker = new Checker(program, this.columns, this.record, batch, cells, steps);
    this.#round = new Int32Array(capacity);
    this.#before = new Int32Array(capacity);
  }

  /** By unit, what the checks say of it as it is now, in the order of the checks. */
  get found(): readonly (readonly Found[])[] {
    return this.#checker.found;
  }

  /**
   * Reads, repairs and checks the records of the batch.
   * @param bytes what the batch was scanned in
   * @param rowOf by unit, its record number, for messages
   * @throws CrmqError `rule-unsettled` when rules keep undoing each other
   */
  run(bytes: Uint8Array, rowOf: Int32Array): void {
    this.#forget();
    this.#reader.run(bytes);
    this.#repair(rowOf);
    this.#checker.run();
  }

  /** What is known of the cells of the batch; `hashes`: see `CellReader`. */
  get known(): { readonly cells: readonly (Cell | undefined)[]; readonly hashes: Int32Array } {
    return { cells: this.#pending.cells, hashes: this.#reader.hashes };
  }

  /** Says of a record what was done to it and found in it, where that is another than `run` made out. Its values are the caller's affair. */
  settle(unit: number, changes: readonly CellChange[], found: readonly Found[]): void {
    empty(this.changes[unit]!);
    this.changes[unit]!.push(...changes);
    this.#checker.settle(unit, found);
    this.#pending.forget(unit);
  }

  /** Prints a record as it is now. `bytes` are those of `run`. */
  print(unit: number, bytes: Uint8Array, into: Prints): void {
    printRecord(unit, this.#batch, this.#pending.cells, bytes, into);
  }

  /** Hash of a record's cells as they are now, and its key, as the journal has them. */
  hash(unit: number, keyColumn: number): RecordHash {
    return this.#reader.hash(unit, keyColumn);
  }

  /** Whether the cell is there in this record, so that a value can be written into it. */
  writable(index: number): boolean {
    const { flags, stride } = this.#batch;
    return (flags[this.#unit * stride + index]! & (ABSENT | OPAQUE)) === 0;
  }

  /** Lets go of what was said of the batch before, ere anything is made for this one: what waits longer outlives a collection. */
  #forget(): void {
    for (let unit = 0; unit < this.#batch.capacity; unit++) {
      empty(this.changes[unit]!);
      empty(this.#checker.found[unit]!);
    }
  }

  #repair(rowOf: Int32Array): void {
    const { records, count } = this.#batch;
    const { work, asked, columnWork } = this.#pending;
    let left = 0;
    for (let j = 0; j < count; j++) {
      const unit = records[j]!;
      this.#before[unit] = 0;
      if (work[unit] !== 0) this.#round[left++] = unit;
    }
    asked.fill(0);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if (left === 0) return;
      for (let phase = 0; phase < PHASES.length; phase++) {
        for (let i = 0; i < this.columns.length; i++) {
          if ((columnWork[i]! & (1 << phase)) !== 0) this.#repairColumn(i, phase, left);
        }
      }
      left = this.#rest(left);
    }
    const unit = this.#round[0]!;
    throw unsettled(rowOf[unit]!, this.changes[unit]!);
  }

  #repairColumn(i: number, phase: number, left: number): void {
    const place = i * this.#batch.capacity;
    const { busy } = this.#pending;
    for (let j = 0; j < left; j++) {
      const unit = this.#round[j]!;
      if ((busy[place + unit]! & (1 << phase)) !== 0) this.#repairCell(unit, i, phase);
    }
  }

  /**
   * Ends a round. Columns rest that neither changed in it nor ever asked for one that did: the next round brings no news to them.
   * @returns how many units need another round
   */
  #rest(left: number): number {
    let more = 0;
    this.#pending.columnWork.fill(0);
    for (let j = 0; j < left; j++) {
      const unit = this.#round[j]!;
      const changes = this.changes[unit]!;
      const before = this.#before[unit]!;
      if (changes.length === before) continue;
      this.#before[unit] = changes.length;
      this.#wake(unit, changes, before);
      if (this.#pending.work[unit] !== 0) this.#round[more++] = unit;
    }
    return more;
  }

  /** Engages the columns to which changes from `before` on are news. */
  #wake(unit: number, changes: readonly CellChange[], before: number): void {
    const news = this.#newsOf(unit, changes, before);
    const { asked, busy, work } = this.#pending;
    work[unit] = 0;
    const { capacity } = this.#batch;
    for (let i = 0, place = unit; i < this.columns.length; i++, place += capacity) {
      if ((asked[place]! & news) === 0) busy[place] = 0;
      else this.#pending.reopen(unit, i);
    }
    for (let at = before; at < changes.length; at++) this.#pending.reopen(unit, changes[at]!.index);
  }

  /** Bits of the questions that changes from `before` on give another answer to. */
  #newsOf(unit: number, changes: readonly CellChange[], before: number): number {
    let news = 0;
    let country: string | undefined;
    for (let at = before; at < changes.length; at++) {
      const change = changes[at]!;
      news |= columnBit(change.index);
      if (change.index === this.record.countryIndex) country ??= change.before;
    }
    // Another spelling is the same country as a rule.
    const isElsewhere =
      country !== undefined &&
      this.record.countryOf(country) !== this.record.countryOf(this.#batch.values[unit]![this.record.countryIndex]!);
    return isElsewhere ? news | COUNTRY_BIT : news;
  }

  #repairCell(unit: number, i: number, phase: number): void {
    const values = this.#batch.values[unit]!;
    if (values[i] === '') return;
    this.#turnTo(unit);
    const place = i * this.#batch.capacity + unit;
    const cell = this.#pending.cells[place];
    if (cell === undefined) {
      this.#repairLive(unit, i, phase);
      return;
    }
    const outcome = cell.repairs(phase);
    let repaired = outcome.recall(this.record);
    if (repaired === undefined && !outcome.isLive) {
      repaired = tryRepair(cell, phase, this.columns[i]!, this.#batch.original[unit]![i]!, this.record, this);
    }
    if (repaired === undefined) {
      this.#repairLive(unit, i, phase);
      return;
    }
    this.#pending.asked[place]! |= repaired.others;
    if (repaired.cell !== undefined && this.writable(i)) {
      for (const step of repaired.steps) this.changes[unit]!.push(step);
      values[i] = repaired.cell.text;
      this.#pending.know(unit, i, repaired.cell);
    }
  }

  /** Runs the steps of a phase on a cell, and puts what they do into the record. */
  #repairLive(unit: number, i: number, phase: number): void {
    const { record } = this;
    const changes = this.changes[unit]!;
    const original = this.#batch.original[unit]![i]!;
    const place = i * this.#batch.capacity + unit;
    record.beginTrace();
    let list = this.#pending.stepsAt(place).repairs[phase]!;
    for (let k = 0; k < list.length; k++) {
      const value = record.values[i]!;
      if (value === '') break;
      const step = list[k]!;
      record.point(step, original);
      const result = step.normalize.call(step.rule, value, record);
      if (result === value) continue;
      const before = changes.length;
      applyResult(step, result, record, this, changes);
      // A spread depends on cells that it does not ask for.
      if (typeof result !== 'string') this.#pending.asked[place] = ALL;
      for (let at = before; at < changes.length; at++) this.#pending.changed(unit, changes[at]!.index);
      if (changes.length === before) continue;
      // What has left its cell leaves no steps behind.
      if (record.values[i] === '') break;
      list = this.#pending.stepsAt(place).repairs[phase]!;
      k = lastUpTo(list, step.order);
    }
    record.endTrace();
    this.#pending.asked[place]! |= record.reads.others;
  }

  #turnTo(unit: number): void {
    this.#unit = unit;
    this.record.values = this.#batch.values[unit]!;
  }
}
