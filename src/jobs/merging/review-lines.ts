/**
 * review.csv: the pairs that wait for a person, for a spreadsheet. Each pair has two lines, one under the other, with a column to
 * write the decision in. `record` and `other` name the two records, so a line says all by itself: lines may be sorted, and deleted.
 */
import type { Field } from '../../contract.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import { Identity } from '../decisions/identity.ts';

const OWN = ['pair', 'decision', 'score', 'why', 'differs', 'row', 'record', 'other'] as const;

/** With a byte order mark: without it a spreadsheet takes UTF-8 for something else. */
export const reviewHeader = (columns: readonly string[]): string => `\ufeff${guardedLine([...OWN, ...columns])}`;

export interface Reviewed {
  readonly row: number;
  /** Cells of the record as it was read and repaired. */
  readonly cells: readonly string[];
  /** Cells as they are now, where merges have changed it. */
  readonly now?: readonly string[] | undefined;
}

export class ReviewLines {
  /** Ids always differ. */
  readonly #compared: readonly Field[];
  readonly #identity: Identity;

  constructor(fields: readonly Field[]) {
    this.#compared = fields.filter(({ role }) => role !== 'id');
    this.#identity = new Identity(fields);
  }

  /** @param pair number of the cluster in duplicates.csv */
  pair(pair: number, score: number, why: string, records: readonly [Reviewed, Reviewed]): string {
    const [first, second] = records.map(({ cells, now }) => now ?? cells) as [readonly string[], readonly string[]];
    const [one, other] = this.#identity.keysOfPair(records);
    const differs = differingIn(this.#compared, first, second);
    return (
      guardedLine([pair, '', score, why, differs, records[0].row, one, other, ...first]) +
      guardedLine([pair, '', score, '', '', records[1].row, other, one, ...second])
    );
  }
}

/** Columns in which two records differ, as a line names them. */
export const differingIn = (
  columns: readonly Pick<Field, 'column' | 'index'>[],
  first: readonly string[],
  second: readonly string[],
): string =>
  columns
    .filter(({ index }) => isOther(first[index] ?? '', second[index] ?? ''))
    .map(({ column }) => column)
    .join('; ');

/** Both say something, and not the same. */
function isOther(a: string, b: string): boolean {
  if (a === b) return false;
  const [left, right] = [a.trim(), b.trim()];
  return left !== '' && right !== '' && left !== right;
}
