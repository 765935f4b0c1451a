/** Moves a postcode out of the city or state column into the empty postcode column. */
import { defineNormalizer } from '../define.ts';
import { parsePostcode } from '../values/place/postcode.ts';
import { findShift } from '../values/record/row-shift.ts';

const LONGEST = 12;
const DIGIT = /\d/;

export const misplacedPostcode = defineNormalizer({
  id: 'misplaced-postcode',
  roles: ['city', 'state'],
  fills: ['postal_code'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['digit'], none: ['at'], shortest: 3, longest: LONGEST },
  docs: {
    summary: 'Move a postcode that is the whole of a city or state cell into the postcode column, if that is empty.',
    why: 'A letter to the city of 00100 comes back. It moves only where it is a postcode of the country of the record; one with its city behind it is taken apart by `city-postcode-split`.',
    examples: [
      { before: 'Helsinki', after: 'Helsinki' },
      {
        before: '00100',
        after: '00100',
        note: 'moves where the record is Finnish and its postcode column is empty',
      },
    ],
  },
  normalize(value, context) {
    if (!DIGIT.test(value) || context.country === '' || !context.has('postal_code')) return value;
    const { valid, postcode } = parsePostcode(value, context.country);
    if (valid !== true) return value;
    const there = context.get('postal_code');
    const isSame = there !== '' && parsePostcode(there, context.country).postcode === postcode;
    if ((there !== '' && !isSame) || findShift(context).length > 0) return value;
    return { value: '', also: { postal_code: there || value } };
  },
});
