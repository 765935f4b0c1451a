/** What stands in place of a value and says so. */
import { isDitto } from './ditto.ts';
import { isSpreadsheetError } from './spreadsheet.ts';

/** An error of a spreadsheet, or "as above". Checks of single kinds of value stay silent there: `excel-damage` and `ditto-mark` say what it is. */
export const isNoValue = (text: string): boolean => isSpreadsheetError(text) || isDitto(text);
