/** A text of which an encoding lost letters, beside the same text with all of them: `Wroc?aw` and `Wrocław`. */
import { lostLetters } from './mojibake.ts';

const LOST = /[?\ufffd]/;
const SIGNS = /[.*+^${}()|[\]\\]/g;

/**
 * Whether the second text is the first with the letters in place of `?` and `�`; these are never ASCII, as every encoding has those.
 * @param damaged words in which a question mark between letters is a lost letter
 */
export function hasTheLetters(damaged: string, whole: string): boolean {
  if (!LOST.test(damaged) || lostLetters(damaged, true) === '' || lostLetters(whole, true) !== '') return false;
  const parts = damaged.split(LOST).map((part) => part.replaceAll(SIGNS, '\\$&'));
  return new RegExp(`^${parts.join('\\P{ASCII}')}$`, 'iu').test(whole);
}
