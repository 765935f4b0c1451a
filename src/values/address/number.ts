/** House numbers before an American street: `12`, `12-14`, `12-B`, `5038-1/2`, `N6W23001`, `2939 & 2959`, `200 - 5050`, `One`, `Two` before a building. */
import { DIRECTIONS, STREET_TYPES } from '../data/street-words.ts';
import { matchText } from '../text/text.ts';

export interface Numbered {
  readonly number: string;
  readonly rest: readonly string[];
}

const NUMBER =
  /^(?:\d+(?:-\d+)*[a-z]?|\d+-[a-z]|\d+-\d\/\d|[nsew]\d+[nsew]\d+|\d{1,2}[nsew]\d{2,3}|[nsewt]\d{3,}|\d+\/\d+|one)$/i;
const FRACTION = /^\d\/\d$/;
const DIGITS = /^\d+$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
/** House numbers of one lot differ by less. */
const ONE_LOT = 100;

/** The house number, and the words behind it. */
export function takeNumber(text: string): Numbered {
  const words = text.split(' ');
  if (isBuilding(words)) return { number: words[0] ?? '', rest: words.slice(1) };
  if (!NUMBER.test(words[0] ?? '') || words.length < 2) return { number: '', rest: words };
  const end = listEnd(words);
  const skipped = words[end] === '-' ? 1 : 0;
  return { number: words.slice(0, end).join(' '), rest: words.slice(end + skipped) };
}

/** A number in letters is one before the name of a building: `Two Penn Center`, not `Two Rivers Road`, `Three Lakes Plaza`, `Five Mile Square`. */
const isBuilding = (words: readonly string[]): boolean =>
  NUMBER_WORD.test(words[0] ?? '') &&
  !COUNTED.test(words[1] ?? '') &&
  (BUILDING.test(words[2] ?? '') || BUILDING.test(words[3] ?? ''));

const NUMBER_WORD = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
const COUNTED = /[^s'’]s$|^(?:mile|notch|point|corner|fork|star|foot|feet|moon)$/i;
const BUILDING = /^(?:cent(?:er|re)|ctr|plaza|plz|place|square|towers?)$/i;

function listEnd(words: readonly string[]): number {
  let end = FRACTION.test(words[1] ?? '') ? 2 : 1;
  for (;;) {
    const next = words[end] ?? '';
    if (/^[-&]$/.test(next) && DIGITS.test(words[end + 1] ?? '') && isName(words[end + 2])) end += 2;
    else if (DIGITS.test(next) && isOneLot(words[end - 1], next) && isNameOrNumber(words, end + 1)) end++;
    else return end;
  }
}

/** Not of `500 East` and `102 Street`, which are streets. */
const isName = (word = ''): boolean =>
  /^\p{L}/u.test(word) && !DIRECTIONS.has(matchText(word)) && !STREET_TYPES.has(matchText(word));

const isNameOrNumber = (words: readonly string[], at: number): boolean =>
  isName(words[at]) || ORDINAL.test(words[at] ?? '') || (/^[-&]$/.test(words[at] ?? '') && isName(words[at + 2]));

function isOneLot(before = '', next: string): boolean {
  const step = Number(next) - Number(before);
  return before.length > 2 && step > 0 && step < ONE_LOT;
}
