/** What stands before and after a person's name: titles, generations, degrees. */
import {
  DOTTED_TITLES,
  GENERATION_WORDS,
  GENERATIONS,
  NOBLE,
  SUFFIXES,
  SURNAME_TITLES,
  TITLE_TAILS,
  TITLES,
  VIETNAMESE,
  WEAK_SUFFIXES,
  WEAK_TITLES,
} from '../data/name-words.ts';
import { wordKey } from '../text/word-key.ts';
import { isGivenName, isNepaliSurname, isSurname } from './surname.ts';
import { behindOffice, isShortTail, officeEnd } from './title-tails.ts';
import { NO_WORDS } from './words.ts';

const BLANKS = /\s+/;

export const wordsOf = (text: string): string[] => text.split(BLANKS).filter(Boolean);

/** Titles that `wordKey` cannot write: signs inside, or no Latin letters. */
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(
  "г-н г-жа господин госпожа гражданин гражданка д-р доктор проф. профессор акад. пан пані د. أ. م. الدكتور الدكتورة السيد السيدة الأستاذ الأستاذة الشيخ سيد دكتور ד\"ר ד״ר מר גב׳ גב' גברת פרופ׳ פרופ' רב הרב κ. κος κα δρ. dª d.ª srª sr.ª srtª drª dr.ª profª prof.ª".split(
    ' ',
  ),
);

/** Whether a word is a title wherever it leads a name: `Dr`, `Frau`, `Col.`. */
export function isTitle(word: string, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  // `Doña` is a title, Dona a name outside of Portugal and Brazil.
  if (word === 'Dona') return false;
  if (word.endsWith('.') && (DOTTED_TITLES.has(key) || (key.length > 4 && WEAK_TITLES.has(key)))) return true;
  return (
    DIPLOMA.test(word) ||
    TITLES.has(key) ||
    more.has(key) ||
    OTHER_SCRIPTS.has(word) ||
    OTHER_SCRIPTS.has(word.toLowerCase())
  );
}

/** `Dipl.-Inf.`, `Dipl.-Wirtsch.-Ing.`: what it was for is of no end. */
const DIPLOMA = /^Dipl\.?-\p{L}{2}/iu;

/** Titles that people write behind a name too: `Paul Lewis Mr`, `Smith, John, Mrs.` `MS` is a degree. */
const TRAILING = /^(?:mr|mrs|miss|dr|prof|herr|frau|mme|mlle|sra|srta|rva|hra|dhr|mevr)$/;

/** Whether a word behind a name is a title. */
export const isTrailingTitle = (word: string): boolean =>
  TRAILING.test(wordKey(word)) || word === 'Ms' || /^(?:Ms|MS|ms)\.$/.test(word);

/** Whether a word alone behind a surname and a comma is a title: `Smith, Dr.`, `Novák, Ing.` Without a dot it may be a name. */
export const isSureTitle = (word: string): boolean =>
  isTrailingTitle(word) || (word.endsWith('.') && wordKey(word).length > 2 && isTitle(word) && !isSuffix(word, true));

/** Whether a word between names is a title: `Huber Dr. Max`, `Huber Dipl.-Ing. Max`. */
export const isTitleBetween = (word: string): boolean => isSureTitle(word) || DIPLOMA.test(word);

/** `MEng`, `M.Eng.`, `LAc`; Meng and Lac are names. */
export const isEngineer = (word: string): boolean => /^(?:[MB]\.?Eng|L\.?Ac)\.?$/.test(word);

/** Whether a word after a comma, or at the end, is a suffix. Weak ones need the comma or their dots. */
export function isSuffix(word: string, afterComma: boolean, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  if (word === 'Vi' || word === 'v.d.') return false;
  if (isEngineer(word) || DIPLOMA.test(word)) return true;
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
    count = officeEnd(words, count + 1);
    const end = behindOffice(words, count);
    if (words.length - end >= least) count = end;
  }
  return count;
}

/** `Duke of Edinburgh`: an office, and nobody's name. */
export function isOffice(text: string): boolean {
  if (!text.includes(' of ')) return false;
  const words = wordsOf(text);
  const of = words.indexOf('of');
  const isTitled = words.slice(0, of).every((word) => isTitle(word) || WEAK_TITLES.has(wordKey(word)));
  return isTitled && !words.slice(of).some((word) => isGivenName(word));
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
const FIRST_NAME_TITLES = /^(?:dame|sister|father|brother|mother|uncle|aunt|auntie|pope|queen|saint|pater|schwester)$/;
const RANKS = /^(?:general|president|bishop|pastor|imam|judge|lord|lady)$/;
/** Ranks that nobody has for a given name. */
const SURE_RANKS =
  /^(?:coach|captain|colonel|sergeant|lieutenant|senator|governor|ambassador|rabbi|detective|inspector|officer|archbishop)$/;

/** `1st Lt. John Smith` */
const GRADE = /^(?:1st|2nd)$/i;
const GRADED = /^(?:lt|lieut|lieutenant|sgt|sergeant|officer)$/;

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
  if (GRADE.test(word) && left > 1 && GRADED.test(wordKey(next))) return true;
  if (left === 1 && FIRST_NAME_TITLES.test(key)) return isGivenName(next);
  if (left === 1 && count === 0) {
    if (SURE_RANKS.test(key)) return true;
    if (RANKS.test(key)) return isSurname(next) && !isGivenName(next);
  }
  if (left > 1 && NOBLE.has(key) && GERMAN_PARTICLE.test(next)) return true;
  if (WEAK_TITLES.has(key) && (left > 1 || count > 0) && leadsToTitle(words, count)) return !isListed(words);
  if (left > 1 && isOfficer(key, word)) return true;
  if (count === 0) return false;
  if (isShortTail(words, count)) return true;
  return TITLE_TAILS.has(key) && isTail(words, count) && (word.includes('.') || left > 1 || isSmall(word, next));
}

/** `KING DYLAN S`, `Dean Jerry R`: a surname and what follows it in a list. */
const isListed = ([head = '', given = '', last = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && isSurname(head) && isGivenName(given) && /^\p{L}\.?$/u.test(last);

/** `Freiherr von Berg` */
const GERMAN_PARTICLE = /^(?:von|vom|zu|zum|zur)$/;

/** `Major-General`, `Magistrate-Judge` */
const isOfficer = (key: string, word: string): boolean =>
  word.includes('-') &&
  /^(?:major|lieutenant|brigadier|magistrate|vice|rear)(?:general|colonel|judge|admiral)$/.test(key);

/** `Dr med Hans`; `Dr Phil Berg` has a name. */
const isSmall = (word: string, next: string): boolean => /^\p{Ll}/u.test(word) && /^\p{Lu}/u.test(next);

/** `h. c.` is a tail, the `C` of `Judge C Smith` an initial. */
function isTail(words: readonly string[], at: number): boolean {
  const key = wordKey(words[at] ?? '');
  if (key === 'c') return wordKey(words[at - 1] ?? '') === 'h';
  return key !== 'h' || wordKey(words[at + 1] ?? '') === 'c';
}

const LEADS_TO_TITLE =
  /^(?:the|her|his|de|rt|right|most|very|senior|deputy|vice|assistant|acting|associate|magistrate|district|circuit|police|us|royal)$/;

/** Small words such as `her` and `the` are a title only before one; others stand alone. */
function leadsToTitle(words: readonly string[], at: number): boolean {
  const key = wordKey(words[at] ?? '');
  const next = wordKey(words[at + 1] ?? '');
  if (key === 'de') return next === 'heer';
  if (key === 'magistrate' && isGivenName(words[at + 1] ?? '')) return true;
  if (LEADS_TO_TITLE.test(key))
    return (
      TITLES.has(next) ||
      WEAK_TITLES.has(next) ||
      TITLE_TAILS.has(next) ||
      DOTTED_TITLES.has(next) ||
      isOfficer(next, words[at + 1] ?? '')
    );
  if (key === 'm') return false;
  if (key === 'cardinal') return isGivenName(words[at + 1] ?? '');
  if (key === 'pan' || key === 'pani') return isGivenName(words[at + 1] ?? '');
  if (key === 'tuan') return !VIETNAMESE.has(wordKey(words.at(-1) ?? ''));
  return true;
}

const LUSOPHONE: ReadonlySet<string> = new Set(['BR', 'PT', 'AO', 'MZ']);
const LUSOPHONE_GENERATIONS = /^(?:filh[oa]|net[oa]|sobrinh[oa]|segundo)$/;

/** Younger and elder, shortened: `Hans Müller jun.`, `Jan Novák ml.` */
const SHORT_GENERATIONS = /^(?:jun|sen|ml|st)\.$/i;
const SMALL_GENERATIONS = /^(?:jun|sen|ml|st)\.$/;

/** `John Smith V`, `Henry Ford IX`, `larry johnson v`; the surname of `Anna Maria V` is shortened. */
function isNumeral(words: readonly string[], at: number): boolean {
  const [word = '', before = ''] = [words[at], words[at - 1]];
  if (!isGivenName(words[0] ?? '')) return false;
  if (word === 'I' && before.length === 1) return false;
  if (word === 'IX') return true;
  return word === 'V' || word === 'I' ? isSurname(before) || !isGivenName(before) : word === 'v' && isSurname(before);
}

const CAPITALS = /^\p{Lu}{2,6}$/u;
/** `PA-C`, `FNP-BC`, `OTR/L`; two syllables are a surname in capitals: `WU-LI`. */
const CERTIFIED = /^\p{Lu}{2,5}(?:[-/]\p{Lu}|-[B-DF-HJ-NP-TV-XZ]{2})$/u;
const SMALL = /\p{Ll}/u;

/**
 * How many words before `end` are degrees that stand in capitals behind a name that does not: a known one, and what follows it. Behind
 * two given names it may begin a surname instead: `Marie Anne MBA NDONG`.
 */
function loudRun(words: readonly string[], end: number): number {
  let [from, known, hasOther] = [end, 0, false];
  for (; from > 2; from -= 1) {
    const word = words[from - 1] ?? '';
    const isKnown = CERTIFIED.test(word) || (CAPITALS.test(word) && isSuffix(word, false));
    if (isKnown) known = end - from + 1;
    else if (!CAPITALS.test(word) || isSurname(word)) break;
    else hasOther ||= known === 0;
  }
  const name = words.slice(0, end - known);
  if (hasOther && name.every(isGivenName)) return 0;
  return name.every((word) => SMALL.test(word) || word.length < 3) ? known : 0;
}

/** A degree that is a surname too, right behind given names: `Jean Mba`, `Peter Obe`. */
function isLikeSurname(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!LIKE_A_NAME.test(word) || !/[aeiou]/.test(word) || /^(?:esq|iii|vii)/i.test(word)) return false;
  return words.slice(0, at).every((before) => isGivenName(before));
}

/** `John Smith MA`: a degree in capitals behind a whole name that is not. `Jack MA` and `Yo-Yo MA` have it for a surname. */
function isLoudDegree(words: readonly string[], at: number, least: number): boolean {
  const word = words[at] ?? '';
  if (at < 1 || !/^\p{Lu}{2,4}$/u.test(word) || !WEAK_SUFFIXES.has(wordKey(word))) return false;
  const before = words[at - 1] ?? '';
  if (!/^\p{L}\p{Ll}/u.test(before) || !isGivenName(words[0] ?? '')) return false;
  return at > 1 ? isSurname(before) && !isGivenName(before) : least > 1;
}

/**
 * How many words at the end are suffixes; at least two words of name stay before a weak one.
 * @param isGiven whether the words are given names alone: `Carlos Junior` before a comma
 */
export function countSuffixes(
  words: readonly string[],
  more: ReadonlySet<string> = NO_WORDS,
  country = '',
  isGiven = false,
): number {
  const least = isGiven ? 1 : 0;
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
    const generation = isGeneration && left > 1 - least;
    const numeral = count === 0 && left > 1 && isNumeral(words, left);
    const dotted = left > 1 && word !== 'v.d.' && (/^(?:\p{L}\.){2,}$/u.test(word) || SHORT_GENERATIONS.test(word));
    const isShort = dotted || SMALL_GENERATIONS.test(word);
    if (/^D\.?$/.test(word) && /^Ph\.$/.test(words[left - 1] ?? '') && left > 1) {
      count += 2;
      continue;
    }
    if (isNepaliSurname(words, left)) break;
    const loud = loudRun(words, left + 1);
    if (loud > 0) {
      count += loud;
      continue;
    }
    const plain = isSuffix(word, false, more) && !isLikeSurname(words, left);
    if (!plain && !generation && !isShort && !numeral && !isLoudDegree(words, left, least + count)) break;
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
    if (!known || !settled) return { name: '', suffix: '' };
    // `Lee PhD, MBA`
    const before = partSuffix(name, more);
    return before.suffix === ''
      ? { name, suffix: after.join(', ') }
      : { name: before.name, suffix: [before.suffix, ...after].join(', ') };
  }
  const words = wordsOf(value);
  const count = countSuffixes(words, more);
  const suffixes = words.slice(words.length - count);
  if (count === 0 || !suffixes.every((word) => isSuffix(word, false, more) && isWrittenAsSuffix(word, more)))
    return { name: '', suffix: '' };
  return { name: beforeOrdinal(words.slice(0, words.length - count)).join(' '), suffix: suffixes.join(' ') };
}

/** The words of a name before its suffix: of `Jones the 3rd` the surname alone. */
export const beforeOrdinal = (words: readonly string[]): readonly string[] =>
  words.at(-1) === 'the' ? words.slice(0, -1) : words;

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
