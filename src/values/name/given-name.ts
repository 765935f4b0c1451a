/** Given names for comparing: short and pet forms, other spellings and scripts, and whether a word is a given name at all. */
import { GIVEN_NAMES } from '../data/given-names.ts';
import { NEAR_GIVEN_NAMES } from '../data/near-given-names.ts';
import { NICKNAMES } from '../data/nicknames.ts';
import { RECENT_GIVEN_NAMES } from '../data/recent-given-names.ts';
import { isHan, pinyinOf } from '../text/pinyin.ts';
import { simplified } from '../text/simplified.ts';
import { isSameSpelling, spellingOf } from '../text/spelling.ts';
import { matchText } from '../text/text.ts';
import { toLatin } from '../text/transliterate.ts';
import { isOtherScript } from './read-name.ts';

interface Rows {
  /** Numbers of the rows in which a name stands. */
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** The name that a row is about. */
  readonly heads: readonly string[];
  /** Keys of names of one word that were asked for. */
  readonly keys: Map<string, readonly string[]>;
}

const MOST_HEADS = 2;
const MOST_KEYS = 4;
const ASCII = /^[ -~]*$/;

let known: Rows | undefined;

function rows(): Rows {
  known ??= index();
  return known;
}

function index(): Rows {
  const of = new Map<string, number[]>();
  const heads: string[] = [];
  for (const line of NICKNAMES.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    for (const row of line.split('; ')) {
      const at = heads.length;
      const [full = '', others = ''] = (ASCII.test(row) ? row : row.split(' ').map(formOf).join(' ')).split(':');
      const pets = others === '' ? [] : others.slice(1).split(' ');
      const names = full.split(' ').concat(pets);
      heads.push(names[0] ?? '');
      for (const name of names) {
        const others = of.get(name);
        if (!others) of.set(name, [at]);
        else if (!others.includes(at)) others.push(at);
      }
    }
  }
  return { of, heads, keys: new Map() };
}

const formOf = (word: string): string => toLatin(matchText(word)) + (word.endsWith(':') ? ':' : '');

/**
 * Whether two given names, in match form, are forms of one name: `bob` and `robert`, `pepe` and `jose`, `juergen` and `jurgen`, 小明 and
 * `xiaoming`, 동현 and `donghyun`. A name is a form of itself.
 */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const { of } = rows();
  const other = of.get(b);
  if (other !== undefined && of.get(a)?.some((row) => other.includes(row))) return true;
  const isOther = isOtherScript(a, b, false);
  if (isOther !== undefined) return isOther;
  return isHan(a) ? simplified(a) === simplified(b) : isSameSpelling(a, b);
}

/** The names that a word may stand for, most usual first: `bob` → robert, `alex` → alexander, alexandra and others. None for an unknown word. */
export function givenNamesOf(form: string): readonly string[] {
  const { of, heads } = rows();
  const found = of.get(form);
  if (found === undefined) return [];
  return found.length === 1 ? [heads[found[0]!]!] : [...new Set(found.map((row) => heads[row]!))];
}

/** Whether a word in match form is a well-known given name. No answer to the contrary: most names of the world are not listed. */
export function isKnownGivenName(form: string): boolean {
  return rows().of.has(form) || GIVEN_NAMES.has(form) || NEAR_GIVEN_NAMES.has(form) || RECENT_GIVEN_NAMES.has(form);
}

/**
 * Keys of given names in match form, at most four: the first word, the names that it is short for, and with the second word in one
 * (Mary Ann, Maryann). Of Chinese names, how they are read.
 */
export function givenNameKeys(form: string): readonly string[] {
  const { of, keys } = rows();
  const known = keys.get(form);
  if (known !== undefined) return known;
  const made = makeKeys(form);
  if (of.has(form)) keys.set(form, made);
  return made;
}

function makeKeys(form: string): readonly string[] {
  const end = form.indexOf(' ');
  const first = end < 0 ? form : form.slice(0, end);
  if (isHan(form)) {
    const reading = pinyinOf(form);
    return reading === '' ? [first] : [first, reading];
  }
  const heads = givenNamesOf(first).map(spellingOf);
  const key = spellingOf(first);
  if (end < 0 && (heads.length === 0 || (heads.length === 1 && heads[0] === key))) return [key];
  const keys = [key];
  for (const head of heads) if (keys.length <= MOST_HEADS && !keys.includes(head)) keys.push(head);
  if (end > 0) addSecond(keys, first, form.slice(end + 1));
  return keys;
}

/** Of `j robert` the second name; of `mary ann` both in one. */
function addSecond(keys: string[], first: string, others: string): void {
  const second = others.split(' ', 1)[0] ?? '';
  if (second.length < 2) return;
  if (first.length > 1) keys.push(first + second);
  else for (const key of makeKeys(second)) if (!keys.includes(key)) keys.push(key);
  keys.length = Math.min(keys.length, MOST_KEYS);
}
