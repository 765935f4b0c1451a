/**
 * An id that somebody was given once and that people type: a tax number, a social security number, a customer number of another
 * system. One number is written with and without its dots, blanks and hyphens.
 */
import { isUniqueEverywhere, recordIdKey } from './record-id.ts';

const SEPARATORS = /[\s.\-‐‑‒–−/·()]+/g;
const WRITTEN = /^[\p{L}\p{N}\s.\-‐‑‒–−/·()]+$/u;
/** In shorter ones a hyphen may be all that tells two numbers apart: `12-1` is a part of 12, and not 121. */
const LEAST = 8;
const LEAST_DIGITS = 5;

/**
 * What two texts have in common that are one id: its letters and digits, zeros before it too. Case is kept where both are mixed, or a
 * CRM gave the id: there it matters.
 */
export function givenId(text: string): string {
  const id = recordIdKey(text.trim());
  if (id.length < LEAST || isUniqueEverywhere(id)) return id;
  const compact = id.normalize('NFKC').replace(SEPARATORS, '');
  if (compact.length < LEAST || !WRITTEN.test(id) || compact.replace(/\P{N}/gu, '').length < LEAST_DIGITS) return id;
  const capitals = compact.toUpperCase();
  return compact === compact.toLowerCase() ? capitals : compact;
}
