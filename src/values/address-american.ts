/** Addresses as the United States, Canada and Australia write them: number first, then street, unit, city, state, postcode. */
import type { Country } from '../contract.ts';
import { type AddressParts, NO_PARTS } from './address-parts.ts';
import { BARE_UNITS, DIRECTIONS, PLAIN_TYPES, STREET_TYPES, UNITS } from './data/street-words.ts';
import { parsePostcode } from './postcode.ts';
import { toState } from './state.ts';
import { matchText } from './text.ts';

const POSTCODES: { readonly [country: Country]: RegExp } = {
  US: /[\s,]+(\d{5}(?:\s?[-–—]\s?\d{4})?)$/,
  CA: /[\s,]+([A-Z]\d[A-Z][ -]?\d[A-Z]\d)$/i,
  AU: /[\s,]+(\d{4})$/,
  NZ: /[\s,]+(\d{4})$/,
};
/** Digits behind a state are meant as its postcode, too few or too many as they may be. */
const ANY_DIGITS = /[\s,]+(\d{3,9}(?:-\d{1,4})?)$/;

/** Cities that are named like a state: with nothing else before them they are the city. */
const CITY_STATES = new Set(['new york', 'washington', 'victoria', 'quebec']);
const SHORT_DIRECTION = /^(?:[nsew]|[ns][ew])\.?$/i;
const NUMBER = /^(?:\d+(?:-\d+)?[a-z]?|[nsew]\d+[nsew]\d+|[nsewt]\d{3,}|\d+\/\d+)$/i;
const BOX_WORDS = [
  '(?:p\\.?\\s?o\\.?|post\\s?office)\\s?(?:box|b\\.?|drawer)',
  'g\\.?p\\.?o\\.?\\s?box|(?:lock|locked|private|mail)\\s?(?:box|bag)|drawer|caller',
  '(?:r\\.?\\s?r\\.?|rural\\s(?:route|rte\\.?)|star\\sroute|h\\.?c\\.?r?|rte?\\.?|route)\\s*#?\\s*\\d+\\s*,?\\s*(?:box|bx)',
  '(?:psc|unit|cmr)\\s*#?\\s*\\d+\\s*,?\\s*box',
];
const BOX = new RegExp(`(?:^|\\s|,)((?:${BOX_WORDS.join('|')})\\s*#?\\s*[^\\s,]*\\d[^\\s,]*)(?=$|[\\s,])`, 'i');

const key = (word: string): string => matchText(word).replaceAll(' ', '');

interface Tail {
  readonly rest: string;
  readonly state: string;
  readonly postcode: string;
}

/** Takes country, postcode and state off the end. */
function takeTail(text: string, country: Country): Tail {
  let rest = text.replace(/[\s,]+(?:united states(?: of america)?|u\.?s\.?a\.?|canada|australia)\.?$/i, '');
  // A Canadian code is written in two groups; the others stay as they are.
  const zip = POSTCODES[country]?.exec(` ${rest}`) ?? digitsAfterState(` ${rest}`, country);
  const written = zip?.[1] ?? '';
  const postcode = country === 'CA' && written !== '' ? parsePostcode(written, 'CA').postcode || written : written;
  if (zip) rest = ` ${rest}`.slice(0, zip.index).trim();
  const state = stateAtEnd(rest, country, postcode !== '');
  if (state !== '') rest = rest.slice(0, -state.length).replace(/[\s,]+$/, '');
  return { rest, state, postcode };
}

function digitsAfterState(text: string, country: Country): RegExpExecArray | null {
  const found = country === 'US' || country === 'AU' ? ANY_DIGITS.exec(text) : null;
  return found &&
    toState(
      text
        .slice(0, found.index)
        .trim()
        .split(/[\s,]+/)
        .at(-1) ?? '',
      country,
    )
    ? found
    : null;
}

function stateAtEnd(text: string, country: Country, hasPostcode: boolean): string {
  for (const count of [4, 3, 2, 1]) {
    const match = new RegExp(`(^|[\\s,])((?:[^\\s,]+\\s+){${count - 1}}[^\\s,]+)$`).exec(text);
    const words = match?.[2] ?? '';
    if (words === '' || !toState(words, country)) continue;
    const before = text.slice(0, -words.length).trimEnd();
    const afterComma = before.endsWith(',') || before === '';
    // `10 Oak Ct` ends in a street type, not in Connecticut.
    if (!afterComma && PLAIN_TYPES.has(key(words)) && !(hasPostcode && hasType(before))) return '';
    if (CITY_STATES.has(matchText(words)) && !afterComma) return endsInCity(before) ? words : '';
    if (CITY_STATES.has(matchText(words)) && !before.includes(',')) return '';
    return words;
  }
  return '';
}

const hasType = (text: string): boolean => text.split(/[\s,]+/).some((word) => PLAIN_TYPES.has(key(word)));

/** Whether words stand between the street and the end of a text. */
function endsInCity(text: string): boolean {
  const words = text.split(/[\s,]+/);
  const last = words.at(-1) ?? '';
  return !PLAIN_TYPES.has(key(last)) && !SHORT_DIRECTION.test(last) && hasType(text);
}

/** `Unit 5/12 Smith Street`, as Australia writes it. */
const UNIT_SLASH =
  /^((?:unit|flat|shop|suite|apt|level)\s+\d+[a-z]?)\s*\/\s*(\d+[a-z]?(?:-\d+[a-z]?)?\s+[^,]*?(?=,|$)),?\s*/i;

/**
 * Parts of an address in the American order, in one line or several.
 * @param country US, CA or AU
 */
export function parseAmerican(text: string, country: Country): AddressParts {
  const line = text
    .replace(/\s*[\r\n]+\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,.]+$/g, '')
    .replace(UNIT_SLASH, '$2, $1, ');
  const { rest, state, postcode } = takeTail(line, country);
  const tail = { state, postcode };
  const parts = rest.split(/\s*,\s*/).filter((part) => part !== '');
  const units = parts.filter((part, at) => at > 0 && isUnit(part));
  const main = dropRecipient(parts.filter((part) => !units.includes(part)));
  if (main.length === 0) return { ...EMPTY, ...tail, unit: units.join(' ') };
  const first = main[0] ?? '';
  if (main.length === 1) {
    const street = splitStreet(first, rest.length < line.length || units.length > 0);
    return { ...street, ...tail, unit: [street.unit, ...units].filter(Boolean).join(' ') };
  }
  const street = splitStreetOnly(main.slice(0, -1).join(', '));
  const last = (main.at(-1) ?? '').split(' ');
  const unit = unitAt(last, 0);
  const city = unit.taken < last.length ? last.slice(unit.taken).join(' ') : (main.at(-1) ?? '');
  return {
    ...street,
    ...tail,
    unit: [street.unit, ...units, unit.taken < last.length ? unit.text : ''].filter(Boolean).join(' '),
    city,
  };
}

const EMPTY = NO_PARTS;

function isUnit(part: string): boolean {
  const words = part.split(/\s+/);
  const first = key(words[0] ?? '');
  return (
    part.startsWith('#') ||
    (words.length <= 3 && ((UNITS.has(first) && words.length > 1) || (BARE_UNITS.has(first) && words.length === 1)))
  );
}

/** Names of people and companies before the street. */
function dropRecipient(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part) => /^\d/.test(part) || BOX.test(part));
  return at > 0 && at < parts.length - 1 ? parts.slice(at) : parts;
}

interface Numbered {
  readonly number: string;
  readonly rest: readonly string[];
}

function takeNumber(text: string): Numbered {
  const words = text.split(' ');
  const numbered = NUMBER.test(words[0] ?? '') && words.length > 1;
  const at = !numbered ? 0 : /^\d\/\d$/.test(words[1] ?? '') ? 2 : 1;
  return { number: words.slice(0, at).join(' '), rest: words.slice(at) };
}

/** A box, and the street or unit that stands beside it. */
function withBox(box: string, around: string): AddressParts {
  return { ...streetAround(trim(around)), box };
}

/** A house beside a box; other words beside it are nobody's part. */
function streetAround(text: string): AddressParts {
  const words = text.split(' ');
  if (unitAt(words, 0).taken === words.length) return { ...EMPTY, unit: text };
  return /^\d/.test(text) ? splitStreetOnly(text) : EMPTY;
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
function splitStreet(text: string, mayBeCity: boolean): AddressParts {
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
  const end = streetEnd(rest, number !== '');
  if (end === 0) {
    if (number === '' && mayBeCity) return { ...EMPTY, city: rest.join(' ') };
    const cut = takeUnit(rest);
    return { ...EMPTY, number, street: cut.before, unit: cut.unit };
  }
  const unit = unitAt(rest, end);
  const street = trim(rest.slice(0, end).join(' '));
  return { ...EMPTY, number, street, unit: trim(unit.text), city: cityOf(rest.slice(end + unit.taken).join(' ')) };
}

/** What is left after the street, where it can be a city: no bare number, no `attn: …`. */
const cityOf = (text: string): string => (/\p{L}/u.test(text) && !text.includes(':') ? trim(text) : '');

const trim = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');

const ROUTE = /^(?:highway|hwy|hgwy|u\.?s\.?|us|route|rte|road|rd|sr|cr|fm|interstate|i)$/;
const ROUTE_NUMBER = /^#?\d+[a-z]?(?:-\d+)?$/i;
const COUNTY = /^(?:county|co|cnty)\.?$/i;

/** How many of the words make the street; 0 where no word says so. */
function streetEnd(words: readonly string[], numbered: boolean): number {
  const first = DIRECTIONS.has(key(words[0] ?? '')) && words.length > 1 ? 1 : 0;
  for (let at = first; at < words.length; at++) {
    const word = key(words[at] ?? '');
    const next = words[at + 1] ?? '';
    if (
      ROUTE.test(word) &&
      (ROUTE_NUMBER.test(next) || (COUNTY.test(words[at - 1] ?? '') && next.length < 4 && next !== ''))
    ) {
      return afterType(words, at + 2);
    }
    // `South Boulevard` has a direction for a name; `S Court St` has not.
    const named = at > first || (first === 1 && !PLAIN_TYPES.has(key(next)));
    if (named && PLAIN_TYPES.has(word)) return afterType(words, at + 1);
  }
  return numbered ? looseEnd(words, first) : 0;
}

/** A street whose type may also be a word of a place (`Lake`, `Park`), or that has none (`Broadway`, `5th`). */
function looseEnd(words: readonly string[], first: number): number {
  for (let at = first + 1; at < words.length; at++)
    if (STREET_TYPES.has(key(words[at] ?? ''))) return afterType(words, at + 1);
  const name = words[first] ?? '';
  return /^(?:broadway|bowery)$/i.test(name) || /^\d+(?:st|nd|rd|th)$/i.test(name) ? afterType(words, first + 1) : 0;
}

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

function unitAt(words: readonly string[], at: number): { readonly text: string; readonly taken: number } {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (/^#\S/.test(word)) return { text: word, taken: 1 };
  if (/^\d+(?:st|nd|rd|th)$/i.test(word) && /^fl(?:oor)?\.?$/i.test(next)) return { text: `${word} ${next}`, taken: 2 };
  if (word === '#' && UNITS.has(key(next))) return { text: words.slice(at, at + 3).join(' '), taken: 3 };
  if (word === '#' || UNITS.has(key(word))) {
    const taken = next === '#' ? 3 : next === '' ? 0 : 2;
    const more = taken > 0 ? unitAt(words, at + taken) : { text: '', taken: 0 };
    return { text: trim(`${words.slice(at, at + taken).join(' ')} ${more.text}`), taken: taken + more.taken };
  }
  return BARE_UNITS.has(key(word)) && (at + 1 === words.length || word.endsWith(','))
    ? { text: word, taken: 1 }
    : { text: '', taken: 0 };
}

/** A unit at the end of words that show no street type. */
function takeUnit(words: readonly string[]): { readonly before: string; readonly unit: string } {
  for (let at = 1; at < words.length; at++) {
    const { text, taken } = unitAt(words, at);
    if (taken > 0 && at + taken === words.length) return { before: trim(words.slice(0, at).join(' ')), unit: text };
  }
  return { before: trim(words.join(' ')), unit: '' };
}
