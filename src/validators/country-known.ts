/** A country must be understood, and mean one country. */
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { countryInCell, countryName, parseCountry, suggestCountry } from '../values/place/country.ts';
import { placeCells, speaksFor, stateInCountryCell } from '../values/record/place-evidence.ts';

/** `NO` in capitals is Norway; `no` and `No` may be an answer, `NA` no answer at all. */
const WORDS = /^(?:no|No|[Nn][Aa])$/;
const LETTER = /\p{L}/u;

export const countryKnown = defineValidator({
  id: 'country-known',
  roles: ['country'],
  dimension: 'validity',
  docs: {
    summary: 'A country must be one of ISO 3166-1, in any language or code, and mean one country only.',
    why: 'Phones, postcodes and territories hang on the country. What is not understood is dropped by many imports; Georgia, CA and NA are read as something that nobody meant.',
    prevent:
      'Choose one country from the list, or write its name in full: Finland, United States. Write no region (EMEA), no state and no number.',
    source: 'ISO 3166-1',
    examples: [
      { before: 'Finland', after: '' },
      { before: 'Germny', after: 'misspelt' },
      { before: 'EMEA', after: 'unknown' },
      { before: 'Yugoslavia', after: 'former' },
      { before: 'Georgia', after: 'ambiguous' },
    ],
  },
  messages: {
    unknown: '"{value}" is no country that is known',
    misspelt: '"{value}" is no country that is known; {suggestion} is close',
    ambiguous: '"{value}" may mean {candidates}',
    number: '"{value}" is a number: the ISO number of {name}, a calling code or the id of a list',
    former: '"{value}" is a country that is no more; its land belongs to {candidates}',
    word: '"{value}" is the code of {name}, but may be a word that answers a question',
    state: '"{value}" seems to be the state {state} of the USA',
  },
  check: (value, context) => {
    if (value.length === 1 && countryInCell(value) !== '') return undefined;
    const { alpha2, name, form, candidates } = parseCountry(value);
    if (form === 'former') return { message: 'former', data: { candidates: candidates.map(countryName).join(', ') } };
    if (alpha2 === '' || form === 'union') return isNoValue(value) ? undefined : unknown(value);
    if (form === 'numeric') return { message: 'number', data: { name } };
    const cells = placeCells(context);
    if (WORDS.test(value)) return speaksFor(alpha2, cells) ? undefined : { message: 'word', data: { name } };
    if (candidates.length > 0) {
      return { message: 'ambiguous', data: { candidates: candidates.map(countryName).join(' or ') } };
    }
    const state = stateInCountryCell(value, alpha2, cells);
    return state ? { message: 'state', data: { state: state.name }, isExcused: true } : undefined;
  },
});

function unknown(value: string) {
  const suggestion = LETTER.test(value) ? suggestCountry(value) : '';
  return suggestion === ''
    ? ({ message: 'unknown' } as const)
    : ({ message: 'misspelt', data: { suggestion: countryName(suggestion) } } as const);
}
