/** Postcodes: whether a text is one in a country, how that country writes it, and which state it belongs to. */
import type { Country } from '../../contract.ts';
import { VEHICLE_CODES } from '../data/countries.ts';
import { CANADIAN_LETTERS, LOST_ZERO, POSTCODE_FORMS, ZIP_RANGES } from '../data/postcodes.ts';

interface PostcodeParts {
  /** As the country writes it; `''` where the text is no postcode of that country, or nothing is known of the country. */
  readonly postcode: string;
  /** Whether it is written as people of that country do, with or without the blank or hyphen in its place; `undefined` where nothing is known. */
  readonly valid: boolean | undefined;
}

interface Form {
  /** The whole code, compact. */
  readonly compact: RegExp;
  /** The whole code as written: a blank or hyphen may stand between the groups of the template, nowhere else. */
  readonly written: RegExp;
  readonly template: string;
  /** What is written as it is compact. */
  readonly same: RegExp | undefined;
  /** Bounded memory: the people of an export live in few places. */
  readonly known: Map<string, PostcodeParts>;
}

const MOST_KNOWN = 4096;

const UNKNOWN: PostcodeParts = Object.freeze({ postcode: '', valid: undefined });
const forms = new Map<Country, Form | undefined>();

function formOf(country: Country): Form | undefined {
  if (forms.has(country)) return forms.get(country);
  const entry = POSTCODE_FORMS[country];
  const form = entry && makeForm(entry[0], entry[1] ?? '$&');
  forms.set(country, form);
  return form;
}

/** Four digits more, which few people know. */
const ZIP_4 = '~(\\d{4})?';

const compactOf = (source: string): RegExp => new RegExp(`^(?:${source.replaceAll('~', '')})$`);

function makeForm(source: string, template: string): Form {
  const compact = compactOf(source);
  return {
    compact,
    written: new RegExp(`^(?:${source.replaceAll('~', '[ -]?')})$`, 'i'),
    template,
    same: template === '$&' ? compact : source.endsWith(ZIP_4) ? compactOf(source.slice(0, -ZIP_4.length)) : undefined,
    known: new Map(),
  };
}

const SEPARATORS = /[\s\u00a0\-–—]+/g;
/** Digits, letters and hyphens of an East Asian keyboard. */
const FULL_WIDTH = /[\uff01-\uff5e\u2010-\u2012\u2015\u2212\u301c\u30fc]/;
const EACH_HYPHEN = /[~\u2010-\u2012\u2015\u2212\u301c\u30fc]/g;
const DIGITS = /^\d+$/;

function write(form: Form, compact: string): string {
  const match = form.compact.exec(compact);
  if (!match) return '';
  if (form.template === '$&') return compact;
  return compact.replace(form.compact, form.template).replace(/^[- ]|[- ]$/g, '') || compact;
}

/**
 * A postcode of a country. A country code before it (`FI-00100`, `D-80331`) is understood where it is that country's.
 * @param text a cell, blanks around it do not matter
 * @param country ISO 3166-1 alpha-2
 */
export function parsePostcode(text: string, country: Country): PostcodeParts {
  const form = formOf(country);
  if (!form) return UNKNOWN;
  if (form.same?.test(text)) return { postcode: text, valid: true };
  let parts = form.known.get(text);
  if (!parts) {
    if (form.known.size >= MOST_KNOWN) form.known.clear();
    parts = Object.freeze(readPostcode(text, country, form));
    form.known.set(text, parts);
  }
  return parts;
}

function readPostcode(text: string, country: Country, form: Form): PostcodeParts {
  const plain = FULL_WIDTH.test(text) ? folded(text) : text;
  const unmarked = plain.trim().replace(/^[〒#!]\s*/, '');
  const trimmed = country === 'PT' ? unmarked.replace(/(?<=^\d{4})[._/](?=\d{3}$)/, '-') : unmarked;
  if (isSpecial(trimmed, country, form)) return { postcode: trimmed, valid: trimmed === text };
  const postcode = write(form, trimmed.toUpperCase().replace(SEPARATORS, ''));
  if (postcode !== '') return { postcode, valid: form.written.test(trimmed) && trimmed === text.trim() };
  const bare = withoutPrefix(trimmed, country);
  return { postcode: bare === '' ? '' : write(form, bare.toUpperCase().replace(SEPARATORS, '')), valid: false };
}

/** Without a country: digits and hyphen of an East Asian keyboard become plain ones where that gives a postcode of such a country. */
export function foldedPostcode(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  const plain = folded(text);
  return EAST_ASIAN.test(plain) ? plain : text;
}
const EAST_ASIAN = /^(?:\d{5,7}|\d{3}-\d{3,4})$/;

const folded = (text: string): string => text.normalize('NFKC').replace(EACH_HYPHEN, '-');

/** Codes with words: business mail in France (`75008 CEDEX 08`), British forces abroad (`BFPO 1`). */
function isSpecial(text: string, country: Country, form: Form): boolean {
  if (country === 'GB') return /^BFPO \d{1,4}$/.test(text);
  return country === 'FR' && /^\d{5} CEDEX(?: \d{1,2})?$/i.test(text) && form.compact.test(text.slice(0, 5));
}

/** Signs of vehicles that Europeans put before a postcode (`D-80331`): the one-letter ones, and two that are longer than the ISO code. */
const isVehicleCode = (code: string, country: Country): boolean =>
  VEHICLE_CODES[code] === country || (code === 'FIN' && country === 'FI') || (code === 'SLO' && country === 'SI');

function withoutPrefix(text: string, country: Country): string {
  const match = /^([A-Za-z]{1,3})[ \-–]?(?=\d)/.exec(text);
  const code = match?.[1]?.toUpperCase() ?? '';
  return match && (code === country || isVehicleCode(code, country)) ? text.slice(match[0].length) : '';
}

/** Whether a text has a digit and is written as a postcode of some country. */
export function isPostcodeSomewhere(text: string): boolean {
  if (text.length > LONGEST_POSTCODE || !HAS_DIGIT.test(text)) return false;
  return Object.keys(POSTCODE_FORMS).some((country) => formOf(country)?.written.test(text));
}
const LONGEST_POSTCODE = 12;
const HAS_DIGIT = /\d/;

/** Whether the form of the country's postcodes is known here. */
export function hasPostcodes(country: Country): boolean {
  return country in POSTCODE_FORMS;
}

const EXCEL_FRACTION = /^(\d+)\.0+$/;
const ZIP_LOST = /^(\d{3,4})(?:-?(\d{4}))?$/;

/**
 * A postcode whose leading zeros a spreadsheet ate, restored; `''` where it is whole, or not sure.
 * @param state postal code of the state, for the United States (and the Australian north): without it nothing is sure there;
 * asked for only where it decides
 */
export function restoreZeros(text: string, country: Country, state: string | (() => string) = ''): string {
  const digits = EXCEL_FRACTION.exec(text)?.[1] ?? text;
  if (country === 'US') return restoreZip(digits, state);
  if (country === 'PR' || country === 'VI') return restoreZip(digits, country);
  if (country === 'AU') return /^[89]\d{2}$/.test(digits) && answerOf(state) === 'NT' ? `0${digits}` : '';
  const rule = LOST_ZERO[country];
  if (!rule || !DIGITS.test(digits)) return '';
  const [length, restored] = rule;
  const missing = length - digits.length;
  // Two zeros are lost in Helsinki and Rome only, where whole districts start with them.
  const most = country === 'FI' || country === 'IT' ? 2 : 1;
  if (missing < 1 || missing > most) return '';
  const whole = '0'.repeat(missing) + digits;
  return restored.test(whole) ? parsePostcode(whole, country).postcode : '';
}

const answerOf = (state: string | (() => string)): string => (typeof state === 'string' ? state : state());

function restoreZip(text: string, stateOrQuestion: string | (() => string)): string {
  const match = ZIP_LOST.exec(text);
  if (!match) return '';
  const state = answerOf(stateOrQuestion);
  if (state === '') return '';
  const zip = (match[1] ?? '').padStart(5, '0');
  if (!postcodeStates(zip, 'US').includes(state)) return '';
  return match[2] ? `${zip}-${match[2]}` : zip;
}

/** Australian ranges: postal code of the state by number. Australia Post. */
const AUSTRALIAN: readonly (readonly [from: number, to: number, states: string])[] = [
  [200, 299, 'ACT'], [800, 999, 'NT'], [1000, 2599, 'NSW'], [2600, 2639, 'ACT NSW'], [2640, 2899, 'NSW'], [2900, 2920, 'ACT'], [2921, 2999, 'NSW'],
  [3000, 3999, 'VIC NSW'], [4000, 4999, 'QLD NSW'], [5000, 5999, 'SA'], [6000, 6999, 'WA'], [7000, 7999, 'TAS'], [8000, 8999, 'VIC'], [9000, 9999, 'QLD'],
]; // biome-ignore format: a table reads better dense

/**
 * States that a postcode may belong to (postal codes); empty where that cannot be said.
 * @param postcode as the country writes it
 */
export function postcodeStates(postcode: string, country: Country): readonly string[] {
  if (country === 'US') return /^\d{5}/.test(postcode) ? (zipStates()[Number(postcode.slice(0, 3))] ?? []) : [];
  if (country === 'AU') return statesIn(AUSTRALIAN, Number(postcode), /^\d{4}$/.test(postcode));
  if (country === 'CA') return (CANADIAN_LETTERS[postcode.charAt(0).toUpperCase()] ?? '').split(' ').filter(Boolean);
  return [];
}

let byZip: readonly (readonly string[])[] | undefined;

/** States by the first three digits of a ZIP code. */
function zipStates(): readonly (readonly string[])[] {
  byZip ??= spread();
  return byZip;
}

/** Ranges as a table. Where two of them meet the first holds. */
function spread(): readonly (readonly string[])[] {
  const table = new Array<readonly string[]>(1000).fill([]);
  for (const [from, to, states] of [...ZIP_RANGES].reverse()) table.fill(states.split(' '), from, to + 1);
  return table;
}

function statesIn(ranges: typeof ZIP_RANGES, number: number, sound: boolean): readonly string[] {
  if (!sound) return [];
  const range = ranges.find(([from, to]) => number >= from && number <= to);
  return range ? range[2].split(' ') : [];
}
