/** Sketches of values and groups in a tally: adding them, whether they come as bytes from a stage or in another tally. */

import { addBin, mostBins } from '../../bins.ts';
import type { Bins, ColumnValues, GroupValues, Tally, ValueCount } from '../../contract.ts';
import { GROUPS } from '../../contract.ts';
import { isSimpler } from '../sketch/value-profile.ts';
import { SketchReader } from '../sketch/writer.ts';
import { MOST_GROUPS } from './record-groups.ts';

/** Months of age that are told apart. */
export const MOST_AGE = 240;

/** Values of each column that are counted: fewer where there are very many columns, so that memory stays bounded. */
export const mostValues = (columns: number): number => Math.max(4, Math.min(256, Math.floor(131_072 / columns)));

const noValues = (): ColumnValues => ({
  isWhole: true,
  values: [],
  shortest: 0,
  longest: 0,
  least: '',
  greatest: '',
});

/** Adds what a stage found out of a chunk. @param columns of the plan */
export function addSketch(tally: Tally, bytes: Uint8Array, columns: number): void {
  const reader = new SketchReader(bytes);
  const most = mostValues(columns);
  for (let left = reader.number(); left > 0; left--) {
    const into = (tally.values[reader.number()] ??= noValues());
    const isWhole = reader.number() === 1;
    extend(into, {
      isWhole,
      shortest: reader.number(),
      longest: reader.number(),
      least: reader.text(),
      greatest: reader.text(),
    });
    readBins(into, reader, mostBins(columns));
    for (let values = reader.number(); values > 0; values--) {
      const hash = reader.number();
      const count = reader.number();
      const entry = readEntry(into, hash, reader, most, newValue);
      if (entry) entry.count += count;
    }
  }
  for (let left = reader.number(); left > 0; left--) readGroup(tally, reader);
  for (let left = reader.number(); left > 0; left--) addAge(tally, reader.number(), reader.number());
}

/** By what values are counted in bins, as it is told. */
const BY: readonly (Bins['by'] | undefined)[] = [undefined, 'size', 'month'];

function readBins(into: ColumnValues, reader: SketchReader, most: number): void {
  const by = BY[reader.number()];
  for (let left = reader.number(); left > 0; left--) {
    const key = reader.number();
    const count = reader.number();
    if (by) addBin((into.bins ??= noBins(by)), key, 0, count, most);
  }
}

const noBins = (by: Bins['by']): Bins => ({ by, coarse: 0, keys: [], counts: [] });

function readGroup(tally: Tally, reader: SketchReader): void {
  const into = (tally.groups[GROUPS[reader.number()]!] ??= { isWhole: true, values: [] });
  if (reader.number() !== 1) into.isWhole = false;
  const slots = reader.number();
  for (let left = reader.number(); left > 0; left--) {
    const hash = reader.number();
    const entry = readEntry(into, hash, reader, MOST_GROUPS, newGroup);
    const count = reader.number();
    if (entry) entry.count += count;
    for (let s = 0; s < slots; s++) {
      const failed = reader.number();
      if (entry) entry.failed[s] = (entry.failed[s] ?? 0) + failed;
    }
  }
}

/** Adds the sketches of one tally to those of another. */
export function mergeValues(into: Tally, from: Tally): void {
  const columns = Math.max(into.filled.length, from.filled.length);
  for (const [column, values] of from.values.entries()) {
    if (!values) continue;
    const there = (into.values[column] ??= noValues());
    extend(there, values);
    const { bins } = values;
    for (const [at, key] of bins?.keys.entries() ?? []) {
      addBin((there.bins ??= noBins(bins!.by)), key, bins!.coarse, bins!.counts[at]!, mostBins(columns));
    }
    for (const { hash, value, count } of values.values) {
      const entry = entryIn(there, hash, value, mostValues(columns), newValue);
      if (entry) entry.count += count;
    }
  }
  for (const by of GROUPS) {
    const group = from.groups[by];
    if (!group) continue;
    const there = (into.groups[by] ??= { isWhole: true, values: [] });
    if (!group.isWhole) there.isWhole = false;
    for (const { hash, value, count, failed } of group.values) {
      const entry = entryIn(there, hash, value, MOST_GROUPS, newGroup);
      if (!entry) continue;
      entry.count += count;
      for (const [s, number] of failed.entries()) entry.failed[s] = (entry.failed[s] ?? 0) + number;
    }
  }
  for (const [months, records] of from.ages.entries()) if (records) addAge(into, months, records);
}

function addAge({ ages }: Tally, months: number, records: number): void {
  while (ages.length <= months) ages.push(0);
  ages[months]! += records;
}

function extend(into: ColumnValues, from: Omit<ColumnValues, 'values' | 'bins'>): void {
  if (!from.isWhole) into.isWhole = false;
  if (from.longest === 0) return;
  into.shortest = into.longest === 0 ? from.shortest : Math.min(into.shortest, from.shortest);
  into.longest = Math.max(into.longest, from.longest);
  if (from.least === '') return;
  if (into.least === '' || isBefore(from.least, into.least)) into.least = from.least;
  if (into.greatest === '' || isBefore(into.greatest, from.greatest) || isSame(from.greatest, into.greatest))
    into.greatest = from.greatest;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Days by their texts, numbers by what they are, and of two spellings of one number the simpler. */
function isBefore(a: string, b: string): boolean {
  if (DAY.test(a)) return a < b;
  return Number(a) < Number(b) || (Number(a) === Number(b) && isSimpler(a, b));
}

/** Whether the first is a simpler spelling of the second. */
const isSame = (a: string, b: string): boolean => !DAY.test(a) && Number(a) === Number(b) && isSimpler(a, b);

const newValue = (hash: number, value: string): ValueCount => ({ hash, value, count: 0 });
const newGroup = (hash: number, value: string): GroupValues['values'][number] => ({
  hash,
  value,
  count: 0,
  failed: [],
});

/** The entry of a value in a list by rising hashes; undefined where it is not among the smallest. */
function entryIn<T extends ValueCount>(
  into: { isWhole: boolean; readonly values: T[] },
  hash: number,
  value: string,
  most: number,
  make: (hash: number, value: string) => T,
): T | undefined {
  const { values } = into;
  let low = placeOf(values, hash);
  // of one hash by rising texts
  while (low < values.length && values[low]!.hash === hash && values[low]!.value < value) low++;
  const there = values[low];
  if (there && there.hash === hash && there.value === value) return there;
  if (low >= most) {
    into.isWhole = false;
    return undefined;
  }
  const entry = make(hash, value);
  values.splice(low, 0, entry);
  if (values.length > most) {
    values.pop();
    into.isWhole = false;
  }
  return entry;
}

/** Where values of a hash begin, or would. */
function placeOf(values: readonly ValueCount[], hash: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.hash < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry of the value whose text comes next: nearly always that of this hash that is there. */
function readEntry<T extends ValueCount>(
  into: { isWhole: boolean; readonly values: T[] },
  hash: number,
  reader: SketchReader,
  most: number,
  make: (hash: number, value: string) => T,
): T | undefined {
  const there = into.values[placeOf(into.values, hash)];
  if (there === undefined || there.hash !== hash) return entryIn(into, hash, reader.text(), most, make);
  const value = reader.textLike(there.value);
  return value === there.value ? there : entryIn(into, hash, value, most, make);
}
