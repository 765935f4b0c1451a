/** What a phone number is made of, and what the numbering plans say of its digits. */
import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';
import type { Country } from '../../contract.ts';
import { type Home, NumberingPlans } from './numbering-plans.ts';
import type { Verdict } from './numbering-zone.ts';

export type PhoneProblem =
  | ''
  | 'no-country'
  | 'too-short'
  | 'too-long'
  | 'invalid'
  | 'no-area'
  | 'no-plus'
  | 'letters'
  | 'not-a-phone'
  | 'lost-digits'
  | 'several';

export interface PhoneParts {
  /** `+` and digits; also given for a number that is not valid, where its country is known. */
  readonly e164: string;
  /** ISO country of the number; `''` for numbers of no country (toll-free +800) and where it is not known. */
  readonly country: Country;
  /** `mobile`, `fixedLine`, `fixedLineOrMobile`, `tollFree`, `premiumRate`, `sharedCost`, `voip`, `pager`, `uan` …, or `''`. */
  readonly type: string;
  readonly ext: string;
  readonly valid: boolean;
  readonly problem: PhoneProblem;
}

const require = createRequire(import.meta.url);
let compiled: NumberingPlans | undefined;
/** Loaded at the first phone number: the numbering plans take 30 ms that `crmq --help` need not wait for. */
export const plans = (): NumberingPlans => {
  compiled ??= new NumberingPlans({
    reader: (require('libphonenumber-js/core') as typeof import('libphonenumber-js/core')).Metadata,
    json: require('libphonenumber-js/max/metadata') as MetadataJson,
  });
  return compiled;
};

export function problemOf(problem: PhoneProblem, ext = ''): PhoneParts {
  return { e164: '', country: '', type: '', ext, valid: false, problem };
}

/**
 * Numbers that regulators keep for books and demos, which the library takes for unassigned (Ofcom: 07700 900xxx, 01632 960xxx;
 * ComReg: 020 91x xxxx). They are treated as valid, as NANP 555-01xx is, so that documentation and test data pass.
 */
const FICTIONAL = /^\+(?:447700900\d{3}|441632960\d{3}|3532091\d{5})$/;
const WITH_FICTIONAL: ReadonlySet<string> = new Set(['44', '353']);

export const isFictional = (e164: string): boolean => FICTIONAL.test(e164);

/**
 * A number of which the plans have said something.
 * @param text the number where it is written in full, `''` elsewhere
 * @param isForeign whether it is written as nobody in its country does
 */
export function partsOf(verdict: Verdict, text: string, ext: string, isForeign: boolean): PhoneParts {
  const { callingCode, country, type, problem } = verdict;
  if (verdict.isNone) return problemOf(problem, ext);
  const e164 = text === '' ? numberFound(callingCode) : text;
  if (type !== '' && !isForeign) return { e164, country, type, ext, valid: true, problem: '' };
  if (WITH_FICTIONAL.has(callingCode) && isFictional(e164)) {
    return { e164, country: country || plans().possibleCountry(callingCode), type, ext, valid: true, problem: '' };
  }
  return { e164, country, type, ext, valid: false, problem };
}

const two = (number: number): string => String(number).padStart(2, '0');
const PAIRS = Array.from({ length: 100 }, (_unused, number) => two(number));
const TRIPLES = Array.from({ length: 1000 }, (_unused, number) => String(number).padStart(3, '0'));

/** `+`, calling code, and the digits that the plans found. */
function numberFound(callingCode: string): string {
  const { digits, found } = plans();
  let number = `+${callingCode}`;
  let at = found.from;
  for (; at + 3 <= found.to; at += 3) number += TRIPLES[digits[at]! * 100 + digits[at + 1]! * 10 + digits[at + 2]!]!;
  if (at + 2 === found.to) number += PAIRS[digits[at]! * 10 + digits[at + 1]!]!;
  else if (at + 1 === found.to) number += String(digits[at]!);
  return number;
}

/** `400-800-1234`, `800-820-8820`: numbers of firms all over China, which are dialled without a trunk prefix. */
function isChineseService(): boolean {
  const { digits } = plans();
  if (digits[1] !== 0 || digits[2] !== 0) return false;
  return digits[0] === 4 || (digits[0] === 8 && digits[3] === 8 && digits[5] === 0);
}

/** As `isChineseService`, of the digits as a text. */
export const CHINESE_SERVICE = /^(?:400\d{7}|8008\d0\d{4})$/;

const BLANK = 32;
const OPEN = 40;
const CLOSE = 41;
const HYPHEN = 45;

/**
 * `(415) 555-2671` in a Finnish record fits the Finnish plan by accident; nobody there writes a number so, without its 0.
 * To be asked after the plans were, of the ten digits of this form and the signs between them.
 */
export function looksForeign(form: string, { trunk, callingCode }: Home): boolean {
  const { from, to } = plans().found;
  if (trunk !== '0' || from !== 0 || to !== 10) return false;
  if (callingCode === '86' && isChineseService()) return false;
  const { length } = form;
  if (length === 12) return form.charCodeAt(3) === HYPHEN && form.charCodeAt(7) === HYPHEN;
  if (length !== 13 && length !== 14) return false;
  const isSpaced = length === 13 || form.charCodeAt(5) === BLANK;
  return (
    isSpaced && form.charCodeAt(0) === OPEN && form.charCodeAt(4) === CLOSE && form.charCodeAt(length - 5) === HYPHEN
  );
}

const DIGIT = 1;
/** What parts the groups of digits in most numbers: blank, brackets, hyphen, dot. */
export const PLAIN_SIGNS = 2;
/** These and a slash. */
export const WITH_SLASH = 3;
/** What else the library takes for punctuation. */
export const MORE_SIGNS = 4;
const KINDS = new Uint8Array(128);
for (const sign of '0123456789') KINDS[sign.charCodeAt(0)] = DIGIT;
for (const sign of ' ().-') KINDS[sign.charCodeAt(0)] = PLAIN_SIGNS;
KINDS['/'.charCodeAt(0)] = WITH_SLASH;
for (const sign of '[]') KINDS[sign.charCodeAt(0)] = MORE_SIGNS;

/**
 * Puts the digits of a text where the plans read them.
 * @param signs which signs may stand between
 * @returns how many they are, -1 where the text holds anything else
 */
export function takeDigits(text: string, from: number, to: number, signs: number): number {
  const { digits } = plans();
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? KINDS[code]! : 0;
    if (kind === DIGIT) digits[count++] = code - 48;
    else if (kind === 0 || kind > signs) return -1;
  }
  return count;
}
