/** Records by owner, source, country, and the month in which they were made, while a stage runs: how many, and what failed. */
import { GROUPS, type GroupBy, type Plan, type Role } from '../../contract.ts';
import { mixed } from '../../ledger/record-hash.ts';
import type { Cell } from '../batch/column.ts';
import { monthCode } from '../sketch/month-code.ts';
import { type Entry, Sketch } from '../sketch/sketch.ts';
import type { SketchWriter } from '../sketch/writer.ts';

/** Different values of a group of which each is counted. */
export const MOST_GROUPS = 1024;

/** Which column it is by: the first one of these roles. */
const ROLES_OF: { readonly [by in GroupBy]: readonly Role[] } = {
  owner: ['owner', 'owner_id'],
  source: ['lead_source', 'record_source'],
  country: ['country'],
  created: ['created_at'],
};

export function groupColumn(by: GroupBy, fields: Plan['fields']): number {
  for (const role of ROLES_OF[by]) {
    const field = fields.find((candidate) => candidate.role === role);
    if (field) return field.index;
  }
  return -1;
}

/** Hash of a text, 32 bits without a sign. */
export type HashText = (text: string) => number;

/** Units of a batch that are kept: the first `count` of the list. */
export interface KeptUnits {
  readonly units: Int32Array;
  /** By record, marks as bits. */
  readonly marks: Uint8Array;
  count: number;
  readonly fails: Fails;
}

/** Mark of a record cells of which are others than they came. */
export const CHANGED = 1;
/** Mark of a record with cells that must not be shown. */
export const HIDING = 2;

/** Checks that failed, record after record: the places in `Tally.failed` where any did, and how many. */
interface Fails {
  readonly slots: Uint8Array;
  readonly numbers: Int32Array;
  /** By record, where its own end. */
  readonly ends: Int32Array;
}

class Group {
  readonly by: number;
  readonly column: number;
  readonly sketch: Sketch;
  readonly #slots: number;
  readonly #hash: HashText;
  /** Of a group by months: entries by year × 12 + month. */
  readonly #months: Map<number, Entry> | undefined;

  constructor(by: number, column: number, slots: number, hash: HashText) {
    this.by = by;
    this.column = column;
    this.sketch = new Sketch(MOST_GROUPS, slots);
    this.#slots = slots;
    this.#hash = hash;
    this.#months = GROUPS[by] === 'created' ? new Map() : undefined;
  }

  /** Adds records of a batch (see `RecordGroups.add`). */
  add(
    { units, marks, count, fails }: KeptUnits,
    values: readonly (readonly string[])[],
    cells: readonly (Cell | undefined)[],
    place: number,
    hidden: ReadonlyMap<number, ReadonlySet<number>>,
  ): void {
    const { column, sketch } = this;
    const months = this.#months;
    const { slots, numbers, ends } = fails;
    let k = 0;
    for (let j = 0; j < count; j++) {
      const unit = units[j]!;
      const isHidden = (marks[j]! & HIDING) !== 0 && hidden.get(unit)!.has(column);
      const text = isHidden ? '' : values[unit]![column]!;
      const entry = months
        ? this.#monthOf(text, months)
        : this.#entryOf(text, isHidden ? undefined : cells[place + unit]);
      if (entry.count++ === 0) sketch.touched.push(entry);
      const { sums = NO_SUMS } = entry;
      for (const end = ends[j]!; k < end; k++) sums[slots[k]!]! += numbers[k]!;
    }
  }

  #entryOf(text: string, cell: Cell | undefined): Entry {
    if (cell === undefined) return this.sketch.entry(this.#hash(text), text);
    const known = cell.group;
    if (known?.isKept) return known;
    const entry = this.sketch.entry(mixed(cell.hash), text);
    cell.group = entry;
    return entry;
  }

  #monthOf(text: string, months: Map<number, Entry>): Entry {
    const code = monthCode(text);
    let entry = months.get(code);
    if (entry?.isKept) return entry;
    const month = code === 0 ? '' : text.slice(0, 7);
    entry = this.sketch.entry(this.#hash(month), month);
    months.set(code, entry);
    return entry;
  }

  /** Writes what was counted since the last time. */
  write(into: SketchWriter): void {
    const { touched, isWhole } = this.sketch;
    into.number(this.by);
    into.number(isWhole ? 1 : 0);
    into.number(this.#slots);
    const place = into.place;
    into.number(0);
    let told = 0;
    for (const entry of touched) {
      const { sums = NO_SUMS } = entry;
      if (entry.isKept) {
        into.number(entry.hash);
        into.text(entry.text);
        into.number(entry.count);
        for (let s = 0; s < sums.length; s++) into.number(sums[s]!);
        told++;
      }
      entry.count = 0;
      sums.fill(0);
    }
    into.numberAt(place, told);
    this.sketch.touched = [];
  }
}

export class RecordGroups {
  readonly #groups: readonly Group[];
  readonly #capacity: number;

  /**
   * @param capacity units of a batch
   * @param slots numbers in `Tally.failed`
   */
  constructor(fields: Plan['fields'], capacity: number, slots: number, hash: HashText) {
    this.#capacity = capacity;
    this.#groups = GROUPS.flatMap((by, at) => {
      const column = groupColumn(by, fields);
      return column < 0 ? [] : [new Group(at, column, slots, hash)];
    });
  }

  /**
   * Adds records of a batch.
   * @param hidden by unit, columns that must not be shown
   */
  add(
    kept: KeptUnits,
    values: readonly (readonly string[])[],
    cells: readonly (Cell | undefined)[],
    hidden: ReadonlyMap<number, ReadonlySet<number>>,
  ): void {
    for (const group of this.#groups) group.add(kept, values, cells, group.column * this.#capacity, hidden);
  }

  write(into: SketchWriter): void {
    into.number(this.#groups.length);
    for (const group of this.#groups) group.write(into);
  }
}

/** Of an entry where nothing is expected. */
const NO_SUMS = new Int32Array(0);
