/** Numbers that may have lost their plus: digits that are national by the plan of a country, and a number with its country as well. */
import type { Country } from '../../contract.ts';
import { type PhoneParts, plans } from './parts.ts';

/** German numbers have up to eleven digits behind their trunk 0. */
const LONGEST_GERMAN = 11;

/**
 * What a number is that was read as a national one without its trunk 0, and may as well be one with its country whose plus was lost.
 * `358204751` of Finland is (035) 820 4751 or +358 20 4751: nobody can tell. `491701234567` by the German plan, which has no longest number,
 * is one of Leer (0491); so many digits are written with their country, or are of another one, which nobody guesses.
 * @param read reads a number with its plus
 */
export function withLostPlus(
  text: string,
  parts: PhoneParts,
  country: Country,
  read: (number: string) => PhoneParts,
): PhoneParts {
  const home = parts.valid ? plans().home(country) : undefined;
  if (home?.trunk !== '0' || !parts.e164.startsWith(home.callingCode, 1)) return parts;
  const at = 1 + home.callingCode.length;
  const isLong = country === 'DE' && parts.e164.length > at + LONGEST_GERMAN;
  if (!isLong && !parts.e164.startsWith(home.callingCode, at)) return parts;
  const national = parts.e164.slice(at);
  if (/[+\d]/.exec(text.normalize('NFKC'))?.[0] !== national[0]) return parts;
  const whole = read(`+${national}`);
  if (!whole.valid) return parts;
  if (!isLong) return unknown(parts, 'no-plus');
  return whole.country === country ? { ...whole, ext: parts.ext } : unknown(parts, 'invalid');
}

const unknown = (parts: PhoneParts, problem: 'no-plus' | 'invalid'): PhoneParts => ({
  ...parts,
  valid: false,
  type: '',
  problem,
});
