/** What records of a large weak block are told apart by: the first key of one matcher. */
import type { Comparer } from './comparer.ts';
import { grown } from './grown.ts';

/**
 * Kept from round to round.
 * Memory: 4 bytes a record for each matcher that is asked for.
 */
export class Refinements {
  readonly #columns = new Map<string, Uint32Array<ArrayBuffer>>();

  /** The first key of each record; 0 where it has none. */
  of(matcher: string, comparer: Comparer): Uint32Array {
    const { store } = comparer;
    const known = this.#columns.get(matcher);
    if (known?.length === store.size) return known;
    const column = grown(known ?? new Uint32Array(0), store.size);
    const slot = comparer.slotOf(matcher);
    const { keyAt, keys } = store.forms;
    for (let record = known?.length ?? 0; record < column.length; record++) {
      const form = comparer.form(record, slot);
      column[record] = form === 0 ? 0 : keys[keyAt[form]!]!;
    }
    this.#columns.set(matcher, column);
    return column;
  }
}
