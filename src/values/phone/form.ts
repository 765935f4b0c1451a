/** One form of a number, as it could be dialled: what the plans make of it, and the library of what only it can tell. */
import { createRequire } from 'node:module';
import type { Home } from './numbering-plans.ts';
import {
  CHINESE_SERVICE,
  isFictional,
  looksForeign,
  MORE_SIGNS,
  type PhoneParts,
  type PhoneProblem,
  partsOf,
  plans,
  problemOf,
  takeDigits,
} from './parts.ts';

type Library = typeof import('libphonenumber-js/max');
const require = createRequire(import.meta.url);
let loaded: Library | undefined;
/** Loaded where it is needed: few numbers are so odd. */
const library = (): Library => {
  loaded ??= require('libphonenumber-js/max') as Library;
  return loaded;
};

/** Fewer may be no number at all: the library weighs that. */
const FEWEST = 3;

/**
 * Reads one form of a number.
 * @param form a plus or none, digits and what stands between them
 * @param byLibrary by the library itself: what the test holds the plans to
 */
export function readForm(form: string, home: Home | undefined, ext: string, byLibrary = false): PhoneParts {
  return (!byLibrary && readByPlan(form, home, ext)) || readByLibrary(form, home, ext);
}

function readByPlan(form: string, home: Home | undefined, ext: string): PhoneParts | undefined {
  const isInternational = form.startsWith('+');
  const count = takeDigits(form, isInternational ? 1 : 0, form.length, MORE_SIGNS);
  if (count < FEWEST) return undefined;
  if (isInternational) {
    const verdict = plans().international(0, count);
    return verdict && partsOf(verdict, '', ext, false);
  }
  const verdict = home && plans().national(home, 0, count);
  return verdict && partsOf(verdict, '', ext, looksForeign(form, home));
}

function readByLibrary(form: string, home: Home | undefined, ext: string): PhoneParts {
  const number = library().parsePhoneNumberFromString(form, home ? { defaultCountry: home.country } : {});
  if (!number) return problemOf(lengthProblem(form, home), ext);
  const e164 = String(number.number);
  const fictional = isFictional(e164);
  const valid = fictional || (number.isValid() && !isForeign(form, home, String(number.nationalNumber)));
  const country = number.country ?? (fictional ? (number.getPossibleCountries()[0] ?? '') : '');
  return {
    e164,
    country,
    type: toCamel(number.getType() ?? ''),
    ext,
    valid,
    problem: valid ? '' : lengthProblem(form, home),
  };
}

const NANP_STYLE = /^(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}$/;

/** As `looksForeign`, of what the library says. */
function isForeign(form: string, home: Home | undefined, national: string): boolean {
  if (!home || home.callingCode === '1' || home.trunk !== '0') return false;
  if (home.callingCode === '86' && CHINESE_SERVICE.test(national)) return false;
  return NANP_STYLE.test(form) && form.replace(/\D/g, '') === national;
}

function lengthProblem(form: string, home: Home | undefined): PhoneProblem {
  switch (library().validatePhoneNumberLength(form, home?.country)) {
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

/** `FIXED_LINE_OR_MOBILE` → `fixedLineOrMobile`, the names of Google's metadata. */
const toCamel = (type: string): string =>
  type.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
