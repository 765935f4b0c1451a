/** Family names for comparing: particles, double names, other spellings and scripts. */
import { PARTICLES } from '../data/name-words.ts';
import { isHan, surnamePinyin } from '../text/pinyin.ts';
import { simplified } from '../text/simplified.ts';
import { isSameSpelling, spellingOf } from '../text/spelling.ts';
import { isOtherScript } from './read-name.ts';

const M = 109;
/** `MacDonald` and `McDonald`; not `Mack`. */
const MAC = /^mac(?=[b-df-hj-np-tv-z][a-z]{2})/;
/** Articles that are written onto the name: `Delacruz`, `Vandenberg`. */
const LOOSE: ReadonlySet<string> = new Set([
  ...PARTICLES,
  'y',
  'e',
  'o',
  'dos',
  'van',
  'd',
  'l',
  'e',
  'zur',
  'av',
  'ben',
  'bat',
]);

const keyOf = (word: string): string => spellingOf(word.charCodeAt(0) === M ? word.replace(MAC, 'mc') : word);

/**
 * Keys of a family name in match form, at most three: all of it in one word; where it is several words, the first and the last that is
 * no particle, since one half of a double name is often left out. Of Chinese names, how they are read.
 */
export function familyNameKeys(form: string): readonly string[] {
  if (form.indexOf(' ') < 0) {
    if (!isHan(form)) return [keyOf(form)];
    const reading = surnamePinyin(form);
    return reading === '' ? [form] : [form, reading];
  }
  const words = form.split(' ');
  const names = words.filter((word) => !LOOSE.has(word));
  const keys = [keyOf(words.join(''))];
  for (const word of [names[0], names.at(-1)]) {
    if (word === undefined || word.length < 3) continue;
    const key = keyOf(word);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/**
 * Whether two family names in match form are one in another spelling or script: blanks, Mc and Mac, umlauts written as two letters, 王 and
 * `wang`. Not whether one is half of the other, and not of typos.
 */
export function isSameFamilyName(a: string, b: string): boolean {
  if (a === b) return true;
  const isOther = isOtherScript(a, b, true);
  if (isOther !== undefined) return isOther;
  if (isHan(a)) return simplified(a) === simplified(b);
  const [joinedA, joinedB] = [joined(a), joined(b)];
  return joinedA === joinedB || isSameSpelling(joinedA, joinedB);
}

function joined(form: string): string {
  const word = form.includes(' ') ? form.replaceAll(' ', '') : form;
  return word.charCodeAt(0) === M ? word.replace(MAC, 'mc') : word;
}
