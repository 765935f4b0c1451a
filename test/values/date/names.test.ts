/** Dates as the CLDR of this Node writes them in many languages are read, or at the least never read wrong. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/values/date/date.ts';

const READ =
  'en en-GB de fr es it pt nl sv fi da nb pl ru uk bg mk cs sk hu ro el tr et hr sl sr ca gl is id zh ja ko zh-TW he'.split(
    ' ',
  );
const MORE = 'be lv lt eu sq ms ga cy vi ar hi ka hy az kk fa th'.split(' ');
const DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, month + 14, 14, 30)));
const STYLES = ['full', 'long'] as const;

/** What two languages use for different months, without another word to tell. */
const OPEN = /listopad|srp\b|lip\b/;

const written = (locale: string, dateStyle: 'full' | 'long', day: Date, time = false): string =>
  new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    dateStyle,
    ...(time ? { timeStyle: 'short' } : {}),
    timeZone: 'UTC',
  }).format(day);

describe.each(READ)('dates in %s', (locale) => {
  it.each(STYLES)('are read in %s style', (style) => {
    for (const day of DAYS) {
      const text = written(locale, style, day);
      if (!OPEN.test(text)) expect([text, parseDate(text).iso]).toEqual([text, day.toISOString().slice(0, 10)]);
    }
  });
  it('are read with a time of day', () => {
    for (const day of DAYS) {
      const text = written(locale, 'long', day, true);
      if (!OPEN.test(text)) expect([text, parseDate(text).iso]).toEqual([text, day.toISOString().slice(0, 16)]);
    }
  });
});

it.each(MORE)('dates in %s are never read as another day', (locale) => {
  for (const day of DAYS) {
    for (const style of STYLES) {
      const { iso } = parseDate(written(locale, style, day));
      expect(['', day.toISOString().slice(0, 10)]).toContain(iso);
    }
  }
});
