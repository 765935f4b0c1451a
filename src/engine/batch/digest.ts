/** Traits and hash of every cell of a column, in one pass over its bytes: what the stage goes by before it makes a string. */
import { QUOTED } from '../../io/format/codec.ts';
import { hashBroken } from '../../ledger/record-hash.ts';
import { bitOf, TRAITS_OF_BYTE, UNTIDY } from '../../traits.ts';
import type { Batch } from './batch.ts';

const SPACE = 32;
const RETURN = 13;
const HAS_SPACE = bitOf('space');
const HAS_CONTROL = bitOf('control');

/** Quotes around a cell do not count. */
interface Digest {
  /** By unit of the batch, for the column that was digested last. */
  readonly traits: Int32Array;
  /** By column and unit: those of `hashCell` of the journal. */
  readonly hashes: Int32Array;
}

export function createDigest(units: number, columns: number): Digest {
  return { traits: new Int32Array(units), hashes: new Int32Array(units * columns) };
}

/** Digests the cells of a column. The text of a cell that is escaped is another than its bytes: its digest means nothing. */
export function digestColumn(bytes: Uint8Array, batch: Batch, column: number, into: Digest): void {
  const { start, end, flags, stride, records, count } = batch;
  const { traits, hashes } = into;
  const place = column * batch.capacity;
  const kinds = TRAITS_OF_BYTE;
  for (let j = 0; j < count; j++) {
    const unit = records[j]!;
    const cell = unit * stride + column;
    const inset = flags[cell]! & QUOTED;
    const from = start[cell]! + inset;
    const to = end[cell]! - inset;
    let at = from;
    let found = 0;
    let hash = to - at;
    // Four bytes a step: the multiplication is what takes the time.
    for (; at + 4 <= to; at += 4) {
      const a = bytes[at]!;
      const b = bytes[at + 1]!;
      const c = bytes[at + 2]!;
      const d = bytes[at + 3]!;
      found |= kinds[a]! | kinds[b]! | kinds[c]! | kinds[d]!;
      hash = Math.imul(hash ^ (a | (b << 8) | (c << 16) | (d << 24)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; at < to; at++) {
      const byte = bytes[at]!;
      found |= kinds[byte]!;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    hash ^= hash >>> 13;
    if ((found & HAS_CONTROL) !== 0 && bytes.subarray(from, to).includes(RETURN)) hash = hashBroken(bytes, from, to);
    if ((found & HAS_SPACE) !== 0 && isUntidy(bytes, from, to)) found |= UNTIDY;
    traits[unit] = found;
    hashes[place + unit] = hash;
  }
}

/** Whether a space stands first, last, or beside another. */
function isUntidy(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === SPACE || bytes[to - 1] === SPACE) return true;
  for (let at = from + 1; at < to - 1; at++) if (bytes[at] === SPACE && bytes[at + 1] === SPACE) return true;
  return false;
}
