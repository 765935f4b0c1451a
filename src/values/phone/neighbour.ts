/** National numbers in a country whose people often have a phone of the country around it, where such a number may be of either. */
import type { Country } from '../../contract.ts';
import type { PhoneParts } from './parts.ts';

/** Where the mobiles of both are written alike: `06 33 46 63 01` in Monaco. San Marino, Liechtenstein and Andorra have other digits. */
const AROUND: ReadonlyMap<Country, Country> = new Map([['MC', 'FR']]);

/**
 * Whether a valid number of a country may as well be one of the country around it.
 * @param read reads the same cell in a country
 */
export function mayBeOfNeighbour(parts: PhoneParts, country: Country, read: (country: Country) => PhoneParts): boolean {
  const around = AROUND.get(country);
  if (around === undefined || !parts.valid || parts.country !== country) return false;
  // with its calling code it is of no other country, wherever it is read
  const other = read(around);
  return other.valid && other.country === around;
}

export const ofEither = (parts: PhoneParts): PhoneParts => ({
  ...parts,
  e164: '',
  country: '',
  valid: false,
  type: '',
  problem: 'either-country',
});
