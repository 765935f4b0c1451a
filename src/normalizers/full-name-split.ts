/** Parts a full name that stands in the first-name column, and takes back what stands in both columns. */
import { z } from 'zod';
import type { Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { DESK_WORDS } from '../values/data/name-words.ts';
import { wordsOf } from '../values/name/affixes.ts';
import { mayBeGivenName, mayEndMarian, mayGoOn } from '../values/name/double-given.ts';
import { looksLikeCompany, parseName } from '../values/name/name.ts';
import { isGivenName, isParticle, isSurname } from '../values/name/surname.ts';
import { keysOf, type NameSurroundings } from '../values/name/words.ts';
import { hasCjk, matchText } from '../values/text/text.ts';
import { wordKey } from '../values/text/word-key.ts';

const PLAIN = /^[\p{L}\p{M}\s.'’´`-]+$/u;
const CONJUNCTION = /\s(?:and|und|ja|et|och|og|en|y|e|и)\s/i;
/** Vowels with a mark of tone, as only Vietnamese has them. */
const TONES = /[\u1ea0-\u1ef9]/;
const INITIAL = /^\p{L}\.?$/u;

/** The given name of two words that stand in both columns, where they are no double given name. */
function halfOf(value: string): string | undefined {
  const [first = '', last = '', ...others] = wordsOf(value);
  return others.length > 0 || mayGoOn(first, last) ? undefined : first;
}

/** Whether a text can be one person's name and nothing else. */
function isPlainName(value: string): boolean {
  if (!PLAIN.test(value) || hasCjk(value) || CONJUNCTION.test(value) || looksLikeCompany(value)) return false;
  return !wordsOf(value).some((word) => DESK_WORDS.has(wordKey(word)));
}

/** A whole name in the first-name column with the last name empty: parted only where the words leave no doubt. */
function part(value: string, hasMiddle: boolean, around: NameSurroundings): Spread | undefined {
  const words = wordsOf(value);
  if (words.length > 6) return undefined;
  const { prefix, first, middle, last, suffix } = parseName(value, around);
  if (first === '' || last === '' || suffix !== '' || INITIAL.test(last)) return undefined;
  // `v. Braun` is a surname.
  if (/^\p{Ll}\.$/u.test(first) && /^\p{Lu}/u.test(last)) return undefined;
  const lastWords = wordsOf(last);
  const tail = lastWords.at(-1) ?? '';
  const hasParticle =
    lastWords.length > 1 && lastWords.slice(0, -1).every((word) => isParticle(word, around.particles));
  const isBehind = value.endsWith(last);
  const mayBeDouble = hasParticle ? mayEndMarian(first, tail) : isBehind ? mayGoOn(first, tail) : mayBeGivenName(tail);
  // Two words could be a double given name (`Mary Ann`, `Jean François`, `María del Carmen`); an initial in the middle could not.
  const isClear = middle === '' ? !mayBeDouble : hasParticle || !isGivenName(tail) || isSurname(tail);
  const isWhole = isBehind || (around.order === 'family-first' && value.startsWith(last));
  if (!isClear || !isWhole || (lastWords.length > 1 && !hasParticle)) return undefined;
  if (middle !== '' && !wordsOf(middle).every((word) => INITIAL.test(word))) return undefined;
  // Nothing says that the first word is a name at all, when neither word is known.
  if (!isGivenName(wordsOf(first)[0] ?? '') && !isSurname(tail) && !hasParticle && middle === '') return undefined;
  const given = [prefix, first, hasMiddle ? '' : middle].filter(Boolean).join(' ');
  return { value: given, also: { last_name: last, ...(hasMiddle && middle !== '' ? { middle_name: middle } : {}) } };
}

const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) === 32;

/** Whether two words are one: `Muller` and `Müller` are, but a Vietnamese tone makes another name (`Hạ`, `Hà`). */
const isSameWord = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() || (matchText(a) === matchText(b) && !TONES.test(a + b));

/** What is left of a text when a whole word (or words) is taken off its front or end; `''` when there is nothing to take. */
function without(text: string, word: string, at: 'front' | 'end'): string {
  if (word.length < 2 || text.length < word.length + 3) return '';
  const [head, rest] =
    at === 'front'
      ? [text.slice(0, word.length + 1), text.slice(word.length + 1)]
      : [text.slice(-word.length - 1), text.slice(0, -word.length - 1)];
  const isWord = at === 'front' ? head.endsWith(' ') : head.startsWith(' ');
  if (!isWord || !isSameWord(head.trim(), word) || !/\p{L}{2}/u.test(rest)) return '';
  // `Vasco da Gama` beside `Gama`: a particle would be left without its name.
  return at === 'end' && isParticle(wordsOf(rest).at(-1) ?? '') ? '' : rest.trim();
}

const options = z.strictObject({
  order: z
    .enum(['given-first', 'family-first'])
    .default('given-first')
    .describe(
      'Order of whole names that do not tell it themselves: `given-first` John Doe, `family-first` Nagy János.',
    ),
  particles: z
    .array(z.string())
    .default([])
    .describe('More words that belong to the surname behind them (`van`, `de`), beside those that are known.'),
});

export const fullNameSplit = defineNormalizer<z.output<typeof options>>({
  id: 'full-name-split',
  roles: ['first_name', 'last_name'],
  fills: ['first_name', 'last_name', 'middle_name'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['space'], none: ['digit', 'at', 'ampersand', 'comma', 'slash', 'bracket', 'colon'] },
  options,
  docs: {
    summary:
      'Part a full name that stands in the first-name column while the last name is empty, and take back a name that stands in both.',
    why: 'Forms with one name field and imports into two leave "John Doe" as a first name; every greeting and every comparison is wrong from then on. Only sure cases: double given names such as Mary Ann stay, and so does a second word that is a given name too (Paul Simon).',
    examples: [
      {
        before: 'John Doe',
        after: 'John Doe',
        note: 'with an empty last name next to it: first name John, last name Doe',
      },
      { before: 'Mary Ann', after: 'Mary Ann', note: 'a double given name stays' },
      {
        before: 'Jean Hervouet',
        after: 'Jean Hervouet',
        note: 'and so does what may be one: an unknown word behind Jean',
      },
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
      if (last === '') {
        const { order, particles } = context.options;
        const hasMiddle = context.has('middle_name') && context.get('middle_name') === '';
        return part(value, hasMiddle, { country: context.country, order, particles: keysOf(particles) }) ?? value;
      }
      // `John Doe`, `Doe` and `John Doe`, `John Doe`.
      if (last === value) return halfOf(value) ?? value;
      // In Vietnam the family name leads: at the end of given names the same word is one of them.
      return isGivenName(last) || context.country === 'VN' ? value : without(value, last, 'end') || value;
    }
    const first = context.get('first_name');
    if (first === '' || !isBlank(value, first.length) || !isPlainName(value)) return value;
    return first.includes(' ') || !isGivenName(first) ? value : without(value, first, 'front') || value;
  },
});
