/** Addresses as the United States, Canada and Australia write them: number first, then street, unit, city, state, postcode. */
import type { Country } from '../../contract.ts';
import { BOX_WORDS, DIRECTIONS, PLAIN_TYPES, STREET_TYPES } from '../data/street-words.ts';
import { cityOfPostcode } from '../place/postcode-city.ts';
import { toState } from '../place/state.ts';
import { matchText } from '../text/text.ts';
import { takeNumber } from './number.ts';
import { type AddressParts, joined, NO_PARTS } from './parts.ts';
import { hasType, SHORT_DIRECTION, type Tail, takeTail } from './tail.ts';
import { beginsAsUnit, isUnit, isUnnamedUnit, type Unit, unitAt, unnamedUnitAt } from './unit.ts';

const BOX = new RegExp(`(?:^|\\s|,)((?:${BOX_WORDS.join('|')})\\s*#?\\s*[^\\s,]*\\d[^\\s,]*)(?=$|[\\s,])`, 'i');

const key = (word: string): string => matchText(word).replaceAll(' ', '');

/** `Unit 5/12 Smith Street`, as Australia writes it. */
const UNIT_SLASH =
  /^((?:unit|flat|shop|suite|apt|level)\s+\d+[a-z]?)\s*\/\s*(\d+[a-z]?(?:-\d+[a-z]?)?\s+[^,]*?(?=,|$)),?\s*/i;

/** What stands in parentheses between its neighbours: a state (`Ottawa (Ontario)`) or a unit. */
const withoutParentheses = (text: string, country: Country): string =>
  text.includes('(')
    ? text.replace(/\s*\(([^()]+)\)/g, (all, inner: string) =>
        toState(inner, country) || isUnit(inner) || beginsAsUnit(inner) ? `, ${inner},` : all,
      )
    : text;

/** `40, rue Ruskin`, as French has it. */
const NUMBER_APART = /^(\d+(?:-\d+)?[a-z]?),\s+(?=\p{L}|\d+(?:e|st|nd|rd|th)\s)/iu;

/**
 * Parts of an address in the American order, in one line or several.
 * @param country US, CA or AU
 */
export function parseAmerican(text: string, country: Country): AddressParts {
  const line = withoutParentheses(text.replace(/\s*[\r\n]+\s*/g, ', ').replace(/\s+/g, ' '), country)
    .replace(/^[\s,]+|[\s,.]+$/g, '')
    .replace(UNIT_SLASH, '$2, $1, ')
    .replace(NUMBER_APART, '$1 ');
  const { rest, state, postcode } = takeTail(line, country);
  const tail = { state, postcode };
  const hasTail = rest.length < line.length;
  const parts = rest.split(/\s*,\s*/).filter((part) => part !== '');
  const units = parts.filter((part, at) => at > 0 && isUnitPart(part, at + 1 === parts.length && hasTail, parts[0]));
  const main = withoutCounty(dropRecipient(parts.filter((part) => !units.includes(part))), hasTail);
  if (main.length === 0) return { ...EMPTY, ...tail, unit: units.join(' ') };
  if (main.length === 1) {
    const street = splitLine(main[0] ?? '', hasTail || units.length > 0, country, { rest, ...tail });
    return { ...street, ...tail, unit: joined(street.unit, ...units) };
  }
  if (!hasTail && isStreet(main.at(-1) ?? '')) {
    const street = splitStreetOnly(main.join(', '));
    return { ...street, unit: joined(street.unit, ...units) };
  }
  const street = splitStreetOnly(main.slice(0, -1).join(', '));
  const last = (main.at(-1) ?? '').split(' ');
  const unit = unitAt(last, 0);
  const hasCity = unit.taken < last.length;
  return {
    ...street,
    ...tail,
    unit: joined(street.unit, ...units, hasCity ? unit.text : ''),
    city: last.slice(hasCity ? unit.taken : 0).join(' '),
  };
}

const EMPTY = NO_PARTS;

/**
 * Whether a text between commas, behind the first, is a unit.
 * @param beforeState the state or postcode comes next, so that a city may end it
 */
function isUnitPart(part: string, beforeState: boolean, first = ''): boolean {
  if (isUnit(part) || (takeNumber(first).number !== '' && isUnnamedUnit(part))) return true;
  return !beforeState && beginsAsUnit(part) && !PLAIN_TYPES.has(key(part.split(' ').at(-1) ?? ''));
}

/** A number and the word of a street, which no city has. */
const isStreet = (part: string): boolean => takeNumber(part).number !== '' && hasType(part);

/** Street and city without a comma between them: the postcode may know the city. */
function splitLine(text: string, mayBeCity: boolean, country: Country, { state, postcode }: Tail): AddressParts {
  const city = country === 'US' && postcode !== '' ? cityOfPostcode(postcode, country) : '';
  const at = text.length - city.length;
  if (city !== '' && text[at - 1] === ' ' && text.slice(at).toLowerCase() === city.toLowerCase()) {
    const before = trim(text.slice(0, at));
    if (takeNumber(before).number !== '' && !LEADS_ON.test(before))
      return { ...splitStreetOnly(before), city: text.slice(at) };
  }
  return splitStreet(text, mayBeCity, country === 'CA' && state !== '');
}

/** Words that need another behind them: `1212 Camino Del Mar` is not `1212 Camino` in Del Mar, nor `5 N Salem` the house 5 N there. */
const LEADS_ON =
  /^\S+ (?:[nsew]|[ns][ew]|north|south|east|west)\.?$|\s(?:camino|via|calle|avenida|paseo|vista|rue|de|del|la|las|los|el|san|santa|saint|st|mount|mt|lake|fort|ft|old|new)\.?$/i;

/** `4411 Stone Way N Seattle, King County, WA`: a county behind the city. */
const withoutCounty = (parts: readonly string[], hasTail: boolean): readonly string[] =>
  hasTail && parts.length > 1 && /\p{L} (?:county|parish)$/iu.test(parts.at(-1) ?? '') && hasCityBefore(parts)
    ? parts.slice(0, -1)
    : parts;

/** Whether a city stands before the last part: alone between commas, or behind its street. */
function hasCityBefore(parts: readonly string[]): boolean {
  if (parts.length > 2) return true;
  const { rest } = takeNumber(parts[0] ?? '');
  return trim(rest.slice(streetEnd(rest, true)).join(' ')) !== '' && streetEnd(rest, true) > 0;
}

/** Names of people and companies before the street. */
function dropRecipient(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part) => /^\d/.test(part) || BOX.test(part));
  return at > 0 && at < parts.length - 1 ? parts.slice(at) : parts;
}

/** A box, and the street or unit that stands beside it. */
function withBox(box: string, around: string): AddressParts {
  return { ...streetAround(trim(around)), box };
}

/** A house beside a box; other words beside it are nobody's part. */
function streetAround(text: string): AddressParts {
  const words = text.split(' ');
  if (unitAt(words, 0).taken === words.length) return { ...EMPTY, unit: text };
  return takeNumber(text).number !== '' ? splitStreetOnly(text) : EMPTY;
}

/** Number, street and unit, where the city is known to stand elsewhere. */
function splitStreetOnly(text: string): AddressParts {
  const box = BOX.exec(text);
  if (box) {
    const around = `${text.slice(0, box.index)} ${text.slice(box.index + box[0].length)}`;
    return withBox(box[1] ?? '', around);
  }
  const { number, rest } = takeNumber(text);
  const { before, unit } = takeUnit(rest);
  return { ...EMPTY, number, street: before, unit };
}

/** Number, street, unit, and the city where no comma sets it off. */
function splitStreet(text: string, mayBeCity: boolean, hasState = false): AddressParts {
  const box = BOX.exec(text);
  if (box) {
    const after = trim(text.slice(box.index + box[0].length)).split(' ');
    const unit = unitAt(after, 0);
    const before = trim(text.slice(0, box.index));
    return {
      ...EMPTY,
      ...streetAround(before),
      box: box[1] ?? '',
      ...(unit.text === '' ? {} : { unit: unit.text }),
      city: cityOf(after.slice(unit.taken).join(' ')),
    };
  }
  const { number, rest } = takeNumber(text);
  const end = number === '' ? crossingEnd(rest) : streetEnd(rest, true) || frenchEnd(rest, hasState);
  if (end === 0) {
    // Two streets that cross are no city, whatever stands behind them.
    if (number === '' && mayBeCity && !rest.includes('&')) return { ...EMPTY, city: rest.join(' ') };
    if (number === '' && mayBeCity) return { ...EMPTY, street: rest.join(' ') };
    const cut = takeUnit(rest);
    return cut.unit === '' && mayBeCity
      ? { ...EMPTY, number, ...aroundUnit(rest) }
      : { ...EMPTY, number, street: cut.before, unit: cut.unit };
  }
  const unit = unitBehind(rest, end, number !== '');
  const street = trim(rest.slice(0, end).join(' '));
  return { ...EMPTY, number, street, unit: trim(unit.text), city: cityOf(rest.slice(end + unit.taken).join(' ')) };
}

/** Street, unit and city, where only the unit shows which is which: `840 Garrison Brooks Suite 985 Salem`. */
function aroundUnit(words: readonly string[]): Pick<AddressParts, 'street' | 'unit' | 'city'> {
  for (let at = 1; at < words.length; at++) {
    const { text, taken } = unitAt(words, at);
    if (taken > 0 && /\d/.test(text))
      return {
        street: trim(words.slice(0, at).join(' ')),
        unit: text,
        city: cityOf(words.slice(at + taken).join(' ')),
      };
  }
  return { street: trim(words.join(' ')), unit: '', city: '' };
}

/** Behind a street, or behind two that cross: `Bennet Rd and Main St`. */
function crossingEnd(words: readonly string[]): number {
  const end = streetEnd(words, false);
  if (end === 0 || !/^(?:and|&|\/|@|at)$/i.test(words[end] ?? '')) return end;
  const second = streetEnd(words.slice(end + 1), false);
  return second > 0 ? end + 1 + second : end;
}

const NO_UNIT: Unit = { text: '', taken: 0 };

function unitBehind(words: readonly string[], end: number, numbered: boolean): Unit {
  const unit = unitAt(words, end);
  return unit.taken > 0 || !numbered ? unit : unnamedUnitAt(words, end);
}

/** What is left after the street, where it can be a city: no bare number, no `attn: …`. */
const cityOf = (text: string): string => (/\p{L}/u.test(text) && !text.includes(':') ? trim(text) : '');

const trim = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');

const ROUTE = /^(?:highway|hwy|hgwy|u\.?s\.?|us|route|rte|road|rd|sr|cr|fm|interstate|i)$/;
const ROUTE_NUMBER = /^#?\d+[a-z]?(?:-\d+)?$/i;
/** `US-1`, `I-35`. */
const ROUTE_AT_ONCE = /^(?:i|ih|us|sr|sh|cr|fm|hwy)-\d+[a-z]?$/i;
const COUNTY = /^(?:county|co|cnty)\.?$/i;
/** `Avenue B`, `Avenue 52`. */
const FIRST_TYPE = /^(?:avenue|ave)$/;
const SHORT_NAME = /^(?:[a-z]|\d{1,3}[a-z]?)$/i;

/** How many of the words make the street; 0 where no word says so. */
function streetEnd(words: readonly string[], numbered: boolean): number {
  const first = DIRECTIONS.has(key(words[0] ?? '')) && words.length > 1 ? 1 : 0;
  if (FIRST_TYPE.test(key(words[first] ?? '')) && SHORT_NAME.test(words[first + 1] ?? ''))
    return afterType(words, first + 2);
  for (let at = first; at < words.length; at++) {
    const route = routeEnd(words, at);
    if (route > 0) return afterType(words, route);
    // `South Boulevard` has a direction for a name; `S Court St` has not.
    const named = at > first || (first === 1 && !PLAIN_TYPES.has(key(words[at + 1] ?? '')));
    if (named && PLAIN_TYPES.has(key(words[at] ?? ''))) return afterType(words, at + 1);
  }
  return numbered ? looseEnd(words, first) : 0;
}

/** Behind the number of a road that is named by one; 0 where none begins. */
function routeEnd(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  if (ROUTE_AT_ONCE.test(word)) return at + 1;
  if (!ROUTE.test(key(word))) return 0;
  const next = words[at + 1] ?? '';
  if (ROUTE_NUMBER.test(next) && !(next.startsWith('#') && PLAIN_TYPES.has(key(word)))) return at + 2;
  if (next === '-' && ROUTE_NUMBER.test(words[at + 2] ?? '')) return at + 3;
  return COUNTY.test(words[at - 1] ?? '') && next.length < 4 && next !== '' ? at + 2 : 0;
}

/** A street whose type may also be a word of a place (`Lake`, `Park`), or that has none (`Broadway`, `5th`). */
function looseEnd(words: readonly string[], first: number): number {
  const name = words[first] ?? '';
  if (/^(?:broadway|bowery)$/i.test(name)) return afterType(words, first + 1);
  for (let at = first + 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (STREET_TYPES.has(key(word)) || FRENCH_DIRECTION.test(word)) return afterType(words, at + 1);
  }
  return /^\d+(?:st|nd|rd|th)$/i.test(name) ? afterType(words, first + 1) : 0;
}

/** `rue Principale Ripon`, before a province: the street has a name of one word, the city stands behind it. */
function frenchEnd(words: readonly string[], hasState: boolean): number {
  if (!hasState || !FRENCH_TYPE.test(words[0] ?? '')) return 0;
  const name = words.findIndex((word, at) => at > 0 && !PARTICLE.test(word));
  return name > 0 && name + 2 === words.length && !/^(?:notre|jean|marie|saint|sainte)$/i.test(words[name] ?? '')
    ? name + 1
    : 0;
}

const FRENCH_TYPE = /^(?:rue|boul\.?|boulevard|avenue|av\.?|chemin|ch\.|place|rang|mont[ée]e|c[ôo]te|all[ée]e)$/i;
const PARTICLE = /^(?:de|du|des|la|le|les)$/i;
const FRENCH_DIRECTION = /^(?:ouest|nord|sud)$/i;

/** Second types and directions after the type: `Court Street Road`, `Marietta St NW`, `Robert Street South` at the end. */
function afterType(words: readonly string[], from: number): number {
  let end = from;
  const word = (at: number) => words[at] ?? '';
  if (ROUTE_NUMBER.test(word(end - 1)) && /^(?:business|bus|alternate|alt|bypass|spur|loop|truck)$/i.test(word(end)))
    end++;
  if (PLAIN_TYPES.has(key(word(end))) && !/^st\.?$/i.test(word(end))) end++;
  // `PRIORITY WAY SOUTH DR`, with nothing after it.
  if (words.slice(end).every((one) => PLAIN_TYPES.has(key(one)) || DIRECTIONS.has(key(one)))) return words.length;
  if (SHORT_DIRECTION.test(word(end))) return end + 1;
  const direction = DIRECTIONS.has(key(word(end)));
  const last = end + 1 === words.length || unitAt(words, end + 1).taken > 0;
  return direction && last ? end + 1 : end;
}

/** A unit at the end of words that show no street type. */
function takeUnit(words: readonly string[]): { readonly before: string; readonly unit: string } {
  for (let at = 1; at < words.length; at++) {
    const { text, taken } = unitAt(words, at);
    if (taken > 0 && at + taken === words.length) return { before: trim(words.slice(0, at).join(' ')), unit: text };
  }
  const end = streetEnd(words, true);
  const { text, taken } = end > 0 && end < words.length ? unnamedUnitAt(words, end) : NO_UNIT;
  if (taken > 0 && end + taken === words.length) return { before: trim(words.slice(0, end).join(' ')), unit: text };
  return { before: trim(words.join(' ')), unit: '' };
}
