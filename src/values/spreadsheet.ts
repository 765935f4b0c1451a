/** What a spreadsheet shows where it has no value: error values in its many languages, and `####` in a narrow column. */

const HASHES = /^#{2,}$/;
const ERROR =
  /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERROR!|BEZUG!|WERT!|NV(?![\p{L}\d])|ZAHL!|¡REF!|¡VALOR!|¿NOMBRE\?|NOM\?|VALEUR!|PUUTTUU!|VIITTAUS!|ARVO!|NIMI\?|SAKNAS!|VÄRDEFEL!|REFERENS!|NAMN\?)/iu;

/** `####`: the column was too narrow when its text was copied. */
export const isHashes = (text: string): boolean => HASHES.test(text);

/** `#N/A`, `#REF!`, `#BEZUG!`: the result of a formula that failed. */
export const isErrorValue = (text: string): boolean => text.charCodeAt(0) === 35 && ERROR.test(text);

/** Either of the two. Checks of single kinds of value stay silent there: `excel-damage` says what happened. */
export const isSpreadsheetError = (text: string): boolean =>
  text.charCodeAt(0) === 35 && (HASHES.test(text) || ERROR.test(text));
