/** The hash of a cleaned record for the journal: from the digests of its cells where they stand as they did, else from their texts. */
import { cellShare, hashOfText, keyOf, type RecordHash } from '../../ledger/record-hash.ts';
import type { Batch } from './batch.ts';
import type { Cell } from './column.ts';
import { PLAIN } from './print-record.ts';

/** The answer, used again and again. */
const answer = { hash: 0, key: 0 };

/**
 * @param digests by column and unit, of the cells as they came; becomes that of the cells as they are
 * @param cells by column and unit, what is known of the value
 */
export function hashOfUnit(
  unit: number,
  batch: Batch,
  digests: Int32Array,
  cells: readonly (Cell | undefined)[],
  keyColumn: number,
): RecordHash {
  const { flags } = batch.cells(unit);
  const values = batch.values[unit]!;
  const original = batch.original[unit]!;
  let sum = 0;
  answer.key = 0;
  for (let i = 0, place = unit; i < values.length; i++, place += batch.capacity) {
    const value = values[i]!;
    if (value === '') continue;
    const isRaw = value === original[i] && (flags[i]! & ~PLAIN) === 0;
    if (!isRaw) digests[place] = cells[place]?.hash ?? hashOfText(value);
    const hash = digests[place]!;
    sum = (sum + cellShare(hash, i)) | 0;
    if (i === keyColumn) answer.key = keyOf(hash);
  }
  answer.hash = sum >>> 0;
  return answer;
}
