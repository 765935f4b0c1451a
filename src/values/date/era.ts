/** Days that are counted another way: eras of Japan and Taiwan, weeks and days of the year of ISO 8601. */
import { dateOfDayNumber, dayNumber, weekdayOf } from './calendar.ts';
import { type DateParts, dated, failed, NO_TIME } from './parts.ts';

/** Era → the year before its first, and its last year; 0 while it lasts. NFKC of `㋿` and the like is the name in full. */
const ERAS: ReadonlyMap<string, { readonly before: number; readonly last: number }> = new Map(
  Object.entries({
    令和: { before: 2018, last: 0 },
    平成: { before: 1988, last: 31 },
    昭和: { before: 1925, last: 64 },
    大正: { before: 1911, last: 15 },
    明治: { before: 1867, last: 45 },
    民國: { before: 1911, last: 0 },
    民国: { before: 1911, last: 0 },
  }),
);
const LETTERS: { readonly [letter: string]: string } = { r: '令和', h: '平成', s: '昭和', t: '大正', m: '明治' };
const NAMED =
  /^(令和|平成|昭和|大正|明治|民國|民国) ?(元|\d{1,3}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?(?: ?\(?[日月火水木金土]\)?(?:曜日?)?)?$/;
const SHORT = /^([rhstm]) ?(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})$/;
const WEEK = /^(\d{4})-?w([0-5]\d)-?([1-7])$/;
const DAY_OF_YEAR = /^(\d{4})-([0-3]\d\d)$/;
const MAYBE = /[年w]|^[rhstm] ?\d|^\d{4}-\d{3}$/;

/**
 * `令和6年3月5日`, `R6.3.5`, `民國113年3月5日`, `2024-W10-2`, `2024-065`; undefined where the text is none of these.
 * @param text lower case, NFKC, blanks collapsed
 */
export function readEra(text: string): DateParts | undefined {
  if (!MAYBE.test(text)) return undefined;
  const named = NAMED.exec(text);
  if (named) return inEra(named[1] ?? '', named[2] ?? '', named[3] ?? '', named[4]);
  const short = SHORT.exec(text);
  if (short) return inEra(short[1] ?? '', short[2] ?? '', short[4] ?? '', short[5]);
  const week = WEEK.exec(text);
  if (week) return ofWeek(Number(week[1]), Number(week[2]), Number(week[3]));
  const day = DAY_OF_YEAR.exec(text);
  return day ? ofYear(Number(day[1]), Number(day[2])) : undefined;
}

function inEra(name: string, count: string, month: string, day: string | undefined): DateParts {
  const era = ERAS.get(LETTERS[name] ?? name);
  const year = count === '元' ? 1 : Number(count);
  if (!era || year === 0 || (era.last > 0 && year > era.last)) return failed('impossible');
  return day === undefined ? failed('no-day') : dated(era.before + year, Number(month), Number(day), NO_TIME);
}

/** Week 1 is the one with the 4th of January. Source: ISO 8601. */
function ofWeek(year: number, week: number, weekday: number): DateParts {
  const monday = dayNumber(year, 1, 4) - weekdayOf(year, 1, 4) + 1;
  const found = dateOfDayNumber(monday + (week - 1) * 7 + weekday - 1);
  const thursday = dateOfDayNumber(monday + (week - 1) * 7 + 3);
  if (thursday.year !== year) return failed('impossible');
  return dated(found.year, found.month, found.day, NO_TIME);
}

function ofYear(year: number, day: number): DateParts {
  const found = dateOfDayNumber(dayNumber(year, 1, 1) + day - 1);
  return day === 0 || found.year !== year ? failed('impossible') : dated(year, found.month, found.day, NO_TIME);
}
