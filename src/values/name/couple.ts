/** Two people in one name: `John & Jane Doe`, `Mr and Mrs Smith`, `Matti ja Maija`. Told, and taken apart only as far as it is written. */
import { HOUSEHOLD_WORDS } from '../data/name-words.ts';
import { wordKey } from '../text/word-key.ts';
import { isTitle, wordsOf } from './affixes.ts';
import { isGivenName } from './surname.ts';
import { travelName } from './travel-name.ts';

const COUPLE =
  /\S\s*[&+/]\s*\S|\s(?:and|or|und|u\.|och|og|AND|OR|UND|OCH|OG)\s|\p{Ll}\.?\s(?:ja|et|en|y|e|и|та|і)\s\p{Lu}|\p{L}\.?\s(?:et|en|y|e|ja|ET|EN|JA)\s\p{L}+|\p{Script=Han}{2}[和与及]\p{Script=Han}{2}/u;
const SMALL_COUPLE = /\s(?:y|e|en|et|ja|и|та|і|ET|EN|JA)\s/;
/** Signs that stand inside one name: `s/o`, `a/p`, `von und zu`. */
const ONE_PERSON = /(?:^|\s)(?:[sdacw]\/[olp]|[va]\/d\.?)(?=\s)|(?:^|\s)von und zu\s|\s(?:OTR|COTA|CCC)\/(?:L|SLP|A)$/i;
/** What stands between two people and never between two surnames. */
const SURE_COUPLE = /[&+]|\s(?:and|or|und|och|og)\s/i;
const LIKELY_COUPLE = /[&+/]|\s(?:and|or|und|u\.|och|og|ja|et|en|y|e|и|та|і)\s|[和与及]/iu;

/** Titles that stand in a couple though alone they may be something else: `M. et Mme`, `Sr. y Sra.`, `Fr.`, `Rva`. */
const COUPLE_TITLE = /^(?:m|mm|mw|sr|fr|hr|rva|hra|dr|prof|sig|d|dna)$/;

const isCoupleTitle = (word: string): boolean => isTitle(word) || COUPLE_TITLE.test(wordKey(word));

/**
 * Whether a name is of two people. `y`, `e`, `ja` stand between two surnames as well: only two given names, or two titles, around
 * them make a couple.
 */
export function namesTwo(value: string): boolean {
  if (!LIKELY_COUPLE.test(value) || !COUPLE.test(value) || isOnePerson(value)) return false;
  if (SURE_COUPLE.test(value)) return true;
  const found = SMALL_COUPLE.exec(value);
  if (!found) return true;
  const before = wordsOf(value.slice(0, found.index)).at(-1) ?? '';
  const after = wordsOf(value.slice(found.index + found[0].length))[0] ?? '';
  return (isGivenName(before) && isGivenName(after)) || (isCoupleTitle(before) && isCoupleTitle(after));
}

const isOnePerson = (value: string): boolean =>
  (ONE_PERSON.test(value) && !/[&+]|\s(?:and|och|og)\s/.test(value)) || travelName(value) !== undefined;

interface Couple {
  /** Both titles as written: `Mr and Mrs`. `''` where the couple has none in common. */
  readonly prefix: string;
  /** Both given names as written: `John & Jane`. */
  readonly first: string;
  /** What follows, the name that they share. `''` where each has one of their own, or none is written. */
  readonly rest: string;
}

const CONJUNCTION = /\s*[&+/]\s*|\s(?:and|or|und|u\.|och|og|ja|et|en|y|e|и|та|і)\s/i;

/** The parts of a couple as far as they are written; undefined for the name of one person. */
export function parseCouple(text: string): Couple | undefined {
  if (!namesTwo(text)) return undefined;
  const found = CONJUNCTION.exec(text);
  if (!found) return { prefix: '', first: '', rest: '' };
  const left = wordsOf(text.slice(0, found.index));
  const right = wordsOf(text.slice(found.index + found[0].length));
  const join = found[0];
  if (left.length > 0 && left.every(isCoupleTitle) && isCoupleTitle(right[0] ?? '')) {
    const titles = right.findIndex((word) => !isCoupleTitle(word));
    if (titles < 0) return { prefix: text, first: '', rest: '' };
    return {
      prefix: `${left.join(' ')}${join}${right.slice(0, titles).join(' ')}`,
      first: '',
      rest: right.slice(titles).join(' '),
    };
  }
  // `John & Jane Doe`; of `John Doe & Jane Roe` each has a name, and one person's parts would drop the other.
  const isGiven = (word: string): boolean => isGivenName(word) || /^\p{L}\.?$/u.test(word);
  if (left.length === 0 || !(left.length === 1 || left.every(isGiven))) return { prefix: '', first: '', rest: '' };
  const second = right.findIndex((word, at) => at > 0 && !isGiven(word));
  const given =
    second < 0 ? (right.length > 1 ? right.length - 1 : right.every(isGiven) && left.every(isGiven) ? 1 : 0) : second;
  if (given === 0 || right.slice(0, given).some(isTitleWord)) return { prefix: '', first: '', rest: '' };
  return {
    prefix: '',
    first: `${left.join(' ')}${join}${right.slice(0, given).join(' ')}`,
    rest: right.slice(given).join(' '),
  };
}

const isTitleWord = (word: string): boolean => isTitle(word);

/** The word by which a name is that of a household: `Familie` in `Familie Meier`; `''` where it is a person's. */
export function householdWord(text: string): string {
  if (!/fam|rodz|perhe|ehe|househ|aviop/i.test(text)) return '';
  const words = wordsOf(text);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return '';
  if (HOUSEHOLD_WORDS.has(wordKey(first))) return first;
  return /^(?:family|household)$/i.test(last) ? last : '';
}
