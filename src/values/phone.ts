/** Phone numbers: text → E.164 number, extension, and what is wrong with it. Knows every numbering plan (libphonenumber). */
import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/max';
import type { Context, Country } from '../contract.ts';
import { NumberingPlans, type PlanMatch } from './numbering-plan.ts';
import { readPhoneText, splitPhoneText } from './phone-text.ts';
import { formsOf, holdsSeveral, readFloat } from './phone-written.ts';

export type PhoneProblem =
  | ''
  | 'no-country'
  | 'too-short'
  | 'too-long'
  | 'invalid'
  | 'letters'
  | 'not-a-phone'
  | 'lost-digits'
  | 'several';

export interface PhoneParts {
  /** `+` and digits; also given for a number that is not valid, where its country is known. */
  readonly e164: string;
  /** ISO country of the number; `''` for numbers of no country (toll-free +800) and where it is not known. */
  readonly country: Country;
  /** `mobile`, `fixedLine`, `fixedLineOrMobile`, `tollFree`, `premiumRate`, `sharedCost`, `voip`, `pager`, `uan` …, or `''`. */
  readonly type: string;
  readonly ext: string;
  readonly valid: boolean;
  readonly problem: PhoneProblem;
}

type Library = typeof import('libphonenumber-js/max');
const require = createRequire(import.meta.url);
let loaded: Library | undefined;
/** Loaded at the first phone number: the numbering plans take 30 ms that `crmq --help` need not wait for. */
const library = (): Library => {
  loaded ??= require('libphonenumber-js/max') as Library;
  return loaded;
};

let compiled: NumberingPlans | undefined;
const plans = (): NumberingPlans => {
  compiled ??= new NumberingPlans({
    reader: (require('libphonenumber-js/core') as typeof import('libphonenumber-js/core')).Metadata,
    json: require('libphonenumber-js/max/metadata') as MetadataJson,
  });
  return compiled;
};

/**
 * Numbers that regulators keep for books and demos, which the library takes for unassigned (Ofcom: 07700 900xxx, 01632 960xxx;
 * ComReg: 020 91x xxxx). They are treated as valid, as NANP 555-01xx is, so that documentation and test data pass.
 */
const FICTIONAL = /^\+(?:447700900\d{3}|441632960\d{3}|3532091\d{5})$/;
const DATE =
  /^(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)(?:[ T].*)?$/;
const NUMBER = /^[\s(]*\+*[\d\s()[\]./~*-]+$/;
const NANP_STYLE = /^(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}$/;

/** Longer cells are prose. */
const LONGEST = 120;
const CACHE_SIZE = 4096;
/** Numbers that took the library, by region and text. */
const cache = new Map<Country, Map<string, PhoneParts>>();
let cached = 0;

/**
 * Reads one phone number.
 * @param text one cell: labels, extension, any script's digits
 * @param country region of national numbers (ISO 3166-1 alpha-2), `''` where it is not known
 * @returns E.164 number and extension, or the problem; never guesses a country or a digit
 */
export function parsePhone(text: string, country: Country): PhoneParts {
  // Several rules ask for the same cell one after another.
  if (text === lastText && country === lastCountry) return last;
  last = readCommon(text, country) ?? readOnce(text, country);
  lastText = text;
  lastCountry = country;
  return last;
}

/** As `parsePhone` in the region of a record, for which it asks only where the number does not say its country itself. */
export function phoneIn(context: Pick<Context, 'country' | 'facts'>, text: string): PhoneParts {
  if (text === lastText && lastCountry === '' && last.valid) return last;
  if (text.charCodeAt(0) === PLUS) {
    const parts = parsePhone(text, '');
    if (parts.valid) return parts;
  }
  return parsePhone(text, phoneCountry(context));
}

let lastText = '';
let lastCountry: Country = '';
let last: PhoneParts = problemOf('not-a-phone');

function readOnce(text: string, country: Country): PhoneParts {
  if (cached >= CACHE_SIZE) {
    cache.clear();
    cached = 0;
  }
  let known = cache.get(country);
  if (!known) cache.set(country, (known = new Map()));
  let parts = known.get(text);
  if (!parts) {
    parts = readPhone(text, country);
    known.set(text, parts);
    cached++;
  }
  return parts;
}

const PLUS = 43;
const OPEN = 40;
const HYPHEN = 45;
const POINT = 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * A number that nothing but blanks, brackets, hyphens and dots stands between, and that its plan knows: nearly every phone cell.
 * Undefined is no verdict: `readPhone` then goes the long way, which gives the same for these.
 */
function readCommon(text: string, country: Country): PhoneParts | undefined {
  const first = text.charCodeAt(0);
  const international = first === PLUS;
  if (!(international || first === OPEN || isDigit(first)) || text.length > 24) return undefined;
  const digits = digitsOfCommon(text, international ? 1 : 0);
  if (digits === '') return undefined;
  const match = international ? plans().international(digits) : nationalMatch(text, digits, country);
  if (!match) return undefined;
  const e164 = digits.length === text.length - 1 && international ? text : `+${match.callingCode}${match.national}`;
  return { e164, country: match.country, type: match.type, ext: '', valid: true, problem: '' };
}

function nationalMatch(text: string, digits: string, country: Country): PlanMatch | undefined {
  if (country === '' || digits.startsWith('00') || !plans().knows(country) || mayBeDate(text)) return undefined;
  const match = plans().national(digits, country);
  return match && !looksForeign(text, country, match.national) ? match : undefined;
}

/** A hyphen or dot where a date has its first one. */
function mayBeDate(text: string): boolean {
  for (const at of DATE_MARKS)
    if (text.charCodeAt(at) === HYPHEN || text.charCodeAt(at) === POINT) return DATE.test(text);
  return false;
}

const DATE_MARKS = [1, 2, 4] as const;

/** The digits of a text that holds no other signs than those; `''` for any other, and where a float or a trunk `(0)` needs a second look. */
function digitsOfCommon(text: string, from: number): string {
  const end = text.length - 1;
  if (!isDigit(text.charCodeAt(end)) || text.charCodeAt(end - 1) === POINT) return '';
  let digits = '';
  let start = -1;
  for (let i = from; i <= end; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      if (start < 0) start = i;
      continue;
    }
    // blank, brackets, hyphen, dot
    if (code !== 32 && code !== OPEN && code !== 41 && code !== HYPHEN && code !== POINT) return '';
    if (code === OPEN && from > 0 && text.charCodeAt(i + 1) === 48 && text.charCodeAt(i + 2) === 41) return '';
    if (start >= 0) digits += text.slice(start, i);
    start = -1;
  }
  return digits + text.slice(start);
}

/**
 * The form in which crmq writes a number: `+14155550142`, with extension `+14155550142 ext. 5`.
 * RFC 3966 `;ext=5` is not what CRM imports accept.
 */
export const displayPhone = (parts: PhoneParts): string => (parts.ext ? `${parts.e164} ext. ${parts.ext}` : parts.e164);

/** What two cells have in common that hold the same number: E.164 and extension; `''` where the number cannot be told. */
export function phoneKey(text: string, country: Country): string {
  const { e164, ext } = parsePhone(text, country);
  return e164 && `${e164}x${ext}`;
}

/** Country for national numbers of a cell: the record's own, else the one that the column proved. */
export const phoneCountry = (context: Pick<Context, 'country' | 'facts'>): Country =>
  context.country || context.facts.phoneCountry || '';

/** Country calling code without `+`: `FI` → `358`; `''` for an unknown country. */
export function callingCode(country: Country): string {
  return plans().knows(country) ? plans().callingCode(country) : '';
}

/** Digits of an E.164 number without its calling code, also of one that is not valid. */
export function nationalDigits(e164: string): string {
  return e164.slice(1 + plans().codeLength(e164, 1));
}

/**
 * Splits a cell that holds several phone numbers, each of which is one (valid, or national without a known country).
 * @returns the numbers as written; one element where the cell does not prove to hold several
 */
export function splitPhones(text: string, country: Country): string[] {
  const parts = splitPhoneText(text);
  if (parts.length === 1) return parts;
  const sound = parts.every((part) => {
    const { valid, problem } = parsePhone(part, country);
    return valid || (problem === 'no-country' && country === '');
  });
  return sound ? parts : [text];
}

function problemOf(problem: PhoneProblem, ext = ''): PhoneParts {
  return { e164: '', country: '', type: '', ext, valid: false, problem };
}

/** As `parsePhone`, every number by the library itself: what the test holds the short ways to. */
export const parsePhoneByLibrary = (text: string, country: Country): PhoneParts => readPhone(text, country, true);

function readPhone(text: string, country: Country, byLibrary = false): PhoneParts {
  if (text.length > LONGEST) return problemOf('not-a-phone');
  const { number: written, ext } = readPhoneText(text);
  const number = readFloat(written);
  if (number === undefined) return problemOf('lost-digits');
  if (DATE.test(number)) return problemOf('not-a-phone');
  if (!NUMBER.test(number)) return problemOf(problemOfText(number, country));
  if (holdsSeveral(number)) return problemOf('several');
  const digits = number.replace(/\D/g, '').length;
  if (digits === 0) return problemOf('not-a-phone');
  const region = isCountry(country) ? country : undefined;
  const international = /^[\s(]*\+|^[\s(]*00/.test(number);
  if (!region && !international) {
    return problemOf(digits < 6 ? 'too-short' : digits > 15 ? 'too-long' : 'no-country', ext);
  }
  return tryForms(formsOf(number, region !== undefined), region, ext, byLibrary);
}

/** Why a text with more than digits and punctuation is no number. */
function problemOfText(number: string, country: Country): PhoneProblem {
  if (splitPhoneText(number).length > 1 && splitPhones(number, country).length > 1) return 'several';
  if (/[@]|https?:|www\./i.test(number)) return 'not-a-phone';
  const digits = number.match(/\d/g)?.length ?? 0;
  const letters = number.match(/\p{L}/gu)?.length ?? 0;
  // A vanity number (1-800-FLOWERS) or a slip of the finger (04O 123 4567): digits lead, letters fill up.
  const starts = /^\+?\(?\d/.test(number);
  return starts && digits >= 3 && digits + letters >= 7 && digits + letters <= 16 ? 'letters' : 'not-a-phone';
}

function tryForms(
  forms: readonly string[],
  region: CountryCode | undefined,
  ext: string,
  byLibrary: boolean,
): PhoneParts {
  let best: PhoneParts | undefined;
  for (const form of forms) {
    const parts = (!byLibrary && readPlainForm(form, region, ext)) || readForm(form, region, ext);
    if (parts.valid) return parts;
    best ??= parts;
  }
  return best ?? problemOf('invalid', ext);
}

/** The common case, a number that its plan knows, without the library's slow and thorough way. */
function readPlainForm(form: string, region: CountryCode | undefined, ext: string): PhoneParts | undefined {
  const digits = form.replace(/\D/g, '');
  const plain = form.startsWith('+') ? plans().international(digits) : region && plans().national(digits, region);
  if (!plain || looksForeign(form, region, plain.national)) return undefined;
  const { country, type } = plain;
  return { e164: `+${plain.callingCode}${plain.national}`, country, type, ext, valid: true, problem: '' };
}

function readForm(form: string, region: CountryCode | undefined, ext: string): PhoneParts {
  const number = library().parsePhoneNumberFromString(form, region ? { defaultCountry: region } : {});
  if (!number) return problemOf(lengthProblem(form, region), ext);
  const e164 = String(number.number);
  const fictional = FICTIONAL.test(e164);
  const valid = fictional || (number.isValid() && !looksForeign(form, region, String(number.nationalNumber)));
  const country = number.country ?? (fictional ? (number.getPossibleCountries()[0] ?? '') : '');
  return {
    e164,
    country,
    type: toCamel(number.getType() ?? ''),
    ext,
    valid,
    problem: valid ? '' : lengthProblem(form, region),
  };
}

/** `(415) 555-2671` in a Finnish record fits the Finnish plan by accident; nobody there writes a number so, without its 0. */
function looksForeign(form: string, region: CountryCode | undefined, national: string): boolean {
  if (!region || plans().callingCode(region) === '1' || plans().trunkPrefix(region) !== '0') return false;
  return NANP_STYLE.test(form) && form.replace(/\D/g, '') === national;
}

function lengthProblem(form: string, region: CountryCode | undefined): PhoneProblem {
  switch (library().validatePhoneNumberLength(form, region)) {
    case 'TOO_SHORT':
      return 'too-short';
    case 'TOO_LONG':
      return 'too-long';
    case 'NOT_A_NUMBER':
      return form.replace(/\D/g, '').length < 4 ? 'too-short' : 'invalid';
    default:
      return 'invalid';
  }
}

const isCountry = (country: Country): country is CountryCode => country !== '' && library().isSupportedCountry(country);

/** `FIXED_LINE_OR_MOBILE` → `fixedLineOrMobile`, the names of Google's metadata. */
const toCamel = (type: string): string =>
  type.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
