/** What a reviewer refused: read from the files of a ledger, checked against its plan, and as the run takes it. */
import type { Field, Plan, Use } from '../../contract.ts';
import { ALL, ANY_COLUMN } from '../../engine/rules/refused-changes.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import { isConsent, MERGE, type RefusedCell } from '../merging/refused-cells.ts';
import { ColumnNames } from './column-names.ts';
import { bad, rowIn } from './reviewed-lines.ts';

/** A rule refused as a whole, or in one column. */
interface RefusedRule {
  readonly place: string;
  readonly rule: string;
  readonly column: number | undefined;
}

/** A change that is refused, as one line names it. */
interface RefusedLine {
  readonly row: number;
  readonly column: number;
  /** Index among the rules that lines name; for a merged cell, the row that it came from. */
  readonly of: number;
  readonly place: string;
}

const FRAMING = 'framing';
/** The rule of what a person mended. */
const RETRY = 'retry';
/** Begins the reason for which a policy sets a record aside. */
const POLICY = 'policy';
/** In refused.csv: every rule, and behind a rule every column. */
const EVERY = '*';

export class Refusals {
  readonly #plan: Plan;
  readonly #names: ColumnNames;
  readonly #isRepair: (rule: string) => boolean;
  readonly rules: RefusedRule[] = [];
  readonly #ruleNames: string[] = [];
  readonly #changes = new Map<string, RefusedLine>();
  readonly #cells = new Map<string, RefusedLine>();
  /** Rows that stand alone, and survivors whose clusters are refused, with the places that say so. */
  readonly alone = new Map<number, string>();
  readonly clusters = new Map<number, string>();
  /** Rows that stay in the file whatever a policy says. */
  readonly spared = new Map<number, string>();

  /** @param isRepair whether there is a normalizer of that name */
  constructor(plan: Plan, isRepair: (rule: string) => boolean) {
    this.#plan = plan;
    this.#names = new ColumnNames(plan.fields);
    this.#isRepair = isRepair;
  }

  columnIn(name: string): number {
    return this.#names.indexOf(name);
  }

  fieldAt(index: number): Field {
    return this.#plan.fields[index]!;
  }

  /** A line of changes.csv. @param place undefined: it was refused in an earlier review */
  refuseChange([rowText = '', columnText = '', ruleText = '']: readonly string[], place = ''): void {
    const row = rowIn(rowText, place);
    const rule = ruleText.trim();
    const [id = ''] = rule.split('/');
    const column = this.columnIn(columnText);
    if (id === POLICY) this.spared.set(row, place);
    else if (id === MERGE) this.#refuseCell(row, column, rule, place);
    else {
      this.checkRule(id, place);
      put(this.#changes, { row, column, of: this.#numberOf(id), place });
    }
  }

  /** @throws CrmqError `bad-review` for what is no rule that repairs */
  checkRule(id: string, place: string): void {
    if (id === FRAMING) {
      const hint =
        'lines that are no records leave the file in any case: they are in changes.csv, and crmq revert puts them back';
      throw bad(place, 'a line that is no record cannot be kept in the cleaned file', hint);
    }
    if (id === RETRY) {
      const hint = 'leave the row out of rejected.csv (or mended.csv), and run crmq clean with --retry again';
      throw bad(place, 'what a person mended cannot be refused here', hint);
    }
    if (this.#isRepair(id) && this.#plan.uses.some((use) => use.rule === id)) return;
    throw bad(
      place,
      `the run has no rule ${JSON.stringify(id)} that changes anything`,
      'put back what stood in the column rule',
    );
  }

  /** @throws CrmqError `bad-review` for a column of consent, in which the most restrictive record holds */
  checkMerged(column: number, place: string): void {
    if (column !== ANY_COLUMN && isConsent(this.fieldAt(column))) throw consentLost(this.fieldAt(column), place);
  }

  /** Whatever was done to a record, by a rule or in a column where they are named. */
  refuseRow(row: number, column: number | undefined, rule: string | undefined): void {
    const of = rule === undefined ? ALL : this.#numberOf(rule);
    put(this.#changes, { row, column: column ?? ALL, of, place: '' });
    if (column !== undefined && rule === undefined) put(this.#cells, { row, column, of: ALL, place: '' });
  }

  #numberOf(id: string): number {
    const at = this.#ruleNames.indexOf(id);
    return at < 0 ? this.#ruleNames.push(id) - 1 : at;
  }

  #refuseCell(row: number, column: number, rule: string, place: string): void {
    const source = Number(/^merge\/row-(\d+)$/.exec(rule)?.[1]);
    if (!(source > 0))
      throw bad(place, `${JSON.stringify(rule)} names no record`, 'put back what stood in the column rule');
    this.checkMerged(column, place);
    put(this.#cells, { row, column, of: source, place });
  }

  /** Changes of single cells, for the record stage. */
  changes(): { readonly rules: readonly string[]; readonly list: number[]; readonly places: readonly string[] } {
    const whole = new Set(this.rules.filter(({ column }) => column === undefined).map(({ rule }) => rule));
    // what is refused with its rule is refused already
    const lines = byRow(this.#changes).filter(({ of }) => !whole.has(this.#ruleNames[of]!));
    const list = lines.flatMap(({ row, column, of }) => [row, column, of]);
    return { rules: this.#ruleNames, list, places: lines.map(({ place }) => place) };
  }

  /** Cells of survivors, for the merges. */
  cells(): { readonly list: readonly RefusedCell[]; readonly places: readonly string[] } {
    const lines = byRow(this.#cells);
    return {
      list: lines.map(({ row, column, of }) => ({ row, column, source: of })),
      places: lines.map(({ place }) => place),
    };
  }

  /** Columns that no merge may change. */
  mergedColumns(): ReadonlySet<number> {
    const of = this.rules.filter(({ rule, column }) => rule === MERGE && column !== undefined);
    return new Set(of.map(({ column }) => column!));
  }

  get isMergeRefused(): boolean {
    return this.rules.some(({ rule, column }) => rule === MERGE && column === undefined);
  }

  get isEmpty(): boolean {
    const sizes = [this.rules.length, this.#changes.size, this.#cells.size, this.alone.size, this.clusters.size];
    return sizes.every((size) => size === 0);
  }

  /** Whether the plan leaves out all that is refused: whoever follows it needs to know nothing else. */
  get isInPlan(): boolean {
    const sizes = [this.#changes.size, this.#cells.size, this.alone.size, this.clusters.size, this.spared.size];
    return sizes.every((size) => size === 0) && this.rules.every(({ rule }) => rule !== MERGE);
  }

  /** Where each refusal stands; `''` for those of an earlier review. */
  places(): string[] {
    const lines = [...this.#changes.values(), ...this.#cells.values(), ...this.rules].map(({ place }) => place);
    return [...lines, ...this.alone.values(), ...this.clusters.values(), ...this.spared.values()];
  }

  /** The plan without the rules that are refused as a whole, or without what they do to a column. */
  plan(): Plan {
    const whole = new Set(this.rules.filter(({ column }) => column === undefined).map(({ rule }) => rule));
    const uses = this.#plan.uses.filter(({ rule }) => !whole.has(rule)).map((use) => this.#sparing(use));
    return { ...this.#plan, uses };
  }

  /** Lines of the list that stand for single changes, in the words of changes.csv: row, column, rule. */
  *told(): Generator<readonly [row: number | '', column: string, rule: string]> {
    for (const index of this.mergedColumns()) yield ['', this.fieldAt(index).column, MERGE];
    for (const row of this.spared.keys()) yield [row, '', POLICY];
    const nameOf = (column: number): string => (column < 0 ? '' : this.fieldAt(column).column);
    for (const { row, column, of } of byRow(this.#changes)) {
      yield [row, nameOf(column), (this.#ruleNames[of] ?? EVERY) + (column === ALL ? `/${EVERY}` : '')];
    }
    for (const { row, column, of } of byRow(this.#cells)) {
      // with all rules of a cell the merges are refused too
      if (of !== ALL) yield [row, nameOf(column), `${MERGE}/row-${of}`];
    }
  }

  #sparing(use: Use): Use {
    const refused = this.rules.filter(({ rule, column }) => rule === use.rule && column !== undefined);
    if (refused.length === 0) return use;
    const columns = refused.map(({ column }) => this.fieldAt(column!).column);
    return { ...use, spare: [...new Set([...(use.spare ?? []), ...columns])] };
  }
}

function put(into: Map<string, RefusedLine>, line: RefusedLine): void {
  const key = `${line.row} ${line.column} ${line.of}`;
  if (!into.has(key)) into.set(key, line);
}

const byRow = (lines: ReadonlyMap<string, RefusedLine>): RefusedLine[] =>
  [...lines.values()].sort((a, b) => a.row - b.row || a.column - b.column || a.of - b.of);

export const consentLost = ({ column }: Field, place: string) =>
  bad(
    place,
    `a refusal of consent in ${JSON.stringify(column)} would be lost: in a merge the most restrictive record holds`,
    'refuse the merge instead, with no beside the record in duplicates.csv',
  );

/** refused.csv: single changes that were refused, for a review of what came of it. A blank row stands for all. */
export const REFUSED_COLUMNS = ['row', 'column', 'rule'] as const;

/** Adds what an earlier review refused. @throws CrmqError `bad-review` where the file is not as crmq writes it */
export function readRefused(bytes: Uint8Array, refusals: Refusals): void {
  for (const { cells, line } of parse(Buffer.from(bytes).toString(), ',').slice(1)) {
    const place = `refused.csv:${line}`;
    const [row = '', column = '', rule = ''] = cells.map(unguardCell);
    const [id = '', every] = rule.split('/');
    if (id === EVERY || every === EVERY) {
      const index = every === EVERY ? undefined : refusals.columnIn(column);
      refusals.refuseRow(rowIn(row, place), index, id === EVERY ? undefined : id);
    } else if (row === '') {
      const index = refusals.columnIn(column);
      if (rule !== MERGE || index === ANY_COLUMN) throw bad(place, 'it names no record', 'restore the file');
      refusals.rules.push({ place: '', rule, column: index });
    } else refusals.refuseChange([row, column, rule]);
  }
}
