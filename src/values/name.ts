/** A person's name taken apart: title, given names, surname, suffix, nickname. */

import { householdWord, namesTwo, parseCouple } from './couple.ts';
import {
  COMPANY_WORDS,
  GENERATIONS,
  SUFFIXES,
  SURNAME_TITLES,
  VIETNAMESE,
  WEAK_COMPANY_WORDS,
} from './data/name-words.ts';
import { hasGivenOfTwoWords, isPatronymic, surnameFirst } from './family-first.ts';
import { countSuffixes, isSuffix, isTitle, isTrailingTitle, splitTitles, wordsOf } from './name-affixes.ts';
import { takeAside } from './name-aside.ts';
import { parseCjkName } from './name-cjk.ts';
import type { NameSurroundings } from './name-words.ts';
import { givenLength, isGivenName, isParticle, isSurname, surnameStart } from './surname.ts';
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
 * Japanese and Korean names are understood; what a name does not have is `''`. Of two people only what they share is told.
 * @param around country of the record, which decides where the order is a matter of country, and what a rule pack adds
 */
export function parseName(text: string, around: NameSurroundings = {}): NameParts {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return NOTHING;
  const aside = takeAside(trimmed);
  const parts = hasCjk(aside.rest) ? cjk(aside.rest, around) : household(aside.rest, around);
  const joined = (...texts: string[]): string => texts.filter(Boolean).join(' ');
  const named = {
    ...parts,
    prefix: joined(aside.prefix, parts.prefix),
    suffix: joined(parts.suffix, aside.suffix),
    nickname: aside.nickname,
  };
  // `"Bob" Hale`: the nickname stands for the given name.
  const isFamilyOnly = aside.leads && parts.last === '' && parts.middle === '' && !isGivenName(parts.first);
  return isFamilyOnly ? { ...named, first: '', last: parts.first } : named;
}

function cjk(text: string, { country }: NameSurroundings): NameParts {
  const { first, last, title } = parseCjkName(text, country);
  return { ...NOTHING, prefix: title, first, last };
}

/** A household, a couple, or one person. */
function household(text: string, around: NameSurroundings): NameParts {
  const word = householdWord(text);
  if (word !== '') return { ...NOTHING, prefix: word, last: text.replace(word, '').replace(/^the /i, '').trim() };
  if (!namesTwo(text)) return person(text, around);
  const comma = text.indexOf(',');
  // `Smith, John & Jones, Mary`
  if (comma >= 0 && text.includes(',', comma + 1)) return NOTHING;
  const couple = parseCouple(comma < 0 ? text : text.slice(comma + 1).trim());
  if (!couple) return NOTHING;
  const { prefix, first } = couple;
  const family = comma < 0 ? couple.rest : `${couple.rest} ${text.slice(0, comma)}`.trim();
  if (first !== '') return { ...NOTHING, first, ...shared(family, around) };
  return prefix === '' || family === '' ? { ...NOTHING, prefix } : { ...person(family, around, prefix), prefix };
}

/** The surname and suffix of a couple. */
function shared(text: string, around: NameSurroundings): { last: string; suffix: string } {
  const { words, suffix } = core(text, around);
  return { last: words.join(' '), suffix };
}

function person(text: string, around: NameSurroundings, prefix = ''): NameParts {
  const segments = text
    .split(COMMAS)
    .flatMap(atSemicolons)
    .filter((segment) => segment !== '');
  const { names, suffixes, titles } = partSegments(segments, around);
  const titled = [prefix, ...titles].filter(Boolean).join(' ');
  const parts = names.length < 2 ? natural(names[0] ?? '', around, titled) : inverted(names, around);
  return {
    ...parts,
    prefix: [...titles, parts.prefix].filter(Boolean).join(' '),
    suffix: [parts.suffix, ...suffixes].filter(Boolean).join(', '),
  };
}

/** `MD; PhD`: suffixes are parted by semicolons too. */
function atSemicolons(segment: string): string[] {
  const parts = segment.includes(';') ? segment.split(/\s*;\s*/) : [];
  const areSuffixes = parts
    .slice(1)
    .every((part) => part !== '' && wordsOf(part).every((word) => isSuffix(word, true)));
  return parts.length > 1 && areSuffixes ? parts : [segment];
}

const LETTERS_ONLY = /^[A-Z]{2,6}$/;
/** A word in capitals: `LLOYD McDONALD, RONALD` has its given name written like its surname. */
const LOUD_WORD = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
/** `Smith, J.R.` has initials; the generation is `Jr.` */
const DOTTED_INITIALS = /^\p{L}\.\p{L}\.?$/u;

const isGeneration = (word: string): boolean => GENERATIONS.has(wordKey(word)) && !DOTTED_INITIALS.test(word);

interface Segments {
  readonly names: readonly string[];
  readonly suffixes: readonly string[];
  readonly titles: readonly string[];
}

/** Parts the text between commas into names, suffixes and titles: `Doe-Ray | John P. | Jr. | CLU`. */
function partSegments(segments: readonly string[], around: NameSurroundings): Segments {
  const { suffixes: more, particles, titles: moreTitles } = around;
  const [names, suffixes, titles]: [string[], string[], string[]] = [[], [], []];
  const head = segments[0] ?? '';
  // `Smith, MD` may be initials after a lone surname; `Ann Smith, MD` is not.
  const headWords = wordsOf(head).filter((word) => !isParticle(word, particles) && !isTitle(word, moreTitles)).length;
  segments.forEach((segment, index) => {
    const words = wordsOf(segment);
    const credential = words.every((word) => LETTERS_ONLY.test(word)) && !isOneCase(head) && !LOUD_WORD.test(head);
    const known =
      words.every((word) => isSuffix(word, true, more)) || /^attorney|^ph\.?\s?d\.?$|\bHons\b/i.test(segment);
    const settled = headWords > 1 || index > 1 || words.every((word) => isGeneration(word));
    const degree = words.every((word) => {
      const key = wordKey(word);
      return more?.has(key) || (SUFFIXES.has(key) && key.length > 1 && !DOTTED_INITIALS.test(word));
    });
    const isSurnameAlone = headWords === 1 && index === 1;
    const isTitled = words.every(
      (word) => isTrailingTitle(word) || (!isSurnameAlone && isTitle(word, moreTitles) && !isSuffix(word, true, more)),
    );
    if (index > 0 && isTitled) titles.push(segment);
    else if (index > 0 && (settled ? known || credential : degree)) suffixes.push(segment);
    else if (names.length < 2) names.push(segment);
    else suffixes.push(segment);
  });
  const merged = mergedNames(names);
  return { names: merged === undefined ? names : [merged], suffixes, titles };
}

/** `Helen R, Whitlock`, `Helen Whitlock, R`, `John,Doe`: a comma that parts nothing. The name without it, or undefined. */
function mergedNames(names: readonly string[]): string | undefined {
  const [family = '', given = ''] = names;
  const [before, after] = [wordsOf(family), wordsOf(given)];
  const [head = ''] = before;
  if (after.length !== 1 || !isGivenName(head) || isSurname(head) || isGivenName(given)) return undefined;
  if (before.length === 2 && INITIAL.test(before[1] ?? '') && !INITIAL.test(given)) return `${family} ${given}`;
  if (before.length === 2 && INITIAL.test(given)) return `${head} ${given} ${before[1]}`;
  return before.length === 1 && isSurname(given) && !INITIAL.test(given) ? `${family} ${given}` : undefined;
}

const INITIAL = /^\p{L}\.?$/u;

interface Core {
  readonly prefix: string;
  readonly suffix: string;
  readonly words: readonly string[];
}

/** Takes titles and suffixes off both ends of a run of words; generations (`III`) also out of the middle. */
function core(text: string, around: NameSurroundings): Core {
  const all = wordsOf(text.includes('.') ? text.replace(/(\p{L}\.)(\p{Lu}\p{Ll})/gu, '$1 $2') : text);
  const tail = countSuffixes(all, around.suffixes, around.country);
  const titles = splitTitles(all.slice(0, all.length - tail), 1, around.titles, around.country);
  const rest = all.slice(titles);
  const suffixes = countSuffixes(rest, around.suffixes, around.country);
  const names = rest.slice(0, rest.length - suffixes);
  const suffix = rest.slice(rest.length - suffixes);
  const middle = names.findIndex(
    (word, index) => index > 0 && index < names.length - 1 && GENERATIONS.has(wordKey(word)),
  );
  if (middle > 0) suffix.unshift(...names.splice(middle, 1));
  // `Alan T Hobbs Mr`, `Anna Berg Prof. Dr.`
  const trailing: string[] = [];
  while (names.length > 1 && isTrailingTitle(names.at(-1) ?? '')) trailing.unshift(...names.splice(-1));
  return { prefix: [...all.slice(0, titles), ...trailing].join(' '), suffix: suffix.join(' '), words: names };
}

/** `last, given middle`, with titles and suffixes on either side of the comma. */
function inverted(names: readonly string[], around: NameSurroundings): NameParts {
  const family = core(names[0] ?? '', around);
  const given = core(names[1] ?? '', around);
  // `Jr. John`: the suffix leads the given names.
  const lead = given.words.length > 1 && GENERATIONS.has(wordKey(given.words[0] ?? '')) ? 1 : 0;
  const all = given.words.slice(lead);
  const end = all.length - trailingParticles(all, family.words, around);
  const words = all.slice(0, end);
  // As before a surname: one word more must follow for `Mary Ann` to be one name.
  const length = Math.min(givenLength([...words, '']), words.length);
  return {
    ...NOTHING,
    prefix: [family.prefix, given.prefix].filter(Boolean).join(' '),
    first: words.slice(0, length).join(' '),
    middle: words.slice(length).join(' '),
    last: [...all.slice(end), ...family.words].join(' '),
    suffix: [family.suffix, ...given.words.slice(0, lead), given.suffix].filter(Boolean).join(' '),
  };
}

/** `Leyen, Ursula von der`: how many particles at the end of the given names belong to the surname. */
function trailingParticles(words: readonly string[], family: readonly string[], around: NameSurroundings): number {
  let count = 0;
  while (count < words.length - 1) {
    const word = words[words.length - count - 1] ?? '';
    const isSmall = word === word.toLowerCase() && word.length > 1;
    if (!isParticle(word, around.particles) || (!isSmall && !LOUD_PARTICLE.test(word))) break;
    count += 1;
  }
  return family.some((word) => VIETNAMESE.has(wordKey(word))) ? 0 : count;
}

/** Particles that are no given name in capitals either: `BERG, JAN VAN DER` ends in one. */
const LOUD_PARTICLE = /^(?:VON|DER|DEN|DEM|ZU|ZUR|DOS)$/;

/** `Smith - Jones` */
const SPACED_HYPHEN = /(?<=\p{L}) - (?=\p{Lu}\p{L})/gu;

function natural(text: string, around: NameSurroundings, titled = ''): NameParts {
  const { prefix, suffix, words } = core(text.includes(' - ') ? text.replace(SPACED_HYPHEN, '-') : text, around);
  const named = { ...NOTHING, prefix, suffix };
  if (words.length === 0) return named;
  if (words.length === 1) {
    const word = words[0] ?? '';
    const all = `${titled} ${prefix}`.trim();
    const title = wordKey(wordsOf(all).at(-1) ?? '');
    const isLast = all !== '' && (isSurnameTitle(title, around.country) || !isGivenName(word) || isSurname(word));
    return isLast ? { ...named, last: word } : { ...named, first: word };
  }
  if (words.slice(0, -1).every((word) => isParticle(word, around.particles) && word === word.toLowerCase())) {
    return { ...named, last: words.join(' ') };
  }
  if (isPatronymic(words)) return { ...named, first: words[0] ?? '', middle: words[1] ?? '' };
  const lead = surnameFirst(words, around);
  if (lead > 0) {
    if (VIETNAMESE.has(wordKey(words[0] ?? '')) && words.length > 2) {
      return { ...named, first: words.at(-1) ?? '', middle: words.slice(1, -1).join(' '), last: words[0] ?? '' };
    }
    return { ...named, ...given(words.slice(lead), around), last: words.slice(0, lead).join(' ') };
  }
  const length = givenLength(words);
  const from = Math.max(length, surnameStart(words, around));
  return {
    ...named,
    first: words.slice(0, length).join(' '),
    middle: words.slice(length, from).join(' '),
    last: words.slice(from).join(' '),
  };
}

/** Given names behind a surname. */
function given(words: readonly string[], { country = '' }: NameSurroundings): { first: string; middle: string } {
  const isOne = hasGivenOfTwoWords(country) && words.length === 2;
  const length = isOne ? 2 : Math.min(givenLength([...words, '']), words.length);
  return { first: words.slice(0, length).join(' '), middle: words.slice(length).join(' ') };
}

const isSurnameTitle = (title: string, country = ''): boolean =>
  SURNAME_TITLES.has(title) || (title === 'm' && country === 'FR') || (title === 'd' && country === 'ES');
