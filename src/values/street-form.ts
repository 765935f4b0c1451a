/** The match form of a street: house number and words in one spelling, units and what is around the street left out. */
import { POST_BOX, STREET_SPELLINGS, UNIT_WORDS, WEAK_STREET_WORDS } from './data/street-types.ts';
import { hasCjk, matchText } from './text.ts';
import { toLatin } from './transliterate.ts';

const SPELLING = new Map<string, string>();
for (const row of STREET_SPELLINGS.trim().split(/[;\n]\s*/)) {
  const [kept = '', others = ''] = row.split(': ');
  for (const word of others.split(' ')) if (!SPELLING.has(word)) SPELLING.set(word, kept);
}

/** Words that do not tell one street from another. */
export const WEAK_WORDS: ReadonlySet<string> = new Set([
  ...[...SPELLING.values()].filter((word) => !/[\d#]/.test(word)),
  ...WEAK_STREET_WORDS.split(' '),
]);

/** Stands for a word of a unit among the spellings. */
const IS_UNIT = '#';
for (const word of UNIT_WORDS.split(' ')) if (!SPELLING.has(word)) SPELLING.set(word, IS_UNIT);
const UNIT_NUMBER = /^(?:[a-z]|[a-z]?\d{1,4}[a-z]?)$/;
const UNIT_SIGN = /#\s*[a-z0-9]+/gi;
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
    const isUnit = spelling === IS_UNIT && UNIT_NUMBER.test(words[at + 1] ?? '');
    if (isUnit) at++;
    else out += `${out === '' ? '' : ' '}${spelling === IS_UNIT ? word : spelling}`;
  }
  return out;
}

/**
 * Match form of a street.
 * @param value a street with its number, or a whole address in one cell, of which the street is found
 */
export function streetForm(value: string): string {
  const street = /[,;\n]/.test(value) ? segmentOf(value) : value;
  if (hasCjk(street)) return asianForm(street);
  let text = street;
  if (MAY_HAVE_SIGN.test(text)) text = text.replace(NUMBER_SIGN, ' ');
  if (text.includes('#')) text = text.replace(UNIT_SIGN, ' ');
  if (text.includes('.')) text = text.replace(DOTTED, '$1$2');
  const form = wordsOf(toLatin(matchText(text)));
  return form.replace(POST_BOX, (found) => (found.startsWith(' ') ? ' pobox ' : 'pobox '));
}

/** Of parts between commas, the street with its number: `Suite 5, 12 Main St, Boston`, `Calle Mayor, 12, 3º B`. */
function segmentOf(value: string): string {
  const segments = value.split(/\s*[,;\n]+\s*/).filter((segment) => segment !== '');
  const at = segments.findIndex((segment) => HOUSE_AND_WORDS.test(wordsOf(matchText(segment))));
  const [first = '', second = ''] = segments;
  if (at !== 0 && /\p{L}{3}/u.test(first) && /^(?:n[º°.o]*\s?)?\d+\s?[a-z]?$/i.test(second))
    return `${first} ${second}`;
  return at < 0 ? value : (segments[at] ?? value);
}

const HOUSE_AND_WORDS = /\d.*\p{L}{2}|\p{L}{2}.*\d/u;

/** Province, city and district before the street. */
const REGION = /^.*(?:省|自治区|特别行政区|市|区|區|县|縣|镇|鎮|乡|鄉|郡|都|道(?=\p{Script=Han}+[市区]))/u;
const CHINESE_ROAD =
  /([\p{Script=Han}]+?(?:大道|路|街|巷|弄|胡同|道)(?:[东西南北中一二三四五六七八九十]+段|[\d]+段)?)\s*(\d+(?:[弄巷]\d+)?)\s*(?:号|號|号院)/u;
const BETWEEN_NUMBERS = /(?<=\d)\s*(?:丁目|番地|番|号|號|の|-|−|－|‐|ー)\s*(?=\d|$)/g;
const JAPANESE = /^(\D+?)\s*(\d+(?: \d+)*)/u;

/** `北京市朝阳区建国路88号3号楼501室` → `建国路 88`; `東京都港区六本木1丁目2番3号` → `六本木 1 2 3`. */
function asianForm(value: string): string {
  const text = value.normalize('NFKC').replace(/^〒?\d{3}-?\d{4}\s*/, '');
  const road = CHINESE_ROAD.exec(text.replace(/\s/g, ''));
  if (road) return `${(road[1] ?? '').replace(REGION, '') || road[1]} ${road[2]}`;
  const numbered = text.replace(BETWEEN_NUMBERS, ' ').replace(REGION, '').trim();
  const found = JAPANESE.exec(numbered);
  return found ? `${matchText(found[1] ?? '')} ${found[2]}` : matchText(numbered);
}
