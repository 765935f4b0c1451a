/** Japanese names as they are read: 田中 is Tanaka, 健一 Kenichi or Takekazu. Only for comparing with names in Latin letters. */
import { GIVEN_READINGS, SURNAME_READINGS } from '../data/kanji-readings.ts';

const ENTRY = /(\P{ASCII}+)([a-z/]+)/u;
type Readings = ReadonlyMap<string, string>;

const tableOf = (words: string): Readings =>
  new Map(
    words
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [, kanji = '', readings = ''] = ENTRY.exec(word) ?? [];
        return [kanji, readings.replaceAll('/', '|')];
      }),
  );

let tables: { readonly given: Readings; readonly surnames: Readings } | undefined;

/** Parts that are read together, then characters alone. */
function patternOf(kanji: string, readings: Readings): RegExp | undefined {
  const whole = readings.get(kanji);
  let out = '';
  for (const sign of kanji) {
    const some = readings.get(sign);
    if (some === undefined) return whole === undefined ? undefined : new RegExp(`^(?:${whole})$`);
    out += `(?:${some})`;
  }
  return new RegExp(`^(?:${whole === undefined ? out : `${whole}|${out}`})$`);
}

const MOST = 4096;
const patterns = new Map<string, RegExp | undefined>();

/** Long vowels as few people write them: `Satoh`, `Satou`, `Yuuko`, `Oono`; `Jyun`, and what Kunrei writes for Hepburn. */
const short = (latin: string): string =>
  latin
    .replace(/[ '-]/g, '')
    .replace(/o(?:[ou]|h(?![aeiouy]))/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/jy/g, 'j')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/(?<![cs])hu/g, 'fu')
    .replace(/m(?=[bpm])/g, 'n');

/**
 * Whether a name in Latin letters is how a Japanese one may be read, in match form both. No for a name that is not in the tables.
 * @param isSurname whether it is one
 */
export function isKanjiRead(latin: string, kanji: string, isSurname: boolean): boolean {
  tables ??= { given: tableOf(GIVEN_READINGS), surnames: tableOf(SURNAME_READINGS) };
  const key = isSurname ? `${kanji}.` : kanji;
  let pattern = patterns.get(key);
  if (pattern === undefined && !patterns.has(key)) {
    const name = kanji.replaceAll(' ', '');
    if (isSurname) {
      const readings = tables.surnames.get(name);
      pattern = readings === undefined ? undefined : new RegExp(`^(?:${readings})$`);
    } else pattern = patternOf(name, tables.given);
    if (patterns.size >= MOST) patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern !== undefined && (pattern.test(latin) || pattern.test(short(latin)));
}
