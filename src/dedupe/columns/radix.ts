/** Sorts numbers that lie in columns, without an object for each. */
import { manyWords } from './growing.ts';

/** 0, 1, 2 … */
export function indices(count: number): Uint32Array {
  const all = manyWords(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

const NARROW = 1 << 11;
/** So few pairs are in order before the columns of counts are made. */
const FEW = 64;

/**
 * Sorts pairs of a 32-bit key and a value by the key; pairs of one key keep their order.
 * @param spareKeys as long as there are keys, and so the other: scratch
 * @returns the sorted columns; all that was given is scratch from here on
 */
export function sortPairs(
  keys: Uint32Array,
  values: Uint32Array,
  count: number,
  spareKeys: Uint32Array = new Uint32Array(count),
  spareValues: Uint32Array = new Uint32Array(count),
): [Uint32Array, Uint32Array] {
  if (count <= FEW) {
    sortFew(keys, values, count);
    return [keys, values];
  }
  let fromKeys: Uint32Array = keys;
  let fromValues: Uint32Array = values;
  let toKeys = spareKeys;
  let toValues = spareValues;
  const counts = new Uint32Array(NARROW);
  for (const shift of [0, 11, 22]) {
    counts.fill(0);
    for (let i = 0; i < count; i++) counts[(fromKeys[i]! >>> shift) & (NARROW - 1)]!++;
    for (let digit = 0, sum = 0; digit < NARROW; digit++) {
      const here = counts[digit]!;
      counts[digit] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const key = fromKeys[i]!;
      const to = counts[(key >>> shift) & (NARROW - 1)]!++;
      toKeys[to] = key;
      toValues[to] = fromValues[i]!;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
  return [fromKeys, fromValues];
}

function sortFew(keys: Uint32Array, values: Uint32Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const [key, value] = [keys[i]!, values[i]!];
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) {
      keys[at] = keys[at - 1]!;
      values[at] = values[at - 1]!;
    }
    keys[at] = key;
    values[at] = value;
  }
}

/** Places by rising first numbers, then by second ones; what is equal stays in its order. */
export function pairOrder(first: Uint32Array, second: Uint32Array): Uint32Array {
  const { length } = first;
  const [, bySecond] = sortPairs(second.slice(), indices(length), length);
  const keys = Uint32Array.from(bySecond, (at) => first[at]!);
  return sortPairs(keys, bySecond.slice(), length)[1];
}
