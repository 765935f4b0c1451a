/** Labels of several words that say whose a thing is, or which of several: `Patient Home Phone Number`, `Téléphone du client`, `CUST_CITY_NM`. */
import { remember } from '../../values/text/memo.ts';
import { matchText } from '../../values/text/text.ts';
import {
  BETWEEN,
  PEOPLE,
  PEOPLE_CJK,
  PEOPLE_ELSEWHERE,
  PLACES,
  PLACES_ELSEWHERE,
  PREMISES,
  SHORT_FORMS,
  WHICH,
  WHICH_ELSEWHERE,
} from '../data/whose-words.ts';
import { isOfSomebodyElse } from './code.ts';
import { parted } from './keys.ts';

/** A label without the words that say whose it is. */
export interface Bare {
  /** The rest, in words with blanks between them. */
  readonly text: string;
  /** Words that say which address it is of, `''` where none does. */
  readonly block: string;
  /** Whether one of the words left out says that it is of a person. */
  readonly isOfPerson: boolean;
}

/** What a word says of whose it is. */
type Says = 'person' | 'which' | 'place' | 'nothing';

const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/);
const WORDS: ReadonlyMap<string, Says> = new Map(
  (
    [
      ['nothing', BETWEEN],
      ['which', `${WHICH} ${WHICH_ELSEWHERE}`],
      ['person', `${PEOPLE} ${PEOPLE_ELSEWHERE}`],
      ['place', `${PLACES} ${PLACES_ELSEWHERE} ${PREMISES}`],
    ] as const
  ).flatMap(([says, list]) => wordsIn(list).map((word) => [word, says] as const)),
);
/** Words that may stand behind: in English `Email Provider` is a provider, and no email. */
const BEHIND: ReadonlySet<string> = new Set(
  [PEOPLE_ELSEWHERE, WHICH_ELSEWHERE, PLACES_ELSEWHERE, BETWEEN].flatMap(wordsIn),
);
const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.trim()
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

const OF_PREMISES: ReadonlySet<string> = new Set(PREMISES.split(' '));

/** Whether an address block is that of what the record has to do with, and not of the person or firm itself. */
export const isPremises = (block: string): boolean => block.split(' ').some((word) => OF_PREMISES.has(word));

const POSSESSIVE = /[’']s?(?=[\s_-]|$)/g;
/** `l'adhérent`, `d'envoi` */
const ELIDED = /(?<![\p{L}])([ldLD])[’']/gu;
/** Between two labels, or a group and a label. */
const PARTS = /\s[/|:–-]\s/;
/** Two words for somebody. */
const HOLDER = /(?<=\b(?:account|policy|card|ticket)) (?=holder\b)/g;
const REMARK = /\s*\([^()]*\)\s*$/;
const IN_CJK = new RegExp(`^(?:${PEOPLE_CJK.trim().split(/\s+/).join('|')})(?:の|的)?(.{1,10})$`, 'u');
/** Labels of a file are asked several times each. */
const REMEMBERED = 1024;
/** Longer ones are sentences. */
const MOST_WORDS = 9;
/** Says of a column of databases only that it is one. */
const FILLERS: ReadonlySet<string> = new Set(['text', 'field', 'value']);
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
]);

/**
 * What may be left of a label, once for each way to leave out words before and behind that say whose it is, the longest first. None where the label is
 * of one word, or speaks of somebody else.
 */
export const bareLabels: (label: string) => readonly Bare[] = remember(REMEMBERED, partings);

function partings(label: string): readonly Bare[] {
  const [, what] = IN_CJK.exec(label.trim()) ?? [];
  if (what !== undefined) return isOfSomebodyElse(label) ? [] : [{ text: what, block: '', isOfPerson: true }];
  const words = PARTS.test(label) ? undefined : wordsOf(label);
  if (words === undefined) return [];
  const [all, isSpelledOut] = words;
  const from = all.findIndex((word) => !WORDS.has(word));
  const to = all.findLastIndex((word) => !WORDS.has(word));
  // of words that all say whose it is, the last one says what: `Firm Address` is no firm
  const [before, behind] = from === -1 ? [all.length - 1, all.length] : [from, to + 1];
  const parts: Bare[] = [];
  for (let length = all.length - (isSpelledOut ? 0 : 1); length > 0; length--) {
    for (let at = Math.max(0, behind - length); at <= before && at + length <= all.length; at++) {
      const bare = bareOf(all, at, at + length);
      if (bare) parts.push(bare);
    }
  }
  return parts.length === 0 || isOfSomebodyElse(label) ? [] : parts;
}

/** The words from one on up to another, where those around them say more than that something stands between. */
function bareOf(words: readonly string[], from: number, to: number): Bare | undefined {
  const left = [...words.slice(0, from), ...words.slice(to)];
  const says = left.map((word) => WORDS.get(word));
  // what begins or ends with `of` has been cut in the middle
  if ([words[from], words[to - 1]].some((word) => WORDS.get(word!) === 'nothing')) return undefined;
  if (left.length > 0 && says.every((one) => one === 'nothing')) return undefined;
  const behind = words.slice(to);
  if (WORDS.get(behind[0] ?? '') !== 'nothing' && !behind.every((word) => BEHIND.has(word))) return undefined;
  const block = left.filter((_, at) => says[at] === 'place').join(' ');
  return { text: words.slice(from, to).join(' '), block, isOfPerson: says.includes('person') };
}

/** The words of a label in match form, short ones spelled out, and whether any was; undefined where it is of one word, or of too many. */
function wordsOf(label: string): [words: readonly string[], isSpelledOut: boolean] | undefined {
  const bare = label.trim().replace(REMARK, '').replace(ELIDED, '$1 ').replace(POSSESSIVE, '');
  const text = parted(bare).replace(/[_./-]+/g, ' ');
  const given = matchText(text)
    .replace(HOLDER, '')
    .split(' ')
    .filter((word) => word !== '');
  if (given.length < 2 || given.length > MOST_WORDS) return undefined;
  const long = given.flatMap((word, at) => longForm(word, given[at - 1], given[at + 1]));
  const words = lineLast(long).filter(
    (word, at) => !FILLERS.has(word) && !(word === '1' && WORDS.get(long[at - 1] ?? '') === 'person'),
  );
  return words.length === 0 ? undefined : [words, words.join(' ') !== given.join(' ')];
}

/** Of an employee, and not of an employer: a firm has no given name. */
const OF_EMPLOYEE = /^(?:first|last|middle|given|family|frst|fst|lst|mid|fname|lname|dob|birth)$/;

/** `ST_CD` is a state, as a street has no code; `LN_1` behind `ADDR` is a line, and elsewhere a last name; `EMP_NM` may be the employer's. */
function longForm(word: string, before: string | undefined, after: string | undefined): string[] {
  if (word === 'st' && after === 'cd') return ['state'];
  if (word === 'emp') return [OF_EMPLOYEE.test(after ?? '') ? 'employee' : word];
  if (/^ln\d?$/.test(word) && before?.startsWith('ad')) return [word.replace('ln', 'line')];
  return (LONG_FORMS.get(word) ?? word).split('_');
}

/** `First Line Business Mailing Address` is `Business Mailing Address Line 1`. */
function lineLast(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, i) => ORDINALS.has(word) && words[i + 1] === 'line');
  if (at === -1 || words.at(-1) !== 'address') return words;
  return [...words.slice(0, at), ...words.slice(at + 2), 'line', ORDINALS.get(words[at]!)!];
}
