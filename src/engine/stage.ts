/** The record stage: (plan, chunk) → cleaned bytes, ledger, rejected rows, match features, tally. Pure: no clock, no I/O, no order. */
import type { Catalog, Field, Plan, Tally } from '../contract.ts';
import type { Features } from '../dedupe/features.ts';
import { CrmqError } from '../errors.ts';
import { BufferPool } from '../io/buffer-pool.ts';
import { ABSENT, type Cells, type Codec, createCells, OPAQUE } from '../io/codec.ts';
import { canEncode, type Encoding, hasEscapes } from '../io/encoding.ts';
import { createFraming, type Framing } from '../io/framing.ts';
import { ByteSink, NO_BYTES } from './byte-sink.ts';
import { Cleanser } from './cleanser.ts';
import { compile, type Program } from './compile.ts';
import { Counts } from './counts.ts';
import type { Found } from './findings.ts';
import { Ledger } from './ledger.ts';
import { Rejects } from './rejects.ts';
import type { CellChange, RepairGuards } from './repair.ts';
import { RowList } from './row-list.ts';
import { shorten } from './sample-text.ts';
import { emptyTally } from './tally.ts';

/** What a chunk becomes. Everything is bytes or plain JSON, so that it can cross a thread or a pipe. */
export interface StageResult {
  /** Cleaned records, whole, UTF-8. For a JSON list with the comma that stood before each. */
  readonly out: Uint8Array<ArrayBuffer>;
  /** Where each cleaned record ends in `out`, and its row number. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  /** Lines of changes.csv. */
  readonly ledger: Uint8Array<ArrayBuffer>;
  /** Lines of rejected.csv. */
  readonly rejected: Uint8Array<ArrayBuffer>;
  readonly features: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
}

export type Stage = (bytes: Uint8Array, firstRow: number, firstLine: number) => StageResult;

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
  return (bytes, firstRow, firstLine) => run.process(bytes, firstRow, firstLine);
}

class StageRun implements RepairGuards {
  readonly #plan: Plan;
  readonly #program: Program;
  readonly #codec: Codec;
  readonly #features: Features | undefined;
  readonly #pool: BufferPool;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #cells: Cells;
  readonly #cleanser: Cleanser;
  readonly #values: readonly string[];
  readonly #original: readonly string[];
  readonly #out: ByteSink;
  readonly #ends = new RowList();
  readonly #rows = new RowList();
  readonly #ledger: Ledger;
  readonly #rejects: Rejects;
  readonly #findings: Counts;
  readonly #changes: Counts;
  readonly #rejections: Counts;
  readonly #json: boolean;
  readonly #unicode: boolean;
  /** Cells by column, of kept records: that hold something now, that held something and are empty now, that changed. */
  readonly #filled: Int32Array;
  readonly #emptied: Int32Array;
  readonly #changed: Int32Array;
  /** Scratch: the changed columns of a record. */
  readonly #places: Int32Array;
  #tally: Tally;
  /** Columns of this record in which a check found what must not be shown. */
  #secrets: readonly string[] = NO_COLUMNS;
  #bytes: Uint8Array = NO_BYTES;
  #escapes = false;

  constructor(plan: Plan, program: Program, codec: Codec, features: Features | undefined, pool: BufferPool) {
    const columns = plan.fields.length;
    const names = plan.fields.map((field) => field.column);
    this.#plan = plan;
    this.#program = program;
    this.#codec = codec;
    this.#features = features;
    this.#pool = pool;
    this.#framing = createFraming(plan.layout.header);
    this.#cells = createCells(codec.columns.length);
    this.#cleanser = new Cleanser(plan, program, codec, this);
    this.#values = this.#cleanser.record.values;
    this.#original = this.#cleanser.original;
    this.#out = new ByteSink(pool);
    this.#ledger = new Ledger(names, pool);
    this.#rejects = new Rejects(plan, codec, pool);
    this.#findings = new Counts(names);
    this.#changes = new Counts(names);
    this.#rejections = new Counts(names);
    this.#filled = new Int32Array(columns);
    this.#emptied = new Int32Array(columns);
    this.#changed = new Int32Array(columns);
    this.#places = new Int32Array(columns);
    this.#tally = emptyTally(columns);
    this.#json = plan.layout.format !== 'csv';
    this.#unicode = /^utf-|^gb18030$/.test(plan.outputEncoding);
  }

  process(bytes: Uint8Array, firstRow: number, firstLine: number): StageResult {
    this.#bytes = bytes;
    this.#out.begin(bytes);
    this.#escapes = hasEscapes(bytes);
    this.#rejects.begin(bytes, firstLine);
    let row = firstRow;
    for (let at = 0; at < bytes.length; ) {
      const next = this.#codec.scan(bytes, at, bytes.length, true, this.#cells);
      const framing = this.#framing(bytes, this.#cells);
      if (framing === '') this.#take(row++, at, next);
      else this.#drop(framing, row, at, next);
      at = next;
    }
    return this.#result();
  }

  writable(index: number): boolean {
    return index < this.#cells.count && (this.#cells.flags[index]! & (ABSENT | OPAQUE)) === 0;
  }

  encodable(text: string): boolean {
    return this.#unicode || canEncode(text, this.#plan.outputEncoding as Encoding);
  }

  /** One record: repaired, checked, and kept or set aside. */
  #take(row: number, from: number, next: number): void {
    this.#tally.read++;
    const changes: CellChange[] = [];
    const verdict = this.#unreadable() || this.#attempt(row, changes);
    if (verdict === '') this.#commit(row, from, next, changes);
    else this.#reject(row, from, verdict);
  }

  /** Cleanses, and says which rule it was that threw, if one did. */
  #attempt(row: number, changes: CellChange[]): string {
    try {
      return this.#cleanse(row, changes);
    } catch (cause) {
      if (cause instanceof CrmqError) throw cause;
      const { rule, column } = this.#cleanser.record;
      const where = `record ${row}${column === '' ? '' : `, column ${column}`}`;
      throw new CrmqError('rule-failed', `${where}: the rule ${rule} failed: ${(cause as Error).message}`, {
        exitCode: 4,
        cause,
        hint: 'a rule must never throw for bad data; switch it off in the pack, and report it if it is not your own',
      });
    }
  }

  /** Why the record cannot be read as one, `''` if it can. */
  #unreadable(): string {
    const { problem, bodyStart, bodyEnd } = this.#cells;
    if (problem !== '') return problem;
    return this.#escapes && hasEscapes(this.#bytes.subarray(bodyStart, bodyEnd)) ? 'undecodable-bytes' : '';
  }

  /** Repairs and checks the record; answers why it must be set aside, `''` if it need not. */
  #cleanse(row: number, changes: CellChange[]): string {
    this.#cleanser.read(this.#bytes, this.#cells);
    this.#cleanser.repair(row, changes);
    return this.#values.every((value) => value === '') ? 'empty-record' : this.#check(row);
  }

  /**
   * Runs the validators. Answers the code of the first finding that rejects the record, `''` for none. A rejected record is not in
   * the cleaned file, so what else is wrong with it counts for nothing.
   */
  #check(row: number): string {
    const found = this.#cleanser.findings();
    this.#secrets = NO_COLUMNS;
    if (found.length === 0) return '';
    const rejecting = found.filter(({ severity }) => severity === 'reject');
    const told = rejecting.length > 0 ? rejecting : found;
    // That the checks were applied to records that are kept is counted when the chunk is done.
    for (const { step } of rejecting) this.#counter(step.rule.id).applied++;
    for (const { step } of told) this.#counter(step.rule.id).failed++;
    const secret = found.filter(({ step }) => step.rule.secret);
    if (secret.length > 0) this.#secrets = secret.map(({ step }) => step.field?.column ?? '');
    for (const one of told) this.#note(row, one);
    const first = rejecting[0];
    return first ? `${first.step.rule.id}/${first.finding.message}` : '';
  }

  #counter(rule: string): { applied: number; failed: number } {
    return (this.#tally.checks[rule] ??= { applied: 0, failed: 0 });
  }

  #note(row: number, { step, finding }: Found): void {
    const blamed: Field | undefined =
      finding.role === undefined ? step.field : this.#plan.fields[this.#cleanser.record.indexOf(finding.role)];
    const counter = this.#findings.ofMessage(step.rule.id, finding.message);
    counter.add(blamed?.index ?? -1);
    if (!counter.wantsSample) return;
    const column = blamed?.column ?? '';
    const value = step.field === undefined ? '' : this.#values[step.field.index]!;
    const shown = value || (blamed ? this.#values[blamed.index]! : '');
    counter.samples.push({ row, column, value: this.#shown(column, shown), data: finding.data ?? {} });
  }

  #commit(row: number, from: number, next: number, changes: readonly CellChange[]): void {
    const values = this.#values;
    const original = this.#original;
    this.#tally.kept++;
    for (let i = 0; i < values.length; i++) {
      if (values[i] !== '') this.#filled[i]!++;
      else if (original[i] !== '') this.#emptied[i]!++;
    }
    for (let i = 0; i < changes.length; i++) this.#write(row, changes[i]!);
    this.#out.keepFrom(from);
    if (changes.length > 0) this.#rewrite();
    this.#ends.push(this.#out.keepTo(next));
    this.#rows.push(row);
    if (this.#features === undefined) return;
    this.#cleanser.print(this.#bytes, this.#cells, this.#features.prints);
    this.#features.add(row, this.#cleanser.record);
  }

  /** Puts the new text of changed cells over the old, in the order in which they stand. */
  #rewrite(): void {
    const cells = this.#cells;
    const places = this.#places;
    let count = 0;
    for (let i = 0; i < this.#original.length; i++) if (this.#values[i] !== this.#original[i]) places[count++] = i;
    // Columns of CSV stand in order; keys of JSON as each record has them.
    if (this.#json) places.subarray(0, count).sort((a, b) => cells.start[a]! - cells.start[b]!);
    for (let k = 0; k < count; k++) {
      const i = places[k]!;
      this.#changed[i]!++;
      this.#out.replace(cells.start[i]!, cells.end[i]!, this.#codec.encode(this.#values[i]!, cells.flags[i]!));
    }
  }

  #write(row: number, change: CellChange): void {
    const { index, column, before, after, rule } = change;
    this.#ledger.change(row, change);
    const counter = this.#changes.of(rule);
    counter.add(index);
    if (counter.wantsSample) {
      counter.samples.push({ row, column, value: this.#shown(column, before), after: this.#shown(column, after) });
    }
  }

  /** Text of a cell for a sample: bounded, and hidden where a check found a secret in it. */
  #shown(column: string, text: string): string {
    return this.#secrets.includes(column) ? HIDDEN : shorten(text);
  }

  #drop(kind: Framing, row: number, from: number, next: number): void {
    this.#tally.dropped[kind] = (this.#tally.dropped[kind] ?? 0) + 1;
    const text = Buffer.from(this.#bytes.subarray(from, next)).toString();
    this.#ledger.drop(row, text, kind);
  }

  #reject(row: number, from: number, reason: string): void {
    const sample = this.#rejects.add(row, from, reason, this.#cells, this.#original);
    this.#tally.rejected++;
    const counter = this.#rejections.of(reason);
    counter.add(-1);
    if (counter.wantsSample) counter.samples.push(sample);
  }

  #result(): StageResult {
    return {
      out: this.#out.take(),
      ends: this.#ends.take(),
      rows: this.#rows.take(),
      ledger: this.#ledger.take(),
      rejected: this.#rejects.take(),
      features: this.#features?.take((size) => this.#pool.take(size)) ?? NO_BYTES,
      tally: this.#takeTally(),
    };
  }

  /** What was counted in this chunk; starts anew. */
  #takeTally(): Tally {
    const { fields } = this.#plan;
    const tally = this.#tally;
    for (const { rule, field } of this.#program.checks) {
      const applied = field === undefined || rule.seesEmpty ? tally.kept : this.#filled[field.index]!;
      if (applied > 0) this.#counter(rule.id).applied += applied;
    }
    for (let i = 0; i < fields.length; i++) {
      const held = this.#filled[i]! + this.#emptied[i]!;
      if (fields[i]!.role !== null) tally.formatChecked += held;
      tally.formatRepaired += this.#changed[i]!;
      tally.filled[i] = this.#filled[i]!;
      tally.changed[i] = this.#changed[i]!;
    }
    tally.findings = this.#findings.take();
    tally.changes = this.#changes.take();
    tally.rejections = this.#rejections.take();
    for (const counts of [this.#filled, this.#emptied, this.#changed]) counts.fill(0);
    this.#tally = emptyTally(fields.length);
    return tally;
  }
}

const NO_COLUMNS: readonly string[] = [];
const HIDDEN = '(hidden)';
