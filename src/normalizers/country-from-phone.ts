/** Fills an empty country from an international phone number of the record. */
import { PHONE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { countryOfPhone, isContradicted } from '../values/record/country-witness.ts';

export const countryFromPhone = defineNormalizer({
  id: 'country-from-phone',
  roles: PHONE_ROLES,
  fills: ['country'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['plus'] },
  docs: {
    summary: 'Fill an empty country with that of a valid international phone number in the record.',
    why: 'Without a country neither postcodes nor national numbers can be read, and territories cannot be assigned. People keep foreign numbers, so it is a guess and off by default. Nothing is filled where another number, the postcode or the state speaks for another country, nor from free, premium and made-up numbers.',
    source: 'ITU-T E.164; numbering plans of libphonenumber',
    examples: [
      { before: '+358401234567', after: '+358401234567', note: 'with an empty country: country FI' },
      { before: '+18004444444', after: '+18004444444', note: 'a free number is of no country' },
    ],
  },
  normalize(value, context) {
    if (value.charCodeAt(0) !== 0x2b || !context.has('country') || context.get('country') !== '') return value;
    const country = countryOfPhone(value, context);
    if (country === '' || isContradicted(country, context)) return value;
    return { value, also: { country } };
  },
});
