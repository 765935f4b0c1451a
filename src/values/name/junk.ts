/** Names and addresses that nobody has: tests, keyboard runs, random strings. */
import { letterAt } from '../text/beginnings.ts';
import { matchText } from '../text/text.ts';
import { wordKey } from '../text/word-key.ts';
import { mayBeWord, NO_LETTERS, tableOfWords, withSign } from '../text/word-table.ts';
import { wordsOf } from './affixes.ts';
import { isGivenName, isSurname } from './surname.ts';

const TEST_WORDS = new Set(
  `test tests testi tester testing testtest teste testname testuser testaccount testlead testcontact tst asd asdf asdfg asdfgh asdfghjk asdasd asdfasdf sdf sdfg dfg
  fgh ghj qwe qwer qwert qwerty qwertz qwertyuiop azerty zxc zxcv zxcvbn yxcv jkl jklo wasd xxx xxxx yyy zzz aaa aaaa bbb abc abcd abcde abcdef foo bar foobar
  baz blah blabla bla lorem ipsum dummy fake bogus sample example demo user username firstname lastname fname lname surname vorname nachname etunimi sukunimi nombre apellido prenom nom
  123 1234 12345 deleteme delete placeholder noname anonymous 测试 测试用户 テスト 테스트 тест проба prueba prova essai`.split(
    /\s+/,
  ),
);
const TEST_NAMES = new Set([
  'max mustermann', 'erika mustermann', 'maxi mustermann', 'matti meikalainen', 'maija meikalainen', 'teppo testaaja', 'testi testinen', 'first last', 'first name',
  'last name', 'full name', 'your name', 'name surname', 'test user', 'test account', 'test contact', 'test lead', 'test test', 'john smith test', 'ola nordmann',
  'kari nordmann', 'jan modaal', 'fulano de tal', 'mario rossi test', 'asdf asdf', 'foo bar', 'mickey mouse', 'donald duck', 'micky maus', 'aku ankka', 'sample contact', 'sample lead',
  '张三', '李四', '王五', '某某', '某某某',
]); // biome-ignore format: a table reads better dense
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', '1234567890'];

/** Every run of four keys or more that lie side by side. */
const RUNS = new Set(
  ROWS.flatMap((row) =>
    [...row].flatMap((_key, from) => [...row].map((_end, length) => row.slice(from, from + length + 1))),
  ).filter((run) => run.length >= 4),
);
/** With what a tester's name can begin, so that one look-up settles ordinary names. */
export const TESTER_WORDS: ReadonlySet<string> = new Set([
  ...TEST_WORDS,
  ...RUNS,
  ...[...TEST_NAMES].map((name) => name.split(' ')[0] ?? ''),
]);

/** Whether a single word is a keyboard run (`sdfgh`), one letter over and over (`aaaa`), or a word of testers. */
export function isTestWord(word: string): boolean {
  if (isStranger(word)) return false;
  const key = wordKey(word);
  return TEST_WORDS.has(key) || RUNS.has(key) || isMonotone(key) || word.includes('{{') || word.includes('}}');
}

/** Words of testers that are names of people too: Baz Luhrmann, Bar Refaeli, Azer Aliyev, Demo, Sample, Wert. */
const NAMES_TOO: ReadonlySet<string> = new Set('foo bar baz azer wert wertz demo sample bogus fake tester'.split(' '));

/** Whether a word of testers may be the name of a person whose other name is an ordinary one. */
export const isNameToo = (word: string): boolean => NAMES_TOO.has(wordKey(word));

const SAME = /^(.)\1{2,}$|^test\d+$/u;

/** `aaaa` and `test1`. */
const isMonotone = (word: string): boolean => (word[0] === word[1] || word.startsWith('test')) && SAME.test(word);

/** Whether a whole name is a tester's: `Test Test`, `Max Mustermann`, `asdf`. A surname Test beside a given name is not. */
export function isTestName(name: string): boolean {
  const end = name.indexOf(' ');
  const first = (end < 0 ? name : name.slice(0, end)).toLowerCase();
  if (!TESTER_WORDS.has(first) && !isMonotone(first) && !/[{.-]/.test(first)) return false;
  const words = wordsOf(name);
  return words.length > 0 && (TEST_NAMES.has(matchText(name)) || /\{\{.*\}\}/.test(name) || words.every(isTestWord));
}

const FIRST_WORDS = tableOfWords(TESTER_WORDS);
const [BLANK, APOSTROPHE, HYPHEN, DOT, LETTER_W] = [32, 39, 45, 46, 119];
/** Consonants of a, b, c …: a run of seven may be random. */
const CONSONANT = Uint8Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => ('aeiouy'.includes(letter) ? 0 : 1));

/**
 * Whether a name is neither a link, nor a tester's, nor random: a first word of Latin-1 that no tester's name begins with, and nowhere a
 * capital behind a small letter, a crowd of consonants, or a sign that links have. False is no verdict.
 * @param given the name, or what of it stands before `family`
 */
export function isOrdinaryName(given: string, family: string): boolean {
  const first = given === '' ? family : given;
  return startsOrdinary(first) && isOrdinaryPart(first) && (first === family || isOrdinaryPart(family));
}

/** Whether a word is in ASCII letters, the first two of which differ, and on no list; false is no verdict. */
function isStranger(word: string): boolean {
  let number = NO_LETTERS;
  for (let i = 0; i < word.length; i++) {
    const small = word.charCodeAt(i) | BLANK;
    if (small < 97 || small > 122 || (i === 1 && small === (word.charCodeAt(0) | BLANK))) return false;
    number = withSign(number, small);
  }
  return word !== '' && !mayBeWord(FIRST_WORDS, number);
}

/** Whether the first word is in letters of Latin-1, and one with which no tester's name begins. */
function startsOrdinary(text: string): boolean {
  let word = NO_LETTERS;
  let isAscii = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (i > 0 && (code === BLANK || (code === DOT && isAscii && text.charCodeAt(i + 1) === BLANK))) break;
    const small = code | BLANK;
    // Letters with accents of Latin-1: no tester's word has one.
    const isLetter = (small >= 97 && small <= 122) || (small >= 0xe0 && small <= 0xff);
    isAscii &&= code < 128;
    if (!isLetter || (i === 1 && small === (text.charCodeAt(0) | BLANK))) return false;
    word = withSign(word, small);
  }
  return !mayBeWord(FIRST_WORDS, word);
}

function isOrdinaryPart(text: string): boolean {
  let run = 0;
  let isSmall = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = letterAt(text, i);
    const capital = code - 65;
    if (letter >= 0 && letter < 26) {
      isSmall = true;
      run = CONSONANT[letter] === 1 ? run + 1 : 0;
    } else if (capital >= 0 && capital < 26) {
      if (isSmall) return false;
      run = CONSONANT[capital] === 1 ? run + 1 : 0;
    } else {
      const isDot = code === DOT && (text.charCodeAt(i - 1) | BLANK) !== LETTER_W;
      if (code <= 127 && code !== BLANK && code !== APOSTROPHE && code !== HYPHEN && !isDot) return false;
      isSmall = false;
      run = 0;
    }
    if (run >= 7) return false;
  }
  return true;
}

/** Longer than any abbreviation that stands for a name. */
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{7,}$/i;

/**
 * Whether a word is a random string as bots type them (`xKvQpWzLmRt`): long, with capitals in the middle again and again and
 * hardly a vowel between. Names in camel case (`McDonald`, `DeShawn`, `VanDerBerg`) are not.
 */
export function isRandomString(word: string): boolean {
  if (NO_VOWEL.test(word)) return true;
  if (word.length < 8 || !/[a-z][A-Z].?[A-Za-z]*[a-z][A-Z]/.test(word) || !/^[A-Za-z]+$/.test(word)) return false;
  const turns = word.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  const consonants = /[bcdfghjklmnpqrstvwxz]{5,}/i.test(word);
  return turns >= 4 || (turns >= 3 && consonants);
}

/**
 * Whether a form was filled in by a bot that writes one made-up name twice and two capitals after the second: `RobertUnsax`,
 * `RobertUnsaxAM`. Where the name is one that people have (`Smith`, `SmithJR`), it proves nothing.
 */
export function isRepeatedByBot(first: string, last: string): boolean {
  if (first.length < 5 || !last.startsWith(first) || !/^[A-Z]{2,3}$/.test(last.slice(first.length))) return false;
  return /^[A-Z][a-z]+(?:[A-Z][a-z]+)?$/.test(first) && !isGivenName(first) && !isSurname(first);
}

const LINK = /https?:\/\/|www\.|(?<![\p{L}\p{N}])(?:bit\.ly|t\.me)\/|\[url|<a\s+href/iu;
const LINK_MARKUP = /\[url[=\]]|<a\s+href/i;
const SPAM =
  /(?<![\p{L}\p{N}])(?:viagra|cialis|levitra|kamagra|tramadol|xanax|valium|pharmacy|casinos?|kasino|porn\w*|escorts?|hot (?:girls|singles|women)|onlyfans|nudes|payday loans?|buy cheap|cheap (?:pills|meds|watches)|replica watches|backlinks?|seo services?|essay writing|(?:make|earn|win) money|free (?:bonus|spins|money|bitcoins?)|jackpot|slots|forex|crypto (?:trading|investment)|bitcoin (?:trading|doubler|investment)|weight loss|click here|казино|виагра|порно\p{L}*|интим|ставки на спорт|заработок)(?![\p{L}\p{N}])/giu;

/** Whether a text holds a web address, or the markup of one. */
export const holdsLink = (text: string): boolean =>
  (text.includes('/') || text.includes('[') || (text.includes('.') && (text.includes('<') || WWW.test(text)))) &&
  LINK.test(text);
const WWW = /w\./i;

/** Whether a text advertises what spam advertises. Next to a link in a name, one such word is enough. */
export const holdsSpamWord = (text: string): boolean => text.search(SPAM) >= 0;

/**
 * The words of a text that advertise what spam advertises, next to a link: two of them, or one with the markup of a link, which people do
 * not type into a CRM. `''` where the text is no spam for certain.
 */
export function spamIn(text: string): string {
  if (!holdsLink(text)) return '';
  const words = new Set((text.match(SPAM) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')));
  return words.size > 1 || (words.size > 0 && LINK_MARKUP.test(text)) ? [...words].join(', ') : '';
}
