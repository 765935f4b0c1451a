import { describe, expect, it } from 'vitest';
import { DaySpan, NumberSpan } from '../../src/infer/ranges.ts';

const many = (make: (i: number) => string, count = 120): string[] => Array.from({ length: count }, (_, i) => make(i));
const ofNumbers = (values: readonly string[], isKnown = false) => {
  const span = new NumberSpan(isKnown);
  for (const value of values) span.add(value);
  return span.range;
};

describe('the range of numbers', () => {
  it.each<[what: string, values: string[], min: number, max: number]>([
    ['counts', many((i) => String(i)), 0, 10_000],
    ['ten times a power of ten is that', many((i) => String(i < 119 ? i : 1000)), 0, 10_000],
    ['amounts with currency', many((i) => `€ ${i + 1},50`), 0, 10_000],
    ['what may be two numbers counts as both', many((i) => `${i + 1}.250`), 0, 10_000_000],
    ['below zero', many((i) => String(i - 60)), -1000, 1000],
    ['shares', many((i) => String(i / 1000)), 0, 10],
  ])('%s', (_what, values, min, max) => expect(ofNumbers(values)).toMatchObject({ min, max }));

  it.each<[what: string, values: string[]]>([
    ['one word among them', [...many((i) => String(i)), 'many']],
    ['too few', many((i) => String(i), 99)],
    ['one number', many(() => '7')],
    ['codes', many((i) => String(i).padStart(5, '0'))],
    ['identity numbers', many((i) => String(19_101_234_567 + i))],
    ['phones', many((i) => `040 123 4${100 + i}`)],
  ])('none of %s', (_what, values) => expect(ofNumbers(values)).toBeUndefined());

  it('may be great where the column is known to hold amounts', () => {
    expect(
      ofNumbers(
        many((i) => String(2_000_000_000 + i)),
        true,
      ),
    ).toMatchObject({ min: 0, max: 1e11 });
  });
});

describe('the range of dates', () => {
  const ofDays = (role: 'created_at' | 'close_date', values: readonly string[]) => {
    const span = new DaySpan(role, undefined);
    for (const value of values) span.add(value);
    return span.range;
  };
  const days = many((i) => `20${15 + (i % 8)}-03-1${i % 9}`);
  it('begins with the earliest year, and ends where a date may lie ahead', () => {
    expect(ofDays('created_at', days)).toEqual({ min: '2015-01-01', why: '2015-03-10 to 2022-03-18 in 120 dates' });
    expect(ofDays('close_date', days)).toMatchObject({ min: '2005-01-01', max: '2032-12-31' });
  });
  it('passes over what is no day, or could be two', () => {
    expect(ofDays('created_at', [...days, '03/04/1950', 'soon'])).toEqual(ofDays('created_at', days));
    expect(ofDays('created_at', days.slice(0, 99))).toBeUndefined();
  });
});
