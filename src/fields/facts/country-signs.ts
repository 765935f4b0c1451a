/** What single cells say of the country of a record where nobody wrote it: forms of postcodes, legal forms, states. */
import type { Country } from '../../contract.ts';
import { findAllStates, findStates, STATE_COUNTRIES } from '../../values/place/state.ts';

/** Forms that one country alone has; five digits are of thirty. */
const POSTCODES: readonly (readonly [form: RegExp, country: Country])[] = [
  [/\b(?:[A-Z]{1,2}\d[A-Z\d]?) \d[ABD-HJLNP-UW-Z]{2}$/, 'GB'],
  [/\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/, 'CA'],
  [/\b[1-9]\d{3} ?(?!S[ADS])[A-Z]{2}$/, 'NL'],
  [/(?:^|\s)\d{5}-\d{4}$/, 'US'],
  [/(?:^|\s)\d{5}-\d{3}$/, 'BR'],
  [/^\d{4}-\d{3}$/, 'PT'],
  [/^\d{2}-\d{3}$/, 'PL'],
  [/^〒?\d{3}-\d{4}$/, 'JP'],
  [/^LV-\d{4}$/, 'LV'],
  [/^LT-\d{5}$/, 'LT'],
  [/^[ACDEFHKNPRTVWXY]\d[\dW] [ACDEFHKNPRTVWXY\d]{4}$/, 'IE'],
];

export function countryOfPostcode(text: string): Country {
  if (text.length > 200) return '';
  const upper = text.toUpperCase();
  return POSTCODES.find(([form]) => form.test(upper))?.[1] ?? '';
}

/** Legal forms of one country, by the last word of the name in small letters without dots. `AG`, `SA`, `Ltd`, `AB` and `AS` are of several. */
const FORMS: ReadonlyMap<string, Country> = new Map(
  Object.entries({
    FI: 'oy oyj ky tmi',
    DE: 'ug gbr ek ev',
    SE: 'aktiebolag',
    DK: 'aps',
    NO: 'asa',
    FR: 'sarl sas sasu eurl',
    ES: 'sl slu',
    IT: 'srl spa',
    PL: 'spzoo',
    CZ: 'sro',
    HU: 'kft zrt nyrt',
    NL: 'bv',
    BR: 'ltda',
    GB: 'plc llp',
    US: 'llc inc',
    AU: 'pty',
    IN: 'pvt',
    SG: 'pte',
    MY: 'sdn',
    JP: '株式会社',
    CN: '有限公司',
  }).flatMap(([country, forms]) => forms.split(' ').map((form) => [form, country] as const)),
);
/** Forms that Belgium, Romania, Slovakia, Canada or Ireland share are left out of what decides: these say little enough. */
const SHARED: ReadonlySet<string> = new Set([
  'bv',
  'srl',
  'sro',
  'plc',
  'llp',
  'llc',
  'inc',
  'ltda',
  'sarl',
  'sas',
  '有限公司',
]);

export function countryOfFirm(text: string): Country {
  if (text === '' || text.length > 200) return '';
  const words = text
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
  for (const word of [words.at(-1) ?? '', words.at(-2) ?? '', words[0] ?? '']) {
    if (FORMS.has(word) && !SHARED.has(word)) return FORMS.get(word)!;
  }
  return '';
}

/** A state, province or territory that one country alone has, by name or code. */
function countryOfState(text: string): Country {
  const states = text === '' ? [] : findStates(text);
  const [first] = states;
  return first && states.every(({ country }) => country === first.country) ? first.country : '';
}

/** No country has more, in all ways to write them. */
const STATES = 500;
/** Values that are states of that country and not of one whose postal codes everybody writes, from which on the codes of both are its. */
const LEAST_ELSEWHERE = 2;

/**
 * What reads the country of a cell of a column of states: where one country alone has all of them, a code that others have too is its
 * (`SC` beside `RJ` and `SP`); else as `countryOfState`.
 */
export function stateReader(column: readonly string[]): (text: string) => Country {
  const named = [...new Set(column)]
    .slice(0, STATES)
    .map((text) => new Set(findAllStates(text.trim()).map(({ country }) => country)))
    .filter(({ size }) => size > 0);
  const [first] = named;
  const all = [...(first ?? [])].filter((country) => named.every((countries) => countries.has(country)));
  const [country] = all;
  if (country === undefined || all.length > 1 || isOfPostalCodes(country)) return countryOfState;
  const elsewhere = named.filter((countries) => ![...countries].some(isOfPostalCodes)).length;
  if (elsewhere < LEAST_ELSEWHERE) return countryOfState;
  return (text) => (findAllStates(text).length > 0 ? country : '');
}

const isOfPostalCodes = (country: Country): boolean => STATE_COUNTRIES.includes(country);

/** Countries whose language is theirs alone, by the language of the header; German, French, Spanish and English are of many. */
const HEADERS: ReadonlyMap<string, Country> = new Map([
  ['fi', 'FI'],
  ['sv', 'SE'],
  ['ja', 'JP'],
  ['it', 'IT'],
  ['nl', 'NL'],
  ['zh', 'CN'],
  ['da', 'DK'],
  ['nb', 'NO'],
  ['pl', 'PL'],
  ['cs', 'CZ'],
  ['sk', 'SK'],
  ['sl', 'SI'],
  ['hu', 'HU'],
  ['bg', 'BG'],
  ['uk', 'UA'],
  ['tr', 'TR'],
  ['et', 'EE'],
  ['lv', 'LV'],
  ['lt', 'LT'],
  ['is', 'IS'],
  ['ko', 'KR'],
  ['vi', 'VN'],
  ['th', 'TH'],
  ['he', 'IL'],
]);

export const countryOfHeader = (language: string | undefined): Country => HEADERS.get(language ?? '') ?? '';
