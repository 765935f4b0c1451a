/** The parts of a postal address. */
import type { Country } from '../../contract.ts';

export interface AddressParts {
  /** House number, with its letter: `12`, `221B`, `12-14`, `10 bis`. */
  readonly number: string;
  /** Name of the street without number and unit. */
  readonly street: string;
  /** Flat, stair, floor, building, suite. */
  readonly unit: string;
  /** Post-office box with its word: `PO Box 123`, `PL 45`, `Postfach 10 01 23`. */
  readonly box: string;
  /** Whose name is on the door: `c/o DTZ`. */
  readonly careOf: string;
  /** Part of the city, village of a post town, Chinese 区. */
  readonly district: string;
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2 of a country that the text names. */
  readonly country: Country;
  /** Words of the text that are in no other part: recipients, remarks. */
  readonly rest: string;
}

export const NO_PARTS: AddressParts = Object.freeze({
  number: '',
  street: '',
  unit: '',
  box: '',
  careOf: '',
  district: '',
  city: '',
  state: '',
  postcode: '',
  country: '',
  rest: '',
});

export const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** A text cut at line ends, commas and semicolons, blanks collapsed. */
export const segmentsOf = (text: string): string[] =>
  text
    .split(/\s*[\r\n\u2028\u2029,;，；、|]+\s*/)
    .map((segment) => segment.replace(/\s+/g, ' ').trim())
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));

const DASH = /\s+[-–—]\s+/u;
/** House numbers of one lot on either side of a dash: `7 - 9`. Longer digits are a postcode, an ordinal is a floor. */
const RANGE = /(?:^|\s)\d{1,4}[a-z]?\s+[-–—]\s+\d{1,3}[a-z]?(?![\p{L}\d.°])/iu;
const AROUND = /\d\S*\s+[-–—]\s+\S|\s[-–—]\s+(?:\p{Lu}{1,3}-)?\d/u;

/** A segment cut at a dash that stands for a comma: a number is on one of its sides, and it is no range of them. */
export const cutAtDash = (segment: string): string[] =>
  AROUND.test(segment) && !RANGE.test(segment)
    ? segment.split(DASH).filter((part) => /[\p{L}\p{N}]/u.test(part))
    : [segment];

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const RUNS = /[\p{L}\p{M}]+|\p{N}+/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** Signs of a house number, which say nothing without it: `No. 88`, `nº 12`. */
const NUMBER_SIGNS = /(?<![\p{L}\p{N}])(?:no|nr|nro|n\.?[º°]|(?<!\/)n(?=\.| ?\d)|n[uú]mero|núm|num|№)[.:]?\s*(?=\d)/giu;

/** Words of a text that stand in none of its parts, in their order. Signs between words do not count, nor those of a house number. */
export function restOf(text: string, parts: Partial<AddressParts>, alsoSaid: string): string {
  const { postcode = '', ...others } = parts;
  const whole = withoutCode(text.replace(NUMBER_SIGNS, ' '), postcode);
  const left = new Map<string, number>();
  const said = [...Object.values(others), alsoSaid].join(' ').toLowerCase();
  for (const word of wordsOf(said)) left.set(word, (left.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const lower = word.toLowerCase();
    const count = left.get(lower) ?? 0;
    if (count > 0) left.set(lower, count - 1);
    return count > 0;
  };
  const rest: string[] = [];
  for (const word of wordsOf(whole)) {
    // Where a number was cut out of a word, its letters are in one part and its digits in another.
    if (!take(word)) rest.push(...(word.match(RUNS) ?? []).filter((run, _, runs) => runs.length === 1 || !take(run)));
  }
  return rest.join(' ');
}

/** A text without the postcode, blanks and hyphens of which may have been others, or its letters (`LV-`) not there. */
function withoutCode(text: string, postcode: string): string {
  const letters = postcode.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === '') return text;
  for (const code of [letters, letters.replace(/^\p{L}+/u, '')]) {
    // Singapore writes a letter at the code: `S238876`.
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${/^\d{6}$/.test(code) ? 's?' : ''}${[...code].join('[\\s–—-]*')}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const found = [...text.matchAll(pattern)].at(-1);
    if (found && code !== '') return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  return text;
}
