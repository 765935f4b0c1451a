/** What stands before and after a person's name: titles, generations, degrees. */
import {
  DOTTED_TITLES,
  GENERATION_WORDS,
  GENERATIONS,
  SUFFIXES,
  SURNAME_TITLES,
  TITLE_TAILS,
  TITLES,
  VIETNAMESE,
  WEAK_SUFFIXES,
  WEAK_TITLES,
} from './data/name-words.ts';
import { NO_WORDS } from './name-words.ts';
import { isGivenName, isSurname } from './surname.ts';
import { wordKey } from './word-key.ts';

const BLANKS = /\s+/;

export const wordsOf = (text: string): string[] => text.split(BLANKS).filter(Boolean);

/** Titles that `wordKey` cannot write: signs inside, or no Latin letters. */
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(
  "г-н г-жа господин госпожа гражданин д-р проф. акад. пан пані د. أ. م. الدكتور الدكتورة السيد السيدة الأستاذ الأستاذة الشيخ سيد دكتور ד\"ר ד״ר מר גב׳ גב' גברת פרופ׳ פרופ' רב הרב κ. κος κα Δρ.".split(
    ' ',
  ),
);

/** Whether a word is a title wherever it leads a name: `Dr`, `Frau`, `Col.`. */
export function isTitle(word: string, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  // `Doña` is a title, Dona a name outside of Portugal and Brazil.
  if (word === 'Dona') return false;
  if (word.endsWith('.') && (DOTTED_TITLES.has(key) || (key.length > 4 && WEAK_TITLES.has(key)))) return true;
  return TITLES.has(key) || more.has(key) || OTHER_SCRIPTS.has(word);
}

/** Titles that people write behind a name too: `Paul Lewis Mr`, `Smith, John, Mrs.` `MS` is a degree. */
const TRAILING = /^(?:mr|mrs|miss|dr|prof|herr|frau|mme|mlle|sra|srta|rva|hra|dhr|mevr)$/;

/** Whether a word behind a name is a title. */
export const isTrailingTitle = (word: string): boolean =>
  TRAILING.test(wordKey(word)) || word === 'Ms' || /^(?:Ms|MS|ms)\.$/.test(word);

/** Whether a word after a comma, or at the end, is a suffix. Weak ones need the comma or their dots. */
export function isSuffix(word: string, afterComma: boolean, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  if (word === 'Vi') return false;
  if (afterComma && SHORT_GENERATIONS.test(word)) return true;
  if (SUFFIXES.has(key) || more.has(key) || (afterComma && GENERATION_WORDS.has(key))) return true;
  return WEAK_SUFFIXES.has(key) && (afterComma || (/\p{L}\.\p{L}/u.test(word) && key.length > 1));
}

/**
 * How many words at the front of a name are titles: `Prof. Dr. Ursula von der Leyen` → 2.
 * @param least how many words must stay behind
 */
export function splitTitles(
  words: readonly string[],
  least = 1,
  more: ReadonlySet<string> = NO_WORDS,
  country = '',
): number {
  let count = 0;
  while (words.length - count > least) {
    if (!isTitleAt(words, count, more, country)) break;
    count += 1;
  }
  return count;
}

/** Titles of one country that are initials, words or names elsewhere: `M.` in France, `D.` in Spain, `DI` in Finland. */
const BY_COUNTRY: { readonly [country: string]: RegExp } = {
  FR: /^(?:m|mm|me|pr)$/,
  BE: /^(?:m|me|pr)$/,
  ES: /^(?:d|don|lic)$/,
  MX: /^(?:lic|ing|arq|cp|don)$/,
  PT: /^(?:d|dona|eng|enga|arq)$/,
  BR: /^(?:d|dona|eng|enga|arq)$/,
  NL: /^(?:ir|ing|mr|mw|ds)$/,
  FI: /^(?:di|ktm|tri|prof|ins|maisteri|tohtori)$/,
  SE: /^(?:ing|civing)$/,
  DE: /^(?:fr|mag)$/,
  AT: /^(?:fr|mag|ing|di)$/,
  HU: /^(?:id|ifj|ozv)$/,
  IN: /^(?:sri|kumari|km)$/,
};
/** Written small before a capital these are titles: `tri Anna Mäki`, `mw. A. Jansen`. */
const SMALL_TITLES = /^(?:tri|mw|ir|ing|ins|di|maisteri|tohtori)\.?$/;
const FIRST_NAME_TITLES = /^(?:sister|father|brother|mother|uncle|aunt|auntie|pope|queen|saint|pater|schwester)$/;
const RANKS =
  /^(?:captain|colonel|sergeant|lieutenant|general|president|senator|governor|ambassador|bishop|pastor|rabbi|imam|detective|inspector|judge|officer)$/;

/** Whether a word is a title in one country, where two words of name follow or it has its dot. */
export const isTitleIn = (country: string, word: string): boolean =>
  !NAMES_TOO.test(word) && (BY_COUNTRY[country]?.test(wordKey(word)) ?? false);

/** Vietnamese given names whose letters a Finnish title has: `Trí` is no tri, `Di` no DI. */
const NAMES_TOO = /^(?:Trí|Tri|Di)$/u;

function isTitleAt(words: readonly string[], count: number, more: ReadonlySet<string>, country: string): boolean {
  const word = words[count] ?? '';
  const key = wordKey(word);
  const next = words[count + 1] ?? '';
  const left = words.length - count - 1;
  if (isTitle(word, more) || (key.includes('dr') && /^(?:prof|dr)\.?-?(?:prof|dr|ing)/i.test(word))) return true;
  if (isTitleIn(country, word) && (word.endsWith('.') || left > 1)) return true;
  if (SMALL_TITLES.test(word) && left > 1 && /^\p{Lu}/u.test(next)) return true;
  if (left === 1 && FIRST_NAME_TITLES.test(key)) return isGivenName(next);
  if (left === 1 && count === 0 && RANKS.test(key)) return isSurname(next) && !isGivenName(next);
  if (WEAK_TITLES.has(key) && (left > 1 || count > 0) && leadsToTitle(words, count)) return true;
  return count > 0 && TITLE_TAILS.has(key) && (word.includes('.') || left > 1);
}

const LEADS_TO_TITLE = /^(?:the|her|his|de|rt|right|most|very)$/;

/** Small words such as `her` and `the` are a title only before one; others stand alone. */
function leadsToTitle(words: readonly string[], at: number): boolean {
  const key = wordKey(words[at] ?? '');
  const next = wordKey(words[at + 1] ?? '');
  if (key === 'de') return next === 'heer';
  if (LEADS_TO_TITLE.test(key))
    return TITLES.has(next) || WEAK_TITLES.has(next) || TITLE_TAILS.has(next) || DOTTED_TITLES.has(next);
  if (key === 'm') return false;
  if (key === 'pan' || key === 'pani') return isGivenName(words[at + 1] ?? '');
  if (key === 'tuan') return !VIETNAMESE.has(wordKey(words.at(-1) ?? ''));
  return true;
}

const LUSOPHONE: ReadonlySet<string> = new Set(['BR', 'PT', 'AO', 'MZ']);
const LUSOPHONE_GENERATIONS = /^(?:filho|neto|sobrinho|segundo)$/;

/** Younger and elder, shortened: `Hans Müller jun.`, `Jan Novák ml.` */
const SHORT_GENERATIONS = /^(?:jun|sen|ml|st)\.$/i;
const SMALL_GENERATIONS = /^(?:jun|sen|ml|st)\.$/;

/** How many words at the end are suffixes; at least two words of name stay before a weak one. */
export function countSuffixes(words: readonly string[], more: ReadonlySet<string> = NO_WORDS, country = ''): number {
  const text = words.join(' ');
  if (/\sPh\.\s?D\.?$/i.test(text)) return /\sPh\.\sD\.?$/i.test(text) ? 2 : 1;
  const attorney = /\s(attorney at law|attorney)$/i.exec(text);
  if (attorney) return wordsOf(attorney[1] ?? '').length;
  let count = 0;
  while (words.length - count > 1) {
    const word = words[words.length - count - 1] ?? '';
    const left = words.length - count - 1;
    const key = wordKey(word);
    const isGeneration = GENERATION_WORDS.has(key) || (LUSOPHONE.has(country) && LUSOPHONE_GENERATIONS.test(key));
    const generation = isGeneration && left > 1 && !(count > 0 && left === 1);
    const fifth = word === 'V' && count === 0 && left > 1 && isGivenName(words[0] ?? '');
    const dotted = left > 1 && (/^(?:\p{L}\.){2,}$/u.test(word) || SHORT_GENERATIONS.test(word));
    const isShort = dotted || SMALL_GENERATIONS.test(word);
    if (!isSuffix(word, false, more) && !generation && !isShort && !fifth) break;
    count += 1;
  }
  return count;
}

/** A degree is written with capitals; small letters may be a name: `Msc`? `Esq`. */
const hasCapitals = (word: string): boolean =>
  GENERATIONS.has(wordKey(word)) || /\p{Lu}.*\p{Lu}/u.test(word) || /^esq/i.test(word);

/** One capital and few small letters: `Meng` is a surname, MEng a degree. */
const LIKE_A_NAME = /^\p{Lu}\p{Ll}{2,3}$/u;

const isWrittenAsSuffix = (word: string, more: ReadonlySet<string>): boolean =>
  hasCapitals(word) || (more.has(wordKey(word)) && !LIKE_A_NAME.test(word));

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
export function degreeIn(text: string, more: ReadonlySet<string> = NO_WORDS): string {
  const comma = text.indexOf(',');
  const tail = comma < 0 ? partSuffix(text, more).suffix : text.slice(comma + 1).trim();
  const words = tail.split(/[,\s]+/).filter((word) => !GENERATIONS.has(wordKey(word)));
  return words.length > 0 && words.every((word) => isSuffix(word, true, more) && isWrittenAsSuffix(word, more))
    ? words.join(' ')
    : '';
}

/** The title that opens a text, or is all of it: `Dr. Anna` → `Dr.`, `Herr` → `Herr`; `''` where there is none. */
export function titleIn(text: string): string {
  const words = wordsOf(text);
  const key = wordKey(words[0] ?? '');
  if (words.length === 1) return SURNAME_TITLES.has(key) || /^(?:dr|prof|doctor|professor)$/.test(key) ? text : '';
  return isTitle(words[0] ?? '') ? words.slice(0, splitTitles(words)).join(' ') : '';
}
