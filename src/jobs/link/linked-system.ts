/**
 * One of the systems that are linked: its records go through its own record stage and wait in a spool of their own, to be read again
 * when golden records and conflicts are written.
 *
 * Memory: 12 bytes a record and its record id; a batch of records while they are read.
 */
import type { Plan, Tally } from '../../contract.ts';
import { Spool } from '../../engine/run/spool.ts';
import type { StageResult } from '../../engine/stage.ts';
import { emptyTally } from '../../engine/tally/tally.ts';
import { type Codec, createCells } from '../../io/format/codec.ts';
import { Sight } from '../../link/sight.ts';
import { assertNothingLost } from '../clean/accounts.ts';
import { Staging, type StagingOptions } from '../clean/staging.ts';
import { rowsInBatch, spooledRows } from '../merging/spooled-rows.ts';
import type { Prepared } from '../prepare.ts';
import { RowTexts } from './row-texts.ts';

interface StageOptions extends Pick<StagingOptions, 'jobs' | 'chunkBytes' | 'threadsFromBytes' | 'onProgress'> {
  /** Match features of a chunk, with rows of this system. */
  readonly onFeatures: (features: Uint8Array) => void;
  /** What a chunk has become. */
  readonly onRecords?: ((result: StageResult, codec: Codec) => void) | undefined;
  /** Lines of changes.csv and rejected.csv. */
  readonly onLedger: (lines: Uint8Array) => Promise<void>;
  readonly onRejected: (lines: Uint8Array) => Promise<void>;
}

export class LinkedSystem {
  readonly name: string;
  readonly plan: Plan;
  readonly prepared: Prepared;
  tally: Tally;
  readonly #texts = new RowTexts();
  readonly #scratch;
  #spool: Spool | undefined;

  /** @param plan of the prepared run, or what became of it for linking */
  constructor(name: string, prepared: Prepared, plan: Plan) {
    this.name = name;
    this.prepared = prepared;
    this.plan = plan;
    this.tally = emptyTally(plan.fields.length);
    this.#scratch = createCells(plan.fields.length);
  }

  /** Reads, repairs and checks all records. */
  async stage(options: StageOptions): Promise<void> {
    this.#spool = await Spool.open();
    const spool = this.#spool;
    const sinks = { ledger: options.onLedger, rejected: options.onRejected };
    const staging = new Staging({ ...this.prepared, plan: this.plan }, sinks, options);
    this.tally = staging.tally;
    try {
      await staging.input(0, async (result) => {
        options.onFeatures(result.features);
        options.onRecords?.(result, this.prepared.inputs[0]!.codec);
        this.#note(result.out, result.ends, result.rows);
        await spool.append(result.out, result.ends, result.rows);
      });
    } finally {
      await staging.close();
    }
    const { read, kept, rejected } = this.tally;
    const counted = { ...staging.counted, written: undefined, left: 0 };
    assertNothingLost({ read, written: kept, merged: 0, rejected, expired: 0 }, counted);
  }

  /** Whether a row is a record that was kept: it was not rejected. */
  has(row: number): boolean {
    return this.#texts.has(row);
  }

  /** The record id, `''` where there is none. */
  idOf(row: number): string {
    return this.#texts.get(row);
  }

  /** A way to look at the records of this system. */
  sight(kind = this.plan.kind): Sight {
    const { fields, crm, country, asOf, uses } = this.plan;
    const options = Object.fromEntries(uses.map((use) => [use.rule, use.options]));
    return new Sight({ fields, crm, kind, country, asOf, options });
  }

  /** How many records may be asked for at once. */
  batch(): Promise<number> {
    return rowsInBatch(this.#open);
  }

  /** The cells of records, in the order in which they were asked for. */
  async read(rows: readonly number[]): Promise<string[][]> {
    const all = await spooledRows(this.#open, rows);
    return all.map((bytes) => this.#decode(bytes, 0, bytes.length));
  }

  /** All records that were kept, in their order. */
  async *records(): AsyncGenerator<{ readonly row: number; readonly cells: readonly string[] }> {
    const spool = this.#open;
    for (let i = 0; i < spool.chunkCount; i++) {
      const { bytes, ends, rows } = await spool.chunk(i);
      for (let at = 0; at < rows.length; at++) {
        yield { row: rows[at]!, cells: this.#decode(bytes, at === 0 ? 0 : ends[at - 1]!, ends[at]!) };
      }
    }
  }

  async close(): Promise<void> {
    await this.#spool?.close();
  }

  get #open(): Spool {
    if (!this.#spool) throw new Error('the system has not been read');
    return this.#spool;
  }

  /** Keeps the record ids of a chunk. */
  #note(bytes: Uint8Array, ends: Int32Array, rows: Int32Array): void {
    const { codec } = this.prepared.inputs[0]!;
    const id = this.plan.fields.findIndex(({ role }) => role === 'id');
    for (let at = 0; at < rows.length; at++) {
      if (id >= 0) codec.scan(bytes, at === 0 ? 0 : ends[at - 1]!, ends[at]!, true, this.#scratch);
      this.#texts.add(rows[at]!, id >= 0 ? codec.decode(bytes, this.#scratch, id) : '');
    }
  }

  #decode(bytes: Uint8Array, from: number, to: number): string[] {
    const { codec } = this.prepared.inputs[0]!;
    codec.scan(bytes, from, to, true, this.#scratch);
    return codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index));
  }
}
