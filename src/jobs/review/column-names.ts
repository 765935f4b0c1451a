/** Finds columns by names that a spreadsheet may have mangled: letters read in another encoding, blanks, case. */
import type { Field } from '../../contract.ts';
import { ANY_COLUMN } from '../../engine/rules/refused-changes.ts';

export class ColumnNames {
  readonly #exact = new Map<string, number>();
  /** By what is left of a name whatever its encoding was taken for. */
  readonly #bare = new Map<string, number>();

  constructor(fields: readonly Field[]) {
    for (const { column, index } of fields) this.#exact.set(column, index);
    for (const keyOf of [tidy, bare]) {
      for (const { column, index } of fields) {
        const key = keyOf(column);
        if (key !== '') this.#bare.set(key, this.#bare.has(key) && this.#bare.get(key) !== index ? ANY_COLUMN : index);
      }
    }
  }

  /** Index of the column, `ANY_COLUMN` where the name fits none or several. */
  indexOf(name: string): number {
    return this.#exact.get(name) ?? this.#bare.get(tidy(name)) ?? this.#bare.get(bare(name)) ?? ANY_COLUMN;
  }
}

const tidy = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Its ASCII letters and digits. */
const bare = (name: string): string => `\0${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}`.replace(/^\0$/, '');
