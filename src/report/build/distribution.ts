/** How the numbers or dates of a column are spread: quartiles by the nearest rank, and a few bars, out of what was counted in bins. */

import { errorOf, monthsOf, sizeAt, sizeKey } from '../../bins.ts';
import type { Bins, ColumnValues } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';

export type Distribution = NonNullable<Report['fields'][number]['profile']['distribution']>;
type Bar = Distribution['bars'][number];

/** A value, or the middle of a bin, and how many there are; a list of these rises. */
type Counted = readonly [at: number, count: number];

/** More bars than that are no picture of a column any more. */
const MOST_BARS = 24;
/** Shares of the values below which, and above which, all are in one bar: one slip of a key leaves the others room. */
const [LOW, HIGH] = [0.005, 0.995];
/** Digits of what is not exact. */
const DIGITS = 4;
const UNITS = ['month', 'year', 'decade'] as const;

/** @param filled cells of the column that hold something */
export function distributionOf(values: ColumnValues, filled: number): Distribution | undefined {
  const { bins } = values;
  const count = bins?.counts.reduce((sum, one) => sum + one, 0) ?? 0;
  // of a column that holds something else for the most part it says nothing
  if (!bins || count === 0 || count * 2 < filled) return undefined;
  return bins.by === 'month' ? ofDates(bins, count) : ofNumbers(values, bins, count);
}

const sumOf = (list: readonly Counted[]): number => list.reduce((sum, [, count]) => sum + count, 0);

/** The least value that so great a share of all is not above (nearest rank). */
function quantile(list: readonly Counted[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sumOf(list)));
  let seen = 0;
  for (const [at, count] of list) {
    seen += count;
    if (seen >= rank) return at;
  }
  return list.at(-1)![0];
}

function ofNumbers(values: ColumnValues, bins: Bins, count: number): Distribution {
  const exact = values.isWhole ? exactly(values) : undefined;
  const list = exact ?? bins.keys.map((key, at): Counted => [sizeAt(key, bins.coarse), bins.counts[at]!]);
  const sorted = [...list].sort((a, b) => a[0] - b[0]);
  const [least, greatest] = [Number(values.least), Number(values.greatest)];
  const within = (number: number): string =>
    exact ? plainNumber(number) : plainNumber(Math.min(greatest, Math.max(least, rounded(number))));
  const mean = sorted.reduce((sum, [at, many]) => sum + at * many, 0) / count;
  return {
    ...{ kind: 'number', count, error: exact ? 0 : errorOf(bins.coarse) + 0.0005, unit: null },
    // where numbers take each other's place, a small error of each is none of the sum
    mean: exact || least >= 0 ? plainNumber(rounded(mean)) : null,
    ...{ lower: within(quantile(sorted, 0.25)), median: within(quantile(sorted, 0.5)) },
    upper: within(quantile(sorted, 0.75)),
    bars: barsOf(sorted, bordersOf(sorted), plainNumber, exact ? undefined : bins.coarse),
  };
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** All numbers, where each value of the column is known. */
const exactly = ({ values }: ColumnValues): Counted[] =>
  values.filter(({ value }) => NUMBER.test(value)).map(({ value, count }) => [Number(value), count]);

const rounded = (number: number): number => Number(number.toPrecision(DIGITS));

/** Never in powers of ten. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(9).replace(/\.?0+$/, '') : text;
}

/** What bars are drawn between: all but few values, and none that lies far out (three times the distance of the quartiles; Tukey, 1977). */
function rangeOf(sorted: readonly Counted[]): [low: number, high: number] {
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const fence = 3 * (upper - lower);
  const [low, high] = [quantile(sorted, LOW), quantile(sorted, HIGH)];
  if (fence === 0) return [low, high];
  const within = sorted.filter(([at]) => at >= lower - fence && at <= upper + fence);
  return [Math.max(low, within[0]![0]), Math.min(high, within.at(-1)![0])];
}

/** Borders of bars: even ones, or, where numbers are of very different size, 1, 2, 5, 10, 20 and so on. */
function bordersOf(sorted: readonly Counted[]): number[] {
  const [low, high] = [quantile(sorted, LOW), quantile(sorted, HIGH)];
  const positive = sorted.filter(([at]) => at > 0);
  const first = positive.length === 0 ? 0 : quantile(positive, LOW);
  const isWide =
    low >= 0 && quantile(sorted, 0.9) > 20 * Math.max(quantile(positive.length > 0 ? positive : sorted, 0.25), 1e-9);
  if (isWide) {
    for (const steps of [[1, 2, 5], [1]]) {
      const borders = sizesBetween(first, high, steps);
      if (borders.length <= MOST_BARS) return borders;
    }
  }
  const [start, end] = rangeOf(sorted);
  const step = stepOf((end - start) / 12);
  const from = Math.floor(start / step);
  const count = Math.floor(end / step) - from + 1;
  return Array.from({ length: count + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}

/** Powers of ten times these, from the last one that is not above `low` to the first one that is above `high`. */
function sizesBetween(low: number, high: number, times: readonly number[]): number[] {
  const all: number[] = [];
  for (let power = -9; power <= 16; power++) for (const one of times) all.push(Number(`${one}e${power}`));
  const from = Math.max(
    0,
    all.findLastIndex((size) => size <= low),
  );
  const to = all.findIndex((size) => size > high);
  return all.slice(from, to + 1);
}

/** The least of 1, 2 and 5 times a power of ten that is no smaller; of a column of one number a step of one. */
function stepOf(width: number): number {
  if (!(width > 0)) return 1;
  for (let power = -9; power <= 16; power++) {
    for (const one of [1, 2, 5]) if (Number(`${one}e${power}`) >= width) return Number(`${one}e${power}`);
  }
  return width;
}

/**
 * @param borders rising; what lies below the first or not below the last is in a bar of its own
 * @param write a border
 * @param coarse of bins: a value that lies in the bin of a border is taken to be above it, since round numbers are frequent
 */
function barsOf(
  sorted: readonly Counted[],
  borders: readonly number[],
  write: (border: number) => string,
  coarse?: number,
): Bar[] {
  const starts = borders.map((border) =>
    coarse === undefined ? border : Math.min(border, sizeAt(sizeKey(border) >>> coarse, coarse)),
  );
  const counts = new Array<number>(borders.length + 1).fill(0);
  for (const [at, count] of sorted) counts[starts.filter((start) => start <= at).length]! += count;
  const bars = counts.map((count, at): Bar => {
    const [from, to] = [borders[at - 1], borders[at]];
    return { from: from === undefined ? null : write(from), to: to === undefined ? null : write(to), count };
  });
  return bars.filter(({ from, to, count }) => count > 0 || (from !== null && to !== null));
}

function ofDates({ keys, counts, coarse }: Bins, count: number): Distribution {
  const months = monthsOf(coarse);
  const list = keys.map((key, at): Counted => [key * months + (coarse === 0 ? 0 : 1), counts[at]!]);
  const write = (at: number): string => monthText(at).slice(0, coarse === 0 ? 7 : 4);
  return {
    ...{ kind: 'date', count, error: null, unit: UNITS[Math.min(coarse, 2)]!, mean: null },
    ...{ lower: write(quantile(list, 0.25)), median: write(quantile(list, 0.5)), upper: write(quantile(list, 0.75)) },
    bars: barsOf(list, bordersOfMonths(list, months), monthText),
  };
}

/** Of year × 12 + month, which counts from 1. */
const monthText = (code: number): string =>
  `${String(Math.floor((code - 1) / 12)).padStart(4, '0')}-${String(((code - 1) % 12) + 1).padStart(2, '0')}`;

/** Months, quarters or years, whichever gives few enough bars. */
function bordersOfMonths(list: readonly Counted[], least: number): number[] {
  const [low, high] = rangeOf(list).map((at) => at - 1) as [number, number];
  for (const step of [1, 3, 12, 24, 60, 120, 600, 1200, 12_000]) {
    const from = Math.floor(low / step);
    const count = Math.floor(high / step) - from + 1;
    if (step >= least && count <= MOST_BARS)
      return Array.from({ length: count + 1 }, (_, at) => (from + at) * step + 1);
  }
  return [];
}
