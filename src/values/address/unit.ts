/** Units of American addresses: what they are called, and the numbers and letters behind: `Apt 4B`, `Stes 5 & 6`, `Bldg C Ste 12`, `3rd Fl`. */
import { BARE_UNITS, NUMBERED_UNITS, UNITS } from '../data/street-words.ts';
import { matchText } from '../text/text.ts';

export interface Unit {
  readonly text: string;
  /** How many words it is. */
  readonly taken: number;
}

const NONE: Unit = { text: '', taken: 0 };
const IDENTIFIER = /^#?(?:[a-z]|[a-z]{0,2}-?\d{1,4}[a-z]?)(?:[-/&](?:[a-z]|[a-z]?\d{1,4}[a-z]?))*,?$/i;
const ROMAN = /^[ivx]{1,4},?$/i;
const JOINER = /^(?:&|and|-)$/i;
const ORDINAL = /^\d+(?:st|nd|rd|th)\.?$/i;
const ORDINAL_WORD = /^(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i;
const FLOOR = /^fl(?:oo)?r?\.?,?$/i;
/** A letter of a place rather than of a unit, where words follow: `W Palm Beach`, `O Fallon`. */
const LETTER_OF_PLACE = /^[nsewo]$/i;
/** `29 Palms`, `100 Mile House`. */
const NUMBERED_PLACE = /^(?:palms|mile)$/i;

const key = (word: string): string => matchText(word).replaceAll(' ', '');
const trim = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');
const textOf = (words: readonly string[], from: number, to: number): string => trim(words.slice(from, to).join(' '));

/** The unit that begins at a word; of no words where none does. */
export function unitAt(words: readonly string[], at: number): Unit {
  const named = namedEnd(words, at);
  if (named === at) {
    const bare = BARE_UNITS.has(key(words[at] ?? '')) && (at + 1 === words.length || (words[at] ?? '').endsWith(','));
    return bare ? { text: trim(words[at] ?? ''), taken: 1 } : NONE;
  }
  let end = listEnd(words, named);
  const joined = JOINER.test(words[end] ?? '') ? unitAt(words, end + 1) : NONE;
  if (joined.taken > 0) end += 1 + joined.taken;
  else end += unitAt(words, end).taken;
  return { text: textOf(words, at, end), taken: end - at };
}

/** Behind the word of a unit and its first number; `at` where there is no such word. */
function namedEnd(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (/^#\S/.test(word)) return at + 1;
  if ((ORDINAL.test(word) || ORDINAL_WORD.test(word)) && FLOOR.test(next)) return at + 2;
  const name = key(word);
  if (word === '#' && (UNITS.has(key(next)) || NUMBERED_UNITS.has(key(next)))) return Math.min(at + 3, words.length);
  if (NUMBERED_UNITS.has(name)) {
    const number = isSign(next) ? (words[at + 2] ?? '') : next;
    return isNumber(number) ? at + (isSign(next) ? 3 : 2) : at;
  }
  if (word !== '#' && !UNITS.has(name)) return at;
  return next === '' ? at : Math.min(at + (isSign(next) && isNumber(words[at + 2] ?? '') ? 3 : 2), words.length);
}

/** `Apt # 456`, `Apt No. 456`. */
const isSign = (word: string): boolean => /^(?:#|no\.?|number|nr\.?)$/i.test(word);

/** `29700` behind `PMB` too. */
const isNumber = (word: string): boolean => IDENTIFIER.test(word) || ROMAN.test(word) || /^#?\d+,?$/.test(word);

/** Behind the further numbers of a unit: `A & B`, `5 6 & 7`, `107 - 110`, `14 A`. */
function listEnd(words: readonly string[], from: number): number {
  let end = from;
  for (;;) {
    const word = words[end] ?? '';
    const next = words[end + 1] ?? '';
    if (JOINER.test(word) && IDENTIFIER.test(next)) end += 2;
    else if (IDENTIFIER.test(word) && goesOn(words, end)) end++;
    else return end;
  }
}

/** Whether a number or letter belongs to the unit before it and not to a place behind it. */
function goesOn(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  if (next === '' || JOINER.test(next) || namedEnd(words, at + 1) > at + 1) return true;
  if (/^[a-z],?$/i.test(words[at] ?? '')) return !LETTER_OF_PLACE.test(words[at] ?? '') || IDENTIFIER.test(next);
  return IDENTIFIER.test(next) && goesOn(words, at + 1);
}

/** A unit without its word, behind the end of a street: `900`, `C101`, `A-D`, `D & E`. */
export function unnamedUnitAt(words: readonly string[], at: number): Unit {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (!IDENTIFIER.test(word) || NUMBERED_PLACE.test(next)) return NONE;
  if (next !== '' && LETTER_OF_PLACE.test(word) && !JOINER.test(next)) return NONE;
  const end = listEnd(words, at + 1);
  return { text: textOf(words, at, end), taken: end - at };
}

/** Whether a text between commas is a unit and nothing else. */
export function isUnit(text: string): boolean {
  const words = text.split(/\s+/);
  return unitAt(words, 0).taken === words.length;
}

/** Whether a text between commas is a unit, though with a name: `Bldg Hahn Center`. */
export function beginsAsUnit(text: string): boolean {
  const words = text.split(/\s+/);
  return text.startsWith('#') || (words.length > 1 && words.length < 7 && UNITS.has(key(words[0] ?? '')));
}

/** Whether a text between commas is numbers of units alone. */
export function isUnnamedUnit(text: string): boolean {
  const words = text.split(/\s+/);
  return unnamedUnitAt(words, 0).taken === words.length;
}
