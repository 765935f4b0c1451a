/** Where the surname begins: particles, double surnames, and languages that say the surname first. */
import { GIVEN_NAMES, ONLY_GIVEN } from '../data/given-names.ts';
import {
  AFTER_O,
  DOUBLE_GIVEN,
  JOINTS,
  MARKED_PARTICLES,
  NOBLE,
  PARTICLES,
  SHORT_PARTICLES,
  SMALL_PARTICLES,
  VIETNAMESE,
} from '../data/name-words.ts';
import { SURNAME_ENDING, SURNAMES } from '../data/surnames.ts';
import { wordKey } from '../text/word-key.ts';
import { type NameSurroundings, NO_WORDS } from './words.ts';

/** Whether a word is a well-known given name; of `Anna-Liisa` each half must be one. */
export function isGivenName(word: string): boolean {
  return word.includes('-')
    ? word.split('-').every((half) => GIVEN_NAMES.has(wordKey(half)))
    : GIVEN_NAMES.has(wordKey(word));
}

/** Whether a word, or each half of one, is a given name that hardly anybody has for a surname: `Pekka`, `Anna-Liisa`, `Jürgen`. */
export const isOnlyGivenName = (word: string): boolean =>
  word.split('-').every((half) => ONLY_GIVEN.has(wordKey(half)));

/** How many words at the front are one given name: `Mary Ann`, `Abdul Rahman`, `Abu Bakr`, `عبد الله`. One word stays behind. */
export function givenLength(words: readonly string[]): number {
  const [head = '', second = ''] = words;
  if (words.length < 3) return 1;
  if (DOUBLE_GIVEN.get(wordKey(head))?.has(wordKey(second))) return 2;
  return /^(?:la|de|abdul|abd|abdel|abdal|abdur|abu|umm|عبد|أبو|ابو|أم)$/i.test(head) ? 2 : 1;
}

/** Whether a word is a well-known surname, or has an ending that only surnames have. Some are given names as well. */
export function isSurname(word: string): boolean {
  const key = wordKey(word);
  return SURNAMES.has(key) || (key.length > 5 && SURNAME_ENDING.test(key) && !GIVEN_NAMES.has(key));
}

/** Arabic and Hebrew words for son, father and daughter, and the Cyrillic ones of other languages. */
const SCRIPT_PARTICLES: ReadonlySet<string> = new Set('بن ابن بنت أبو ابو آل בן בר בת אבו фон ван де'.split(' '));

export function isParticle(word: string, more: ReadonlySet<string> = NO_WORDS): boolean {
  const key = wordKey(word);
  if (more.has(key)) return true;
  if (SHORT_PARTICLES.test(word)) return true;
  if (word.endsWith('.') && key !== 'st') return false;
  if (MARKED_PARTICLES.test(word) || SCRIPT_PARTICLES.has(word)) return true;
  if (PARTICLES.has(key)) return key.length > 1 || /^['’]t$/i.test(word);
  return SMALL_PARTICLES.has(key) && word === word.toLowerCase();
}

/** Countries in which a person has two surnames. */
const TWO_SURNAMES = new Set('ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR PT BR AO MZ'.split(' '));
/** Given names that go on after a particle: `María del Carmen Pérez`, `Juan de Dios Pérez`. */
const MARIAN =
  /^(?:carmen|pilar|mar|rosario|angeles|jesus|socorro|luz|paz|rocio|consuelo|dolores|valle|dios|fatima|lourdes|guadalupe|conceicao|concepcion|gracas|gracia|dores|nieves|nazare|deus|asuncion|rosa)$/;
const MARIAN_HEADS = /^(?:mari[ae]|juan|jose|joao|ana|rosa|luz|ma)$/;
const HYPHEN_PARTICLE = /\p{L}-(?:van|von|de|di|da|del|la|le|el|al)$/iu;

/** Index of the word with which the surname begins in `given … surname` order; at least 1. */
export function surnameStart(words: readonly string[], around: NameSurroundings): number {
  const { country = '', particles } = around;
  const end = words.length - 1;
  const isDouble = (at: number): boolean => TWO_SURNAMES.has(country) && at > 0 && isSecondSurname(words[at] ?? '');
  const from = Math.max(afterMarian(words), 1);
  const caps = capitalsStart(words);
  if (caps > 0) return caps;
  const vietnamese = VIETNAMESE.has(wordKey(words[end] ?? ''));
  const isSmall = words.every((word) => word === word.toLowerCase());
  for (let at = from; at < end; at += 1) {
    const word = words[at] ?? '';
    const key = wordKey(word);
    if (at > 1 && JOINTS.has(key) && (word === word.toLowerCase() || key === 'y')) return at - 1;
    if (key === 'o' && !word.endsWith('.') && at === end - 1 && AFTER_O.has(wordKey(words[end] ?? ''))) return at;
    if (NOBLE.has(key) && !isGivenName(word)) return at;
    // Small throughout, a single letter is an initial: `john e smith`.
    if (at === 1 && /^[ei]$/.test(word) && isSmall) continue;
    if (word === 'v.' && isShortVon(words, at)) return at;
    if ((isParticle(word, particles) && !vietnamese) || HYPHEN_PARTICLE.test(word))
      return at - 1 >= from && isDouble(at - 1) ? at - 1 : at;
  }
  if (words.length > 2 && end - 1 >= from && (isDouble(end - 1) || KALAM.test(words.slice(-2).join(' '))))
    return end - 1;
  return end;
}

/** `Hans v. Braun`, `J. v. d. Berg`: before a capital, or `d.` before one. */
const isShortVon = (words: readonly string[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[words[at + 1] === 'd.' ? at + 2 : at + 1] ?? '');

/** Arabic names of two words that are one. */
const KALAM = /^abd(?:ul|el|al|ur|us)? \p{L}+$/iu;

const isSecondSurname = (word: string): boolean =>
  wordKey(word).length > 1 && !word.endsWith('.') && !GIVEN_NAMES.has(wordKey(word)) && !isParticle(word);

/** More of them, which are surnames too: nothing else may follow. */
const MARIAN_TOO =
  /^(?:anjos|aparecida|carmo|ceu|cruz|gloria|mercedes|milagros|nazareth|o|penha|piedade|prado|remedios|rita|sol|victoria|vitoria)$/;

/** Whether a word behind a particle may go on with a given name: the `Carmen` of `María del Carmen`. */
export const isMarian = (first: string, word: string): boolean =>
  MARIAN_HEADS.test(wordKey(first)) && (MARIAN.test(wordKey(word)) || MARIAN_TOO.test(wordKey(word)));

/** Index of the word after `María del Carmen`, where a name begins so; 0 elsewhere. */
function afterMarian(words: readonly string[]): number {
  if (!MARIAN_HEADS.test(wordKey(words[0] ?? ''))) return 0;
  const end = words.length - 1;
  const marian = words.findIndex((word, at) => at > 1 && at < end && at < 4 && MARIAN.test(wordKey(word)));
  return marian > 1 && words.slice(1, marian).every((word) => isParticle(word)) ? marian + 1 : 0;
}

/** `Juan PÉREZ GÓMEZ`, `Jean-Pierre LE GOFF`: the index where a surname in capitals begins; 0 where capitals mark nothing. */
function capitalsStart(words: readonly string[]): number {
  if (!/^\p{Lu}\p{Ll}/u.test(words[0] ?? '')) return 0;
  let at = words.length;
  while (at > 1 && /^[\p{Lu}'’-]{2,}$/u.test(words[at - 1] ?? '')) at -= 1;
  return words.length - at > 1 && (words.at(-1) ?? '').length > 2 ? at : 0;
}

/** Nepali surnames that are written with their first letters, behind a middle name: `Ram Bahadur K.C.` */
export const isNepaliSurname = (words: readonly string[], at: number): boolean =>
  /^(?:bahadur|kumari|kumar|prasad|devi|maya)$/i.test(words[at - 1] ?? '') && /^[KBG]\.[CK]\.?$/.test(words[at] ?? '');
