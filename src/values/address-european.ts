/** Addresses with the postcode before the city, as most of Europe has them: the number after the street, or before it in France. */
import type { Country } from '../contract.ts';
import { type AddressParts, joined } from './address-parts.ts';
import { parsePostcode } from './postcode.ts';
import { toState } from './state.ts';

/** Countries that put the house number before the street. */
const NUMBER_FIRST = new Set([
  'FR',
  'LU',
  'MC',
  'MA',
  'TN',
  'DZ',
  'GB',
  'IE',
  'NZ',
  'IM',
  'JE',
  'GG',
  'GP',
  'MQ',
  'RE',
  'GF',
  'SG',
  'MY',
  'IN',
  'ZA',
]);

type Parts = Partial<AddressParts>;

/** Parts of the segments of an address, box and recipient taken off. */
export function parseEuropean(segments: readonly string[], country: Country, hasBox: boolean): Parts {
  const cedex = /^(.*\p{L})(\s+cedex(?:\s+\d{1,2})?)$/iu;
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at] ?? '';
    const found = country === 'FR' || country === 'MC' ? cedex.exec(segment) : null;
    const place = splitPlace(found?.[1] ?? segment, country) ?? bareCode(segments, at, country);
    if (!place) continue;
    const before = [...segments.slice(0, at - (place.fromBefore ?? 0)), place.before].filter((part) => part !== '');
    const after = segments.slice(at + 1 + (place.fromAfter ?? 0));
    const state = place.state || after.find((part) => toState(part, country)) || '';
    const city = place.city + (found?.[2] ?? '');
    // `80331 München, Marienplatz 8`: the place first.
    const street = before.length > 0 ? before : after.filter((part) => part !== state);
    return { ...streetOf(street, country), city, state, postcode: place.postcode };
  }
  const last = segments.at(-1) ?? '';
  const city = (segments.length > 1 || hasBox) && !/\d/.test(last) && !UNIT_WORDS.test(last) ? last : '';
  const street = streetOf(city === '' ? segments : segments.slice(0, -1), country);
  const { unit = '' } = street;
  // `Calle Mayor 20 Barcelona`: what follows the number is a place where it is no part of a house.
  return city === '' && isPlaceName(unit) ? { ...street, unit: '', city: unit } : { ...street, city };
}

const PLACE_NAME = /^(?=.{5})\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: [\p{L}\p{M}'’.-]{2,}){0,3}$/u;
/** Which flat of a floor, and which part of a house. */
const SIDE_WORDS =
  /(?<!\p{L})(?:izquierda|izqda|derecha|dcha|interior|exterior|centro|links|rechts|mitte|hof|h[oö]ger|v[aä]nster|vasen|oikea|gauche|droite|left|right|front|rear|fondo|frente|esquerdo|direito|bis|duplex|garden)(?!\p{L})/iu;

const isPlaceName = (text: string): boolean =>
  PLACE_NAME.test(text) && !UNIT_WORDS.test(text) && !SIDE_WORDS.test(text);

const CITY = /^[\p{L}][\p{L}\p{M} .'’\-/()]*$/u;
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
function bareCode(segments: readonly string[], at: number, country: Country): Place | undefined {
  const segment = segments[at] ?? '';
  const { postcode } = /\d{3}/.test(segment) ? parsePostcode(segment, country) : { postcode: '' };
  if (postcode === '') return undefined;
  const after = segments[at + 1] ?? '';
  if (CITY.test(after)) return { before: '', postcode, city: after, state: '', fromAfter: 1 };
  const before = segments[at - 1] ?? '';
  return CITY.test(before) && (at > 1 || after !== '')
    ? { before: '', postcode, city: before, state: '', fromBefore: 1 }
    : { before: '', postcode, city: '', state: '' };
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
    if (!/\d/.test(code) || !CODE_AND_CITY.test(text) || !CITY.test(city)) continue;
    const { postcode } = parsePostcode(code, country);
    if (postcode === '') continue;
    const italian = country === 'IT' ? /^(.+?) \(?([A-Z]{2})\)?$/.exec(city) : null;
    if (italian) return { postcode, city: italian[1] ?? '', state: italian[2] ?? '' };
    const inBrackets = /^(.+?) \((.+)\)$/.exec(city);
    if (inBrackets && toState(inBrackets[2] ?? '', country))
      return { postcode, city: inBrackets[1] ?? '', state: inBrackets[2] ?? '' };
    return { postcode, city, state: '' };
  }
  return undefined;
}

/** What a unit is called in the languages of these addresses. */
export const UNIT_WORDS =
  /(?<![\p{L}])(?:flat|apartment|apt|unit|floor|room|studio|suite|level|block|building|bldg|tower|b[aâ]t(?:iment)?|esc(?:alier|alera)?|[ée]tage|appt|appartement|app|r[ée]sidence|[eé]ntr[ée]e|piso|puerta|pta|planta|bajo|portal|bloque|local|atico|ático|whg|wohnung|stock|etage|og|eg|dg|ug|hinterhaus|vorderhaus|stiege|aufgang|lgh|tr|v[åa]n(?:ing)?|trappa|krs|as|asunto|rappu|huoneisto|verdieping|huis|hs|scala|interno|piano|int|lok|m)(?![\p{L}])/iu;

function streetOf(segments: readonly string[], country: Country): Parts {
  const at = segments.findIndex((segment) => holdsNumber(segment, country));
  const main = at > 0 && segments.slice(0, at).some((part) => !isStreetOf(part, segments[at] ?? '')) ? at : 0;
  const before = segments.slice(0, main);
  const units = before.filter((part) => UNIT_WORDS.test(part));
  const named = before.filter((part) => !UNIT_WORDS.test(part));
  const { unit = '', ...street } = streetAt(segments.slice(main), country);
  return { ...street, unit: joined(...units, unit), ...(named.length > 0 ? { rest: named.join(' ') } : {}) };
}

/** `Calle Mayor` before `12`: the two are one street. */
const isStreetOf = (name: string, number: string): boolean => !/\d/.test(name) && ONLY_NUMBER.test(number);
const ONLY_NUMBER = /^(?:n[º°.o]?\s?)?\d+\s?[a-z]?(?:$|\s)/i;

function holdsNumber(segment: string, country: Country): boolean {
  if (UNIT_WORDS.test(segment) && !/\p{L}{4,}.*\p{L}{4,}/u.test(segment)) return false;
  return NUMBER_FIRST.has(country) ? /^\d/.test(segment) : /\d/.test(segment);
}

function streetAt(segments: readonly string[], country: Country): Parts {
  const [first = '', second, ...others] = segments;
  // Spain and Italy set the number off with a comma: `Calle Mayor, 12, 3º B`.
  if (second !== undefined && (ONLY_NUMBER.test(second) || NO_NUMBER.test(second)) && !holdsNumberOf(first, second)) {
    const number = second.replace(/^n[º°.o]?\s?(?=\d)/i, '');
    return { street: first, number, unit: joined(...others) };
  }
  if (/^\d+(?:\s?(?:bis|ter|quater))?$/i.test(first) && second)
    return { number: first, street: second, unit: joined(...others) };
  const street = splitStreet(first, country);
  return second === undefined ? street : { ...street, unit: joined(street.unit ?? '', second, ...others) };
}

/** Whether a segment has the number of the house. `25 Straße` before a bare `50` has not. */
const holdsNumberOf = (first: string, second: string): boolean =>
  /\d/.test(first) && !(FOREIGN_NUMBER.test(first) && /^\d+[a-z]?$/i.test(second));

const NO_NUMBER = /^s\/?n\.?$/i;
const LEADING_NUMBER =
  /^(\d+\s?(?:bis|ter|quater|[a-z](?=[\s,]))?(?:\s?[-–/]\s?\d+\s?(?:bis|ter|[a-z](?=\s))?)?),?\s+(\D.*)$/i;
const TRAILING_NUMBER =
  /^(\D.*?\D|\d+\.? .*?\D)\s*\b(\d+(?:\s?[-–/]\s?\d+)?\s?(?:[a-z](?![a-z])(?!\s\d))?(?:[-/][a-z\d]+)?(?:\s(?:bis|ter|hs|huis)\b)?)(?:\s+(.*))?$/i;
const WITHOUT_NUMBER = /^(\D+?)\s+(s\/?n)\.?(?:\s+(.*))?$/i;

/** Where streets are not named after days, and a number in front is the house, as foreigners write it: `17 Esplanade`. */
const NUMBER_LAST = new Set<Country>(['DE', 'AT', 'CH', 'NL', 'SE', 'FI', 'DK', 'NO']);
const FOREIGN_NUMBER = /^(\d{1,3}[a-z]?),? (\p{Lu}\p{L}{2}[^\d]*)$/u;

/** Number, street and what follows them. */
export function splitStreet(text: string, country: Country): Parts {
  const leading = NUMBER_FIRST.has(country) ? LEADING_NUMBER.exec(text) : null;
  if (leading) return { number: leading[1] ?? '', street: leading[2] ?? '', unit: '' };
  const trailing = NUMBER_FIRST.has(country) ? null : (WITHOUT_NUMBER.exec(text) ?? TRAILING_NUMBER.exec(text));
  const foreign = !trailing && NUMBER_LAST.has(country) ? FOREIGN_NUMBER.exec(text) : null;
  if (foreign) return { number: foreign[1] ?? '', street: foreign[2] ?? '', unit: '' };
  if (!trailing) return { street: text, number: '', unit: '' };
  const street = (trailing[1] ?? '').replace(/[\s,]*(?<!\p{L})(?:n[º°o.]+|nr\.?|núm\.?|№)?[\s,]*$/iu, '').trim();
  return { street, number: (trailing[2] ?? '').trim(), unit: trailing[3] ?? '' };
}
