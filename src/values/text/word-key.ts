/** A word of a name as the lists hold it. */
import { matchText } from './text.ts';

const SMALL = /^[a-z]*$/;

/** A word as the lists hold it: small letters without dots, hyphens, diacritics. */
export function wordKey(word: string): string {
  const small = word.toLowerCase();
  if (SMALL.test(small)) return small;
  const form = matchText(small.includes('.') ? small.replaceAll('.', '') : small);
  return form.includes(' ') ? form.replaceAll(' ', '') : form;
}
