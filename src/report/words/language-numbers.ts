/** Numbers, shares, dates and money as the readers of a language write them, by Intl; of English, what is frequent without it. */
import { ENGLISH_UNITS, englishDate, englishList, englishNumber } from '../text/english-numbers.ts';
import { formatDelta } from '../text/numbers.ts';

export interface LanguageNumbers {
  /** `1,234,567`; what is no whole number gets one decimal. */
  count(value: number): string;
  /** One decimal always: `97.0`; `–` where there is no score. */
  score(value: number | null): string;
  /** `+12.3`, `−0.4`, `±0.0`; `''` where either side is missing. */
  delta(before: number | null, after: number | null): string;
  /** Share in percent, one decimal: never 0.0 % of something, nor 100 % of not quite everything. `–` where the whole is nothing. */
  share(part: number, whole: number): string;
  /** The same without the sign, for tables of nothing but shares: `97.4`, `100`. */
  points(part: number, whole: number): string;
  /** A ratio, 0.225, as `22.5%`. */
  percent(ratio: number): string;
  /** A number of percent with the decimals that it was written with, `98.08`, as `98.08%`. */
  exactPercent(percent: string): string;
  /** `1.5 MB`, in powers of 1000. */
  bytes(value: number): string;
  /** `2026-11-22` as a date in words; what is no day stays as it is. */
  day(iso: string): string;
  /** `2026-11` as a month in words. */
  month(iso: string): string;
  money(value: number, currency: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** @param locale BCP 47 */
export function numbersIn(locale: string): LanguageNumbers {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, known);
    return known;
  };
  const isEnglish = locale === 'en';
  const decimals = (value: number, least: number, most: number): string =>
    (isEnglish ? englishNumber(value, least, most) : undefined) ??
    format({ minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
  const tenths = (value: number): string => decimals(value, 1, 1);
  const percent = (ratio: number): string => {
    const english = isEnglish ? englishNumber(ratio, 1, 1, 2) : undefined;
    if (english !== undefined) return `${english}%`;
    return format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio);
  };
  const date = (iso: string, options: Intl.DateTimeFormatOptions): string => {
    const at = new Date(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`);
    if (!/^\d{4}-\d\d(-\d\d)?$/.test(iso) || Number.isNaN(at.getTime())) return iso;
    const english = isEnglish ? englishDate(at, iso.length === 7) : undefined;
    if (english !== undefined) return english;
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  };
  return {
    count: (value) => decimals(value, 0, 1),
    score: (value) => (value === null ? '–' : tenths(value)),
    delta: (before, after) => {
      const plain = formatDelta(before, after);
      return plain === '' ? '' : plain[0] + tenths(Number(plain.slice(1)));
    },
    share: (part, whole) => {
      if (whole <= 0) return '–';
      if (part > 0 && part / whole < 0.0005) return `<${percent(0.001)}`;
      return percent(part < whole ? Math.min(0.999, part / whole) : 1);
    },
    points: (part, whole) => {
      if (whole <= 0) return '–';
      if (part >= whole || part <= 0) return decimals(part <= 0 ? 0 : 100, 0, 0);
      if (part / whole < 0.0005) return `<${tenths(0.1)}`;
      return tenths(Math.min(99.9, (100 * part) / whole));
    },
    percent,
    exactPercent: (text) => {
      const digits = text.split('.')[1]?.length ?? 0;
      if (isEnglish) return `${text}%`;
      const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
      return format(options).format(Number(text) / 100);
    },
    bytes: (value) => {
      const { shown, unit, digits } = inUnits(value);
      const english = isEnglish ? englishNumber(shown, digits, digits) : undefined;
      if (english !== undefined) return `${english} ${ENGLISH_UNITS[unit]}`;
      return format({ style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        shown,
      );
    },
    day: (iso) => date(iso, { dateStyle: 'long' }),
    month: (iso) => date(iso, { year: 'numeric', month: 'short' }),
    money: (value, currency) => {
      // a currency that Intl does not know stands as it was written
      if (!/^[A-Za-z]{3}$/.test(currency)) return `${format({ maximumFractionDigits: 2 }).format(value)} ${currency}`;
      return format({ style: 'currency', currency, maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(
        value,
      );
    },
    list: (items) =>
      isEnglish ? englishList(items) : new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

function inUnits(value: number): { shown: number; unit: (typeof UNITS)[number]; digits: number } {
  let unit = 0;
  let shown = value;
  // 999.95 would print as 1000.0
  while (unit < UNITS.length - 1 && shown >= (unit === 0 ? 1000 : 999.95)) {
    shown /= 1000;
    unit++;
  }
  return { shown, unit: UNITS[unit]!, digits: unit === 0 ? 0 : 1 };
}
