/** Numbers of companies in the register of their country. Known so far: the Finnish business id (Y-tunnus). */
import type { Country } from '../contract.ts';

/** A hyphen of any kind, or none. */
const FINNISH = /^(\d{7})([-‐‑‒–−]?)(\d)$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;

export interface FinnishId {
  /** As the register writes it: `1234567-1`. */
  readonly id: string;
  /** Whether the check digit is right. */
  readonly valid: boolean;
}

/**
 * Reads a Finnish business id, with or without its hyphen. Check digit: seven weights, modulo 11; a rest of 1 is never given out.
 * Source: Finnish Patent and Registration Office and Tax Administration, ytj.fi.
 * @returns undefined where the text has another form
 */
export function readFinnishId(text: string): FinnishId | undefined {
  const match = FINNISH.exec(text);
  if (!match) return undefined;
  const [, digits = '', , check = ''] = match;
  const rest = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  const wanted = rest === 0 ? 0 : 11 - rest;
  return { id: `${digits}-${check}`, valid: rest !== 1 && wanted === Number(check) };
}

/** Labels that say that a column holds Finnish business ids. */
const FINNISH_LABEL = /y[-_ ]?tunnus|ly[-_ ]?tunnus|fo[-_ ]?n(?:umme)?r/i;
/** Labels of registers of other countries, some of which give out numbers of eight digits too. */
const FOREIGN_LABEL =
  /\b(?:cvr|kvk|siren|siret|ein|abn|acn|duns|d-u-n-s|lei|cif|nif|rfc|ruc|cuit|cnpj|nipc|org\.? ?n(?:umme)?r|organisations?nummer|ust|btw|moms|tva|iva|hrb|handelsregister)|税|法人|信用/i;

/**
 * The Finnish business id in a cell, where it can be one: in a record of Finland, or in a column that is labelled so and a record
 * without a country. Elsewhere eight digits are a number of some other register.
 */
export function finnishIdIn(text: string, column: string, country: Country): FinnishId | undefined {
  const isFinnish = FINNISH_LABEL.test(column)
    ? country === 'FI' || country === ''
    : country === 'FI' && !FOREIGN_LABEL.test(column);
  return isFinnish ? readFinnishId(text) : undefined;
}
