/** Text for comparing: the match form that every room shares, and small questions about letters. */

/** Letters that NFKD does not take apart, in the spelling that people use when a keyboard lacks them. */
const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ƒ: 'f', ə: 'e', ĸ: 'k',
}; // biome-ignore format: a table reads better dense

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]+/g;
const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/g;
const SPECIAL = /[ßẞæœøłđðþħıŋŧƒəĸ]/g;
const APOSTROPHES = /['’‘ʼ`´ʹ′＇]+/g;
const OTHER = /[^\p{L}\p{N}\p{M}]+/gu;

/** Marks upon marks: nobody writes so, and putting them in order takes time that grows with the square of their number. */
const ENDLESS = /(\p{M}{30})\p{M}+/gu;
const FEW = 64;

const fold = (text: string): string =>
  foldLetters(text.length > FEW ? text.replace(ENDLESS, '$1') : text).replace(OTHER, ' ');

function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

const BETWEEN_TEXTS = /[^\p{L}\p{N}\p{M}|]+/gu;

/**
 * The match forms, without blanks, of texts that stand in one with `|` between them: for the tables that are read at every start. All
 * in one go takes a tenth of the time.
 */
export const compactForms = (texts: string): string[] => foldLetters(texts).replace(BETWEEN_TEXTS, '').split('|');

/** Latin Extended-B ends before it. */
const LATIN = 0x250;
/** The folded form of every Latin character that was met; a table is ten times as fast as NFKD. */
const FOLDED: (string | undefined)[] = new Array(LATIN).fill(undefined);

/** Undefined for a character that folds differently beside others. */
function foldOne(code: number): string | undefined {
  if (code < LATIN) return (FOLDED[code] = fold(String.fromCharCode(code)));
  return isIdeograph(code) ? String.fromCharCode(code) : undefined;
}

/** CJK Unified Ideographs. */
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/**
 * Match form of a text: for comparing only, never written. Lower case, without diacritics (also ø→o, ß→ss, ł→l, æ→ae),
 * invisible characters and apostrophes gone, other punctuation to a blank, blanks collapsed. Scripts other than Latin keep
 * their letters; their vowel signs and the voicing marks of kana stay.
 */
export function matchText(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (text.length < LONG) return foldText(text);
  // Several rules ask for the form of the same note one after another.
  if (text !== lastText) {
    lastForm = foldText(text);
    lastText = text;
  }
  return lastForm;
}

const LONG = 24;
let lastText = '';
let lastForm = '';

function foldText(text: string): string {
  let out = '';
  let gap = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const folded = FOLDED[code] ?? foldOne(code);
    if (folded === undefined) return fold(text).trim();
    if (folded === ' ') gap = out !== '';
    else if (folded !== '') {
      out += gap ? ` ${folded}` : folded;
      gap = false;
    }
  }
  return out;
}

const TOKEN = /[\p{L}\p{N}\p{M}'’‘ʼ`´ʹ′＇\u00ad\u200b-\u200f]+/gu;

/** Words that were found in the match form of a text, as they stand in the text itself: `entinen tyontekija` → `Entinen työntekijä`. */
export function asWritten(text: string, words: string): string {
  const start = matchText(text).indexOf(words);
  if (start < 0 || words === '') return words;
  let at = 0;
  let from = -1;
  let to = -1;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const { length } = matchText(token);
    if (length === 0) continue;
    if (from < 0 && at + length > start) from = index;
    if (at < start + words.length) to = index + token.length;
    at += length + 1;
  }
  const found = text.slice(from, to);
  return matchText(found).includes(words) ? found : words;
}

/** Whether a text holds cased letters, and all of them are of one case: `MARY MCDONALD`, `anna`; not `McDonald`, not `王芳`. */
export function isOneCase(text: string): boolean {
  let hasSmall = false;
  let hasCapital = false;
  let isAscii = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) hasSmall = true;
    else if (code >= 65 && code <= 90) hasCapital = true;
    else if (code > 127) isAscii = false;
    if (hasSmall && hasCapital) return false;
  }
  if (isAscii) return hasSmall || hasCapital;
  const written = hasCapital ? withCapitalEszett(text) : text;
  const upper = written.toUpperCase();
  const lower = written.toLowerCase();
  return upper !== lower && (written === upper || written === lower);
}

/** Between capitals `ß` is one: until 2017 there was no other, and few keyboards have it (`SCHULZE-GROßE`). */
const withCapitalEszett = (text: string): string => (text.includes('ß') ? text.replaceAll('ß', 'ẞ') : text);

/** Whether a text is wholly in capitals (and holds a cased letter). */
export function isUpperCase(text: string): boolean {
  if (text.includes('ß') && /\p{Lu}/u.test(text)) return isUpperCase(withCapitalEszett(text));
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a text holds Chinese, Japanese or Korean characters. */
export function hasCjk(text: string): boolean {
  return CJK.test(text);
}
