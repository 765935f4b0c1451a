/**
 * Numbers of registers of companies and of tax offices, other than VAT numbers with the letters of their country. Source: the registers
 * that give them out; IRS, valid EIN prefixes; GB 32100-2015 for the Chinese code.
 */
import {
  digitAt, hasCheckOf11And10, hasLuhn, hasLuhnIn, hasRestOf11, restOf97, steps, weighted,
} from './check-digit.ts'; // biome-ignore format: a list
import {
  isMontenegrin, isParaguayan, isPolish, isSingaporean, isSiret, isSlovenian, isThai, isUruguayan, isVietnamese,
} from './register-checks.ts'; // biome-ignore format: a list
import { isBelgian, isBulgarian, isCzechCompany } from './vat-checks.ts';

export interface RegisterForm {
  readonly country: string;
  readonly kind: string;
  /** Without blanks, dots and hyphens. */
  readonly form: RegExp;
  /** Absent where the register has no check digit, or none that can be relied on. */
  readonly check?: (body: string) => boolean;
  /** How the register writes it, where that is not the bare digits. */
  readonly write?: (body: string) => string;
  /** The form of numbers of which a hyphen says that the last sign is their check digit: it may be shorter. */
  readonly split?: RegExp;
}

const cut = (pattern: RegExp, written: string) => (body: string) => body.replace(pattern, written);
/** A prefix that the US tax office has given to one of its campuses. */
const EIN = /^(?:0[1-6]|1[0-6]|2[0-7]|3[0-9]|4[0-8]|5[0-9]|6[0-8]|7[1-7]|8[0-8]|9[0-58-9])\d{7}$/;
const CHINESE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CHINESE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function isChinese(body: string): boolean {
  const sum = CHINESE_WEIGHTS.reduce((total, weight, at) => total + weight * CHINESE.indexOf(body[at]!), 0);
  return CHINESE[(31 - (sum % 31)) % 31] === body[17];
}

/** Digits and, since 2026, letters: the value of a character is its code less 48. */
function isBrazilian(body: string): boolean {
  const first = 11 - (weighted(body, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  const second = 11 - (weighted(body, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return `${first > 9 ? 0 : first}${second > 9 ? 0 : second}` === body.slice(12) && !/^0+$/.test(body);
}

function isChilean(body: string): boolean {
  const digits = body.slice(0, -1).padStart(8, '0');
  return '0123456789K'[(11 - (weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11] === body.at(-1);
}

function isColombian(body: string): boolean {
  const digits = body.slice(0, -1).padStart(15, '0');
  return (
    '01987654321'[weighted(digits, [71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11] === body.at(-1)
  );
}

function isTurkish(body: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at++) {
    const digit = (digitAt(body, at) + 9 - at) % 10;
    sum += digit === 0 ? 0 : (digit * 2 ** (9 - at)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === digitAt(body, 9);
}

function isUkrainian(body: string): boolean {
  const isMiddle = Number(body) >= 30_000_000 && Number(body) <= 60_000_000;
  const weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : steps(1, 7);
  return hasRestOf11(body, weights, weights.map((weight) => weight + 2)); // biome-ignore format: one line
}

const isRussian = (body: string): boolean =>
  body.length === 10
    ? hasRestOf11(body, [2, 4, 10, 3, 5, 9, 4, 6, 8], [0])
    : hasRestOf11(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [0]) &&
      hasRestOf11(body, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [0]);

function isKorean(body: string): boolean {
  const sum = weighted(body, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digitAt(body, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digitAt(body, 9);
}

const isJapanese = (body: string): boolean =>
  9 - (weighted(body.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digitAt(body, 0);

function isTaiwanese(body: string): boolean {
  const crosses = [1, 2, 1, 2, 1, 2, 4, 1].map((weight, at) => {
    const product = weight * digitAt(body, at);
    return Math.floor(product / 10) + (product % 10);
  });
  const sum = crosses.reduce((total, one) => total + one, 0);
  return sum % 5 === 0 || (body[6] === '7' && (sum + 1) % 5 === 0);
}

function isNewZealand(body: string): boolean {
  const digits = body.padStart(9, '0');
  const once = (11 - (weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const check = once === 10 ? (11 - (weighted(digits, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11 : once;
  return Number(digits) > 10_000_000 && Number(digits) < 150_000_000 && check === digitAt(digits, 8);
}

const isAustralian = (body: string): boolean =>
  (weighted(body, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;

/** Thirteen digits of GS1. */
const isGlobalNumber = (body: string): boolean => weighted(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

const isArgentine = (body: string): boolean =>
  '012345678990'[11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)] === body[10];

const isPeruvian = (body: string): boolean =>
  (11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(body, 10);

const register = (country: string, kind: string, form: RegExp, check?: RegisterForm['check'], write?: RegisterForm['write'], split?: RegExp): RegisterForm =>
  ({ country, kind, form, ...(check && { check }), ...(write && { write }), ...(split && { split }) }); // biome-ignore format: one line

/** In the order in which they are tried: what is proved by a check digit before what is not. */
// biome-ignore format: a table reads better dense
export const REGISTER_FORMS: readonly RegisterForm[] = [
  register('FI', 'y-tunnus', /^\d{8}$/, (body) => weighted(body, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0, cut(/^(\d{7})/, '$1-')),
  register('SE', 'organisationsnummer', /^(?:16)?\d{2}[2-9]\d{7}$/, (body) => hasLuhn(body.slice(-10)), (body) => `${body.slice(-10, -4)}-${body.slice(-4)}`),
  register('SE', 'personnummer', /^\d{6}\d{4}$/, hasLuhn, cut(/^(\d{6})/, '$1-')),
  register('NO', 'organisasjonsnummer', /^[89]\d{8}$/, (body) => weighted(body, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0),
  register('DK', 'cvr', /^[1-9]\d{7}$/, (body) => weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0),
  register('IS', 'kennitala', /^\d{10}$/, (body) => weighted(body, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0, cut(/^(\d{6})/, '$1-')),
  register('FR', 'siren', /^\d{9}$/, hasLuhn),
  register('FR', 'siret', /^\d{14}$/, isSiret),
  // before 2005 without the first zero
  register('BE', 'ondernemingsnummer', /^[01]?\d{9}$/, isBelgian, (body) => body.padStart(10, '0').replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3')),
  register('PL', 'regon', /^\d{9}(?:\d{5})?$/, isPolish),
  register('PL', 'krs', /^0\d{9}$/),
  register('CZ', 'ičo', /^\d{8}$/, isCzechCompany),
  register('SK', 'ičo', /^\d{8}$/, isCzechCompany),
  register('SI', 'matična', /^\d{7}(?:\d{3})?$/, isSlovenian),
  register('EE', 'registrikood', /^[1789]\d{7}$/, (body) => hasRestOf11(body, steps(1, 7), steps(3, 9))),
  register('LT', 'įmonės kodas', /^\d{9}$/, (body) => hasRestOf11(body, steps(1, 8), [3, 4, 5, 6, 7, 8, 9, 1])),
  register('HU', 'adószám', /^\d{8}[1-5]\d{2}$/, (body) => weighted(body, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0, cut(/^(\d{8})(\d)(\d\d)$/, '$1-$2-$3')),
  register('BG', 'eik', /^\d{9}$/, isBulgarian),
  register('BG', 'eik', /^\d{13}$/, (body) => isBulgarian(body.slice(0, 9)) && hasRestOf11(body.slice(8), [2, 7, 3, 5], [4, 9, 5, 7])),
  register('CH', 'uid', /^\d{9}$/, (body) => (11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(body[8]), cut(/^(\d{3})(\d{3})(\d{3})$/, 'CHE-$1.$2.$3')),
  register('NL', 'kvk', /^\d{8}$/),
  register('NL', 'rsin', /^\d{9}$/, (body) => (weighted(body, steps(9, 2)) - digitAt(body, 8)) % 11 === 0),
  register('GB', 'company-number', /^(?:0\d{7}|1\d{7}|(?:A[CP]|CE|CS|FC|F[CE]|G[ENS]|I[CP]|L[P]|N[CFILOPRVZ]|O[CE]|P[C]|R[0CS]|S[ACEFILOPRZ]|SG|Z[C])\d{6}|R0\d{6})$/),
  register('IE', 'cro', /^\d{5,6}$/),
  register('DE', 'handelsregister', /^HR[AB]\d{1,6}[A-Z]{0,3}$/),
  register('AT', 'firmenbuch', /^FN\d{1,6}[A-Z]$/),
  register('LU', 'rcs', /^B\d{3,6}$/),
  register('US', 'ein', EIN, undefined, cut(/^(\d\d)/, '$1-')),
  register('CA', 'business-number', /^\d{9}(?:R[CDEGMNPRTZ]\d{4})?$/, (body) => hasLuhn(body.slice(0, 9))),
  register('CN', 'uscc', /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/, isChinese),
  register('AU', 'abn', /^[1-9]\d{10}$/, isAustralian),
  register('AU', 'acn', /^\d{9}$/, (body) => (10 - (weighted(body, steps(8, 1)) % 10)) % 10 === Number(body[8])),
  register('NZ', 'nzbn', /^94\d{11}$/, isGlobalNumber),
  register('NZ', 'ird', /^\d{8,9}$/, isNewZealand),
  register('IN', 'gstin', /^[0-3]\d[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/, (body) => hasLuhnIn('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', body)),
  register('IN', 'cin', /^[LU]\d{5}[A-Z]{2}(?:19|20)\d{2}[A-Z]{3}\d{6}$/),
  register('IN', 'pan', /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/),
  register('JP', 'corporate-number', /^[1-9]\d{12}$/, isJapanese),
  register('KR', 'brn', /^\d{10}$/, isKorean, cut(/^(\d{3})(\d{2})/, '$1-$2-')),
  register('TW', 'ubn', /^\d{8}$/, isTaiwanese),
  register('SG', 'uen', /^(?:\d{8}[A-Z]|(?:19|20)\d{7}[A-Z]|[TSR]\d{2}[A-HJ-NP-X]{2}\d{4}[A-Z])$/, isSingaporean),
  register('RU', 'inn', /^\d{10}(?:\d{2})?$/, isRussian),
  register('RU', 'ogrn', /^[15]\d{12}$/, (body) => (Number(body.slice(0, 12)) % 11) % 10 === Number(body[12])),
  register('RU', 'ogrn', /^3\d{14}$/, (body) => (Number(body.slice(0, 14)) % 13) % 10 === Number(body[14])),
  register('UA', 'edrpou', /^\d{8}$/, isUkrainian),
  register('TR', 'vkn', /^\d{10}$/, isTurkish),
  register('ME', 'pib', /^0\d{7}$/, isMontenegrin),
  register('RS', 'pib', /^[1-9]\d{8}$/, hasCheckOf11And10),
  register('BR', 'cnpj', /^[0-9A-Z]{12}\d{2}$/, isBrazilian, cut(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5')),
  register('MX', 'rfc', /^[A-ZÑ&]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-9A-Z]{3}$/),
  register('AR', 'cuit', /^(?:2[0347]|3[034]|5[015])\d{9}$/, isArgentine, cut(/^(..)(\d{8})/, '$1-$2-')),
  // of shorter numbers without a hyphen nobody knows whether the check digit is there, in Colombia and Paraguay neither
  register('CL', 'rut', /^(?:\d{8}[0-9K]|\d{7}K)$/, isChilean, cut(/(.)$/, '-$1'), /^\d{7,8}[0-9K]$/),
  register('CO', 'nit', /^(?:[89]\d{9}|1\d{10})$/, isColombian, cut(/(.)$/, '-$1'), /^\d{9,10}$/),
  register('CO', 'nit', /^(?![89])\d{10}$/),
  register('PE', 'ruc', /^(?:1[0567]|20)\d{9}$/, isPeruvian),
  register('EC', 'ruc', /^(?:0[1-9]|1\d|2[0-4]|30)\d{8}[0-9]{3}$/),
  register('UY', 'rut', /^(?:0[1-9]|1\d|2[012])\d{10}$/, isUruguayan),
  register('IL', 'company-number', /^\d{9}$/, hasLuhn),
  register('ZA', 'vat', /^4\d{9}$/, hasLuhn),
  register('ZA', 'registration-number', /^(?:19|20)\d{2}\/?\d{6}\/?\d{2}$/, undefined, cut(/^(\d{4})\/?(\d{6})\/?(\d{2})$/, '$1/$2/$3')),
  register('SA', 'vat', /^3\d{13}3$/),
  register('AE', 'trn', /^100\d{12}$/),
  register('KZ', 'bin', /^\d{12}$/),
  register('BY', 'unp', /^[1-9]\d{8}$/),
  register('UZ', 'stir', /^\d{9}$/),
  register('MK', 'edb', /^\d{13}$/),
  register('AL', 'nipt', /^[A-Z]\d{8}[A-Z]$/),
  register('SM', 'coe', /^\d{3,5}$/),
  register('ID', 'npwp', /^\d{15,16}$/),
  register('PH', 'tin', /^\d{9}(?:\d{3}|\d{5})?$/),
  register('NG', 'tin', /^\d{8}-?\d{4}$/),
  register('TH', 'tax-id', /^\d{13}$/, isThai),
  register('VN', 'mst', /^\d{10}(?:(?!000)\d{3})?$/, isVietnamese, cut(/^(\d{10})(\d{3})$/, '$1-$2')),
  register('HK', 'business-registration', /^\d{8}(?:\d{11})?$/),
  register('DO', 'rnc', /^\d{9}(?:\d{2})?$/),
  register('VE', 'rif', /^[VEJPGC]\d{9}$/),
  register('CR', 'cedula-juridica', /^\d{9,12}$/),
  register('BO', 'nit', /^\d{7,12}$/),
  register('GT', 'nit', /^\d{7,8}[0-9K]$/),
  register('SV', 'nit', /^\d{14}$/),
  register('NI', 'ruc', /^(?:J\d{13}|\d{13}[A-Z])$/),
  register('PY', 'ruc', /^80\d{7}$/, isParaguayan, cut(/(.)$/, '-$1'), /^\d{6,9}$/),
  register('PY', 'ruc', /^(?!80\d{7}$)\d{6,9}$/),
  register('', 'lei', /^[0-9A-Z]{18}\d{2}$/, (body) => restOf97(body) === 1),
];
