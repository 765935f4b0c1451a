/** The house of an address: its street, number and unit out of the segments before the place; what stands between house and city is a district. */
import type { Country } from '../../contract.ts';
import { type AddressParts, joined } from './parts.ts';
import { FRENCH_STREETS, type House, NUMBER_FIRST, splitStreet } from './street.ts';
import { isPlace, isUnit, unitWordIn } from './words.ts';

type Parts = Partial<AddressParts>;

const SIGN = String.raw`(?:n\.?[º°.o]{0,2}|nr\.?|nro\.?|n[uú]mero|núm\.?|num\.?|č\.|№|#)[:\s]?\s?`;
/** The number alone between two commas, or with the unit behind it. */
const ONLY_NUMBER = new RegExp(
  `^(?:${SIGN})?(\\d+(?:\\s?[-–/]\\s?\\d+)*\\s?(?:[a-z](?![\\p{L}\\d.]))?(?:[/-][a-z\\d]{1,3}(?![\\p{L}\\d]))?(?: (?:bis|ter|quater))?)\\.?(?:\\s+(.+))?$`,
  'iu',
);
/** `s/n`, `snc`, `bb`: the house has no number. On a road it is so many kilometres from its beginning. */
const NO_NUMBER = /^(?:s\/?n[.º]?|s\.n\.c?\.?|snc\.?|bb|б\/н|km\.?\s?\d+(?:[.,]\d+)?)$/iu;
/** Blocks of Mannheim have a letter and a number for a name. */
const SQUARE = /^[A-U] ?\d{1,2}$/;

/** What stands before the place of an address: recipient, unit, street with number, unit, district. */
export function houseOf(segments: readonly string[], country: Country): Parts {
  const at = mainOf(segments, country);
  const before = segments.slice(0, at);
  const { taken, unit = '', ...street } = houseAt(segments.slice(at), country);
  const after = segments.slice(at + taken);
  const districts = after.filter((part) => isPlace(part, country));
  const units = [...before.filter((part) => isUnit(part, country)), unit];
  const named = before.filter((part) => !isUnit(part, country));
  return {
    ...street,
    unit: joined(...units, ...after.filter((part) => !isPlace(part, country))),
    district: joined(...districts),
    ...(named.length > 0 ? { rest: named.join(' ') } : {}),
  };
}

/** Where the street begins: before its number, where the two are apart. */
function mainOf(segments: readonly string[], country: Country): number {
  const at = segments.findIndex((segment) => holdsNumber(segment, country));
  if (at <= 0) return at < 0 ? firstName(segments, country) : 0;
  if (NUMBER_APART.test(segments[at] ?? '') && FRENCH_STREET.test(segments[at + 1] ?? '')) return at;
  const name = segments[at - 1] ?? '';
  return isNumberOf(name, segments[at] ?? '', country) && !isUnit(name, country) ? at - 1 : at;
}

/** `12, rue du Lac`: the number goes with what follows. */
const NUMBER_APART = /^\d+\s?[a-z]?(?: (?:bis|ter|quater))?$/i;
const FRENCH_STREET = new RegExp(`^(?:${FRENCH_STREETS})\\s`, 'iu');
/** `Via Garibaldi snc`. */
const WITHOUT_NUMBER = /\s(?:s\/n|snc|s\.n\.c?)\.?$/i;
/** `ul. 3 Maja 15 lok. 4`. */
const HOUSE_BEFORE_UNIT = /\p{L}{2}.*\d/u;

/** The first that is no unit. */
const firstName = (segments: readonly string[], country: Country): number =>
  Math.max(
    segments.findIndex((segment) => !isUnit(segment, country)),
    0,
  );

function holdsNumber(segment: string, country: Country): boolean {
  if (NO_NUMBER.test(segment) || WITHOUT_NUMBER.test(segment)) return true;
  if (HOUSE_BEFORE_UNIT.test(segment.slice(0, unitWordIn(segment)))) return !NUMBER_FIRST.has(country);
  if (isUnit(segment, country) && !/\p{L}{4,}.*\p{L}{4,}/u.test(segment)) return false;
  return NUMBER_FIRST.has(country) ? /^\d/.test(segment) : /\d/.test(segment);
}

/** Whether a segment is the number of the street before it, and what it says of the unit. */
function isNumberOf(name: string, segment: string, country: Country): boolean {
  if (NO_NUMBER.test(segment)) return true;
  if (FLOOR.test(segment)) return false;
  const found = ONLY_NUMBER.exec(segment);
  const tail = found?.[2] ?? '';
  return found !== null && (!/\d/.test(name) || isNamed(name, country)) && (tail === '' || isTail(tail, country));
}

const isNamed = (name: string, country: Country): boolean =>
  splitStreet(name, country).number === '' || (country === 'DE' && SQUARE.test(name));

/** `3. emelet`, `3e étage` behind a street without a number. */
const FLOOR = /^\d{1,2}(?:\.|[eèoaªº]|er|nd|rd|st|th)\s?\p{L}/u;

/** What may stand behind a number: a unit, or a letter or a number of one. */
const isTail = (tail: string, country: Country): boolean => /^(?:\d|.{1,2}$)/.test(tail) || isUnit(tail, country);

interface HouseAt extends House {
  readonly taken: number;
}

function houseAt(segments: readonly string[], country: Country): HouseAt {
  const [first = '', second = ''] = segments;
  // Spain and Italy set the number off with a comma: `Calle Mayor, 12, 3º B`.
  if (isNumberOf(first, second, country) || (isForeign(first) && /^\d+[a-z]?$/i.test(second))) {
    const found = ONLY_NUMBER.exec(second);
    return NO_NUMBER.test(second) || !found
      ? { street: first, number: second, unit: '', taken: 2 }
      : { street: first, number: found[1] ?? '', unit: found[2] ?? '', taken: 2 };
  }
  if (
    /^\d+(?:\s?[-–/]\s?\d+)?\s?[a-z]?(?:\s?(?:bis|ter|quater))?$/i.test(first) &&
    /\p{L}/u.test(second) &&
    !isUnit(second, country)
  )
    return { number: first, street: second, unit: '', taken: 2 };
  return { ...splitStreet(first, country), taken: 1 };
}

/** `25 Straße` before a bare `50`. */
const isForeign = (first: string): boolean => /^\d{1,3}[a-z]?,? \p{Lu}\p{L}{2}[^\d]*$/u.test(first);
