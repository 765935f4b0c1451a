/** Whether a name is said surname first, which only the words themselves or the country can prove. */
import {
  CANTONESE_SURNAMES,
  CYRILLIC_GIVEN,
  JAPANESE_ROMAJI,
  KOREAN_SURNAMES,
  VIETNAMESE_SURNAMES,
} from '../data/family-first-names.ts';
import { VIETNAMESE } from '../data/name-words.ts';
import { SURNAMES } from '../data/surnames.ts';
import { isPinyinSurname, isStrictPinyin, isSurnameFirstPinyin } from '../text/pinyin.ts';
import { wordKey } from '../text/word-key.ts';
import { leadingParticles } from './leading-particle.ts';
import { isGivenName, isNepaliSurname, isOnlyGivenName, isParticle, isSurname } from './surname.ts';
import type { NameSurroundings } from './words.ts';

/** Given names with such an ending are hardly ever surnames: `Bellini Andrea`, but not `Asif Ali`. */
const WOMENS_ENDING = /(?:[a-z]{3}a|ie|ice|ine|elle|ette|anne)$/i;
const PATRONYMIC =
  /(?:[оеёєї]вич|ович|ьич|[оеёєї]вна|ївна|івна|ична)$|(?:[oe]vich|[oei]vych|[oeyi]vna|ichna|[oe]vitch)$/i;
const SLAVIC_SURNAME = /(?:ов|ев|ёв|ова|ева|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|єнко|чук|юк|ых|их)$/i;
const GREEK_SURNAME = /(?:όπουλος|οπούλου|άκης|άκη|ίδης|ίδου|άδης|άδου|ίου|έας|άκος)$/i;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const INITIALS = /^(?:\p{Lu}\.\s?-?){1,3}$|^\p{L}\.?$/u;
/** `Min-jun`, `Tai-man`: two syllables of a Korean or Cantonese given name. */
const TWO_SYLLABLES = /^\p{Lu}\p{Ll}{1,6}-\p{L}\p{Ll}{0,6}$/u;

const isCaps = (word: string): boolean =>
  /^[\p{Lu}'’-]{3,}$/u.test(word) && /[AEIOUYÄÖÅÜÉÈÓÍÁ\p{Script=Cyrillic}]/u.test(word);
const isMixed = (word: string): boolean => /^\p{Lu}[\p{Ll}.]/u.test(word);

/** How many words at the front are the surname; 0 where the name runs given name first, or nothing proves otherwise. */
export function surnameFirst(words: readonly string[], around: NameSurroundings): number {
  const [head = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  const lead =
    capitalsFirst(words) || initialsLast(words) || slavicFirst(words) || eastAsianFirst(words, around.country ?? '');
  if (lead > 0) return lead;
  if (around.country === 'HU' && !isGivenName(head) && !isSurname(last)) return 1;
  if (around.order === 'family-first') return twoSurnamesFirst(words) || familyFirst(words, around);
  if (isGivenName(head) || !isGivenName(second)) return twoSurnamesFirst(words);
  if (words.length === 2 && isOnlyGivenName(second) && head.length > 2) return 1;
  if (SURNAMES.has(wordKey(second))) return 0;
  // `hollingworth susan claire`
  if (words.length === 3 && head.length > 3 && isGivenName(last) && !SURNAMES.has(wordKey(last)) && !isParticle(head))
    return 1;
  if (isSurname(last) || words.slice(1).some((word) => isParticle(word, around.particles))) return 0;
  if (isSurname(head)) return 1;
  return words.length === 2 && head.length > 4 && WOMENS_ENDING.test(second) ? 1 : 0;
}

/** `MEIKÄLÄINEN Matti`, `DE GAULLE Charles`: capitals mark the surname. */
function capitalsFirst(words: readonly string[]): number {
  const rest = words.findIndex((word) => !/^[\p{Lu}'’-]{2,}$/u.test(word));
  if (rest < 1 || !words.slice(0, rest).some(isCaps) || !words.slice(rest).every(isMixed)) return 0;
  // `JOHN SMITH J.`: initials are no mixed case.
  if (rest > 1 && words.slice(rest).every((word) => INITIALS.test(word)) && !isSurnameOnly(words, rest)) return 0;
  return rest === 1 || words.slice(0, rest - 1).every((word) => isParticle(word) || isCaps(word)) ? rest : 0;
}

const isSurnameOnly = (words: readonly string[], end: number): boolean =>
  !isNepaliSurname(words, words.length - 1) && !words.slice(0, end).some((word) => isGivenName(word));

/** `Dunmore Peter L`, `Smith J`, `Smith JA`, `Иванов И. П.`: initials at the end are those of given names. */
function initialsLast(words: readonly string[]): number {
  const [head = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (isGivenName(head) || head.length < 3 || isNepaliSurname(words, words.length - 1)) return 0;
  const initials = words.slice(1).every((word) => INITIALS.test(word));
  if (initials && (words.length > 2 || CYRILLIC.test(head) || isSurname(head))) return 1;
  // `Smith JA`, unless the capitals are a short surname.
  if (words.length === 2 && isSurname(head) && isMixed(head) && /^\p{Lu}{2}$/u.test(last))
    return isSurname(last) ? 0 : 1;
  return words.length === 3 && INITIALS.test(last) && isGivenName(second) ? 1 : 0;
}

function slavicFirst(words: readonly string[]): number {
  const [head = ''] = words;
  const last = words.at(-1) ?? '';
  const isGiven = (word: string) => CYRILLIC_GIVEN.has(word.toLowerCase());
  if (words.length === 3 && PATRONYMIC.test(last) && !isGiven(head) && !isGivenName(head)) return 1;
  if (words.length !== 2) return 0;
  if (CYRILLIC.test(head)) {
    if (isGiven(head)) return 0;
    return isGiven(last) || (SLAVIC_SURNAME.test(head) && !SLAVIC_SURNAME.test(last)) ? 1 : 0;
  }
  return GREEK_SURNAME.test(head) && !GREEK_SURNAME.test(last) ? 1 : 0;
}

/** Chinese, Korean, Japanese and Vietnamese names in Latin letters. */
function eastAsianFirst(words: readonly string[], country: string): number {
  const [head, last] = [wordKey(words[0] ?? ''), words.at(-1) ?? ''];
  const end = wordKey(last);
  if (words.length > 4) return 0;
  if (VIETNAMESE.has(head) && words.length > 2 && !VIETNAMESE.has(end)) return 1;
  if (words.length === 2 && TWO_SYLLABLES.test(last) && (KOREAN_SURNAMES.has(head) || CANTONESE_SURNAMES.has(head)))
    return 1;
  const surnames = SURNAMES_OF[country];
  if (surnames?.has(head) && (!surnames.has(end) || words.length > 2)) return 1;
  if (words.length !== 2) return 0;
  if (CHINESE_SPEAKING.has(country)) return isSurnameFirstPinyin(head, end) || isChineseFirst(head, end) ? 1 : 0;
  return country === '' && UNMISTAKABLE.test(head) && isStrictPinyin(end, 2) && isSurnameFirstPinyin(head, end) ? 1 : 0;
}

const SURNAMES_OF: { readonly [country: string]: ReadonlySet<string> } = {
  KR: KOREAN_SURNAMES,
  KP: KOREAN_SURNAMES,
  HK: CANTONESE_SURNAMES,
  MO: CANTONESE_SURNAMES,
  JP: JAPANESE_ROMAJI,
  VN: VIETNAMESE_SURNAMES,
};
const CHINESE_SPEAKING: ReadonlySet<string> = new Set(['CN', 'TW', 'SG']);
/** Spellings that hardly any other language has. */
const UNMISTAKABLE = /^(?:zh|x|q)[a-z]+$|^(?:wang|huang|jiang|liu|cai|cao|cui|guo|ouyang|sima|zhuge|shangguan)$/;

/** `Li Na`, `Zhang Wei`: in China, where one word is a common surname and both are read as Chinese. */
const COMMON_CHINESE =
  /^(?:wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|lin|gao|luo|zheng|liang|xie|song|tang|han|feng|deng|cao|peng|zeng|xiao|tian|dong|pan|yuan|cai|jiang|yu|du|ye|cheng|wei|su|lu|ding|ren|yao|shen|zhong|cui|tan|fan|qian|dai|bai|meng|qin|shi|xiong|hao|lai|gu|long|wan|lei|tao|mao)$/;
const isChineseFirst = (head: string, end: string): boolean => COMMON_CHINESE.test(head) && isStrictPinyin(end, 1);

/** `Pérez Gómez Juan`, `Pérez Gómez Juan José`: two surnames, then words that are nothing but given names. */
function twoSurnamesFirst(words: readonly string[]): number {
  const [heads, given] = [words.slice(0, 2), words.slice(2)];
  const areGiven = given.length > 0 && given.length < 3 && given.every((word) => isGivenName(word) && !isSurname(word));
  if (!areGiven) return particleFirst(words);
  return heads.every((word) => isSurname(word) && !isGivenName(word)) ? 2 : particleFirst(words);
}

/** `af Ursin Carl`, `de la Cruz Juan Carlos`: a small particle cannot open a given name. */
function particleFirst(words: readonly string[]): number {
  const lead = leadingParticles(words);
  if (lead === 0 || words[0]!.length < 2) return 0;
  const given = words.slice(lead + 1);
  return given.length > 0 && given.every((word) => isGivenName(word)) ? lead + 1 : 0;
}

/** How many words are the surname where names are written surname first, unless the words prove the contrary. */
function familyFirst(words: readonly string[], { particles, country = '' }: NameSurroundings): number {
  if (isFamilyLast(words, country)) return 0;
  const lead = words.findIndex((word) => !isParticle(word, particles));
  return lead < 0 || lead + 1 >= words.length ? 1 : lead + 1;
}

/** `David Chen`, `Taro Yamada`, `Xiaoming Wang`, `Hanako SATO`: written for readers elsewhere, and its words prove it. */
function isFamilyLast(words: readonly string[], country: string): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.slice(0, -1).every(isMixed) && isCaps(last)) return true;
  const [head, end] = [wordKey(first), wordKey(last)];
  const isLocal = (key: string): boolean =>
    CHINESE_SPEAKING.has(country) ? isPinyinSurname(key) : SURNAMES_OF[country]?.has(key) === true;
  if (isLocal(head)) return false;
  if (CHINESE_SPEAKING.has(country) && words.length === 2 && isSurnameFirstPinyin(end, head)) return true;
  // In Vietnam the word at the end may be a given name and a surname: `Lê Minh Hồ`.
  if (SURNAMES_OF[country] && country !== 'VN' && isLocal(end)) return true;
  if (!isGivenName(first) || isGivenName(last)) return false;
  // In Hungary a given name may be a surname too: `László Péter`. `David` is none in China or Japan.
  const mayBeBoth = isSurname(first) && !(CHINESE_SPEAKING.has(country) || country in SURNAMES_OF);
  return !mayBeBoth && (isSurname(last) || isLocal(end));
}

/** `Иван Петрович`: a given name and a patronymic, no surname. */
export const isPatronymic = (words: readonly string[]): boolean =>
  words.length === 2 && CYRILLIC_GIVEN.has((words[0] ?? '').toLowerCase()) && PATRONYMIC.test(words[1] ?? '');

/** Countries in which the words behind a surname said first are one given name: `Chan Tai Man`, `Lee Myung Bak`. */
export const hasGivenOfTwoWords = (country: string): boolean => country in SURNAMES_OF && country !== 'VN';
