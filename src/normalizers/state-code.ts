/** Writes states and provinces of the United States, Canada, Australia and Brazil in one form. */
import { z } from 'zod';
import type { Context, Country } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parsePostcode, postcodeStates } from '../values/place/postcode.ts';
import { findStates, STATE_COUNTRIES, type State, toState } from '../values/place/state.ts';
import { matchText } from '../values/text/text.ts';

export const stateCode = defineNormalizer({
  id: 'state-code',
  roles: ['state'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['lower', 'upper', 'non-ascii'] },
  docs: {
    summary: 'Write states and provinces of the USA, Canada, Australia and Brazil in one form, postal code or name.',
    why: 'California, Calif. and CA are one state, but three values in a filter or a territory rule. Without a country, a name is only taken where the postcode belongs to that state.',
    source: 'USPS publication 28, Canada Post, Australia Post',
    examples: [{ before: 'California', after: 'California', note: 'becomes CA where the country is the USA' }],
  },
  options: z.strictObject({
    form: z.enum(['code', 'name']).default('code').describe('`code`: CA. `name`: California.'),
  }),
  normalize: (value, context) => {
    const { country } = context;
    if (country === 'BR') return written(toState(value, country), value, context);
    const states = findStates(value);
    if (states.length === 0) return value;
    const state = STATE_COUNTRIES.includes(country)
      ? states.find((one) => one.country === country)
      : provenState(value, states, context);
    return written(state, value, context);
  },
});

function written(state: State | undefined, value: string, context: Context<{ form: 'code' | 'name' }>): string {
  if (!state) return value;
  return context.options.form === 'code' ? state.code : state.name;
}

/** The one state of that full name, where the record has no country and its postcode belongs to the state. */
function provenState(value: string, states: readonly State[], context: Context): State | undefined {
  if (context.country !== '' || context.get('country') !== '' || value.length < 4) return undefined;
  const key = matchText(value);
  const named = states.filter((state) => matchText(state.name) === key);
  const [state] = named;
  return state && named.length === 1 && belongs(context.get('postal_code'), state.country, state.code)
    ? state
    : undefined;
}

function belongs(postcode: string, country: Country, code: string): boolean {
  const known = parsePostcode(postcode, country).postcode;
  return known !== '' && postcodeStates(known, country).includes(code);
}
