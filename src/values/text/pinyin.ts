/** Chinese characters as they are read, without tones: 小明 is xiaoming. Only for comparing with names in Latin letters. */
import { CHINESE_SURNAMES, COMPOUND_SURNAMES } from '../data/name-words.ts';
import { SIGNS, syllables, table } from '../data/pinyin.ts';

/** Characters, and pairs of them, that are read otherwise where they are a surname. */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  (
    '曾zeng 单shan 單shan 解xie 仇qiu 查zha 朴piao 任ren 区ou 區ou 盖ge 蓋ge 繁po 翟zhai 员yun 員yun 召shao 黑he 缪miao 繆miao 覃qin 乐yue 樂yue 折she 种chong 仉zhang 纪ji 紀ji ' +
    '华hua 華hua 宁ning 寧ning 葛ge 那na 洗xian 冼xian 秘bi 隗wei 乜nie 逄pang 柏bai 燕yan 车che 車che 宓fu 万wan 萬wan 贾jia 賈jia 沈shen 叶ye 葉ye 石shi 祭zhai 尉yu 阚kan 闞kan ' +
    '于yu 干gan 谌chen 諌jian 諶chen 适kuo 晟cheng 鲍bao 尹yin 俞yu 牟mu 郗xi 都du 相xiang 哈ha 过guo 過guo 令ling 尉迟yuchi 尉遲yuchi 万俟moqi 万俟moqi 萬俟moqi 长孙zhangsun 長孫zhangsun ' +
    '单于chanyu 單于chanyu 澹台tantai 澹臺tantai 令狐linghu 鲜于xianyu 鮮于xianyu 宿su 重zhong 行xing 召shao'
  )
    .split(' ')
    .map((entry) => [entry.replace(/[a-z]/g, ''), entry.replace(/[^a-z]/g, '')]),
);

const [FIRST, LAST] = [0x4e00, 0x9fa5];
/** By code, the number of a sign. */
let digits: Uint8Array | undefined;
let words: readonly string[] = [];
let readings = '';

function readingOf(code: number): string {
  if (digits === undefined) {
    digits = new Uint8Array(128);
    for (let at = 0; at < SIGNS.length; at++) digits[SIGNS.charCodeAt(at)] = at;
    words = syllables();
    readings = table();
  }
  const at = (code - FIRST) * 2;
  return words[digits[readings.charCodeAt(at)]! * SIGNS.length + digits[readings.charCodeAt(at + 1)]!] ?? '';
}

/** Whether a text begins with a Chinese character; a Japanese name may as well. */
export function isHan(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

/** How a text of Chinese characters is read, in one word: 小明 → xiaoming. `''` where a character is not Chinese. */
export function pinyinOf(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xb7) continue;
    if (code < FIRST || code > LAST) return '';
    const reading = readingOf(code);
    if (reading === '') return '';
    out += reading;
  }
  return out;
}

/** The same for a surname, some of which are read otherwise than the character alone: 单 → shan, 欧阳 → ouyang. */
export const surnamePinyin = (surname: string): string =>
  SURNAMES.get(surname) ??
  (SURNAMES.has(surname.slice(0, 1))
    ? `${SURNAMES.get(surname.slice(0, 1))}${pinyinOf(surname.slice(1))}`
    : pinyinOf(surname));

/** How people write what is typed with a v: lü, lyu, lv. */
const UMLAUT = /(?<=[ln])(?:yu|v)/g;

/** Whether a name in Latin letters is how one in Chinese characters is read; blanks and `lü` for `lu` do not count. */
export const isReadAs = (latin: string, reading: string): boolean =>
  reading !== '' && latin.replaceAll(' ', '').replace(UMLAUT, 'u') === reading;

const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)';
const TWO_SYLLABLES = new RegExp(`^${SYLLABLE} ?${SYLLABLE}$`);
let surnames: ReadonlySet<string> | undefined;

/** Whether a word in match form is how a Chinese surname is read. Some are given names elsewhere. */
export function isPinyinSurname(word: string): boolean {
  surnames ??= new Set([...CHINESE_SURNAMES, ...COMPOUND_SURNAMES].map(surnamePinyin));
  return surnames.has(word);
}

/** Whether two words in match form are a Chinese name with the surname first: `wang xiaoming`, not `xiaoming wang` or `wang wei`. */
export function isSurnameFirstPinyin(first: string, second: string): boolean {
  if (first.length > 8 || second.length < 4 || !TWO_SYLLABLES.test(second)) return false;
  return isPinyinSurname(first) && !isPinyinSurname(second);
}

let syllableSet: ReadonlySet<string> | undefined;

/** Whether a word in match form is so many syllables of Chinese, each as it is really written: `xiaoming` is two, `rosa` is none. */
export function isStrictPinyin(word: string, count: 1 | 2): boolean {
  syllableSet ??= new Set(syllables());
  const known = syllableSet;
  if (count === 1) return known.has(word);
  return [1, 2, 3, 4, 5, 6].some((at) => at < word.length && known.has(word.slice(0, at)) && known.has(word.slice(at)));
}
