/** Texts that stand for nothing, as a whole and by how they begin. */
import {
  EMPTY_URLS,
  NONE_WORDS,
  PERSON_WORDS,
  PROGRAM_NULLS,
  SHORT_WORDS,
  UNKNOWN_WORDS,
} from '../data/placeholders.ts';
import { beginningsOfTexts } from '../encoding/two-signs.ts';

/** All of the lists, in small letters. */
export const STAND_INS: ReadonlySet<string> = new Set([
  ...PERSON_WORDS,
  ...PROGRAM_NULLS,
  ...SHORT_WORDS,
  ...UNKNOWN_WORDS,
  ...NONE_WORDS,
  ...EMPTY_URLS,
]);
const ASCII_SIGNS = [...'-_.,:;*~|/\\ \t\n\v\f\r'];

/** Whether a text begins as one of the lists does, or as a run of signs. False is certain, true is no verdict. */
export const mayBeStandIn: (text: string) => boolean = beginningsOfTexts([
  ...STAND_INS,
  '0',
  '?',
  ...ASCII_SIGNS.flatMap((first) => [first, ...ASCII_SIGNS.map((second) => first + second)]),
]);

/** With the plus: of `+` and `-` neither is more of an answer than the other. */
const SIGN = /^(?:[-–—‐‑−]{1,3}|[.…]{1,3}|\+)$/;

/** Whether a text says less than any word in its column: `-`, `N/A`, `NULL`. `None` may be the answer to what the column asks. */
export function saysNothing(text: string): boolean {
  const short = text.trim().toLowerCase();
  return SIGN.test(short) || (short !== 'none' && PROGRAM_NULLS.has(short));
}
