/**
 * Columns of records that later rounds make a little longer: they grow in the memory that they have. A new copy of every column in
 * every round is what was there at the peak.
 */
import { manyWords } from './growing.ts';

/** Part of the records that there is more room for; what is not used yet takes no memory but as a number. */
const ROOM = 1 / 16;

/** The column with so many places, all those that are new being 0. What was given is not to be used any more. */
export function grown(column: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  if (size * column.BYTES_PER_ELEMENT <= column.buffer.byteLength) return new Uint32Array(column.buffer, 0, size);
  const larger = manyWords(withRoom(size));
  larger.set(column);
  return larger.subarray(0, size);
}

/** The same of numbers below 65,536. */
export function grownShort(column: Uint16Array<ArrayBuffer>, size: number): Uint16Array<ArrayBuffer> {
  if (size * column.BYTES_PER_ELEMENT <= column.buffer.byteLength) return new Uint16Array(column.buffer, 0, size);
  const larger = new Uint16Array(withRoom(size));
  larger.set(column);
  return larger.subarray(0, size);
}

/** Places for so many records and some that come later. */
const withRoom = (size: number): number => Math.ceil(size * (1 + ROOM));
