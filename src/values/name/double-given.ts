/** Whether what may be a surname could as well be the second half of a double given name: `Jean François`, `Maria Grazia`. */
import { DOUBLE_HEADS, SECOND_GIVEN } from '../data/double-given-names.ts';
import { matchText } from '../text/text.ts';
import { wordKey } from '../text/word-key.ts';
import { wordsOf } from './affixes.ts';
import { isKnownGivenName } from './given-name.ts';
import { isGivenName, isMarian, isSurname } from './surname.ts';

/** Whether a word is a given name anywhere, though it may be a surname too. A pet form that is a surname too is none: `Mäki`. */
export const mayBeGivenName = (word: string): boolean =>
  isGivenName(word) || SECOND_GIVEN.has(wordKey(word)) || (isKnownGivenName(matchText(word)) && !isSurname(word));

/** Whether what stands behind a particle may go on with a given name: `María del Carmen`. */
export const mayEndMarian = (first: string, tail: string): boolean => isMarian(wordsOf(first)[0] ?? '', tail);

/**
 * Whether a word behind a given name may go on with it: it is a given name anywhere, or an unknown word behind a name that often begins a
 * double one.
 */
export function mayGoOn(first: string, tail: string): boolean {
  if (tail.split('-').every(mayBeGivenName)) return true;
  return DOUBLE_HEADS.has(wordKey(wordsOf(first).at(-1) ?? '')) && !isSurname(tail);
}
