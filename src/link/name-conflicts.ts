/**
 * Names of people that differ. Where one system has the whole name in a cell, whole names are compared and shown: how it falls into parts
 * may be a guess. The order of the parts, a short form (Bob, Robert), an initial, one of two family names, another script or spelling
 * say the same, or less, but nothing else.
 */
import type { AnyMatcher } from '../contract.ts';
import { matchName } from '../values/name/full-name.ts';
import { isSameGivenName } from '../values/name/given-name.ts';
import { joinedName } from '../values/name/joined-name.ts';
import { isHan, isReadAs, pinyinOf } from '../values/text/pinyin.ts';
import { hasCjk } from '../values/text/text.ts';
import { type Conflict, differs } from './conflict.ts';
import { spelled } from './same-words.ts';
import type { Seen, Sight } from './sight.ts';

/** Similarity from which two given names are forms of one: a short form, a middle name more. */
const SAME_GIVEN = 0.96;
const SAME_FAMILY = 0.97;

interface NameMatchers {
  /** Undefined where it is switched off. */
  readonly given: AnyMatcher | undefined;
  readonly family: AnyMatcher | undefined;
}

interface Name {
  /** As a person reads it. */
  readonly text: string;
  readonly isWhole: boolean;
  readonly given: Seen | undefined;
  readonly family: Seen | undefined;
  /** In match form, in the order in which they are written. */
  readonly words: readonly string[];
  /** How it is said, where a column has that. */
  readonly spoken: string;
  readonly country: string;
}

export function nameConflicts(matchers: NameMatchers, left: Sight, right: Sight): Conflict[] {
  const [a, b] = [nameOf(matchers, left), nameOf(matchers, right)];
  if (a.text === '' || b.text === '') return [];
  const isSlipped = isDoubled({ value: a.text, form: a.words.join(' ') }, { value: b.text, form: b.words.join(' ') });
  if (!isSlipped && (isOneName(a, b) || areIncomparable(a, b))) return [];
  const conflicts = [...partConflicts(matchers, a, b)];
  if (conflicts.length === 0 || !(a.isWhole || b.isWhole)) return conflicts;
  return [differs('full_name', a.text, b.text)];
}

function* partConflicts(matchers: NameMatchers, a: Name, b: Name): Generator<Conflict> {
  if (a.given && b.given && (isDoubled(a.given, b.given) || !isSameGiven(matchers.given!, a.given.form, b.given.form)))
    yield differs('first_name', a.given.value, b.given.value);
  if (a.family && b.family && (isDoubled(a.family, b.family) || !isSameFamily(matchers.family!, a.family, b.family)))
    yield differs('last_name', a.family.value, b.family.value);
}

type Written = Pick<Seen, 'value' | 'form'>;

/** `Daaniel` for Daniel: one spelling only where an å is written as two letters. */
function isDoubled(a: Written, b: Written): boolean {
  if ((!a.form.includes('aa') && !b.form.includes('aa')) || /å/i.test((a.value + b.value).normalize('NFC')))
    return false;
  const [ours, theirs] = [a.form.split(' '), b.form.split(' ')];
  const single = (word: string): string => word.replaceAll('aa', 'a');
  return ours.some((word) => !theirs.includes(word) && theirs.some((other) => single(other) === single(word)));
}

function nameOf({ given, family }: NameMatchers, sight: Sight): Name {
  const [first] = given === undefined ? [] : sight.see(given);
  const [last] = family === undefined ? [] : sight.see(family);
  const isWhole = first?.role === 'full_name' || last?.role === 'full_name';
  const text = isWhole ? sight.get('full_name') : joinedName(first?.value ?? '', last?.value ?? '');
  const spoken = joinedName(sight.get('phonetic_first_name'), sight.get('phonetic_last_name'));
  return { text, isWhole, given: first, family: last, words: wordsOf(text), spoken, country: sight.country };
}

const wordsOf = (text: string): string[] =>
  matchName(text)
    .split(' ')
    .filter((word) => word !== '');

/** The same words in any order, in any columns; or how one is read is what the other writes. */
function isOneName(a: Name, b: Name): boolean {
  if (keyOf(a.words) === keyOf(b.words)) return true;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.spoken !== '' && keyOf(wordsOf(x.spoken)) === keyOf(y.words)) return true;
    if (isSpelledTogether(x, y)) return true;
  }
  return (a.isWhole || b.isWhole) && (covers(a.words, b.words, a.text) || covers(b.words, a.words, b.text));
}

const keyOf = (words: readonly string[]): string => words.map(spelled).sort().join(' ');

/** `上官海燕` and 上官, 海燕; or how it is read, in Latin letters. */
function isSpelledTogether(a: Name, b: Name): boolean {
  const whole = a.words.join('');
  if (!hasCjk(whole)) return false;
  const [given, family] = [b.given?.form ?? '', b.family?.form ?? ''];
  const orders = [b.words.join(''), `${family}${given}`.replaceAll(' ', ''), `${given}${family}`.replaceAll(' ', '')];
  return orders.includes(whole) || (isHan(whole) && orders.some((order) => isReadAs(order, pinyinOf(whole))));
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /^[\p{Script=Latin}\P{L}]+$/u;
/** Scripts of which no reading is known here; and those of which there is one. */
const UNREAD =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\P{L}]/u;
/** Where characters are read otherwise than in Beijing. */
const READ_OTHERWISE: ReadonlySet<string> = new Set(['JP', 'KR', 'HK', 'MO', 'TW']);

/** In two scripts, and nobody here can read the one: that they differ would be said of nearly everybody. */
function areIncomparable(a: Name, b: Name): boolean {
  return [[a, b] as const, [b, a] as const].some(([x, y]) => {
    if (UNREAD.test(x.text)) return !UNREAD.test(y.text);
    if (!isHan(x.text) || isHan(y.text)) return false;
    return (
      KANA.test(y.text) || (LATIN.test(y.text) && (READ_OTHERWISE.has(x.country) || READ_OTHERWISE.has(y.country)))
    );
  });
}

const isSameGiven = (matcher: AnyMatcher, a: string, b: string): boolean =>
  a === b ||
  spelled(a) === spelled(b) ||
  matcher.similarity(a, b) >= SAME_GIVEN ||
  isWithin(a.split(' '), b.split(' '));

function isSameFamily(matcher: AnyMatcher, a: Seen, b: Seen): boolean {
  if (a.form === b.form || spelled(a.form) === spelled(b.form)) return true;
  if (matcher.similarity(a.form, b.form) >= SAME_FAMILY) return true;
  const [x, y] = [a.form.split(' '), b.form.split(' ')];
  return x.length <= y.length ? covers(y, x, b.value) : covers(x, y, a.value);
}

const isWithin = (a: readonly string[], b: readonly string[]): boolean => covers(a, b) || covers(b, a);

/**
 * Whether each word of the shorter name is one of the longer: the same, a short form, an initial of it.
 * @param text the longer name as it is written: half of one with a hyphen is another name, as after a wedding. None of given names alone
 */
function covers(long: readonly string[], short: readonly string[], text?: string): boolean {
  const left = [...long];
  let missing = short;
  for (const fits of [isSameWord, isSameGivenName, isInitial]) {
    missing = missing.filter((word) => {
      const at = left.findIndex((other) => fits(word, other));
      // `Smith` is no `S.` where `S. Kowalski` is written
      const isOther = text !== undefined && fits === isInitial && isWord(word) && left.some(isWord);
      if (at < 0 || isOther) return true;
      left.splice(at, 1);
      return false;
    });
  }
  return missing.length === 0 && !isCutAtHyphen(text ?? '', long, left);
}

const isWord = (word: string): boolean => word.length > 1;

function isCutAtHyphen(text: string, words: readonly string[], left: readonly string[]): boolean {
  const isLeft = (word: string): boolean => left.includes(word);
  const isTaken = (word: string): boolean => words.includes(word) && !isLeft(word);
  return (text.match(HYPHENATED) ?? []).map(wordsOf).some((name) => name.some(isLeft) && name.some(isTaken));
}

const HYPHENATED = /[\p{L}\p{M}'’]+(?:[-‐‑–][\p{L}\p{M}'’]+)+/gu;

const isSameWord = (a: string, b: string): boolean => a === b || spelled(a) === spelled(b);

const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a[0] === b[0] && /\p{Script=Latin}/u.test(a[0] ?? '');
