/** Writes a postcode as its country does: case, blank and hyphen. */
import { defineNormalizer } from '../define.ts';
import { foldedPostcode, parsePostcode } from '../values/place/postcode.ts';

/** What a data frame makes of a column of numbers. */
const FRACTION = /(?<=^\d{4,})\.0$/;

export const postcodeFormat = defineNormalizer({
  id: 'postcode-format',
  roles: ['postal_code'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['lower', 'upper', 'digit', 'non-ascii'], shortest: 3, longest: 16 },
  docs: {
    summary: 'Write postcodes with the case, blank and hyphen of their country.',
    why: 'sw1a1aa and SW1A 1AA are one place; geocoders and mail houses want the second. Only signs that carry no meaning change, and only where the country is known and the result is a postcode of its form; without a country only full-width digits become plain ones.',
    source: 'Universal Postal Union, addressing sheets',
    examples: [{ before: 'sw1a1aa', after: 'sw1a1aa', note: 'becomes SW1A 1AA with the country GB' }],
  },
  normalize: (value, context) => {
    if (value.length < 3 || value.length > 16) return value;
    if (context.country === '') return foldedPostcode(value);
    return parsePostcode(value.replace(FRACTION, ''), context.country).postcode || value;
  },
});
