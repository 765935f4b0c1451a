/** A whole name and its parts in columns of their own: put together, and taken apart where that leaves no doubt. */

import { hasCjk } from '../text/text.ts';
import { wordsOf } from './affixes.ts';
import { splitChineseName } from './cjk.ts';
import { isTestName } from './junk.ts';
import { looksLikeCompany, parseName } from './name.ts';
import { isGivenName, isParticle, isSurname } from './surname.ts';
import type { NameOrder } from './words.ts';

const PLAIN = /^[\p{L}\p{M}\s.'’´`·-]+$/u;
const CONJUNCTION = /\s(?:and|und|ja|et|och|og|en|y|e|и|o\.?)\s/u;
const INITIAL = /^\p{L}\.?$/u;

/** Whether a text can be the name of one person, or a part of it: letters, nothing that testers and firms write. */
const isPlainPart = (text: string): boolean =>
  PLAIN.test(text) && /\p{L}/u.test(text) && !isTestName(text) && !looksLikeCompany(text);

/**
 * First, middle and last name as one; `''` where a part is no plain name, or holds the other.
 * @param order of names in Latin letters; those in Han, kana or Hangul have the surname first and no blank
 */
export function wholeName(first: string, middle: string, last: string, order: NameOrder): string {
  if (first === '' || last === '' || ![first, middle, last].every((part) => part === '' || isPlainPart(part)))
    return '';
  if (isTestName(`${first} ${last}`) || looksLikeCompany(`${first} ${last}`)) return '';
  const [small, family] = [first.toLowerCase(), last.toLowerCase()];
  if (small === family || small.includes(` ${family}`) || family.includes(`${small} `)) return '';
  if (hasCjk(first) && hasCjk(last)) return middle === '' ? `${last}${first}` : '';
  if (hasCjk(first) || hasCjk(last)) return '';
  const names = order === 'family-first' ? [last, first, middle] : [first, middle, last];
  return names.filter(Boolean).join(' ');
}

/**
 * First and last name of a whole name, where they can be told: two words of which one is known as what it is, particles, initials in the
 * middle, or a Chinese name. Two surnames, a double given name, a suffix and more than one person are left alone.
 * @param order of the names around it, which says what lists of names do not know
 */
export function nameHalves(
  text: string,
  country: string,
  order: NameOrder = 'given-first',
): { first: string; middle: string; last: string } | undefined {
  if (!isPlainPart(text)) return undefined;
  if (hasCjk(text)) {
    const halves = splitChineseName(text, country);
    return halves && { ...halves, middle: '' };
  }
  const words = wordsOf(text);
  if (words.length < 2 || words.length > 6 || CONJUNCTION.test(text)) return undefined;
  const { prefix, first, middle, last, suffix, nickname } = parseName(text, { country, order });
  if (prefix !== '' || suffix !== '' || nickname !== '' || first === '' || INITIAL.test(last)) return undefined;
  if (order === 'family-first' && isWritten([last, first, middle], words) && isFamily(last, first, middle))
    return { first, middle, last };
  if (!isWritten([first, middle, last], words)) return undefined;
  return isCertain(first, middle, wordsOf(last)) ? { first, middle, last } : undefined;
}

const isWritten = (parts: readonly string[], words: readonly string[]): boolean =>
  parts.filter(Boolean).join(' ') === words.join(' ');

/** Whether what is said first is one surname, and all behind it are given names: `GARCIA LOPEZ MARIA` may have two of the one. */
const isFamily = (last: string, first: string, middle: string): boolean =>
  wordsOf(last)
    .slice(0, -1)
    .every((word) => isParticle(word)) &&
  (middle === '' || wordsOf(`${first} ${middle}`).every((word) => INITIAL.test(word) || isGivenName(word)));

function isCertain(first: string, middle: string, last: readonly string[]): boolean {
  if (!wordsOf(middle).every((word) => INITIAL.test(word))) return false;
  const tail = last.at(-1) ?? '';
  if (!last.slice(0, -1).every((word) => isParticle(word))) return false;
  if (last.length > 1) return isGivenName(first) || isSurname(tail);
  // Two given names may be one double one, two surnames are not in order.
  return isGivenName(first) ? !isGivenName(tail) || isSurname(tail) : isSurname(tail) && !isSurname(first);
}
