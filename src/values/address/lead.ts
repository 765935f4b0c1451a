/** What stands before a house of English-speaking countries with no comma between: `c/o Jane Roe 88 Pine St`, `Bldg 4 500 Industrial Pkwy`, `Atrium Mall 640 Kill Rd`. */

import { DIRECTIONS, NUMBERED_UNITS, PLAIN_TYPES, UNITS } from '../data/street-words.ts';
import { matchText } from '../text/text.ts';
import { takeNumber } from './number.ts';
import { unitAt } from './unit.ts';

const CARE_OF = /^(?:c\s?\/\s?o|℅|care of|attn\.?:?|attention:)[\s:]*\p{L}/iu;
const NUMBER_AHEAD = /\s(?=\d+[a-z]?(?:-\d+[a-z]?)?\s+[\p{L}\d])/giu;
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
  return (taken > 1 || /^#\d/.test(text)) && !/^(?:box|lot)\b/i.test(text) && beginsWithHouse(house)
    ? { unit: text, house }
    : { unit: '', house: segment };
}

/** Before a number these say what it numbers, or lead on to a street: `Exit 12`, `corner of`. */
const LEADS_ON =
  /(?:^|[\s,])(?:&|and|at|of|near|behind|between|from|to|old|new|upper|lower|no\.?|number|nr\.?|exit|mile|milepost|mp|marker|km|phase|section|tract|block|blk|parcel|plot|twp|township|district|zone|hall|shop|pier|gate|level|camino|calle|via|rue|avenida|pob|p\.?\s?o\.?)$/i;
const ROADS = /(?:^|\s)(?:route|rte|interstate|county|us|u\.s\.|sr|cr|fm|rr|r\.r\.)(?=\s|$)/i;

/**
 * A name before a house with no comma between: `The Book Club 100 Leonard St`. A number of two digits at least, since streets are named
 * after fewer (`Old 5 Points Road`); what holds the word of a street, a road or a unit itself is no name.
 */
export function nameApart(segment: string): { readonly name: string; readonly house: string } {
  const none = { name: '', house: segment };
  if (!/^\p{L}/u.test(segment)) return none;
  for (const { index } of segment.matchAll(NUMBER_AHEAD)) {
    const [name, house] = [segment.slice(0, index), segment.slice(index + 1)];
    if (!isName(name)) return none;
    if (/^\d{2}/.test(house) && beginsWithHouse(house)) return { name, house };
  }
  return none;
}

function isName(text: string): boolean {
  const words = text.split(' ').map((word) => matchText(word).replaceAll(' ', ''));
  const last = words.at(-1) ?? '';
  return (
    !LEADS_ON.test(text) &&
    !ROADS.test(text) &&
    !UNITS.has(last) &&
    !NUMBERED_UNITS.has(last) &&
    !words.some((word) => PLAIN_TYPES.has(word)) &&
    !words.every((word) => DIRECTIONS.has(word))
  );
}
