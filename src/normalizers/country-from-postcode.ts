/** Fills an empty country from a postcode that is written as in one country only. */
import { defineNormalizer } from '../define.ts';
import { countryOfPostcode } from '../values/place/postcode-place.ts';
import { isContradicted } from '../values/record/country-witness.ts';

export const countryFromPostcode = defineNormalizer({
  id: 'country-from-postcode',
  roles: ['postal_code'],
  fills: ['country'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['digit'], shortest: 4, longest: 14 },
  docs: {
    summary: 'Fill an empty country from a postcode that only one country writes in this way.',
    why: 'SW1A 1AA is British, K1A 0B1 Canadian, 1012 AB Dutch, and D-80331 says so itself. Five digits are a postcode in half of the world and fill nothing. Nothing is filled where a phone number or the state speaks for another country.',
    source: 'Addressing sheets of the Universal Postal Union',
    examples: [
      { before: 'SW1A 1AA', after: 'SW1A 1AA', note: 'with an empty country: country GB' },
      { before: '00100', after: '00100', note: 'Helsinki, or a dozen other places' },
    ],
  },
  normalize(value, context) {
    if (!context.has('country') || context.get('country') !== '') return value;
    const country = countryOfPostcode(value);
    if (country === '' || isContradicted(country, context)) return value;
    return { value, also: { country } };
  },
});
