/** The country that a postcode is written for, where its form alone says so. */
import type { Country } from '../contract.ts';
import { POSTCODE_FORMS } from './data/postcodes.ts';
import { parsePostcode } from './postcode.ts';

/** Countries whose postcodes have letters in places where no other country has them. */
const LETTERS: readonly Country[] = ['GB', 'CA', 'NL', 'IE'];
/** Countries whose postcodes have a hyphen where no other country has one; without it they are anybody's digits. */
const HYPHENS: readonly (readonly [country: Country, form: RegExp])[] = [
  ['PL', /^\d{2}-\d{3}$/],
  ['PT', /^\d{4}-\d{3}$/],
  ['BR', /^\d{5}-\d{3}$/],
];
const COUNTRY_FIRST = /^[A-Z]{1,3}[ -]?\d/i;

/** `''` where the form fits several countries, as digits alone do, or is not unmistakable. */
export function countryOfPostcode(text: string): Country {
  const hyphened = HYPHENS.find(([, form]) => form.test(text))?.[0];
  const meant = hyphened ?? LETTERS.find((country) => parsePostcode(text, country).valid === true) ?? prefixed(text);
  if (meant === undefined) return '';
  const others = Object.keys(POSTCODE_FORMS).filter((country) => country !== meant);
  return others.some((country) => parsePostcode(text, country).valid === true && hyphened === undefined) ? '' : meant;
}

/** `D-80331`, `FI-00100`: the code before it is that of the one country in which the rest is a postcode. */
function prefixed(text: string): Country | undefined {
  if (!COUNTRY_FIRST.test(text)) return undefined;
  const fits = Object.keys(POSTCODE_FORMS).filter((country) => {
    const { postcode } = parsePostcode(text, country);
    return postcode !== '' && postcode !== text.toUpperCase() && !/^[A-Z]/.test(postcode);
  });
  return fits.length === 1 ? fits[0] : undefined;
}
