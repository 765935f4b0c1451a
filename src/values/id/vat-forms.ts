/**
 * VAT numbers by country: how the number behind the country's letters is written, and how it is proved. Source: European Commission,
 * VIES; HMRC, VAT registration manual; Norwegian and Swiss tax administrations.
 */
import { hasCheckOf11And10, hasLuhn, hasRestOf11, steps, weighted } from './check-digit.ts';
import {
  isAustrian, isBelgian, isBritish, isBulgarian, isCypriot, isCzech, isDutch, isFrench, isIrish, isItalian, isLatvian, isLithuanian,
  isRomanian, isSlovak, isSpanish,
} from './vat-checks.ts'; // biome-ignore format: a list

interface VatForm {
  /** Digits and letters without the country, and without blanks, dots and hyphens. */
  readonly form: RegExp;
  readonly check: (body: string) => boolean;
}

const sumsTo = (rest: number, modulus: number, weights: readonly number[]) => (body: string) =>
  weighted(body, weights) % modulus === rest;

/** Eight digits and one that makes the sum a multiple of 11: 10 is never given out. */
const NORWEGIAN = sumsTo(0, 11, [3, 2, 7, 6, 5, 4, 3, 2, 1]);

// biome-ignore format: a table reads better dense
export const VAT_FORMS: { readonly [prefix: string]: VatForm } = {
  AT: { form: /^U\d{8}$/, check: isAustrian },
  BE: { form: /^[01]?\d{9}$/, check: isBelgian },
  BG: { form: /^\d{9,10}$/, check: isBulgarian },
  CY: { form: /^\d{8}[A-Z]$/, check: isCypriot },
  CZ: { form: /^\d{8,10}$/, check: isCzech },
  DE: { form: /^[1-9]\d{8}$/, check: hasCheckOf11And10 },
  DK: { form: /^[1-9]\d{7}$/, check: sumsTo(0, 11, [2, 7, 6, 5, 4, 3, 2, 1]) },
  EE: { form: /^\d{9}$/, check: sumsTo(0, 10, [3, 7, 1, 3, 7, 1, 3, 7, 1]) },
  EL: { form: /^\d{9}$/, check: (body) => body !== '000000000' && hasRestOf11(body, [256, 128, 64, 32, 16, 8, 4, 2], [0]) },
  ES: { form: /^(?:[A-HJ-NP-SUVWXYZ]\d{7}[0-9A-Z]|\d{8}[A-Z])$/, check: isSpanish },
  FI: { form: /^\d{8}$/, check: sumsTo(0, 11, [7, 9, 10, 5, 8, 4, 2, 1]) },
  FR: { form: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, check: isFrench },
  GB: { form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)(?:8888\d{5}|\d{3}))$/, check: isBritish },
  HR: { form: /^\d{11}$/, check: hasCheckOf11And10 },
  HU: { form: /^\d{8}$/, check: sumsTo(0, 10, [9, 7, 3, 1, 9, 7, 3, 1]) },
  IE: { form: /^(?:\d{7}[A-W][A-IW]?|[1-9][A-Z+*]\d{5}[A-W])$/, check: isIrish },
  IT: { form: /^\d{11}$/, check: isItalian },
  LT: { form: /^(?:\d{9}|\d{12})$/, check: isLithuanian },
  LU: { form: /^\d{8}$/, check: (body) => Number(body.slice(0, 6)) % 89 === Number(body.slice(6)) },
  LV: { form: /^\d{11}$/, check: isLatvian },
  MT: { form: /^[1-9]\d{7}$/, check: sumsTo(0, 37, [3, 4, 6, 7, 8, 9, 10, 1]) },
  NL: { form: /^\d{9}B\d{2}$/, check: isDutch },
  PL: { form: /^\d{10}$/, check: (body) => weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(body[9]) },
  PT: { form: /^[1-9]\d{8}$/, check: (body) => ((11 - (weighted(body, steps(9, 2)) % 11)) % 11) % 10 === Number(body[8]) },
  RO: { form: /^(?:[1-9]\d{1,9}|\d{13})$/, check: isRomanian },
  SE: { form: /^\d{10}(?:0[1-9]|[1-9]\d)$/, check: (body) => hasLuhn(body.slice(0, 10)) },
  SI: { form: /^[1-9]\d{7}$/, check: (body) => (11 - (weighted(body, steps(8, 2)) % 11)) % 10 === Number(body[7]) && weighted(body, steps(8, 2)) % 11 !== 0 },
  SK: { form: /^\d{10}$/, check: isSlovak },
  XI: { form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)(?:8888\d{5}|\d{3}))$/, check: isBritish },
  NO: { form: /^\d{9}(?:MVA)?$/, check: NORWEGIAN },
  CHE: { form: /^\d{9}(?:MWST|TVA|IVA|TPV|VAT)?$/, check: (body) => (11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(body[8]) },
  IS: { form: /^\d{5,6}$/, check: () => true },
};
