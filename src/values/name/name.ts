/** A person's name taken apart: title, given names, surname, suffix, nickname. */

import { COMPANY_WORDS, GENERATIONS, SURNAME_TITLES, VIETNAMESE, WEAK_COMPANY_WORDS } from '../data/name-words.ts';
import { hasCjk } from '../text/text.ts';
import { wordKey } from '../text/word-key.ts';
import {
  beforeOrdinal,
  countSuffixes,
  isOffice,
  isSuffix,
  isTitleBetween,
  isTrailingTitle,
  splitTitles,
  titleIn,
  wordsOf,
} from './affixes.ts';
import { takeAside } from './aside.ts';
import { withoutDash } from './behind-dash.ts';
import { parseCjkName } from './cjk.ts';
import { latinAffixes } from './cjk-affixes.ts';
import { householdWord, namesTwo, parseCouple } from './couple.ts';
import { hasGivenOfTwoWords, isPatronymic, surnameFirst } from './family-first.ts';
import { leadingParticles } from './leading-particle.ts';
import { partSegments } from './segments.ts';
import { givenLength, isGivenName, isParticle, isSurname, surnameStart } from './surname.ts';
import { travelName } from './travel-name.ts';
import type { NameSurroundings } from './words.ts';

export interface NameParts {
  readonly prefix: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly suffix: string;
  readonly nickname: string;
}

const joined = (...texts: string[]): string => texts.filter(Boolean).join(' ');

const NOTHING: NameParts = { prefix: '', first: '', middle: '', last: '', suffix: '', nickname: '' };

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
  const named = {
    ...parts,
    prefix: joined(aside.prefix, parts.prefix, aside.titleTail),
    suffix: joined(parts.suffix, aside.suffix),
    nickname: aside.nickname,
  };
  // `"Bob" Hale`: the nickname stands for the given name.
  const isFamilyOnly = aside.leads && parts.last === '' && parts.middle === '' && !isGivenName(parts.first);
  return isFamilyOnly ? { ...named, first: '', last: parts.first } : named;
}

function cjk(text: string, { country }: NameSurroundings): NameParts {
  const { prefix, suffix, rest } = latinAffixes(text);
  const { first, last, title } = parseCjkName(rest, country);
  return { ...NOTHING, prefix: joined(prefix, title), first, last, suffix };
}

/** A household, a couple, or one person. */
function household(text: string, around: NameSurroundings): NameParts {
  const travel = travelName(text);
  if (travel) return { ...person(`${travel.family}, ${travel.given}`, around), prefix: travel.title };
  const word = householdWord(text);
  if (word !== '') return { ...NOTHING, prefix: word, last: text.replace(word, '').replace(/^the /i, '').trim() };
  if (!namesTwo(text)) return person(text, around);
  const comma = text.indexOf(',');
  // `Smith, John & Jones, Mary`
  if (comma >= 0 && text.includes(',', comma + 1)) return NOTHING;
  const couple = parseCouple(comma < 0 ? text : text.slice(comma + 1).trim());
  if (!couple) return NOTHING;
  const { prefix, first } = couple;
  // `Mr. and Mrs. John and Jane Smith`
  if (prefix !== '' && namesTwo(couple.rest))
    return { ...household(`${couple.rest}${comma < 0 ? '' : ` ${text.slice(0, comma)}`}`, around), prefix };
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
  const { names, suffixes, titles } = partSegments(text, around);
  if (names.length === 1 && isOffice(names[0] ?? '')) return { ...NOTHING, prefix: names[0] ?? '' };
  const titled = [prefix, ...titles].filter(Boolean).join(' ');
  const parts =
    names.length < 2 ? natural(names[0] ?? '', around, titled, suffixes.length > 0) : inverted(names, around);
  return {
    ...parts,
    prefix: [...titles, parts.prefix].filter(Boolean).join(' '),
    suffix: [parts.suffix, ...suffixes].filter(Boolean).join(', '),
  };
}

/** `J.Smith` is two words, `B.Tech.` is one. */
const atDots = (word: string): readonly string[] =>
  !DOT_INSIDE.test(word) || isSuffix(word, false) ? [word] : word.replace(DOTS_INSIDE, '$1 ').split(' ');
const DOT_INSIDE = /\p{L}\.\p{Lu}\p{Ll}/u;
const DOTS_INSIDE = /(\p{L}\.)(?=\p{Lu}\p{Ll})/gu;

interface Core {
  readonly prefix: string;
  readonly suffix: string;
  readonly words: readonly string[];
  /** How many of the words stand before a title, where one is among them: `Huber Dr. Max`. */
  readonly beforeTitle: number;
}

/** Takes titles and suffixes off both ends of a run of words; generations (`III`) and sure titles also out of the middle. */
function core(text: string, around: NameSurroundings, isGiven = false): Core {
  const all = text.includes('.') ? wordsOf(text).flatMap(atDots) : wordsOf(text);
  const tail = countSuffixes(all, around.suffixes, around.country, isGiven);
  const titles = splitTitles(all.slice(0, all.length - tail), 1, around.titles, around.country);
  const rest = all.slice(titles);
  const suffixes = countSuffixes(rest, around.suffixes, around.country, isGiven);
  const names = suffixes === 0 ? rest : [...beforeOrdinal(rest.slice(0, rest.length - suffixes))];
  const suffix = rest.slice(rest.length - suffixes);
  const middle = names.findIndex(
    (word, index) => index > 0 && index < names.length - 1 && GENERATIONS.has(wordKey(word)),
  );
  if (middle > 0) suffix.unshift(...names.splice(middle, 1));
  // `Alan T Hobbs Mr`, `Anna Berg Prof. Dr.`
  const trailing: string[] = [];
  while (names.length > 1 && isTrailingTitle(names.at(-1) ?? '')) trailing.unshift(...names.splice(-1));
  const within = Math.max(
    names.slice(0, -1).findIndex((word, index) => index > 0 && isTitleBetween(word)),
    0,
  );
  while (within > 0 && within < names.length - 1 && isTitleBetween(names[within]!))
    trailing.push(...names.splice(within, 1));
  const prefix = [...all.slice(0, titles), ...trailing].join(' ');
  return { prefix, suffix: suffix.join(' '), words: names, beforeTitle: within };
}

/** `last, given middle`, with titles and suffixes on either side of the comma. */
function inverted(names: readonly string[], around: NameSurroundings): NameParts {
  const family = core(names[0] ?? '', around);
  const given = core(names[1] ?? '', around, true);
  // `Jr. John`: the suffix leads the given names.
  const lead = given.words.length > 1 && GENERATIONS.has(wordKey(given.words[0] ?? '')) ? 1 : 0;
  const all = given.words.slice(lead);
  // `Smith, Dr. MD`
  if (all.length === 1 && isTitleBetween(all[0] ?? ''))
    return {
      ...NOTHING,
      prefix: joined(family.prefix, given.prefix, all[0] ?? ''),
      last: family.words.join(' '),
      suffix: joined(family.suffix, given.suffix),
    };
  const end = all.length - trailingParticles(all, family.words, around);
  const words = all.slice(0, end);
  // As before a surname: one word more must follow for `Mary Ann` to be one name.
  const length = Math.min(givenLength([...words, '']), words.length);
  return {
    ...NOTHING,
    prefix: joined(family.prefix, given.prefix),
    first: words.slice(0, length).join(' '),
    middle: words.slice(length).join(' '),
    last: [...all.slice(end), ...family.words].join(' ').replace(ELIDED, '$1'),
    suffix: joined(family.suffix, ...given.words.slice(0, lead), given.suffix),
  };
}

/** `Leyen, Ursula von der`: how many particles at the end of the given names belong to the surname. */
function trailingParticles(words: readonly string[], family: readonly string[], around: NameSurroundings): number {
  if (family.some((word) => VIETNAMESE.has(wordKey(word)))) return 0;
  const isArticleOrParticle = (word: string): boolean => ARTICLE.test(word) || isParticle(word, around.particles);
  const isSmall = (word: string): boolean => word === word.toLowerCase() && word.length > 1;
  const [run, small] = [lengthAtEnd(words, isArticleOrParticle), lengthAtEnd(words, isSmall)];
  return LOUD_RUN.test(words.slice(words.length - run).join(' ')) ? run : Math.min(run, small);
}

/** How many words at the end are such ones; the first word is none. */
function lengthAtEnd(words: readonly string[], is: (word: string) => boolean): number {
  let count = 0;
  while (count < words.length - 1 && is(words[words.length - count - 1] ?? '')) count += 1;
  return count;
}

/** Particles that are no given name in capitals either: `BERG, JAN VAN DER`, `Cruz, Juan De La`. */
const LOUD_RUN =
  /(?:^| )(?:VON|DER|DEN|DEM|ZU|ZUR|DOS)(?: |$)|^(?:D[Ee] L(?:[Aa]|[AaOo][Ss])|V[Aa][Nn] D[Ee][RrNn]?|V[Oo][Nn] D[Ee][RrMm])$/;
/** `Ivoi, Paul d'`, `Zaim, Husni az-`: an article that is written onto the surname. */
const ARTICLE = /^(?:[dl]['’]|(?:a[dlnrstz]|e[ln])-)$/;
const ELIDED = /^((?:[dl]['’]|(?:a[dlnrstz]|e[ln])-)) /;

const DASH = / [-–—|] /;
const INITIAL = /^\p{L}\.?$/u;

/** @param hasSuffix whether a degree or generation stood behind a comma */
function natural(text: string, around: NameSurroundings, titled = '', hasSuffix = false): NameParts {
  const { prefix, suffix, words, beforeTitle } = core(DASH.test(text) ? withoutDash(text) : text, around);
  const named = { ...NOTHING, prefix, suffix };
  if (words.length === 0) return named;
  if (words.length === 1) {
    const word = words[0] ?? '';
    const all = `${titled} ${prefix}`.trim();
    const title = wordKey(wordsOf(all).at(-1) ?? '');
    if (all === '' && titleIn(word) !== '') return { ...named, prefix: word };
    // `Mr Hale`, `Smith, MD`; of `Dr. Anna` and `Anna, PhD` only the given name is known.
    const isLast =
      (all !== '' && (isSurnameTitle(title, around.country) || isSurname(word))) ||
      ((all !== '' || suffix !== '' || hasSuffix) && !isGivenName(word));
    return isLast ? { ...named, last: word } : { ...named, first: word };
  }
  if (isSurnameAlone(words, around)) return { ...named, last: words.join(' ') };
  if (isPatronymic(words)) return { ...named, first: words[0] ?? '', middle: words[1] ?? '' };
  // `Huber Dr. Max`, as in Austria
  const mayBeGiven = isGivenName(words[0] ?? '') || INITIAL.test(words[0] ?? '');
  const lead = mayBeGiven || beforeTitle === 0 ? surnameFirst(words, around) : beforeTitle;
  if (lead > 0) {
    // `NGUYEN ERIC L` is written as in America
    const isCalledLast = !(INITIAL.test(words.at(-1) ?? '') && isGivenName(words[1] ?? ''));
    if (VIETNAMESE.has(wordKey(words[0] ?? '')) && words.length > 2 && isCalledLast) {
      return { ...named, first: words.at(-1) ?? '', middle: words.slice(1, -1).join(' '), last: words[0] ?? '' };
    }
    return { ...named, ...given(words.slice(lead), around), last: words.slice(0, lead).join(' ') };
  }
  if (isSurnameInAll(words)) return { ...named, last: words.join(' ') };
  const length = givenLength(words);
  const from = Math.max(length, surnameStart(words, around));
  return {
    ...named,
    first: words.slice(0, length).join(' '),
    middle: words.slice(length, from).join(' '),
    last: words.slice(from).join(' '),
  };
}

/** `van Gogh`, `De La Cruz`, `St John`: nothing but particles before the last word. */
const isSurnameAlone = (words: readonly string[], { particles }: NameSurroundings): boolean =>
  leadingParticles(words) === words.length - 1 ||
  (particles !== undefined &&
    words.slice(0, -1).every((word) => particles.has(wordKey(word)) && word === word.toLowerCase()));

/** `von Stetten Berg`, `de Souza Silva`: a small particle before capitals opens no given name, and none is known behind it. */
const isSurnameInAll = (words: readonly string[]): boolean =>
  leadingParticles(words) > 0 &&
  /^\p{Ll}/u.test(words[0] ?? '') &&
  /^\p{Lu}/u.test(words.at(-1) ?? '') &&
  !/^(?:abu|umm)$/.test(words[0] ?? '') &&
  !words.some((word) => isGivenName(word));

/** Given names behind a surname. */
function given(words: readonly string[], { country = '' }: NameSurroundings): { first: string; middle: string } {
  const isOne = hasGivenOfTwoWords(country) && words.length === 2;
  const length = isOne ? 2 : Math.min(givenLength([...words, '']), words.length);
  return { first: words.slice(0, length).join(' '), middle: words.slice(length).join(' ') };
}

const isSurnameTitle = (title: string, country = ''): boolean =>
  SURNAME_TITLES.has(title) || (title === 'm' && country === 'FR') || (title === 'd' && country === 'ES');
