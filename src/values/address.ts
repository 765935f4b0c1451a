/** Addresses in one cell: number, street, unit, city, state and postcode apart. */
import type { Country } from '../contract.ts';
import { parseAmerican } from './address-american.ts';
import type { AddressParts } from './address-parts.ts';
import { toAlpha2 } from './country.ts';
import { parsePostcode } from './postcode.ts';

export type { AddressParts } from './address-parts.ts';

const EMPTY: AddressParts = Object.freeze({ number: '', street: '', unit: '', city: '', state: '', postcode: '' });
const AMERICAN = new Set(['US', 'CA', 'AU', 'NZ']);
const BRITISH = new Set(['GB', 'IE', 'IM', 'JE', 'GG']);
/** Countries that put the house number before the street. */
const NUMBER_FIRST = new Set(['FR', 'LU', 'MC', 'MA', 'TN', 'DZ', 'GB', 'IE', 'NZ']);

/**
 * Parts of an address; `''` for what it does not say.
 * @param text one line or several
 * @param country ISO 3166-1 alpha-2; `''`: the end of the text may name it, or look American
 */
export function parseAddress(text: string, country: Country): AddressParts {
  const segments = segmentsOf(text);
  const named = segments.length > 1 ? toAlpha2(segments.at(-1) ?? '') : '';
  const found = country || named || (LOOKS_AMERICAN.test(segments.join(', ')) ? 'US' : '');
  if (found === '') return { ...EMPTY, street: segments.join(', ') };
  // `Georgia`, `CA` at the end are a state where the country is given.
  const rest = named !== '' && named === found && !AMERICAN.has(found) ? segments.slice(0, -1) : segments;
  if (AMERICAN.has(found)) return parseAmerican(text, found);
  return BRITISH.has(found) ? parseBritish(rest, found) : parseEuropean(rest, found);
}

const LOOKS_AMERICAN = /,? [A-Z]{2},? \d{5}(?:-\d{4})?(?:, (?:USA|United States))?$/;

const segmentsOf = (text: string): string[] =>
  text
    .split(/\s*[\r\n,;]+\s*/)
    .map((segment) => segment.replace(/\s+/g, ' ').trim())
    .filter((segment) => segment !== '');

const BRITISH_POSTCODE = /(?:^|\s)([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[\dW]\s?[A-Z\d]{4})$/i;

/** `10 Downing Street, London SW1A 2AA`: the postcode last, the city before it. */
function parseBritish(segments: readonly string[], country: Country): AddressParts {
  const line = [...segments];
  const last = line.at(-1) ?? '';
  const match = BRITISH_POSTCODE.exec(last);
  const postcode = match ? parsePostcode(match[1] ?? '', country).postcode : '';
  if (match && postcode !== '') {
    line.pop();
    const before = last.slice(0, match.index).trim();
    if (before !== '') line.push(before);
  }
  const unit = line.length > 1 && UNIT_FIRST.test(line[0] ?? '') ? (line.shift() ?? '') : '';
  const city = line.length > 1 ? (line.pop() ?? '') : '';
  return { ...EMPTY, ...splitStreet(line[0] ?? '', country), ...(unit ? { unit } : {}), city, postcode };
}

const UNIT_FIRST = /^(?:flat|apartment|apt|unit|suite|floor|room|studio)\b/i;

/** `Mannerheimintie 5 A 3, 00100 Helsinki`: the postcode before the city, in a segment of its own or not. */
function parseEuropean(segments: readonly string[], country: Country): AddressParts {
  for (let at = segments.length - 1; at >= 0; at--) {
    const place = splitPlace(segments[at] ?? '', country);
    if (!place) continue;
    const before = [...segments.slice(0, at), place.before].filter((part) => part !== '');
    return { ...EMPTY, ...streetOf(before, country), city: place.city, state: place.state, postcode: place.postcode };
  }
  const city = segments.length > 1 && !/\d/.test(segments.at(-1) ?? '') ? (segments.at(-1) ?? '') : '';
  return { ...EMPTY, ...streetOf(city === '' ? segments : segments.slice(0, -1), country), city };
}

const CITY = /^[\p{L}][\p{L}\p{M} .'’\-/()]*$/u;
/** One or two words with a digit: what a postcode before a city looks like. */
const CODE_AND_CITY = /^((?:[A-Z]{1,3}[- ])?\d[\dA-Z]*(?:[ -][\dA-Z]{2,3})?) (.+)$/i;

interface Place {
  readonly before: string;
  readonly postcode: string;
  readonly city: string;
  readonly state: string;
}

/** The postcode and city at the end of a segment, and what stands before them. */
function splitPlace(segment: string, country: Country): Place | undefined {
  const words = segment.split(' ');
  for (let at = 0; at < words.length - 1; at++) {
    const split = splitCity(words.slice(at).join(' '), country);
    if (split) return { before: words.slice(0, at).join(' '), ...split };
  }
  return undefined;
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
    const province = /^(.+?) \(?([A-Z]{2})\)?$/.exec(city);
    if (country === 'IT' && province) return { postcode, city: province[1] ?? '', state: province[2] ?? '' };
    return { postcode, city, state: '' };
  }
  return undefined;
}

type Street = Pick<AddressParts, 'number' | 'street' | 'unit'>;

function streetOf(segments: readonly string[], country: Country): Street {
  const [first = '', second, ...others] = segments;
  // Spain and Italy set the number off with a comma: `Calle Mayor, 12, 3º B`.
  if (second !== undefined && /^(?:n[º°.o]?\s?)?\d+\s?[a-z]?(?:$|\s)/i.test(second) && !/\d/.test(first)) {
    const number = second.replace(/^n[º°.o]?\s?(?=\d)/i, '');
    return { street: first, number, unit: others.join(' ') };
  }
  if (/^\d+(?:\s?(?:bis|ter|quater))?$/i.test(first) && second)
    return { number: first, street: second, unit: others.join(' ') };
  const street = splitStreet(first, country);
  return second === undefined
    ? street
    : { ...street, unit: [street.unit, second, ...others].filter(Boolean).join(' ') };
}

const LEADING_NUMBER = /^(\d+\s?(?:bis|ter|quater|[a-z](?=\s))?(?:\s?[-–/]\s?\d+[a-z]?)?),?\s+(\D.*)$/i;
const TRAILING_NUMBER =
  /^(\D.*?\D|\d+\. .*?\D)\s*\b(\d+(?:\s?[-–/]\s?\d+)?\s?(?:[a-z](?![a-z])(?!\s\d))?(?:-[a-z\d]+)?)(?:\s+(.*))?$/i;

function splitStreet(text: string, country: Country): Street {
  const leading = NUMBER_FIRST.has(country) ? LEADING_NUMBER.exec(text) : null;
  if (leading) return { number: leading[1] ?? '', street: leading[2] ?? '', unit: '' };
  const trailing = NUMBER_FIRST.has(country) ? null : TRAILING_NUMBER.exec(text);
  if (trailing)
    return { street: (trailing[1] ?? '').trim(), number: (trailing[2] ?? '').trim(), unit: trailing[3] ?? '' };
  return { street: text, number: '', unit: '' };
}
