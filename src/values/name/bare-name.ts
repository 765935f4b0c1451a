/** The name in a cell for a part of it, without what says nothing of whose name it is. */
import { partSuffix, titleIn, wordsOf } from './affixes.ts';

/**
 * A given or a family name without titles and forms of address before it and degrees and generations behind it: `Nathan` of `Dr. Nathan`,
 * `McAllister` of `McAllister, PhD`. A cell that is nothing else stays as it is. Signs for letters that an encoding lost are left out, lest
 * `Ma?gorzata` be Ma and Gorzata.
 * @param value as typed, in any case
 */
export function bareName(value: string): string {
  const text = value.replace(LOST, '');
  if (!AFFIXED.test(text)) return text;
  const title = titleIn(text);
  const words = wordsOf(text);
  const rest = title === '' ? text : words.slice(wordsOf(title).length).join(' ');
  if (rest === '') return text;
  return partSuffix(rest).name || rest;
}

const LOST = /(?<=\p{L})[?\ufffd]+(?=\p{L})/gu;
/** Nothing stands before or behind a word that is alone. */
const AFFIXED = /\S[\s,]+\S/;
