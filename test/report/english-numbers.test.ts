/** English numbers and dates, written without Intl, are what Intl writes. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { renderHtml } from '../../src/report/html/html.ts';
import { englishDate, englishList, englishNumber } from '../../src/report/text/english-numbers.ts';
import { numbersIn } from '../../src/report/words/language-numbers.ts';
import { sample } from './sample.ts';

const intl = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('en', options);
const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const FORMATS = [
  { ours: (value: number) => englishNumber(value, 0, 1), theirs: intl({ maximumFractionDigits: 1 }) },
  { ours: (value: number) => englishNumber(value, 1, 1), theirs: intl(tenths) },
  {
    ours: (value: number) => englishNumber(value, 1, 1, 2),
    theirs: {
      format: (value: number) =>
        intl({ style: 'percent', ...tenths })
          .format(value)
          .slice(0, -1),
    },
  },
];

/** Whole numbers, shares, scores, halves that decimal rounding decides, and any double. */
const numbers = fc.oneof(
  fc.nat(2 ** 31 - 1),
  fc.maxSafeNat(),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.nat(200_000).map((n) => n / 20),
  fc.nat(20_000).map((n) => n / 20_000),
  fc.integer({ min: -50_000, max: 0 }).map((n) => n / 20),
  fc.double(),
);

describe('numbers', () => {
  test('every one is written as Intl writes it, or left to it', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        for (const { ours, theirs } of FORMATS) {
          const text = ours(value);
          if (text !== undefined) expect(text).toBe(theirs.format(value));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what is frequent is not left to it', () => {
    for (const value of [0, 1, 999.95, 1000, 123_456_789, 0.05, 0.45, 97, 1.45, 2.5, -0, -0.04, -0.25, -1234]) {
      for (const { ours, theirs } of FORMATS) expect(ours(value)).toBe(theirs.format(value));
    }
  });

  test('no numbers, the huge and the tiny are left to it', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e12, 1e21, 1e-7]) {
      expect(englishNumber(value, 1, 1)).toBeUndefined();
    }
  });

  test('amounts of bytes have the units of Intl', () => {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
    for (const [i, unit] of units.entries()) {
      const digits = i === 0 ? 0 : 1;
      const theirs = intl({ style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits });
      for (const shown of [1, 2, 1.5, 999]) {
        if (i > 0 || Number.isInteger(shown)) {
          expect(numbersIn('en').bytes(shown * 1000 ** i)).toBe(theirs.format(shown));
        }
      }
    }
  });
});

describe('dates', () => {
  const days = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  test('days and months are written as Intl writes them', () => {
    const day = new Intl.DateTimeFormat('en', { timeZone: 'UTC', dateStyle: 'long' });
    const month = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'short' });
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10);
        expect(numbersIn('en').day(iso)).toBe(day.format(at));
        expect(numbersIn('en').month(iso.slice(0, 7))).toBe(month.format(at));
        expect(englishDate(at, false)).toBe(day.format(at));
      }),
      { numRuns: 300 },
    );
  });

  test('what is no day stays as it is, and early years are left to Intl', () => {
    expect(numbersIn('en').day('2026-02-31T')).toBe('2026-02-31T');
    expect(numbersIn('en').day('2026-13-01')).toBe('2026-13-01');
    expect(englishDate(new Date('1582-10-04'), false)).toBeUndefined();
    expect(numbersIn('en').day('2026-02-31')).toBe('March 3, 2026');
  });
});

test('lists are written as Intl writes them', () => {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b and c', 'd, e', 'f']]) {
    expect(englishList(items)).toBe(list.format(items));
  }
});

test('a page in English asks Intl for nothing of the kind', () => {
  const asked = (['NumberFormat', 'DateTimeFormat', 'ListFormat', 'PluralRules'] as const).map((name) =>
    vi.spyOn(Intl, name),
  );
  const { cost: _money, ...withoutMoney } = sample;
  renderHtml(withoutMoney);
  for (const one of asked) expect(one).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
