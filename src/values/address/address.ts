/** Addresses in one cell: number, street, unit, box, city, state and postcode apart. */
import type { Country } from '../../contract.ts';
import { VEHICLE_CODES } from '../data/countries.ts';
import { toAlpha2 } from '../place/country.ts';
import { hasPostcodes, parsePostcode } from '../place/postcode.ts';
import { toState } from '../place/state.ts';
import { matchText } from '../text/text.ts';
import { parseAmerican } from './american.ts';
import { ASCENDING, parseAscending } from './ascending.ts';
import { parseAustralian, takeUnits } from './australian.ts';
import { takeBox, takeCareOf } from './box.ts';
import { parseBritish } from './british.ts';
import { parseHan, parsePinyin } from './chinese.ts';
import { COMMONWEALTH, parseCommonwealth } from './commonwealth.ts';
import { withoutCompany } from './company.ts';
import { parseEuropean } from './european.ts';
import { parseHungarian } from './hungarian.ts';
import { isJapanese, parseJapanese } from './japanese.ts';
import { isKorean, parseKorean } from './korean.ts';
import { takeLabels } from './labels.ts';
import { careOfApart, nameApart, unitApart } from './lead.ts';
import { type AddressParts, joined, NO_PARTS, restOf, segmentsOf } from './parts.ts';
import { parseSlavic } from './slavic.ts';
import { isTown } from './town.ts';
import { parseTurkish } from './turkish.ts';

export { splitCity } from './european.ts';
export type { AddressParts } from './parts.ts';

const AMERICAN = new Set(['US', 'CA', 'AU', 'NZ']);
const AUSTRALIAN = new Set(['AU', 'NZ']);
const BRITISH = new Set(['GB', 'IE', 'IM', 'JE', 'GG']);
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const JAPANESE_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}県]|^(?:〒|東京都|北海道|大阪府|京都府)/u;

/** Characters beyond which a text is no address: it would take long to find out. */
const LONGEST = 1000;

/**
 * Parts of an address; `''` for what it does not say. Every letter and digit of the text is in some part, in `rest` if in no other; a country that it
 * names is the code of that country.
 * @param text one line or several
 * @param country ISO 3166-1 alpha-2; `''`: the text may name it at its end, or look like an address of one country
 */
export function parseAddress(text: string, country: Country): AddressParts {
  if (text.length > LONGEST) return { ...NO_PARTS, rest: text.trim() };
  const eastern = easternReaderOf(text, country);
  if (eastern) {
    const { before, named } = takeLatinName(text);
    return named === '' ? eastern(text) : { ...eastern(before), country: named };
  }
  const taken = takeCountry(segmentsOf(unwrapped(text)), country);
  const prefix = taken.named === '' ? prefixOf(text, country) : '';
  const { segments } = taken;
  const named = taken.named || countryOfPrefix(prefix);
  const found = named || country || guessCountry(segments);
  if (named !== '' && segments.length === 1 && isTown(segments[0] ?? ''))
    return { ...NO_PARTS, city: segments[0] ?? '', country: named };
  const parts = partsOf(segments, found);
  const { rest = '', said: labels = '', ...others } = parts;
  const said = `${taken.said} ${prefixOf(text, named || country)} ${labels}`;
  const known = { ...NO_PARTS, ...others, country: named || (parts.country ?? '') };
  return {
    ...known,
    rest: restOf(text, { ...others, rest: '' }, said) || (rest === '' ? '' : restOf(rest, others, said)),
  };
}

/** Without quotes or brackets around the whole. */
const unwrapped = (text: string): string =>
  /^\s*(?:\(([^()]*)\)|(["'])((?:(?!\2).)*)\2|“([^“”]*)”)\s*$/s
    .exec(text)
    ?.slice(1)
    .find((part) => (part ?? '').length > 1) ?? text;

/** What reads an address in the writing of East Asia, where it is in one. */
function easternReaderOf(text: string, country: Country): ((text: string) => AddressParts) | undefined {
  if (HAN.test(text) && !JAPANESE.test(text) && country !== 'JP' && country !== 'TW') return parseHan;
  if ((country === 'JP' && JAPANESE_LETTERS.test(text)) || (country === '' && isJapanese(text))) return parseJapanese;
  return (country === 'KR' && HANGUL.test(text)) || (country === '' && isKorean(text)) ? parseKorean : undefined;
}

/** The English name of the country behind an address in another writing. */
function takeLatinName(text: string): { readonly before: string; readonly named: Country } {
  const [, before = '', name = ''] =
    /^(.*[^\p{Script=Latin}\s.])\s*[\s,;，]\s*(\p{Script=Latin}[\p{Script=Latin} .]+)$/su.exec(text) ?? [];
  const named = name === '' ? '' : toAlpha2(name.trim());
  return /^(?:CN|JP|KR|HK|MO|TW)$/.test(named) ? { before, named } : { before: text, named: '' };
}

/** Parts of a text that holds a place and no recipient, box or name of a country, in a country that writes the postcode last. */
export const parsePlaceLine = (text: string, country: Country): AddressParts => ({
  ...NO_PARTS,
  ...(AMERICAN.has(country) ? parseAmerican(text, country) : parseBritish(segmentsOf(text), country, false)),
});

/** With the labels that say nothing more than the part that they stand before. */
type Said = Partial<AddressParts> & { readonly said?: string };

function partsOf(segments: readonly string[], country: Country): Said {
  if (AMERICAN.has(country)) {
    const { rest, careOf } = takeCareOf(segments.flatMap(careOfApart));
    const parts = AUSTRALIAN.has(country) ? parseAustralian(rest, country) : parseNorthAmerican(rest, country);
    return { ...parts, careOf };
  }
  const labelled = takeLabels(country === '' ? segments : withoutCompany(segments, country), country);
  const { rest, box, careOf } = takeBox(labelled.segments, country);
  if (country === '') return { street: rest.join(', '), box, careOf };
  const parts = readerOf(country)(rest, country, box !== '');
  return { ...parts, box, careOf, said: joined(labelled.said, parts.said ?? '') };
}

/** American, with units before the house as Canada writes them, too. */
function parseNorthAmerican(segments: readonly string[], country: Country): AddressParts {
  const [first = '', ...others] = segments;
  const { unit, house } = unitApart(nameApart(first).house);
  const { units, rest } = takeUnits([house, ...others]);
  const parts = parseAmerican(rest.join(', '), country);
  return { ...parts, unit: joined(unit, ...units, parts.unit) };
}

type Reader = (segments: readonly string[], country: Country, hasBox: boolean) => Said;

const OWN_READERS: { readonly [country: Country]: Reader } = { CN: parsePinyin, HU: parseHungarian, TR: parseTurkish, RU: parseSlavic, UA: parseSlavic, BY: parseSlavic, KZ: parseSlavic }; // biome-ignore format: a table reads better dense

const readerOf = (country: Country): Reader =>
  OWN_READERS[country] ??
  (BRITISH.has(country)
    ? parseBritish
    : COMMONWEALTH.has(country)
      ? parseCommonwealth
      : ASCENDING.has(country)
        ? parseAscending
        : parseEuropean);

/** Countries in which an address may begin with their name. */
const LARGE_FIRST: ReadonlySet<Country> = new Set(['RU', 'UA', 'BY', 'KZ']);

/** Whether a name stands among segments with a postcode beside it, too. */
const isSaid = (name: string, segments: readonly string[]): boolean =>
  segments.some((segment) => segment.toLowerCase().includes(name.toLowerCase()));

/** Takes the name of a country off the end, where it is no state of the country that is known. */
function takeCountry(segments: readonly string[], country: Country) {
  const last = segments.at(-1) ?? '';
  if (segments.length > 1) {
    const named = isNameOf(last, country) ? toAlpha2(last) : '';
    const before = segments.slice(0, -1);
    if (named !== '' && !(CITY_COUNTRIES.has(country) && named === country && !isSaid(last, before)))
      return { segments: before, named, said: last };
  }
  const coded = countryAndCode(last, segments.at(-2) ?? '', country);
  if (coded && segments.length > coded.taken) {
    const code = coded.code === '' ? [] : [coded.code];
    return { segments: [...segments.slice(0, -coded.taken), ...code], named: coded.named, said: coded.said };
  }
  const words = last.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0 && country !== ''; count--) {
    const said = words.slice(-count).join(' ');
    const before = words.slice(0, -count).join(' ');
    if (isNameOf(said, country) && toAlpha2(said) === country && !isCityName(before, country))
      return { segments: [...segments.slice(0, -1), words.slice(0, -count).join(' ')], named: country, said };
  }
  const [first = '', ...others] = segments;
  return LARGE_FIRST.has(country) && others.length > 1 && toAlpha2(first) === country
    ? { segments: others, named: country, said: first }
    : { segments, named: '', said: '' };
}

const CODE_LAST =
  /(?:^|[ ,])(\(?(?:[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,7}|\d{3}[- ]\d{2,4}|\d{5}-\d{3,4})\)?)$/i;

/** The name of a country before the postcode: `Gatineau (Québec) Canada J9A 1L8`, `Osaka, Japan, 565-0871`. Not of one whose capital has its name. */
function countryAndCode(last: string, before: string, country: Country) {
  const code = CODE_LAST.exec(last)?.[1] ?? '';
  const name = last.slice(0, last.length - code.length).replace(/[ ,]+$/, '');
  if (code === '' || (name !== '' && !/\p{L}/u.test(name))) return undefined;
  for (const [text, taken] of [
    [name, 1],
    [name === '' ? before : '', 2],
  ] as const) {
    const words = text.split(' ');
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const said = words.slice(-count).join(' ');
      const named = said.length > 2 && !PART_OF_KINGDOM.test(said) && isNameOf(said, country) ? toAlpha2(said) : '';
      if (named === '' || CAPITAL_NAMED.has(named) || !canBeCodeOf(named, code, country)) continue;
      const left = words.slice(0, -count).join(' ');
      return { code: joined(left, code), named, said, taken };
    }
  }
  return undefined;
}

/** Their postcodes are British. */
const ISLANDS: ReadonlySet<Country> = new Set(['IM', 'JE', 'GG']);
/** `Lebanon 17042` is in Pennsylvania: only the country that is known, an island of its own, or one that has such codes. */
const canBeCodeOf = (named: Country, code: string, country: Country): boolean =>
  country === ''
    ? parsePostcode(code, named).postcode !== ''
    : named === country || (ISLANDS.has(named) && country === 'GB');

/** Names of countries that the post towns of one may bear, or that stand behind them. */
const PART_OF_KINGDOM = /^(?:england|scotland|wales|cymru|northern ireland)$/i;

/** Countries that are one city. Where the text does not name it twice, the city is meant. */
const CITY_COUNTRIES: ReadonlySet<Country> = new Set(['SG', 'MC', 'HK', 'MO', 'GI', 'SM', 'VA']);
/** Those, and countries whose capital has their name. */
const CAPITAL_NAMED: ReadonlySet<Country> = new Set([...CITY_COUNTRIES, 'LU', 'MX', 'GT', 'PA', 'KW', 'DJ']);
/** `Ciudad de México`, `L-1111 Luxembourg`: the name of the country is the city's. */
const isCityName = (before: string, country: Country): boolean =>
  CAPITAL_NAMED.has(country) && /(?:^|\s)(?:de|of|ciudad|city|estado)$|^(?:[A-Z]{1,3}-)?[\d\s-]+$/i.test(before);

/** `CA`, `Georgia` and `Jersey` at the end of an American address are no country; `UK` is one, `DE` only where it is expected. */
function isNameOf(text: string, country: Country): boolean {
  if (/\d/.test(text)) return false;
  const letters = matchText(text).replaceAll(' ', '');
  if (letters.length <= 2 && !/^(?:uk|us)$/.test(letters))
    return letters.toUpperCase() === country && !AMERICAN.has(country);
  return !(AMERICAN.has(country) && toState(text, country));
}

const LOOKS_AMERICAN = /,? [A-Z]{2},? \d{5}(?:-\d{4})?$/;
/** `de`, `la` and `in` are words too: in small letters a state stands behind a comma. */
const LOOKS_AMERICAN_SMALL = /, ([a-z]{2}),? \d{5}(?:-\d{4})?$/;
const LOOKS_AUSTRALIAN = /[\s,](?:nsw|vic|qld|tas|act|nt|sa|wa),? \d{4}$/i;
const LOOKS_BRITISH = /(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;
const LOOKS_CANADIAN = /(?:^|[\s,])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d$/;
/** The word for a postcode that Brazil alone has. */
const LOOKS_BRAZILIAN = /(?<!\p{L})CEP:? ?\d{5}-?\d{3}(?!\d)/iu;
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
  if (LOOKS_AMERICAN.test(line) || toState(LOOKS_AMERICAN_SMALL.exec(line)?.[1] ?? '', 'US')) return 'US';
  if (LOOKS_AUSTRALIAN.test(line)) return 'AU';
  if (LOOKS_BRAZILIAN.test(line)) return 'BR';
  if (LOOKS_BRITISH.test(line)) return 'GB';
  return LOOKS_CANADIAN.test(line) ? 'CA' : '';
}
