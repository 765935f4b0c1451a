/** Fills an empty state from the postcode: United States, Canada, Australia. */
import { defineNormalizer } from '../define.ts';
import { isContradicted } from '../values/country-witness.ts';
import { parsePostcode, postcodeStates } from '../values/postcode.ts';

export const stateFromPostcode = defineNormalizer({
  id: 'state-from-postcode',
  roles: ['postal_code'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['digit'] },
  docs: {
    summary: 'Fill an empty state from the postcode, in the United States, Canada and Australia.',
    why: 'The first signs of a postcode stand for a state there. Where they stand for two (an Australian border town, the Canadian north) nothing is filled, and the country of the record must be known. No city is filled: one ZIP code has several names, and no kept-up table of them is small enough to bring along.',
    source: 'USPS, Canada Post and Australia Post: ranges of postcodes',
    examples: [
      { before: '94105', after: '94105', note: 'with country US and an empty state: state CA' },
      { before: '00100', after: '00100', note: 'in Finland' },
    ],
  },
  normalize(value, context) {
    if (!context.has('state') || context.get('state') !== '') return value;
    const { country } = context;
    if (country !== 'US' && country !== 'CA' && country !== 'AU') return value;
    const { postcode, valid } = parsePostcode(value, country);
    const [state, ...others] = valid === true ? postcodeStates(postcode, country) : [];
    if (state === undefined || others.length > 0) return value;
    // A country that the record itself does not say must not be contradicted by its phone.
    if (context.get('country') === '' && isContradicted(country, context)) return value;
    return { value, also: { state } };
  },
});
