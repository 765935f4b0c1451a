/** A postcode must have the form of its country, and lie in the state of its record. */
import type { Context } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { countryName } from '../values/place/country.ts';
import { parsePostcode, postcodeStates, restoreZeros } from '../values/place/postcode.ts';
import { findStates, toState } from '../values/place/state.ts';

const DIGIT = /\d/;
/** Four digits that were five, in the USA, whatever the state. */
const SHORT_ZIP = /^\d{3,4}(?:-\d{4})?$/;

export const postcodeCountry = defineValidator({
  id: 'postcode-country',
  roles: ['postal_code'],
  dimension: 'validity',
  compares: ['country'],
  docs: {
    summary: 'A postcode must have the form of its country, and belong to the state that the record names.',
    why: 'Mail with a wrong postcode comes back. A code of another form mostly means a wrong country or a shifted column; a ZIP code of another state means that one of the two was not updated.',
    prevent:
      'Write the postcode alone, with all its digits and the zeros in front: 00100. When somebody moves, change street, postcode, city and state together.',
    source: 'Universal Postal Union, addressing sheets; USPS, Canada Post and Australia Post for states',
    examples: [
      { before: '00100', after: '' },
      { before: 'Helsinki', after: 'not-a-postcode' },
      { before: '2134', after: 'short', note: 'lost-zero where the country is US, right where it is DK' },
    ],
  },
  messages: {
    'not-a-postcode': '"{value}" is no postcode',
    'wrong-form': '"{value}" does not have the form of a postcode of {country}',
    'lost-zero': '"{value}" seems to have lost a leading zero',
    short:
      '"{value}" is whole in some countries and lacks a leading zero in others; the country of the record is not known',
    'other-state': '"{value}" belongs to {states}, but the state is {state}',
  },
  check: (value, context) => {
    if (!DIGIT.test(value) || value.length > 20) return isNoValue(value) ? undefined : { message: 'not-a-postcode' };
    const { country } = context;
    if (country === '') return shortWithoutCountry(value, context);
    const { postcode, valid } = parsePostcode(value, country);
    if (valid === undefined) return undefined;
    if (postcode === '') {
      const lost = country === 'US' ? SHORT_ZIP.test(value) : restoreZeros(value, country) !== '';
      const shownBy = 'country';
      const data = { country: countryName(country) };
      return lost ? { message: 'lost-zero', shownBy } : { message: 'wrong-form', data, shownBy };
    }
    const states = postcodeStates(postcode, country);
    if (states.length === 0) return undefined;
    const state = toState(context.get('state'), country);
    if (!state || states.includes(state.code)) return undefined;
    // which of the two is wrong nobody knows; without the state nothing would be found
    return { message: 'other-state', data: { states: states.join(' or '), state: state.code }, isExcused: true };
  },
});

/** Four digits, or three to four in a state of the USA that such a ZIP code belongs to. */
function shortWithoutCountry(value: string, context: Context) {
  if (!SHORT_ZIP.test(value)) return undefined;
  const states = findStates(context.get('state'));
  const american = states.find((one) => one.country === 'US');
  if (american && restoreZeros(value, 'US', american.code) !== '') return { message: 'lost-zero' } as const;
  const australian = states.some((one) => one.country === 'AU' && postcodeStates(value, 'AU').includes(one.code));
  const { postcodeCountry = '' } = context.facts;
  if (postcodeCountry !== '' && context.get('country') === '' && parsePostcode(value, postcodeCountry).postcode !== '')
    return undefined;
  return value.length === 4 && !australian ? ({ message: 'short' } as const) : undefined;
}
