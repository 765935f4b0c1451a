/** Takes postcode and city apart that stand in one cell, in the column of either, where the other column is empty. */
import type { Context, Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parsePlaceLine, splitCity } from '../values/address/address.ts';
import { toAlpha2 } from '../values/place/country.ts';
import { parsePostcode } from '../values/place/postcode.ts';

const DIGIT = /\d/;
/** Countries that write the postcode after the city, and the state between them. */
const AFTER_CITY = new Set(['US', 'CA', 'AU', 'GB', 'IE']);

export const cityPostcodeSplit = defineNormalizer({
  id: 'city-postcode-split',
  roles: ['city', 'postal_code'],
  fills: ['city', 'postal_code', 'state'],
  risk: 'safe',
  phase: 'split',
  only: (role) =>
    role === 'city'
      ? { any: ['digit'] }
      : { any: ['lower', 'upper', 'non-ascii'], none: ['at', 'bracket'], shortest: 7 },
  docs: {
    summary: 'Take apart postcode and city in one cell, where the column of the other is empty.',
    why: 'People type “00100 Helsinki” into one field. Both are wanted apart, and the form of the country’s postcodes tells where to cut. Nothing moves if the other column holds something else.',
    examples: [
      {
        before: '00100 Helsinki',
        after: '00100 Helsinki',
        note: 'becomes Helsinki with the country FI, and 00100 moves to the postcode',
      },
    ],
  },
  normalize: (value, context) => {
    const isCode = context.role === 'postal_code';
    if (!DIGIT.test(value) || context.country === '' || !context.has(isCode ? 'city' : 'postal_code')) return value;
    if (isCode && !NAME.test(value)) return value;
    const place = AFTER_CITY.has(context.country) ? trailing(value, context) : leading(value, context);
    if (!place) return value;
    if (isCode) return inCode(place, value, context);
    const there = context.get('postal_code');
    return there === '' || there === place.also.postal_code ? place : value;
  },
});

/** A word of letters: `1012 AB` and `SW1A 1AA` have none. */
const NAME = /\p{L}{3}/u;
/** What stands behind a postcode and is no place. */
const NO_PLACE =
  /^(?:unknown|n\/?a|none|old|new|tbd|todo|check|or|and|oder|und|tai|ja|ou|et|postfach|boîte postale|cedex|pl|box)(?![\p{L}])|\d/iu;

/** The same the other way round: the postcode stays, the city moves. */
function inCode({ value: city, also }: Spread, value: string, context: Context): string | Spread {
  const { postal_code: code = '', ...others } = also;
  const name = city ?? '';
  const isPlace = name.length > 1 && !NO_PLACE.test(name) && toAlpha2(name) === '';
  if (code === '' || !isPlace || (context.country === 'IT' && / [A-Z]{2}$/.test(name))) return value;
  const there = context.get('city');
  return there === '' || there === name ? { value: code, also: { ...others, city: name } } : value;
}

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
