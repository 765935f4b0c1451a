/** What stands in place of a value and says so. */
import { NEVER_WORDS } from '../data/placeholders.ts';
import { isDitto } from './ditto.ts';
import { isSpreadsheetError } from './spreadsheet.ts';

/** An error of a spreadsheet, or "as above". Checks of single kinds of value stay silent there: `excel-damage` and `ditto-mark` say what it is. */
export const isNoValue = (text: string): boolean => isSpreadsheetError(text) || isDitto(text);

/** Whether a cell of a column of dates says that what the column asks for has not happened: an answer that is no date, and no mistake. */
export const saysNever = (text: string): boolean =>
  text.length <= LONGEST_NEVER && NEVER_WORDS.has(text.trim().toLowerCase());

const LONGEST_NEVER = 20;
