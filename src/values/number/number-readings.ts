/** The numbers that a text may stand for: `1.234` is one of two, and nobody should decide which. */
import { readAmount } from './amount.ts';

const PLAIN = /^-?\d{1,15}(?:\.\d{1,2})?$/;
const FLOAT = /^-?\d(?:[.,]\d+)?E[+-]?\d{1,2}$/i;
/** Ten thousands of a currency: a factor that is no digit. */
const TEN_THOUSANDS = /[万萬]/;

/**
 * @returns all readings of an amount or a number, with currency signs and separators as `readAmount` takes them; none where it is no number
 */
export function numberReadings(text: string): readonly number[] {
  if (PLAIN.test(text)) return [Number(text)];
  const amount = readAmount(text);
  if (!amount || TEN_THOUSANDS.test(text)) return [];
  const sign = amount.negative ? -1 : 1;
  if (FLOAT.test(text)) return [Number(text.replace(',', '.'))];
  const digits = text
    .normalize('NFKC')
    .replace(/[^\d.,]/g, '')
    .replace(/^[.,]+|[.,]+$/g, '');
  return readings(digits).map((number) => sign * number);
}

function readings(digits: string): number[] {
  const signs = digits.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return [Number(digits)];
  const whole = Number(digits.replace(/[.,]/g, ''));
  if (signs.length > 1 && new Set(signs).size === 1) return [whole];
  const at = digits.lastIndexOf(last);
  const decimal = Number(`${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`);
  const isOpen = signs.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return isOpen ? [decimal, whole] : [decimal];
}
