/** A state must be a state, and one of the record's country. */
import type { Context, Country } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { countryName } from '../values/place/country.ts';
import { countryNotRegion, isNamesake } from '../values/place/misplaced-place.ts';
import { findStates, STATE_COUNTRIES, type State, toState } from '../values/place/state.ts';
import { matchText } from '../values/text/text.ts';

export const stateCountry = defineValidator({
  id: 'state-country',
  roles: ['state'],
  dimension: 'consistency',
  compares: ['country'],
  docs: {
    summary: 'A state must be no country, and must belong to the country of its record.',
    why: 'A state that holds a country, or one of another country, sends the record to the wrong territory; a state list that is checked on import refuses it. Lists are known for the USA, Canada and Australia.',
    prevent:
      'Choose the country first and then a state from its list, such as CA or California. Leave the state empty where addresses have none.',
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
    const country = countryNotRegion(value);
    if (country !== '') return { message: 'holds-country', data: { country: countryName(country) } };
    if (context.country === '' || isNoValue(value)) return undefined;
    if (STATE_COUNTRIES.includes(context.country)) return inListed(value, states, context.country);
    if (toState(value, context.country)) return undefined;
    const foreign = clearlyElsewhere(value, states, context);
    return foreign && { message: 'other-country', data: names(foreign.country, context.country) };
  },
});

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
  if (isNamesake(value) || (context.country === 'GB' && key === 'northern ireland')) return undefined;
  const territory = (state: State) => state.code === context.country;
  return states.find((state) => matchText(state.name) === key && !territory(state));
}

const names = (stateCountry: Country, country: Country) => ({
  stateCountry: countryName(stateCountry),
  country: countryName(country),
});
