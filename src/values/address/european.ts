/** Addresses with the postcode before the city, as most of Europe has them: the number after the street, or before it in France. */
import type { Country } from '../../contract.ts';
import { UNIT_WORDS } from '../data/address-words.ts';
import { parsePostcode } from '../place/postcode.ts';
import { toState } from '../place/state.ts';
import { houseOf } from './house.ts';
import { type AddressParts, cutAtDash } from './parts.ts';
import { isTown } from './town.ts';
import { isPlaceName } from './words.ts';

type Parts = Partial<AddressParts>;

/**
 * Parts of the segments of an address, box and recipient taken off.
 * @param house reads what stands before the place
 */
export function parseEuropean(
  segments: readonly string[],
  country: Country,
  hasBox: boolean,
  house: (segments: readonly string[], country: Country) => Parts = houseOf,
): Parts {
  const pieces = segments.flatMap(cutAtDash);
  const cedex = /^(.*\p{L})(\s+cedex(?:\s+\d{1,2})?)$/iu;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const segment = pieces[at] ?? '';
    const found = country === 'FR' || country === 'MC' ? cedex.exec(segment) : null;
    const split = splitPlace(found?.[1] ?? segment, country);
    const place = split ? withCityBefore(split, pieces, at, country) : bareCode(pieces, at, country, hasBox);
    if (!place) continue;
    const before = [...pieces.slice(0, at - (place.fromBefore ?? 0)), place.before].filter((part) => part !== '');
    const after = pieces.slice(at + 1 + (place.fromAfter ?? 0));
    const state = place.state || after.find((part) => toState(part, country)) || '';
    const city = place.city + (found?.[2] ?? '');
    // `80331 München, Marienplatz 8`: the place first.
    const behind = after.filter((part) => part !== state);
    // A name before the place is nobody's house where a number stands behind.
    const street = before.some(holdsDigit) || !behind.some(holdsDigit) ? before : [...before, ...behind];
    return {
      ...house(before.length === 0 && street.length === 0 ? behind : street, country),
      city,
      state,
      postcode: place.postcode,
    };
  }
  const last = pieces.at(-1) ?? '';
  // `12, rue du Lac`: a number alone is before its street; a letter alone behind one is a flat.
  const isHouse = pieces.length === 2 && /^\d+\s?[a-z]?$/i.test(pieces[0] ?? '');
  const canBeCity = !/\d/.test(last) && last.length > 1 && !UNIT_WORDS.test(last);
  const town = pieces.at(-2) ?? '';
  if (pieces.length > 1 && canBeCity && isRegion(last, town, country))
    return { ...house(pieces.slice(0, -2), country), city: town, state: last };
  const city = (pieces.length > 1 || hasBox) && !isHouse && canBeCity ? last : '';
  const street = house(city === '' ? pieces : pieces.slice(0, -1), country);
  const { unit = '' } = street;
  // `Calle Mayor 20 Barcelona`: what follows the number is a place where it is no part of a house.
  return city === '' && isPlaceName(unit) ? { ...street, unit: '', city: unit } : { ...street, city };
}

const holdsDigit = (part: string): boolean => /\d/.test(part);

const CITY = /^[\p{L}][\p{L}\p{M} .'’\-/()]*$/u;
/** Post offices of one city have a number there: `Praha 1`, `Genève 3`. */
const NUMBERED_CITY = /^[\p{L}][\p{L}\p{M} .'’-]* \d{1,2}$/u;
const WITH_NUMBERED_CITIES: ReadonlySet<Country> = new Set(['CZ', 'SK', 'CH']);
const isCity = (text: string, country: Country): boolean =>
  CITY.test(text) || (WITH_NUMBERED_CITIES.has(country) && NUMBERED_CITY.test(text));
/** One or two words with a digit: what a postcode before a city looks like. */
const CODE_AND_CITY = /^((?:[A-Z]{1,3}[- ])?\d[\dA-Z]*(?:[ -][\dA-Z]{2,3})?) (.+)$/i;

interface Place {
  readonly before: string;
  readonly postcode: string;
  readonly city: string;
  readonly state: string;
  /** How many segments before and after the one of the postcode are the city's. */
  readonly fromBefore?: number;
  readonly fromAfter?: number;
}

/** The postcode and city at the end of a segment in either order, and what stands before them. */
function splitPlace(segment: string, country: Country): Place | undefined {
  const words = segment.split(' ');
  for (let at = 0; at < words.length - 1; at++) {
    const split = splitCity(words.slice(at).join(' '), country);
    if (split) return { before: words.slice(0, at).join(' '), ...split };
  }
  for (const count of [2, 1]) {
    const city = words.slice(0, -count).join(' ');
    const code = words.slice(-count).join(' ');
    if (city === '' || !CITY.test(city) || !WHOLE_CODE.test(code)) continue;
    const { postcode, valid } = parsePostcode(code, country);
    if (postcode !== '' && valid !== undefined) return { before: '', postcode, city, state: '' };
  }
  return undefined;
}

/** A number as long as postcodes are: `Hauptstraße 12` ends in none. */
const WHOLE_CODE = /\d{4}|\d{3} \d{2}|\d{2}-\d{3}|\d{3}$/;

/** A segment that is the postcode alone: the city stands before or after it. */
function bareCode(segments: readonly string[], at: number, country: Country, hasBox: boolean): Place | undefined {
  const segment = segments[at] ?? '';
  const { postcode } = /\d{3}/.test(segment) ? parsePostcode(segment, country) : { postcode: '' };
  if (postcode === '') return undefined;
  const after = segments[at + 1] ?? '';
  if (CITY.test(after)) return { before: '', postcode, city: after, state: '', fromAfter: 1 };
  const before = segments[at - 1] ?? '';
  const town = segments[at - 2] ?? '';
  if ((at > 2 || hasBox) && isRegion(before, town, country))
    return { before: '', postcode, city: town, state: before, fromBefore: 2 };
  return CITY.test(before) && (at > 1 || after !== '' || hasBox)
    ? { before: '', postcode, city: before, state: '', fromBefore: 1 }
    : { before: '', postcode, city: '', state: '' };
}

/** `Milano, MI 20194`: what stands beside the code is the province, and the city before it. */
function withCityBefore(place: Place, segments: readonly string[], at: number, country: Country): Place {
  const town = segments[at - 1] ?? '';
  return at > 1 && place.before === '' && isRegion(place.city, town, country)
    ? { ...place, city: town, state: place.city, fromBefore: 1 }
    : place;
}

/** States and provinces that are called like a town, by their codes: before such a name may stand a part of the town. */
const LIKE_TOWNS: { readonly [country: Country]: RegExp } = {
  DE: /^(?:BE|HB|HH)$/,
  AT: /^[59]$/,
  CH: /^(?:BE|FR|GE|GL|LU|NE|SG|SH|SO|SZ|ZG|ZH)$/,
  ES: /^(?!(?:A[NRS]|BI|C[BLMNT]|EX|GA|IB|N[AC]|O|P[MV]|RI|S|SS|V[CI])$)/,
  IT: /^[A-Z]/,
};

/** Whether a segment is the state or province of the town before it: `München, Bayern`, `Milano, MI`, `Berlin, Berlin`. */
function isRegion(text: string, town: string, country: Country): boolean {
  const state = isTown(town) && !UNIT_WORDS.test(town) ? toState(text, country) : undefined;
  if (!state) return false;
  return text === state.code || text === town || !LIKE_TOWNS[country]?.test(state.code);
}

/**
 * A postcode and a city in one text: `00100 Helsinki`, `SE-113 21 Stockholm`, `1012 AB Amsterdam`, `28013 Madrid (Madrid)`.
 * @param country ISO 3166-1 alpha-2 of a country that writes the postcode first
 */
export function splitCity(
  text: string,
  country: Country,
): { postcode: string; city: string; state: string } | undefined {
  const words = text.split(' ');
  for (const count of [2, 1]) {
    if (words.length <= count) continue;
    const code = words.slice(0, count).join(' ');
    const city = words.slice(count).join(' ');
    if (!/\d/.test(code) || !CODE_AND_CITY.test(text) || !isCity(city, country)) continue;
    const { postcode } = parsePostcode(code, country);
    if (postcode === '') continue;
    const italian = country === 'IT' || country === 'CH' ? /^(.+?) \(?([A-Z]{2})\)?$/.exec(city) : null;
    if (italian && (country === 'IT' || toState(italian[2] ?? '', country)))
      return { postcode, city: italian[1] ?? '', state: italian[2] ?? '' };
    const inBrackets = /^(.+?) \((.+)\)$/.exec(city);
    if (inBrackets && toState(inBrackets[2] ?? '', country))
      return { postcode, city: inBrackets[1] ?? '', state: inBrackets[2] ?? '' };
    const twice = /^(.+) \1$/.exec(city)?.[1];
    if (twice !== undefined && toState(twice, country)) return { postcode, city: twice, state: twice };
    return { postcode, city, state: '' };
  }
  return undefined;
}
