/** A rejected record and what a person made of it → the bytes of a record in the input's own dialect. Pure. */
import type { Layout } from '../../contract.ts';
import { ABSENT, type Cells, type Codec, createCells, OPAQUE } from '../../io/format/codec.ts';
import { createFraming } from '../../io/format/framing.ts';
import { keysOf } from '../../io/format/json-scan.ts';
import { isRespelled } from '../../values/text/respelled.ts';
import { bad, type MendedRow, withoutTail } from './mended-rows.ts';

/** A record as it was rejected. */
export interface RejectedUnit {
  /** With what parts it from its neighbours. */
  readonly bytes: Uint8Array;
  /** The texts that rejected.csv has of it. */
  readonly shown: readonly string[];
  readonly reason: string;
}

/** A cell that a person changed; `column` is empty for what stood beyond the last one. */
export interface MendedCell {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Mend {
  readonly bytes: Uint8Array;
  readonly cells: readonly MendedCell[];
  /** Columns that a spreadsheet has spelled anew: they are as they were. */
  readonly respelled: readonly string[];
}

const SHOWN_BYTE = /\\x[0-9A-F]{2}/;
const LINE_END = /[\r\n]/;

export class Mender {
  readonly #codec: Codec;
  readonly #layout: Layout;
  readonly #framing;
  readonly #old: Cells;
  readonly #new: Cells;

  constructor(codec: Codec, layout: Layout) {
    this.#codec = codec;
    this.#layout = layout;
    this.#framing = createFraming(layout.header);
    this.#old = createCells(codec.columns.length);
    this.#new = createCells(codec.columns.length);
  }

  /**
   * @returns undefined where nobody mended it, or not so that it is one record: it stays rejected as it stood
   * @throws CrmqError `bad-mended` for what can be written nowhere
   */
  mend(unit: RejectedUnit, mended: MendedRow): Mend | undefined {
    const { bytes } = unit;
    this.#codec.scan(bytes, 0, bytes.length, true, this.#old);
    const values = mended.cells.map((cell, at) => asItWas(unit.shown[at] ?? '', cell));
    const isRaw = this.#isRaw(unit);
    if (isUntouched(unit.shown, [...values, ...mended.rest]) && (isRaw || !mended.isAccepted)) return undefined;
    if (isRaw && unit.reason === 'undecodable-bytes' && values.some((cell) => SHOWN_BYTE.test(cell))) return undefined;
    const body = this.#body(unit, values, mended, isRaw);
    const { bodyStart, bodyEnd } = this.#old;
    const made = Buffer.concat([bytes.subarray(0, bodyStart), body, bytes.subarray(bodyEnd)]);
    return this.#isOne(made) ? this.#compared(made, unit, mended) : undefined;
  }

  /** Whether rejected.csv has its text in one cell, because its cells are not known. */
  #isRaw({ reason }: RejectedUnit): boolean {
    const { problem } = this.#old;
    if (reason === 'undecodable-bytes') return true;
    return problem !== '' && (problem !== 'ragged-row' || this.#layout.format !== 'csv');
  }

  #body(unit: RejectedUnit, values: readonly string[], mended: MendedRow, isRaw: boolean): Uint8Array {
    // mended where it stood, as text of the file
    const isText = isRaw && values.length > 1 && [...values.slice(1), ...mended.rest].every((cell) => cell === '');
    if (isText) return Buffer.from(values[0]!);
    if (this.#layout.format === 'csv') return this.#csvBody(unit, [...values, ...mended.rest], isRaw);
    return isRaw ? Buffer.from(jsonOf(this.#codec.columns, values)) : this.#jsonBody(unit, values, mended);
  }

  /** Cells that are as they were keep their bytes. */
  #csvBody({ bytes }: RejectedUnit, values: readonly string[], isRaw: boolean): Uint8Array {
    const cells = this.#old;
    const delimiter = Buffer.from(this.#layout.delimiter);
    const parts: Uint8Array[] = [];
    for (const [at, value] of values.entries()) {
      if (at > 0) parts.push(delimiter);
      const isThere = !isRaw && at < cells.count;
      if (isThere && this.#codec.decode(bytes, cells, at) === value) {
        parts.push(bytes.subarray(cells.start[at]!, cells.end[at]!));
      } else parts.push(Buffer.from(this.#codec.encode(value, isThere ? cells.flags[at]! : 0)));
    }
    return Buffer.concat(parts);
  }

  /** Puts changed values where the old ones stood, and those of keys that the record lacks at its end. */
  #jsonBody({ bytes, shown }: RejectedUnit, values: readonly string[], mended: MendedRow): Uint8Array {
    const cells = this.#old;
    const { columns } = this.#codec;
    const changed = values.flatMap((value, at) => (value === (shown[at] ?? '') ? [] : [{ at, value }]));
    const there = changed.filter(({ at }) => (cells.flags[at]! & ABSENT) === 0);
    const parts: Uint8Array[] = [];
    let from = cells.bodyStart;
    for (const { at, value } of there.sort((a, b) => cells.start[a.at]! - cells.start[b.at]!)) {
      parts.push(bytes.subarray(from, cells.start[at]!), Buffer.from(this.#jsonValue(value, at, mended)));
      from = cells.end[at]!;
    }
    const close = bytes.subarray(0, cells.bodyEnd).lastIndexOf(0x7d);
    parts.push(bytes.subarray(from, close));
    const isEmpty = Buffer.from(bytes.subarray(cells.bodyStart, close)).toString().trim() === '{';
    const added = changed
      .filter(({ at }) => (cells.flags[at]! & ABSENT) !== 0)
      .map(({ at, value }, i) => {
        const keys = keysOf(columns[at]!);
        if (keys.length > 1) throw bad(mended.place, `the record has no place for ${columns[at]}`, NESTED_HINT);
        return `${isEmpty && i === 0 ? '' : ','}${JSON.stringify(keys[0])}:${JSON.stringify(value)}`;
      });
    parts.push(Buffer.from(added.join('')), bytes.subarray(close, cells.bodyEnd));
    return Buffer.concat(parts);
  }

  #jsonValue(value: string, at: number, { place }: MendedRow): string {
    const flags = this.#old.flags[at]!;
    if ((flags & OPAQUE) === 0) return this.#codec.encode(value, flags);
    try {
      JSON.parse(value);
      return value;
    } catch {
      throw bad(place, `${this.#codec.columns[at]} holds JSON, and this is none`, 'write a list or an object as JSON');
    }
  }

  /** Whether the record stage sees exactly one record there. One that still cannot be read is only safe on one line. */
  #isOne(bytes: Uint8Array): boolean {
    const cells = this.#new;
    const next = this.#codec.scan(bytes, 0, bytes.length, true, cells);
    if (next !== bytes.length || this.#framing(bytes, cells) !== '' || cells.bodyEnd === cells.bodyStart) return false;
    if (cells.problem === '') return true;
    return this.#layout.format === 'csv' && !LINE_END.test(textOf(bytes.subarray(cells.bodyStart, cells.bodyEnd)));
  }

  /** What was changed, by what rejected.csv had and what the record has now. */
  #compared(bytes: Uint8Array, { shown }: RejectedUnit, mended: MendedRow): Mend {
    const { columns } = this.#codec;
    const cells: MendedCell[] = [];
    const respelled: string[] = [];
    for (const [at, column] of columns.entries()) {
      const before = shown[at] ?? '';
      const after = this.#codec.decode(bytes, this.#new, at);
      if (before !== after) cells.push({ column, before, after });
      else if (mended.cells[at] !== before) respelled.push(column);
    }
    const [was, is] = [shown.slice(columns.length), mended.rest];
    for (let at = 0; at < Math.max(was.length, is.length); at++) {
      const [before, after] = [was[at] ?? '', is[at] ?? ''];
      if (before !== after) cells.push({ column: '', before, after });
    }
    return { bytes, cells, respelled };
  }
}

const NESTED_HINT = 'only keys of the record itself can be added; mend the input for this one';

const asItWas = (before: string, cell: string): string => (isRespelled(before, cell) ? before : cell);

/** Spreadsheets fill rows up with empty cells. */
const isUntouched = (shown: readonly string[], now: readonly string[]): boolean => {
  const [a, b] = [withoutTail(shown), withoutTail(now)];
  return a.length === b.length && a.every((cell, at) => isRespelled(cell, b[at]!));
};

/** Columns with something in them as an object; every value is a string. */
function jsonOf(columns: readonly string[], values: readonly string[]): string {
  const root = new Map<string, unknown>();
  for (const [at, value] of values.entries()) {
    if (value === '') continue;
    const keys = keysOf(columns[at]!);
    let node = root;
    for (const key of keys.slice(0, -1)) {
      const below = node.get(key);
      const next = below instanceof Map ? below : new Map<string, unknown>();
      node.set(key, next);
      node = next;
    }
    node.set(keys.at(-1)!, value);
  }
  return print(root);
}

const print = (node: unknown): string =>
  node instanceof Map
    ? `{${[...node].map(([key, value]) => `${JSON.stringify(key)}:${print(value)}`).join(',')}}`
    : JSON.stringify(node);

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
