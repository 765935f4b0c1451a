/** Chinese, Japanese and Korean names, which have the surname first and mostly no blank. */
import {
  CHINESE_SURNAMES,
  CJK_TITLES,
  COMPOUND_SURNAMES,
  JAPANESE_SHORT_SURNAMES,
  JAPANESE_SURNAMES,
} from '../data/name-words.ts';

interface CjkName {
  readonly first: string;
  readonly last: string;
  /** Form of address that followed the name: 女士, 总, さん. */
  readonly title: string;
}

const DOT = /[·・•‧･]/;
/** One character that is a form of address behind a whole name as well. */
const POLITE = /[様氏殿]/;
const ONE_SCRIPT = /^[\p{Script=Han}々〆ヶ]+$|^[\p{Script=Hangul}]+$|^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const KANA_AFTER_HAN = /^([\p{Script=Han}々]+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)$/u;
const HAN = /^\p{Script=Han}/u;
const FULL_STOP = /(?<=\P{ASCII})[.。．｡]$/u;
/** `김민준 양`: Miss and Mr behind a whole name; 양 alone is a surname. */
const KOREAN_ADDRESS = /^(\p{Script=Hangul}{3})\s(양|군)$/u;

/**
 * Takes a name in Han, kana or Hangul apart: `王小明` → last 王, first 小明; `欧阳娜娜` → last 欧阳; `山田 太郎` → last 山田;
 * `约翰·史密斯` → first 约翰. Anything else comes back whole as first.
 */
export function parseCjkName(text: string, country = ''): CjkName {
  const { rest, title } = splitTitle(text.trim().replace(FULL_STOP, ''));
  if (title === '' && rest.length > 1 && isTitle(rest)) return { first: '', last: '', title: rest };
  if (COMPOUND_SURNAMES.has(rest)) return { first: '', last: rest, title };
  const dotted = rest.split(DOT);
  // `高橋・一郎`; of foreign names, written by sound, the given name leads.
  if (dotted.length === 2 && JAPANESE_SURNAMES.has(dotted[0] ?? '') && HAN.test(dotted[1] ?? ''))
    return { first: dotted[1] ?? '', last: dotted[0] ?? '', title };
  if (dotted.length > 1) return { first: dotted.slice(0, -1).join('·'), last: dotted.at(-1) ?? '', title };
  const [family = '', ...given] = rest.split(/[\s\u3000,，、]+/);
  // `小明 王`, `John 王`
  if (given.length === 1 && isGivenFirst(family, given[0] ?? '')) return { first: family, last: given[0] ?? '', title };
  if (given.length > 0) return { first: given.join(' '), last: family, title };
  if (title !== '' && JAPANESE_SURNAMES.has(rest)) return { first: '', last: rest, title };
  const mixed = KANA_AFTER_HAN.exec(rest);
  if (mixed) return { first: mixed[2] ?? '', last: mixed[1] ?? '', title };
  const length = title !== '' && [...rest].length === 1 ? 1 : surnameLength(rest, country);
  return { first: rest.slice(length), last: rest.slice(0, length), title };
}

/** `王女士` → 王 and 女士; a name that merely ends in such a character (`王大哥`?) needs the longer title to match first. */
function splitTitle(text: string): { rest: string; title: string } {
  const korean = KOREAN_ADDRESS.exec(text);
  if (korean) return { rest: korean[1] ?? '', title: korean[2] ?? '' };
  if (text.length > 1 && isTitle(text)) return { rest: text, title: '' };
  for (const title of CJK_TITLES) {
    if (!text.endsWith(title)) continue;
    const rest = text.slice(0, -title.length).trim();
    // One character is a title only right after a lone surname: 李总, but not 王大工.
    const fits = title.length > 1 || !HAN.test(title) ? rest.length >= 1 : isSurname(rest) || POLITE.test(title);
    if (fits && rest !== '') return { rest, title };
  }
  return titleBefore(text);
}

/** Offices that Chinese says in front of a name, too. */
const OFFICE =
  /^(?:副?总经理|副?總經理|董事长|董事長|经理|經理|总监|總監|主任|主管|老板|老闆|工程师|工程師|教授|医生|醫生|律师|律師|老师|老師|院长|校长|店长|科长|部长|会计|博士)(?=\P{Script=Latin})/u;

/** `经理王明`: an office in front of a whole Chinese name. */
function titleBefore(text: string): { rest: string; title: string } {
  const title = OFFICE.exec(text)?.[0] ?? '';
  const rest = text.slice(title.length).trim();
  const isName =
    CHINESE.test(rest) &&
    ((rest.length < 4 && rest.length > 1 && CHINESE_SURNAMES.has(rest.slice(0, 1))) ||
      (rest.length > 2 && COMPOUND_SURNAMES.has(rest.slice(0, 2))));
  return title !== '' && isName && !JAPANESE_SURNAMES.has(rest) ? { rest, title } : { rest: text, title: '' };
}

/** Whether a name of two Chinese characters stands before a surname of one that it does not begin with. */
const isGivenFirst = (first: string, second: string): boolean =>
  (LATIN.test(first) && CHINESE_SURNAMES.has(second)) || isHanGivenFirst(first, second);

/** `John`, `Mary-Ann` */
const LATIN = /^[\p{Script=Latin}'’.-]{2,}$/u;

const isHanGivenFirst = (first: string, second: string): boolean =>
  first.length === 2 &&
  CHINESE_SURNAMES.has(second) &&
  !CHINESE_SURNAMES.has(first.slice(0, 1)) &&
  !JAPANESE_SURNAMES.has(first) &&
  !COMPOUND_SURNAMES.has(first);

const isTitle = (text: string): boolean => CJK_TITLES.some((title) => title === text);

const isSurname = (text: string): boolean => text.length === 1 || COMPOUND_SURNAMES.has(text);

function surnameLength(name: string, country: string): number {
  const length = name.length;
  if (!ONE_SCRIPT.test(name) || length < 2 || length > 6) return 0;
  const two = name.slice(0, 2);
  if (length >= 3 && COMPOUND_SURNAMES.has(two)) return 2;
  if (!HAN.test(name)) return /^\p{Script=Hangul}/u.test(name) && length <= 4 ? 1 : 0;
  if (country === 'CN' || country === 'TW' || country === 'HK' || country === 'SG')
    return length > 4 ? 0 : length === 4 ? 2 : 1;
  for (const size of [3, 2]) if (length > size && JAPANESE_SURNAMES.has(name.slice(0, size))) return size;
  const isShort = JAPANESE_SHORT_SURNAMES.has(name.slice(0, 1));
  // `林真理子`, `東太郎`
  if (isShort && length === 4 && JAPANESE_GIVEN_END.test(name)) return 1;
  if (country === 'JP') return length >= 4 ? 2 : length === 3 && (isShort || JAPANESE_GIVEN_END.test(name)) ? 1 : 0;
  return length === 4 ? 2 : length < 4 ? 1 : 0;
}

/** What Japanese given names of two or three characters end in. */
const JAPANESE_GIVEN_END = /[子美郎夫雄男介助輔恵香奈枝江代之彦樹斗太]$/;

const CHINESE = /^\p{Script=Han}{2,4}$/u;
/** Where Chinese names are at home; elsewhere, one that could be Japanese is left alone. */
const CHINESE_COUNTRIES: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'SG', 'MY']);

/**
 * A Chinese name that has its surname first and no blank: `王芳` → 王 and 芳, `欧阳娜娜` → 欧阳 and 娜娜.
 * @param country of the record; a Japanese or Korean one, and a beginning that is a Japanese surname, speak against it
 * @returns undefined where the text is not certainly a whole name: unknown surname, form of address, surname alone
 */
export function splitChineseName(text: string, country: string): { first: string; last: string } | undefined {
  if (!CHINESE.test(text) || country === 'JP' || country === 'KR') return undefined;
  if (COMPOUND_SURNAMES.has(text) || splitTitle(text).title !== '') return undefined;
  const at = COMPOUND_SURNAMES.has(text.slice(0, 2)) ? 2 : CHINESE_SURNAMES.has(text.slice(0, 1)) ? 1 : 0;
  // Four characters behind one surname are two surnames, a place or a firm.
  if (at === 0 || text.length - at > 2) return undefined;
  const isJapanese = [2, 3].some((size) => JAPANESE_SURNAMES.has(text.slice(0, size)));
  return isJapanese && !CHINESE_COUNTRIES.has(country) ? undefined : { first: text.slice(at), last: text.slice(0, at) };
}
