/** Which texts a spreadsheet would run. */

/** A phone or a number, of which a spreadsheet can make a number and no more. */
const NUMBER = /^[+\-\uff0b\uff0d]\s?[\d\s().,/·-]*(?:\s?(?:[%€$£]|[xX#]\s?\d+|ext\.?\s?\d+|e[+-]?\d+))?$/;
const SIGNS = /^[+\-\uff0b\uff0d]/;
/** Programs differ in which blanks they skip before a formula; a tab or a return at the front is one of the ways in. */
const LEAD = /^[ \u00a0]*[=+\-@\uff1d\uff20\uff0b\uff0d]|^[\t\r\n]/;
const LONGEST_NUMBER = 64;

/** Whether a cell that holds the text may be run as a formula when it is opened in a spreadsheet. */
export function mayRun(text: string): boolean {
  if (!LEAD.test(text)) return false;
  const bare = text.length <= LONGEST_NUMBER ? text.trim() : '';
  return !(SIGNS.test(bare) && NUMBER.test(bare));
}

const SIGN = 39;

/** Whether a `'` keeps it from being run. */
export const isEscapedFormula = (text: string): boolean => text.charCodeAt(0) === SIGN && mayRun(text.slice(1));
