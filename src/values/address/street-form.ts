/** The match form of a street: house number and words in one spelling, units and what is around the street left out. */
import {
  BARE_UNIT_WORDS,
  HIGHWAY_CONTRACT,
  NAME_SPELLINGS,
  POST_BOX,
  RURAL_ROUTE,
  STREET_SPELLINGS,
  UNIT_WORDS,
  WEAK_STREET_WORDS,
} from '../data/street-types.ts';
import { simplified } from '../text/simplified.ts';
import { hasCjk, matchText } from '../text/text.ts';
import { toLatin } from '../text/transliterate.ts';

const SPELLING = new Map<string, string>();

function addSpellings(table: string): void {
  for (const row of table.trim().split(/[;\n]\s*/)) {
    const [kept = '', others = ''] = row.split(': ');
    for (const word of others.split(' ')) if (!SPELLING.has(word)) SPELLING.set(word, kept);
  }
}

addSpellings(STREET_SPELLINGS);

/** Words that do not tell one street from another. */
export const WEAK_WORDS: ReadonlySet<string> = new Set([
  ...[...SPELLING.values()].filter((word) => !/[\d#]/.test(word)),
  ...WEAK_STREET_WORDS.split(' '),
]);

addSpellings(NAME_SPELLINGS);

/** Stands for a word of a unit among the spellings. */
const IS_UNIT = '#';
for (const word of UNIT_WORDS.split(' ')) if (!SPELLING.has(word)) SPELLING.set(word, IS_UNIT);
const UNIT_NUMBER = /^(?:[a-z]|[a-z]?\d{1,5}[a-z]?)$/;
/** The numbers and letters behind a unit up to the end: `4 b`, `107 and 108`. */
const FURTHER_NUMBER = /^(?:[a-z]|[a-z]?\d{1,4}[a-z]?|and)$/;
const UNIT_SIGN = new RegExp(`(?:\\b(?:${UNIT_WORDS.replaceAll(' ', '|')})\\.?\\s*)?#\\s*[a-z0-9]+`, 'gi');
/** The sign of a number, and no unit: `PO Box #12`, `#12 Oak St` where no other number is, `Calle 45 # 23-10` as in Colombia. */
const NO_UNIT_SIGN =
  /\bbox\s*#|^\s*#(?=\s*\d+\D*$)|^(?:calle|cll?|carrera|cra?|kra?|diagonal|diag|dg|transversal|transv|tv|avenida|av)\.?\s*\d+[^#]*#(?=\s*\d)/i;
const FLOOR = /^fl(?:oo)?r?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const BARE_UNITS: ReadonlySet<string> = new Set(BARE_UNIT_WORDS.split(' '));
const DIRECTION = /^(?:[nsew]|[ns][ew])$/;
/** The house number, and a direction behind it. */
const HOUSE_BEFORE = /^\d+[a-z]?(?: (?:[nsew]|[ns][ew]))?$/;
/** What follows the number of a numbered street. */
const BEHIND_NUMBER = /^(?:st|ave|pl|ter|tce|ct|dr|ln|blvd)$/;
const FRACTION = /[¼½¾]/g;
const MAY_HAVE_FRACTION = /[¼½¾]/;
const US = /\bu\.?\s?s\.?(?=\s+(?:h|r|\d))/i;
/** `Nr. 12`, `nº 12`: the number of the house. */
const NUMBER_SIGN = /(?<![\p{L}\d])(?:no|nr|nro|num|numero|n[º°]|№)\.?\s*(?=\d)/giu;
const MAY_HAVE_SIGN = /[º°№]|\bn(?:o|r|ro|um|umero)\b/i;
/** Italian short forms with a dot inside. */
const DOTTED = /\b([vcp])\.(le|so|za|zza)\b/gi;

/** Ends of words that are written short, by their last letter: Hauptstraße, Kerkstraat, Storgatan, Hämeenkatu. */
const ENDINGS: { readonly [letter: string]: readonly (readonly [ending: string, short: string])[] } = {
  e: [['strasse', 'str'], ['gade', 'g']], t: [['straat', 'str']], n: [['gatan', 'g'], ['vagen', 'v'], ['veien', 'v']], a: [['gata', 'g']], u: [['katu', 'k']],
}; // biome-ignore format: a table reads better dense
const SHORTEST_COMPOUND = 8;

/** `One Main Street`. */
const NUMBERS: { readonly [word: string]: string } = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

function inOneSpelling(word: string): string {
  const known = SPELLING.get(word);
  if (known !== undefined || word.length < SHORTEST_COMPOUND) return known ?? word;
  for (const [ending, short] of ENDINGS[word[word.length - 1] ?? ''] ?? []) {
    if (word.endsWith(ending)) return word.slice(0, -ending.length) + short;
  }
  return word;
}

/** The words in one spelling, without units: `apt 4b`. */
function wordsOf(form: string): string {
  const words = form.split(' ');
  let out = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const spelling = (at === 0 ? NUMBERS[word] : undefined) ?? inOneSpelling(word);
    const unit = spelling === IS_UNIT ? unitEnd(words, at, out) : floorEnd(words, at);
    if (unit > at) at = unit - 1;
    else if (!isBareUnit(word, out, at + 1 === words.length)) {
      const kept = spelling === IS_UNIT ? word : inPlace(spelling, words, at, out);
      // `South West`, `N.W.`
      const joins = (kept === 'e' || kept === 'w') && (out.endsWith(' n') || out.endsWith(' s'));
      out += `${out === '' || joins ? '' : ' '}${kept}`;
    }
  }
  return out;
}

/** `Am Markt 3 a`: the letter of a house behind the street. */
const APART_LETTER = /^(\D.*\d) ([a-z])$/;

/** Without units, but for one whose number is the only one: `Building 5 Oak Rd` is not `Building 6 Oak Rd`. */
function withNumber(form: string): string {
  const out = wordsOf(form);
  return out === '' || /\d/.test(out) || !/\d/.test(form) ? out : form.split(' ').map(inOneSpellingOrUnit).join(' ');
}

function inOneSpellingOrUnit(word: string): string {
  const spelling = inOneSpelling(word);
  return spelling === IS_UNIT ? word : spelling;
}

/** Behind a unit that begins at a word; the word itself where none does. */
function unitEnd(words: readonly string[], at: number, before: string): number {
  if (!UNIT_NUMBER.test(words[at + 1] ?? '')) return at;
  const end = at + 2;
  let last = end;
  while (last < words.length && FURTHER_NUMBER.test(words[last] ?? '')) last++;
  const further = last === words.length || SPELLING.get(words[last] ?? '') === IS_UNIT;
  return further && /\d/.test(before) ? last : end;
}

/** Behind `3rd floor`. */
function floorEnd(words: readonly string[], at: number): number {
  const next = words[at + 1];
  return next?.startsWith('fl') && FLOOR.test(next) && ORDINAL.test(inOneSpelling(words[at] ?? '')) ? at + 2 : at;
}

/** `Oak St Rear`: behind the type of a street or its direction. */
function isBareUnit(word: string, before: string, isLast: boolean): boolean {
  if (!isLast || !BARE_UNITS.has(word)) return false;
  const last = before.slice(before.lastIndexOf(' ') + 1);
  return /\d/.test(before) && (BEHIND_NUMBER.test(last) || DIRECTION.test(last) || last === 'rd');
}

/** What a word is by those around it: `100 St` is `100th St`, `Co Rd` a county road, `U.S. Highway` a `US Hwy`. */
function inPlace(word: string, words: readonly string[], at: number, before: string): string {
  const next = words[at + 1] ?? '';
  const code = word.charCodeAt(0);
  if (code <= 57 && code >= 48 && /^\d{1,3}$/.test(word) && HOUSE_BEFORE.test(before))
    return BEHIND_NUMBER.test(inOneSpelling(next)) ? ordinal(word) : word;
  if (word === 'co' && /^(?:rd|hwy)$/.test(inOneSpelling(next))) return 'county';
  return word;
}

function ordinal(digits: string): string {
  const number = Number(digits);
  const tens = number % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${suffix}`;
}

/**
 * Match form of a street.
 * @param value a street with its number, or a whole address in one cell, of which the street is found
 */
export function streetForm(value: string): string {
  const street = /[,;\n]/.test(value) ? segmentOf(value) : value;
  if (hasCjk(street)) return asianForm(street);
  let text = street;
  if (MAY_HAVE_FRACTION.test(text))
    text = text.replace(FRACTION, (sign) => ` ${sign.normalize('NFKC').replace('\u2044', '/')}`);
  if (MAY_HAVE_SIGN.test(text)) text = text.replace(NUMBER_SIGN, ' ');
  if (text.includes('#')) text = text.replace(NO_UNIT_SIGN, (sign) => sign.replace('#', ' ')).replace(UNIT_SIGN, ' ');
  if (text.includes('.')) text = text.replace(DOTTED, '$1$2').replace(US, 'us');
  const form = withNumber(toLatin(matchText(text))).replace(APART_LETTER, '$1$2');
  const routed = form.includes(' box ') ? form.replace(RURAL_ROUTE, 'rr').replace(HIGHWAY_CONTRACT, 'hc') : form;
  return routed.replace(POST_BOX, (found) => (found.startsWith(' ') ? ' pobox ' : 'pobox '));
}

/** Of parts between commas, the street with its number: `Suite 5, 12 Main St, Boston`, `Calle Mayor, 12, 3º B`. */
function segmentOf(value: string): string {
  const segments = value.split(/\s*[,;\n]+\s*/).filter((segment) => segment !== '');
  const at = segments.findIndex((segment) => HOUSE_AND_WORDS.test(wordsOf(matchText(segment))));
  const [first = '', second = ''] = segments;
  if (at !== 0 && /\p{L}{3}/u.test(first) && /^(?:n[º°.o]*\s?)?\d+\s?[a-z]?$/i.test(second))
    return `${first} ${second}`;
  if (at < 0) return value;
  const street = segments[at] ?? value;
  const next = segments[at + 1] ?? '';
  return DIRECTION_APART.test(next) ? `${street} ${next}` : street;
}

/** `Pennsylvania Ave, N.W.` */
const DIRECTION_APART = /^[ns]\.?\s?[ew]\.?$/i;

const HOUSE_AND_WORDS = /\d.*\p{L}{2}|\p{L}{2}.*\d/u;

/** Province, city and district before the street. */
const REGION = /^.*(?:省|自治区|特别行政区|市|区|區|县|縣|镇|鎮|乡|鄉|郡|都|道(?=\p{Script=Han}+[市区]))/u;
const CHINESE_ROAD =
  /([\p{Script=Han}]+?(?:大道|路|街|巷|弄|胡同|道)(?:[东西南北中一二三四五六七八九十]+段|[\d]+段)?)\s*(\d+(?:[弄巷]\d+)?)\s*(?:号|號|号院)/u;
/** The road and the number of `서울특별시 강남구 테헤란로 152, 3층`. */
const KOREAN_ROAD =
  /(?:^|\s)(\p{Script=Hangul}[\p{Script=Hangul}\d]*(?:로|길))\s*(\d+(?:-\d+)?)(?!\d|\s*(?:번?길|로))/u;
/** What kind of city or province the first word names: 서울특별시, 서울시 and 서울 are one. */
const KOREAN_KIND = /(?<=\p{Script=Hangul}{2})(?:특별자치시|특별자치도|특별시|광역시|시|도)$/u;

/** Roads of one name are in many cities, so that the city stays. */
function koreanForm(before: string, [, road = '', number = '']: RegExpExecArray): string {
  const [city = '', ...rest] = before.trim().split(/\s+/);
  return [city.replace(KOREAN_KIND, ''), ...rest, road, number].filter(Boolean).join(' ');
}

const BETWEEN_NUMBERS = /(?<=\d)\s*(?:丁目|番地|番|号|號|の|-|−|－|‐|ー)\s*(?=\d|$)/g;
const JAPANESE = /^(\D+?)\s*(\d+(?: \d+)*)/u;

/** `北京市朝阳区建国路88号3号楼501室` → `建国路 88`; `東京都港区六本木1丁目2番3号` → `六本木 1 2 3`. */
function asianForm(value: string): string {
  const text = simplified(value.normalize('NFKC')).replace(/^〒?\d{3}-?\d{4}\s*/, '');
  const korean = KOREAN_ROAD.exec(text);
  if (korean) return koreanForm(text.slice(0, korean.index), korean);
  const road = CHINESE_ROAD.exec(text.replace(/\s/g, ''));
  if (road) return `${(road[1] ?? '').replace(REGION, '') || road[1]} ${road[2]}`;
  const numbered = text.replace(BETWEEN_NUMBERS, ' ').replace(REGION, '').trim();
  const found = JAPANESE.exec(numbered);
  return found ? `${matchText(found[1] ?? '')} ${found[2]}` : matchText(numbered);
}
