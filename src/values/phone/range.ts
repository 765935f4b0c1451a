/**
 * The first and the last of a row of numbers, written as one: `030 9018-0/-20`, `0711 1234-500...-510`, `03-3224-5000~5`. Read as one
 * number they would be a number that nobody has.
 */
import type { Country } from '../../contract.ts';

/** A hyphen behind a slash, and dots in a row, lead to the last extension. */
const TO_EXTENSION = /(?:\/\s*-|\.{2,}\s*-?)\s*\d{1,6}\s*(?:$|\/)/;
/** A tilde behind a whole number: rows of lines in East Asia. */
const TO_LINE = /^(?:[^\d~]*\d){8,}[^\d~]*~[^\d~]*\d/;
/** `48018/48019`: the end of a number, and what takes its place. */
const TO_END = /^((?:\D*\d){8,})\s*\/\s*-?\s*(\d{4,5})$/;
/** `9018-10-19`, where the length of numbers is free; pairs of digits (`12-34-56`) have a pair in front. */
const BY_HYPHENS = /\d{4}\s?-\s?(\d{1,3})\s?-\s?(\d{1,3})$/;
const FREE_LENGTH: ReadonlySet<Country> = new Set(['DE', 'AT']);
const FREE_LENGTH_CODE = /^[\s(]*(?:\+|00)[\s(]*4[39]/;
const WITH_CODE = /^[\s(]*(?:\+|00)/;

/**
 * Whether a text means a row of numbers, or two that differ in their last digits.
 * @param number digits and what stands between them
 * @param country where it is written without calling code
 */
export function isRange(number: string, country: Country): boolean {
  if (TO_EXTENSION.test(number) || TO_LINE.test(number)) return true;
  const [, whole = '', end = ''] = TO_END.exec(number) ?? [];
  if (end !== '' && takesPlace(whole.replace(/\D/g, ''), end)) return true;
  const [, first = '', last = ''] = BY_HYPHENS.exec(number) ?? [];
  if (last === '' || !(WITH_CODE.test(number) ? FREE_LENGTH_CODE.test(number) : FREE_LENGTH.has(country))) return false;
  return Number(last) > Number(first) && (first.length === last.length || first === '0');
}

/** All but the last two digits are the same: what stands behind an area code begins as it does by accident only. */
const takesPlace = (whole: string, end: string): boolean => whole.slice(-end.length).slice(0, -2) === end.slice(0, -2);

const BLANK = 32;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the end of a number in the ordinary signs looks like a range: the long way can tell. */
export function mayBeRange(text: string, from: number, end: number): boolean {
  const first = leftOf(text, from, end - 1, isDigit);
  if (end - first > 7) return false;
  let at = leftOf(text, from, first, isBlank);
  let code = text.charCodeAt(at);
  const isHyphen = code === HYPHEN;
  if (isHyphen) {
    at = leftOf(text, from, at - 1, isBlank);
    code = text.charCodeAt(at);
    if (code === SLASH) return true;
  }
  if (code === POINT) return text.charCodeAt(at - 1) === POINT;
  if (!isHyphen || end - first > 4 || !isDigit(code)) return false;
  const before = leftOf(text, from, at, isDigit);
  return at - before <= 3 && text.charCodeAt(leftOf(text, from, before, isBlank)) === HYPHEN;
}

const isBlank = (code: number): boolean => code === BLANK;

/** Left of a place the next one that is otherwise. */
function leftOf(text: string, from: number, at: number, is: (code: number) => boolean): number {
  while (at >= from && is(text.charCodeAt(at))) at--;
  return at;
}
