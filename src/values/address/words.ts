/** What a segment of an address is by its words: a unit, a district, a state. */
import type { Country } from '../../contract.ts';
import {
  DISTRICT_WORDS,
  OWN_UNIT_WORDS,
  PROVINCES,
  SIDE_WORDS,
  UNIT_SHAPES,
  UNIT_WORDS,
} from '../data/address-words.ts';
import { toState } from '../place/state.ts';
import { matchText } from '../text/text.ts';

const never = /(?!)/;
const patterns = new Map<string, RegExp>();

function patternOf(words: string | undefined, source: (words: string) => string): RegExp {
  if (words === undefined) return never;
  const made = source(words);
  const known = patterns.get(made) ?? new RegExp(made, 'iu');
  patterns.set(made, known);
  return known;
}

/** At the beginning, behind the number of a floor: `2. tv`, `3. emelet`, `bl. A`. */
const atStart = (words: string): string => `^(?:\\d{1,3}(?:\\.|os|ος|-й)?\\s?)?(?:${words})(?![\\p{L}])`;

/** Countries in which `#` is the sign of the house. */
const WITH_SHARP = new Set<Country>(['CO', 'MX', 'CL', 'PE', 'EC', 'VE', 'AR']);

export const isUnit = (segment: string, country: Country): boolean =>
  UNIT_WORDS.test(segment) ||
  (UNIT_SHAPES.test(segment) && !(segment.startsWith('#') && WITH_SHARP.has(country))) ||
  patternOf(OWN_UNIT_WORDS[country], atStart).test(segment);

/** Where a word of a unit stands in a text; its beginning where none does. */
export const unitWordIn = (segment: string): number => Math.max(segment.search(UNIT_WORDS), 0);

/** A unit that begins within a text: `12 apto 45`. */
export const unitWithin = (text: string, country: Country): number => {
  const words = OWN_UNIT_WORDS[country];
  return patternOf(words, (some) => `(?<=\\s)(?:${some})(?:\\.|:)?\\s?(?:\\d|[a-z](?!\\p{L}))`).exec(text)?.index ?? -1;
};

/** Neither a part of a house nor numbered. Spain alone has a flat in the centre; elsewhere that is where the city is. */
export const isPlace = (part: string, country: Country): boolean =>
  isDistrict(part, country) ||
  (/^\p{Lu}[^\d#]+$/u.test(part) &&
    !/\ss\/?n\.?$/i.test(part) &&
    !isUnit(part, country) &&
    (!SIDE_WORDS.test(part) || (country !== 'ES' && /^centro(?:\s|$)/i.test(part))));

/** `Calle Mayor 20 Barcelona`: words behind a number that are the name of a place. */
const PLACE_NAME = /^(?=.{5})\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: [\p{L}\p{M}'’.-]{2,}){0,3}$/u;
export const isPlaceName = (text: string): boolean =>
  PLACE_NAME.test(text) && !UNIT_WORDS.test(text) && !SIDE_WORDS.test(text);

export const isDistrict = (segment: string, country: Country): boolean =>
  patternOf(DISTRICT_WORDS[country], (words) => `^(?:${words})(?:\\.|\\s)`).test(segment);

const provinces = new Map<Country, ReadonlySet<string>>();

/** Whether a segment names a state, province or region of a country. */
export function isState(segment: string, country: Country): boolean {
  if (country === 'JP' && /^\p{L}{3,}-(?:fu|ken)$/iu.test(segment)) return true;
  if (toState(segment, country) || (country === 'RO' && /^jud(?:\.|e[tț]ul)/i.test(segment))) return true;
  const known = provinces.get(country) ?? new Set((PROVINCES[country] ?? '').split('|'));
  provinces.set(country, known);
  return known.has(matchText(segment).replace(/^(?:provincia|region|departamento) (?:de |del )?/, ''));
}
