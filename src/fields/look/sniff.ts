/** What the values of a column look like: cheap and pure, on a bounded sample. Shares run from 0 to 1 of the values that are filled. */

import type { Role } from '../../contract.ts';
import { readConsent } from '../../values/consent/consent.ts';
import { GIVEN_NAMES } from '../../values/data/given-names.ts';
import { COMPANY_WORDS, COMPOUND_SURNAMES, JAPANESE_SURNAMES } from '../../values/data/name-words.ts';
import { SURNAMES } from '../../values/data/surnames.ts';
import { toAlpha2 } from '../../values/place/country.ts';
import { matchText } from '../../values/text/text.ts';
// biome-ignore format: a table reads better dense
import {
  FOREIGN_GIVEN_NAMES, GERMAN_STATES, HAN_SURNAMES, HANGUL_SURNAMES, HONORIFICS, INFIXES, JOB_WORDS, LEAD_STATES, LIST_STATES, ORGANISATION_WORDS, PAYMENT_STATES, REFUSING_STATES, SUBSCRIPTION_STATES,
  SURNAME_ENDING, TERRITORIES, THING_STATES,
} from '../data/words.ts';
import { hasCheckDigit } from './check-digits.ts';

/** What may be seen in a value. */
// biome-ignore format: a table reads better dense
export const LOOKS = [
  'email', 'phone', 'date', 'url', 'linkedin', 'boolean', 'answer', 'mark', 'guid', 'salesforceId', 'longId', 'number', 'country', 'honorific', 'jobTitle', 'person',
  'organisation', 'comma', 'words', 'leadState', 'subscription', 'listState', 'refusing', 'payment', 'territory', 'germanState', 'infix', 'file', 'phoneStyle', 'givenName', 'surname', 'long', 'lettered', 'letters', 'companyWord', 'year', 'month', 'monthDay',
  'day', 'emailBeside', 'phoneSign', 'checkDigit', 'picture', 'thingState', 'code', 'jsonList',
] as const;
export type Look = (typeof LOOKS)[number];

export interface Shape {
  /** Values that are filled, of all rows seen. */
  readonly filled: number;
  /** How many of them were looked at. */
  readonly sampled: number;
  /** Different values among those that are filled, counted up to 1,000. */
  readonly distinct: number;
  /** Plain numbers, nearly each of them a little more than the one before. */
  readonly isCounted: boolean;
  /** Share of the sampled values that have this look. */
  share(look: Look): number;
}

/** Values of which different ones are counted. */
const DISTINCT = 1000;
/** Values looked at in one column. */
const SAMPLE = 300;
/** What people and programs write for "nothing". */
const EMPTY = /^(?:[-–—.\s,?]*|n\/?a|#n\/a|null|none|-none-|unknown|tbd|\(no (?:value|owner)\))$/i;

const EMAIL = /^[^\s@,;<>()]+[@＠][^\s@,;<>()]+\.[^\s@,;<>()]{2,}$/;
const EMAIL_INSIDE = /[\w.+-]+[@＠][\w-]+\.\w{2,}/;
/** `John Smith (john@a.com)`: how a CRM names another record. */
const EMAIL_BESIDE = /\p{L}.*\([\w.+-]+[@＠][\w.-]+\.\w{2,}\)/u;
const PHONE = /^(?:[a-z]{1,6}[.:]\s*)?["'=]*\+?[\d０-９()（）\s./-]{6,24}(?:\s*(?:x|ext\.?|#|转)\s*\d{1,6})?["']?$/i;
/** What is written before numbers that are dialled, and before no others. */
const PHONE_SIGN = /^[^\d(+]{0,8}(?:\+\d|00[1-9][\d\s().-]{7}|\(0?\d)/;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|heic)(?:[?#]\S*)?$/i;
const DATES: readonly RegExp[] = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T\s].*)?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:[,T\s].*)?$/,
  /^\d{1,2}\.?[\s-][\p{L}.]{3,12}[\s-]\d{2,4}(?:\s.*)?$/u,
  /^\p{L}{3,9}\.? \d{1,2},? \d{4}(?:\s.*)?$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日/,
  /^--\d{2}-\d{2}$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
];
const URL =
  /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|co|fi|de|se|uk|fr|es|nl|eu|cn|jp|example|biz|info)(?:\/\S*)?$/i;
const LINKEDIN = /linkedin\.com\/|^in\/[\w-]+\/?$/i;
const BOOLEAN = /^(?:true|false|yes|no|y|n|0|1|on|off|x|✓|kyllä|ei|ja|nein|oui|non|sí|si|sim|não|nej|nei|是|否)$/i;
const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const SALESFORCE_ID = /^[0-9a-zA-Z]{3}[0-9a-zA-Z]{2}[0-9a-zA-Z]{10}(?:[A-Z0-5]{3})?$/;
const LONG_ID = /^(?:zcrm_)?\d{15,20}$/;
const NUMBER = /^-?\d+(?:[.,]\d+)*$/;
/** Something with a digit in one piece. */
const CODE = /^(?=.*\d)[^\s@]{1,40}$/;
const YEAR = /^(?:18|19|20)\d\d$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const MONTH_DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const FILE = /\.(?:csv|xlsx?|txt|json|tsv|xml|pdf|docx?)$/i;
/** `["email", "sms"]`, and none of them: `[]`. */
const JSON_LIST = /^\[(?:\s*"[^"]*"\s*(?:,\s*"[^"]*"\s*)*|\s*)\]$/;
const CJK_NAME = /^[\p{Script=Han}]{2,4}$/u;
/** Two to four characters that are a place or a part of a firm, not a person. */
const CJK_PLACE = /[市省县縣区區州町村部]$/u;
/** A whole name in Hangul: a surname and two syllables. */
const HANGUL_NAME = /^\p{Script=Hangul}{3}$/u;
const HANGUL_PLACE = /[시군구동읍면리도부과장팀점사실]$/u;
const CJK_COMPANY = /公司|集[团團]|[会會]社|주식회사|[㈜㈱]|[(（][주株][)）]/u;

/** Looks at the values of one column. Reads `values` only as far as the sample needs. */
export function sniff(values: readonly string[]): Shape {
  const counts = new Map<Look, number>();
  const filled = values.filter((value) => !EMPTY.test(value));
  const step = Math.max(1, Math.floor(filled.length / SAMPLE));
  let sampled = 0;
  for (let at = 0; at < filled.length && sampled < SAMPLE; at += step) {
    sampled++;
    for (const look of looksOf((filled[at] ?? '').trim().slice(0, 200))) counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  let countries: number | undefined;
  return {
    filled: filled.length,
    sampled,
    isCounted: isCounted(filled),
    distinct: new Set(filled.slice(0, DISTINCT)).size,
    share: (look) => {
      if (look !== 'country') return sampled === 0 ? 0 : (counts.get(look) ?? 0) / sampled;
      countries ??= countryShare(filled);
      return countries;
    },
  };
}

/**
 * Identifiers of one system that are nearly all different name the record itself; those that many records share name something
 * that the records belong to, and are no sign that two of them are the same.
 */
export const identifierRole = (shape: Shape): Role =>
  shape.filled === 0 || shape.distinct >= Math.min(shape.filled, DISTINCT) * 0.5 ? 'external_id' : 'related_id';

/** Values without which nothing counts up. */
const LEAST_COUNTED = 10;
const PLAIN_NUMBER = /^\d{1,15}$/;

function isCounted(filled: readonly string[]): boolean {
  const some = filled.slice(0, SAMPLE);
  if (some.length < LEAST_COUNTED || !some.every((value) => PLAIN_NUMBER.test(value))) return false;
  const steps = some.slice(1).map((value, at) => Number(value) - Number(some[at]));
  return steps.filter((step) => step > 0 && step <= LEAST_COUNTED).length >= steps.length * 0.9;
}

const NUMERIC_DATE = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/;

/** Whether the numbers of a date can be those of a day: `20-00-00` is none, nor is 40-47-84. */
function isDay(value: string): boolean {
  const [, first = '', second = '', third = ''] = NUMERIC_DATE.exec(value) ?? [];
  if (first === '') return true;
  const [a, b] = (first.length === 4 ? [second, third] : [first, second]).map(Number) as [number, number];
  return Math.min(a, b) >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
}

/** Country names are looked up only when somebody asks: the first lookup loads the names of many languages. */
function countryShare(filled: readonly string[]): number {
  const some = [...new Set(filled.map((value) => value.trim()))].slice(0, 60);
  return some.length === 0 ? 0 : some.filter((value) => toAlpha2(value) !== '').length / some.length;
}

function looksOf(value: string): Look[] {
  const looks: Look[] = [];
  const see = (look: Look, seen: boolean): void => {
    if (seen) looks.push(look);
  };
  const isDate = DATES.some((pattern) => pattern.test(value));
  see('email', EMAIL.test(value) || (value.length > 5 && EMAIL_INSIDE.test(value)));
  see('date', isDate);
  see('day', isDate && isDay(value));
  see('emailBeside', EMAIL_BESIDE.test(value));
  see('phoneSign', PHONE_SIGN.test(value));
  see('checkDigit', hasCheckDigit(value));
  see('picture', PICTURE.test(value));
  see('phone', !isDate && PHONE.test(value) && digitsOf(value) >= 7 && digitsOf(value) <= 15);
  // No number has two zeros in front but one that begins with them, and goes abroad.
  see(
    'phoneStyle',
    !isDate && /^["'=]*(?:\+|00[1-9][\d\s().-]{7}|\(?0[1-9][\d)\s-]{7})|\d[)\s/.-]+\d{3}[\s.-]\d{4}$/.test(value),
  );
  see('linkedin', LINKEDIN.test(value));
  see('url', URL.test(value));
  see('boolean', BOOLEAN.test(value));
  see('answer', readConsent('opt_out_email', value) !== undefined || readConsent('opt_in_email', value) !== undefined);
  see('jsonList', JSON_LIST.test(value));
  see('mark', /^[○◯×✕△]$/.test(value));
  see('guid', GUID.test(value));
  see('salesforceId', SALESFORCE_ID.test(value) && /\d/.test(value) && /[a-zA-Z]/.test(value));
  see('longId', LONG_ID.test(value));
  see('number', NUMBER.test(value));
  see('code', CODE.test(value));
  see('file', FILE.test(value));
  see('year', YEAR.test(value));
  see('month', MONTH.test(value));
  see('monthDay', MONTH_DAY.test(value));
  return /\p{L}/u.test(value) ? looks.concat(wordLooks(value)) : looks;
}

const digitsOf = (value: string): number => value.replace(/[^\d０-９]/g, '').length;

/** Two words and more without a digit, as names are. */
const LETTERS = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){1,4}$/u;

function wordLooks(value: string): Look[] {
  const form = matchText(value);
  const words = form.split(' ');
  const looks: Look[] = [];
  const see = (look: Look, seen: boolean): void => {
    if (seen) looks.push(look);
  };
  const companyWord =
    words.some((word) => ORGANISATION_WORDS.has(word) || COMPANY_WORDS.has(word)) || CJK_COMPANY.test(value);
  const organisation = companyWord || /[&']s\b|\d/.test(value);
  see('honorific', HONORIFICS.has(form));
  see(
    'jobTitle',
    words.some((word) => JOB_WORDS.has(word)) ||
      /(?:经理|总监|主管|工程师|部長|課長|社長|chef|päällikkö|johtaja|leiter(?:in)?)$/i.test(value),
  );
  see('organisation', organisation);
  see('companyWord', companyWord);
  see('person', !organisation && isPerson(value, words));
  see('givenName', words.length === 1 && isGiven(form));
  see('surname', words.length === 1 && isSurname(form) && !isGiven(form));
  see('long', value.length > 2);
  see('lettered', true);
  see('letters', LETTERS.test(value));
  see('comma', /^[^,]+, ?[^,]+$/.test(value));
  see('words', words.length > 1);
  see('leadState', LEAD_STATES.has(form));
  see('thingState', THING_STATES.has(form));
  see('subscription', SUBSCRIPTION_STATES.has(form));
  see('listState', SUBSCRIPTION_STATES.has(form) || LIST_STATES.has(form));
  see('refusing', REFUSING_STATES.has(form));
  see('payment', PAYMENT_STATES.has(form));
  see('territory', TERRITORIES.has(form));
  see('germanState', GERMAN_STATES.has(form));
  see('infix', INFIXES.has(form));
  return looks;
}

/** A value with a well-known given name or surname in it, of the length that names of persons have. */
function isPerson(value: string, words: readonly string[]): boolean {
  if (CJK_NAME.test(value)) return hasHanSurname(value) && !CJK_PLACE.test(value);
  if (HANGUL_NAME.test(value)) return HANGUL_SURNAMES.has(value.slice(0, 1)) && !HANGUL_PLACE.test(value);
  if (words.length > 5) return false;
  return words.some(isGiven) || (words.length > 1 && words.some((word) => SURNAMES.has(word)));
}

const isGiven = (word: string): boolean => GIVEN_NAMES.has(word) || FOREIGN_GIVEN_NAMES.has(word);
/** Endings count in Cyrillic and Greek only, which the pattern sees to. */
const isSurname = (word: string): boolean => SURNAMES.has(word) || SURNAME_ENDING.test(word);

const hasHanSurname = (name: string): boolean =>
  HAN_SURNAMES.has(name.slice(0, 1)) ||
  [2, 3].some(
    (size) =>
      name.length > size && (COMPOUND_SURNAMES.has(name.slice(0, size)) || JAPANESE_SURNAMES.has(name.slice(0, size))),
  );
