/** One of two exports: its records go through the record stage and wait in a spool; of each, little is remembered (`records.ts`). */
import type { Plan, Tally } from '../../contract.ts';
import { Spool } from '../../engine/run/spool.ts';
import type { StageResult } from '../../engine/stage.ts';
import { emptyTally } from '../../engine/tally/tally.ts';
import { type Cells, type Codec, createCells, NON_ASCII, QUOTED } from '../../io/format/codec.ts';
import { recordIdKey } from '../../values/id/record-id.ts';
import { assertNothingLost } from '../clean/accounts.ts';
import { Staging, type StagingOptions } from '../clean/staging.ts';
import { rowsInBatch, spooledRows } from '../merging/spooled-rows.ts';
import type { Prepared } from '../prepare.ts';
import { half, hashBytes, hashText, mix } from './hash.ts';
import { Life } from './life.ts';
import { Records } from './records.ts';

/** How many records without a key are named. */
const NAMED = 5;
const RETURN = 13;
/** Flags of a cell whose bytes, without the quotes, are its text. */
const PLAIN = ~(QUOTED | NON_ASCII);

export interface SideColumns {
  /** Indices of the columns of the key. */
  readonly key: readonly number[];
  readonly isRecordId: boolean;
  /** By index of a column, its number among those that are compared; -1: it is not. */
  readonly compared: readonly number[];
}

export class Side {
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly records = new Records();
  readonly life: Life;
  tally: Tally;
  /** Records without a key, and the first of them. */
  readonly keyless = { count: 0, rows: [] as number[] };
  /** Numbers of records whose key an earlier one has. */
  again: readonly number[] = [];
  rows = 0;
  readonly #codec: Codec;
  readonly #columns: SideColumns;
  readonly #cells: Cells;
  #spool: Spool | undefined;

  /** @param plan by which it is read */
  constructor(prepared: Prepared, plan: Plan, columns: SideColumns) {
    this.prepared = prepared;
    this.plan = plan;
    this.#columns = columns;
    this.#codec = prepared.inputs[0]!.codec;
    this.#cells = createCells(plan.fields.length);
    this.life = new Life(plan);
    this.tally = emptyTally(plan.fields.length);
  }

  /** Reads all records. @throws CrmqError for input trouble */
  async read(options: StagingOptions): Promise<void> {
    this.#spool = await Spool.open();
    const sinks = { ledger: async () => {}, rejected: async () => {} };
    const staging = new Staging({ ...this.prepared, plan: this.plan }, sinks, options);
    this.tally = staging.tally;
    try {
      await staging.input(0, (result) => this.#take(result));
    } finally {
      await staging.close();
    }
    this.rows = staging.origins.counts[0] ?? 0;
    const { read, kept, rejected } = this.tally;
    const said = { read, written: kept, merged: 0, rejected, expired: 0 };
    assertNothingLost(said, { ...staging.counted, written: undefined, left: 0 });
    this.again = this.records.index();
  }

  /** How many records may be asked for at once. */
  batch(): Promise<number> {
    return rowsInBatch(this.#spool!);
  }

  /** Cells of records, by their numbers, in the order in which they were asked for. */
  async cellsOf(numbers: readonly number[]): Promise<string[][]> {
    const all = await spooledRows(
      this.#spool!,
      numbers.map((at) => this.records.rows[at]!),
    );
    return all.map((bytes) => {
      this.#codec.scan(bytes, 0, bytes.length, true, this.#cells);
      return this.#codec.columns.map((_, index) => lines(this.#codec.decode(bytes, this.#cells, index)));
    });
  }

  get keyColumns(): readonly number[] {
    return this.#columns.key;
  }

  /** The key of a record, a text a column. */
  keyOf(cells: readonly string[]): string[] {
    return this.#columns.key.map((index) => (cells[index] ?? '').trim());
  }

  /** Whether two keys are one: an id may be written in two ways. */
  isOneKey(a: readonly string[], b: readonly string[]): boolean {
    const form = (text: string): string => (this.#columns.isRecordId ? recordIdKey(text) : text);
    return a.every((part, i) => form(part) === form(b[i] ?? ''));
  }

  async close(): Promise<void> {
    await this.#spool?.close();
  }

  async #take({ out, ends, rows }: StageResult): Promise<void> {
    for (let at = 0; at < rows.length; at++) {
      this.#codec.scan(out, at === 0 ? 0 : ends[at - 1]!, ends[at]!, true, this.#cells);
      this.#note(out, rows[at]!);
    }
    // the stage uses its memory again
    await this.#spool!.append(out, ends, rows);
  }

  #note(bytes: Uint8Array, row: number): void {
    const cell = (index: number): string => this.#codec.decode(bytes, this.#cells, index);
    const key = this.#columns.key.map((index) => cell(index).trim());
    if (key.every((part) => part === '')) {
      this.keyless.count++;
      if (this.keyless.rows.length < NAMED) this.keyless.rows.push(row);
      return;
    }
    const day = this.life.dayOf(cell);
    const state = this.life.stateOf(cell);
    const print = this.#print(bytes);
    hashText(this.#columns.isRecordId ? recordIdKey(key[0]!) : key.join('\u001f'));
    this.records.add(row, half, print, day, state);
  }

  /** Of the cells that are compared, whatever the order of their columns. An empty one adds nothing. */
  #print(bytes: Uint8Array): { a: number; b: number } {
    let [a, b] = [0, 0];
    const { start, end, flags } = this.#cells;
    const { compared } = this.#columns;
    for (let index = 0; index < compared.length; index++) {
      const slot = compared[index]!;
      if (slot < 0) continue;
      const inset = flags[index]! & QUOTED;
      const [from, to] = [start[index]! + inset, end[index]! - inset];
      if ((flags[index]! & PLAIN) === 0 && !hasReturn(bytes, from, to)) {
        if (from >= to) continue;
        hashBytes(bytes, from, to);
      } else {
        const text = lines(this.#codec.decode(bytes, this.#cells, index));
        if (text === '') continue;
        hashText(text);
      }
      a = (a + mix(half.a ^ Math.imul(slot + 1, 0x9e3779b1))) | 0;
      b = (b + mix(half.b ^ Math.imul(slot + 1, 0x85ebca77))) | 0;
    }
    return { a, b };
  }
}

function hasReturn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === RETURN) return true;
  return false;
}

/** A line break is one, however it is written. */
const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
