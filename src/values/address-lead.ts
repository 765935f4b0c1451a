/** What stands before an American house with no comma between: `c/o Jane Roe 88 Pine St`, `Bldg 4 500 Industrial Pkwy`. */
import { takeNumber } from './address-number.ts';
import { unitAt } from './address-unit.ts';
import { DIRECTIONS, PLAIN_TYPES } from './data/street-words.ts';
import { matchText } from './text.ts';

const CARE_OF = /^(?:c\s?\/\s?o|℅|care of|attn\.?:?|attention:)[\s:]*\p{L}/iu;
const NUMBER_AHEAD = /\s(?=\d+[a-z]?\s+[\p{L}\d])/giu;
/** A street has no more words than that before the word of its type. */
const LONGEST = 6;

/** Whether a text begins with a house: its number, and the type of a street before another number (`42` is a street in `100 W 42 St`). */
function beginsWithHouse(text: string): boolean {
  const [number = '', ...words] = text.split(' ').map((word) => word.replace(/,$/, ''));
  if (takeNumber(text).number === '' || !/^\d/.test(number)) return false;
  for (const [at, word] of words.slice(0, LONGEST).entries()) {
    const key = matchText(word).replaceAll(' ', '');
    if (key === 'broadway' || (at > 0 && PLAIN_TYPES.has(key))) return true;
    if (/^\d+$/.test(word) && !DIRECTIONS.has(matchText(words[at - 1] ?? ''))) return false;
  }
  return false;
}

/** A segment cut where the house begins behind a recipient. */
export function careOfApart(segment: string): readonly string[] {
  if (!CARE_OF.test(segment)) return [segment];
  for (const { index } of segment.matchAll(NUMBER_AHEAD)) {
    const [before, house] = [segment.slice(0, index), segment.slice(index + 1)];
    if (CARE_OF.test(before) && beginsWithHouse(house)) return [before, house];
  }
  return [segment];
}

/** A unit before the house of a segment, and the segment without it. */
export function unitApart(segment: string): { readonly unit: string; readonly house: string } {
  const words = segment.split(' ');
  const { text, taken } = unitAt(words, 0);
  const house = words.slice(taken).join(' ');
  return taken > 1 && !/^(?:box|lot)\b/i.test(text) && beginsWithHouse(house)
    ? { unit: text, house }
    : { unit: '', house: segment };
}
