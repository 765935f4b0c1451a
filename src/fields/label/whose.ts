/** Labels of several words that say whose a thing is, or which of several: `Patient Home Phone Number`, `Provider Mailing Address City Name`, `CUST_CITY_NM`. */
import { PEOPLE, PLACES, SHORT_FORMS, WHICH } from '../data/whose-words.ts';
import { isOfSomebodyElse } from './code.ts';

/** A label without the words that say whose it is. */
export interface Bare {
  /** The rest, in words with blanks between them. */
  readonly text: string;
  /** Words that say which address it is of, `''` where none does. */
  readonly block: string;
  /** Whether one of the words before says that it is of a person. */
  readonly isOfPerson: boolean;
}

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));
const OF_PEOPLE = listed(PEOPLE);
const OF_WHICH = listed(WHICH);
const OF_PLACES = listed(PLACES);
const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  [...listed(SHORT_FORMS)].map((pair) => pair.split('=') as [string, string]),
);

const CAMEL = /(?<=[a-z])(?=[A-Z])/g;
const POSSESSIVE = /[’']s?(?=[\s_-]|$)/g;
const REMARK = /\s*\([^()]*\)\s*$/;
/** Longer ones are sentences. */
const MOST_WORDS = 9;
const WORD = /^[a-z0-9]+$/;
/** Says of a column of databases only that it is one. */
const FILLERS: ReadonlySet<string> = new Set(['text', 'field', 'value']);
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
]);

/**
 * What is left of a label, once for each way to part it, the longest rest first: `Home Phone Number`, `Phone Number`, `Number`. None where the label
 * is of one word, has other words before than those that say whose it is, or speaks of somebody else.
 */
export function bareLabels(label: string): readonly Bare[] {
  const words = wordsOf(label);
  if (words === undefined || isOfSomebodyElse(label)) return [];
  const [all, isSpelledOut] = words;
  const parts: Bare[] = isSpelledOut ? [{ text: all.join(' '), block: '', isOfPerson: false }] : [];
  const block: string[] = [];
  let isOfPerson = false;
  for (const [at, word] of all.slice(0, -1).entries()) {
    if (OF_PLACES.has(word)) block.push(word);
    else if (OF_PEOPLE.has(word)) isOfPerson = true;
    else if (!OF_WHICH.has(word)) break;
    parts.push({ text: all.slice(at + 1).join(' '), block: block.join(' '), isOfPerson });
  }
  return parts;
}

/** The words of an English label in long form, and whether any of them was short; undefined where it has other letters, or too many words. */
function wordsOf(label: string): [words: string[], isSpelledOut: boolean] | undefined {
  const text = label.trim().replace(REMARK, '').replace(POSSESSIVE, '').replace(CAMEL, ' ');
  const given = text
    .toLowerCase()
    .split(/[\s_.-]+/)
    .filter((word) => word !== '');
  if (given.length < 2 || given.length > MOST_WORDS || !given.every((word) => WORD.test(word))) return undefined;
  const long = given.flatMap((word, at) => longForm(word, given[at - 1], given[at + 1]));
  const words = lineLast(long).filter((word) => !FILLERS.has(word));
  return words.length === 0 ? undefined : [words, words.join(' ') !== given.join(' ')];
}

/** `ST_CD` is a state, as a street has no code; `LN_1` behind `ADDR` is a line, and elsewhere a last name. */
function longForm(word: string, before: string | undefined, after: string | undefined): string[] {
  if (word === 'st' && after === 'cd') return ['state'];
  if (/^ln\d?$/.test(word) && before?.startsWith('ad')) return [word.replace('ln', 'line')];
  return (LONG_FORMS.get(word) ?? word).split('_');
}

/** `First Line Business Mailing Address` is `Business Mailing Address Line 1`. */
function lineLast(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, i) => ORDINALS.has(word) && words[i + 1] === 'line');
  if (at === -1 || words.at(-1) !== 'address') return words;
  return [...words.slice(0, at), ...words.slice(at + 2), 'line', ORDINALS.get(words[at]!)!];
}
