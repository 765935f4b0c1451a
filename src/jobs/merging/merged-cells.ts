/** What merges did to the cells of survivors, counted by column, with an example of each: for summary.csv. */
import type { Field, Sample } from '../../contract.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import type { Group } from './packed-groups.ts';
import { MERGE } from './refused-cells.ts';

/** An example, and the first row of the group that it is of: the earliest is shown. */
type Example<T> = readonly [firstRow: number, example: T];

/** The counts as they are told from one process to another. */
export interface MergedCellsTold {
  readonly rows: number;
  /** A row that was merged, and the one it was merged into. */
  readonly first: Example<readonly [merged: number, survivor: number]> | null;
  readonly columns: readonly (readonly [index: number, count: number, example: Example<Sample> | null])[];
}

export class MergedCells {
  readonly #fields: readonly Field[];
  /** By column index. */
  readonly #counts = new Map<number, number>();
  readonly #examples = new Map<number, Example<Sample>>();
  #rows = 0;
  #first: MergedCellsTold['first'] = null;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** Takes a group; they come by rising first rows. */
  add({ members, survivor, columns, ledger }: Group): void {
    const firstRow = members[0]!.row;
    const merged = members.find(({ row }) => row !== survivor);
    if (merged) this.#first ??= [firstRow, [merged.row, survivor]];
    this.#rows += members.length - 1;
    const isKnown = columns.every((index) => this.#examples.has(index));
    for (const index of columns) this.#count(index, 1);
    if (!isKnown) this.#note(firstRow, ledger);
  }

  /** Adds what was counted elsewhere. */
  take({ rows, first, columns }: MergedCellsTold): void {
    this.#rows += rows;
    this.#first = earlier(this.#first, first);
    for (const [index, count, example] of columns) {
      this.#count(index, count);
      const known = earlier(this.#examples.get(index) ?? null, example);
      if (known) this.#examples.set(index, known);
    }
  }

  told(): MergedCellsTold {
    const columns = [...this.#counts].map(
      ([index, count]) => [index, count, this.#examples.get(index) ?? null] as const,
    );
    return { rows: this.#rows, first: this.#first, columns };
  }

  /** Rows that were merged into others, and an example: which row into which. */
  whole(): { readonly count: number; readonly example: readonly [before: string, after: string] } | undefined {
    if (!this.#first) return undefined;
    const [, [merged, survivor]] = this.#first;
    return { count: this.#rows, example: [`row ${merged}`, `row ${survivor}`] };
  }

  of(index: number): { readonly count: number; readonly example: Sample } | undefined {
    const count = this.#counts.get(index);
    const example = this.#examples.get(index);
    return count === undefined || !example ? undefined : { count, example: example[1] };
  }

  #count(index: number, more: number): void {
    this.#counts.set(index, (this.#counts.get(index) ?? 0) + more);
  }

  /** Examples are read from the lines of the ledger: few are needed, and so no more has to be remembered of the others. */
  #note(firstRow: number, ledger: string): void {
    for (const { cells } of parse(ledger, ',')) {
      const [row, column, before = '', after = '', rule = ''] = cells.map(unguardCell);
      const index = this.#fields.findIndex((field) => field.column === column);
      if (!rule.startsWith(`${MERGE}/`) || this.#examples.has(index)) continue;
      this.#examples.set(index, [firstRow, { row: Number(row), column: column!, value: before, after }]);
    }
  }
}

function earlier<T>(one: Example<T> | null, other: Example<T> | null): Example<T> | null {
  if (!one || !other) return one ?? other;
  return other[0] < one[0] ? other : one;
}
