/**
 * One of the systems that are linked: its records go through its own record stage and wait in a spool of their own, to be read again
 * when golden records and conflicts are written.
 *
 * Memory: 12 bytes a record and its record id; a batch of records while they are read.
 */
import type { Plan } from '../contract.ts';
import { type Executor, inlineExecutor, inOrder, threadExecutor } from '../engine/executor.ts';
import { Spool } from '../engine/spool.ts';
import { emptyTally, mergeTally } from '../engine/tally.ts';
import { CrmqError } from '../errors.ts';
import { BufferPool } from '../io/buffer-pool.ts';
import { createCells } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import { cut, type DroppedLine } from '../io/cutter.ts';
import { Sight } from '../link/sight.ts';
import { assertNothingLost, LineCounter } from './accounts.ts';
import type { Prepared } from './prepare.ts';
import { RowTexts } from './row-texts.ts';
import { rowsInBatch, spooledRows } from './spooled-rows.ts';

export interface StageOptions {
  readonly jobs: number;
  readonly chunkBytes: number;
  /** Below this, starting threads costs more than they save. */
  readonly threadsFromBytes: number;
  readonly onProgress: (bytes: number, rows: number) => void;
  /** Match features of a chunk, with rows of this system. */
  readonly onFeatures: (features: Uint8Array) => void;
  /** Lines of changes.csv and rejected.csv. */
  readonly onLedger: (lines: Uint8Array) => Promise<void>;
  readonly onRejected: (lines: Uint8Array) => Promise<void>;
}

export class LinkedSystem {
  readonly name: string;
  readonly plan: Plan;
  readonly prepared: Prepared;
  readonly tally;
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
    const { prepared } = this;
    const input = prepared.inputs[0]!;
    this.#spool = await Spool.open();
    const spool = this.#spool;
    const pool = new BufferPool();
    let tail = '';
    let records = 0;
    const lines = new LineCounter();
    const late: DroppedLine[] = [];
    await this.#drop(input.dropped, options);
    const chunks = cut(input.records(), {
      codec: input.codec,
      layout: input.layout,
      firstRow: 1,
      firstLine: input.firstLine,
      chunkBytes: options.chunkBytes,
      pool,
      onDropped: (line) => {
        if (line.kind === 'tail') tail = line.text;
        else late.push(line);
      },
    });
    const executor = this.#executor(options, pool);
    try {
      for await (const { chunk, result } of inOrder(chunks, executor)) {
        mergeTally(this.tally, result.tally);
        options.onFeatures(result.features);
        await options.onLedger(result.ledger);
        await options.onRejected(result.rejected);
        lines.add(result.rejected);
        records += chunk.records;
        this.#note(result.out, result.ends, result.rows);
        await spool.append(result.out, result.ends, result.rows);
        executor.release(result);
        options.onProgress(input.read.bytes, chunk.firstRow + chunk.records - 1);
      }
    } finally {
      await executor.close();
    }
    const { read, kept, rejected } = this.tally;
    const counted = { cut: records, rejected: lines.lines, written: undefined, left: 0 };
    assertNothingLost({ read, written: kept, merged: 0, rejected, expired: 0 }, counted);
    await this.#drop(late, options);
    if (input.list && !tail.includes(']')) {
      throw new CrmqError('truncated-json', `${input.name}: the JSON list ends too early: nothing closes it`, {
        exitCode: 3,
        hint: 'the file is not complete: download or export it again',
      });
    }
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

  /** What is no record, such as the footer of a report, is in the ledger. */
  async #drop(lines: readonly DroppedLine[], { onLedger }: StageOptions): Promise<void> {
    for (const { kind, row, text } of lines) {
      this.tally.dropped[kind] = (this.tally.dropped[kind] ?? 0) + 1;
      await onLedger(Buffer.from(csvLine([Math.max(1, row), '', text, '', `framing/${kind}`, 'safe'])));
    }
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

  #executor({ jobs, threadsFromBytes }: StageOptions, pool: BufferPool): Executor {
    const { catalog, inputs } = this.prepared;
    const input = inputs[0]!;
    const plan = { ...this.plan, layout: input.layout };
    const isSmall = input.sampleIsAll && input.sample.length < threadsFromBytes;
    return jobs === 1 || isSmall ? inlineExecutor(plan, catalog, pool) : threadExecutor(plan, catalog, jobs, pool);
  }
}
