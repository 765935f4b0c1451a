/** Numbers that may be local: digits of a subscriber whose area nobody wrote, or a national number that lost its trunk 0. */
import type { Country } from '../../contract.ts';
import { type PhoneParts, plans } from './parts.ts';

/** Local numbers mostly have no more digits; those of eight are more often national ones that lost their 0. */
const LONGEST_LOCAL = 7;
/** Digits of an area code, at least, in a plan that is not closed. */
const SHORTEST_AREA = 2;
/** Where landlines have as many lengths, area codes and subscribers have any. */
const LEAST_LENGTHS = 3;
/** Brackets, a slash, a hyphen behind one or two digits: an area that lost its 0. */
const AREA = /[(/]|^\D*\d{1,2} ?-/;

/**
 * Whether a valid landline may as well be a local number, which in a plan of any lengths mostly is a valid national one of some other
 * town: `6543210` of Hamburg is not (06543) 210. Which of the two it is nobody can tell.
 */
export function mayLackArea(text: string, parts: PhoneParts, country: Country): boolean {
  if (!parts.valid || parts.type !== 'fixedLine' || parts.country !== country) return false;
  const home = plans().home(country);
  if (home?.trunk !== '0' || parts.e164.length > 1 + home.callingCode.length + LONGEST_LOCAL) return false;
  const plain = text.normalize('NFKC');
  // with a 0, a + or a calling code in front it is no local number
  const national = parts.e164.slice(1 + home.callingCode.length);
  if (plain.includes('+') || !plain.replace(/\D/g, '').startsWith(national) || AREA.test(plain)) return false;
  const lengths = home.plan?.types.find(({ name }) => name === 'fixedLine')?.lengths ?? 0;
  // where all but one digit are the subscriber's, nothing is left for an area
  const longest = 31 - Math.clz32(lengths);
  return countBits(lengths) >= LEAST_LENGTHS && national.length <= longest - SHORTEST_AREA;
}

export const withoutArea = (parts: PhoneParts): PhoneParts => ({
  ...parts,
  valid: false,
  type: '',
  problem: 'no-area',
});

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
