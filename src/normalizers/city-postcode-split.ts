/** Moves a postcode out of the city column into the empty postcode column. */
import type { Context, Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parsePlaceLine, splitCity } from '../values/address.ts';
import { parsePostcode } from '../values/postcode.ts';

const DIGIT = /\d/;
/** Countries that write the postcode after the city, and the state between them. */
const AFTER_CITY = new Set(['US', 'CA', 'AU', 'GB', 'IE']);

export const cityPostcodeSplit = defineNormalizer({
  id: 'city-postcode-split',
  roles: ['city'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['digit'] },
  docs: {
    summary: 'Move a postcode out of the city into the empty postcode column.',
    why: 'People type “00100 Helsinki” into one field. Both are wanted apart, and the form of the country’s postcodes tells where to cut. Nothing moves if the postcode column holds something else.',
    examples: [
      {
        before: '00100 Helsinki',
        after: '00100 Helsinki',
        note: 'becomes Helsinki with the country FI, and 00100 moves to the postcode',
      },
    ],
  },
  normalize: (value, context) => {
    if (!DIGIT.test(value) || context.country === '' || !context.has('postal_code')) return value;
    const place = AFTER_CITY.has(context.country) ? trailing(value, context) : leading(value, context);
    if (!place) return value;
    const there = context.get('postal_code');
    return there === '' || there === place.also.postal_code ? place : value;
  },
});

function leading(value: string, context: Context): Spread | undefined {
  const place =
    splitCity(value, context.country) ?? splitCity(value.replace(/^(.+?)[, ]+(\S+)$/, '$2 $1'), context.country);
  if (!place) return undefined;
  if (place.state === '') return { value: place.city, also: { postal_code: place.postcode } };
  if (!mayTake(context, place.state))
    return { value: `${place.city} ${place.state}`, also: { postal_code: place.postcode } };
  return { value: place.city, also: { postal_code: place.postcode, state: place.state } };
}

function trailing(value: string, context: Context): Spread | undefined {
  const { city, state, postcode, street, number } = parsePlaceLine(value, context.country);
  const british = context.country === 'GB' || context.country === 'IE';
  const name = british ? street : city;
  if (postcode === '' || name === '' || number !== '' || (!british && street !== '') || DIGIT.test(name))
    return undefined;
  if (parsePostcode(postcode, context.country).valid !== true) return undefined;
  if (state === '') return { value: name, also: { postal_code: postcode } };
  return mayTake(context, state) ? { value: name, also: { postal_code: postcode, state } } : undefined;
}

const mayTake = (context: Context, state: string): boolean =>
  context.has('state') && (context.get('state') === '' || context.get('state') === state);
