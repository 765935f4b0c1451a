/** The record stage: (plan, chunk) → cleaned bytes, ledger, rejected rows, match features, tally. Pure: no clock, no I/O, no order. */
import type { Catalog, Plan, Tally } from '../contract.ts';
import type { Features } from '../dedupe/features.ts';
import { CrmqError } from '../errors.ts';
import { BufferPool } from '../io/buffer-pool.ts';
import type { Cells, Codec, ScanProblem } from '../io/codec.ts';
import { canEncode, type Encoding, hasEscapes } from '../io/encoding.ts';
import { createFraming, type Framing } from '../io/framing.ts';
import { UndoWriter } from '../ledger/undo-writer.ts';
import { Batch } from './batch.ts';
import { ByteSink, NO_BYTES } from './byte-sink.ts';
import { Cleanser } from './cleanser.ts';
import { compile, type Program } from './compile.ts';
import { Ledger } from './ledger.ts';
import type { RecordContext } from './record.ts';
import { Rejects } from './rejects.ts';
import { RowList } from './row-list.ts';
import { StageCounts } from './stage-counts.ts';

/** What a chunk becomes. Everything is bytes or plain JSON, so that it can cross a thread or a pipe. */
export interface StageResult {
  /** Cleaned records, whole, UTF-8. For a JSON list with the comma that stood before each. */
  readonly out: Uint8Array<ArrayBuffer>;
  /** Where each cleaned record ends in `out`, and its row number. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  /** Physical line of each cleaned record; empty unless the plan has a policy, which may have to name it. */
  readonly lines: Int32Array<ArrayBuffer>;
  /** Lines of changes.csv. */
  readonly ledger: Uint8Array<ArrayBuffer>;
  /** Lines of rejected.csv. */
  readonly rejected: Uint8Array<ArrayBuffer>;
  readonly features: Uint8Array<ArrayBuffer>;
  /** What undoes it, for the journal; empty where that was not asked for. */
  readonly undo: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
}

/** `wantsUndo`: whether it is to be taken back. */
export type Stage = (bytes: Uint8Array, firstRow: number, firstLine: number, wantsUndo?: boolean) => StageResult;

/**
 * Compiles a plan into a stage. Make one for each thread; a stage handles one chunk at a time.
 * @param pool where the memory of the results comes from, and may be given back to when nobody looks at them any more
 */
export function createStage(
  plan: Plan,
  catalog: Catalog,
  codec: Codec,
  features: Features | undefined,
  pool: BufferPool = new BufferPool(),
): Stage {
  const run = new StageRun(plan, compile(plan, catalog), codec, features, pool);
  return (bytes, firstRow, firstLine, wantsUndo = false) => run.process(bytes, firstRow, firstLine, wantsUndo);
}

class StageRun {
  readonly #codec: Codec;
  readonly #features: Features | undefined;
  readonly #pool: BufferPool;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #batch: Batch;
  readonly #cleanser: Cleanser;
  /** By unit of the batch: where it begins and ends, its row, and why it is not to be cleansed (`''`: it is). */
  readonly #from: Int32Array;
  readonly #next: Int32Array;
  readonly #rowOf: Int32Array;
  readonly #reason: (Framing | ScanProblem)[];
  readonly #out: ByteSink;
  readonly #ends = new RowList();
  readonly #rows = new RowList();
  readonly #lines: RowList | undefined;
  readonly #ledger: Ledger;
  readonly #rejects: Rejects;
  readonly #counts: StageCounts;
  readonly #json: boolean;
  /** Scratch: the changed columns of a record. */
  readonly #places: Int32Array;
  readonly #undoWriter: UndoWriter;
  readonly #keyColumn: number;
  /** Undefined where nobody wants it. */
  #undo: UndoWriter | undefined;
  #bytes: Uint8Array = NO_BYTES;
  #escapes = false;

  constructor(plan: Plan, program: Program, codec: Codec, features: Features | undefined, pool: BufferPool) {
    this.#codec = codec;
    this.#features = features;
    this.#pool = pool;
    this.#framing = createFraming(plan.layout.header);
    this.#batch = new Batch(codec.columns.length);
    this.#cleanser = new Cleanser(plan, program, codec, this.#batch, encodableIn(plan.outputEncoding as Encoding));
    const { capacity } = this.#batch;
    this.#from = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#rowOf = new Int32Array(capacity);
    this.#reason = new Array<Framing | ScanProblem>(capacity).fill('');
    this.#out = new ByteSink(pool);
    const names = plan.fields.map((field) => field.column);
    this.#ledger = new Ledger(names, pool);
    this.#rejects = new Rejects(plan, codec, pool);
    this.#counts = new StageCounts(plan, program, this.#cleanser.record);
    this.#lines = plan.policy && new RowList();
    this.#json = plan.layout.format !== 'csv';
    this.#places = new Int32Array(names.length);
    this.#keyColumn = keyColumnOf(plan.fields);
    this.#undoWriter = new UndoWriter(pool, this.#keyColumn >= 0);
  }

  process(bytes: Uint8Array, firstRow: number, firstLine: number, wantsUndo: boolean): StageResult {
    this.#bytes = bytes;
    this.#undo = wantsUndo ? this.#undoWriter : undefined;
    this.#undo?.begin(firstRow);
    this.#out.begin(bytes);
    this.#escapes = hasEscapes(bytes);
    this.#rejects.begin(bytes, firstLine);
    let row = firstRow;
    for (let at = 0; at < bytes.length; ) {
      at = this.#fill(at, row);
      this.#cleanse();
      row = this.#emit(row);
    }
    return {
      out: this.#out.take(),
      ends: this.#ends.take(),
      rows: this.#rows.take(),
      lines: this.#lines?.take() ?? new Int32Array(0),
      ledger: this.#ledger.take(),
      rejected: this.#rejects.take(),
      features: this.#features?.take((size) => this.#pool.take(size)) ?? NO_BYTES,
      undo: this.#undo?.take() ?? NO_BYTES,
      tally: this.#counts.take(),
    };
  }

  /** Scans units into the batch until it is full; answers where the next one begins. */
  #fill(from: number, firstRow: number): number {
    const batch = this.#batch;
    const bytes = this.#bytes;
    batch.clear();
    let at = from;
    let row = firstRow;
    while (at < bytes.length && !batch.isFull(at - from)) {
      const unit = batch.units;
      const cells = batch.next();
      const next = this.#codec.scan(bytes, at, bytes.length, true, cells);
      const framing = this.#framing(bytes, cells);
      const reason = framing || this.#unreadable(cells);
      this.#from[unit] = at;
      this.#next[unit] = next;
      this.#rowOf[unit] = row;
      this.#reason[unit] = reason;
      if (reason === '') batch.admit(unit);
      if (framing === '') row++;
      at = next;
    }
    return at;
  }

  /** Why a record cannot be read as one, `''` if it can. */
  #unreadable({ problem, bodyStart, bodyEnd }: Cells): ScanProblem {
    if (problem !== '') return problem;
    return this.#escapes && hasEscapes(this.#bytes.subarray(bodyStart, bodyEnd)) ? 'undecodable-bytes' : '';
  }

  #cleanse(): void {
    try {
      this.#cleanser.run(this.#bytes, this.#rowOf);
    } catch (cause) {
      throw this.#firstFailure(cause);
    }
  }

  /** What is wrong with the first record that a rule fails on: which one that is must not depend on what shares a batch. */
  #firstFailure(cause: unknown): unknown {
    const batch = this.#batch;
    for (const unit of batch.records.slice(0, batch.count)) {
      batch.count = 0;
      batch.admit(unit);
      try {
        this.#cleanser.run(this.#bytes, this.#rowOf);
      } catch (again) {
        return again instanceof CrmqError ? again : ruleFailed(this.#rowOf[unit]!, this.#cleanser.record, again);
      }
    }
    return cause;
  }

  /** Writes the batch out, in order; answers the number of the next row. */
  #emit(firstRow: number): number {
    let row = firstRow;
    for (let unit = 0; unit < this.#batch.units; unit++) {
      const reason = this.#reason[unit]!;
      if (reason === 'blank' || reason === 'repeated-header') this.#drop(reason, row, unit);
      else this.#settle(row++, unit, reason);
    }
    return row;
  }

  /** Keeps a record, or sets it aside. */
  #settle(row: number, unit: number, unreadable: string): void {
    const reason = unreadable || this.#refusal(row, unit);
    if (reason === '') this.#commit(row, unit);
    else {
      const original = this.#batch.original[unit]!;
      this.#undo?.aside(true, this.#bytes, this.#from[unit]!, this.#next[unit]!);
      this.#counts.rejected(
        reason,
        this.#rejects.add(row, this.#from[unit]!, reason, this.#batch.cells(unit), original),
      );
    }
  }

  /** Why a record that was cleansed must be set aside all the same, `''` if it need not. */
  #refusal(row: number, unit: number): string {
    const values = this.#batch.values[unit]!;
    return values.every(isEmpty) ? 'empty-record' : this.#counts.found(row, values, this.#cleanser.found[unit]!);
  }

  #commit(row: number, unit: number): void {
    const values = this.#batch.values[unit]!;
    const changes = this.#cleanser.changes[unit]!;
    this.#counts.kept(values, this.#batch.original[unit]!);
    for (let i = 0; i < changes.length; i++) {
      this.#ledger.change(row, changes[i]!);
      this.#counts.change(row, changes[i]!);
    }
    this.#out.keepFrom(this.#from[unit]!);
    const changed = changes.length > 0 ? this.#findChanged(unit) : 0;
    if (this.#undo) {
      const { hash, key } = this.#cleanser.hash(unit, this.#keyColumn);
      this.#undo.kept(this.#next[unit]! - this.#from[unit]!, changed, hash, key);
    }
    if (changed > 0) this.#rewrite(unit, changed);
    this.#ends.push(this.#out.keepTo(this.#next[unit]!));
    this.#rows.push(row);
    this.#lines?.push(this.#rejects.lineOf(this.#from[unit]!, this.#batch.cells(unit)));
    if (this.#features === undefined) return;
    const { record } = this.#cleanser;
    record.values = values;
    this.#cleanser.print(unit, this.#bytes, this.#features.prints);
    this.#features.add(row, record);
  }

  /** Lists the changed cells in the order in which they stand; answers how many there are. */
  #findChanged(unit: number): number {
    const cells = this.#batch.cells(unit);
    const values = this.#batch.values[unit]!;
    const original = this.#batch.original[unit]!;
    const places = this.#places;
    let count = 0;
    for (let i = 0; i < original.length; i++) if (values[i] !== original[i]) places[count++] = i;
    // Columns of CSV stand in order; keys of JSON as each record has them.
    if (this.#json) places.subarray(0, count).sort((a, b) => cells.start[a]! - cells.start[b]!);
    return count;
  }

  /** Puts the new text of listed cells over the old. */
  #rewrite(unit: number, count: number): void {
    const { start, end, flags } = this.#batch.cells(unit);
    const values = this.#batch.values[unit]!;
    let at = this.#from[unit]!;
    for (let k = 0; k < count; k++) {
      const i = this.#places[k]!;
      this.#counts.rewritten(i);
      const written = this.#out.replace(start[i]!, end[i]!, this.#codec.encode(values[i]!, flags[i]!));
      this.#undo?.patch(i, start[i]! - at, written, this.#bytes, start[i]!, end[i]!);
      at = end[i]!;
    }
  }

  #drop(kind: Framing, row: number, unit: number): void {
    this.#counts.dropped(kind);
    this.#undo?.aside(false, this.#bytes, this.#from[unit]!, this.#next[unit]!);
    const text = Buffer.from(this.#bytes.subarray(this.#from[unit]!, this.#next[unit]!)).toString();
    this.#ledger.drop(row, text, kind);
  }
}

/** The column that a record is known by, -1 where there is none. */
export const keyColumnOf = (fields: Plan['fields']): number => fields.find(({ role }) => role === 'id')?.index ?? -1;

const isEmpty = (value: string): boolean => value === '';

function encodableIn(encoding: Encoding): (text: string) => boolean {
  return /^utf-|^gb18030$/.test(encoding) ? () => true : (text) => canEncode(text, encoding);
}

function ruleFailed(row: number, { rule, column }: RecordContext, cause: unknown): CrmqError {
  const where = `record ${row}${column === '' ? '' : `, column ${column}`}`;
  return new CrmqError('rule-failed', `${where}: the rule ${rule} failed: ${(cause as Error).message}`, {
    exitCode: 4,
    cause,
    hint: 'a rule must never throw for bad data; switch it off in the pack, and report it if it is not your own',
  });
}
