/** Whether an email address is that of a function or of a person. */

import { NEVER_ANSWERS, NOT_ROLES, NUMBERED_WORDS, ROLE_PARTS, ROLE_WORDS } from '../data/email-roles.ts';
import { beginningsOf, letterAt } from '../text/beginnings.ts';
import { mayBeWord, NO_LETTERS, tableOfNumbers, withSign } from '../text/word-table.ts';
import { listedRoles } from './email-lists.ts';

/** What the public list has and the words do not: whole local parts, of which some have marks in them. */
const LISTED: ReadonlySet<string> = new Set(listedRoles().filter((role) => !NOT_ROLES.has(role)));

const MARKS = /\p{M}+/gu;
const NUMBER_AT_END = /[._-]?\d{1,4}$/;
const ASCII = /^[\0-\x7f]*$/;

/**
 * Whether a local part stands for a function (info, sales, noreply, myynti) and not for a person.
 * @param local local part as typed; tags after `+` are ignored
 */
export function isRoleLocal(local: string): boolean {
  if (isPersonalLocal(local)) return false;
  const plus = local.indexOf('+');
  const lower = (plus > 0 ? local.slice(0, plus) : local).toLowerCase();
  const name = ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '');
  if (ROLE_WORDS.has(name) || LISTED.has(name) || NEVER_ANSWERS.test(name)) return true;
  const base = name.replace(NUMBER_AT_END, '');
  if (base === '' || ROLE_WORDS.has(base)) return NUMBERED_WORDS.has(base);
  const tokens = base.split(/[._-]+/);
  if (tokens.length > 1) return isRolePhrase(tokens) || ROLE_WORDS.has(tokens.join(''));
  return isRoleCompound(base);
}

/** `customer.service`, `sales-team`, `info.helsinki`: one role word at least, and no word that is not of the kind. */
function isRolePhrase(tokens: readonly string[]): boolean {
  const roles = tokens.filter((token) => ROLE_WORDS.has(token)).length;
  const parts = tokens.filter((token) => isRoleWord(token)).length;
  return roles > 0 && parts === tokens.length;
}

/** `techsupport`, `salesteam`, `accountmanager`: a role word and a part word, written as one. */
function isRoleCompound(name: string): boolean {
  for (const part of LONG_PARTS) {
    const rest = name.length - part.length;
    if (rest >= 2 && name.endsWith(part) && ROLE_WORDS.has(name.slice(0, rest))) return true;
    if (rest >= 4 && name.startsWith(part) && ROLE_WORDS.has(name.slice(part.length))) return true;
  }
  return false;
}

const LONG_PARTS = [...ROLE_PARTS].filter((part) => part.length >= 4);

const BEGINNINGS = beginningsOf([...ROLE_WORDS, ...ROLE_PARTS, ...LISTED]);
/** One of these is in every local part that `NEVER_ANSWERS` finds. */
const HEARTS = 'reply answer respon daemon bounce vastaa svar antwort pondre'.split(' ');
const HEART_LETTERS = Int32Array.from(HEARTS, (word) =>
  [...word].reduce((seen, letter) => seen | (1 << letterAt(letter, 0)), 0),
);

/** Below `MARK` the number of a letter of either case. */
const MARK = 26;
const PLUS = 27;
const ODD = 28;
const FOREIGN = 29;
const MOST_ODD = 6;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  if (sign >= 'a' && sign <= 'z') return letterAt(sign, 0);
  if ('.-_'.includes(sign)) return MARK;
  return sign === '+' ? PLUS : sign > 'z' ? FOREIGN : ODD;
});
/** First words of a phrase, and whole local parts without the marks between their letters. */
const FIRST: number[] = [];
const ALL: number[] = [];
for (const word of ROLE_WORDS) addNumbers(word);
for (const word of ROLE_PARTS) addNumbers(word, false);
for (const word of LISTED) addNumbers(word);
const FIRST_WORDS = tableOfNumbers(FIRST);
const WHOLE = tableOfNumbers(ALL);

/** Adds the number of the letters of a word, a is 0, and of those before its first mark: in one go, as this is done at every start. */
function addNumbers(word: string, isWhole = true): void {
  let number = NO_LETTERS;
  let isFirst = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const kind = code < 128 ? KINDS[code]! : FOREIGN;
    if (kind < MARK) number = withSign(number, kind);
    else if (kind === MARK && isFirst) {
      FIRST.push(number);
      isFirst = false;
    }
  }
  if (isFirst) FIRST.push(number);
  if (isWhole) ALL.push(number);
}

/**
 * Whether a local part in ASCII letters is that of no function: none begins like a single word of it, or is the first of several,
 * and there is no word for not answering; nor is there a number of seven digits in it. False is no verdict.
 */
export function isPersonalLocal(local: string): boolean {
  let seen = 0;
  let count = 0;
  let beginning = 0;
  let letters = NO_LETTERS;
  let hasMark = false;
  let odd = 0;
  for (let i = 0; i < local.length; i++) {
    const code = local.charCodeAt(i);
    const kind = code < 128 ? KINDS[code]! : FOREIGN;
    if (kind < MARK) {
      seen |= 1 << kind;
      letters = withSign(letters, kind);
      if (count++ < 4) beginning = beginning * 26 + kind;
    } else if (i === 0 || kind === FOREIGN) {
      return false;
    } else if (kind === MARK) {
      if (!hasMark && mayBeWord(FIRST_WORDS, letters)) return false;
      hasMark = true;
    } else if (kind === PLUS) {
      // What follows says nothing of the person, but may hold a number.
      if (odd + local.length - i > MOST_ODD) return false;
      break;
    } else if (count < 4 || ++odd > MOST_ODD) {
      return false;
    }
  }
  if (count < 4 || (hasMark ? mayBeWord(WHOLE, letters) : BEGINNINGS[beginning] === 1)) return false;
  for (let i = 0; i < HEARTS.length; i++) {
    const needed = HEART_LETTERS[i]!;
    if ((seen & needed) === needed && local.toLowerCase().includes(HEARTS[i]!)) return false;
  }
  return true;
}

const isRoleWord = (word: string): boolean => ROLE_WORDS.has(word) || ROLE_PARTS.has(word);
