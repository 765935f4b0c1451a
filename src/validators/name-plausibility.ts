/** Checks that a name column holds one person's name. */
import { type Context, NAME_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { CJK_TITLES, COMPANY_WORDS, DESK_WORDS, JOB_TITLES } from '../values/data/name-words.ts';
import { isTestName, isTestWord } from '../values/junk.ts';
import { remember } from '../values/memo.ts';
import { looksLikeCompany } from '../values/name.ts';
import { isSuffix, wordKey, wordsOf } from '../values/name-affixes.ts';
import { isGivenName, isSurname } from '../values/surname.ts';
import { hasCjk, isOneCase } from '../values/text.ts';

const LARGE = 'A-ZÀ-ÖØ-Þ\\u0100-\\u017f';
const SMALL = 'a-zß-öø-ÿ\\u0100-\\u017f';
const WORD = `(?:[A-Z]['’])?[${LARGE}][${SMALL}]+(?:-?[${LARGE}][${SMALL}]+)?`;
/** One to three words with a capital and small letters: most cells. */
const PLAIN = new RegExp(`^${WORD}(?: ${WORD}){0,2}$`);
/** One plain word. It can be neither email, link nor couple. */
const ONE_WORD = /^[\p{L}\p{M}'’-]{1,30}$/u;
const EMAIL = /\S@\S/;
const LINK = /https?:|www\.|\.(?:com|net|org|fi|de|io)\b/i;
const DIGIT = /\p{Nd}/u;
const ORDINAL = /\b(?:2nd|3rd|4th|5th)\b/gi;
const NOTE =
  /[([{](?!\p{Lu}\p{Ll}+[)\]}]).*|[([{](?:old|new|dup\w*|ex|test|former|wrong|retired|vanha|alt|neu|left)\b.*|\b(?:do not (?:use|call|contact|mail)|don['’]t (?:use|call)|duplicate|old record|inactive|deceased|left company|no longer|ex-employee|former|obsolete|wrong number|ei saa|älä käytä|entinen|nicht verwenden|veraltet|verstorben|ne pas|décédée?|no usar)\b/iu;
const COUPLE =
  /\S\s*[&+/]\s*\S|\s(?:and|or|und|och|og|AND|OR)\s|\p{Ll}\s(?:ja|et|en|y|e|и)\s\p{Lu}|[\p{Script=Han}](?:和|与|及)[\p{Script=Han}]/u;
const SMALL_COUPLE = /\s(?:y|e|en|et|ja|и)\s/;
const SYMBOL = /[^\p{L}\p{M}\p{N}\s.,'’‘ʼʻ´`"“”„«»‐‑–·・()&+/-]/u;
const STAND_INS = new Set([
  'null',
  'none',
  'nil',
  'nan',
  'na',
  'undefined',
  'unknown',
  'tbd',
  'xx',
  'name',
  'contact',
  'person',
  'customer',
  'kunde',
  'asiakas',
]);
const LONGEST = 80;

type Message =
  | 'email' | 'link' | 'digits' | 'two-people' | 'test-name' | 'company' | 'shared-desk' | 'note' | 'title-attached' | 'job-title'
  | 'swapped' | 'full-name' | 'symbol' | 'one-case' | 'stand-in' | 'too-long' | 'comma'; // biome-ignore format: a list reads better dense

export const namePlausibility = defineValidator({
  id: 'name-plausibility',
  roles: NAME_ROLES,
  dimension: 'plausibility',
  docs: {
    summary: 'A name column must hold the name of one person, and nothing else.',
    why: 'Notes, couples, firms, emails and test entries in name columns end up in greetings, and keep duplicates from being found. They are flagged, not changed: what was meant only a person can say.',
    examples: [
      { before: 'john123', after: 'digits' },
      { before: 'a@b.com', after: 'email' },
      { before: 'John & Jane Doe', after: 'two-people' },
      { before: 'Jane (OLD)', after: 'note' },
      { before: '王女士', after: 'title-attached' },
      { before: 'Madonna', after: '', note: 'one name is a name' },
    ],
  },
  messages: {
    email: 'is an email address in a name column',
    link: 'is a web address in a name column',
    digits: 'has digits in a name',
    'two-people': 'names two people',
    'test-name': 'is a name that testers use',
    company: 'looks like a firm, not a person',
    'shared-desk': 'is a desk or team, not a person',
    note: 'has a note in a name ({note})',
    'title-attached': 'has a form of address attached ({title}) and is not the whole name',
    'job-title': 'has a job title in front of the name ({title})',
    swapped: 'is a surname in the first-name column; the given name seems to be in the other one',
    'full-name': 'may be a full name in the first-name column; the last name is empty',
    symbol: 'has a sign in a name that names do not have ({sign})',
    'one-case': 'is all capitals or all small letters, and the right spelling is not certain',
    'stand-in': 'may be a stand-in for an unknown name, or a name',
    'too-long': 'is longer than a name',
    comma: 'has a comma that could not be resolved',
  },
  check(value, context) {
    const message = judge(value, context);
    return message === undefined ? undefined : withData(message, value);
  },
});

function withData(message: Message, value: string) {
  if (message === 'note') return { message, data: { note: NOTE.exec(value)?.[0] ?? '' } };
  if (message === 'title-attached') return { message, data: { title: cjkTitle(value) } };
  if (message === 'job-title') return { message, data: { title: wordsOf(value)[0] ?? '' } };
  if (message === 'symbol') return { message, data: { sign: SYMBOL.exec(value)?.[0] ?? '' } };
  return { message };
}

/** Words that any of the checks below looks for. */
const ODD_WORDS: ReadonlySet<string> = new Set([
  ...STAND_INS,
  ...DESK_WORDS,
  ...JOB_TITLES,
  ...COMPANY_WORDS,
  ...'duplicate inactive deceased former obsolete entinen veraltet verstorben record company longer use call'.split(
    ' ',
  ),
]);

/** Whether a value is plain and has no word that a check looks for, so that none needs to run. */
const isOrdinary = remember(
  4096,
  (value) => value.length <= 40 && PLAIN.test(value) && !isTestName(value) && value.split(' ').every(isOrdinaryWord),
);

const isOrdinaryWord = (word: string): boolean => !ODD_WORDS.has(wordKey(word)) && !isTestWord(word);

function judge(value: string, context: Context): Message | undefined {
  if (isOrdinary(value) && (context.role !== 'first_name' || !value.includes(' '))) {
    return context.role === 'first_name' && isSwapped(value, context) ? 'swapped' : undefined;
  }
  if (ONE_WORD.test(value)) return judgeTest(value, context) ?? judgeWords(value, context);
  if (EMAIL.test(value)) return 'email';
  if (LINK.test(value)) return 'link';
  if (value.length > LONGEST) return 'too-long';
  return judgeTest(value, context) ?? judgeMarks(value) ?? judgeWords(value, context);
}

function judgeTest(value: string, context: Context): Message | undefined {
  if (isTestName(value)) {
    // `Test` is a surname, too: only beside another test word, or where the person has no other name.
    const other =
      context.role === 'last_name' ? context.get('first_name') : context.role === 'first_name' ? '' : 'full';
    if (context.role !== 'last_name' || other === '' || isTestWord(other)) return 'test-name';
  }
  return STAND_INS.has(value.toLowerCase()) ? 'stand-in' : undefined;
}

function judgeMarks(value: string): Message | undefined {
  if (NOTE.test(value)) return 'note';
  if (DIGIT.test(value) && DIGIT.test(value.replace(ORDINAL, ''))) return 'digits';
  if (SYMBOL.test(value)) return 'symbol';
  return undefined;
}

function judgeWords(value: string, context: Context): Message | undefined {
  const { role } = context;
  const words = wordsOf(value);
  if (hasCjk(value)) return cjkTitle(value) === '' ? (COUPLE.test(value) ? 'two-people' : undefined) : 'title-attached';
  if (looksLikeCompany(value)) return 'company';
  if (isDesk(words)) return 'shared-desk';
  if (COUPLE.test(value) && isCouple(value)) return 'two-people';
  if (words.length > 1 && role !== 'last_name' && isJobTitle(words[0] ?? '')) return 'job-title';
  if (value.includes(',') && !endsInSuffix(value)) return 'comma';
  if (role === 'first_name') {
    const last = context.get('last_name');
    if (isSwapped(value, context)) return 'swapped';
    if (words.length > 1 && context.has('last_name') && last === '' && !words.every(isGivenName)) return 'full-name';
  }
  // Left over by name-case: a particle, initials, or a lone word that may be an acronym.
  return value.length > 3 && isOneCase(value) && /[a-z]/i.test(value) ? 'one-case' : undefined;
}

function isSwapped(value: string, context: Context): boolean {
  const last = context.get('last_name');
  return last !== '' && isGivenName(last) && !isGivenName(value) && isSurname(value) && !isSurname(last);
}

const isJobTitle = (word: string): boolean => JOB_TITLES.has(wordKey(word)) && !isGivenName(word);
const isDesk = (words: readonly string[]): boolean => {
  const desks = words.filter((word) => DESK_WORDS.has(wordKey(word))).length;
  return desks > 0 && (desks === words.length || !words.some(isGivenName));
};

/** `y`, `e`, `ja` stand between two surnames as well: only two given names make a couple. */
function isCouple(value: string): boolean {
  const found = SMALL_COUPLE.exec(value);
  if (!found) return true;
  const before = wordsOf(value.slice(0, found.index)).at(-1) ?? '';
  const after = wordsOf(value.slice(found.index + found[0].length))[0] ?? '';
  return isGivenName(before) && isGivenName(after);
}

const endsInSuffix = (value: string): boolean =>
  value
    .slice(value.indexOf(',') + 1)
    .trim()
    .split(/[,\s]+/)
    .every((word) => isSuffix(word, true));

/** The form of address at the end of a short Chinese, Japanese or Korean name: `李总`, `王女士`. */
function cjkTitle(value: string): string {
  for (const title of CJK_TITLES) {
    if (!value.endsWith(title)) continue;
    const name = value.slice(0, -title.length);
    if (title.length > 1 ? name.length >= 1 && name.length <= 4 : name.length === 1) return title;
  }
  return '';
}
