/** What a stage counts while it works on a chunk: the tally of the chunk, with examples. */
import { DIMENSIONS, type Field, type Json, type Plan, type Sample, type Tally } from '../../contract.ts';
import type { FindingLines } from '../lines/finding-lines.ts';
import { shorten } from '../lines/sample-text.ts';
import type { Program } from '../rules/compile.ts';
import type { Found } from '../rules/findings.ts';
import type { RecordContext } from '../rules/record.ts';
import type { CellChange } from '../rules/repair.ts';
import type { Expectation } from '../score/expectation.ts';
import type { Judged } from '../score/in-place.ts';
import { type Otherwise, ScoreCounts } from '../score/score-counts.ts';
import { Counts } from './counts.ts';
import { countFlagged, emptyTally } from './tally.ts';

export class StageCounts {
  readonly #fields: readonly Field[];
  readonly #program: Program;
  readonly #record: RecordContext;
  readonly #findings: Counts;
  readonly #changes: Counts;
  readonly #rejections: Counts;
  /** Cells by column, of kept records: that hold something now, that changed. */
  readonly #filled: Int32Array;
  readonly #changed: Int32Array;
  /** Undefined where nobody wants to know all of them. */
  readonly #lines: FindingLines | undefined;
  #tally: Tally;
  /** By rule of a change, whether it changes the form alone. */
  readonly #formOnly = new Map<string, boolean>();
  /** The row that was counted as mended last. */
  #mended = -1;
  /** By dimension and column, the record of which the cell was counted as flagged last, by its number among those that something was found in. */
  readonly #flagged: Int32Array;
  #faults = 0;
  /** Columns of this record in which a check found what must not be shown. */
  secrets: readonly string[] = NO_COLUMNS;

  readonly score: ScoreCounts;

  /**
   * @param record says which column has a role
   * @param otherwise what records would be were some columns not there
   */
  constructor(
    { fields }: Plan,
    program: Program,
    record: RecordContext,
    expected: Expectation,
    otherwise: Otherwise,
    lines?: FindingLines,
  ) {
    this.score = new ScoreCounts(expected, fields.length, otherwise);
    const names = fields.map((field) => field.column);
    this.#fields = fields;
    this.#program = program;
    this.#lines = lines;
    this.#record = record;
    this.#findings = new Counts(names);
    this.#changes = new Counts(names);
    this.#rejections = new Counts(names);
    this.#filled = new Int32Array(names.length);
    this.#changed = new Int32Array(names.length);
    this.#flagged = new Int32Array(DIMENSIONS.length * names.length);
    for (const { rule } of program.repairs) this.#formOnly.set(rule.id, rule.formOnly === true);
    this.#tally = emptyTally(names.length);
  }

  /**
   * What the checks said of a record. Answers the code of the first finding that rejects it, `''` for none. A rejected record is not in
   * the cleaned file, so what else is wrong with it counts for nothing.
   * @param line physical line of the record, 0 where nobody asks
   */
  found(row: number, line: number, values: readonly string[], found: readonly Found[]): string {
    this.secrets = NO_COLUMNS;
    if (found.length === 0) return '';
    const rejecting = found.filter(({ severity }) => severity === 'reject');
    const told = rejecting.length > 0 ? rejecting : found;
    // That the checks were applied to records that are kept is counted when the chunk is done.
    for (const { step } of rejecting) this.#counter(step.rule.id).applied++;
    for (const { step } of told) this.#counter(step.rule.id).failed++;
    const secret = found.filter(({ step }) => step.rule.secret);
    if (secret.length > 0) this.secrets = secret.map(({ step }) => step.field?.column ?? '');
    if (rejecting.length === 0) this.#faulty(values, found);
    for (const one of told) this.#note(row, line, values, one);
    const first = rejecting[0];
    return first ? `${first.step.rule.id}/${first.finding.message}` : '';
  }

  /** Counts a record that is kept although something is wrong with it. */
  #faulty(values: readonly string[], found: readonly Found[]): void {
    if (found.some(({ severity }) => severity === 'error')) this.#tally.withErrors++;
    if (found.some(({ severity }) => severity === 'warning')) this.#tally.withWarnings++;
    this.#faults++;
    for (const one of found) this.#flag(values, one);
  }

  /** Counts a filled cell that something was found in, once for each dimension. */
  #flag(values: readonly string[], { step, finding }: Found): void {
    const index = this.#blamed({ step, finding });
    if (index < 0 || values[index] === '') return;
    const { dimension } = step;
    const place = dimension * this.#fields.length + index;
    if (this.#flagged[place] === this.#faults) return;
    this.#flagged[place] = this.#faults;
    countFlagged(this.#tally, this.#fields[index]!.column, step.rule.dimension);
  }

  #counter(rule: string): { applied: number; failed: number } {
    return (this.#tally.checks[rule] ??= { applied: 0, failed: 0 });
  }

  /** The column that a finding is about, -1 for none. */
  readonly #blamed = ({ step, finding }: Pick<Found, 'step' | 'finding'>): number =>
    finding.role === undefined ? (step.field?.index ?? -1) : this.#record.indexOf(finding.role);

  #note(row: number, line: number, values: readonly string[], { step, finding, severity }: Found): void {
    const index = this.#blamed({ step, finding });
    const blamed = this.#fields[index];
    const counter = this.#findings.ofMessage(step.rule.id, finding.message);
    counter.add(index);
    const { id, dimension, messages } = step.rule;
    const isTold = this.#lines?.wants(id, finding.message, values) === true;
    if (!counter.wantsSample && !isTold) return;
    const column = blamed?.column ?? '';
    const cell = (step.field && values[step.field.index]) || (blamed ? values[blamed.index]! : '');
    const value = this.#shown(column, cell);
    const data = this.#dataOf(column, step, finding);
    if (counter.wantsSample) counter.samples.push({ row, column, value, data, ...(line > 0 ? { line } : {}) });
    if (!isTold) return;
    const [code, template] = [`${id}/${finding.message}`, messages[finding.message]!];
    this.#lines!.add({ row, line, column, value, code, severity, dimension, template, data });
  }

  /** What a rule says beside the value may be a part of it. The rule that found the secret knows what to say of it. */
  #dataOf(column: string, { rule }: Found['step'], { data = NO_DATA }: Found['finding']): NonNullable<Sample['data']> {
    const isOpen = this.secrets.length === 0 || rule.secret === true;
    if (isOpen || (column !== '' && !this.secrets.includes(column))) return data;
    return Object.fromEntries(Object.keys(data).map((key) => [key, HIDDEN]));
  }

  /**
   * @param original its cells as they came
   * @param inPlace what the score counts instead, where its values have slipped
   */
  kept(
    values: string[],
    original: readonly string[],
    isChanged: boolean,
    found: readonly Found[],
    inPlace: Judged | undefined,
  ): void {
    this.#tally.read++;
    this.#tally.kept++;
    if (isChanged) this.#tally.repaired++;
    const bits = this.score.bitsFor(values);
    let groups = 0;
    for (let i = 0; i < values.length; i++) {
      if (values[i]!.length === 0) continue;
      this.#filled[i]!++;
      groups |= bits[i]!;
    }
    if (inPlace) {
      const filled = this.score.groupsOf(inPlace.values);
      this.score.record(filled, inPlace.values, original, inPlace.found, this.#blamed);
    } else this.score.record(groups, values, isChanged ? original : undefined, found, this.#blamed);
  }

  /** A repair of a record that is kept; `found` was called for it before. */
  change(row: number, { index, column, before, after, rule }: CellChange): void {
    if (row !== this.#mended && !this.#isForm(rule)) {
      this.#mended = row;
      this.#tally.mended++;
    }
    const counter = this.#changes.of(rule);
    counter.add(index);
    const isFirst = counter.columns[index] === 1;
    if (!counter.wantsSample && !isFirst) return;
    const sample = { row, column, value: this.#shown(column, before), after: this.#shown(column, after) };
    if (counter.wantsSample) counter.samples.push(sample);
    if (isFirst) counter.examples.push(sample);
  }

  #isForm(rule: string): boolean {
    let isForm = this.#formOnly.get(rule);
    if (isForm === undefined) {
      // a repair that fills other cells is written down with the column that it took the value from
      isForm = this.#formOnly.get(rule.split('/', 1)[0]!) === true;
      this.#formOnly.set(rule, isForm);
    }
    return isForm;
  }

  /** A cell of a kept record that is another than it was. */
  rewritten(column: number): void {
    this.#changed[column]!++;
  }

  dropped(kind: string): void {
    this.#tally.dropped[kind] = (this.#tally.dropped[kind] ?? 0) + 1;
  }

  /** A record that is rejected although its cells could be read; `found` was called for it before, and `rejected` is afterwards. */
  judged(values: string[], original: readonly string[], found: readonly Found[]): void {
    this.score.rejected(values, original, found, this.#blamed);
  }

  /** @param isRead whether its cells could be read, and were checked; `found` was called for it then */
  rejected(reason: string, { value, ...place }: Sample, isRead: boolean): void {
    const sample = isRead && this.secrets.length > 0 ? { ...place, value: HIDDEN } : { ...place, value };
    if (!reason.includes('/')) this.#lines?.unreadable(sample.row, sample.line ?? 0, reason);
    this.#tally.read++;
    this.#tally.rejected++;
    const counter = this.#rejections.of(reason);
    counter.add(-1);
    if (counter.wantsSample) counter.samples.push(sample);
  }

  /** Text of a cell for a sample: bounded, and hidden where a check found a secret in it. */
  #shown(column: string, text: string): string {
    return this.secrets.includes(column) ? HIDDEN : shorten(text);
  }

  /** What was counted since the last time; starts anew. */
  take(): Tally {
    const tally = this.#tally;
    for (const { rule, field } of this.#program.checks) {
      const applied =
        field === undefined || rule.seesEmpty || rule.emptyPasses ? tally.kept : this.#filled[field.index]!;
      if (applied > 0) this.#counter(rule.id).applied += applied;
    }
    for (const { index } of this.#fields) {
      tally.filled[index] = this.#filled[index]!;
      tally.changed[index] = this.#changed[index]!;
    }
    Object.assign(tally, this.score.take());
    tally.findings = this.#findings.take();
    tally.changes = this.#changes.take();
    tally.rejections = this.#rejections.take();
    for (const counts of [this.#filled, this.#changed]) counts.fill(0);
    this.#tally = emptyTally(this.#fields.length);
    return tally;
  }
}

const NO_COLUMNS: readonly string[] = [];
const NO_DATA: { readonly [key: string]: Json } = {};
const HIDDEN = '(hidden)';
