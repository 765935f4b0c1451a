/** Phone numbers: text → E.164 number, extension, and what is wrong with it. Knows every numbering plan (libphonenumber). */
import type { Country } from '../../contract.ts';
import { mayLackArea, withoutArea } from './area.ts';
import { readForm } from './form.ts';
import type { Home } from './numbering-plans.ts';
import { type PhoneParts, type PhoneProblem, plans, problemOf } from './parts.ts';
import { readPlain } from './plain.ts';
import { withLostPlus } from './plus.ts';
import { isRange } from './range.ts';
import { readPhoneText, splitPhoneText } from './text.ts';
import { formsOf, holdsSeveral, isDate, readFloat } from './written.ts';

export type { PhoneParts, PhoneProblem } from './parts.ts';

const NUMBER = /^[\s(]*\+*[\d\s()[\]./~*-]+$/;

/** Longer cells are prose. */
const LONGEST = 120;
const CACHE_SIZE = 4096;
/** Numbers that took the long way, by region and text. */
const cache = new Map<Country, Map<string, PhoneParts>>();
let cached = 0;

/**
 * Reads one phone number.
 * @param text one cell: labels, extension, any script's digits
 * @param country region of national numbers (ISO 3166-1 alpha-2), `''` where it is not known
 * @returns E.164 number and extension, or the problem; never guesses a country or a digit
 */
export function parsePhone(text: string, country: Country): PhoneParts {
  // Several rules ask for the same cells one after another.
  const glance = glanceAt(text);
  for (let at = 0; at < SLOTS; at++) {
    if (glances[at] !== glance) continue;
    const one = recent[at]!;
    if (text === one.text && country === one.country) return one.parts;
  }
  const slot = recent[turn]!;
  glances[turn] = glance;
  turn = (turn + 1) % SLOTS;
  slot.parts = readPlain(text, country) ?? readOnce(text, country);
  if (!slot.parts.valid && country === 'CN') slot.parts = withHyphenExt(text, slot.parts, false);
  slot.parts = withLostPlus(text, slot.parts, country, readWhole);
  if (mayLackArea(text, slot.parts, country)) slot.parts = withoutArea(slot.parts);
  slot.text = text;
  slot.country = country;
  return slot.parts;
}

const readWhole = (number: string): PhoneParts => readPhone(number, '');

const NOTHING: PhoneParts = problemOf('not-a-phone');
/** The phone columns of a record, and a number with and without its country. */
const SLOTS = 4;
const recent = Array.from({ length: SLOTS }, () => ({ text: '', country: '', parts: NOTHING }));
/** What shows at a glance of their texts. */
const glances = new Int32Array(SLOTS);
let turn = 0;

/** Differs of most texts that differ. */
const glanceAt = (text: string): number =>
  (text.length << 16) ^ (text.charCodeAt(text.length - 1) << 8) ^ text.charCodeAt(text.length - 2);

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

/**
 * The form in which crmq writes a number: `+14155550142`, with extension `+14155550142 ext. 5`.
 * RFC 3966 `;ext=5` is not what CRM imports accept.
 */
export const displayPhone = (parts: PhoneParts): string => (parts.ext ? `${parts.e164} ext. ${parts.ext}` : parts.e164);

/** What two cells have in common that hold the same number: E.164 and extension; `''` where the number cannot be told. */
export const phoneKey = ({ e164, ext }: PhoneParts): string => e164 && `${e164}x${ext}`;

/** Country calling code without `+`: `FI` → `358`; `''` for an unknown country. */
export function callingCode(country: Country): string {
  return plans().home(country)?.callingCode ?? '';
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

/** As `parsePhone`, every number by the library itself: what the test holds the short ways to. */
export function parsePhoneByLibrary(text: string, country: Country): PhoneParts {
  const parts = withLostPlus(text, readPhone(text, country, true), country, (number) => readPhone(number, '', true));
  if (mayLackArea(text, parts, country)) return withoutArea(parts);
  return !parts.valid && country === 'CN' ? withHyphenExt(text, parts, true) : parts;
}

/** In China the extension stands behind the number as a third group: `010-12345678-801`. */
const HYPHEN_EXT = /^\s*([(（]?0\d{2,3}[)）]?[- ]?\d{7,8})\s?-\s?(\d{1,6})\s*$/;

function withHyphenExt(text: string, parts: PhoneParts, byLibrary: boolean): PhoneParts {
  const [, number = '', ext = ''] = HYPHEN_EXT.exec(text) ?? [];
  const whole = number === '' ? parts : readPhone(number, 'CN', byLibrary);
  return whole.valid ? { ...whole, ext } : parts;
}

function readPhone(text: string, country: Country, byLibrary = false): PhoneParts {
  if (text.length > LONGEST) return problemOf('not-a-phone');
  const { number: written, ext } = readPhoneText(text);
  const number = readFloat(written);
  if (number === undefined) return problemOf('lost-digits');
  if (isDate(number)) return problemOf('not-a-phone');
  if (!NUMBER.test(number)) return problemOf(problemOfText(number, country));
  if (holdsSeveral(number) || isRange(number, country)) return problemOf('several');
  const digits = number.replace(/\D/g, '').length;
  if (digits === 0) return problemOf('not-a-phone');
  const home = plans().home(country);
  const international = /^[\s(]*\+|^[\s(]*00/.test(number);
  if (!home && !international) {
    return problemOf(digits < 6 ? 'too-short' : digits > 15 ? 'too-long' : 'no-country', ext);
  }
  return tryForms(formsOf(number, home !== undefined), home, ext, byLibrary);
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

function tryForms(forms: readonly string[], home: Home | undefined, ext: string, byLibrary: boolean): PhoneParts {
  let best: PhoneParts | undefined;
  for (const form of forms) {
    const parts = readForm(form, home, ext, byLibrary);
    if (parts.valid) return parts;
    best ??= parts;
  }
  return best ?? problemOf('invalid', ext);
}
