/**
 * The two Turkish letters i in names that came in one case: I is the capital of ı, İ that of i. Many systems write every i as I, so a
 * plain capital I tells nothing by itself: `ALI`, `YILMAZ`.
 */
import { GIVEN_NAMES } from '../data/given-names.ts';
import { SURNAMES } from '../data/surnames.ts';
import { DOTLESS_NAMES, DOTTED_NAMES } from '../data/turkish-names.ts';
import { wordKey } from './word-key.ts';

/** Whether a record holds names in Turkish letters, and whether they tell I from İ. */
export type Turkish = 'no' | 'maybe' | 'dotted';

/** Letters of Turkish and Azerbaijani names alone. Ş is Romanian as well. */
const OWN_LETTERS = /[Ğğıə\u018f]/;
const CEDILLA = /[Şş]/;
const ROMANIAN = /[ĂÂÎȚŢăâîțţ]/;
/** A capital I behind another letter. The first letter stays what it is. */
const INNER = /(?<=\p{L})I/u;
const LEADING = /(?<!\p{L})i/u;

const isHome = (country: string): boolean => country === 'TR' || country === 'AZ';

/**
 * Whether the i's of a name in one case hang on the language, and what is known of it.
 * @param beside what the other name cells of the record hold; asked only where it matters
 */
export function turkishOf(name: string, isUpper: boolean, country: string, beside: () => string): Turkish {
  if (name.includes('İ')) return 'dotted';
  if (!(isUpper ? INNER : LEADING).test(name)) return 'no';
  const words = name.split(/[\s-]/);
  // `KILIÇ`: who typed the Ç would have typed an İ.
  if (words.some((word) => word.includes('Ç') && DOTLESS_NAMES.has(word.toLocaleLowerCase('tr')))) return 'maybe';
  if (!isHome(country) && words.every((word) => isForeign(word, country))) return 'no';
  const names = `${name} ${beside()}`;
  if (names.includes('İ')) return 'dotted';
  if (isHome(country) || OWN_LETTERS.test(names)) return 'maybe';
  const isRomanian = country === 'RO' || country === 'MD' || ROMANIAN.test(names);
  return CEDILLA.test(names) && !isRomanian ? 'maybe' : 'no';
}

/** A word with one capital by Turkish rules, or `undefined` where nothing tells i from ı. */
export function turkishCase(word: string, isUpper: boolean, turkish: Turkish, country: string): string | undefined {
  if (!isUpper) return smallCase(word, country);
  const dotless = word.toLocaleLowerCase('tr');
  const inTurkish = word.slice(0, 1) + dotless.slice(1);
  if (word.includes('İ') || !INNER.test(word) || DOTLESS_NAMES.has(dotless)) return inTurkish;
  const dotted = word.slice(0, 1) + word.slice(1).replaceAll('I', 'İ').toLocaleLowerCase('tr');
  if (isForeign(word, country) || isFront(word, country) || DOTTED_NAMES.has(dotted.toLowerCase())) return dotted;
  return turkish === 'dotted' ? inTurkish : undefined;
}

/** A small i is the letter with the dot, unless it was typed without Turkish keys (`isik`) or the name is no Turkish one. */
function smallCase(word: string, country: string): string | undefined {
  if (!word.startsWith('i') || isForeign(word, country)) return word.slice(0, 1).toUpperCase() + word.slice(1);
  return typedPlain().has(wordKey(word)) ? undefined : `İ${word.slice(1)}`;
}

let plain: ReadonlySet<string> | undefined;
/** Names that begin with ı as they are typed without Turkish keys. */
function typedPlain(): ReadonlySet<string> {
  plain ??= new Set([...DOTLESS_NAMES].filter((name) => name.startsWith('ı')).map(wordKey));
  return plain;
}

/** Whether a word is a name of another language, or has letters that Turkish names have not. Azerbaijani ones have Q and X. */
function isForeign(word: string, country: string): boolean {
  if ((country === 'AZ' ? /w/i : /[wqx]/i).test(word)) return true;
  if (DOTLESS_NAMES.has(word.toLocaleLowerCase('tr'))) return false;
  return GIVEN_NAMES.has(wordKey(word)) || SURNAMES.has(wordKey(word));
}

/** Whether all other vowels are those that go with i; those of the back of the mouth go with ı, and Russian endings with both. */
function isFront(word: string, country: string): boolean {
  const stem = country === 'AZ' ? word.replace(/Y?EVA?$/, '') : word;
  return /[EÖÜ\u018f]/.test(stem) && !/[AOU]/.test(stem) && !COMPOUND.test(stem);
}

/** Words that stand before others in surnames: `ÖZKILIÇ`. The vowels behind them are not theirs. */
const COMPOUND = /^(?:ÖZ|ER|GÜN|GÜL|TEK|BEY|GÖK|TÜRK|GÜÇ|GENÇ|ÜN|ŞEN|ÖN)[^EÖÜ]{3,}$/;
