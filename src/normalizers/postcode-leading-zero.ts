/** Gives postcodes back the leading zeros that a spreadsheet ate. */
import { defineNormalizer } from '../define.ts';
import { restoreZeros } from '../values/place/postcode.ts';
import { toState } from '../values/place/state.ts';

const SHORT_NUMBER = /^\d{2,8}(?:-\d{4}|\.0+)?$/;

export const postcodeLeadingZero = defineNormalizer({
  id: 'postcode-leading-zero',
  roles: ['postal_code'],
  risk: 'safe',
  phase: 'shape',
  only: { any: ['digit'], none: ['lower', 'upper', 'space', 'slash'], shortest: 2 },
  docs: {
    summary: 'Restore leading zeros of postcodes where country and length leave no doubt.',
    why: 'A spreadsheet reads 02134 as a number and saves 2134. In the USA the state must agree; in other countries the code must be exactly as short as a lost zero makes it.',
    examples: [{ before: '2134', after: '2134', note: 'becomes 02134 with the country US and the state MA' }],
  },
  normalize: (value, context) => {
    if (!SHORT_NUMBER.test(value)) return value;
    const { country } = context;
    if (country === '') return value;
    return restoreZeros(value, country, () => toState(context.get('state'), country)?.code ?? '') || value;
  },
});
