/** Parts a full name that stands in the first-name column, and takes back what stands in both columns. */
import type { Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { DESK_WORDS } from '../values/data/name-words.ts';
import { looksLikeCompany, parseName } from '../values/name.ts';
import { wordKey, wordsOf } from '../values/name-affixes.ts';
import { isGivenName, isParticle, isSurname } from '../values/surname.ts';
import { hasCjk, matchText } from '../values/text.ts';

const PLAIN = /^[\p{L}\p{M}\s.'’´`-]+$/u;
const CONJUNCTION = /\s(?:and|und|ja|et|och|og|en|y|e|и)\s/i;
const INITIAL = /^\p{L}\.?$/u;

/** Whether a text can be one person's name and nothing else. */
function isPlainName(value: string): boolean {
  if (!PLAIN.test(value) || hasCjk(value) || CONJUNCTION.test(value) || looksLikeCompany(value)) return false;
  return !wordsOf(value).some((word) => DESK_WORDS.has(wordKey(word)));
}

/** A whole name in the first-name column with the last name empty: parted only where the words leave no doubt. */
function part(value: string, hasMiddle: boolean, country: string): Spread | undefined {
  const words = wordsOf(value);
  if (words.length > 6) return undefined;
  const { prefix, first, middle, last, suffix } = parseName(value, { country });
  if (first === '' || last === '' || suffix !== '' || INITIAL.test(last)) return undefined;
  const lastWords = wordsOf(last);
  const tail = lastWords.at(-1) ?? '';
  const hasParticle = lastWords.length > 1 && lastWords.slice(0, -1).every(isParticle);
  // Two words could be a double given name (`Mary Ann`); an initial in the middle could not.
  const isSurnameAlone = !isGivenName(tail) || (isSurname(tail) && isGivenName(first) && !value.includes('-'));
  const isClear =
    hasParticle || (isSurnameAlone && (middle === '' || wordsOf(middle).every((word) => INITIAL.test(word))));
  if (!isClear || !value.endsWith(last) || (lastWords.length > 1 && !hasParticle)) return undefined;
  if (middle !== '' && !wordsOf(middle).every((word) => INITIAL.test(word))) return undefined;
  // Nothing says that the first word is a name at all, when neither word is known.
  if (!isGivenName(first) && !isSurname(tail) && !hasParticle && middle === '') return undefined;
  const given = [prefix, first, hasMiddle ? '' : middle].filter(Boolean).join(' ');
  return { value: given, also: { last_name: last, ...(hasMiddle && middle !== '' ? { middle_name: middle } : {}) } };
}

const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) === 32;

/** What is left of a text when a whole word (or words) is taken off its front or end; `''` when there is nothing to take. */
function without(text: string, word: string, at: 'front' | 'end'): string {
  if (word.length < 2 || text.length < word.length + 3) return '';
  const [head, rest] =
    at === 'front'
      ? [text.slice(0, word.length + 1), text.slice(word.length + 1)]
      : [text.slice(-word.length - 1), text.slice(0, -word.length - 1)];
  const isWord = at === 'front' ? head.endsWith(' ') : head.startsWith(' ');
  return isWord && matchText(head) === matchText(word) && /\p{L}{2}/u.test(rest) ? rest.trim() : '';
}

export const fullNameSplit = defineNormalizer({
  id: 'full-name-split',
  roles: ['first_name', 'last_name'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['space'], none: ['digit', 'at', 'ampersand', 'comma', 'slash', 'bracket', 'colon'] },
  docs: {
    summary:
      'Part a full name that stands in the first-name column while the last name is empty, and take back a name that stands in both.',
    why: 'Forms with one name field and imports into two leave "John Doe" as a first name; every greeting and every comparison is wrong from then on. Only sure cases: double given names such as Mary Ann stay.',
    examples: [
      {
        before: 'John Doe',
        after: 'John Doe',
        note: 'with an empty last name next to it: first name John, last name Doe',
      },
      { before: 'Mary Ann', after: 'Mary Ann', note: 'a double given name stays' },
    ],
  },
  normalize(value, context) {
    if (!value.includes(' ')) return value;
    if (context.role === 'first_name') {
      if (!context.has('last_name')) return value;
      const last = context.get('last_name');
      // The other cell is asked first: in most records it leaves nothing to do.
      if (last !== '' && last !== value && !isBlank(value, value.length - last.length - 1)) return value;
      if (!isPlainName(value)) return value;
      if (last === '')
        return part(value, context.has('middle_name') && context.get('middle_name') === '', context.country) ?? value;
      // `John Doe`, `Doe` and `John Doe`, `John Doe`.
      if (last === value)
        return wordsOf(value).length === 2 && !isGivenName(wordsOf(value)[1] ?? '')
          ? (wordsOf(value)[0] ?? value)
          : value;
      return isGivenName(last) ? value : without(value, last, 'end') || value;
    }
    const first = context.get('first_name');
    if (first === '' || !isBlank(value, first.length) || !isPlainName(value)) return value;
    return first.includes(' ') || !isGivenName(first) ? value : without(value, first, 'front') || value;
  },
});
