/**
 * How registers of companies and tax offices prove their numbers, where more than one sum is needed. Source: ACRA, form of the UEN; SET of
 * Paraguay, RUC; Statistics Poland, REGON; INSEE, SIRET.
 */
import { digitAt, hasLuhn, hasRestOf11, steps, weighted } from './check-digit.ts';

/** What a sum lacks of a multiple of 11. */
const toElevens = (sum: number): number => (11 - (sum % 11)) % 11;

const OF_BUSINESS = 'XMKECAWLJDB';
const OF_COMPANY = 'ZKCMDNERGWH';
const SINGAPOREAN = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
const OTHER_WEIGHTS = [4, 3, 5, 3, 10, 2, 2, 5, 7];

/** Businesses of before 1974 have eight digits, companies nine with their year, everybody else a letter and a year. */
export function isSingaporean(body: string): boolean {
  const last = body.at(-1);
  if (body.length === 9) return OF_BUSINESS[weighted(body, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === last;
  if (/^\d/.test(body)) return OF_COMPANY[weighted(body, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === last;
  const sum = OTHER_WEIGHTS.reduce((total, weight, at) => total + weight * SINGAPOREAN.indexOf(body[at]!), 0);
  return SINGAPOREAN[(sum + 6) % 11] === last;
}

/** A branch has three more digits. */
export const isVietnamese = (body: string): boolean =>
  10 - (weighted(body, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digitAt(body, 9) && !/^..0{7}/.test(body);

export const isThai = (body: string): boolean =>
  (11 - (weighted(body, steps(13, 2)) % 11)) % 10 === digitAt(body, 12) && !/^0+$/.test(body);

/** Weights go up from the right, from 2. */
export const isParaguayan = (body: string): boolean =>
  toElevens(weighted(body, steps(body.length, 2))) % 10 === digitAt(body, body.length - 1);

/** Nine digits of a firm, and five more of a branch. */
export const isPolish = (body: string): boolean =>
  hasRestOf11(body, [8, 9, 2, 3, 4, 5, 6, 7], [0]) &&
  (body.length === 9 || hasRestOf11(body, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8], [0]));

export const isMontenegrin = (body: string): boolean =>
  toElevens(weighted(body, steps(8, 2))) % 10 === digitAt(body, 7);

/** Both a firm and each of its branches are proved. The post office has more branches than fourteen digits of Luhn hold. */
export const isSiret = (body: string): boolean =>
  hasLuhn(body.slice(0, 9)) &&
  (hasLuhn(body) ||
    (body.startsWith('356000000') && [...body].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0));

const URUGUAYAN = [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

export const isUruguayan = (body: string): boolean =>
  toElevens(weighted(body, URUGUAYAN)) === digitAt(body, 11) && body.slice(2, 8) !== '000000';

/** A rest of 0 is never given out; three digits more are those of a part of the firm. */
export function isSlovenian(body: string): boolean {
  const check = toElevens(weighted(body, steps(7, 2)));
  return check !== 0 && check % 10 === digitAt(body, 6);
}
