/** Names of countries in a language, by Intl: what a message says of a country by its code or its English name. */
import { packageJson } from '../../version.ts';

export interface LanguageCountries {
  /** `Germany`, `DE`, `Georgia or Jordan` in the language; what is no country as crmq names them stays as it is. */
  countries(text: string): string;
  /** `MA or NH` of a message. */
  either(text: string): string;
}

const OR = ' or ';
const AND = ', ';
/** Codes by the names that messages have. */
let codes: ReadonlyMap<string, string> | undefined;

function codeOf(text: string): string | undefined {
  codes ??= new Map(
    Object.entries(packageJson('data/country-names.json') as { [code: string]: string }).flatMap(([code, name]) => [
      [name, code] as const,
      [code, code] as const,
    ]),
  );
  return codes.get(text);
}

/** @param locale BCP 47; English is what the messages are in, and is left alone */
export function countriesIn(locale: string): LanguageCountries {
  if (/^en\b/.test(locale)) return { countries: (text) => text, either: (text) => text };
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const named = (text: string): string | undefined => {
    const code = codeOf(text);
    return code === undefined ? undefined : names.of(code);
  };
  const all = (text: string, between: string): string[] | undefined => {
    const found = text.split(between).map(named);
    return found.every((one) => one !== undefined) ? found : undefined;
  };
  return {
    countries: (text) => {
      const either = all(text, OR);
      if (either) return list.format(either);
      const both = all(text, AND);
      return both ? new Intl.ListFormat(locale, { type: 'unit' }).format(both) : text;
    },
    either: (text) => (text.includes(OR) ? list.format(text.split(OR)) : text),
  };
}
