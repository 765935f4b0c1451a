/** Compares the numbers under which the state knows companies. */
import { defineMatcher } from '../define.ts';
import { countryOf, isChecked, registeredNumber, withoutCountry } from '../values/id/registered-number.ts';
import { areNear } from '../values/text/similarity.ts';

/** Of two numbers that cannot be compared: of two countries, or a VAT number and one of a register. */
const OTHER_KIND = 0.5;
/** One may be the other with a slip of the hand. */
const NEAR = 0.9;

export const businessId = defineMatcher({
  id: 'business-id',
  roles: ['business_id'],
  docs: {
    summary: 'Same VAT or register number, however it is written.',
    why: 'A number is given to one organisation: two records that share it are one, and two different ones are two, whatever else is the same. One that several names of the file carry, as in a tax group, says nothing.',
    examples: [
      { before: 'DE 811 907 980', after: 'DE811907980' },
      { before: 'VAT No. GB 731 3310 72', after: 'GB731331072' },
      { before: '1234567-1', after: '' },
      { before: 'HRB 12345', after: '' },
    ],
  },
  form: registeredNumber,
  keys: (form) => [withoutCountry(form)],
  similarity(a, b) {
    if (a === b) return 1;
    const [countryA, countryB] = [countryOf(a), countryOf(b)];
    if (countryA !== '' && countryB !== '' && countryA !== countryB) return OTHER_KIND;
    const [left, right] = [withoutCountry(a), withoutCountry(b)];
    if (left === right) return 1;
    if (left.length !== right.length) return OTHER_KIND;
    // a slip does not make one valid number of another
    return areNear(left, right) && !(isChecked(a) && isChecked(b)) ? NEAR : 0;
  },
});
