/**
 * Writes src/values/data/country-names.ts: the names that Unicode CLDR gives to countries and i18n-iso-countries does not, traditional
 * Chinese before all. And src/values/data/world-regions.ts: its names of continents and parts of them. From the data that Node carries
 * (`Intl.DisplayNames`), so what a run knows does not hang on its Node.
 * `node scripts/country-names.mjs`
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const load = (path) => require(`i18n-iso-countries/${path}`);
const LOCALES = [
  'en', 'fr', 'fr-CA', 'es', 'es-MX', 'de', 'de-AT', 'de-CH', 'it', 'pt', 'pt-PT', 'nl', 'sv', 'fi', 'da', 'nb', 'nn', 'pl', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'tr',
  'ru', 'uk', 'be', 'et', 'lv', 'lt', 'sl', 'hr', 'bs', 'sr', 'sr-Latn', 'mk', 'sq', 'is', 'ga', 'cy', 'mt', 'ca', 'gl', 'eu', 'zh', 'zh-Hant', 'zh-Hant-HK', 'ja',
  'ko', 'ar', 'fa', 'he', 'hi', 'th', 'vi', 'id', 'ms', 'fil', 'ka', 'hy', 'az', 'kk', 'uz', 'af', 'sw',
]; // biome-ignore format: a table reads better dense
/** Letters that say too little to be a name of a country wherever they stand (`VK`, `SAD`). */
const isTooShort = (name) => /^[\p{Script=Latin}.\- ]+$/u.test(name) && name.replace(/[^\p{L}]/gu, '').length < 4;

const codes = load('codes.json').map(([alpha2]) => alpha2);
const plain = (name) => name.normalize('NFC').toLowerCase().replace(/[’']/g, "'").trim();
const listed = new Set();
for (const locale of load('index.js').getSupportedLanguages()) {
  const { countries } = load(`langs/${locale}.json`);
  for (const names of Object.values(countries)) for (const name of [names].flat()) listed.add(plain(name));
}

/** name → countries that some locale gives it to. */
const owners = new Map();
for (const locale of LOCALES) {
  for (const style of ['long', 'short']) {
    const display = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
    for (const alpha2 of codes) {
      const name = display.of(alpha2)?.replace(/[\u200e\u200f]/g, '');
      if (!name || isTooShort(name) || listed.has(plain(name))) continue;
      const key = plain(name);
      owners.set(key, { name, countries: (owners.get(key)?.countries ?? new Set()).add(alpha2) });
    }
  }
}
const byCountry = new Map(codes.sort().map((alpha2) => [alpha2, []]));
for (const { name, countries } of owners.values())
  if (countries.size === 1) byCountry.get([...countries][0]).push(name);
const lines = [...byCountry]
  .filter(([, names]) => names.length > 0)
  .map(([alpha2, names]) => `${alpha2}|${names.join('|')}`);
writeFileSync(
  'src/values/data/country-names.ts',
  `/**
 * Names of countries in Unicode CLDR ${process.versions.cldr} that i18n-iso-countries lacks: a country a line, its alpha-2 code first. Written by
 * scripts/country-names.mjs. A function, so that nothing is read before a name that no other list knows.
 */
// biome-ignore format: data
export const cldrNames = (): string => \`
${lines.join('\n')}
\`;
`,
);

/** Continents and their parts (UN M49), in all these languages; not Micronesia and Central Africa, which many of them name a country with. */
const REGIONS =
  '002 003 005 009 011 013 014 015 018 019 021 029 030 034 035 039 053 054 061 142 143 145 150 151 154 155 202 419'.split(
    ' ',
  );
const namedCountry = new Set([...listed, ...[...owners.keys()]]);
const regions = new Set();
for (const locale of LOCALES) {
  const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  for (const code of REGIONS) {
    const name = display.of(code)?.replace(/[\u200e\u200f]/g, '');
    if (name && !namedCountry.has(plain(name))) regions.add(name);
  }
}
writeFileSync(
  'src/values/data/world-regions.ts',
  `/**
 * Names of continents and parts of them in Unicode CLDR ${process.versions.cldr}, where they name no country. Written by
 * scripts/country-names.mjs. A function, so that nothing is read before a name that no list of countries knows.
 */
// biome-ignore format: data
export const worldRegions = (): string => \`
${[...regions].join('|')}
\`;
`,
);
