/** Turns cities and streets in capitals into title case. */
import { defineNormalizer } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { isTruthValue } from '../values/cell/spreadsheet.ts';
import { titlePlace } from '../values/place/place-case.ts';
import { isUpperCase } from '../values/text/text.ts';

const LATIN_ONLY = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{M}\p{S}\n]+$/u;
const LONG_WORD = /\p{Lu}{4,}/u;

export const cityCase = defineNormalizer({
  id: 'city-case',
  roles: ['city', 'street', 'street_2'],
  risk: 'opt-in',
  phase: 'shape',
  formOnly: true,
  only: { any: ['upper', 'non-ascii'], none: ['lower'], shortest: 4 },
  docs: {
    summary: 'Turn cities and streets that are wholly in capitals into title case.',
    why: 'Old systems knew capitals only, and a letter to HELSINKI looks like a bill. It is a guess where small words and abbreviations are concerned, so it is off by default; mixed case is never touched.',
    examples: [
      { before: 'SAN FRANCISCO', after: 'San Francisco' },
      { before: '123 N MAIN ST APT 4B', after: '123 N Main St Apt 4B' },
      { before: 'McLean', after: 'McLean' },
    ],
  },
  normalize: (value) =>
    isUpperCase(value) && LONG_WORD.test(value) && LATIN_ONLY.test(value) && !isNoValue(value) && !isTruthValue(value)
      ? titlePlace(value)
      : value,
});
