/** The time of day inside a written date: `2:30 pm`, `klo 9.00`, `14h30`, `09:14:00.000 GMT+0200`, `下午2时30分`. */

import { ZONES } from '../data/date-words.ts';
import { two } from './calendar.ts';

interface Clock {
  /** `HH:MM[:SS[.fff]]` in 24 hours, or `HH` alone where the text has no minutes; `''` where there is no time. */
  readonly time: string;
  /** `Z`, `+02:00`, or `''`. */
  readonly zone: string;
  /** The text without the time. */
  readonly rest: string;
  readonly problem: '' | 'impossible' | 'unknown-zone';
  /** The word before or after the time belongs to a language that writes day before month (`klo`, `Uhr`). */
  readonly dayFirst: boolean;
}

const HALF = String.raw`(?:\s?([ap])\.?\s?m\b\.?)`;
const COLON = new RegExp(
  String.raw`(?:(?<![\d:.])|(?<=\d\d\d\d[:.]))(\d{1,2}):(?:(\d{2})(?!\d)(?::(\d{2})(?:[.,:](\d{1,9}))?)?|(\d{1,2}):(\d{1,2})(?![\d:])(?:[.,](\d{1,9}))?)${HALF}?`,
);
const WORD =
  /\b(klo|kello|kl|um|alle|ore|a las|as|kell|om|godz|pukul)\b\.?\s*(\d{1,2})(?:[.:](\d{2})(?:[.:](\d{2}))?)?(?![\d./-])(?:\s?(?:uhr|h)\b)?/;
const UHR = /(?<![\d.])(\d{1,2})(?:[.:](\d{2})(?:[.:](\d{2}))?)?\s?(?:uhr|uur)\b/;
const HOURS = /(?<![\d.:])(\d{1,2})\s?h(?:\s?(\d{2}))?\b/;
const HOUR_HALF = new RegExp(String.raw`(?<![\d.:])(\d{1,2})${HALF}`);
/** Finnish, Danish: `21.11.2026 09.14`. Only behind a year, else it would be a date. */
const DOTTED = new RegExp(String.raw`(?<=\d{4},? )(\d{1,2})\.(\d{2})(?:\.(\d{2}))?${HALF}?$`);
const CJK = /(\d{1,2})\s?[时時点點시]\s?(?:(\d{1,2})\s?[分분])?\s?(?:(\d{1,2})\s?[秒초])?/;
const CJK_HALF = /(上午|午前|오전|凌晨|早上|새벽|아침|早(?=\d))|(下午|午後|오후|晚上|晚(?=\d)|傍晚|中午|저녁)/;
/** Halves of the day before the clock (Korean, Amharic), and by other words than am and pm. */
const HALF_BEFORE = /(?<!\p{L})([ap])\.?m\.? ?(\d{1,2}:\d\d(?::\d\d)?)(?!\d)/u;
const HALF_WORD =
  /(\d) ?(?:(μ\.?μ\.?|ptg|petang|de la tarde|da tarde|de la noche|م|مساءً?|ip\.?|i\.p\.|iltapaivalla|eftermiddag|ettermiddag|em\.?$|popoldne|pop\.?|popodne|po podne|poslije ?podne|поподне|по подне|послијеподне|попл|вечера|вечора|odp\.|odpoledne|popoludni|pecpusd(?:iena)?|popiet|(?:e )?pasdite|अपराह्न)|(π\.?μ\.?|pg|pagi|de la manana|da manha|ص|صباحاً?|ap\.?|a\.p\.|aamupaivalla|formiddag|fm\.?|dopoldne|prije ?podne|pre ?podne|пре ?подне|пријеподне|претпл|утра|ранку|dop\.?|dopoledne|dopoludnia|priekspusd(?:iena)?|priespiet|(?:e )?paradites|पूर्वाह्न))(?![\p{L}\p{M}])/u;
const OFFSET = /^\s?(?:utc|gmt|z)?\s?([+-])(\d{2}):?(\d{2})?(?![\d:.-])/;
const ZONE_WORD = /^\s?([a-z]{1,4})\b/;
/** The zone once more behind its offset, as Go writes it (`+0300 MSK`, `+0000 UTC m=+0.1`), or the other way round (`PST-0800`). */
const ZONE_AGAIN = /^ (?:([a-z]{3,4})|[+-]\d{2}(?:\d{2})?)(?: m=[+-][\d.]+)?$/;
const NAMED_OFFSET = /^\s?[a-z]{3,4}(?=[+-]\d{2}(?::?\d{2})?$)/;
const MAYBE =
  /[:h时時点點시]|\d\s?[ap]\.?\s?m|k(?:l|ello)|\b[uo]m\b|uur|godz|pukul|\bore\b|\ba(?:s|lle)\b|\d{4},? \d{1,2}\.\d\d/;

/**
 * Takes the time of day out of a text.
 * @param text lower case, NFKC, diacritics off, blanks collapsed
 */
export function takeClock(text: string): Clock {
  if (!MAYBE.test(text)) return { time: '', zone: '', rest: text, problem: '', dayFirst: false };
  const half = CJK_HALF.exec(text);
  const western = half || CJK.test(text) ? westernClock(text) : plainHalf(text);
  const found = find(western);
  if (!found) return { time: '', zone: '', rest: western, problem: '', dayFirst: false };
  const before = western.slice(0, found.index);
  const zone = takeZone(western.slice(found.index + found.length));
  const time = clockTime(found, half ? (half[1] ? 'a' : 'p') : found.half);
  const problem = time === '' ? 'impossible' : zone.zone === undefined ? 'unknown-zone' : '';
  return {
    time,
    zone: zone.zone ?? '',
    rest: `${before} ${zone.rest}`.trim(),
    problem,
    dayFirst: found.dayFirst,
  };
}

/** The digits of a time as they are written. */
interface WrittenTime {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction?: string | undefined;
}

interface Found extends WrittenTime {
  readonly index: number;
  readonly length: number;
  /** `a` or `p` of am and pm. */
  readonly half?: string | undefined;
  readonly dayFirst: boolean;
}

function find(text: string): Found | undefined {
  const word = WORD.exec(text);
  if (word) return found(word, [word[2], word[3], word[4]], true);
  const uhr = UHR.exec(text);
  if (uhr) return found(uhr, [uhr[1], uhr[2], uhr[3]], true);
  const colon = COLON.exec(text);
  if (colon) {
    // Programs that do not pad write all of hour, minute and second so: `5:7:51`.
    const [, hour, minute = colon[5], second = colon[6], fraction = colon[7]] = colon;
    return { ...found(colon, [hour, minute, second], false), fraction, half: colon[8] };
  }
  const hours = HOURS.exec(text);
  if (hours) return found(hours, [hours[1], hours[2] ?? '00', undefined], false);
  const hourHalf = HOUR_HALF.exec(text);
  if (hourHalf) return { ...found(hourHalf, [hourHalf[1], '00', undefined], false), half: hourHalf[2] };
  const dotted = DOTTED.exec(text);
  if (!dotted) return undefined;
  // `5.45 pm` is English too
  const half = dotted[4];
  return { ...found(dotted, [dotted[1], dotted[2], dotted[3]], half === undefined), half };
}

function found(match: RegExpExecArray, parts: readonly (string | undefined)[], dayFirst: boolean): Found {
  const [hour = '', minute, second] = parts;
  return { index: match.index, length: match[0].length, hour, minute: minute ?? '00', second, dayFirst };
}

/** 24-hour form, `''` where no clock shows it. `14:30 PM` is read as 14:30, as spreadsheets write it. */
export function clockTime(found: WrittenTime, half: string | undefined): string {
  let hour = Number(found.hour);
  const minute = Number(found.minute ?? 0);
  const second = Number(found.second ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || (half === 'a' && hour > 12)) return '';
  if (half === 'a' && hour === 12) hour = 0;
  if (half === 'p' && hour < 12) hour += 12;
  const seconds = found.second === undefined ? '' : `:${two(second)}${found.fraction ? `.${found.fraction}` : ''}`;
  return `${two(hour)}:${two(minute)}${seconds}`;
}

const withoutZone = (all: string, name?: string): string => (name === undefined || ZONES.has(name) ? '' : all);

/** Zone right behind a time; undefined where its name means several offsets. */
function takeZone(text: string): { zone: string | undefined; rest: string } {
  const offset = OFFSET.exec(text.replace(NAMED_OFFSET, ''));
  if (offset && Number(offset[2]) <= 14) {
    const rest = text.replace(NAMED_OFFSET, '').slice(offset[0].length);
    return { zone: `${offset[1]}${offset[2]}:${offset[3] ?? '00'}`, rest: rest.replace(ZONE_AGAIN, withoutZone) };
  }
  const word = ZONE_WORD.exec(text);
  const known = word ? ZONES.get(word[1] ?? '') : undefined;
  if (!word || known === undefined) return { zone: '', rest: text };
  return { zone: known ?? undefined, rest: text.slice(word[0].length) };
}

/** `PM 2:30`, `2:30 μ.μ.` → `2:30 pm`. */
function plainHalf(text: string): string {
  return text
    .replace(HALF_BEFORE, '$2 $1m')
    .replace(HALF_WORD, (_all, digit: string, pm?: string) => `${digit} ${pm === undefined ? 'a' : 'p'}m`);
}

/** `下午2时30分` → `2:30`, with the half of the day taken out. */
function westernClock(text: string): string {
  return text
    .replace(CJK_HALF, ' ')
    .replace(
      CJK,
      (_all, hour: string, minute?: string, second?: string) =>
        ` ${hour}:${(minute ?? '').padStart(2, '0')}${second ? `:${second.padStart(2, '0')}` : ''} `,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
