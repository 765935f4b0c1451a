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

/** How spreadsheets write yes and no where they are no answer; `EPÄTOSI` as well. */
export const TRUTH_WORDS: readonly string[] = 'true false wahr falsch vrai faux tosi verdadero falso sant falskt'.split(
  ' ',
);

const LONGEST_TRUTH = 9;

/**
 * Whether the beginning of a text gives cause to look for damage: no letters, a short word alone, or one before a hyphen or dot. True is
 * no verdict.
 */
export function mayBeDamaged(text: string): boolean {
  let at = 0;
  for (; at < text.length && at <= LONGEST_TRUTH; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter < 97 || letter > 122) break;
  }
  if (at === text.length) return at <= LONGEST_TRUTH;
  const next = text.charCodeAt(at);
  return at === 0 || next > 127 || next === 45 || next === 46;
}
