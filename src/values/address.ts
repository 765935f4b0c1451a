/** Addresses in one cell: number, street, unit, box, city, state and postcode apart. */
import type { Country } from '../contract.ts';
import { parseAmerican } from './address-american.ts';
import { takeBox, takeCareOf } from './address-box.ts';
import { parseBritish } from './address-british.ts';
import { parseHan, parsePinyin } from './address-chinese.ts';
import { parseEuropean } from './address-european.ts';
import { type AddressParts, joined, NO_PARTS, restOf, segmentsOf } from './address-parts.ts';
import { toAlpha2 } from './country.ts';
import { VEHICLE_CODES } from './data/countries.ts';
import { hasPostcodes } from './postcode.ts';
import { toState } from './state.ts';
import { matchText } from './text.ts';

export { splitCity } from './address-european.ts';
export type { AddressParts } from './address-parts.ts';

const AMERICAN = new Set(['US', 'CA', 'AU', 'NZ']);
const BRITISH = new Set(['GB', 'IE', 'IM', 'JE', 'GG']);
const HAN = /\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}県]|^(?:〒|東京都|北海道|大阪府|京都府)/u;

/**
 * Parts of an address; `''` for what it does not say. Every letter and digit of the text is in some part, in `rest` if in no other; a country that it
 * names is the code of that country.
 * @param text one line or several
 * @param country ISO 3166-1 alpha-2; `''`: the text may name it at its end, or look like an address of one country
 */
export function parseAddress(text: string, country: Country): AddressParts {
  if (HAN.test(text) && !JAPANESE.test(text) && country !== 'JP' && country !== 'TW') return parseHan(text);
  const taken = takeCountry(segmentsOf(text), country);
  const prefix = taken.named === '' ? prefixOf(text, country) : '';
  const { segments } = taken;
  const named = taken.named || countryOfPrefix(prefix);
  const said = `${taken.said} ${prefixOf(text, named || country)}`;
  const found = named || country || guessCountry(segments);
  const parts = partsOf(segments, found);
  const { rest = '', ...others } = parts;
  const known = { ...NO_PARTS, ...others, country: named };
  return {
    ...known,
    rest: restOf(text, { ...others, rest: '' }, said) || (rest === '' ? '' : restOf(rest, others, said)),
  };
}

/** Parts of a text that holds a place and no recipient, box or name of a country, in a country that writes the postcode last. */
export const parsePlaceLine = (text: string, country: Country): AddressParts => ({
  ...NO_PARTS,
  ...(AMERICAN.has(country) ? parseAmerican(text, country) : parseBritish(segmentsOf(text), country, false)),
});

function partsOf(segments: readonly string[], country: Country): Partial<AddressParts> {
  if (AMERICAN.has(country)) {
    const { rest, careOf } = takeCareOf(segments);
    return { ...parseAmerican(rest.join(', '), country), careOf };
  }
  const { rest, box, careOf } = takeBox(segments, country);
  if (country === '') return { street: rest.join(', '), box, careOf };
  const parts =
    country === 'CN'
      ? parsePinyin(rest)
      : BRITISH.has(country)
        ? parseBritish(rest, country, box !== '')
        : parseEuropean(rest, country, box !== '');
  return { ...parts, box, careOf };
}

/** Takes the name of a country off the end, where it is no state of the country that is known. */
function takeCountry(segments: readonly string[], country: Country) {
  const last = segments.at(-1) ?? '';
  if (segments.length > 1) {
    const named = isNameOf(last, country) ? toAlpha2(last) : '';
    if (named !== '') return { segments: segments.slice(0, -1), named, said: last };
  }
  const words = last.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0 && country !== ''; count--) {
    const said = words.slice(-count).join(' ');
    if (isNameOf(said, country) && toAlpha2(said) === country)
      return { segments: [...segments.slice(0, -1), words.slice(0, -count).join(' ')], named: country, said };
  }
  return { segments, named: '', said: '' };
}

/** `CA`, `Georgia` and `Jersey` at the end of an American address are no country; `UK` is one, `DE` only where it is expected. */
function isNameOf(text: string, country: Country): boolean {
  if (/\d/.test(text)) return false;
  const letters = matchText(text).replaceAll(' ', '');
  if (letters.length <= 2 && !/^(?:uk|us)$/.test(letters))
    return letters.toUpperCase() === country && !AMERICAN.has(country);
  return !(AMERICAN.has(country) && toState(text, country));
}

const LOOKS_AMERICAN = /,? [A-Z]{2},? \d{5}(?:-\d{4})?$/;
const LOOKS_BRITISH = /(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;
const LOOKS_CANADIAN = /(?:^|[\s,])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d$/;
const WITH_PREFIX = /(?:^|[\s,])([A-Z]{1,3})[- ](?:\d{4,7}|\d{3} \d{2}|\d{2}-\d{3})(?=[\s,])/;

/** The sign of a country before its postcode: `D-80331 München`, `FI-00100 Helsinki`; of the given country, where there is one. */
function prefixOf(text: string, country: Country): string {
  const prefix = WITH_PREFIX.exec(text)?.[1] ?? '';
  const meant = countryOfPrefix(prefix);
  return meant !== '' && !AMERICAN.has(meant) && (country === '' ? text.includes(`${prefix}-`) : meant === country)
    ? prefix
    : '';
}

function countryOfPrefix(prefix: string): Country {
  if (prefix.length === 1) return VEHICLE_CODES[prefix] ?? '';
  return prefix === 'FIN' ? 'FI' : prefix.length === 2 && hasPostcodes(prefix) ? prefix : '';
}

/** The country whose way of writing an address has, without its name. */
function guessCountry(segments: readonly string[]): Country {
  const line = joined(segments.join(', '));
  if (LOOKS_AMERICAN.test(line)) return 'US';
  if (LOOKS_BRITISH.test(line)) return 'GB';
  return LOOKS_CANADIAN.test(line) ? 'CA' : '';
}
