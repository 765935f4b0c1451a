/** A column that a pack names and the input does not have. */
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';

/**
 * Does what is to be done about it: a run of one input refuses it, one of several systems asks the others.
 * @param where file, line and column of the pack
 */
export type ColumnMissing = (column: string, where: string, known: readonly string[]) => void;

/** @throws CrmqError `unknown-column` with the pack's line and column */
export const refuseColumn: ColumnMissing = (column, where, known) => {
  throw unknownColumn(column, `${where}: the input has no column`, known);
};

export const unknownColumn = (column: string, what: string, known: readonly string[]): CrmqError =>
  new CrmqError('unknown-column', `${what} ${JSON.stringify(column)}`, {
    hint: didYouMean(column, known, `columns: ${known.join(', ')}`),
  });
