/**
 * What a stage finds out about its kept records as a whole: what the values of each column are like, records by owner, source, country and
 * month, and how old they are. It goes out as bytes, chunk by chunk; what was told once of a column is not told again, so the results of a
 * stage add up in the order in which they were made, all of them or all up to one (docs/decisions/0033).
 */
import { DIMENSIONS, type Plan } from '../../contract.ts';
import { NON_ASCII, QUOTED } from '../../io/format/codec.ts';
import { hashOfText, mixed } from '../../ledger/record-hash.ts';
import type { Batch } from '../batch/batch.ts';
import type { Cell } from '../batch/column.ts';
import { PLAIN } from '../batch/print-record.ts';
import type { CheckStep, Program } from '../rules/compile.ts';
import type { Found } from '../rules/findings.ts';
import type { RecordContext } from '../rules/record.ts';
import { type Measure, measureOf } from '../sketch/measure.ts';
import { ValueProfile } from '../sketch/value-profile.ts';
import { SketchWriter } from '../sketch/writer.ts';
import { CHANGED, HIDING, type KeptUnits, RecordGroups } from './record-groups.ts';
import { MOST_AGE, mostValues } from './value-tally.ts';

/** What is known of the cells of a batch, by column and unit. */
interface Known {
  readonly cells: readonly (Cell | undefined)[];
  /** Of the cells as they came, where they mean nothing of a cell that is escaped; or of the cells as they are. */
  readonly hashes: Int32Array;
}

export class RecordSketches {
  readonly #fields: Plan['fields'];
  readonly #batch: Batch;
  readonly #known: Known;
  readonly #record: RecordContext;
  /** Made when a column has a value. */
  readonly #profiles: (ValueProfile | undefined)[];
  /** By column. */
  readonly #measures: readonly Measure[];
  readonly #groups: RecordGroups;
  readonly #kept: KeptUnits;
  /** By unit, for a few, columns that must not be shown. */
  readonly #hidden = new Map<number, ReadonlySet<number>>();
  readonly #aging: CheckStep | undefined;
  readonly #ages = new Int32Array(MOST_AGE + 1);
  readonly #writer = new SketchWriter();

  constructor(plan: Plan, program: Program, batch: Batch, known: Known, record: RecordContext) {
    const { fields, expected = [] } = plan;
    const slots = expected.length * DIMENSIONS.length;
    this.#fields = fields;
    this.#batch = batch;
    this.#known = known;
    this.#record = record;
    this.#profiles = new Array<ValueProfile | undefined>(fields.length).fill(undefined);
    this.#measures = fields.map((field) => measureOf(field, plan.uses));
    this.#groups = new RecordGroups(fields, batch.capacity, slots, hashOf);
    const numbers = batch.capacity * slots;
    this.#kept = {
      units: new Int32Array(batch.capacity),
      marks: new Uint8Array(batch.capacity),
      count: 0,
      fails: {
        slots: new Uint8Array(numbers),
        numbers: new Int32Array(numbers),
        ends: new Int32Array(batch.capacity),
      },
    };
    this.#aging = program.checks.find(({ rule }) => rule.age !== undefined);
  }

  /**
   * Takes a kept record in.
   * @param isChanged whether cells of it are others than they came
   * @param fails checks of it that failed, as in `Tally.failed`
   * @param found what the checks said of it
   * @param secrets columns of it in which a check found what must not be shown
   */
  add(unit: number, isChanged: boolean, fails: Int32Array, found: readonly Found[], secrets: readonly string[]): void {
    const kept = this.#kept;
    const { slots, numbers, ends } = kept.fails;
    const j = kept.count++;
    let end = j === 0 ? 0 : ends[j - 1]!;
    for (let s = 0; s < fails.length; s++) {
      if (fails[s] === 0) continue;
      slots[end] = s;
      numbers[end++] = fails[s]!;
    }
    ends[j] = end;
    kept.units[j] = unit;
    kept.marks[j] = (isChanged ? CHANGED : 0) | (secrets.length > 0 ? HIDING : 0);
    if (secrets.length > 0) this.#hide(unit, secrets);
    if (this.#aging) this.#addAge(this.#batch.values[unit]!, this.#aging, found);
  }

  /**
   * To be called when all records of a batch were taken in: their values are looked at column by column.
   * @param bytes what it was scanned in
   * @param isHashed whether `Known.hashes` are those of the cells as they are
   */
  endBatch(bytes: Uint8Array, isHashed: boolean): void {
    const kept = this.#kept;
    if (kept.count === 0) return;
    this.#groups.add(kept, this.#batch.values, this.#known.cells, this.#hidden);
    for (let i = 0; i < this.#fields.length; i++) this.#column(bytes, i, isHashed);
    kept.count = 0;
    if (this.#hidden.size > 0) this.#hidden.clear();
  }

  /** What was found out since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const writer = this.#writer;
    writer.number(0);
    let columns = 0;
    for (let i = 0; i < this.#profiles.length; i++) if (this.#profiles[i]?.write(i, writer)) columns++;
    writer.numberAt(0, columns);
    this.#groups.write(writer);
    const place = writer.place;
    writer.number(0);
    let ages = 0;
    for (let months = 0; months < this.#ages.length; months++) {
      if (this.#ages[months] === 0) continue;
      writer.number(months);
      writer.number(this.#ages[months]!);
      ages++;
    }
    writer.numberAt(place, ages);
    this.#ages.fill(0);
    return writer.take();
  }

  #addAge(values: string[], step: CheckStep, found: readonly Found[]): void {
    let months = monthsIn(found, step);
    if (months === undefined) {
      this.#record.values = values;
      this.#record.point(step, '');
      months = step.rule.age!(this.#record);
    }
    if (months !== undefined) this.#ages[months < MOST_AGE ? months : MOST_AGE]!++;
  }

  #hide(unit: number, secrets: readonly string[]): void {
    const columns = new Set(this.#fields.filter(({ column }) => secrets.includes(column)).map(({ index }) => index));
    this.#hidden.set(unit, columns);
  }

  /** Most cells are seen by their bytes to be nothing new; others are looked at one by one. */
  #column(bytes: Uint8Array, i: number, isHashed: boolean): void {
    const { start, end, flags, stride, capacity } = this.#batch;
    const { cells, hashes } = this.#known;
    const { units, marks, count } = this.#kept;
    const place = i * capacity;
    const profile = this.#profiles[i];
    for (let j = 0; j < count; j++) {
      const unit = units[j]!;
      const mark = marks[j]!;
      const entry = cells[place + unit]?.entry;
      if (entry !== undefined && (mark & HIDING) === 0) {
        if (entry.count++ === 0) profile!.sketch.touched.push(entry);
        continue;
      }
      const at = unit * stride + i;
      const flag = flags[at]!;
      if (mark === 0 && (flag & ~PLAIN) === 0) {
        const inset = flag & QUOTED;
        const from = start[at]! + inset;
        const size = end[at]! - inset - from;
        if (size <= 0) continue;
        if (profile?.isNothingNew(mixed(hashes[place + unit]!), bytes, from, size, flag & NON_ASCII)) continue;
      }
      this.#look(i, unit, mark, isHashed);
    }
    if (this.#measures[i] !== 'text') this.#measure(i);
  }

  /** Counts the numbers or dates of a column in their bins. */
  #measure(i: number): void {
    const { values } = this.#batch;
    const { units, marks, count } = this.#kept;
    for (let j = 0; j < count; j++) {
      const unit = units[j]!;
      const text = values[unit]![i]!;
      if (text.length === 0 || ((marks[j]! & HIDING) !== 0 && this.#hidden.get(unit)!.has(i))) continue;
      this.#profiles[i]!.place(text);
    }
  }

  #look(i: number, unit: number, mark: number, isHashed: boolean): void {
    const { values, original, flags, stride, capacity } = this.#batch;
    const text = values[unit]![i]!;
    if (text.length === 0 || ((mark & HIDING) !== 0 && this.#hidden.get(unit)!.has(i))) return;
    const profile = (this.#profiles[i] ??= new ValueProfile(this.#measures[i]!, mostValues(this.#fields.length)));
    const place = i * capacity + unit;
    const cell = this.#known.cells[place];
    if (cell !== undefined) {
      profile.sketch.add((cell.entry ??= profile.enter(mixed(cell.hash), text)));
      return;
    }
    const flag = flags[unit * stride + i]!;
    const isRaw = (flag & ~PLAIN) === 0 && text === original[unit]![i];
    const hash = isRaw || isHashed ? mixed(this.#known.hashes[place]!) : hashOf(text);
    profile.count(hash, text, isRaw && (flag & NON_ASCII) === 0);
  }
}

/** The age that a finding of the rule tells, which saves asking for it. */
function monthsIn(found: readonly Found[], step: CheckStep): number | undefined {
  for (let k = 0; k < found.length; k++) {
    if (found[k]!.step !== step) continue;
    const months = found[k]!.finding.data?.months;
    return typeof months === 'number' && months >= 0 ? months : undefined;
  }
  return undefined;
}

const hashOf = (text: string): number => mixed(hashOfText(text));
