/** What stands in brackets beside a date: a weekday, a time and a zone are read with the rest, and nothing that somebody remarked is dropped. */
import { ZONES } from '../data/date-words.ts';

const BRACKETS = /\(([^()]*)\)/g;
/** How JavaScript and mail programs name the zone of an offset once more: `GMT+0200 (Central European Summer Time)`, `-0300 (BRT)`. */
const AFTER_OFFSET = /\d.*?(?:\b([a-z]{3,4}))?[+-]\d{2}:?\d{2} ?$/i;
const ABBREVIATION = /^[A-Z]{2,5}$/;
const ZONE_IN_WORDS = /(?:^| )time$|^[a-z]+\/[a-z_/]+$/i;
/** Digits that are a time of day or an offset; any other may be a second date, or half of one. */
const CLOCK = /^\D{0,8}\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m)|^(?:utc|gmt)?[+-]\d/i;
/** `2024年（令和6年）3月5日`: the year once more. */
const ERA_YEAR = /^(?:令和|平成|昭和|大正|明治|民國|民国) ?(?:元|\d{1,3}) ?年?$/;
/** One sign is enough beside a date: 木 in Japan, 목 in Korea, 四 in Taiwan; with `・祝` for a holiday. */
const JAPANESE = /^([月火水木金土日])(?:曜日?)?(?: ?[・/] ?(?:祝日?|休日?))?$/;
const KOREAN = /^([월화수목금토일])$/;
const CHINESE = /^([一二三四五六])$/;

/**
 * The text with its brackets gone: what they hold stands among the rest, where each word is asked whether a date may hold it.
 * @param text NFKC
 */
export function openBrackets(text: string): string {
  if (!text.includes('(')) return text;
  return text.replace(BRACKETS, (all, inside: string, at: number) => {
    const content = inside.trim();
    if (isZoneAgain(content, text.slice(0, at)) || ERA_YEAR.test(content)) return ' ';
    if (/\d/.test(content) && !CLOCK.test(content)) return all;
    return ` ${weekdayInFull(content)} `;
  });
}

function isZoneAgain(content: string, before: string): boolean {
  const offset = AFTER_OFFSET.exec(before);
  if (!offset) return false;
  // behind GMT+0200 stands the zone in the language of the machine
  const isNamed = offset[1] !== undefined;
  return isNamed || ABBREVIATION.test(content) || ZONES.has(content.toLowerCase()) || ZONE_IN_WORDS.test(content);
}

const weekdayInFull = (text: string): string =>
  text.replace(JAPANESE, '$1曜').replace(KOREAN, '$1요일').replace(CHINESE, '周$1');
