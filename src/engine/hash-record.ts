/** The hash of a cleaned record for the journal: from the digests of its cells where they stand as they did, else from their texts. */
import { cellShare, hashText, keyOf, type RecordHash } from '../ledger/record-hash.ts';
import type { Batch } from './batch.ts';
import { PLAIN } from './print-record.ts';

/** The answer, used again and again. */
const answer = { hash: 0, key: 0 };

/** @param digests by column and unit */
export function hashOfUnit(unit: number, batch: Batch, digests: Int32Array, keyColumn: number): RecordHash {
  const { flags } = batch.cells(unit);
  const values = batch.values[unit]!;
  const original = batch.original[unit]!;
  let sum = 0;
  answer.key = 0;
  for (let i = 0, place = unit; i < values.length; i++, place += batch.capacity) {
    const value = values[i]!;
    if (value === '') continue;
    const isRaw = value === original[i] && (flags[i]! & ~PLAIN) === 0;
    const hash = isRaw ? digests[place]! : hashText(value);
    sum = (sum + cellShare(hash, i)) | 0;
    if (i === keyColumn) answer.key = keyOf(hash);
  }
  answer.hash = sum >>> 0;
  return answer;
}
