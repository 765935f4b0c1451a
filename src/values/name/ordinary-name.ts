/** What nearly every name cell is: one to three words that mean nothing else. Told in one go, without making a string. */

import { TRUTH_WORDS } from '../cell/spreadsheet.ts';
import { STAND_INS } from '../cell/stand-in.ts';
import { COMPANY_WORDS, DESK_WORDS, HOUSEHOLD_WORDS, JOB_TITLES, SUFFIXES, TITLES } from '../data/name-words.ts';
import { mayBeWord, NO_LETTERS, numberOf, tableOfWords, withSign } from '../text/word-table.ts';
import { TESTER_WORDS } from './junk.ts';
import { LEGAL_FORM_WORDS, TITLE_WORDS } from './not-a-name.ts';

/** In a name column these may stand for an unknown name. */
export const NAME_STAND_INS: ReadonlySet<string> = new Set(
  'null none nil nan na undefined unknown tbd xx name contact person customer kunde asiakas'.split(' '),
);

/** Words that a check of names looks for. */
export const ODD_NAME_WORDS: ReadonlySet<string> = new Set([
  ...NAME_STAND_INS,
  ...DESK_WORDS,
  ...JOB_TITLES,
  ...COMPANY_WORDS,
  ...TITLES,
  ...SUFFIXES,
  ...HOUSEHOLD_WORDS,
  ...'duplicate inactive deceased former obsolete entinen veraltet verstorben record company longer use call ry pvt'.split(
    ' ',
  ),
]);

const ODD = tableOfWords([
  ...ODD_NAME_WORDS,
  ...TESTER_WORDS,
  ...TITLE_WORDS,
  ...LEGAL_FORM_WORDS,
  ...TRUTH_WORDS,
  ...[...STAND_INS].flatMap((text) => text.split(' ')),
]);
/** What begins so may have been `MacKie` before its case was set. */
const MAC = numberOf('mac');
const LONGEST = 40;
const SHORTEST_WORD = 3;
const MOST_WORDS = 3;
const [BLANK, LETTER_A, LETTER_Z] = [32, 97, 122];

/**
 * Whether a text is one to three words with single blanks between, each of a capital and two or more small ASCII letters, that are no
 * title, firm, desk, stand-in or tester's word. False is no verdict.
 */
export function isOrdinaryName(text: string): boolean {
  if (text.length > LONGEST) return false;
  let words = 0;
  let length = 0;
  let number = NO_LETTERS;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : BLANK;
    if (code === BLANK) {
      if (length < SHORTEST_WORD || ++words > MOST_WORDS || mayBeWord(ODD, number)) return false;
      length = 0;
      number = NO_LETTERS;
      continue;
    }
    const small = code | BLANK;
    if (small < LETTER_A || small > LETTER_Z) return false;
    if ((length === 0) !== (small !== code) || (length === 1 && small === (text.charCodeAt(i - 1) | BLANK)))
      return false;
    number = withSign(number, small);
    if (++length === SHORTEST_WORD && number === MAC) return false;
  }
  return true;
}
