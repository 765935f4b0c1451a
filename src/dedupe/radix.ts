/** Sorts indices by 64-bit keys that lie in two columns, without an object for each. */

const DIGITS = 1 << 16;

/** 0, 1, 2 … */
export function indices(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

/**
 * Stable radix sort.
 * Memory: 8 bytes an index beside the keys, which stay as they are.
 * @param order indices in their first order; sorted in place by (hi, lo), ties keep their order
 */
export function sortByKey(order: Uint32Array, hi: Uint32Array, lo: Uint32Array): void {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (const [column, shift] of [
    [lo, 0],
    [lo, 16],
    [hi, 0],
    [hi, 16],
  ] as const) {
    pass(from, to, column, shift);
    [from, to] = [to, from];
  }
  // four passes: the result lies in `order` again
}

const starts = new Uint32Array(DIGITS);

function pass(from: Uint32Array, to: Uint32Array, column: Uint32Array, shift: number): void {
  starts.fill(0);
  for (let i = 0; i < from.length; i++) {
    const digit = ((column[from[i] as number] as number) >>> shift) & 0xffff;
    starts[digit] = (starts[digit] as number) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] as number;
    starts[digit] = sum;
    sum += count;
  }
  for (let i = 0; i < from.length; i++) {
    const index = from[i] as number;
    const digit = ((column[index] as number) >>> shift) & 0xffff;
    to[starts[digit] as number] = index;
    starts[digit] = (starts[digit] as number) + 1;
  }
}

const NARROW = 1 << 11;

/**
 * Sorts pairs of a 32-bit key and a value by the key; pairs of one key keep their order.
 * Memory: as much again as the two columns.
 * @returns the sorted columns; those that were given are scratch from here on
 */
export function sortPairs(keys: Uint32Array, values: Uint32Array, count: number): [Uint32Array, Uint32Array] {
  let fromKeys: Uint32Array = keys;
  let fromValues: Uint32Array = values;
  let toKeys: Uint32Array = new Uint32Array(count);
  let toValues: Uint32Array = new Uint32Array(count);
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
