/** Cells of survivors that are to stay as they were before the merge, because a reviewer refused what another record brought. */
import type { Field } from '../../contract.ts';
import { CONSENT } from '../../dedupe/merge/merged-consent.ts';
import type { Choice } from '../../dedupe/merge/united.ts';
import { ALL, ANY_COLUMN, MADE, UNCLEAR } from '../../engine/rules/refused-changes.ts';

/** Begins the name of the rule of a cell that came from another record: `merge/row-3`. */
export const MERGE = 'merge';

/** A line `merge/row-12` of changes.csv that is refused. */
export interface RefusedCell {
  /** The survivor. */
  readonly row: number;
  /** Index of the column, `ANY_COLUMN` where it is not known. */
  readonly column: number;
  /** Row of the record that the cell came from; `ALL` for any. */
  readonly source: number;
}

/** A refusal of consent would be lost. */
export const CONSENT_LOST = 3;

export class RefusedCells {
  /** By number of the cell in the list, what became of it; absent: no such cell came. */
  readonly fates = new Map<number, number>();
  /** Columns refused as a whole of which a cell came. */
  readonly seen = new Set<number>();
  readonly #fields: readonly Field[];
  readonly #columns: ReadonlySet<number>;
  readonly #byRow = new Map<number, { readonly at: number; readonly cell: RefusedCell }[]>();

  /** @param columns those that no merge may change */
  constructor(fields: readonly Field[], cells: readonly RefusedCell[], columns: ReadonlySet<number>) {
    this.#fields = fields;
    this.#columns = columns;
    for (const [at, cell] of cells.entries()) {
      const there = this.#byRow.get(cell.row);
      if (there) there.push({ at, cell });
      else this.#byRow.set(cell.row, [{ at, cell }]);
    }
  }

  /**
   * What is left of what a merge does to cells of a survivor: what came before the first refused step.
   * @param steps by column, what the cell becomes after each record that adds to it
   */
  leave(row: number, steps: ReadonlyMap<number, readonly Choice[]>): ReadonlyMap<number, readonly Choice[]> {
    const left = new Map(steps);
    for (const index of this.#columns) {
      if (steps.has(index)) this.seen.add(index);
      left.delete(index);
    }
    for (const { at, cell } of this.#byRow.get(row) ?? []) {
      const indexes = [...steps].filter(([, some]) => some.some((step) => isFrom(step, cell.source))).map(([i]) => i);
      const meant = cell.column === ANY_COLUMN ? indexes : indexes.filter((index) => index === cell.column);
      const [index] = meant;
      if (index === undefined) continue;
      const fate = meant.length > 1 ? UNCLEAR : isConsent(this.#fields[index]!) ? CONSENT_LOST : MADE;
      this.fates.set(at, fate);
      const some = left.get(index);
      if (fate === MADE && some) left.set(index, before(some, cell.source));
    }
    return left;
  }
}

/** In these columns the most restrictive record holds, whatever else is refused. */
export const isConsent = ({ role }: Field): boolean => role !== null && (CONSENT.has(role) || role === 'opt_out_at');

const isFrom = ({ row }: Choice, source: number): boolean => source === ALL || row === source;

function before(steps: readonly Choice[], source: number): readonly Choice[] {
  const first = steps.findIndex((step) => isFrom(step, source));
  return first < 0 ? steps : steps.slice(0, first);
}
