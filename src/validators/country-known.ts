/** A country must be understood, and mean one country. */
import type { Context } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { countryName, parseCountry, suggestCountry } from '../values/country.ts';
import { stateInCountryCell } from '../values/place-evidence.ts';
import { hasLetters } from '../values/text.ts';

const WORDS = /^n[ao]$/i;

export const countryKnown = defineValidator({
  id: 'country-known',
  roles: ['country'],
  dimension: 'validity',
  docs: {
    summary: 'A country must be one of ISO 3166-1, in any language or code, and mean one country only.',
    why: 'Phones, postcodes and territories hang on the country. What is not understood is dropped by many imports; Georgia, CA and NA are read as something that nobody meant.',
    source: 'ISO 3166-1',
    examples: [
      { before: 'Finland', after: '' },
      { before: 'Germny', after: 'misspelt' },
      { before: 'EMEA', after: 'unknown' },
      { before: 'Georgia', after: 'ambiguous' },
    ],
  },
  messages: {
    unknown: '{value} is no country that is known',
    misspelt: '{value} is no country that is known; {suggestion} is close',
    ambiguous: '{value} may mean {candidates}',
    number: '{value} is a number: the ISO number of {name}, a calling code or the id of a list',
    word: '{value} is the code of {name}, but may be a word that answers a question',
    state: '{value} seems to be the state {state} of the USA',
  },
  check: (value, context) => {
    if (WORDS.test(value)) return inDoubt(value, context);
    const { alpha2, name, form, candidates } = parseCountry(value);
    if (alpha2 === '') return unknown(value);
    if (candidates.length > 0) {
      return { message: 'ambiguous', data: { candidates: candidates.map(countryName).join(' or ') } };
    }
    if (form === 'numeric') return { message: 'number', data: { name } };
    const state = stateInCountryCell(value, alpha2, cellsOf(context));
    return state ? { message: 'state', data: { state: state.name } } : undefined;
  },
});

function unknown(value: string) {
  const suggestion = hasLetters(value) ? suggestCountry(value) : '';
  return suggestion === ''
    ? ({ message: 'unknown' } as const)
    : ({ message: 'misspelt', data: { suggestion: countryName(suggestion) } } as const);
}
