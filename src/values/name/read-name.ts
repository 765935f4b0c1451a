/** One name in two scripts: 王 and Wang, 田中 and Tanaka, 동현 and Donghyun. */

import { isHan, isReadAs, pinyinOf, surnamePinyin } from '../text/pinyin.ts';
import { isHangul, isHangulRead } from './hangul.ts';
import { isKanjiRead } from './kanji-name.ts';

/**
 * Whether one of two names in match form is how the other is read; undefined where they are in one script.
 * @param isSurname whether they are surnames
 */
export function isOtherScript(a: string, b: string, isSurname: boolean): boolean | undefined {
  if (isHan(a) !== isHan(b)) return isHan(a) ? isHanRead(b, a, isSurname) : isHanRead(a, b, isSurname);
  if (isHangul(a) !== isHangul(b)) return isHangul(a) ? isHangulRead(b, a, isSurname) : isHangulRead(a, b, isSurname);
  return undefined;
}

const isHanRead = (latin: string, han: string, isSurname: boolean): boolean =>
  isReadAs(latin, isSurname ? surnamePinyin(han) : pinyinOf(han)) || isKanjiRead(latin, han, isSurname);
