/** A phone number should belong to the country that the record names. */
import { PHONE_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { callingCode, parsePhone } from '../values/phone/phone.ts';
import { countryInCell } from '../values/place/country.ts';

/** Parts of a country with numbering plans of their own: their numbers do not contradict the country. */
const TERRITORIES: { readonly [country: string]: string } = {
  FR: 'GP MQ GF RE YT PM BL MF NC PF WF', NL: 'CW AW BQ SX', DK: 'FO GL', CN: 'HK MO', GB: 'GI FK SH', FI: 'AX', NO: 'SJ', IT: 'VA SM', XK: 'RS MC SI',
}; // biome-ignore format: a table reads better dense

export const phoneCountry = defineValidator({
  id: 'phone-country',
  roles: PHONE_ROLES,
  dimension: 'consistency',
  only: { any: ['plus'] },
  compares: ['country'],
  docs: {
    summary: 'The country code of a phone number should be that of the country column.',
    why: 'One of the two is often wrong or out of date. People do keep foreign mobile numbers, so it is no more than a hint. Countries that share a code (+1, +7, +44) do not contradict each other.',
    prevent:
      'Compare number and country, and correct the one that is out of date. Leave both as they are when the person really uses a foreign number.',
    examples: [
      { before: '+358401234567', after: '', note: 'no country column' },
      { before: '+4930123456', after: '', note: 'reported as `mismatch` in a record with country Finland' },
    ],
  },
  messages: { mismatch: '"{value}" is a number of {phoneCountry}, but the country is {country}' },
  check(value, context) {
    if (!value.startsWith('+')) return undefined;
    const cell = context.get('country');
    if (cell === '') return undefined;
    const parts = parsePhone(value, '');
    if (!parts.valid || parts.country === '' || parts.country === context.country) return undefined;
    const country = countryInCell(cell);
    if (country === '' || country === parts.country || callingCode(country) === callingCode(parts.country))
      return undefined;
    if (TERRITORIES[country]?.includes(parts.country)) return undefined;
    return { message: 'mismatch', data: { phoneCountry: parts.country, country } };
  },
});
