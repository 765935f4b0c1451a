/** The canonical order of records, and putting them into it where they are. */
import { indices, sortPairs } from '../columns/radix.ts';

/**
 * Order by hash of the cells, then by row. Records of one upper half of the hash are few, but for copies.
 * @param heads row, upper and lower half of the hash, and what else there is, `stride` words a record
 */
export function canonicalOrder(heads: Uint32Array, stride: number): Uint32Array {
  const count = heads.length / stride;
  const [row, hi, lo] = [0, 1, 2];
  const word = (at: number, which: number): number => heads[at * stride + which]!;
  let order = indices(count);
  const keys = new Uint32Array(count);
  let isRising = true;
  for (let at = 0; at < count; at++) {
    keys[at] = word(at, row);
    if (at > 0 && keys[at]! < keys[at - 1]!) isRising = false;
  }
  if (!isRising) [, order] = sortPairs(keys.slice(), order, count);
  for (let at = 0; at < count; at++) keys[at] = word(order[at]!, hi);
  const [sorted, byHash] = sortPairs(keys, order, count);
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && sorted[to] === sorted[from]; ) to++;
    if (to - from < 2) continue;
    byHash.subarray(from, to).sort((a, b) => word(a, lo) - word(b, lo) || word(a, row) - word(b, row));
  }
  return byHash;
}

/** Columns of records, `width` words each. */
export interface Table {
  readonly rows: Uint32Array;
  readonly width: number;
}

/**
 * Puts the record that is at `order[i]` at `i`, without a copy of all of them: along the circles in which they change places.
 * @param order is scratch from here on
 */
export function rearrange(order: Uint32Array, tables: readonly Table[]): void {
  const spare = tables.map(({ width }) => new Uint32Array(width));
  for (let first = 0; first < order.length; first++) {
    if (order[first] === first) continue;
    for (const [t, { rows, width }] of tables.entries()) {
      for (let i = 0; i < width; i++) spare[t]![i] = rows[first * width + i]!;
    }
    let to = first;
    for (let from = order[to]!; from !== first; from = order[to]!) {
      for (let t = 0; t < tables.length; t++) move(tables[t]!, from, to);
      order[to] = to;
      to = from;
    }
    order[to] = to;
    for (const [t, { rows, width }] of tables.entries()) {
      for (let i = 0; i < width; i++) rows[to * width + i] = spare[t]![i]!;
    }
  }
}

function move({ rows, width }: Table, from: number, to: number): void {
  for (let i = 0; i < width; i++) rows[to * width + i] = rows[from * width + i]!;
}
