/**
 * One record through its rules. The answer is that of `repair` and `findAll`, which ask every rule about every cell; here values that
 * came before are answered from memory, and other values are shown only to the rules that their traits can concern.
 */
import { type Country, PHASES, type Plan } from '../contract.ts';
import type { Prints } from '../dedupe/prints.ts';
import { type Cells, type Codec, QUOTED } from '../io/codec.ts';
import { formOf, traitsOf } from '../traits.ts';
import { type Cell, Column, type Concerned } from './column.ts';
import type { CheckStep, Program } from './compile.ts';
import { createDigest, digestCells } from './digest.ts';
import { type Found, runChecks } from './findings.ts';
import { PLAIN, printRecord } from './print-record.ts';
import { COUNTRY_BIT, columnBit, RecordContext } from './record.ts';
import { applyResult, type CellChange, MAX_ROUNDS, type RepairGuards, unsettled } from './repair.ts';
import { lastUpTo, tryRepair } from './trial.ts';

/** Bits of any columns whatever. */
const ALL = -1;

export class Cleanser {
  readonly record: RecordContext;
  /** The cells as they stood, by column index. */
  readonly original: string[];
  readonly columns: readonly Column[];
  readonly #codec: Codec;
  readonly #guards: RepairGuards;
  readonly #recordChecks: readonly CheckStep[];
  readonly #digest;
  /** By column: the remembered value, or else the steps that concern the one that is there. */
  readonly #cells: (Cell | undefined)[];
  readonly #steps: (Concerned | undefined)[];
  /** By column, the phases in which a repair may do something, as bits; and the union of all columns, or more. */
  readonly #busy: Uint8Array;
  #work = 0;
  /** By column, bits of the columns that its repairs asked for so far. */
  readonly #asked: Int32Array;
  #changes: CellChange[] = [];

  constructor(plan: Plan, program: Program, codec: Codec, guards: RepairGuards) {
    const count = plan.fields.length;
    this.record = new RecordContext(plan);
    this.original = new Array<string>(count).fill('');
    this.columns = plan.fields.map((field) => new Column(field, program));
    this.#codec = codec;
    this.#guards = guards;
    this.#recordChecks = program.checks.filter((step) => step.field === undefined);
    this.#digest = createDigest(count);
    this.#cells = new Array<Cell | undefined>(count).fill(undefined);
    this.#steps = new Array<Concerned | undefined>(count).fill(undefined);
    this.#busy = new Uint8Array(count);
    this.#asked = new Int32Array(count);
  }

  /** Takes a record in. */
  read(bytes: Uint8Array, cells: Cells): void {
    const count = this.columns.length;
    const { values } = this.record;
    digestCells(bytes, cells, count, this.#digest);
    this.#busy.fill(0);
    this.#work = 0;
    for (let i = 0; i < count; i++) {
      const text = cells.start[i] === cells.end[i] ? '' : this.#readCell(bytes, cells, i);
      values[i] = text;
      this.original[i] = text;
    }
  }

  #readCell(bytes: Uint8Array, cells: Cells, i: number): string {
    const flags = cells.flags[i]!;
    const column = this.columns[i]!;
    if ((flags & ~PLAIN) !== 0) {
      const text = this.#codec.decode(bytes, cells, i);
      if (text !== '') this.#show(i, traitsOf(text), text.length);
      return text;
    }
    const inset = flags & QUOTED;
    const from = cells.start[i]! + inset;
    const to = cells.end[i]! - inset;
    if (from === to) return '';
    const hash = this.#digest.hashes[i]!;
    let cell = column.table.find(bytes, from, to, hash);
    if (cell === undefined) {
      if (!column.table.isWorthKeeping(to - from, hash)) {
        const text = this.#codec.decode(bytes, cells, i);
        const traits = this.#digest.traits[i]!;
        this.#show(i, traits | formOf(text, traits), text.length);
        return text;
      }
      cell = column.cell(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString());
      column.table.add(bytes, from, to, hash, cell);
    }
    this.#cells[i] = cell;
    this.#engage(i, cell.openPhases);
    return cell.text;
  }

  /** Sets a column to a value that is not remembered. */
  #show(i: number, traits: number, length: number): void {
    const steps = this.columns[i]!.concerned(traits, length);
    this.#cells[i] = undefined;
    this.#steps[i] = steps;
    this.#engage(i, steps.phases);
  }

  #engage(i: number, phases: number): void {
    this.#busy[i] = phases;
    this.#work |= phases;
  }

  /**
   * Repairs the record.
   * @param changes receives one entry a changed cell and step
   * @throws CrmqError `rule-unsettled` when rules keep undoing each other
   */
  repair(row: number, changes: CellChange[]): void {
    this.#changes = changes;
    const busy = this.#busy;
    if (this.#work !== 0) this.#asked.fill(0);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if (this.#work === 0) return;
      const before = changes.length;
      const { land } = this.record;
      for (let phase = 0; phase < PHASES.length; phase++) {
        if ((this.#work & (1 << phase)) === 0) continue;
        for (let i = 0; i < busy.length; i++) if ((busy[i]! & (1 << phase)) !== 0) this.#repairCell(i, phase);
      }
      if (changes.length === before) return;
      this.#rest(changes, before, land);
    }
    throw unsettled(row, changes);
  }

  /** Lets columns rest that neither changed in this round nor ever asked for one that did: the next round brings no news to them. */
  #rest(changes: readonly CellChange[], before: number, land: Country): void {
    let news = this.record.land === land ? 0 : COUNTRY_BIT;
    for (let at = before; at < changes.length; at++) news |= columnBit(changes[at]!.index);
    this.#work = 0;
    for (let i = 0; i < this.#busy.length; i++) {
      if ((this.#asked[i]! & news) === 0) this.#busy[i] = 0;
      else this.#engage(i, this.#openPhases(i));
    }
    for (let at = before; at < changes.length; at++) {
      const { index } = changes[at]!;
      this.#engage(index, this.#openPhases(index));
    }
  }

  #openPhases(i: number): number {
    return this.record.values[i] === '' ? 0 : (this.#cells[i]?.openPhases ?? this.#steps[i]!.phases);
  }

  #repairCell(i: number, phase: number): void {
    if (this.record.values[i] === '') return;
    const cell = this.#cells[i];
    if (cell === undefined) {
      this.#repairLive(i, phase);
      return;
    }
    const outcome = cell.repairs(phase);
    let repaired = outcome.recall(this.record);
    if (repaired === undefined && !outcome.isLive) {
      repaired = tryRepair(cell, phase, this.columns[i]!, this.original[i]!, this.record, this.#guards);
    }
    if (repaired === undefined) {
      this.#repairLive(i, phase);
      return;
    }
    this.#asked[i]! |= repaired.others;
    if (repaired.cell !== undefined && this.#guards.writable(i)) {
      for (const step of repaired.steps) this.#changes.push(step);
      this.record.values[i] = repaired.cell.text;
      this.#cells[i] = repaired.cell;
      this.#engage(i, repaired.cell.openPhases);
    }
  }

  /** Runs the steps of a phase on a cell, and puts what they do into the record. */
  #repairLive(i: number, phase: number): void {
    const { record } = this;
    const changes = this.#changes;
    record.beginTrace();
    let list = this.#stepsOf(i).repairs[phase]!;
    for (let k = 0; k < list.length; k++) {
      const value = record.values[i]!;
      if (value === '') break;
      const step = list[k]!;
      record.point(step, this.original[i]!);
      const result = step.normalize.call(step.rule, value, record);
      if (result === value) continue;
      const before = changes.length;
      applyResult(step, result, record, this.#guards, changes);
      // A spread depends on cells that it does not ask for.
      if (typeof result !== 'string') this.#asked[i] = ALL;
      for (let at = before; at < changes.length; at++) this.#changed(changes[at]!.index);
      if (changes.length === before) continue;
      list = this.#stepsOf(i).repairs[phase]!;
      k = lastUpTo(list, step.order);
    }
    record.endTrace();
    this.#asked[i]! |= record.reads.others;
  }

  #stepsOf(i: number): Concerned {
    return this.#cells[i]?.steps ?? this.#steps[i]!;
  }

  #changed(i: number): void {
    const text = this.record.values[i]!;
    if (text === '') {
      this.#cells[i] = undefined;
      this.#busy[i] = 0;
    } else this.#show(i, traitsOf(text), text.length);
  }

  /** Prints the record as it is now. `bytes` and `cells` are what was read. */
  print(bytes: Uint8Array, cells: Cells, into: Prints): void {
    printRecord(this.record.values, this.original, this.#cells, bytes, cells, into);
  }

  /** What the checks say of the record as it is now, in the order of the checks. */
  findings(): readonly Found[] {
    const { values } = this.record;
    let found: Found[] | undefined;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      const cell = this.#cells[i];
      if (value === '' ? this.columns[i]!.emptyChecks.length === 0 : cell?.isFaultless) continue;
      const some = value === '' ? this.#check(this.columns[i]!.emptyChecks, i, '') : this.#findingsOf(i, value, cell);
      if (some.length > 0) found = found === undefined ? [...some] : [...found, ...some];
    }
    const ofRecord: Found[] = [];
    runChecks(this.#recordChecks, '', '', this.record, ofRecord);
    if (ofRecord.length > 0) found = found === undefined ? ofRecord : [...found, ...ofRecord];
    if (found === undefined) return NONE;
    return found.length > 1 ? found.sort((a, b) => a.step.order - b.step.order) : found;
  }

  #findingsOf(i: number, value: string, cell: Cell | undefined): readonly Found[] {
    if (cell === undefined) return this.#check(this.#steps[i]!.checks, i, value);
    const silent = cell.silent ?? this.#learn(cell, i, value);
    if (cell.asking.length === 0) return silent;
    const asking = cell.findings.recall(this.record) ?? this.#ask(cell, i, value);
    return asking.length === 0 ? silent : [...silent, ...asking];
  }

  #check(steps: readonly CheckStep[], i: number, value: string): readonly Found[] {
    if (steps.length === 0) return NONE;
    const found: Found[] = [];
    runChecks(steps, value, this.original[i]!, this.record, found);
    return found;
  }

  /** Finds out which checks look at nothing but the value, and what they say. */
  #learn(cell: Cell, i: number, value: string): readonly Found[] {
    const silent: Found[] = [];
    const asking: CheckStep[] = [];
    for (const step of cell.steps.checks) {
      this.record.beginTrace();
      const found = this.#check([step], i, value);
      this.record.endTrace();
      if (this.record.reads.count > 0) asking.push(step);
      else silent.push(...found);
    }
    cell.learn(silent, asking);
    return silent;
  }

  /** Asks the checks that look at other cells too, and remembers what they say, if it can be remembered. */
  #ask(cell: Cell, i: number, value: string): readonly Found[] {
    if (cell.findings.isLive) return this.#check(cell.asking, i, value);
    this.record.beginTrace();
    const found = this.#check(cell.asking, i, value);
    this.record.endTrace();
    cell.findings.remember(this.record.reads, found);
    this.columns[i]!.weigh();
    return found;
  }
}

const NONE: Found[] = [];
