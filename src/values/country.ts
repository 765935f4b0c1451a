/** Countries: a name in any of many languages, or a code, to ISO 3166-1 alpha-2. */
import { createRequire } from 'node:module';
import { distance } from 'fastest-levenshtein';
import type { Country } from '../contract.ts';
import {
  AMBIGUOUS_NAMES,
  CASUAL_NAMES,
  FORMAL_CHINESE,
  FORMAL_WORDS,
  ISLAND_WORDS,
  OTHER_SPELLINGS,
  SHORT_NAMES,
  VEHICLE_CODES,
} from './data/countries.ts';
import { matchText } from './text.ts';

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

export interface CountryParts {
  /** `''` where the text is not understood; the likeliest where it may mean several. */
  readonly alpha2: Country;
  /** Short English name. */
  readonly name: string;
  /** How it was understood; `''` where it was not. */
  readonly form: '' | 'alpha2' | 'alpha3' | 'numeric' | 'name';
  /** Every country that the text may mean, where it may mean several; else empty. */
  readonly candidates: readonly Country[];
}

const NOTHING: CountryParts = Object.freeze({ alpha2: '', name: '', form: '', candidates: [] });

interface Codes {
  readonly alpha2: ReadonlySet<string>;
  readonly alpha3: ReadonlyMap<string, Country>;
  readonly numeric: ReadonlyMap<string, Country>;
}

let codes: Codes | undefined;
let english: Index | undefined;
let others: Index | undefined;
let names: Names | undefined;

function loadCodes(): Codes {
  const rows = load('codes.json') as readonly (readonly [string, string, string, ...string[]])[];
  codes = {
    alpha2: new Set(rows.map((row) => row[0])),
    alpha3: new Map(rows.map((row) => [row[1], row[0]])),
    numeric: new Map(rows.map((row) => [row[2], row[0]])),
  };
  return codes;
}

const JOIN_INITIALS = /(?<!\S)(\S) (?=\S(?!\S))/g;
const ARABIC = /[\u0600-\u06ff]/;

/** Match form of a name: initials joined (`u s a`), `st` written out, conjunctions off, Arabic letters without their variants. */
function keyOf(name: string): string {
  const text = matchText(name)
    .replace(JOIN_INITIALS, '$1')
    .replace(/^st /, 'saint ')
    .replace(/ (?:and|und|et|y|och|og|ja) /g, ' ');
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

const FORMAL = new Set([...FORMAL_WORDS].map((word) => keyOf(word)));
const HAN_ONLY = /^[\p{Script=Han} ]+$/u;

/** What is left of a match form without words of formality; `''` where nothing is. */
function bareOf(key: string): string {
  if (HAN_ONLY.test(key)) return key.replaceAll(' ', '').replace(FORMAL_CHINESE, '');
  const words = key.split(' ').filter((word) => !FORMAL.has(word));
  const main = words.filter((word) => !ISLAND_WORDS.has(word));
  return (main.length > 1 ? main : words).join(' ');
}

interface Index {
  readonly full: Map<string, Country>;
  /** By the bare form; `''` where two countries share it. */
  readonly bare: Map<string, Country>;
}

function add(index: Index, list: Names): void {
  for (const [alpha2, value] of Object.entries(list)) {
    for (const name of typeof value === 'string' ? [value] : value) {
      const key = keyOf(name);
      if (key.length < 2) continue;
      if (!index.full.has(key)) index.full.set(key, alpha2);
      const bare = bareOf(key);
      if (bare.length < 2) continue;
      const there = index.bare.get(bare);
      if (there === undefined) index.bare.set(bare, alpha2);
      else if (there !== alpha2) index.bare.set(bare, '');
    }
  }
}

function loadNames(): Names {
  names = (load('langs/en.json') as { countries: Names }).countries;
  return names;
}

function loadEnglish(): Index {
  english = { full: new Map(), bare: new Map() };
  add(english, CASUAL_NAMES);
  add(english, OTHER_SPELLINGS);
  add(english, SHORT_NAMES);
  add(english, names ?? loadNames());
  return english;
}

function loadOthers(): Index {
  others = { full: new Map(), bare: new Map() };
  for (const language of LANGUAGES) add(others, (load(`langs/${language}.json`) as { countries: Names }).countries);
  return others;
}

/** What is known already, by the text as it was written. Bounded: a column of countries has few distinct values. */
const seen = new Map<string, CountryParts>();
const SEEN_LIMIT = 5000;

/**
 * A country as people write it: alpha-2, alpha-3 and numeric codes of ISO 3166-1, names in many languages, casual and former names.
 * @param text a cell, blanks around it do not matter
 */
export function parseCountry(text: string): CountryParts {
  const known = seen.get(text);
  if (known) return known;
  const parts = understand(text.trim());
  if (seen.size >= SEEN_LIMIT) seen.clear();
  seen.set(text, parts);
  return parts;
}

/** ISO 3166-1 alpha-2 of a country as people write it; `''` where it is not understood, is a number, or may be one of several. */
export function toAlpha2(text: string): Country {
  if (text === '') return '';
  const { alpha2, form, candidates } = parseCountry(text);
  // A bare number may as well be a calling code or the id of a picklist.
  return candidates.length > 0 || form === 'numeric' ? '' : alpha2;
}

/**
 * Country that a country cell means: as `toAlpha2`, and the one-letter codes of vehicles in capitals (`D`, `A`), which mean a
 * country in such a column only.
 */
export function countryInCell(text: string): Country {
  return text.length === 1 ? (VEHICLE_CODES[text] ?? toAlpha2(text)) : toAlpha2(text);
}

/** Short English name of a country, `''` for a code that is none. */
export function countryName(alpha2: Country): string {
  const short = SHORT_NAMES[alpha2];
  if (short !== undefined) return short;
  const listed = (names ?? loadNames())[alpha2];
  return (typeof listed === 'string' ? listed : listed?.[0]) ?? '';
}

const found = (alpha2: Country, form: CountryParts['form']): CountryParts =>
  Object.freeze({ alpha2, name: countryName(alpha2), form, candidates: [] });

function understand(text: string): CountryParts {
  if (text === '') return NOTHING;
  const known = codes ?? loadCodes();
  const upper = FLAG.test(text) ? flagLetters(text) : text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) {
    const alpha2 = upper === 'UK' ? 'GB' : upper === 'EL' ? 'GR' : upper;
    if (known.alpha2.has(alpha2)) return found(alpha2, 'alpha2');
  }
  const alpha3 = /^[A-Z]{3}$/.test(upper) ? known.alpha3.get(upper) : undefined;
  if (alpha3) return found(alpha3, 'alpha3');
  if (/^\d{1,3}$/.test(text)) {
    const numeric = known.numeric.get(text.padStart(3, '0'));
    return numeric ? found(numeric, 'numeric') : NOTHING;
  }
  return byName(text);
}

const AMBIGUOUS = new Map(Object.entries(AMBIGUOUS_NAMES).map(([name, countries]) => [keyOf(name), countries]));

function byName(text: string): CountryParts {
  const key = keyOf(text);
  if (key === '') return NOTHING;
  const several = AMBIGUOUS.get(key);
  if (several) {
    const likeliest = several[0] ?? '';
    return Object.freeze({ alpha2: likeliest, name: countryName(likeliest), form: 'name', candidates: several });
  }
  const alpha2 = lookup(key) || twice(text);
  return alpha2 ? found(alpha2, 'name') : NOTHING;
}

const ARTICLES = /^(?:the|le|la|les|los|el|die|das|de|het) | (?:the|le|la|les|l|los|las|el|o|a|os|as)$/g;

function lookup(key: string): Country {
  const first = english ?? loadEnglish();
  const direct = first.full.get(key) ?? (others ?? loadOthers()).full.get(key);
  if (direct !== undefined) return direct;
  const plain = key.replace(ARTICLES, '');
  if (plain !== key && plain !== '') return lookup(plain);
  const bare = bareOf(key);
  return first.bare.get(bare) ?? (others ?? loadOthers()).bare.get(bare) ?? '';
}

const PIECES = /\s*[()/|,;–—]\s*|\s+[-:]\s+/;

/** A country that is said twice: `FI - Finland`, `Suomi / Finland`, `United States (US)`. Every piece must mean the same one. */
function twice(text: string): Country {
  const pieces = text.split(PIECES).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > 3) return '';
  const [first, ...rest] = pieces.map((piece) => understand(piece).alpha2);
  return first && rest.every((piece) => piece === first) ? first : '';
}

const FLAG = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;

/** The letters of a flag: 🇫🇮 is written with the signs for F and I. */
const flagLetters = (text: string): string =>
  [...text].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');

/**
 * The country whose English name a text nearly is (`Germny`, `Phillipines`); `''` where none is close, or several are.
 * For asking back, never for a repair.
 */
export function suggestCountry(text: string): Country {
  const key = keyOf(text);
  const most = key.length >= 7 ? 2 : 1;
  if (key.length < 5 || key.length > 40) return '';
  let [best, closest]: [Country, number] = ['', most + 1];
  for (const [name, alpha2] of (english ?? loadEnglish()).full) {
    if (name.length < 5 || Math.abs(name.length - key.length) > most) continue;
    const far = distance(name, key);
    if (far < closest) [best, closest] = [alpha2, far];
    else if (far === closest && far <= most && alpha2 !== best) best = '';
  }
  return best;
}
