/** Places in the wrong column of an address: a country where a state belongs, a state where a country does. */
import type { Country } from '../../contract.ts';
import { remember } from '../text/memo.ts';
import { matchText } from '../text/text.ts';
import { countryName, parseCountry } from './country.ts';
import { countryKey, isEnglishCountry } from './country-index.ts';
import { findAllStates, findStates, type State } from './state.ts';

/** Names of countries that are regions too: city states, and namesakes inside another country. */
const REGIONS_TOO = new Set(
  'SG HK MO LU PA GT DJ KW MX SM MC VA GI NE PR GU VI AS MP TW MD MK JE GG IM AX FO GL RE GP MQ GF YT NC PF BL MF PM WF CW AW SX BQ SJ GE NF'.split(
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
const NAMESAKES = new Set(
  'montana florida georgia victoria maryland ontario delaware virginia colorado guam'.split(' '),
);
/** A shorter name is rather an abbreviation. */
const SHORTEST = 4;

export const isNamesake = (text: string): boolean => NAMESAKES.has(matchText(text));

/** The country that a text names in words; `''` where it can be a region as well. Three letters are regions too (`COL`, `MAD`). */
export function countryNotRegion(text: string): Country {
  if (text.length < SHORTEST && !/^(?:USA|UAE)$/.test(text)) return '';
  if (findStates(text).length > 0) return '';
  const { alpha2, form } = parseCountry(text);
  if (form !== 'name' && form !== 'alpha3') return '';
  return REGIONS_TOO.has(alpha2) || PARTS.has(matchText(text)) ? '' : alpha2;
}

/** As `countryNotRegion`, of English names alone: `Granada` and `Brasilia` are countries in other languages, and places. */
export const countryInEnglish: (text: string) => Country = remember(4096, (text) => {
  // most cities are no country, and need no list of names in other languages
  if (text.length >= SHORTEST && !isEnglishCountry(countryKey(text))) return '';
  const alpha2 = countryNotRegion(text);
  return alpha2 !== '' && (text.length < SHORTEST || matchText(countryName(alpha2)) === matchText(text)) ? alpha2 : '';
});

/** The one state whose whole name a text is, and which no country or other state is called. */
export function stateNotCountry(text: string): State | undefined {
  if (text.length < SHORTEST || isNamesake(text) || parseCountry(text).form !== '') return undefined;
  const [state, ...others] = findAllStates(text);
  const key = matchText(text);
  return state && others.length === 0 && matchText(state.name) === key ? state : undefined;
}
