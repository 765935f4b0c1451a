/** Numbers that spell a word on the keys of a telephone: 1-800-FLOWERS. */
import type { Country } from '../../contract.ts';
import { parsePhone } from './phone.ts';

/** Letters on the keys, ITU-T E.161: abc is 2, wxyz is 9. */
const KEYS = '22233344455566677778889999';
const WORD = /[A-Z]{3,}/i;
const SHAPE = /^[+(]?\d[\d ().-]*[A-Z][A-Z\d ().-]*$/i;
/** Toll-free in North America, which nobody need be told. */
const TOLL_FREE = /^\+?\(?1[ ().-]*8(?:00|33|44|55|66|77|88)(?!\d)/;
/** A number of North America ends here: words may be longer. */
const NORTH_AMERICAN = /^(1?[2-9]\d{9})\d*$/;

/**
 * The number that a text with a word in it spells.
 * @param country where it was written; a toll-free number of North America needs none
 * @returns E.164, `''` where it spells no valid number: single letters are slips, not words
 */
export function spelledNumber(text: string, country: Country): string {
  if (text.length > 30 || !WORD.test(text) || !SHAPE.test(text)) return '';
  const home = TOLL_FREE.test(text) ? 'US' : country;
  const dialled = text.replace(/[a-z]/gi, (letter) => KEYS.charAt((letter.charCodeAt(0) | 32) - 97));
  const whole = parsePhone(dialled, home);
  if (whole.valid && whole.ext === '') return whole.e164;
  const short = NORTH_AMERICAN.exec(dialled.replace(/\D/g, ''))?.[1];
  const cut = short === undefined || home === '' ? undefined : parsePhone(short, home);
  return cut?.valid && cut.e164.startsWith('+1') ? cut.e164 : '';
}
