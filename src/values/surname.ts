/** Where the surname begins: particles, double surnames, and languages that say the surname first. */
import { GIVEN_NAMES } from './data/given-names.ts';
import { AFTER_O, JOINTS, PARTICLES, SMALL_PARTICLES, VIETNAMESE } from './data/name-words.ts';
import { SURNAME_ENDING, SURNAMES } from './data/surnames.ts';
import { type NameSurroundings, NO_WORDS } from './name-words.ts';
import { wordKey } from './word-key.ts';

/** Whether a word is a well-known given name; of `Anna-Liisa` each half must be one. */
export function isGivenName(word: string): boolean {
  return word.includes('-')
    ? word.split('-').every((half) => GIVEN_NAMES.has(wordKey(half)))
    : GIVEN_NAMES.has(wordKey(word));
}

/** Whether a word is a well-known surname, or has an ending that only surnames have. Some are given names as well. */
export function isSurname(word: string): boolean {
  const key = wordKey(word);
  return SURNAMES.has(key) || (key.length > 5 && SURNAME_ENDING.test(key) && !GIVEN_NAMES.has(key));
}

export function isParticle(word: string, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  if (more.has(key)) return true;
  if (word.endsWith('.') && key !== 'st') return false;
  if (PARTICLES.has(key)) return key.length > 1 || /^['’]t$/i.test(word);
  return SMALL_PARTICLES.has(key) && word === word.toLowerCase();
}

/** Countries in which a person has two surnames. */
const TWO_SURNAMES = new Set('ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR'.split(' '));
/** Countries in which the surname is said first, in Latin letters too. */
const SURNAME_FIRST = new Set(['HU']);

/** Given names with such an ending are hardly ever surnames: `Padron Andrea`, but not `Asif Ali`. */
const WOMENS_ENDING = /(?:[a-z]{3}a|ie|ice|ine|elle|ette|anne)$/i;
const RUSSIAN_PATRONYMIC = /(?:[оеё]вич|[оеё]вна|ична|ьич)$/i;
const RUSSIAN_SURNAME = /(?:ов|ев|ёв|ова|ева|ёва|ский|ская|енко)$/i;
const KOREAN = new Set(
  'kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong'.split(' '),
);
/** Names of Mary go on after the particle: `María del Carmen Pérez`. */
const MARIAN = /^(?:carmen|pilar|mar|rosario|angeles|jesus|socorro|luz|paz|rocio|consuelo|dolores|valle)$/;
const HYPHEN_PARTICLE = /\p{L}-(?:van|von|de|di|da|del|la|le|el|al)$/iu;

const isCaps = (word: string): boolean => /^[\p{Lu}'’-]{3,}$/u.test(word) && /[AEIOUYÄÖÅÜÉÈÓÍÁ]/.test(word);

/** How many words at the front are the surname; 0 where the name runs given name first, or nothing proves otherwise. */
export function surnameFirst(words: readonly string[], around: NameSurroundings): number {
  const { country = '', particles } = around;
  const [head = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  // `MEIKÄLÄINEN Matti`, `DUPONT Jean`: capitals mark the surname.
  if (isCaps(head) && words.slice(1).every((word) => /^\p{Lu}[\p{Ll}.]/u.test(word))) return 1;
  if (VIETNAMESE.has(wordKey(head)) && words.length > 2 && !VIETNAMESE.has(wordKey(last))) return 1;
  if (RUSSIAN_PATRONYMIC.test(last) && words.length === 3) return 1;
  if (words.length === 2 && RUSSIAN_SURNAME.test(head) && !RUSSIAN_SURNAME.test(last)) return 1;
  if (words.length === 2 && KOREAN.has(wordKey(head)) && /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(last)) return 1;
  if (SURNAME_FIRST.has(country) && !isGivenName(head) && !isSurname(last)) return 1;
  if (around.order === 'family-first') return familyFirst(words, particles);
  if (isGivenName(head) || !isGivenName(second) || SURNAMES.has(wordKey(second))) return 0;
  // `Brines Mark R`: an initial at the end is a middle name.
  if (words.length === 3 && /^\p{L}\.?$/u.test(last) && head.length > 2) return 1;
  if (isSurname(last) || words.slice(1).some((word) => isParticle(word, particles))) return 0;
  if (isSurname(head)) return 1;
  return words.length === 2 && head.length > 4 && WOMENS_ENDING.test(second) ? 1 : 0;
}

/** How many words are the surname where names are written surname first, unless the words prove the contrary. */
function familyFirst(words: readonly string[], particles: ReadonlySet<string> | undefined): number {
  const [head = ''] = words;
  const last = words.at(-1) ?? '';
  if (isGivenName(head) && !isSurname(head) && isSurname(last) && !isGivenName(last)) return 0;
  const lead = words.findIndex((word) => !isParticle(word, particles));
  return lead < 0 || lead + 1 >= words.length ? 1 : lead + 1;
}

/** Index of the word with which the surname begins in `given … surname` order; at least 1. */
export function surnameStart(words: readonly string[], around: NameSurroundings): number {
  const { country = '', particles } = around;
  const end = words.length - 1;
  const vietnamese = VIETNAMESE.has(wordKey(words[end] ?? ''));
  const marian = words.findIndex((word, at) => at > 1 && at < end && at < 4 && MARIAN.test(wordKey(word)));
  const from = marian > 1 && words.slice(1, marian).every((word) => isParticle(word, particles)) ? marian + 1 : 1;
  for (let at = from; at < end; at += 1) {
    const word = words[at] ?? '';
    const key = wordKey(word);
    if (at > 1 && JOINTS.has(key) && (word === word.toLowerCase() || key === 'y')) return at - 1;
    if (key === 'o' && !word.endsWith('.') && at === end - 1 && AFTER_O.has(wordKey(words[end] ?? ''))) return at;
    if ((isParticle(word, particles) && !vietnamese) || HYPHEN_PARTICLE.test(word)) return at;
  }
  const before = wordKey(words[end - 1] ?? '');
  const double =
    words.length > 2 && (TWO_SURNAMES.has(country) ? before.length > 1 && !GIVEN_NAMES.has(before) : false);
  return double && end - 1 >= from ? end - 1 : end;
}
