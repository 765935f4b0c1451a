/** Writes a language as a language tag or as its English name. */
import { z } from 'zod';
import { defineNormalizer } from '../define.ts';
import { parseLanguage } from '../values/cell/language.ts';

/** Codes of small languages that are far oftener the code of a country in capitals: Sweden, Brazil, Estonia, Korea, Switzerland, Ireland; and the word no. */
const COUNTRIES = /^(?:No|SE|BR|EE|KR|CH|IE|CR|GL|LA|LI|LU|MT|TT|TO|VE)$/;

export const languageCode = defineNormalizer({
  id: 'language-code',
  roles: ['language'],
  risk: 'opt-in',
  phase: 'shape',
  formOnly: true,
  only: { any: ['lower', 'upper', 'non-ascii'], shortest: 2, longest: 60 },
  docs: {
    summary: 'Write every language in one form, a language tag or its English name.',
    why: 'English, en_US, eng and Englisch are one language and four values in a filter. Off by default: a CRM has a list of its own (en_US in Salesforce, en-us in HubSpot), and an import refuses what is not in it. A code in capitals that is rather a country (SE) stays.',
    source: 'BCP 47, ISO 639, Unicode CLDR',
    examples: [
      { before: 'en_us', after: 'en-US' },
      { before: 'Deutsch', after: 'de' },
      { before: 'SE', after: 'SE', note: 'Northern Sami by the standard, Swedish as it is meant' },
    ],
  },
  options: z.strictObject({
    form: z.enum(['tag', 'name']).default('tag').describe('`tag`: fi. `name`: Finnish.'),
  }),
  normalize: (value, context) => {
    if (COUNTRIES.test(value)) return value;
    const { tag, name } = parseLanguage(value);
    if (tag === '') return value;
    if (context.options.form === 'tag') return tag;
    return tag.includes('-') ? value : name || value;
  },
});
