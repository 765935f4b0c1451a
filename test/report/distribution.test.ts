/** Quartiles and bars of a column, exact where all values are known, and as precise as they say where they are not. */
import { describe, expect, it } from 'vitest';
import { addBin, sizeKey } from '../../src/bins.ts';
import type { Bins, ColumnValues } from '../../src/contract.ts';
import { distributionOf } from '../../src/report/build/distribution.ts';

const MOST = 2048;

function columnOf(numbers: readonly number[], isWhole: boolean): ColumnValues {
  const bins: Bins = { by: 'size', coarse: 0, keys: [], counts: [] };
  for (const one of numbers) addBin(bins, sizeKey(one), 0, 1, MOST);
  const values = numbers.map((one, hash) => ({ hash, value: String(one), count: 1 }));
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const ends = { least: String(least), greatest: String(greatest), shortest: 1, longest: 9 };
  return { isWhole, values: isWhole ? values : values.slice(0, 256), bins, ...ends };
}

function datesOf(months: readonly string[]): ColumnValues {
  const bins: Bins = { by: 'month', coarse: 0, keys: [], counts: [] };
  for (const month of months) addBin(bins, Number(month.slice(0, 4)) * 12 + Number(month.slice(5)), 0, 1, MOST);
  const ends = { least: `${months[0]}-01`, greatest: `${months.at(-1)}-01`, shortest: 10, longest: 10 };
  return { isWhole: true, values: [], bins, ...ends };
}

const shown = (found: ReturnType<typeof distributionOf>): string[] =>
  found!.bars.map(({ from, to, count }) => `${from ?? ''}..${to ?? ''} ${count}`);

describe('numbers', () => {
  it('are exact where each value is known', () => {
    const found = distributionOf(columnOf([5, 1, 3, 2, 4], true), 5);
    expect(found).toMatchObject({ kind: 'number', count: 5, error: 0, mean: '3', lower: '2', median: '3', upper: '4' });
    expect(shown(found)).toEqual(['1..1.5 1', '1.5..2 0', '2..2.5 1', '2.5..3 0', '3..3.5 1', '3.5..4 0', '4..4.5 1', '4.5..5 0', '5..5.5 1']);
  }); // biome-ignore format: a list

  it('are within a hundredth where they are not', () => {
    const numbers = Array.from({ length: 5000 }, (_, at) => Math.round(100 * 1.002 ** at) / 100);
    const { error, mean, lower, median, upper } = distributionOf(columnOf(numbers, false), 5000)!;
    expect(error).toBeLessThan(0.01);
    for (const [told, rank] of [[lower, 1250], [median, 2500], [upper, 3750]] as const) {
      expect(Math.abs(Number(told) / numbers[rank - 1]! - 1)).toBeLessThan(error!);
    } // biome-ignore format: short
    expect(Math.abs(Number(mean) / (numbers.reduce((sum, one) => sum + one, 0) / 5000) - 1)).toBeLessThan(error!);
  });

  it('of very different size have bars that grow with them', () => {
    const found = distributionOf(columnOf([0, 0, 5, 10, 50, 100, 500, 5000, 50_000], true), 9);
    expect(shown(found)).toEqual(['..5 2', '5..10 1', '10..20 1', '20..50 0', '50..100 1', '100..200 1', '200..500 0', '500..1000 1', '1000..2000 0', '2000..5000 0', '5000..10000 1', '10000..20000 0', '20000..50000 0', '50000..100000 1']); // biome-ignore format: a list
  });

  it('that are round stand in the bar that begins with them', () => {
    const numbers = Array.from({ length: 900 }, (_, at) => (at % 3 === 0 ? 5000 : at + 100));
    const bar = distributionOf(columnOf(numbers, false), 900)!.bars.find(({ from }) => from === '5000');
    expect(bar?.count).toBe(300);
  });

  it.each([
    ['one number', [7, 7, 7], ['7..8 3']],
    ['nothing but zeros', [0, 0], ['0..1 2']],
    ['numbers below zero', [-3, -2, -1], ['-3..-2.8 1', '-2..-1.8 1', '-1..-0.8 1']],
  ])('may be %s', (_, numbers, bars) => {
    const found = shown(distributionOf(columnOf(numbers, true), numbers.length)).filter((bar) => !bar.endsWith(' 0'));
    expect(found).toEqual(bars);
  });

  it('are not told of a column that holds something else for the most part', () => {
    expect(distributionOf(columnOf([1, 2, 3], true), 7)).toBeUndefined();
    expect(distributionOf({ ...columnOf([1], true), bins: undefined } as unknown as ColumnValues, 1)).toBeUndefined();
  });
});

describe('dates', () => {
  it('are told by the month', () => {
    const found = distributionOf(datesOf(['2024-01', '2024-02', '2024-02', '2024-04']), 4);
    expect(found).toMatchObject({ kind: 'date', unit: 'month', error: null, mean: null, lower: '2024-01', median: '2024-02', upper: '2024-02' });
    expect(shown(found)).toEqual(['2024-01..2024-02 1', '2024-02..2024-03 2', '2024-03..2024-04 0', '2024-04..2024-05 1']);
  }); // biome-ignore format: a list

  it('of many years have bars of years, and slips of a key one of their own', () => {
    const months = Array.from({ length: 1000 }, (_, at) => `${2011 + (at % 15)}-0${1 + (at % 9)}`).sort();
    const found = distributionOf(datesOf(['1926-01', ...months]), 1001)!;
    expect(found.bars).toHaveLength(16);
    expect(shown(found).slice(0, 2)).toEqual(['..2011-01 1', '2011-01..2012-01 67']);
  });
});
