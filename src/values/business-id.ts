/** Numbers of companies in the register of their country. Known so far: the Finnish business id (Y-tunnus). */

const FINNISH = /^(\d{7})(-?)(\d)$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Reads a Finnish business id, with or without its hyphen. Check digit: seven weights, modulo 11; a rest of 1 is never given out.
 * Source: Finnish Patent and Registration Office and Tax Administration, ytj.fi.
 * @returns the id as it is written (`1234567-1`); undefined where the text has another form
 */
export function readFinnishId(text: string): { id: string; valid: boolean } | undefined {
  const match = FINNISH.exec(text);
  if (!match) return undefined;
  const [, digits = '', , check = ''] = match;
  const rest = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  const wanted = rest === 0 ? 0 : 11 - rest;
  return { id: `${digits}-${check}`, valid: rest !== 1 && wanted === Number(check) };
}
