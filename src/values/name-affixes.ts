/** What stands before and after a person's name: titles, generations, degrees. */
import {
  DOTTED_TITLES,
  GENERATION_WORDS,
  GENERATIONS,
  SUFFIXES,
  SURNAME_TITLES,
  TITLE_TAILS,
  TITLES,
  WEAK_SUFFIXES,
  WEAK_TITLES,
} from './data/name-words.ts';
import { NO_WORDS } from './name-words.ts';
import { wordKey } from './word-key.ts';

const BLANKS = /\s+/;

export const wordsOf = (text: string): string[] => text.split(BLANKS).filter(Boolean);

/** Whether a word is a title wherever it leads a name: `Dr`, `Frau`, `Col.`. */
export function isTitle(word: string, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  return TITLES.has(key) || more.has(key) || (word.endsWith('.') && DOTTED_TITLES.has(key));
}

/** Whether a word after a comma, or at the end, is a suffix. Weak ones need the comma or their dots. */
export function isSuffix(word: string, afterComma: boolean, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  if (word === 'Vi') return false;
  if (SUFFIXES.has(key) || more.has(key) || (afterComma && GENERATION_WORDS.has(key))) return true;
  return WEAK_SUFFIXES.has(key) && (afterComma || (/\p{L}\.\p{L}/u.test(word) && key.length > 1));
}

/**
 * Takes the titles off the front of a name: `Prof. Dr. Ursula von der Leyen` → `Prof. Dr.`.
 * @param least how many words must stay behind
 */
export function splitTitles(words: readonly string[], least = 1, more: ReadonlySet<string> = NO_WORDS): number {
  let count = 0;
  while (words.length - count > least) {
    const word = words[count] ?? '';
    const key = wordKey(word);
    const left = words.length - count - 1;
    const strong = isTitle(word, more) || (key.includes('dr') && /^(?:prof|dr)\.?-?(?:prof|dr|ing)/i.test(word));
    const weak = WEAK_TITLES.has(key) && (left > 1 || count > 0) && leadsToTitle(words, count);
    const tail = count > 0 && TITLE_TAILS.has(key) && (word.includes('.') || left > 1);
    if (!strong && !weak && !tail) break;
    count += 1;
  }
  return count;
}

/** Small words such as `her` and `the` are a title only before one; others stand alone. */
function leadsToTitle(words: readonly string[], at: number): boolean {
  const key = wordKey(words[at] ?? '');
  const next = wordKey(words[at + 1] ?? '');
  if (key === 'the' || key === 'her' || key === 'his')
    return TITLES.has(next) || WEAK_TITLES.has(next) || TITLE_TAILS.has(next);
  if (key === 'm' || key === 'pan' || key === 'pani') return false;
  return true;
}

/** How many words at the end are suffixes; at least two words of name stay before a weak one. */
export function countSuffixes(words: readonly string[], more: ReadonlySet<string> = NO_WORDS): number {
  const text = words.join(' ');
  const attorney = /\s(attorney at law|attorney)$/i.exec(text);
  if (attorney) return wordsOf(attorney[1] ?? '').length;
  let count = 0;
  while (words.length - count > 1) {
    const word = words[words.length - count - 1] ?? '';
    const left = words.length - count - 1;
    const generation = GENERATION_WORDS.has(wordKey(word)) && left > 1 && !(count > 0 && left === 1);
    const dotted = left > 1 && /^(?:\p{L}\.){2,}$/u.test(word);
    if (!isSuffix(word, false, more) && !generation && !dotted) break;
    count += 1;
  }
  return count;
}

/** A degree is written with capitals; small letters may be a name: `Msc`? `Esq`. */
const hasCapitals = (word: string): boolean =>
  GENERATIONS.has(wordKey(word)) || /\p{Lu}.*\p{Lu}/u.test(word) || /^esq/i.test(word);

const isWrittenAsSuffix = (word: string, more: ReadonlySet<string>): boolean =>
  hasCapitals(word) || more.has(wordKey(word));

/** Parts a name from its suffix: `Smith Jr.`, `Ada Lovelace, PhD, MBA`. Both empty where there is none, or it is not certain. */
export function partSuffix(value: string, more: ReadonlySet<string> = NO_WORDS): { name: string; suffix: string } {
  const [name = '', ...after] = value.split(/\s*,\s*/);
  if (after.length > 0) {
    const known = after.every(
      (segment) =>
        segment !== '' && wordsOf(segment).every((word) => isSuffix(word, true, more) && isWrittenAsSuffix(word, more)),
    );
    // `Smith, MA`: initials of a given name after a lone surname, or a degree.
    const settled =
      wordsOf(name).length > 1 ||
      after.every((segment) => wordsOf(segment).every((word) => isSuffix(word, false, more)));
    return known && settled ? { name, suffix: after.join(', ') } : { name: '', suffix: '' };
  }
  const words = wordsOf(value);
  const count = countSuffixes(words, more);
  const suffixes = words.slice(words.length - count);
  if (count === 0 || !suffixes.every((word) => isSuffix(word, false, more) && isWrittenAsSuffix(word, more)))
    return { name: '', suffix: '' };
  return { name: words.slice(0, words.length - count).join(' '), suffix: suffixes.join(' ') };
}

/** The degrees at the end of a name, certain or likely (`Smith, MA`); `''` where there are none. Generations are part of a name. */
export function degreeIn(text: string): string {
  const comma = text.indexOf(',');
  const tail = comma < 0 ? partSuffix(text).suffix : text.slice(comma + 1).trim();
  const words = tail.split(/[,\s]+/).filter((word) => !GENERATIONS.has(wordKey(word)));
  return words.length > 0 && words.every((word) => isSuffix(word, true) && hasCapitals(word)) ? words.join(' ') : '';
}

/** The title that opens a text, or is all of it: `Dr. Anna` → `Dr.`, `Herr` → `Herr`; `''` where there is none. */
export function titleIn(text: string): string {
  const words = wordsOf(text);
  const key = wordKey(words[0] ?? '');
  if (words.length === 1) return SURNAME_TITLES.has(key) || /^(?:dr|prof|doctor|professor)$/.test(key) ? text : '';
  return isTitle(words[0] ?? '') ? words.slice(0, splitTitles(words)).join(' ') : '';
}
