/** Checks that a name column holds one person's name. */
import { z } from 'zod';
import { type Context, NAME_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { CJK_TITLES, DESK_WORDS } from '../values/data/name-words.ts';
import { lostLetters } from '../values/encoding/mojibake.ts';
import { degreeIn, isSuffix, partSuffix, titleIn, wordsOf } from '../values/name/affixes.ts';
import { mayBeMac } from '../values/name/case.ts';
import { householdWord, namesTwo } from '../values/name/couple.ts';
import { mayBeGivenName } from '../values/name/double-given.ts';
import { isNameToo, isTestName, isTestWord } from '../values/name/junk.ts';
import { looksLikeCompany } from '../values/name/name.ts';
import { partNickname } from '../values/name/nickname.ts';
import { holdsJobTitle, holdsLegalForm, leadingJobTitle } from '../values/name/not-a-name.ts';
import { noteIn } from '../values/name/note.ts';
import { NAME_STAND_INS, ODD_NAME_WORDS } from '../values/name/ordinary-name.ts';
import { isGivenName, isSurname } from '../values/name/surname.ts';
import { keysOf } from '../values/name/words.ts';
import { remember } from '../values/text/memo.ts';
import { hasCjk, isOneCase } from '../values/text/text.ts';
import { wordKey } from '../values/text/word-key.ts';

const LARGE = 'A-ZÀ-ÖØ-Þ\\u0100-\\u017f';
const SMALL = 'a-zß-öø-ÿ\\u0100-\\u017f';
const WORD = `(?:[A-Z]['’])?[${LARGE}][${SMALL}]+(?:-?[${LARGE}][${SMALL}]+)?`;
/** One to three words with a capital and small letters: most cells. */
const PLAIN = new RegExp(`^${WORD}(?: ${WORD}){0,2}$`);
/** One plain word. It can be neither email, link nor couple. */
const ONE_WORD = /^[\p{L}\p{M}'’-]{1,30}$/u;
const EMAIL = /\S@\S/;
/** `J.de Boer` is a name. */
const LINK = /https?:|www\.|[\p{L}\d-]{2}\.(?:com|net|org|fi|de|io)(?![\p{L}\p{N}])/iu;
const DIGIT = /\p{Nd}/u;
const ORDINAL = /(?<![\p{L}\p{N}])(?:2nd|3rd|4th|5th)(?![\p{L}\p{N}])/giu;
/** Joiners that shape words are none: invisible-characters takes away the others. */
const SYMBOL = /[^\p{L}\p{M}\p{N}\s\u200c-\u200d.,'’‘ʼʻ´`"“”„«»‐‑–·・()&+/-]/u;
/** `J.R.R.`, `J R`, `J.-P.`: capitals are right. */
const INITIALS = /^(?:\p{Lu}(?:\.[\s-]?|\s|$))+$/u;
/** Scripts in which names have a capital; Georgian has capitals, but not in names. */
const CASED = /[a-z\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/iu;
const LONGEST = 80;

type Message =
  | 'email' | 'link' | 'digits' | 'two-people' | 'household' | 'test-name' | 'company' | 'shared-desk' | 'note' | 'title-attached' | 'job-title'
  | 'swapped' | 'full-name' | 'symbol' | 'one-case' | 'mac-case' | 'stand-in' | 'too-long' | 'comma' | 'title' | 'nickname' | 'degree'; // biome-ignore format: a list reads better dense

const options = z.strictObject({
  suffixes: z.array(z.string()).default([]).describe('More generations and degrees, as in name-suffix.'),
});
type Options = z.output<typeof options>;

export const namePlausibility = defineValidator<Options, Message>({
  id: 'name-plausibility',
  roles: NAME_ROLES,
  dimension: 'plausibility',
  // A given name and a surname may have changed places, however plain they are.
  only: (role) => (role === 'first_name' ? undefined : { none: ['plain-name'] }),
  options,
  docs: {
    summary: 'A name column must hold the name of one person, and nothing else.',
    why: 'Notes, couples, firms, emails and test entries in name columns end up in greetings, and keep duplicates from being found. They are flagged, not changed: what was meant only a person can say.',
    prevent:
      'Write the name of one person as on the business card, given name and surname each in its field. Put titles, companies, remarks and second people into fields or records of their own.',
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
    household: 'names a household, not a person',
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
    'mac-case': 'was in one case: whether the name has a capital after Mac is not certain',
    comma: 'has a comma that could not be resolved',
    title: 'has a title ({title}) in the name, and no free column to move it to',
    nickname: 'has a nickname ({nickname}) in the name, and no free column to move it to',
    degree: 'has a degree ({degree}) in the name, and no free column to move it to',
  },
  check(value, context) {
    const message = judge(value, context) ?? (isMacCase(value, context) ? 'mac-case' : undefined);
    if (message === undefined) return undefined;
    if (FOREIGN.has(message)) return { message, isForeign: true };
    const found = withData(message, value, keysOf(context.options.suffixes));
    if (BY_LAST_NAME.has(message)) return { ...found, isOfReading: true, shownBy: 'last_name' };
    return OF_READING.has(message) ? { ...found, isOfReading: true } : found;
  },
});

/** What is no name of a person at all. */
const FOREIGN: ReadonlySet<Message> = new Set<Message>(['email', 'link', 'company', 'shared-desk']);

/** What would be part of a whole name, or is mended in a column for names. */
const OF_READING: ReadonlySet<Message> = new Set<Message>([
  'comma', 'title', 'nickname', 'degree', 'symbol', 'one-case', 'mac-case',
]); // biome-ignore format: a list reads better dense

const BY_LAST_NAME: ReadonlySet<Message> = new Set<Message>(['swapped', 'full-name']);

function withData(message: Message, value: string, suffixes: ReadonlySet<string>) {
  if (message === 'note') return { message, data: { note: noteIn(value) } };
  if (message === 'title-attached') return { message, data: { title: cjkTitle(value) } };
  if (message === 'job-title') return { message, data: { title: leadingJobTitle(value)?.title ?? '' } };
  if (message === 'symbol') return { message, data: { sign: SYMBOL.exec(value)?.[0] ?? '' } };
  if (message === 'title') return { message, data: { title: titleIn(value) } };
  if (message === 'nickname') return { message, data: { nickname: partNickname(value)?.nickname ?? '' } };
  if (message === 'degree') return { message, data: { degree: degreeIn(value, suffixes) } };
  return { message };
}

/** Whether a value is plain and has no word that a check looks for, so that none needs to run. */
const isOrdinary = remember(
  4096,
  (value) => value.length <= 40 && PLAIN.test(value) && !isTestName(value) && value.split(' ').every(isOrdinaryWord),
);

const isOrdinaryWord = (word: string): boolean => !ODD_NAME_WORDS.has(wordKey(word)) && !isTestWord(word);

function judge(value: string, context: Context<Options>): Message | undefined {
  if (isOrdinary(value) && (context.role !== 'first_name' || !value.includes(' '))) {
    return context.role === 'first_name' && isSwapped(value, context) ? 'swapped' : undefined;
  }
  // A spreadsheet's error is no name either, but excel-damage says what it is.
  if (isNoValue(value)) return undefined;
  if (ONE_WORD.test(value)) return judgeTest(value, context) ?? judgeWords(value, context);
  if (EMAIL.test(value)) return 'email';
  if (LINK.test(value)) return 'link';
  if (value.length > LONGEST) return 'too-long';
  return judgeTest(value, context) ?? judgeMarks(value) ?? judgeWords(value, context);
}

function judgeTest(value: string, context: Context): Message | undefined {
  if (isTestName(value)) {
    // `Test` is a surname, too: only beside another test word, or where the person has no other name.
    const { role } = context;
    const other =
      role === 'last_name'
        ? context.get('first_name')
        : role === 'first_name' && isNameToo(value)
          ? context.get('last_name')
          : '';
    if (other === '' || isTestWord(other)) return 'test-name';
  }
  return NAME_STAND_INS.has(value.toLowerCase()) && !isSurnameToo(value, context) ? 'stand-in' : undefined;
}

function judgeMarks(value: string): Message | undefined {
  if (noteIn(value) !== '') return 'note';
  if (DIGIT.test(value) && DIGIT.test(value.replace(ORDINAL, ''))) return 'digits';
  // Letters that an encoding lost: lost-characters says so.
  if (SYMBOL.test(value) && lostLetters(value, true) === '') return 'symbol';
  return undefined;
}

function judgeWords(value: string, context: Context<Options>): Message | undefined {
  const { role } = context;
  const suffixes = keysOf(context.options.suffixes);
  const words = wordsOf(value);
  if (hasCjk(value)) return cjkTitle(value) === '' ? (namesTwo(value) ? 'two-people' : undefined) : 'title-attached';
  if (looksLikeCompany(value)) return 'company';
  // wrong-field says so.
  if (holdsJobTitle(value) || holdsLegalForm(value)) return undefined;
  // `Hr. Lippe` is a gentleman, `HR` a department.
  const titles = wordsOf(titleIn(value)).length;
  const isAtDesk = isDesk(titles < words.length ? words.slice(titles) : words);
  if (isAtDesk && !isSurnameToo(value, context)) return 'shared-desk';
  if (namesTwo(value)) return 'two-people';
  if (householdWord(value) !== '') return 'household';
  if (role !== 'last_name' && leadingJobTitle(value)) return 'job-title';
  if (value.includes(',') && !endsInSuffix(value, suffixes)) return 'comma';
  if (role === 'first_name') {
    if (isSwapped(value, context)) return 'swapped';
    // the other cell last: what never reads it is remembered for every record
    const maybeFull = words.length > 1 || partNickname(value) !== undefined;
    if (maybeFull && context.has('last_name') && isFullName(value, suffixes) && context.get('last_name') === '')
      return 'full-name';
  }
  if (role === 'first_name' || role === 'last_name') {
    const affix = judgeAffixes(value, suffixes);
    if (affix && !isSurnameToo(value, context)) return affix;
  }
  // Written small by those who are called so: name-case leaves it.
  if (role === 'last_name' && SMALL_SURNAME.test(value)) return undefined;
  // Left over by name-case: a particle, or a lone word that may be an acronym.
  const isLeft = value.length > 3 && isOneCase(value) && CASED.test(value) && !INITIALS.test(value);
  return isLeft ? 'one-case' : undefined;
}

/** `ffrench`, `ffoulkes`: two small letters that were a capital once. */
const SMALL_SURNAME = /^ff[a-z]{3,}$/;

/** Words that stand for a person or a desk, and are surnames as well: Clara Frau, Anna Kunde, Maria Sales. */
const SURNAMES_TOO = /^(?:frau|herr|fru|doctor|miss|mister|signor|kunde|sales)$/i;

/** What programs write for nothing, as people write it who are called so: programs write it in small letters or capitals. */
const WRITTEN_AS_NAME: ReadonlySet<string> = new Set(['Null', 'Person']);

/** Whether a surname that may stand for nobody has an ordinary given name beside it. */
const isSurnameToo = (value: string, context: Context): boolean =>
  context.role === 'last_name' &&
  (SURNAMES_TOO.test(value) || (WRITTEN_AS_NAME.has(value) && !isOneCase(context.original))) &&
  isGivenName(context.get('first_name'));

/** What name-prefix, name-nickname and name-suffix could not move. In a full name it may stand. */
function judgeAffixes(value: string, suffixes: ReadonlySet<string>): Message | undefined {
  if (titleIn(value) !== '') return 'title';
  if (partNickname(value)) return 'nickname';
  return degreeIn(value, suffixes) === '' ? undefined : 'degree';
}

/** Whether a first name holds more than given names, or may do so (`Paul Simon`), once title, nickname and suffix are off. */
function isFullName(value: string, suffixes: ReadonlySet<string>): boolean {
  const bare = partNickname(value)?.name ?? value;
  const words = wordsOf(partSuffix(bare, suffixes).name || bare).slice(wordsOf(titleIn(bare)).length);
  return words.length > 1 && (!words.every(mayBeGivenName) || isSurname(words.at(-1) ?? ''));
}

/** `MACKIE` became `Mackie`; MacKie cannot be told from it. */
function isMacCase(value: string, context: Context): boolean {
  const { role } = context;
  if (!value.includes('Mac') || (role !== 'last_name' && role !== 'full_name')) return false;
  if (!isOneCase(context.original)) return false;
  return wordsOf(value).some((word, index) => (index > 0 || role === 'last_name') && mayBeMac(word));
}

function isSwapped(value: string, context: Context): boolean {
  if (isGivenName(value) || !isSurname(value)) return false;
  const last = context.get('last_name');
  return last !== '' && isGivenName(last) && !isSurname(last);
}

const isDesk = (words: readonly string[]): boolean => {
  const desks = words.filter((word) => DESK_WORDS.has(wordKey(word))).length;
  return desks > 0 && (desks === words.length || !words.some(isGivenName));
};

const endsInSuffix = (value: string, suffixes: ReadonlySet<string>): boolean =>
  value
    .slice(value.indexOf(',') + 1)
    .trim()
    .split(/[,\s]+/)
    .every((word) => isSuffix(word, true, suffixes));

/** The form of address at the end of a short Chinese, Japanese or Korean name: `李总`, `王女士`. */
function cjkTitle(value: string): string {
  for (const title of CJK_TITLES) {
    if (!value.endsWith(title)) continue;
    const name = value.slice(0, -title.length);
    if (title.length > 1 ? name.length >= 1 && name.length <= 4 : name.length === 1) return title;
  }
  return '';
}
