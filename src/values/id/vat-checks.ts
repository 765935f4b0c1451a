/**
 * How each country proves its VAT numbers, as far as more than one sum is needed. Source: European Commission, VIES check digit
 * algorithms for VAT numbers, and the tax administrations of the countries.
 */
import { digitAt, hasLuhn, hasRestOf11, restOf97, steps, weighted } from './check-digit.ts';

/** Day and month can be ones; of numbers that are born with a person. */
const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

export function isAustrian(body: string): boolean {
  let sum = 4;
  for (let at = 1; at < 8; at++) {
    const digit = digitAt(body, at);
    sum += at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return (10 - (sum % 10)) % 10 === digitAt(body, 8);
}

export const isBelgian = (body: string): boolean => {
  const digits = body.padStart(10, '0');
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
};

export function isBulgarian(body: string): boolean {
  if (body.length === 9) return hasRestOf11(body, steps(1, 8), steps(3, 10));
  const month = Number(body.slice(2, 4));
  const isPerson =
    month < 60 && isDay(month % 20, Number(body.slice(4, 6))) && hasRestOf11(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]);
  const last = digitAt(body, 9);
  const isForeigner = weighted(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last;
  const rest = (11 - (weighted(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return isPerson || isForeigner || rest === last;
}

const CYPRIOT = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

export function isCypriot(body: string): boolean {
  let sum = 0;
  for (let at = 0; at < 8; at++) sum += at % 2 === 0 ? CYPRIOT[digitAt(body, at)]! : digitAt(body, at);
  return !body.startsWith('12') && body.charCodeAt(8) - 65 === sum % 26;
}

/** IČO, of the Czech Republic and of Slovakia. */
export const isCzechCompany = (digits: string): boolean =>
  ((11 - (weighted(digits, steps(8, 2)) % 11)) % 11 || 1) % 10 === digitAt(digits, 7);

/** Rodné číslo, of the Czech Republic and of Slovakia. Numbers of nine digits were given out before 1954 without a check digit. */
function isCzechPerson(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50;
  const isBorn = isDay(month > 20 ? month - 20 : month, Number(digits.slice(4, 6)));
  if (digits.length === 9) return isBorn && Number(digits.slice(0, 2)) < 54;
  return isBorn && (Number(digits.slice(0, 9)) % 11) % 10 === digitAt(digits, 9);
}

export function isCzech(body: string): boolean {
  if (body.length === 8) return body[0] !== '9' && isCzechCompany(body);
  if (body.length === 9 && body[0] === '6') {
    const rest = weighted(body.slice(1), steps(8, 2)) % 11;
    return (8 - ((10 - rest) % 11) + 10) % 10 === digitAt(body, 8) || isCzechPerson(body);
  }
  return isCzechPerson(body);
}

const IRISH = 'WABCDEFGHIJKLMNOPQRSTUV';

/** New form `1234567FA`, and the old one `8D79739I`. */
export function isIrish(body: string): boolean {
  const isOld = !/^\d{7}/.test(body);
  const digits = isOld ? `0${body.slice(2, 7)}${body[0]}` : body.slice(0, 7);
  const second = isOld ? '' : body.slice(8);
  const sum = weighted(digits, steps(8, 2)) + 9 * (second === '' ? 0 : IRISH.indexOf(second));
  return IRISH[sum % 23] === body[7];
}

/** Seven digits of the firm, three of the office that gave them out, and Luhn's. */
export function isItalian(body: string): boolean {
  const office = Number(body.slice(7, 10));
  const isOffice = (office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office);
  return isOffice && !body.startsWith('0000000') && hasLuhn(body);
}

/** Nine digits of a firm, or twelve of one that registers for a time; the one before the last is 1. */
export function isLithuanian(body: string): boolean {
  const weights = Array.from({ length: body.length - 1 }, (_, at) => 1 + (at % 9));
  const again = weights.map((_, at) => 1 + ((at + 2) % 9));
  return body.at(-2) === '1' && hasRestOf11(body, weights, again);
}

/** A firm begins with 4 or more, a person with a birthday or with 32. */
export function isLatvian(body: string): boolean {
  if (digitAt(body, 0) > 3) return weighted(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  if (body.startsWith('32')) return true;
  const check = (1 + weighted(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11;
  return isDay(Number(body.slice(2, 4)), Number(body.slice(0, 2))) && check % 10 === digitAt(body, 10);
}

/** Firms by the number of the tax office (modulus 11), since 2020 sole traders by modulus 97. */
export function isDutch(body: string): boolean {
  const digits = body.slice(0, 9);
  const isOld = digits !== '000000000' && (weighted(digits, steps(9, 2)) - digitAt(digits, 8)) % 11 === 0;
  return body.slice(10) !== '00' && (isOld || restOf97(`NL${body}`) === 1);
}

export function isRomanian(body: string): boolean {
  if (body.length === 13) {
    const isBorn = isDay(Number(body.slice(3, 5)), Number(body.slice(5, 7)));
    return isBorn && (weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 === digitAt(body, 12) % 10;
  }
  const digits = body.padStart(10, '0');
  return ((weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digitAt(digits, 9);
}

export const isSlovak = (body: string): boolean =>
  isCzechPerson(body) || (body[0] !== '0' && /[2-47-9]/.test(body[2]!) && Number(body) % 11 === 0);

/** Government by its range below 500, health authorities from there on; the long form repeats it modulo 97. */
function isBritishOffice(body: string): boolean {
  const digits = body.slice(2).replace(/^8888(?=\d)/, '');
  const office = Number(digits.slice(0, 3));
  return office < 500 === body.startsWith('GD') && (digits.length === 3 || office % 97 === Number(digits.slice(3)));
}

/** Modulus 97, or since 2010 the same and 55. */
export function isBritish(body: string): boolean {
  if (/^[GH]/.test(body)) return isBritishOffice(body);
  const rest = (weighted(body, steps(8, 2)) + Number(body.slice(7, 9))) % 97;
  return body !== '000000000' && (rest === 0 || (rest === 42 && Number(body.slice(0, 3)) >= 100));
}

const FRENCH = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A key of two digits, or of a letter and another character, before the SIREN; in Monaco the SIREN is none. */
export function isFrench(body: string): boolean {
  const siren = body.slice(2);
  if (!siren.startsWith('000') && !hasLuhn(siren)) return false;
  const [first, second] = [FRENCH.indexOf(body[0]!), FRENCH.indexOf(body[1]!)];
  if (first < 10 && second < 10) return (12 + 3 * (Number(siren) % 97)) % 97 === first * 10 + second;
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

const SPANISH = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Persons by 23 letters; firms by Luhn's digit, or the letter that stands for it. */
export function isSpanish(body: string): boolean {
  const last = body[8]!;
  const kind = body[0]!;
  if (/[\dXYZKLM]/.test(kind)) {
    const digits = body.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
    return SPANISH[Number(digits.replace(/^[KLM]/, '')) % 23] === last;
  }
  const check = [...'0123456789'].findIndex((digit) => hasLuhn(body.slice(1, 8) + digit));
  // which kinds of firm have a digit and which a letter is told differently by different offices: both prove the number
  return 'JABCDEFGHI'[check] === last || String(check) === last;
}
