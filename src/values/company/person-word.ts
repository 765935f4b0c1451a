/** Short words of company names in capitals that are no acronyms: given names, surnames, articles, titles. */
import type { Country } from '../../contract.ts';
import { GIVEN_NAMES } from '../data/given-names.ts';
import { SURNAMES } from '../data/surnames.ts';
import { isGivenName, isSurname } from '../name/surname.ts';
import { matchText } from '../text/text.ts';

/** Articles and particles that firms begin with: `EL CORTE INGLÉS`, `DE BEERS`. Not `DAS`, an insurer, nor `UN`, the United Nations. */
const ARTICLES: ReadonlySet<string> = new Set(
  'el la le les los las il lo gli de du del der die het van von al'.split(' '),
);
/** Before a name or behind it. Not `MS`, which two big firms are. */
const TITLES: ReadonlySet<string> = new Set('dr mr mrs jr prof'.split(' '));

/** Whether a word of four letters (match form) is what people are called: `KARL STORZ`, `FORD MOTOR`. Three letters are an airline as likely. */
export const isNameOfFour = (key: string): boolean => key.length === 4 && (GIVEN_NAMES.has(key) || SURNAMES.has(key));

/** What is to be done with a short word of a name in capitals: written as a word, or, where it may be two things, the whole name left. */
export type Reading = 'word' | 'unsure' | '';

/**
 * What the words around a short word say of it.
 * @param before the word before it, `''` at the beginning of the name
 * @param behind the word behind it, `''` at the end
 */
export function readShort(word: string, before: string, behind: string, country: () => Country): Reading {
  const key = matchText(word);
  if (key.length > 4 || behind + before === '') return '';
  if (key === 'st') return readSaint(word, behind);
  if (TITLES.has(key)) return 'word';
  // `LA Fitness`, `LA Galaxy`: in America it is a city.
  if (key === 'la' && country() === 'US') return '';
  if (ARTICLES.has(key)) return behind === '' ? '' : 'word';
  if (key.length !== 3) return '';
  const isPerson =
    ((GIVEN_NAMES.has(key) || SURNAMES.has(key)) && isSurname(behind)) ||
    (SURNAMES.has(key) && before !== '' && isGivenName(before));
  return isPerson ? 'word' : '';
}

/** `ST JOHN AMBULANCE`, `ST. GALLEN`; but `ST ENGINEERING`, `ST MICROELECTRONICS`. */
function readSaint(word: string, behind: string): Reading {
  if (behind === '') return '';
  return word.endsWith('.') || isGivenName(behind.replace(/['’]?s$/i, '')) || isGivenName(behind) ? 'word' : 'unsure';
}
