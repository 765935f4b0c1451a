/** Yes and no, in the words and marks that CRM exports use for them. */
import { FALSE_WORDS, TRUE_WORDS } from '../data/boolean-words.ts';

/** No word of the lists is longer; notes and sentences are turned away before they are folded. */
const LONGEST = 24;
const EDGES = /^[\s"'[(]+|[\s"'.!)\]]+$/g;

/**
 * What a text says as a boolean; undefined where it says neither. Words of many languages, `0`/`1`, `x`, `✓`.
 * Words whose meaning hangs on the column (`opted out`, `allow`, `subscribed`) are not read here: see `readConsent`.
 */
export function parseBoolean(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  const known = lookUp(text);
  if (known !== undefined) return known;
  return lookUp(text.normalize('NFKC').toLowerCase().replace(EDGES, ''));
}

function lookUp(word: string): boolean | undefined {
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : undefined;
}
