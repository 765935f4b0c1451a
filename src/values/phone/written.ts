/** How a number was written, before anybody asks which one it is. */
import { splitPhoneText } from './text.ts';

const EXPONENT = /^[+-]?(\d)(?:[.,](\d*))?e\+?(\d{1,2})$/i;
const FLOAT = /^(\+?\d{6,15})[.,]0$/;

const DATE =
  /^(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)(?:[ T].*)?$/;

/** A date or time in place of a number. */
export const isDate = (text: string): boolean => DATE.test(text);

/** A number that went through a spreadsheet or a float: `358401234567.0`, `3.58401234567E+11`. `undefined` where digits are lost. */
export function readFloat(number: string): string | undefined {
  const whole = FLOAT.exec(number);
  if (whole) return whole[1] ?? number;
  const match = EXPONENT.exec(number);
  if (!match) return number;
  const [, first = '', rest = '', exponent = ''] = match;
  // All digits are still there only when there are as many as the exponent says; else they are gone for good.
  return rest.length === Number(exponent) && rest.length >= 6 ? first + rest : undefined;
}

/** Two numbers written one after another must not be read as one long number. */
export function holdsSeveral(number: string): boolean {
  // `+358 40 1234567 / 2` means the next number too, not one digit more.
  if (/\/\s*\d{1,3}$/.test(number)) return true;
  if (/[\r\n]/.test(number) || (number.match(/\+/g)?.length ?? 0) > 1) return splitPhoneText(number).length > 1;
  return splitPhoneText(number).length > 1 || /^[1-9]\d{3,}\s\/\s\d/.test(number);
}

/**
 * Ways to read a number, the plainest first: as written, `00` as `+`, the trunk `(0)` left out.
 * @param isNational whether it may be a number of a known country as it is written
 */
export function formsOf(number: string, isNational: boolean): string[] {
  const plus = number.replace(/^[\s(]*\+*[\s(]*00(?=[\s(]*[1-9])/, '+').replace(/^\((\+\d{1,3})\)/, '$1');
  const forms = isNational && !number.includes('+') ? [number] : [];
  if (/^[\s(]*\+/.test(plus)) {
    const bare = `+${plus.replace(/^[\s(]*\++/, '')}`;
    if (bare.includes('(0)')) forms.push(bare.replace('(0)', ''));
    forms.push(bare);
  }
  return forms;
}
