/** A cleaned record in numbers, for dedupe: from the bytes where a cell still stands in them, from memory where its value came before. */
import { CELLS } from '../../dedupe/columns/hash.ts';
import { type Prints, printBytes, printText } from '../../dedupe/features/prints.ts';
import { NON_ASCII, QUOTED } from '../../io/format/codec.ts';
import type { Batch } from './batch.ts';
import type { Cell } from './column.ts';

/** Flags of a cell whose text is its bytes. */
export const PLAIN = QUOTED | NON_ASCII;

/**
 * @param bytes what the batch was scanned in
 * @param remembered by column and unit, what is known of the value; means nothing where there is none
 */
export function printRecord(
  unit: number,
  batch: Batch,
  remembered: readonly (Cell | undefined)[],
  bytes: Uint8Array,
  into: Prints,
): void {
  const { start, end, flags } = batch.cells(unit);
  const values = batch.values[unit]!;
  const original = batch.original[unit]!;
  const { hash, hi, lo, wanted, order } = into;
  hash.start(CELLS);
  for (let at = 0; at < order.length; at++) {
    const i = order[at]!;
    const value = values[i]!;
    const isRaw = value !== '' && value === original[i] && (flags[i]! & ~PLAIN) === 0;
    const inset = flags[i]! & QUOTED;
    if (isRaw && (flags[i]! & NON_ASCII) === 0) hash.addAscii(bytes, start[i]! + inset, end[i]! - inset);
    else hash.add(value);
    const cell = value === '' ? undefined : remembered[i * batch.capacity + unit];
    if (wanted[i] === 0) lo[i] = value.length;
    else if (cell !== undefined && cell.lo !== 0) {
      hi[i] = cell.hi;
      lo[i] = cell.lo;
    } else {
      if (isRaw) printBytes(bytes, start[i]! + inset, end[i]! - inset, into, i);
      else printText(value, into, i);
      if (cell === undefined) continue;
      cell.hi = hi[i]!;
      cell.lo = lo[i]!;
    }
  }
  hash.end();
}
