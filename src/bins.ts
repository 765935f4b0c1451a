/**
 * How the numbers of a column are spread, or its dates over time: counts in bins that are fixed beforehand, so that parts add up to the
 * whole exactly, in any order.
 *
 * Numbers: bins of the same relative width, as in DDSketch (Masson, Rim, Lee, VLDB 2019), with borders where HdrHistogram (Tene) has
 * them: the power of two and the six bits behind it, rounded. So no logarithm is taken, the middle of a bin is at most 1/128 off what is
 * in it, and whole numbers up to 128 are exact. Dates: months.
 *
 * Where there would be too many bins, pairs of them become one, as in UDDSketch (Epicoco et al., IEEE Access 2020); of months years, and
 * of years decades. That is done until they are few enough and no further, which hangs on what came and not on its order: the bins of a
 * part are never coarser than those of the whole.
 */
import type { Bins } from './contract.ts';

/** Bins of a column that are counted: fewer where there are very many columns, so that memory stays bounded. */
export const mostBins = (columns: number): number => Math.max(256, Math.min(2048, Math.floor(1_048_576 / columns)));

/** Bits of a number that are told apart behind its first one. */
const BITS = 6;
/** Of the upper half of a double, which has twenty bits of what is behind the first one. */
const DROPPED = 20 - BITS;
const HALF = 1 << (DROPPED - 1);
/** The sign in a key of no coarseness. */
const SIGN_BIT = 12 + BITS - 1;

const DOUBLE = new DataView(new ArrayBuffer(8));

/** @param number one that is neither infinite nor NaN */
export function sizeKey(number: number): number {
  // there is one zero
  DOUBLE.setFloat64(0, number === 0 ? 0 : number);
  return (DOUBLE.getUint32(0) + HALF) >>> DROPPED;
}

/** The middle of what is in a bin. */
export function sizeAt(key: number, coarse: number): number {
  const sign = key >>> (SIGN_BIT - coarse);
  const size = key - sign * 2 ** (SIGN_BIT - coarse);
  if (size === 0) return 0;
  DOUBLE.setUint32(0, size * 2 ** (coarse + DROPPED) + (2 ** coarse - 1) * HALF);
  DOUBLE.setUint32(4, 0);
  const middle = DOUBLE.getFloat64(0);
  return sign === 1 ? -middle : middle;
}

/** How far off the middle of a bin may be, as a share of the number. */
export const errorOf = (coarse: number): number => 2 ** (coarse - BITS - 1);

/** Months of a bin. */
export const monthsOf = (coarse: number): number => (coarse === 0 ? 1 : coarse === 1 ? 12 : 120 * 2 ** (coarse - 2));

/** The bin of the next coarser kind that a bin becomes a part of. */
const above = (by: Bins['by'], key: number, coarse: number): number =>
  by === 'size' ? key >>> 1 : Math.floor(key / (monthsOf(coarse + 1) / monthsOf(coarse)));

/** Adds a bin of such a coarseness, which is no coarser than it has to be, to others. */
export function addBin(into: Bins, key: number, coarse: number, count: number, most: number): void {
  let at = key;
  while (into.coarse < coarse) coarsen(into);
  for (let level = coarse; level < into.coarse; level++) at = above(into.by, at, level);
  const place = placeOf(into.keys, at);
  if (into.keys[place] === at) {
    into.counts[place]! += count;
    return;
  }
  into.keys.splice(place, 0, at);
  into.counts.splice(place, 0, count);
  while (into.keys.length > most) coarsen(into);
}

/** Pairs of neighbours have keys that follow each other, so what becomes one bin stands together. */
function coarsen(bins: Bins): void {
  const { keys, counts } = bins;
  let end = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = above(bins.by, keys[at]!, bins.coarse);
    if (end > 0 && keys[end - 1] === key) counts[end - 1]! += counts[at]!;
    else {
      keys[end] = key;
      counts[end++] = counts[at]!;
    }
  }
  keys.length = end;
  counts.length = end;
  bins.coarse++;
}

function placeOf(keys: readonly number[], key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
