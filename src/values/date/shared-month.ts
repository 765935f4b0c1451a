/** Names of months that two Slavic languages have for different months: the country decides, or a word of one of them beside it. */
import type { Country } from '../../contract.ts';

const CZECH = 0;
const POLISH = 1;
const CROATIAN = 2;

/** What each means in Czech, Polish and Croatian; 0 where it is no month. */
const SHARED: ReadonlyMap<string, readonly [czech: number, polish: number, croatian: number]> = new Map([
  ['listopad', [11, 11, 10]],
  ['listopada', [0, 11, 10]],
  ['lis', [11, 11, 10]],
  ['lip', [0, 7, 6]],
]);

const LANGUAGES: { readonly [country: Country]: number } = {
  CZ: CZECH,
  SK: CZECH,
  PL: POLISH,
  HR: CROATIAN,
  BA: CROATIAN,
};

/** Weekdays and words for a year that one of them has; diacritics are off. */
const ONE_LANGUAGE: readonly RegExp[] = [
  /(?<!\p{L})(?:pondeli|utery|ctvrtek|patek|nedele)(?!\p{L})/u,
  /(?<!\p{L})(?:poniedzialek|wtorek|sroda|czwartek|piatek|niedziela|roku|r\.)(?!\p{L})/u,
  /(?<!\p{L})(?:ponedjeljak|utorak|srijeda|cetvrtak|petak|nedjelja|godine)(?!\p{L})/u,
];

/** Whether a word is one of them, so that a country is worth asking for. */
export const holdsSharedMonth = (text: string): boolean => /(?<!\p{L})li(?:s(?:topada?)?|p)(?!\p{L})/iu.test(text);

/**
 * The month that such a word means; 0 where nothing decides.
 * @param text the whole date, lower case, without diacritics
 */
export function sharedMonth(word: string, text: string, country: Country | undefined): number {
  const months = SHARED.get(word);
  if (!months) return 0;
  const said = ONE_LANGUAGE.findIndex((words) => words.test(text));
  const language = said >= 0 ? said : LANGUAGES[country ?? ''];
  return language === undefined ? 0 : (months[language] ?? 0);
}
