/**
 * The short way to read a phone number: digits and what ordinarily stands between them, perhaps a label in front and an extension behind.
 * Nearly every cell is one. Undefined is no verdict: the long way (`readPhone`) gives the same for what is read here.
 */
import type { Country } from '../../contract.ts';
import type { Home } from './numbering-plans.ts';
import {
  looksForeign,
  type PhoneParts,
  PLAIN_SIGNS,
  partsOf,
  plans,
  problemOf,
  takeDigits,
  WITH_SLASH,
} from './parts.ts';
import { mayBeRange } from './range.ts';
import { isDate, readFloat } from './written.ts';

const BLANK = 32;
const HASH = 35;
const OPEN = 40;
const PLUS = 43;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Longer ones are several, or prose. */
const LONGEST = 60;
/** A number without its trunk `(0)` has as many, or the long way is taken. */
const FEWEST = 6;

/** Reads a number in one of the ordinary ways of writing it. */
export function readPlain(text: string, country: Country): PhoneParts | undefined {
  const { length } = text;
  if (length > LONGEST || !isDigit(text.charCodeAt(length - 1))) return undefined;
  let from = 0;
  // Where the long way sees the number begin: behind `tel:` with the blanks.
  let form = 0;
  if (isLetter(text.charCodeAt(0))) {
    from = behindLabel(text);
    if (from === 0) return undefined;
    form = text.charCodeAt(labelEnd) === COLON && ADDRESSES.has(label) ? labelEnd + 1 : from;
  }
  const first = text.charCodeAt(from);
  if (first !== PLUS && first !== OPEN && !isDigit(first)) return undefined;
  if (from === 0 && isFloatPoint(text.charCodeAt(1))) {
    const float = readFloat(text);
    if (float === undefined) return problemOf('lost-digits');
    if (float !== text) return undefined;
  }
  const end = numberEnd(text);
  if (end <= from || text.charCodeAt(end - 2) === POINT || mayBeRange(text, from, end)) return undefined;
  const ext = end === length ? '' : text.slice(extStart);
  if (first === PLUS) return readInternational(text, from, end, ext);
  return readNational(text, form, from, end, ext, country);
}

/** `3.58401E+11`: a spreadsheet has rounded it. */
const isFloatPoint = (code: number): boolean => code === POINT || code === COMMA;

/** Labels without a second meaning; words that stand for a kind of address (`tel:`) may have two slashes behind them. */
const LABELS: ReadonlySet<string> = new Set(
  'tel phone ph mob mobile cell fax fon puh gsm handy work home office direct whatsapp telephone telefon callto sms'.split(
    ' ',
  ),
);
const ADDRESSES: ReadonlySet<string> = new Set(['tel', 'callto', 'sms', 'fax']);
const LONGEST_LABEL = 9;
let label = '';
let labelEnd = 0;

/** Where the number begins that a label stands before, 0 where it is no plain one. */
function behindLabel(text: string): number {
  let at = 1;
  while (at <= LONGEST_LABEL && isLetter(text.charCodeAt(at))) at++;
  label = text.slice(0, at).toLowerCase();
  labelEnd = at;
  const next = text.charCodeAt(at);
  // `callto` and `sms` are no labels but with a colon, and a letter alone none without.
  const isKnown = at === 1 || label === 'callto' || label === 'sms' ? next === COLON : LABELS.has(label);
  if (!isKnown || (at > 1 && !LABELS.has(label))) return 0;
  if (next === POINT || next === COLON) at++;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

let extStart = 0;

/** Where the number ends: before an extension (`x12`, `ext. 12`, `#12`), else with the text. */
function numberEnd(text: string): number {
  const { length } = text;
  let at = length - 1;
  while (at > 0 && isDigit(text.charCodeAt(at))) at--;
  extStart = at + 1;
  if (length - extStart <= 9) {
    while (at > 0 && text.charCodeAt(at) === BLANK) at--;
    const end = behindNumber(text, at);
    if (end > 0) return end;
  }
  return length;
}

const LETTER_E = 101;
const LETTER_T = 116;
const LETTER_X = 120;

/** Where the number ends whose extension has the end of its word here; 0 where there is no such word. */
function behindNumber(text: string, last: number): number {
  const sign = text.charCodeAt(last);
  if (sign === HASH) return behindBlanks(text, last - 1);
  const at = sign === POINT ? last - 1 : last;
  const code = text.charCodeAt(at) | 32;
  if (code === LETTER_X) return behindBlanks(text, at - 1);
  const isExt =
    code === LETTER_T && (text.charCodeAt(at - 1) | 32) === LETTER_X && (text.charCodeAt(at - 2) | 32) === LETTER_E;
  return isExt ? behindBlanks(text, at - 3) : 0;
}

/** Where the number ends whose last digit stands here or before blanks; 0 where another sign does. */
function behindBlanks(text: string, last: number): number {
  let at = last;
  while (at > 0 && text.charCodeAt(at) === BLANK) at--;
  return isDigit(text.charCodeAt(at)) ? at + 1 : 0;
}

/** The digits of a number, which may have a slash behind its area code. */
function take(text: string, from: number, end: number): number {
  const count = takeDigits(text, from, end, PLAIN_SIGNS);
  return count < 0 && isBehindArea(text, from, end) ? takeDigits(text, from, end, WITH_SLASH) : count;
}

/** A slash behind an area code (`0211 / 123456`): few enough digits before it or after it, and not so few that the next number is meant. */
function isBehindArea(text: string, from: number, end: number): boolean {
  const slash = text.indexOf('/', from);
  if (slash < 0 || text.indexOf('/', slash + 1) >= 0) return false;
  const before = countDigits(text, from, slash);
  const after = countDigits(text, slash + 1, end);
  // `1234 / 56` is a range of numbers.
  const mayBePair = before > 3 && text.charCodeAt(from) !== ZERO && text.charCodeAt(from - 1) !== PLUS;
  // The end of another number (`63648018/48019`), as the long way can tell.
  return after > 3 && (before < 6 || (after < 6 && before < 8)) && !mayBePair;
}

function countDigits(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isDigit(text.charCodeAt(at))) count++;
  return count;
}

function readInternational(text: string, from: number, end: number, ext: string): PhoneParts | undefined {
  const count = take(text, from + 1, end);
  const { digits } = plans();
  // Few are a matter of opinion, and `+00358` is another way to write the plus.
  if (count < 3 || digits[0] === 0) return undefined;
  const isWhole = from === 0 && count === text.length - 1;
  if (isWhole) {
    const verdict = plans().international(0, count);
    if (!verdict) return undefined;
    const { from: start, to } = plans().found;
    const isSame = start === verdict.callingCode.length && to === count;
    return partsOf(verdict, isSame ? text : '', ext, false);
  }
  const trunk = trunkBefore(text, from, end);
  if (trunk >= 0) return count < FEWEST ? undefined : readWithTrunk(trunk, count, ext);
  const verdict = plans().international(0, count);
  return verdict && partsOf(verdict, '', ext, false);
}

/** How many digits stand before a trunk `(0)`, -1 where there is none. */
function trunkBefore(text: string, from: number, end: number): number {
  const open = text.indexOf('(0)', from);
  if (open < 0 || open >= end) return -1;
  return countDigits(text, from, open);
}

/** Without the trunk `(0)`, and with it where that is no number. */
function readWithTrunk(trunk: number, count: number, ext: string): PhoneParts | undefined {
  const { digits } = plans();
  digits.copyWithin(trunk, trunk + 1, count);
  const without = plans().international(0, count - 1);
  if (!without) return undefined;
  const parts = partsOf(without, '', ext, false);
  if (parts.valid) return parts;
  digits.copyWithin(trunk + 1, trunk, count - 1);
  digits[trunk] = 0;
  const verdict = plans().international(0, count);
  if (!verdict) return undefined;
  const others = partsOf(verdict, '', ext, false);
  return others.valid ? others : parts;
}

function readNational(
  text: string,
  form: number,
  from: number,
  end: number,
  ext: string,
  country: Country,
): PhoneParts | undefined {
  const count = take(text, from, end);
  if (count < 0 || mayBeDate(text, from, end)) return undefined;
  const { digits } = plans();
  const isDialled = digits[0] === 0 && digits[1] === 0;
  const home = plans().home(country);
  if (!home) {
    if (isDialled) return undefined;
    return problemOf(count < 6 ? 'too-short' : count > 15 ? 'too-long' : 'no-country', ext);
  }
  if (count < 3) return undefined;
  const parts = nationalParts(text, form, from, end, ext, home, count);
  if (!parts || parts.valid || !isDialled) return parts;
  return text.indexOf('(0)') < 0 ? readDialled(text, from, end, parts) : undefined;
}

function nationalParts(
  text: string,
  form: number,
  from: number,
  end: number,
  ext: string,
  home: Home,
  count: number,
): PhoneParts | undefined {
  const verdict = plans().national(home, 0, count);
  if (!verdict) return undefined;
  // As written: `tel: 415-555-2671` has a blank in front.
  const isForeign = form === from && looksForeign(from === 0 && ext === '' ? text : text.slice(from, end), home);
  return partsOf(verdict, '', ext, isForeign);
}

const DIALLED = /^[( ]*00(?=[( ]*[1-9])/;

/** `00358 40 …` where the country itself dials otherwise. */
function readDialled(text: string, from: number, end: number, national: PhoneParts): PhoneParts | undefined {
  const number = text.slice(from, end);
  if (!DIALLED.test(number)) return national;
  const count = take(number, 0, number.length);
  const verdict = plans().international(2, count);
  if (!verdict) return undefined;
  const parts = partsOf(verdict, '', national.ext, false);
  return parts.valid ? parts : national;
}

const DATE_MARKS = [1, 2, 4] as const;

/** A hyphen, dot or slash where a date has its first one, and a date or more than a number. */
function mayBeDate(text: string, from: number, end: number): boolean {
  for (const mark of DATE_MARKS) {
    const code = text.charCodeAt(from + mark);
    if (code === HYPHEN || code === POINT || code === SLASH) return from > 0 || end < text.length || isDate(text);
  }
  return false;
}
