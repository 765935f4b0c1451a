/** Traits of a value as a bit mask, and whether a rule's concern covers a value that has them. */
import { type AnyNormalizer, type AnyValidator, type Concern, type Role, TRAITS, type Trait } from './contract.ts';
import { mayBeStandIn } from './values/cell/stand-in.ts';
import { isPlainDate } from './values/date/date.ts';
import { isTidyEmail } from './values/internet/email.ts';
import { isOrdinaryEmail } from './values/internet/ordinary-email.ts';
import { isOrdinaryName } from './values/name/ordinary-name.ts';

/** The bit of a trait. */
export const bitOf = (trait: Trait): number => 1 << TRAITS.indexOf(trait);

export const UNTIDY = bitOf('untidy');
const NON_ASCII_TRAIT = bitOf('non-ascii');

const SIGNS: { readonly [sign: string]: Trait } = {
  ' ': 'space', '@': 'at', '&': 'ampersand', '=': 'equals', '+': 'plus', '-': 'minus', '.': 'dot', ',': 'comma', ';': 'semicolon',
  '/': 'slash', '\\': 'slash', '|': 'slash', "'": 'quote', '"': 'quote', '`': 'quote', '(': 'bracket', ')': 'bracket',
  '[': 'bracket', ']': 'bracket', '{': 'bracket', '}': 'bracket', '<': 'bracket', '>': 'bracket', '#': 'hash', ':': 'colon', _: 'underscore',
}; // biome-ignore format: a table reads better dense

function traitOf(byte: number): Trait {
  if (byte > 127) return 'non-ascii';
  if (byte < 32 || byte === 127) return 'control';
  if (byte >= 97 && byte <= 122) return 'lower';
  if (byte >= 65 && byte <= 90) return 'upper';
  if (byte >= 48 && byte <= 57) return 'digit';
  return SIGNS[String.fromCharCode(byte)] ?? 'other';
}

/** Traits by byte of UTF-8 (and by UTF-16 unit below 128). */
export const TRAITS_OF_BYTE: Int32Array = Int32Array.from({ length: 256 }, (_, byte) => bitOf(traitOf(byte)));

const SPACE = 32;

/** Traits of a text as a bit mask. */
export function traitsOf(text: string): number {
  let traits = 0;
  let previous = SPACE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE && previous === SPACE) traits |= UNTIDY;
    traits |= unit < 256 ? TRAITS_OF_BYTE[unit]! : NON_ASCII_TRAIT;
    previous = unit;
  }
  if (previous === SPACE && text.length > 0) traits |= UNTIDY;
  return traits | formOf(text, traits);
}

const DIGIT = bitOf('digit');
const PLUS = bitOf('plus');
const MINUS = bitOf('minus');
const AT = bitOf('at');
const PLAIN_DATE = bitOf('plain-date');
const PLAIN_EMAIL = bitOf('plain-email');
const PLAIN_PHONE = bitOf('plain-phone');
const PLAIN_NUMBER = bitOf('plain-number');
const ORDINARY_EMAIL = bitOf('ordinary-email');
const PLAIN_NAME = bitOf('plain-name');
const PLAIN_WORDS = bitOf('plain-words');
const FIGURES = bitOf('figures');
const BLANK = bitOf('space');
const LETTER = mask(['lower', 'upper']);
const IN_NAMES = mask(['lower', 'upper', 'space']);
const IN_WORDS = mask(['lower', 'upper', 'space', 'dot', 'comma', 'ampersand', 'minus', 'quote']);
const NOT_IN_FIGURES = mask(['lower', 'upper', 'control', 'non-ascii']);
const IN_DATES = mask(['digit', 'minus', 'space', 'colon', 'dot', 'comma', 'plus', 'upper']);

/**
 * The traits of what a text is as a whole, 0 for none.
 * @param traits those of its characters
 */
export function formOf(text: string, traits: number): number {
  if ((traits & AT) !== 0) return formOfEmail(text);
  if ((traits & DIGIT) === 0) return (traits & ~IN_WORDS) === 0 ? formOfWords(text, traits) : 0;
  const figures = (traits & NOT_IN_FIGURES) === 0 && text.length > 1 ? FIGURES : 0;
  if ((traits & ~IN_DATES) !== 0) return figures;
  if (traits === DIGIT) return text.length <= 15 ? figures | PLAIN_NUMBER : figures;
  if (traits === (DIGIT | PLUS)) return isPlainPhone(text) ? figures | PLAIN_PHONE : figures;
  return (traits & MINUS) !== 0 && isPlainDate(text) ? figures | PLAIN_DATE : figures;
}

function formOfEmail(text: string): number {
  if (!isTidyEmail(text) || !isLetterOrDigit(text.charCodeAt(0))) return 0;
  return isOrdinaryEmail(text) ? PLAIN_EMAIL | ORDINARY_EMAIL : PLAIN_EMAIL;
}

/** Of a text of `IN_WORDS`. */
function formOfWords(text: string, traits: number): number {
  const name = (traits & ~IN_NAMES) === 0 && isOrdinaryName(text) ? PLAIN_NAME : 0;
  if ((traits & BLANK) === 0 || (traits & UNTIDY) !== 0) return name;
  return isLetter(text.charCodeAt(0)) && !mayBeStandIn(text) ? name | PLAIN_WORDS : name;
}

const isLetter = (unit: number): boolean => (TRAITS_OF_BYTE[unit & 127]! & LETTER) !== 0;

const isLetterOrDigit = (unit: number): boolean => (TRAITS_OF_BYTE[unit & 127]! & ALPHANUMERIC) !== 0;
const ALPHANUMERIC = mask(['lower', 'upper', 'digit']);

/** Of a text of digits and pluses. */
const isPlainPhone = (text: string): boolean =>
  text.length >= 8 && text.length <= 16 && text.lastIndexOf('+') === 0 && text.charCodeAt(1) !== ZERO;
const ZERO = 48;

function mask(traits: readonly Trait[]): number {
  return traits.reduce((bits, trait) => bits | bitOf(trait), 0);
}

/** A concern as numbers: bits of traits, and bounds of the length. */
export interface Bounds {
  readonly any: number;
  readonly none: number;
  readonly shortest: number;
  readonly longest: number;
}

export function boundsOf(only: Concern | undefined): Bounds {
  return {
    any: only?.any ? mask(only.any) : -1,
    none: only?.none ? mask(only.none) : 0,
    shortest: only?.shortest ?? 0,
    longest: only?.longest ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether a value of these traits and this length can concern the rule. */
export const covers = ({ any, none, shortest, longest }: Bounds, traits: number, length: number): boolean =>
  (traits & any) !== 0 && (traits & none) === 0 && length >= shortest && length <= longest;

/** What a rule says of the values that can concern it in a column of this role, with these options. */
export const concernOf = (rule: AnyNormalizer | AnyValidator, role: Role, options: unknown): Concern | undefined =>
  typeof rule.only === 'function' ? rule.only(role, options) : rule.only;
