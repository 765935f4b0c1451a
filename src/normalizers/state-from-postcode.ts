/** Fills an empty state from the postcode: United States, Canada, Australia, Brazil, China, Spain. */
import { defineNormalizer } from '../define.ts';
import { parsePostcode } from '../values/place/postcode.ts';
import { stateOfPostcode } from '../values/place/postcode-place.ts';
import { toState } from '../values/place/state.ts';
import { isContradicted } from '../values/record/country-witness.ts';

/** Countries where everybody writes the postal code of a state; elsewhere its name is written. */
const BY_CODE: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR']);
const BY_NAME: ReadonlySet<string> = new Set(['CN', 'ES']);

export const stateFromPostcode = defineNormalizer({
  id: 'state-from-postcode',
  roles: ['postal_code'],
  fills: ['state'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['digit'] },
  docs: {
    summary: 'Fill an empty state from the postcode, in the United States, Canada, Australia, Brazil, China and Spain.',
    why: 'The first signs of a postcode stand for a state there. Where they stand for two (an Australian border town, the Canadian north) nothing is filled, and the country of the record must be known. Chinese and Spanish provinces are written by name, the others by their postal code.',
    source: 'USPS, Canada Post, Australia Post, Correios, China Post and Correos: ranges of postcodes',
    examples: [
      { before: '94105', after: '94105', note: 'with country US and an empty state: state CA' },
      { before: '28013', after: '28013', note: 'with country ES and an empty state: state Madrid' },
      { before: '00100', after: '00100', note: 'in Finland' },
    ],
  },
  normalize(value, context) {
    if (!context.has('state') || context.get('state') !== '') return value;
    const { country } = context;
    if (!BY_CODE.has(country) && !BY_NAME.has(country)) return value;
    if (parsePostcode(value, country).valid !== true) return value;
    const code = stateOfPostcode(value, country);
    const state = BY_NAME.has(country) ? (toState(code, country)?.name ?? '') : code;
    if (state === '') return value;
    // A country that the record itself does not say must not be contradicted by its phone.
    if (context.get('country') === '' && isContradicted(country, context)) return value;
    return { value, also: { state } };
  },
});
