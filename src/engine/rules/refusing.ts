/**
 * Repairs records of which changes are refused, the plain way: once as if nothing were, to see that the refused changes are made at all,
 * and then without them. What a rule moves from one cell into another goes as a whole, so that nothing is lost. No change is made that
 * was not made then: nobody has seen it, and another rule would often do what was refused.
 */
import type { Catalog, Plan } from '../../contract.ts';
import { RowList } from '../lines/row-list.ts';
import { compile, type Program } from './compile.ts';
import { type Found, findAll } from './findings.ts';
import { RecordContext } from './record.ts';
import { ALL, ANY_COLUMN, MADE, type RefusedChanges, STRIDE, UNCLEAR } from './refused-changes.ts';
import { type CellChange, type RepairGuards, repair } from './repair.ts';

interface Refused {
  readonly changes: readonly CellChange[];
  readonly found: readonly Found[];
}

type Guards = Pick<RepairGuards, 'writable' | 'encodable'>;

export class Refusing {
  readonly #refused: RefusedChanges;
  readonly #program: Program;
  /** What would be done if nothing were refused. */
  readonly #whole: Program;
  readonly #record: RecordContext;
  /** By row, where its changes begin in the list. */
  readonly #starts = new Map<number, number>();
  readonly #named = new RowList();

  constructor(refused: RefusedChanges, plan: Plan, program: Program, catalog: Catalog) {
    this.#refused = refused;
    this.#program = program;
    this.#whole = refused.uses ? compile({ ...plan, uses: refused.uses }, catalog) : program;
    this.#record = new RecordContext(plan);
    for (let at = refused.list.length - STRIDE; at >= 0; at -= STRIDE) this.#starts.set(refused.list[at]!, at);
  }

  has(row: number): boolean {
    return this.#refused.only !== undefined || this.#starts.has(row);
  }

  /** Repairs a record anew. @param values receives its cells as they are then */
  run(row: number, values: string[], original: readonly string[], guards: Guards): Refused {
    const made = this.#runWhole(row, values, original, guards);
    const allowed = this.#settle(row, made);
    fill(values, original);
    this.#record.values = values;
    const changes: CellChange[] = [];
    const allows = (index: number, rule: string): boolean => allowed.has(keyOf(index, rule));
    repair(this.#program.repairs, this.#record, original, row, { ...guards, allows }, changes);
    return { changes, found: findAll(this.#program.checks, this.#record, original) };
  }

  /** Numbers of changes in the list, each with what became of it, since the last time; starts anew. */
  take(): Int32Array<ArrayBuffer> {
    return this.#named.take();
  }

  /** What is done where nothing is refused; nothing where the record is set aside. */
  #runWhole(row: number, values: string[], original: readonly string[], guards: Guards): readonly CellChange[] {
    fill(values, original);
    this.#record.values = values;
    const changes: CellChange[] = [];
    repair(this.#whole.repairs, this.#record, original, row, guards, changes);
    const isAside = findAll(this.#whole.checks, this.#record, original).some(({ severity }) => severity === 'reject');
    return isAside || values.every((value) => value === '') ? [] : changes;
  }

  /** Finds what is meant among what was done; answers what is left of it. */
  #settle(row: number, made: readonly CellChange[]): ReadonlySet<string> {
    const { list, rules, only } = this.#refused;
    const keys = made.map((change) => keyOf(change.index, change.rule));
    const allowed = new Set(only ? keys.filter((key) => only.get(row)?.has(key)) : keys);
    for (let at = this.#starts.get(row) ?? list.length; list[at] === row; at += STRIDE) {
      const rule = rules[list[at + 2]!];
      const column = list[at + 1]!;
      const meant = made.filter((change) => rule === undefined || change.rule === rule);
      const columns = new Set(meant.map(({ index }) => index));
      if (column === ALL || rule === undefined) {
        for (const { index, rule: id } of meant) if (column < 0 || column === index) allowed.delete(keyOf(index, id));
        continue;
      }
      if (column !== ANY_COLUMN && !columns.has(column)) continue;
      const isClear = column !== ANY_COLUMN || columns.size === 1;
      if (columns.size === 0) continue;
      this.#named.push(at / STRIDE);
      this.#named.push(isClear ? MADE : UNCLEAR);
      if (isClear) allowed.delete(keyOf(column === ANY_COLUMN ? [...columns][0]! : column, rule));
    }
    return allowed;
  }
}

const keyOf = (index: number, rule: string): string => `${index} ${rule}`;

function fill(values: string[], original: readonly string[]): void {
  for (let i = 0; i < original.length; i++) values[i] = original[i]!;
}
