/** The record stage: (plan, chunk) → cleaned bytes, ledger, rejected rows, match features, tally. Pure: no clock, no I/O, no order. */
import type { Catalog, Plan, Tally } from '../contract.ts';
import type { Features } from '../dedupe/features/features.ts';
import { CrmqError } from '../errors.ts';
import { canEncode, type Encoding } from '../io/encoding/encoding.ts';
import { ABSENT, type Codec, OPAQUE } from '../io/format/codec.ts';
import type { Framing } from '../io/format/framing.ts';
import { BufferPool } from '../io/stream/buffer-pool.ts';
import { UndoWriter } from '../ledger/undo-writer.ts';
import { Batch } from './batch/batch.ts';
import { Cleanser } from './batch/cleanser.ts';
import { Units } from './batch/units.ts';
import { NO_BYTES } from './lines/byte-sink.ts';
import { FindingLines, namesLines, type Telling } from './lines/finding-lines.ts';
import { Rejects } from './lines/rejects.ts';
import { RowList } from './lines/row-list.ts';
import { compile, type Program } from './rules/compile.ts';
import { NOTHING } from './rules/findings.ts';
import { Ledger } from './rules/ledger.ts';
import type { RecordContext } from './rules/record.ts';
import type { RefusedChanges } from './rules/refused-changes.ts';
import { Refusing } from './rules/refusing.ts';
import type { RepairGuards } from './rules/repair.ts';
import { type Expectation, expectationOf } from './score/expectation.ts';
import { Hearsay } from './score/hearsay.ts';
import { InPlace } from './score/in-place.ts';
import { OtherReadings } from './score/other-readings.ts';
import { PossibleMoves } from './score/possible-moves.ts';
import { KeptRecords } from './tally/kept-records.ts';
import { RecordSketches } from './tally/record-sketches.ts';
import { StageCounts } from './tally/stage-counts.ts';

/** What a chunk becomes. Everything is bytes or plain JSON, so that it can cross a thread or a pipe. */
export interface StageResult {
  /** Cleaned records, whole, UTF-8. For a JSON list with the comma that stood before each. */
  readonly out: Uint8Array<ArrayBuffer>;
  /** Where each cleaned record ends in `out`, and its row number. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  /** Physical line of each cleaned record; empty unless somebody may have to name it when all are read (`namesLines`). */
  readonly lines: Int32Array<ArrayBuffer>;
  /** Lines of changes.csv. */
  readonly ledger: Uint8Array<ArrayBuffer>;
  /** Lines of rejected.csv. */
  readonly rejected: Uint8Array<ArrayBuffer>;
  /** Every finding as a line of JSON; empty where that was not asked for. */
  readonly findings: Uint8Array<ArrayBuffer>;
  readonly features: Uint8Array<ArrayBuffer>;
  /** What was found out about values and groups of records (engine/tally/record-sketches.ts), for `addSketch`. */
  readonly sketch: Uint8Array<ArrayBuffer>;
  /** What undoes it, for the journal; empty where that was not asked for. */
  readonly undo: Uint8Array<ArrayBuffer>;
  /** Of refused changes, two numbers each: which one, and what became of it (`MADE`, `UNCLEAR`). */
  readonly refused: Int32Array<ArrayBuffer>;
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
  refused?: RefusedChanges,
  telling?: Telling,
): Stage {
  const program = compile(plan, catalog);
  const refusing =
    refused && (refused.list.length > 0 || refused.only) ? new Refusing(refused, plan, program, catalog) : undefined;
  const expected = expectationOf(plan, catalog);
  const scoring = { expected, moves: PossibleMoves.of(plan, catalog, expected) };
  const run = new StageRun(plan, program, codec, features, pool, refusing, scoring, telling);
  return (bytes, firstRow, firstLine, wantsUndo = false) => run.process(bytes, firstRow, firstLine, wantsUndo);
}

interface Scoring {
  readonly expected: Expectation;
  readonly moves: PossibleMoves | undefined;
}

class StageRun {
  readonly #codec: Codec;
  readonly #features: Features | undefined;
  readonly #pool: BufferPool;
  readonly #batch: Batch;
  readonly #units: Units;
  readonly #cleanser: Cleanser;
  readonly #kept: KeptRecords;
  /** Undefined where nobody has to know where a record stood. */
  readonly #lines: RowList | undefined;
  readonly #ledger: Ledger;
  readonly #rejects: Rejects;
  readonly #counts: StageCounts;
  /** Undefined where nothing is refused. */
  readonly #refusing: Refusing | undefined;
  readonly #sketches: RecordSketches;
  readonly #inPlace: InPlace;
  readonly #undoWriter: UndoWriter;
  readonly #keyColumn: number;
  readonly #showsRejected: boolean;
  /** Whether a finding is told with the line that it stands on. */
  readonly #namesLines: boolean;
  /** Undefined where nobody wants each of them. */
  readonly #findings: FindingLines | undefined;
  /** Undefined where nobody wants it. */
  #undo: UndoWriter | undefined;
  #bytes: Uint8Array = NO_BYTES;

  constructor(
    plan: Plan,
    program: Program,
    codec: Codec,
    features: Features | undefined,
    pool: BufferPool,
    refusing: Refusing | undefined,
    { expected, moves }: Scoring,
    telling: Telling | undefined,
  ) {
    this.#codec = codec;
    this.#namesLines = telling !== undefined;
    this.#findings = telling?.lines ? new FindingLines(telling, pool) : undefined;
    this.#refusing = refusing;
    this.#features = features;
    this.#pool = pool;
    this.#batch = new Batch(codec.columns.length);
    this.#units = new Units(codec, this.#batch, plan.layout.header);
    this.#cleanser = new Cleanser(plan, program, codec, this.#batch, encodableIn(plan.outputEncoding as Encoding));
    const names = plan.fields.map((field) => field.column);
    this.#ledger = new Ledger(names, pool);
    this.#rejects = new Rejects(plan, codec, pool);
    const { record } = this.#cleanser;
    const hearsay = new Hearsay(plan, expected);
    const otherwise = { readings: OtherReadings.of(expected, record, hearsay), moves, hearsay };
    this.#counts = new StageCounts(plan, program, record, expected, otherwise, this.#findings);
    this.#kept = new KeptRecords(codec, this.#batch, this.#counts, plan.layout.format !== 'csv', pool);
    this.#sketches = new RecordSketches(plan, program, this.#batch, this.#cleanser.known, this.#cleanser.record);
    this.#lines = namesLines(plan, telling) ? new RowList() : undefined;
    this.#inPlace = new InPlace(plan, program);
    this.#keyColumn = keyColumnOf(plan.fields);
    this.#showsRejected = plan.showsRejected === true;
    this.#undoWriter = new UndoWriter(pool, this.#keyColumn >= 0);
  }

  process(bytes: Uint8Array, firstRow: number, firstLine: number, wantsUndo: boolean): StageResult {
    this.#bytes = bytes;
    this.#undo = wantsUndo ? this.#undoWriter : undefined;
    this.#undo?.begin(firstRow);
    this.#kept.begin(bytes);
    this.#units.begin(bytes);
    this.#rejects.begin(bytes, firstLine);
    let row = firstRow;
    for (let at = 0; at < bytes.length; ) {
      at = this.#units.fill(at, row);
      this.#cleanse();
      if (this.#refusing) this.#refuse(this.#refusing);
      row = this.#emit(row);
    }
    return {
      ...this.#kept.take(),
      lines: this.#lines?.take() ?? new Int32Array(0),
      ledger: this.#ledger.take(),
      rejected: this.#rejects.take(),
      findings: this.#findings?.take() ?? NO_BYTES,
      features: this.#features?.take((size) => this.#pool.take(size)) ?? NO_BYTES,
      undo: this.#undo?.take() ?? NO_BYTES,
      refused: this.#refusing?.take() ?? NO_NUMBERS,
      sketch: this.#sketches.take(),
      tally: this.#counts.take(),
    };
  }

  #cleanse(): void {
    try {
      this.#cleanser.run(this.#bytes, this.#units.rowOf);
    } catch (cause) {
      throw this.#firstFailure(cause);
    }
  }

  /** Repairs the records anew of which changes are refused. */
  #refuse(refusing: Refusing): void {
    const { records, count, values, original } = this.#batch;
    for (let j = 0; j < count; j++) {
      const unit = records[j]!;
      const row = this.#units.rowOf[unit]!;
      if (!refusing.has(row)) continue;
      try {
        const { changes, found } = refusing.run(row, values[unit]!, original[unit]!, this.#guardsOf(unit));
        this.#cleanser.settle(unit, changes, found);
      } catch (cause) {
        throw inRecord(row, cause);
      }
    }
  }

  #guardsOf(unit: number): RepairGuards {
    const { flags } = this.#batch.cells(unit);
    const writable = (index: number): boolean => (flags[index]! & (ABSENT | OPAQUE)) === 0;
    return { writable, encodable: this.#cleanser.encodable };
  }

  /** What is wrong with the first record that a rule fails on: which one that is must not depend on what shares a batch. */
  #firstFailure(cause: unknown): unknown {
    const batch = this.#batch;
    for (const unit of batch.records.slice(0, batch.count)) {
      batch.count = 0;
      batch.admit(unit);
      try {
        this.#cleanser.run(this.#bytes, this.#units.rowOf);
      } catch (again) {
        return ruleFailed(this.#units.rowOf[unit]!, this.#cleanser.record, again);
      }
    }
    return cause;
  }

  /** Writes the batch out, in order; answers the number of the next row. */
  #emit(firstRow: number): number {
    let row = firstRow;
    for (let unit = 0; unit < this.#batch.units; unit++) {
      const reason = this.#units.reason[unit]!;
      if (reason === 'blank' || reason === 'repeated-header') this.#drop(reason, row, unit);
      else this.#settle(row++, unit, reason);
    }
    this.#sketches.endBatch(this.#bytes, this.#undo !== undefined);
    return row;
  }

  /** Keeps a record, or sets it aside. */
  #settle(row: number, unit: number, unreadable: string): void {
    const reason = unreadable || this.#refusal(row, unit);
    if (reason === '') this.#commit(row, unit);
    else {
      const original = this.#batch.original[unit]!;
      if (unreadable === '') this.#judge(row, unit, false);
      this.#undo?.aside(true, this.#bytes, this.#units.from[unit]!, this.#units.next[unit]!);
      this.#counts.rejected(
        reason,
        this.#rejects.add(row, this.#units.from[unit]!, reason, this.#batch.cells(unit), original),
        unreadable === '',
      );
      if (this.#showsRejected && unreadable === '' && reason !== EMPTY_RECORD) this.#hand(row, unit);
    }
  }

  /** Why a record that was cleansed must be set aside all the same, `''` if it need not. */
  #refusal(row: number, unit: number): string {
    const values = this.#batch.values[unit]!;
    const found = this.#cleanser.found[unit]!;
    if (values.every(isEmpty) && !this.#holdsMore(unit)) {
      this.#counts.found(row, 0, values, NOTHING);
      return EMPTY_RECORD;
    }
    const names = this.#namesLines && found.length > 0;
    const line = names ? this.#rejects.lineOf(this.#units.from[unit]!, this.#batch.cells(unit)) : 0;
    return this.#counts.found(row, line, values, found);
  }

  /** Keys that came up only after the columns were known are no cells, and yet they are what the record says. */
  #holdsMore(unit: number): boolean {
    return this.#codec.holdsMore?.(this.#bytes, this.#batch.cells(unit)) ?? false;
  }

  #commit(row: number, unit: number): void {
    const changes = this.#cleanser.changes[unit]!;
    this.#judge(row, unit, true);
    const found = this.#cleanser.found[unit]!;
    this.#sketches.add(unit, changes.length > 0, this.#counts.score.fails, found, this.#counts.secrets);
    for (let i = 0; i < changes.length; i++) {
      this.#ledger.change(row, changes[i]!);
      this.#counts.change(row, changes[i]!);
    }
    const from = this.#units.from[unit]!;
    const next = this.#units.next[unit]!;
    const changed = changes.length > 0 ? this.#kept.findChanged(unit) : 0;
    if (this.#undo) {
      const { hash, key } = this.#cleanser.hash(unit, this.#keyColumn);
      this.#undo.kept(next - from, changed, hash, key);
    }
    this.#kept.add(row, unit, from, next, changed, this.#undo);
    this.#lines?.push(this.#rejects.lineOf(from, this.#batch.cells(unit)));
    if (this.#features === undefined) return;
    try {
      this.#cleanser.print(unit, this.#bytes, this.#features.prints);
      this.#features.add(row, this.#cleanser.record);
    } catch (cause) {
      throw inRecord(row, cause);
    }
  }

  /** Counts what the checks say of a record; some are asked only now. The context shows it then. */
  #judge(row: number, unit: number, isKept: boolean): void {
    const { record } = this.#cleanser;
    const values = this.#batch.values[unit]!;
    record.values = values;
    const found = this.#cleanser.found[unit]!;
    const original = this.#batch.original[unit]!;
    // of changes that a person refused nothing is done that nobody has seen
    const isHeld = this.#refusing?.has(row) === true;
    const inPlace =
      !isHeld && this.#inPlace.concerns(record, found)
        ? this.#inPlace.judge(row, original, this.#guardsOf(unit))
        : undefined;
    if (inPlace) record.values = inPlace.values;
    try {
      if (isKept) this.#counts.kept(values, original, this.#cleanser.changes[unit]!.length > 0, found, inPlace);
      else this.#counts.judged(inPlace?.values ?? values, original, inPlace?.found ?? found);
    } catch (cause) {
      throw ruleFailed(row, record, cause);
    }
    record.values = values;
  }

  /** Hands a record on that was counted as set aside. */
  #hand(row: number, unit: number): void {
    const changed = this.#cleanser.changes[unit]!.length > 0 ? this.#kept.findChanged(unit) : 0;
    this.#kept.hand(row, unit, this.#units.from[unit]!, this.#units.next[unit]!, changed);
  }

  #drop(kind: Framing, row: number, unit: number): void {
    this.#counts.dropped(kind);
    this.#undo?.aside(false, this.#bytes, this.#units.from[unit]!, this.#units.next[unit]!);
    const text = Buffer.from(this.#bytes.subarray(this.#units.from[unit]!, this.#units.next[unit]!)).toString();
    this.#ledger.drop(row, text, kind);
  }
}

/** The column that a record is known by, -1 where there is none. */
export const keyColumnOf = (fields: Plan['fields']): number => fields.find(({ role }) => role === 'id')?.index ?? -1;

const NO_NUMBERS = new Int32Array(0);
const RULE_FAILED = 'rule-failed';
const EMPTY_RECORD = 'empty-record';

const isEmpty = (value: string): boolean => value === '';

function encodableIn(encoding: Encoding): (text: string) => boolean {
  return /^utf-|^gb18030$/.test(encoding) ? () => true : (text) => canEncode(text, encoding);
}

/** What a rule threw, with the record and the column; a rule of a plug-in has said whose it is. */
function ruleFailed(row: number, { rule, column }: Pick<RecordContext, 'rule' | 'column'>, cause: unknown): CrmqError {
  const where = `record ${row}${column === '' ? '' : `, column ${column}`}`;
  if (cause instanceof CrmqError) {
    if (cause.code !== RULE_FAILED) return cause;
    const { message, exitCode, details, hint } = cause;
    return new CrmqError(RULE_FAILED, `${where}: ${message}`, { exitCode, cause, details, ...(hint ? { hint } : {}) });
  }
  return new CrmqError(RULE_FAILED, `${where}: the rule ${rule} failed`, {
    exitCode: 4,
    cause,
    details: [String(cause)],
    hint: 'a rule must never throw for bad data; switch it off in the pack, and report it if it is not your own',
  });
}

/** The same where nobody knows which column it was. */
const inRecord = (row: number, cause: unknown): unknown =>
  cause instanceof CrmqError ? ruleFailed(row, { rule: '', column: '' }, cause) : cause;
