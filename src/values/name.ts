/** A person's name taken apart: title, given names, surname, suffix, nickname. */
import {
  COMPANY_WORDS,
  GENERATIONS,
  SUFFIXES,
  SURNAME_TITLES,
  VIETNAMESE,
  WEAK_COMPANY_WORDS,
} from './data/name-words.ts';
import { countSuffixes, isSuffix, isTitle, splitTitles, wordsOf } from './name-affixes.ts';
import { parseCjkName } from './name-cjk.ts';
import type { NameSurroundings } from './name-words.ts';
import { isGivenName, isParticle, surnameFirst, surnameStart } from './surname.ts';
import { hasCjk, isOneCase } from './text.ts';
import { wordKey } from './word-key.ts';

export interface NameParts {
  readonly prefix: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly suffix: string;
  readonly nickname: string;
}

const NOTHING: NameParts = { prefix: '', first: '', middle: '', last: '', suffix: '', nickname: '' };
const COMMAS = /\s*[,，،]\s*/;

const SHORT_FORM = /^[\x20-\x7e]+$/;

/** Whether a text holds a word that firms and institutions have and persons have not: `Acme Oy`, `Nordic Consulting`. */
export function looksLikeCompany(text: string): boolean {
  return text.split(/[\s,]+/).some((word, index) => {
    if (index === 0) return false;
    const key = wordKey(word);
    if (!COMPANY_WORDS.has(key) || WEAK_COMPANY_WORDS.has(key)) return false;
    // `Åsa`, `Asa` and the Norwegian ASA are one key: a short legal form has no diacritics, and this one is in capitals.
    return key.length > 4 || (SHORT_FORM.test(word) && (key !== 'asa' || word === 'ASA'));
  });
}

/**
 * Takes a name apart. Comma order (`Doe, John`), natural order, surname first where the words prove it, and Chinese,
 * Japanese and Korean names are understood; what a name does not have is `''`.
 * @param around country of the record (ISO alpha-2), which decides where the order is a matter of country
 */
export function parseName(text: string, around: NameSurroundings = {}): NameParts {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return NOTHING;
  const { rest, nickname } = takeNickname(trimmed);
  if (hasCjk(rest)) {
    const { first, last, title } = parseCjkName(rest, around.country);
    return { ...NOTHING, prefix: title, first, last, nickname };
  }
  const segments = rest.split(COMMAS).filter((segment) => segment !== '');
  const { names, suffixes } = partSegments(segments, around);
  const parts = names.length < 2 ? natural(names[0] ?? '', around) : inverted(names, around);
  return { ...parts, suffix: [parts.suffix, ...suffixes].filter(Boolean).join(', '), nickname };
}

const QUOTED = /(^|[\s,])(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|''([^']+)''|‘([^’]+)’|'([^']+)')(?=$|[\s,])/u;
const BRACKETED = /(^|\s)[([{]([^)\]}]*)[)\]}]?(?=$|[\s,])/u;
const MAIDEN = /^(?:née?|geb\.?|geborene|born|o\.?\s?s\.?|omaa sukua|f\.|född)\s/iu;

/** Quoted or bracketed part of a name: the nickname. A quoted surname before the comma is merely unquoted, a maiden name left out. */
function takeNickname(text: string): { rest: string; nickname: string } {
  const whole = /^"([^"]+)"\s*,/.exec(text);
  if (whole) return { rest: text.replaceAll('"', ''), nickname: '' };
  const found = QUOTED.exec(text) ?? BRACKETED.exec(text);
  if (!found || found[0].trim() === text) return { rest: text.replace(/^["“']|["”']$/g, ''), nickname: '' };
  const inner = (found.slice(2).find(Boolean) ?? '').trim();
  const rest = `${text.slice(0, found.index)}${found[1]}${text.slice(found.index + found[0].length)}`;
  return { rest: rest.replace(/\s+/g, ' ').replace(/\s,/g, ',').trim(), nickname: MAIDEN.test(inner) ? '' : inner };
}

const LETTERS_ONLY = /^[A-Z]{2,6}$/;

/** Parts the text between commas into names and suffixes: `Doe-Ray | John P. | Jr. | CLU`. */
function partSegments(
  segments: readonly string[],
  { suffixes: more, particles, titles }: NameSurroundings,
): { names: string[]; suffixes: string[] } {
  const names: string[] = [];
  const suffixes: string[] = [];
  const head = segments[0] ?? '';
  // `Smith, MD` may be initials after a lone surname; `Ann Smith, MD` is not.
  const headWords = wordsOf(head).filter((word) => !isParticle(word, particles) && !isTitle(word, titles)).length;
  segments.forEach((segment, index) => {
    const words = wordsOf(segment);
    const credential = words.every((word) => LETTERS_ONLY.test(word)) && !isOneCase(head);
    const known = words.every((word) => isSuffix(word, true, more)) || /^attorney/i.test(segment);
    const settled = headWords > 1 || index > 1 || words.every((word) => GENERATIONS.has(wordKey(word)));
    const degree = words.every((word) => {
      const key = wordKey(word);
      return more?.has(key) || (SUFFIXES.has(key) && key.length > 1);
    });
    if (index > 0 && (settled ? known || credential : degree)) suffixes.push(segment);
    else if (names.length < 2) names.push(segment);
    else suffixes.push(segment);
  });
  return { names, suffixes };
}

interface Core {
  readonly prefix: string;
  readonly suffix: string;
  readonly words: readonly string[];
}

/** Takes titles and suffixes off both ends of a run of words; generations (`III`) also out of the middle. */
function core(text: string, around: NameSurroundings): Core {
  const all = wordsOf(text.replace(/(\p{L}\.)(\p{Lu}\p{Ll})/gu, '$1 $2'));
  const titles = splitTitles(all, 1, around.titles);
  const rest = all.slice(titles);
  const suffixes = countSuffixes(rest, around.suffixes);
  const names = rest.slice(0, rest.length - suffixes);
  const suffix = rest.slice(rest.length - suffixes);
  const middle = names.findIndex(
    (word, index) => index > 0 && index < names.length - 1 && GENERATIONS.has(wordKey(word)),
  );
  if (middle > 0) suffix.unshift(...names.splice(middle, 1));
  return { prefix: all.slice(0, titles).join(' '), suffix: suffix.join(' '), words: names };
}

/** `last, given middle`, with titles and suffixes on either side of the comma. */
function inverted(names: readonly string[], around: NameSurroundings): NameParts {
  const family = core(names[0] ?? '', around);
  const given = core(names[1] ?? '', around);
  // `Jr. John`: the suffix leads the given names.
  const lead = given.words.length > 1 && GENERATIONS.has(wordKey(given.words[0] ?? '')) ? 1 : 0;
  const [first = '', ...middle] = given.words.slice(lead);
  return {
    ...NOTHING,
    prefix: [family.prefix, given.prefix].filter(Boolean).join(' '),
    first,
    middle: middle.join(' '),
    last: family.words.join(' '),
    suffix: [family.suffix, ...given.words.slice(0, lead), given.suffix].filter(Boolean).join(' '),
  };
}

function natural(text: string, around: NameSurroundings): NameParts {
  const { prefix, suffix, words } = core(text, around);
  const named = { ...NOTHING, prefix, suffix };
  if (words.length === 0) return named;
  if (words.length === 1) {
    const word = words[0] ?? '';
    const title = wordKey(wordsOf(prefix).at(-1) ?? '');
    const isLast = prefix !== '' && (SURNAME_TITLES.has(title) || !isGivenName(word));
    return isLast ? { ...named, last: word } : { ...named, first: word };
  }
  if (words.slice(0, -1).every((word) => isParticle(word, around.particles) && word === word.toLowerCase())) {
    return { ...named, last: words.join(' ') };
  }
  const lead = surnameFirst(words, around);
  if (lead > 0) {
    const [first = '', ...middle] = words.slice(lead);
    if (VIETNAMESE.has(wordKey(words[0] ?? '')) && words.length > 2) {
      return { ...named, first: words.at(-1) ?? '', middle: words.slice(1, -1).join(' '), last: words[0] ?? '' };
    }
    return { ...named, first, middle: middle.join(' '), last: words.slice(0, lead).join(' ') };
  }
  const givenLength = /^(?:la|de)$/i.test(words[0] ?? '') && words.length > 2 ? 2 : 1;
  const from = Math.max(givenLength, surnameStart(words, around));
  return {
    ...named,
    first: words.slice(0, givenLength).join(' '),
    middle: words.slice(givenLength, from).join(' '),
    last: words.slice(from).join(' '),
  };
}
