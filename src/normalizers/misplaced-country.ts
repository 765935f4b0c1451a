/** Moves a country out of the state column into the empty country column. */
import { defineNormalizer } from '../define.ts';
import { parsePhone } from '../values/phone/phone.ts';
import { countryInEnglish, countryNotRegion } from '../values/place/misplaced-place.ts';
import { findShift } from '../values/record/row-shift.ts';

export const misplacedCountry = defineNormalizer({
  id: 'misplaced-country',
  roles: ['state'],
  fills: ['country'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['lower', 'upper', 'non-ascii'], shortest: 3 },
  docs: {
    summary: 'Move a country that is the whole of a state cell into the country column, if that is empty.',
    why: 'Without its country a record is in no territory, and its phone and postcode cannot be read. Only what is a country and no region moves: an English name, or one in another language where an international phone number says the same.',
    examples: [
      { before: 'California', after: 'California' },
      { before: 'Georgia', after: 'Georgia' },
      { before: 'Finland', after: 'Finland', note: 'moves where the country column is empty in this record' },
    ],
  },
  normalize(value, context) {
    if (!context.has('country') || context.get('country') !== '') return value;
    const country = countryNotRegion(value);
    if (country === '') return value;
    const phone = context.get('phone') || context.get('mobile');
    const isSaid = phone.startsWith('+') && parsePhone(phone, '').country === country;
    if ((!isSaid && countryInEnglish(value) === '') || findShift(context).length > 0) return value;
    return { value: '', also: { country: value } };
  },
});
