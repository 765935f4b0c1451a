/** Countries: a name in any of many languages, or a code, to ISO 3166-1 alpha-2. */
import type { Country } from '../../contract.ts';
import { AMBIGUOUS_NAMES, HOMONYMS, SHORT_NAMES, VEHICLE_CODES } from '../data/countries.ts';
import { EUROPEAN_UNION, FORMER_COUNTRIES } from '../data/formal-names.ts';
import { TERRITORIES } from '../data/usual-names.ts';
import { wordBag } from './country-bag.ts';
import {
  countryCodes,
  countryKey,
  englishNames,
  listedCountry,
  lookupCountry,
  nearestCountry,
  withoutArticle,
} from './country-index.ts';
import { findAllStates } from './state.ts';

interface CountryParts {
  /** `''` where the text is not understood; the likeliest where it may mean several. */
  readonly alpha2: Country;
  /** Short English name. */
  readonly name: string;
  /** How it was understood; `''` where it was not. `former`: a country that is no more; `union`: the European Union, which is no country. */
  readonly form: '' | 'alpha2' | 'alpha3' | 'numeric' | 'name' | 'former' | 'union';
  /** Every country that the text may mean, or that took the place of a former one, where these are several; else empty. */
  readonly candidates: readonly Country[];
}

const NOTHING: CountryParts = Object.freeze({ alpha2: '', name: '', form: '', candidates: [] });

interface Codes {
  readonly alpha2: ReadonlySet<string>;
  readonly alpha3: ReadonlyMap<string, Country>;
  readonly numeric: ReadonlyMap<string, Country>;
}

let codes: Codes | undefined;

function loadCodes(): Codes {
  const rows = countryCodes();
  codes = {
    alpha2: new Set(rows.map((row) => row[0])),
    alpha3: new Map(rows.map((row) => [row[1], row[0]])),
    numeric: new Map(rows.map((row) => [row[2], row[0]])),
  };
  return codes;
}

/** What is known already, by the text as it was written. Bounded: a column of countries has few distinct values. */
const seen = new Map<string, CountryParts>();
const SEEN_LIMIT = 5000;

/**
 * The country whose name a text nearly is; `''` where none is close, several are, or it names a state (`Tasmania`). For asking back, never
 * for a repair.
 */
export function suggestCountry(text: string): Country {
  const nearest = nearestCountry(countryKey(text));
  return nearest !== '' && findAllStates(text).length > 0 ? '' : nearest;
}

/** Whether a country cell that is not sure may mean a country all the same: `Georgia` may be GE, `Fnland` FI; `EMEA` and `Georgia` are not FI. */
export const mayMeanCountry = (text: string, country: Country): boolean =>
  parseCountry(text).candidates.includes(country) || suggestCountry(text) === country;

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

/** Forms that name one country of today. A bare number may as well be a calling code or the id of a picklist. */
const SURE: readonly CountryParts['form'][] = ['alpha2', 'alpha3', 'name'];

/** ISO 3166-1 alpha-2 of a country as people write it; `''` where it is not understood, is a number, or may be one of several. */
export function toAlpha2(text: string): Country {
  if (text === '') return '';
  const { alpha2, form, candidates } = parseCountry(text);
  return candidates.length === 0 && SURE.includes(form) ? alpha2 : '';
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
  if (alpha2 === 'EU') return 'European Union';
  const short = SHORT_NAMES[alpha2];
  if (short !== undefined) return short;
  const listed = englishNames()[alpha2];
  return (typeof listed === 'string' ? listed : listed?.[0]) ?? '';
}

/** Alpha-3 of an alpha-2; `''` for one that is none. */
export const toAlpha3 = (alpha2: Country): string => countryCodes().find(([code]) => code === alpha2)?.[1] ?? '';

const found = (alpha2: Country, form: CountryParts['form']): CountryParts =>
  Object.freeze({ alpha2, name: countryName(alpha2), form, candidates: [] });

function understand(text: string): CountryParts {
  if (text === '') return NOTHING;
  if (text === 'EU') return understand('European Union');
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

let homonyms: ReadonlySet<string> | undefined;
/** Whether a name is that of a country and of a city or region in another one: `Granada`. */
export const isHomonym = (text: string): boolean =>
  (homonyms ??= new Set(Object.keys(HOMONYMS).flatMap((names) => names.split('|').map(countryKey)))).has(
    countryKey(text),
  );

/** What a name means that is no name of one country of today. */
const SPECIAL = new Map<string, CountryParts>();

function loadSpecial(): typeof SPECIAL {
  for (const [name, candidates] of Object.entries({ ...AMBIGUOUS_NAMES, ...HOMONYMS })) {
    const [likeliest = ''] = candidates;
    const parts = { alpha2: likeliest, name: countryName(likeliest), form: 'name', candidates } as const;
    for (const one of name.split('|')) SPECIAL.set(countryKey(one), Object.freeze(parts));
  }
  for (const [successors, names] of Object.entries(FORMER_COUNTRIES)) {
    const [name = ''] = names.split('|');
    const parts = Object.freeze({ alpha2: '', name, form: 'former', candidates: successors.split(' ') } as const);
    for (const one of names.split('|')) SPECIAL.set(countryKey(one), parts);
  }
  const union = Object.freeze({ alpha2: 'EU', name: 'European Union', form: 'union', candidates: [] } as const);
  for (const one of EUROPEAN_UNION.split('|')) SPECIAL.set(countryKey(one), union);
  // in another order as well: `China, Republic of`
  for (const [key, parts] of [...SPECIAL]) if (wordBag(key) !== '') SPECIAL.set(wordBag(key), parts);
  return SPECIAL;
}

function byName(text: string): CountryParts {
  const key = countryKey(text);
  if (key === '') return NOTHING;
  const names = SPECIAL.size > 0 ? SPECIAL : loadSpecial();
  const special = names.get(key);
  if (special) return special;
  const listed = listedCountry(key);
  if (listed) return found(listed, 'name');
  const turned = names.get(withoutArticle(key)) ?? names.get(wordBag(key));
  if (turned) return turned;
  const alpha2 = lookupCountry(key) || twice(text);
  return alpha2 ? found(alpha2, 'name') : NOTHING;
}

const PIECES = /\s*[()/|,;–—]\s*|\s+[-:]\s+/;

/**
 * A country that is said twice: `FI - Finland`, `Suomi / Finland`, `United States (US)`. Every piece must mean the same one, or be a
 * territory with its country behind it: `Puerto Rico, USA`.
 */
function twice(text: string): Country {
  const pieces = text.split(PIECES).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > 3) return '';
  const [first, ...rest] = pieces.map((piece) => understand(piece).alpha2);
  if (!first) return '';
  return rest.every((piece) => piece === first || (piece && TERRITORIES[piece]?.includes(first))) ? first : '';
}

const FLAG = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;

/** The letters of a flag: 🇫🇮 is written with the signs for F and I. */
const flagLetters = (text: string): string =>
  [...text].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');
