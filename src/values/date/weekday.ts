/** The weekday that stands beside a date, and whether the day is that weekday. */

import { WEEKDAYS } from '../data/date-words.ts';
import { weekdayOf } from './calendar.ts';
import { type DateParts, failed } from './parts.ts';
import { CJK_WEEKDAY, keyOf, WORD } from './text.ts';

const LETTER = /\p{L}/u;
/** `die` and `per` are articles and prepositions as well; words of two letters are of too many languages. */
const NO_PROOF: ReadonlySet<string> = new Set(['die', 'per']);
const SHORTEST = 3;
const CJK_DAYS = '一二三四五六日月火水木金土日월화수목금토일';

/**
 * What was read, unless the text names a weekday that the day is not: one of the two is wrong, and nobody can tell which.
 * @param text as `readDay` is given it
 */
export function unlessOtherWeekday(read: DateParts, text: string): DateParts {
  if (read.iso === '' || read.problem !== '' || !LETTER.test(text)) return read;
  const said = weekdayIn(text);
  return said === 0 || said === weekdayOfIso(read.iso) ? read : failed('other-weekday');
}

const weekdayOfIso = (iso: string): number =>
  weekdayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** `Thứ Tư` is the fourth day, counted from Sunday, and no Thursday; in English `Thu 2` has no `tháng`. */
const VIETNAMESE = /(?<!\p{L})(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))(?![\p{L}\d])/u;
const VIETNAMESE_DAYS: readonly string[] = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const VIETNAMESE_MONTH = /(?<!\p{L})(?:thang|thg)(?!\p{L})/u;

/** 1 Monday to 7 Sunday; 0 where the text names none beyond doubt, or several. */
function weekdayIn(text: string): number {
  if (VIETNAMESE_MONTH.test(text)) {
    const [, day = '', sunday] = VIETNAMESE.exec(text) ?? [];
    if (sunday !== undefined) return 7;
    return day === '' ? 0 : (VIETNAMESE_DAYS.indexOf(day) + 1 || Number(day) - 1) % 7;
  }
  const found = new Set<number>();
  for (const [name] of text.matchAll(CJK_WEEKDAY)) {
    const sign = /[曜요]/.test(name) ? name.charAt(0) : name.slice(-1).replace('天', '日');
    found.add((CJK_DAYS.indexOf(sign) % 7) + 1);
  }
  for (const word of text.match(WORD) ?? []) {
    const key = keyOf(word);
    if (key.length >= SHORTEST && !NO_PROOF.has(key)) found.add(WEEKDAYS.get(key) ?? 0);
  }
  found.delete(0);
  return found.size === 1 ? [...found][0]! : 0;
}
