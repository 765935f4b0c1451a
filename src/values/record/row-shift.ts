/** Tells from the cells of one record whether its values have slipped into neighbouring columns. */
import type { Country, Role } from '../../contract.ts';
import { toAlpha2 } from '../place/country.ts';
import { type Kind, kindOf } from './kind.ts';

type Seen = Kind | 'country' | 'postcode' | 'words' | 'other';

interface Cell {
  readonly role: Role;
  readonly expected: Seen;
  readonly seen: Seen;
}

const EXPECTED: readonly (readonly [role: Role, kind: Seen])[] = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['mobile', 'phone'],
  ['website', 'url'],
  ['postal_code', 'postcode'],
  ['country', 'country'],
  ['city', 'words'],
  ['first_name', 'words'],
  ['last_name', 'words'],
  ['company', 'words'],
  ['birth_date', 'date'],
  ['created_at', 'date'],
  ['updated_at', 'date'],
];
const POSTCODE = /^(?=.*\d)[A-Z]{0,2}[- ]?[\dA-Z]{2,5}(?:[ -]?[\dA-Z]{2,4})?$/;
const WORDS = /^\p{Lu}[\p{L}.'’ -]{2,}$/u;

const WORD_ROLES: readonly Role[] = ['country', 'city', 'first_name', 'last_name', 'company'];
const PHONE_ROLES: readonly Role[] = ['phone', 'mobile'];
const DATE_ROLES: readonly Role[] = ['birth_date', 'created_at', 'updated_at'];
const URL = /^[^@\s]+\.[^@\s]+$/;
const NOT_DIALLED = /[@\p{L}]/u;
const [LINE_FEED, RETURN, SLASH, ZERO, NINE, AT, LINE_SEPARATOR] = [10, 13, 47, 48, 57, 64, 0x2028];

/** How many cells fail the cheap test that they are where they belong; nearly every record is let through by these alone. */
function countDoubts(record: Record): number {
  let doubts = 0;
  for (const role of WORD_ROLES) if (!isWords(record.get(role))) doubts++;
  for (const role of PHONE_ROLES) if (!isDialled(record.get(role))) doubts++;
  for (const role of DATE_ROLES) if (!beginsAsDate(record.get(role))) doubts++;
  if (!isPostal(record.get('postal_code'))) doubts++;
  const email = record.get('email');
  if (email !== '' && !email.includes('@')) doubts++;
  const website = record.get('website');
  if (website !== '' && !URL.test(website)) doubts++;
  return doubts;
}

/** No digit, `@` or slash. */
function isWords(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Nearly everything is a letter, and lies above.
    if (code <= AT && code >= SLASH && (code <= NINE || code === AT)) return false;
  }
  return true;
}

/** Empty, or seven digits or more and no letter or `@`; or an extension. */
function isDialled(text: string): boolean {
  let digits = 0;
  let isPlain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) digits++;
    else if (code >= AT) isPlain = false;
  }
  if (digits >= 7 && (isPlain || !NOT_DIALLED.test(text))) return true;
  return text === '' || (!isPlain && text.includes('ext'));
}

/** Empty, or two to ten signs in one line, with a digit, and without `@` and slash. */
function isPostal(text: string): boolean {
  if (text === '') return true;
  if (text.length < 2 || text.length > 10) return false;
  let hasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === AT || code === SLASH || code === LINE_FEED || code === RETURN) return false;
    if (code === LINE_SEPARATOR || code === LINE_SEPARATOR + 1) return false;
    hasDigit ||= code >= ZERO && code <= NINE;
  }
  return hasDigit;
}

/** Empty, or a digit first and no `@`. */
const beginsAsDate = (text: string): boolean =>
  text === '' || (text.charCodeAt(0) >= ZERO && text.charCodeAt(0) <= NINE && !text.includes('@'));

interface Record {
  get(role: Role): string;
  has(role: Role): boolean;
  readonly country: Country;
  readonly asIfInPlace?: boolean;
}

/**
 * The columns of a record that hold what belongs into another typed column of it. A record has slipped when two or more do, of
 * different kinds, and what they hold is missing in the columns where it belongs. Two columns that merely swapped their
 * values are no slip, nor is a second value of a kind that is in its place.
 * @param record cells and columns by role; country for national phone numbers; whether it is to be taken as if nothing had slipped
 * @returns roles of the columns in which values slipped; empty where the record has not slipped
 */
export function findShift(record: Record): readonly Role[] {
  return record.asIfInPlace === true || countDoubts(record) < 2 ? NONE : lookClosely(record);
}

const NONE: readonly Role[] = [];

function lookClosely(record: Record): readonly Role[] {
  const cells = EXPECTED.flatMap(([role, expected]) => {
    const value = record.get(role);
    return value === '' ? [] : [{ role, expected, seen: seenIn(value, expected, record.country) }];
  });
  const wrong = cells.filter(isWrong);
  if (wrong.length < 2 || isSwap(wrong)) return [];
  const homeless = wrong.filter((cell) => isHomeless(cell, cells, record));
  const kinds = new Set(homeless.map((cell) => cell.seen));
  return kinds.size >= 2 && homeless.some((cell) => cell.seen !== 'words') ? wrong.map((cell) => cell.role) : [];
}

function seenIn(value: string, expected: Seen, country: Country): Seen {
  const kind = kindOf(value, country);
  if (kind !== '') return expected === 'postcode' && kind === 'phone' && !/^[+(]/.test(value) ? 'postcode' : kind;
  if (expected !== 'words' && /^\p{L}{2}/u.test(value) && toAlpha2(value) !== '') return 'country';
  if (value.length <= 10 && POSTCODE.test(value)) return 'postcode';
  return WORDS.test(value) ? 'words' : 'other';
}

/** Free text (`other`) proves nothing; words are wrong where digits or an @ belong. */
function isWrong({ expected, seen, role }: Cell): boolean {
  if (expected === seen || seen === 'other') return false;
  if (expected === 'words') return seen !== 'country' && !(role === 'company' && seen === 'postcode');
  return seen !== 'words' || !(expected === 'country' || expected === 'url');
}

/** Whether the file has a column for what this cell wrongly holds, and that column does not hold its own kind. */
function isHomeless({ seen, role }: Cell, cells: readonly Cell[], record: Record): boolean {
  const homes = cells.filter((cell) => cell.expected === seen && cell.role !== role);
  if (seen === 'words') return homes.some(isWrong);
  if (homes.some((cell) => cell.seen === seen)) return false;
  return EXPECTED.some(([other, kind]) => kind === seen && other !== role && record.has(other));
}

const isSwap = (wrong: readonly Cell[]): boolean =>
  wrong.length === 2 && wrong[0]?.expected === wrong[1]?.seen && wrong[0]?.seen === wrong[1]?.expected;
