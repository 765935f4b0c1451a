/** A state must be a state, and one of the record's country. */
import type { Context, Country } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { countryName, parseCountry } from '../values/country.ts';
import { findStates, STATE_COUNTRIES, type State, toState } from '../values/state.ts';
import { matchText } from '../values/text.ts';

/** Names of countries that are regions too: city states, and namesakes inside another country. */
const REGIONS_TOO = new Set(
  'SG HK MO LU PA GT DJ KW MX SM MC VA GI NE PR GU VI AS MP TW MD MK JE GG IM AX FO GL RE GP MQ GF YT NC PF BL MF PM WF CW AW SX BQ SJ GE'.split(
    ' ',
  ),
);
/** Parts of a country that stand for it in a country cell, and are right in a state cell. */
const PARTS = new Set([
  'england', 'scotland', 'wales', 'cymru', 'alba', 'northern ireland', 'n ireland', 'dubai', 'abu dhabi', 'sharjah', 'zanzibar', 'tanganyika', 'gaza',
  'west bank', 'svalbard', 'spitsbergen', 'trinidad', 'tobago', 'antigua', 'bonaire', 'timor', 'holland', 'macedonia', 'moldavia',
  // capitals and their regions that have the name of a country in some language
  'tunis', 'تونس', 'الجزائر', 'عمان',
]); // biome-ignore format: a table reads better dense
/** Names of American, Canadian and Australian states that places elsewhere bear as well. */
const NAMESAKES = new Set([
  'montana',
  'florida',
  'georgia',
  'victoria',
  'maryland',
  'ontario',
  'delaware',
  'virginia',
  'colorado',
  'guam',
]);

export const stateCountry = defineValidator({
  id: 'state-country',
  roles: ['state'],
  dimension: 'consistency',
  docs: {
    summary: 'A state must be no country, and must belong to the country of its record.',
    why: 'A state that holds a country, or one of another country, sends the record to the wrong territory; a state list that is checked on import refuses it. Lists are known for the USA, Canada and Australia.',
    source: 'USPS publication 28, Canada Post, Australia Post',
    examples: [
      { before: 'CA', after: '' },
      { before: 'Germany', after: 'holds-country' },
      { before: 'California', after: '', note: 'other-country where the record says Germany' },
    ],
  },
  messages: {
    'holds-country': '"{value}" is the country {country}, not a state',
    'other-country': '"{value}" is a state of {stateCountry}, but the country is {country}',
    'not-in-country': '"{value}" is no state of {country}',
  },
  check: (value, context) => {
    const states = findStates(value);
    const country = countryHeld(value, states);
    if (country !== '') return { message: 'holds-country', data: { country: countryName(country) } };
    if (context.country === '') return undefined;
    if (STATE_COUNTRIES.includes(context.country)) return inListed(value, states, context.country);
    if (toState(value, context.country)) return undefined;
    const foreign = clearlyElsewhere(value, states, context);
    return foreign && { message: 'other-country', data: names(foreign.country, context.country) };
  },
});

/** The country that the text names in words; `''` where it can be a region as well. Three letters are regions too (`COL`, `MAD`). */
function countryHeld(value: string, states: readonly State[]): Country {
  if (states.length > 0 || (value.length < 4 && !/^(?:USA|UAE)$/.test(value))) return '';
  const { alpha2, form } = parseCountry(value);
  if (form !== 'name' && form !== 'alpha3') return '';
  return REGIONS_TOO.has(alpha2) || PARTS.has(matchText(value)) ? '' : alpha2;
}

function inListed(value: string, states: readonly State[], country: Country) {
  if (toState(value, country)) return undefined;
  const [other] = states;
  return other
    ? ({ message: 'other-country', data: names(other.country, country) } as const)
    : ({ message: 'not-in-country', data: { country: countryName(country) } } as const);
}

/** A state that is spelled out and has no namesake, in a country whose states are not known here. */
function clearlyElsewhere(value: string, states: readonly State[], context: Context): State | undefined {
  const key = matchText(value);
  if (NAMESAKES.has(key) || (context.country === 'GB' && key === 'northern ireland')) return undefined;
  const territory = (state: State) => state.code === context.country;
  return states.find((state) => matchText(state.name) === key && !territory(state));
}

const names = (stateCountry: Country, country: Country) => ({
  stateCountry: countryName(stateCountry),
  country: countryName(country),
});
