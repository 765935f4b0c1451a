/** Labels within an address that say nothing without what they label: `CEP 80020-000`, `ΤΚ 105 63`, `PIN: 560001`. */
import type { Country } from '../../contract.ts';

const SPANISH = 'c\\.?\\s?p\\.?|cód(?:igo)?\\.? postal';

/** What people write before a postcode. Not here: `CP` where it is a box. */
// biome-ignore format: a table reads better dense
const POSTCODE_LABELS: { readonly [country: Country]: string } = {
  BR: 'cep', MX: SPANISH, AR: SPANISH, ES: SPANISH, CO: SPANISH, CL: SPANISH, PE: SPANISH, UY: SPANISH, EC: SPANISH, CR: SPANISH, IN: 'pin(?:\\s?code)?', PK: 'post\\s?code', DE: 'plz', AT: 'plz', HU: 'irsz\\.?',
  GR: 'τ\\.?\\s?κ\\.?|t\\.?\\s?k\\.?', CZ: 'psč', SK: 'psč', PL: 'kod(?: pocztowy)?', IT: 'c\\.?a\\.?p\\.?', RO: 'cod(?:ul)?(?: po[sș]tal)?', RU: 'индекс', UA: 'індекс', TR: 'pk',
  ZA: 'code|postal code', AU: 'postcode', GB: 'post\\s?code',
};

const patterns = new Map<Country, RegExp>();

/** The segments without such labels, and the words that were dropped. */
export function takeLabels(segments: readonly string[], country: Country): { segments: string[]; said: string } {
  const words = POSTCODE_LABELS[country];
  if (words === undefined) return { segments: [...segments], said: '' };
  const pattern = patterns.get(country) ?? new RegExp(`(?<![\\p{L}\\d])(?:${words})[\\s:.]*(?=\\(?\\d{3})`, 'giu');
  patterns.set(country, pattern);
  const said = segments.flatMap((segment) => segment.match(pattern) ?? []).join(' ');
  return { segments: segments.map((segment) => segment.replace(pattern, '').trim()), said };
}
