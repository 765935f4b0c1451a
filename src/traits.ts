/** Traits of a value as a bit mask, and whether a rule's concern covers a value that has them. */
import { type Concern, TRAITS, type Trait } from './contract.ts';

/** The bit of a trait. */
export const bitOf = (trait: Trait): number => 1 << TRAITS.indexOf(trait);

export const UNTIDY = bitOf('untidy');
export const NON_ASCII_TRAIT = bitOf('non-ascii');

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
  return traits;
}

/** Whether a value of these traits and this length can concern a rule. Compiled once a rule. */
export function compileConcern(only: Concern | undefined): (traits: number, length: number) => boolean {
  if (only === undefined) return () => true;
  const mask = (traits: readonly Trait[]) => traits.reduce((bits, trait) => bits | bitOf(trait), 0);
  const any = only.any ? mask(only.any) : -1;
  const none = only.none ? mask(only.none) : 0;
  const { shortest = 0, longest = Number.POSITIVE_INFINITY } = only;
  return (traits, length) => (traits & any) !== 0 && (traits & none) === 0 && length >= shortest && length <= longest;
}
