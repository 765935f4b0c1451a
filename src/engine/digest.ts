/** Traits and hash of every cell of a record, in one pass over its bytes: what the stage goes by before it makes a string. */
import { type Cells, QUOTED } from '../io/codec.ts';
import { TRAITS_OF_BYTE, UNTIDY } from '../traits.ts';

const SPACE = 32;

/** By cell, for the record that was digested last. Quotes around a cell do not count. */
export interface Digest {
  traits: Int32Array;
  hashes: Int32Array;
}

export function createDigest(columns: number): Digest {
  return { traits: new Int32Array(columns), hashes: new Int32Array(columns) };
}

/** Digests the first `columns` cells. The text of a cell that is escaped is another than its bytes: its digest means nothing. */
export function digestCells(bytes: Uint8Array, cells: Cells, columns: number, into: Digest): void {
  const { start, end, flags } = cells;
  const { traits, hashes } = into;
  const kinds = TRAITS_OF_BYTE;
  for (let i = 0; i < columns; i++) {
    let at = start[i]!;
    let to = end[i]!;
    if (at === to) continue;
    if ((flags[i]! & QUOTED) !== 0) {
      at++;
      to--;
    }
    let found = 0;
    let hash = to - at;
    let previous = SPACE;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === SPACE && previous === SPACE) found |= UNTIDY;
      found |= kinds[byte]!;
      hash = Math.imul(hash ^ byte, 0x01000193);
      hash ^= hash >>> 15;
      previous = byte;
    }
    if (previous === SPACE) found |= UNTIDY;
    traits[i] = found;
    hashes[i] = hash;
  }
}
