/** A given and a family name as one text, in the order and with the signs of the people who write it so. */
import { hasCjk } from '../text/text.ts';

/** How whole names are written in a column. */
export interface NameStyle {
  readonly isFamilyFirst: boolean;
  /** Between the two: a blank, a comma with one. */
  readonly between: string;
  /** Between the two in Chinese, Japanese or Korean, where the family name goes first: a blank or nothing; unset: as is usual. */
  readonly betweenCjk?: string;
}

export const GIVEN_FIRST: NameStyle = { isFamilyFirst: false, between: ' ' };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The parts as one; the other where one is `''`. */
export function joinedName(given: string, family: string, style: NameStyle = GIVEN_FIRST): string {
  if (given === '' || family === '') return given + family;
  if (hasCjk(given) && hasCjk(family)) {
    const usual = KANA.test(given + family) ? ' ' : '';
    return `${family}${style.betweenCjk ?? usual}${given}`;
  }
  return style.isFamilyFirst ? `${family}${style.between}${given}` : `${given} ${family}`;
}
