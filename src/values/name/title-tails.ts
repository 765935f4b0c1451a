/** What goes on with a title: `mgr inż.`, `dr n. med.`, `Mag. (FH)`, `Monsieur le Directeur`. */

import { wordKey } from '../text/word-key.ts';
import { isGivenName, isParticle } from './surname.ts';

const BRACKET = /^\((?:FH|BA|TH|TU|DH|HTL|Univ\.?|Hons?\.?)\)$/i;
/** Titles that may have been got at a Fachhochschule. */
const SCHOOLED = /^(?:dipl|mag$|ing$|di$)/;
/** Small letters and a dot are no name; one letter may be an initial, or the particle in `Dr. v. Braun`. */
const ABBREVIATED = /^\p{Ll}{2,6}\.$/u;
const LETTER = /^\p{Ll}\.$/u;
const NAME = /^\p{Lu}/u;

/**
 * Whether a word right behind a title belongs to it, by how it is written: a shortened word in small letters where the name has its capital,
 * or the kind of school in brackets.
 */
export function isShortTail(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (BRACKET.test(word) || (word === 'FH' && SCHOOLED.test(wordKey(words[at - 1] ?? '')))) return true;
  const isShort = ABBREVIATED.test(word) || (LETTER.test(word) && ABBREVIATED.test(words[at + 1] ?? ''));
  return isShort && !isParticle(word) && words.slice(at + 1).some((next) => NAME.test(next));
}

const COURTESY = /^(?:monsieur|madame|m|mme|herr|herrn|frau|signor|signora|senor|senora)$/;
/** Offices that the French say behind an article. */
const WITH_ARTICLE =
  /^(?:directeur|directrice|president|presidente|maire|ministre|deputee?|senateur|senatrice|prefet|prefete|procureure?|cure|consul|ambassadeur|ambassadrice|proviseure?|doyenn?e?|recteur|rectrice|docteur|docteure|professeure?|commissaire|colonel|commandant|capitaine|general|juge|notaire|secretaire|responsable|gerante?|baron|comte|marquis)$/;
/** Offices that others say right behind a form of address, and that are no surnames. */
const ALONE =
  /^(?:direktor|direktorin|generaldirektor|doktor|prasident|prasidentin|ministerin|burgermeister|burgermeisterin|pfarrer|pfarrerin|rechtsanwalt|rechtsanwaltin|oberst|konsul|botschafter|botschafterin|rektor|rektorin|dekan|dekanin|vorsitzender|vorsitzende|geschaftsfuhrer|geschaftsfuhrerin|direttore|direttrice|presidente|dottore|dottoressa|avvocato|director|directora)$/;
const ARTICLE = /^(?:le|la)$/;

/** Index of the word behind an office that follows a form of address: of `Jean` in `Monsieur le Directeur Jean`. `at` itself where there is none. */
export function behindOffice(words: readonly string[], at: number): number {
  if (!COURTESY.test(wordKey(words[at - 1] ?? ''))) return at;
  if (ARTICLE.test(words[at] ?? '') && WITH_ARTICLE.test(wordKey(words[at + 1] ?? ''))) return at + 2;
  return ALONE.test(wordKey(words[at] ?? '')) ? at + 1 : at;
}

/** `Secretary | of State | Hillary Clinton`: where an office ends that goes on behind `of`; the index itself where none does. */
export function officeEnd(words: readonly string[], at: number): number {
  if (words[at] !== 'of') return at;
  const name = words.findIndex((word, index) => index > at + 1 && isGivenName(word));
  return name > 0 && name < words.length - 1 && !/^(?:of|the)$/.test(words[name - 1] ?? '') ? name : at;
}

/** Titles that are no abbreviation in capitals: `MR` is Mr, but `DI` a Finnish engineer. */
const SPOKEN =
  /^(?:mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|herr|frau|fraulein|mme|mlle|madame|mademoiselle|monsieur|sr|sra|srta|senor|senora|sir|rev|reverend|capt|captain|lt|sgt|cpl|col|gen|maj|hon|dhr|mevr|mevrouw|meneer|sig|signor|signora|dott|avv|ing|mag|herra|rouva|neiti|fru|lord|lady|dame|father|sister|brother)$/;

/** A title as one writes it: `MR.` → `Mr.`; other than in capitals alone it stays. */
export const titleCase = (word: string): string =>
  /^\p{Lu}{2,}\.?$/u.test(word) && SPOKEN.test(wordKey(word)) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
