/** What an address may hold beside a house: a post-office box, and whose door it is. */
import type { Country } from '../../contract.ts';
import { joined } from './parts.ts';

const NUMBER = String.raw`(?:n[º°o]?\.?|nr\.?|#|№)?\s*\d+(?:[ -]\d{2,3}(?!\d))*`;
/** Words that mean a box everywhere. */
const EVERYWHERE =
  'p\\.?\\s?o\\.?\\s?box|post\\s?office\\s?box|g\\.?p\\.?o\\.?\\s?box|post\\s?box|locked bag|private bag|postfach|postbus|antwoordnummer|postboks|postilokero|bo[iî]te postale|apartado(?: de correos| postal)?|apdo\\.?(?: de correos| postal)?|caixa postal|case postale|casella postale|apartado a[ée]reo|skrytka pocztowa|а/я|абонентский ящик';
/** Short words that mean one in a country only. */
const SHORT: { readonly [country: Country]: string } = {
  FI: 'pl|pb|box', AX: 'pb', SE: 'box', NO: 'pb|boks', DK: 'pb|boks', DE: 'pf', AT: 'pf', CH: 'pf|c\\.?\\s?p\\.?', FR: 'b\\.?\\s?p\\.?|cs|tsa', BE: 'b\\.?\\s?p\\.?', LU: 'b\\.?\\s?p\\.?',
  MA: 'b\\.?\\s?p\\.?', ES: 'apto\\.? correos', IT: 'c\\.?\\s?p\\.?', GB: 'bfpo', AU: 'box', NZ: 'box', PL: 'skr\\.? poczt\\.?', HU: 'pf\\.?', AR: 'casilla(?: de correos?)?|c\\.?\\s?c\\.?', CL: 'casilla', UY: 'casilla(?: de correos?)?', PY: 'casilla(?: de correos?)?', BO: 'casilla', EC: 'casilla', CO: 'apartado a[ée]reo|a\\.\\s?a\\.',
  CZ: 'p\\.?\\s?p\\.?', GR: 'τ\\.?\\s?θ\\.?', TR: 'p\\.?\\s?k\\.?', UA: 'а/с', ZA: 'private bag x',
}; // biome-ignore format: a table reads better dense

/** The office of the box, named behind it. */
const OFFICE: { readonly [country: Country]: string } = { NO: '(?: \\p{L}+$)?' };

const patterns = new Map<Country, RegExp>();

function patternOf(country: Country): RegExp {
  const known = patterns.get(country);
  if (known) return known;
  const words = SHORT[country] === undefined ? EVERYWHERE : `${EVERYWHERE}|${SHORT[country]}`;
  const made = new RegExp(
    `(?<![\\p{L}\\d/])(?:${words})[\\s.:]*${NUMBER}(?![\\p{L}\\d])${OFFICE[country] ?? ''}`,
    'iu',
  );
  patterns.set(country, made);
  return made;
}

const CARE_OF =
  /^(?:c\s?\/\s?o|℅|care of|attn\.?:?|attention:|z\.\s?hd\.?|zu händen|zh\.|p\.?\s?a\.(?=\s)|t\.?a\.?v\.(?=\s)|bei(?=\s\p{Lu})|a\/a(?=\s)|à l[’']attention de|chez(?=\s))[\s:]*\S/iu;

export interface Taken {
  readonly rest: readonly string[];
  readonly box: string;
  readonly careOf: string;
}

/** Takes `c/o …` out of the segments of an address. */
export function takeCareOf(segments: readonly string[]): Omit<Taken, 'box'> {
  const isCareOf = (segment: string) => CARE_OF.test(segment) && !/\d/.test(segment);
  return { rest: segments.filter((one) => !isCareOf(one)), careOf: joined(...segments.filter(isCareOf)) };
}

/** Takes a box and `c/o …` out of the segments of an address. */
export function takeBox(segments: readonly string[], country: Country): Taken {
  let box = '';
  const { rest: others, careOf } = takeCareOf(segments);
  const rest: string[] = [];
  for (const segment of others) {
    const found = box === '' ? patternOf(country).exec(segment) : null;
    if (!found) {
      rest.push(segment);
      continue;
    }
    box = found[0];
    for (const piece of [segment.slice(0, found.index), segment.slice(found.index + box.length)]) {
      if (/[\p{L}\p{N}]/u.test(piece)) rest.push(piece.trim());
    }
  }
  return { rest, box, careOf };
}
