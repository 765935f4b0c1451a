/** Compares given names: spelling, short forms, initials, and middle names that contradict. */
import { defineMatcher } from '../define.ts';
import { bareName } from '../values/name/bare-name.ts';
import { fullNameForms, matchName, withNickname } from '../values/name/full-name.ts';
import { givenNameKeys, isKnownGivenName, isSameGivenName } from '../values/name/given-name.ts';
import { namedAs } from '../values/name/unnamed.ts';
import { isStrictPinyin } from '../values/text/pinyin.ts';
import { edits, jaroWinkler } from '../values/text/similarity.ts';

const PLACEHOLDER =
  /^(?:test\w*|unknown|n a|na|none|null|nil|anonymous|x+|firstname|first name|name|asdf\w*|no name|tba|tbd|mr|mrs|ms|info)$/;

/** `john and mary`: the words between names of two people, in the languages of the name lists. */
const COUPLE = /^\S+ (?:and|und|et|y|e|och|ja|en|og|i) \S+/;

export const givenName = defineMatcher({
  id: 'given-name',
  roles: ['first_name', 'full_name'],
  docs: {
    summary: 'Same given name: spelling, short forms (Bob, Robert), initials.',
    why: 'People are entered under several forms of their name. Two given names that differ are two people of one household.',
    examples: [{ before: 'José  María', after: 'jose maria' }],
  },
  form(value, context) {
    if (context.role !== 'full_name') {
      const middle = context.get('middle_name');
      const bare = bareName(value);
      const own = bare.includes('&') ? bare.replaceAll('&', ' and ') : bare;
      const whole = middle && !value.includes(middle) ? `${own} ${middle}` : own;
      const form = matchName(whole);
      // written like a name, it is one of the commonest of China
      if (value === 'Na') return form;
      return clean(form.includes(' ') && MARKED.test(value) ? nicknameApart(whole) : form);
    }
    if (context.get('first_name') !== '' || context.get('last_name') !== '') return '';
    return clean(fullNameForms(value, context.country, context.facts.nameOrder).given);
  },
  keys: givenNameKeys,
  similarity(a, b) {
    if (a === b) return 1;
    // two people in one cell, and one of them or somebody else
    if (COUPLE.test(a) || COUPLE.test(b)) return 0.8;
    if (isSameGivenName(a, b) || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 0.96;
    const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
    if (isReordered(wordsA, wordsB)) return isManAndWoman(wordsA) ? 0.6 : 0.92;
    if (
      wordsA[0] === wordsB[0] &&
      MIDDLE_FIRST.has(a.slice(0, a.indexOf(' '))) &&
      wordsA.length > 1 &&
      wordsB.length > 1
    )
      return this.similarity(wordsA.slice(1).join(' '), wordsB.slice(1).join(' '));
    const first = compareWords(wordsA[0] ?? '', wordsB[0] ?? '');
    if (wordsA.length === 1 || wordsB.length === 1)
      return Math.max(Math.min(first, 0.97), isCalledBySecond(wordsA, wordsB) ? 0.7 : 0);
    return Math.min(first, compareMiddle(wordsA.slice(1), wordsB.slice(1)));
  },
});

/** The middle names of most men and women of Vietnam, before the name by which people are called: `Thị Mai` and `Thị Lan` are two. */
const MIDDLE_FIRST: ReadonlySet<string> = new Set(['thi', 'van']);

const MARKED = /["“„«(]/;
const NICKNAME = /["“„«(]\s*([^"“”„«»()]+?)\s*["”“»)]/;

/** `Robert "Bob"` is robert; `Xaver (Schorsch)` has both names. */
function nicknameApart(text: string): string {
  const found = NICKNAME.exec(text);
  if (!found) return matchName(text);
  return withNickname(matchName(text.replace(found[0], ' ')), found[1] ?? '');
}

const clean = (form: string): string => (PLACEHOLDER.test(form) ? '' : namedAs(form));

/** 1 same, .96 forms of one name, .9 a likely typo, .88 an initial, .8 two known names one letter apart, below that: differ. */
function compareWords(a: string, b: string): number {
  if (a === b) return 1;
  if (isSameGivenName(a, b)) return 0.96;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] && /[a-z]/.test(a) ? 0.88 : 0;
  const away = edits(a, b);
  const length = Math.max(a.length, b.length);
  const isTypo = away === 1 ? length >= 4 : away === 2 && length >= 7;
  // Anna and Anne, Mario and Maria, Eric and Erica: real names near one another are as often two people as one
  const isChinese = isTypo && areChinese(a, b);
  const isTwoNames = (isKnownGivenName(a) && isKnownGivenName(b)) || isGenderPair(a, b) || isChinese;
  if (isTypo && !(isChinese && away > 1)) return isTwoNames ? 0.8 : 0.92;
  if (length >= 6 && (a.startsWith(b) || b.startsWith(a)) && Math.min(a.length, b.length) >= 3)
    return isTwoNames ? 0.6 : 0.86;
  // two known names are two names, however alike they sound
  return Math.min(isTwoNames ? 0.6 : 0.75, jaroWinkler(a, b) * 0.8);
}

/** No list has the given names of China, where any two syllables are one: xiaoming, xiaohong. */
const areChinese = (a: string, b: string): boolean =>
  !isKnownGivenName(a) && !isKnownGivenName(b) && isStrictPinyin(a, 2) && isStrictPinyin(b, 2);

/**
 * Names that differ by their last vowel alone, as those of brother and sister do: Daniel and Daniela, Paulo and Paula. The wife of János is Jánosné
 * in Hungary.
 */
const isGenderPair = (a: string, b: string): boolean =>
  `${a}ne` === b ||
  `${b}ne` === a ||
  a + (a.endsWith('a') ? '' : 'a') === b ||
  b + (b.endsWith('a') ? '' : 'a') === a ||
  (/[aoe]$/.test(a) && /[aoe]$/.test(b) && a.slice(0, -1) === b.slice(0, -1));

/** Middle names: .97 where they agree or are initials of one another, .8 where they contradict. */
function compareMiddle(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const fits = few.every((word) => many.some((other) => other === word || compareWords(word, other) >= 0.86));
  return fits ? 0.97 : 0.8;
}

/** José María is a man, and María José a woman. */
const isManAndWoman = (words: readonly string[]): boolean =>
  words.length === 2 && words.includes('maria') && words.some((word) => MEN_CALLED_MARIA.has(word));

const MEN_CALLED_MARIA: ReadonlySet<string> = new Set(['jose', 'jesus', 'joao', 'juan', 'luis', 'carlos', 'antonio']);

/** `Ruth Angela` and `Angela`: many are called by another than their first name. Or they are mother and daughter. */
function isCalledBySecond(a: readonly string[], b: readonly string[]): boolean {
  const [called, names] = a.length === 1 ? [a[0]!, b] : [b[0]!, a];
  return called.length >= LEAST_CALLED && names.indexOf(called) > 0;
}

const LEAST_CALLED = 3;

const isReordered = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
