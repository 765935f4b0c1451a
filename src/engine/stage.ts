/** The record stage: (plan, chunk) → cleaned bytes, ledger, rejected rows, match features, tally. Pure: no clock, no I/O, no order. */
import type { Catalog, Change, Field, Finding, Plan, RuleId, Severity, Tally } from '../contract.ts';
import type { Features } from '../dedupe/features.ts';
import { hashCells } from '../dedupe/hash.ts';
import { CrmqError } from '../errors.ts';
import { ABSENT, type Cells, type Codec, createCells, OPAQUE } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import { canEncode, type Encoding, hasEscapes, showEscapes } from '../io/encoding.ts';
import { createFraming, type Framing } from '../io/framing.ts';
import { ByteSink, encodeText, NO_BYTES, owned } from './byte-sink.ts';
import { type CheckStep, compile, type Program } from './compile.ts';
import { RecordContext } from './record.ts';
import { type RepairGuards, repair } from './repair.ts';
import { count, emptyTally } from './tally.ts';

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

/** Compiles a plan into a stage. Make one for each thread; a stage handles one chunk at a time. */
export function createStage(plan: Plan, catalog: Catalog, codec: Codec, features: Features | undefined): Stage {
  const program = compile(plan, catalog);
  return (bytes, firstRow, firstLine) =>
    new StageRun(plan, program, codec, features).process(bytes, firstRow, firstLine);
}

class StageRun implements RepairGuards {
  readonly #plan: Plan;
  readonly #program: Program;
  readonly #codec: Codec;
  readonly #features: Features | undefined;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #cells: Cells;
  readonly #record: RecordContext;
  readonly #original: string[];
  readonly #tally: Tally;
  readonly #out: ByteSink;
  readonly #ends: number[] = [];
  readonly #rows: number[] = [];
  readonly #json: boolean;
  readonly #unicode: boolean;
  /** The checks that looked at something in this record. */
  readonly #applied: CheckStep[] = [];
  /** Columns of this record in which a check found what must not be shown. */
  #secrets: readonly string[] = [];
  #ledger = '';
  #rejected = '';
  #bytes: Uint8Array = NO_BYTES;
  #escapes = false;
  /** Line numbers are counted only when something is rejected: the last place counted, and its line. */
  #lineAt = 0;
  #line = 1;

  constructor(plan: Plan, program: Program, codec: Codec, features: Features | undefined) {
    this.#plan = plan;
    this.#program = program;
    this.#codec = codec;
    this.#features = features;
    this.#framing = createFraming(plan.layout.header);
    this.#cells = createCells(codec.columns.length);
    this.#record = new RecordContext(plan);
    this.#original = new Array<string>(plan.fields.length).fill('');
    this.#tally = emptyTally(plan.fields.length);
    this.#out = new ByteSink();
    this.#json = plan.layout.format !== 'csv';
    this.#unicode = /^utf-|^gb18030$/.test(plan.outputEncoding);
  }

  process(bytes: Uint8Array, firstRow: number, firstLine: number): StageResult {
    this.#bytes = bytes;
    this.#out.begin(bytes);
    this.#escapes = hasEscapes(bytes);
    this.#line = firstLine;
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
    const changes: Change[] = [];
    const verdict = this.#unreadable() || this.#attempt(row, changes);
    if (verdict === '') this.#commit(row, from, next, changes);
    else this.#reject(row, from, verdict);
  }

  /** Cleanses, and says which rule it was that threw, if one did. */
  #attempt(row: number, changes: Change[]): string {
    try {
      return this.#cleanse(row, changes);
    } catch (cause) {
      if (cause instanceof CrmqError) throw cause;
      const { rule, column } = this.#record;
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
  #cleanse(row: number, changes: Change[]): string {
    this.#decode();
    repair(this.#program.repairs, this.#record, this.#original, row, this, changes);
    return this.#record.values.every((value) => value === '') ? 'empty-record' : this.#check(row);
  }

  #decode(): void {
    const { values } = this.#record;
    const original = this.#original;
    for (let i = 0; i < values.length; i++) {
      const text = this.#codec.decode(this.#bytes, this.#cells, i);
      values[i] = text;
      original[i] = text;
    }
  }

  /**
   * Runs the validators. Answers the code of the first finding that rejects the record, `''` for none. A rejected record is not in
   * the cleaned file, so what else is wrong with it counts for nothing.
   */
  #check(row: number): string {
    const found = this.#findings();
    const rejecting = found.filter(({ severity }) => severity === 'reject');
    const told = rejecting.length > 0 ? rejecting : found;
    for (const step of rejecting.length > 0 ? rejecting.map((one) => one.step) : this.#applied) {
      this.#counter(step.rule.id).applied++;
    }
    for (const { step } of told) this.#counter(step.rule.id).failed++;
    this.#secrets = found.filter(({ step }) => step.rule.secret).map(({ step }) => step.field?.column ?? '');
    for (const { step, finding, value } of told) this.#note(row, step, finding, value);
    const first = rejecting[0];
    return first ? `${first.step.rule.id}/${first.finding.message}` : '';
  }

  /** What the validators say of the record; `#applied` is left with those that looked at something. */
  #findings(): { step: CheckStep; finding: Finding; value: string; severity: Severity }[] {
    const found: { step: CheckStep; finding: Finding; value: string; severity: Severity }[] = [];
    this.#applied.length = 0;
    for (const step of this.#program.checks) {
      const index = step.field?.index ?? -1;
      const value = index < 0 ? '' : this.#record.values[index]!;
      if (index >= 0 && value === '' && !step.rule.seesEmpty) continue;
      this.#record.point(step.rule.id, step.options, step.role, step.field, index < 0 ? '' : this.#original[index]!);
      const finding = step.rule.check(value, this.#record);
      this.#applied.push(step);
      if (!finding) continue;
      const severity = step.severityOf(finding.message);
      if (severity === 'off') continue;
      if (!(finding.message in step.rule.messages)) {
        throw new Error(`it has no message ${JSON.stringify(finding.message)}`);
      }
      found.push({ step, finding, value, severity });
    }
    return found;
  }

  #counter(rule: RuleId): { applied: number; failed: number } {
    return (this.#tally.checks[rule] ??= { applied: 0, failed: 0 });
  }

  #note(row: number, step: CheckStep, finding: Finding, value: string): void {
    const blamed: Field | undefined =
      finding.role === undefined ? step.field : this.#plan.fields[this.#record.indexOf(finding.role)];
    const column = blamed?.column ?? '';
    const shown = value || (blamed ? this.#record.values[blamed.index]! : '');
    count(this.#tally.findings, `${step.rule.id}/${finding.message}`, column, () => ({
      row,
      column,
      value: this.#shown(column, shown),
      data: finding.data ?? {},
    }));
  }

  #commit(row: number, from: number, next: number, changes: readonly Change[]): void {
    const { values } = this.#record;
    const tally = this.#tally;
    tally.kept++;
    for (let i = 0; i < values.length; i++) {
      if (values[i] === '' && this.#original[i] === '') continue;
      if (values[i] !== '') tally.filled[i]!++;
      const role = this.#plan.fields[i]!.role;
      if (role !== null) tally.formatChecked++;
      if (values[i] !== this.#original[i]) {
        tally.changed[i]!++;
        tally.formatRepaired++;
      }
    }
    for (const change of changes) this.#write(change);
    this.#out.keepFrom(from);
    if (changes.length > 0) this.#rewrite();
    this.#ends.push(this.#out.keepTo(next));
    this.#rows.push(row);
    this.#features?.add(row, this.#record, hashCells(this.#record.values));
  }

  /** Puts the new text of changed cells over the old, in the order in which they stand. */
  #rewrite(): void {
    const cells = this.#cells;
    const places: number[] = [];
    for (let i = 0; i < this.#original.length; i++) if (this.#record.values[i] !== this.#original[i]) places.push(i);
    places.sort((a, b) => cells.start[a]! - cells.start[b]!);
    for (const i of places) {
      const text = this.#codec.encode(this.#record.values[i]!, cells.flags[i]!);
      this.#out.replace(cells.start[i]!, cells.end[i]!, text);
    }
  }

  #write(change: Change): void {
    const { row, column, before, after, rule, risk } = change;
    this.#ledger += csvLine([row, column, before, after, rule, risk]);
    count(this.#tally.changes, rule, column, () => ({
      row,
      column,
      value: this.#shown(column, before),
      after: this.#shown(column, after),
    }));
  }

  /** Text of a cell for a sample: bounded, and hidden where a check found a secret in it. */
  #shown(column: string, text: string): string {
    return this.#secrets.includes(column) ? HIDDEN : shorten(text);
  }

  #drop(kind: Framing, row: number, from: number, next: number): void {
    this.#tally.dropped[kind] = (this.#tally.dropped[kind] ?? 0) + 1;
    const text = Buffer.from(this.#bytes.subarray(from, next)).toString();
    this.#ledger += csvLine([row, '', text, '', `framing/${kind}`, 'safe']);
  }

  /** The record goes whole, as it stood: well-formed cells as cells, anything else as its raw text in one cell. */
  #reject(row: number, from: number, reason: string): void {
    const { problem, bodyStart, bodyEnd, count: found } = this.#cells;
    const line = this.#lineOf(this.#json ? bodyStart : from);
    const raw = Buffer.from(this.#bytes.subarray(bodyStart, bodyEnd)).toString();
    const asCells = !this.#json && (problem === '' || problem === 'ragged-row') && reason !== 'undecodable-bytes';
    const cells: string[] = [];
    if (asCells) for (let i = 0; i < found; i++) cells.push(this.#codec.decode(this.#bytes, this.#cells, i));
    else if (this.#json && problem === '') cells.push(...this.#original);
    else cells.push(showEscapes(raw));
    this.#rejected += csvLine([row, reason, line, ...cells]);
    this.#tally.rejected++;
    count(this.#tally.rejections, reason, '', () => ({ row, column: '', value: shorten(showEscapes(raw)), line }));
  }

  #lineOf(at: number): number {
    const newline = this.#plan.layout.eol === '\r' ? 13 : 10;
    for (let i = this.#lineAt; i < at; i++) if (this.#bytes[i] === newline) this.#line++;
    this.#lineAt = at;
    return this.#line;
  }

  #result(): StageResult {
    return {
      out: this.#out.take(),
      ends: Int32Array.from(this.#ends),
      rows: Int32Array.from(this.#rows),
      ledger: encodeText(this.#ledger),
      rejected: encodeText(this.#rejected),
      features: owned(this.#features?.take() ?? NO_BYTES),
      tally: this.#tally,
    };
  }
}

const HIDDEN = '(hidden)';
const LONGEST_SAMPLE = 200;
const shorten = (text: string): string =>
  text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE).replace(/[\ud800-\udbff]$/, '')}…`;
