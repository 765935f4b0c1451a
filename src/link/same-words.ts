/** Whether two texts are the same words in another spelling: case, accents, umlauts as two letters, Cyrillic and Greek in Latin letters. */
import { spellingOf } from '../values/text/spelling.ts';
import { matchText } from '../values/text/text.ts';
import { toLatin } from '../values/text/transliterate.ts';

/** A match form in the one spelling of each of its words. */
export const spelled = (form: string): string => toLatin(form).split(' ').map(spellingOf).join(' ');

export function areSameWords(left: string, right: string): boolean {
  const [a, b] = [matchText(left), matchText(right)];
  return a === b || spelled(a) === spelled(b);
}
