/** Writes a country in one form: its ISO code, or its short English name. */
import { z } from 'zod';
import type { Context } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { countryInCell, countryName, isHomonym, parseCountry } from '../values/place/country.ts';
import { mayHoldState, placeCells, speaksFor } from '../values/record/place-evidence.ts';

const CODE = /^[A-Z]{2}$/;
/** Codes that are words: `no` answers a question, `na` is no answer. */
const WORDS = /^n[ao]$/i;

export const countryIso = defineNormalizer({
  id: 'country-iso',
  roles: ['country'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['lower', 'upper', 'digit', 'non-ascii'] },
  docs: {
    summary: 'Write every country in one form, its ISO 3166-1 code or its short English name.',
    why: 'One country under ten names cannot be counted, filtered or matched, and phones and postcodes are read by country. Names are understood in some sixty languages; what may mean several countries, or a state, stays. Letters of vehicles count where they are the whole cell, in capitals (`D`, `A`, `CH`, as German and Austrian address books have them).',
    source: 'ISO 3166-1; distinguishing signs of vehicles in international traffic (United Nations)',
    examples: [
      { before: 'United States', after: 'US' },
      { before: 'Suomi', after: 'FI' },
      { before: 'U.K.', after: 'GB' },
      { before: 'D', after: 'DE', note: 'the sign of German vehicles' },
      { before: 'Georgia', after: 'Georgia', note: 'a country, or a state of the USA' },
    ],
  },
  options: z.strictObject({
    form: z.enum(['alpha2', 'name']).default('alpha2').describe('`alpha2`: FI. `name`: Finland.'),
  }),
  normalize: (value, context) => {
    const { form } = context.options;
    if (form === 'alpha2' && CODE.test(value) && value !== 'UK' && value !== 'EL') return value;
    if (WORDS.test(value)) return value;
    const alpha2 = countryInCell(value) || provenOf(value, context);
    if (alpha2 === '' || mayHoldState(value, alpha2, placeCells(context))) return value;
    return form === 'alpha2' ? alpha2 : countryName(alpha2) || value;
  },
});

/** Which of several countries is meant, where exactly one has another cell on its side. A city in the wrong cell is no country. */
function provenOf(value: string, context: Context): string {
  const proven = parseCountry(value).candidates.filter((country) => speaksFor(country, placeCells(context)));
  const [only = ''] = proven;
  if (proven.length !== 1 || value === '') return '';
  return only === parseCountry(value).alpha2 || !isHomonym(value) ? only : '';
}
