/** What merges did to the cells of survivors, counted by column, with an example of each: for summary.csv. */
import type { Field, Sample } from '../../contract.ts';
import { unguardCell } from '../../io/guarded-cell.ts';
import { parse } from '../../io/small-table.ts';
import type { Group } from './merger.ts';
import { MERGE } from './refused-cells.ts';

export class MergedCells {
  readonly #fields: readonly Field[];
  /** By column index. */
  readonly #counts = new Map<number, number>();
  readonly #examples = new Map<number, Sample>();
  #rows = 0;
  #first: Group | undefined;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** Takes a group; they come by rising first rows. */
  add(group: Group): void {
    this.#first ??= group;
    this.#rows += group.members.length - 1;
    const isKnown = group.columns.every((index) => this.#examples.has(index));
    for (const index of group.columns) this.#counts.set(index, (this.#counts.get(index) ?? 0) + 1);
    if (!isKnown) this.#note(group);
  }

  /** Rows that were merged into others, and an example: which row into which. */
  whole(): { readonly count: number; readonly example: readonly [before: string, after: string] } | undefined {
    const { members, survivor } = this.#first ?? { members: [], survivor: 0 };
    const merged = members.find(({ row }) => row !== survivor);
    return merged && { count: this.#rows, example: [`row ${merged.row}`, `row ${survivor}`] };
  }

  of(index: number): { readonly count: number; readonly example: Sample } | undefined {
    const count = this.#counts.get(index);
    const example = this.#examples.get(index);
    return count === undefined || !example ? undefined : { count, example };
  }

  /** Examples are read from the lines of the ledger: few are needed, and so no more has to be remembered of the others. */
  #note({ ledger }: Group): void {
    for (const { cells } of parse(ledger, ',')) {
      const [row, column, before = '', after = '', rule = ''] = cells.map(unguardCell);
      const index = this.#fields.findIndex((field) => field.column === column);
      if (!rule.startsWith(`${MERGE}/`) || this.#examples.has(index)) continue;
      this.#examples.set(index, { row: Number(row), column: column!, value: before, after });
    }
  }
}
