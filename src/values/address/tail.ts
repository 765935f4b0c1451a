/** The end of an American address: state and postcode, and the country behind them. */
import type { Country } from '../../contract.ts';
import { PLAIN_TYPES } from '../data/street-words.ts';
import { parsePostcode } from '../place/postcode.ts';
import { toState } from '../place/state.ts';
import { matchText } from '../text/text.ts';

const POSTCODES: { readonly [country: Country]: RegExp } = {
  US: /[\s,.]+(?:[-–—]\s+)?(\d{5}(?:(?:\s?[-–—]\s?|\s)\d{4})?)$/,
  CA: /[\s,]+([A-Z]\d[A-Z][ -]?\d[A-Z]\d)$/i,
  AU: /[\s,]+(\d{4})$/,
  NZ: /[\s,]+(\d{4})$/,
};
/** Digits behind a state are meant as its postcode, too few or too many as they may be. */
const ANY_DIGITS = /[\s,]+(\d{3,9}(?:-\d{1,4})?)$/;

/** Cities that are named like a state: with nothing else before them they are the city. */
const CITY_STATES = new Set(['new york', 'washington', 'victoria', 'quebec']);
export const SHORT_DIRECTION = /^(?:[nsew]|[ns][ew])\.?$/i;
/** Digits behind these are no postcode. */
const NUMBERED_END = /(?:box|drawer|\b(?:apt|apartment|suite|ste|unit|pmb|room|rm|lot|spc)\.?)\s*#?$/i;

const key = (word: string): string => matchText(word).replaceAll(' ', '');

export interface Tail {
  readonly rest: string;
  readonly state: string;
  readonly postcode: string;
}

/** Takes country, postcode and state off the end. */
export function takeTail(text: string, country: Country): Tail {
  let rest = codeLast(text, country).replace(
    /[\s,]+(?:united states(?: of america)?|u\.?s\.?a\.?|canada|australia)\.?$/i,
    '',
  );
  // A Canadian code is written in two groups; the others stay as they are.
  const found = POSTCODES[country]?.exec(` ${rest}`) ?? digitsAfterState(` ${rest}`, country);
  const zip = found && NUMBERED_END.test(` ${rest}`.slice(0, found.index)) ? null : found;
  const written = zip?.[1] ?? '';
  const postcode = country === 'CA' && written !== '' ? parsePostcode(written, 'CA').postcode || written : written;
  if (zip) rest = ` ${rest}`.slice(0, zip.index).trim();
  const state = stateAtEnd(rest, country, postcode !== '');
  if (state !== '') rest = rest.slice(0, -state.length).replace(/[\s,]+$/, '');
  return { rest, state, postcode };
}

/** `Burlington L7M 1A7 Ontario`: the code before the province, put behind it. */
function codeLast(text: string, country: Country): string {
  const found =
    country === 'CA' ? /^(.*\S)[\s,]+([A-Z]\d[A-Z][ -]?\d[A-Z]\d)[\s,]+(\p{L}[\p{L}. -]*)$/iu.exec(text) : null;
  const [, before = '', code = '', state = ''] = found ?? [];
  return toState(state, country) ? `${before}, ${state} ${code}` : text;
}

function digitsAfterState(text: string, country: Country): RegExpExecArray | null {
  const found = country === 'US' || country === 'AU' ? ANY_DIGITS.exec(text) : null;
  return found &&
    toState(
      text
        .slice(0, found.index)
        .trim()
        .split(/[\s,]+/)
        .at(-1) ?? '',
      country,
    )
    ? found
    : null;
}

function stateAtEnd(text: string, country: Country, hasPostcode: boolean): string {
  for (const count of [4, 3, 2, 1]) {
    const match = new RegExp(`(^|[\\s,])((?:[^\\s,]+\\s+){${count - 1}}[^\\s,]+)$`).exec(text);
    const words = match?.[2] ?? '';
    if (words === '' || !toState(words, country) || isCityAndState(words, country)) continue;
    const before = text.slice(0, -words.length).trimEnd();
    const afterComma = before.endsWith(',') || before === '';
    if (FLOOR_AT_END.test(text) && !hasPostcode) return '';
    // `10 Oak Ct` ends in a street type, not in Connecticut.
    if (!afterComma && PLAIN_TYPES.has(key(words)) && !(hasPostcode && hasType(before))) return '';
    if (CITY_STATES.has(matchText(words)) && !afterComma) return endsInCity(before) ? words : '';
    if (CITY_STATES.has(matchText(words)) && !before.includes(',')) return '';
    return words;
  }
  return '';
}

/** `Washington DC`, a name of the state that is the city and the state. */
const isCityAndState = (words: string, country: Country): boolean =>
  country === 'US' && /^washington\s+d\.?\s*c\.?$/i.test(words);

export const hasType = (text: string): boolean => text.split(/[\s,]+/).some((word) => PLAIN_TYPES.has(key(word)));

/** `16th Fl`, which is not in Florida. */
const FLOOR_AT_END = /\b\d+(?:st|nd|rd|th)\s+fl\.?$/i;

/** Whether words stand between the street and the end of a text. */
function endsInCity(text: string): boolean {
  const words = text.split(/[\s,]+/);
  const last = words.at(-1) ?? '';
  return !PLAIN_TYPES.has(key(last)) && !SHORT_DIRECTION.test(last) && hasType(text);
}
