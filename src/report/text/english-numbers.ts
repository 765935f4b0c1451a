/**
 * Numbers, dates and lists as English writes them, without Intl: ICU takes 17 ms to load what it needs for the first number and the first date, which is more than a short
 * file takes to clean. What comes out is what Intl gives (test/report/english-numbers.test.ts); what is rare is left to it.
 */

/** Above this a double has no tenths to speak of, and Intl is asked. */
const MOST = 1e12;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * @param scale power of ten that the value is multiplied by: 2 for percent
 * @returns `1,234.5`, half rounded away from zero as it stands in decimal, as Intl does; undefined for what Intl has to write: the huge,
 * the tiny and no numbers
 */
export function englishNumber(value: number, minDigits: number, maxDigits: number, scale = 0): string | undefined {
  const size = Math.abs(value);
  if (!(size < MOST)) return undefined;
  const decimal = String(size);
  if (decimal.includes('e')) return undefined;
  const units = Math.round(Number(`${decimal}e${scale + maxDigits}`));
  const digits = String(units).padStart(maxDigits + 1, '0');
  const whole = digits.slice(0, digits.length - maxDigits).replace(/\B(?=(?:\d{3})+$)/g, ',');
  let fraction = digits.slice(digits.length - maxDigits);
  while (fraction.length > minDigits && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  // -0 and what rounds to it have their sign too
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Units of Intl, short. */
export const ENGLISH_UNITS = { byte: 'byte', kilobyte: 'kB', megabyte: 'MB', gigabyte: 'GB', terabyte: 'TB' } as const;

/** @returns `November 22, 2026` of a day, `Nov 2026` of a month; undefined before the Gregorian calendar and after the year 9999 */
export function englishDate(at: Date, isMonth: boolean): string | undefined {
  const year = at.getUTCFullYear();
  if (year < 1600 || year > 9999) return undefined;
  const month = MONTHS[at.getUTCMonth()]!;
  return isMonth ? `${month.slice(0, 3)} ${year}` : `${month} ${at.getUTCDate()}, ${year}`;
}

/** @returns `a, b, and c` */
export function englishList(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ');
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}
