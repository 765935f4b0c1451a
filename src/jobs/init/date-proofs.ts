/** What all cells of a date column prove of its order, where those of the prefix proved none: the cells as they stand in the input. */
import { DATE_ROLES, type DateOrder, type Field } from '../../contract.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { parseDate } from '../../values/date/date.ts';

/** So many cells must fit one order alone, and this share of those in which it matters; and none the other. */
const LEAST_CELLS = 2;
const LEAST_SHARE = 0.02;

export interface ProvenOrder {
  readonly order: DateOrder;
  /** Cells that fit this order alone, and cells that fit both. */
  readonly cells: number;
  readonly open: number;
  readonly column: string;
}

export class DateProofs {
  readonly #columns: readonly { readonly field: Field; dmy: number; mdy: number; open: number }[];
  #cells: Cells | undefined;

  constructor(fields: readonly Field[]) {
    this.#columns = fields
      .filter(({ role, facts }) => (DATE_ROLES as readonly unknown[]).includes(role) && facts.dateOrder === undefined)
      .map((field) => ({ field, dmy: 0, mdy: 0, open: 0 }));
  }

  /** Looks at whole records. */
  read(bytes: Uint8Array, codec: Codec): void {
    if (this.#columns.length === 0) return;
    const cells = (this.#cells ??= createCells(codec.columns.length));
    for (let at = 0; at < bytes.length; ) {
      const next = codec.scan(bytes, at, bytes.length, true, cells);
      if (next <= at) return;
      at = next;
      if (cells.problem !== '') continue;
      for (const column of this.#columns) {
        const { order, ambiguous } = parseDate(codec.decode(bytes, cells, column.field.index).trim());
        if (ambiguous) column.open++;
        else if (order === 'dmy' || order === 'mdy') column[order]++;
      }
    }
  }

  /** The order that the file proves; undefined where it does not, or where columns contradict each other. */
  get proven(): ProvenOrder | undefined {
    const open = this.#columns.reduce((sum, column) => sum + column.open, 0);
    if (open === 0) return undefined;
    const sum = (order: 'dmy' | 'mdy'): number => this.#columns.reduce((all, column) => all + column[order], 0);
    const [dmy, mdy] = [sum('dmy'), sum('mdy')];
    if ((dmy > 0 && mdy > 0) || dmy + mdy < Math.max(LEAST_CELLS, (open + dmy + mdy) * LEAST_SHARE)) return undefined;
    const order = dmy > 0 ? 'dmy' : 'mdy';
    const best = this.#columns.reduce((a, b) => (b[order] > a[order] ? b : a));
    return { order, cells: dmy + mdy, open, column: best.field.column };
  }
}
