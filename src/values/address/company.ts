/** The company among the segments of an address: known by the legal form at its end, it is a recipient and no part of the house. */
import type { Country } from '../../contract.ts';

/** Forms that end nothing else in an address. `AG`, `SA` and the like are provinces as well. */
const EVERYWHERE =
  'gmbh|mbh|ltd|limited|plc|llp|llc|inc|corp|corporation|oyj?|aps|a/s|b\\.?v|n\\.v|sarl|s\\.a\\.r\\.l|sas|s\\.a\\.s|srl|s\\.r\\.l|s\\.p\\.a|ltda|lda|kft|zrt|nyrt|s\\.r\\.o|sp\\. ?z ?o\\.? ?o|d\\.o\\.o|pty|kg|ohg|s\\.a|s\\.l|s\\.a\\. de c\\.v|co\\.|a\\.ş|a\\.s';
const OWN: { readonly [country: Country]: string } = {
  SE: 'ab', FI: 'ab', DE: 'ag|ug|e\\.k', AT: 'ag', CH: 'ag|sa', FR: 'sa', BE: 'sa|nv', NL: 'nv', LU: 'sa', NO: 'as|asa', DK: 'as', IT: 'spa', ES: 'sl|sa', PT: 'sa', BR: 's/a', TR: 'aş|a\\.ş|ltd\\. şti',
}; // biome-ignore format: a table reads better dense
/** Before the name. */
const BEFORE = /^(?:ооо|оао|зао|пао|ао|тов|ип|фоп|пп|株式会社|有限会社)\s*["«„“\p{Lu}]/iu;

const patterns = new Map<Country, RegExp>();

/** Whether a segment between commas is a company. */
export function isCompany(segment: string, country: Country): boolean {
  const own = OWN[country];
  const words = own === undefined ? EVERYWHERE : `${EVERYWHERE}|${own}`;
  const pattern = patterns.get(country) ?? new RegExp(`\\p{L}[\\s,]+(?:${words})\\.?$`, 'iu');
  patterns.set(country, pattern);
  // `Götgatan 15 BV` is a house, on the ground floor.
  return !/\d/.test(segment) && (pattern.test(segment) || BEFORE.test(segment));
}

/** The segments without companies, unless nothing else is there. */
export function withoutCompany(segments: readonly string[], country: Country): readonly string[] {
  const others = segments.filter((segment) => !isCompany(segment, country));
  return others.length > 0 ? others : segments;
}
