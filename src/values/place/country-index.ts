/** Names of countries by their match form: every list of names that is known, each read when the ones before it have no answer. */
import { createRequire } from 'node:module';
import { distance } from 'fastest-levenshtein';
import type { Country } from '../../contract.ts';
import {
  CASUAL_NAMES,
  FORMAL_CHINESE,
  FORMAL_WORDS,
  ISLAND_WORDS,
  OTHER_SPELLINGS,
  SHORT_NAMES,
} from '../data/countries.ts';
import { cldrNames } from '../data/country-names.ts';
import { FORMAL_NAMES, TERRITORY_NAMES } from '../data/formal-names.ts';
import {
  BENDING_STATE_WORDS,
  FORMAL_JAPANESE,
  FORMAL_TRADITIONAL,
  NO_SIGN_OF_BENDING,
  STATE_WORDS,
} from '../data/formal-words.ts';
import { NO_NAMES, USUAL_NAMES } from '../data/usual-names.ts';
import { worldRegions } from '../data/world-regions.ts';
import { matchText } from '../text/text.ts';
import { bagsOf, wordBag } from './country-bag.ts';
import { countryByStem } from './country-stem.ts';

type Names = { readonly [alpha2: string]: string | readonly string[] };

const require = createRequire(import.meta.url);
const load = (path: string): unknown => require(`i18n-iso-countries/${path}`);

/**
 * Languages by how much their names are trusted: where two of them give one name to different countries, the earlier one wins.
 * They are read at the first name that English does not know.
 */
const LANGUAGES = [
  'fr', 'es', 'de', 'it', 'pt', 'nl', 'sv', 'fi', 'da', 'nb', 'nn', 'pl', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'tr', 'ru', 'uk', 'be',
  'et', 'lv', 'lt', 'sl', 'hr', 'bs', 'sr', 'mk', 'sq', 'is', 'ga', 'cy', 'mt', 'ca', 'gl', 'eu', 'zh', 'ja', 'ko', 'ar', 'fa', 'he',
  'hi', 'bn', 'ur', 'th', 'vi', 'id', 'ms', 'ka', 'hy', 'az', 'kk', 'uz', 'ky', 'mn', 'af', 'sw',
] as const; // biome-ignore format: a table reads better dense

const MAY_ELIDE = /['’ʼ]/;
const ELISION = /(?<!\p{L})(?:l|d|dell|all|nell|dall|qu)['’ʼ](?=\s?\p{L})/giu;
const ASCII_WORDS = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;
const JOIN_INITIALS = /(?<!\S)(\S) (?=\S(?!\S))/g;
const ARABIC = /[\u0600-\u06ff]/;

/**
 * Match form of a name: elided articles apart (`d’Irak`), initials joined (`u s a`), `st` written out, conjunctions off, Arabic letters
 * without their variants.
 */
export function countryKey(name: string): string {
  // the form of every name in the list is made when the first one is asked for
  const form = ASCII_WORDS.test(name)
    ? name.toLowerCase()
    : matchText(MAY_ELIDE.test(name) ? name.replace(ELISION, ' d ') : name).replace(JOIN_INITIALS, '$1');
  const text = form.includes(' ') ? form.replace(/^st /, 'saint ').replace(/ (?:and|und|et|y|och|og|ja) /g, ' ') : form;
  if (!ARABIC.test(text)) return text;
  const plain = text
    .replace(/[\u064b-\u0655\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك');
  return plain
    .replace(/ة(?!\S)/g, 'ه')
    .replace(/ڤ/g, 'ف')
    .replace(/(?<!\S)و(?=\S{3})/g, '')
    .replace(/(?<!\S)ال(?=\S{3})/g, '');
}

const keysOf = (text: string): Set<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((one) => countryKey(one)),
  );

let bendingKeys: ReadonlySet<string> | undefined;
/** Whether a match form holds a word of formality of a language that bends the name beside it. */
function isBent(key: string): boolean {
  if (bendingKeys === undefined) {
    const keys = keysOf(BENDING_STATE_WORDS);
    for (const one of keysOf(NO_SIGN_OF_BENDING)) keys.delete(one);
    bendingKeys = keys;
  }
  return key.split(' ').some((word) => bendingKeys?.has(word));
}

let formalKeys: ReadonlySet<string> | undefined;
const isFormal = (word: string): boolean =>
  (formalKeys ??= keysOf(`${[...FORMAL_WORDS].join(' ')} ${BENDING_STATE_WORDS} ${STATE_WORDS}`)).has(word);
const KANA = /[\p{Script=Katakana}\p{Script=Hiragana}]/u;
const HAN_ONLY = /^[\p{Script=Han} ]+$/u;

/** What is left of a match form without words of formality; `''` where nothing is. */
function bareOf(key: string): string {
  if (HAN_ONLY.test(key)) return key.replaceAll(' ', '').replace(FORMAL_TRADITIONAL, '').replace(FORMAL_CHINESE, '');
  if (KANA.test(key)) return key.replace(FORMAL_JAPANESE, '').trim();
  const words = key.split(' ').filter((word) => !isFormal(word));
  const main = words.filter((word) => !ISLAND_WORDS.has(word));
  return (main.length > 1 ? main : words).join(' ');
}

/** Names by their match form, and by what of it is left without words of formality. The second is made when the first has no answer. */
class Index {
  readonly full = new Map<string, Country>();
  readonly #named: (readonly [key: string, alpha2: Country])[] = [];
  #bare: Map<string, Country> | undefined;

  add(list: Names, without?: ReadonlySet<string>): void {
    for (const [alpha2, value] of Object.entries(list)) {
      for (const name of typeof value === 'string' ? value.split('|') : value) {
        const key = countryKey(name);
        if ((key.length < 2 && !HANGUL.test(key)) || without?.has(key)) continue;
        if (!this.full.has(key)) this.full.set(key, alpha2);
        this.#named.push([key, alpha2]);
      }
    }
  }

  /** By the bare form; `''` where two countries share it. */
  get bare(): ReadonlyMap<string, Country> {
    if (this.#bare) return this.#bare;
    const found = new Map<string, Country>();
    for (const [key, alpha2] of this.#named.splice(0)) {
      const bare = bareOf(key);
      if (bare.length < 2 || TWO_LETTERS.test(bare)) continue;
      const there = found.get(bare);
      if (there === undefined) found.set(bare, alpha2);
      else if (there !== alpha2) found.set(bare, '');
    }
    this.#bare = found;
    return found;
  }
}

/** What remains of `SA Republic`: too little to be a name. */
const TWO_LETTERS = /^[a-z]{2}$/;
/** A name of one sign: 괌. */
const HANGUL = /\p{Script=Hangul}/u;

const keysIn = (names: string): Set<string> =>
  new Set(
    names
      .trim()
      .split('|')
      .map((name) => countryKey(name)),
  );

let names: Names | undefined;

/** English names of ISO 3166-1. */
export function englishNames(): Names {
  names ??= (load('langs/en.json') as { countries: Names }).countries;
  return names;
}

/** [alpha-2, alpha-3, number] of every country of ISO 3166-1. */
export const countryCodes = () => load('codes.json') as readonly (readonly [string, string, string])[];

function loadEnglish(): Index {
  const index = new Index();
  for (const list of [CASUAL_NAMES, OTHER_SPELLINGS, SHORT_NAMES, englishNames()]) index.add(list);
  return index;
}

function loadOthers(): Index {
  const index = new Index();
  const without = keysIn(NO_NAMES);
  for (const language of LANGUAGES)
    index.add((load(`langs/${language}.json`) as { countries: Names }).countries, without);
  return index;
}

function loadRarer(): Index {
  const index = new Index();
  const lines = cldrNames().trim().split('\n');
  index.add(Object.fromEntries(lines.map((line) => [line.slice(0, 2), line.slice(3)])));
  index.add(FORMAL_NAMES);
  index.add(TERRITORY_NAMES);
  index.add(USUAL_NAMES);
  return index;
}

const LOADERS = [loadEnglish, loadOthers, loadRarer];
const loaded: Index[] = [];
const indexAt = (at: number): Index => {
  loaded[at] ??= (LOADERS[at] as () => Index)();
  return loaded[at];
};

/** Whether a match form is an English name of a country; told without the lists of other languages. */
export const isEnglishCountry = (key: string): boolean => indexAt(0).full.has(key);

const ARTICLES =
  /^(?:the|le|la|les|los|el|die|das|de|het|il|lo|gli|i|o|a) | (?:the|le|la|les|l|d|los|las|el|o|a|os|as)$/g;

/** Names that a word of formality tells apart: `República Democrática do Congo` is not the Congo that is listed first. */
const VAGUE_NAMES = `
  congo kongo kongon konga kongó kongói конго κονγκο κονγκό קונגו 콩고 コンゴ 剛果 刚果 korea korean corea coree coreia koreja koreai корея кореи кореї
  κορέα κορέας 朝鮮 朝鲜 한국 조선 китай китайская китайська китая китаю china kina chine kitajska kina kínai čínská čínska chińska cinese chinoise chinesische
  afrika africa afrique africaine африка αφρική amerika america amérique américa américain америка αμερική
  kinesiska kinesiske kiinan çin 中華 中华 چین الصين صين סין nigeri dominikanske dominikánské dominikánske
`;
let vagueKeys: ReadonlySet<string> | undefined;
const isVague = (bare: string): boolean =>
  (vagueKeys ??= new Set(
    VAGUE_NAMES.trim()
      .split(/\s+/)
      .map((name) => countryKey(name)),
  )).has(bare);

/** The country that a list gives this very name; `undefined` where none does. */
export function listedCountry(key: string): Country | undefined {
  for (let at = 0; at < LOADERS.length; at++) {
    const direct = indexAt(at).full.get(key);
    if (direct !== undefined) return direct;
  }
  return undefined;
}

/** A match form without its article. */
export const withoutArticle = (key: string): string => key.replace(ARTICLES, '');

/** The country that a match form names; `''` where no list knows it. */
export function lookupCountry(key: string): Country {
  const direct = listedCountry(key);
  if (direct !== undefined) return direct;
  if (isWorldRegion(key)) return '';
  const plain = withoutArticle(key);
  if (plain !== key && plain !== '') return lookupCountry(plain);
  return byBareForm(key) || byBag(key);
}

function byBareForm(key: string): Country {
  const bare = bareOf(key);
  // an island that is grand or a state is not Iceland, which several languages call so; a republic is
  if ((bare !== key && isVague(bare)) || (bare === 'island' && !REPUBLIC.test(key))) return '';
  for (let at = 0; at < LOADERS.length; at++) {
    const found = indexAt(at).bare.get(bare);
    if (found !== undefined) return found;
  }
  if (bare === key || !isBent(key)) return '';
  return countryByStem(bare, [...indexAt(0).full, ...indexAt(1).full, ...indexAt(2).full]);
}

const REPUBLIC = /repub/;

const bags: ReadonlyMap<string, Country>[] = [];
/** The country that has these words in its name, in whatever order. */
function byBag(key: string): Country {
  const bag = wordBag(key);
  if (bag === '') return '';
  for (let at = 0; at < LOADERS.length; at++) {
    bags[at] ??= bagsOf(indexAt(at).full);
    const there = bags[at]?.get(bag);
    if (there !== undefined) return there;
  }
  return '';
}

let regionKeys: ReadonlySet<string> | undefined;
/** Whether a match form names a continent or a part of one: `Afrika`, `South America`. */
const isWorldRegion = (key: string): boolean => (regionKeys ??= keysIn(worldRegions())).has(key);

/** How many letters of a name may be wrong, by its length. English names are asked first; in other languages chance likeness is likelier. */
const ENGLISH_SLIPS = (length: number): number => (length >= 20 ? 3 : length >= 7 ? 2 : 1);
const OTHER_SLIPS = (length: number): number => (length >= 20 ? 3 : length >= 10 ? 2 : length >= 7 ? 1 : 0);

/**
 * The country whose name a match form nearly is (`Germny`, `Phillipines`, `Deutchland`); `''` where none is close, or several are.
 * For asking back, never for a repair.
 */
export function nearestCountry(key: string): Country {
  if (key.length < 5 || key.length > 80 || ISLAND_WORDS.has(key) || isWorldRegion(key)) return '';
  // `Чеченская Республика` is no Czech one: letters of the word of formality may not pay for those of the name
  const slips = OTHER_SLIPS(bareOf(key).length);
  return (
    nearest(key, indexAt(0), ENGLISH_SLIPS(key.length)) ||
    nearest(key, indexAt(1), slips) ||
    nearest(key, indexAt(2), slips)
  );
}

function nearest(key: string, index: Index, most: number): Country {
  if (most === 0) return '';
  let [best, closest]: [Country, number] = ['', most + 1];
  for (const [name, alpha2] of index.full) {
    if (name.length < 5 || Math.abs(name.length - key.length) > most || !beginAlike(name, key)) continue;
    const far = distance(name, key);
    if (far < closest) [best, closest] = [alpha2, far];
    else if (far === closest && far <= most && alpha2 !== best) best = '';
  }
  return best;
}

/** People slip inside a word; another first letter is another word (`Siberia` and Liberia), unless one was swapped, left out or doubled. */
const beginAlike = (a: string, b: string): boolean => a[0] === b[0] || a[1] === b[0] || a[0] === b[1];
