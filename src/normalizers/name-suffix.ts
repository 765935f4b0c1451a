/** Moves a generation or degree from a name to the column for suffixes. */
import { defineNormalizer } from '../define.ts';
import { GENERATIONS } from '../values/data/name-words.ts';
import { looksLikeCompany } from '../values/name.ts';
import { countSuffixes, isSuffix, wordKey, wordsOf } from '../values/name-affixes.ts';
import { matchText } from '../values/text.ts';

/** A degree is written with capitals; small letters may be a name: `Msc`? `Esq`. */
const hasCapitals = (word: string): boolean =>
  GENERATIONS.has(wordKey(word)) || /\p{Lu}.*\p{Lu}/u.test(word) || /^esq/i.test(word);

/** Parts the name from its suffix: `Smith Jr.`, `Ada Lovelace, PhD, MBA`. Both empty where there is none. */
function part(value: string): { name: string; suffix: string } {
  const [name = '', ...after] = value.split(/\s*,\s*/);
  if (after.length > 0) {
    const known = after.every(
      (segment) => segment !== '' && wordsOf(segment).every((word) => isSuffix(word, true) && hasCapitals(word)),
    );
    // `Smith, MA`: initials of a given name after a lone surname, or a degree.
    const settled =
      wordsOf(name).length > 1 || after.every((segment) => wordsOf(segment).every((word) => isSuffix(word, false)));
    return known && settled ? { name, suffix: after.join(', ') } : { name: '', suffix: '' };
  }
  const words = wordsOf(value);
  const count = countSuffixes(words);
  const suffixes = words.slice(words.length - count);
  if (count === 0 || !suffixes.every((word) => isSuffix(word, false) && hasCapitals(word)))
    return { name: '', suffix: '' };
  return { name: words.slice(0, words.length - count).join(' '), suffix: suffixes.join(' ') };
}

export const nameSuffix = defineNormalizer({
  id: 'name-suffix',
  roles: ['full_name', 'first_name', 'last_name'],
  risk: 'safe',
  phase: 'split',
  docs: {
    summary: 'Move a generation or degree (Jr., III, PhD) from a name to the suffix column.',
    why: 'Smith and Smith Jr. are two people, and "Smith Jr." and "Smith" with suffix "Jr." are one; a column of its own tells them apart. Without a suffix column it stays where it is.',
    examples: [
      { before: 'Smith Jr.', after: 'Smith Jr.', note: 'with an empty suffix column: name Smith, suffix Jr.' },
      { before: 'Jason Senior', after: 'Jason Senior', note: 'a surname stays' },
    ],
  },
  normalize(value, context) {
    if (!(value.includes(' ') || value.includes(',')) || !context.has('suffix') || looksLikeCompany(value))
      return value;
    const { name, suffix } = part(value);
    if (suffix === '' || !/\p{L}{2}/u.test(name)) return value;
    const there = context.get('suffix');
    if (there !== '' && matchText(there) === matchText(suffix)) return name;
    return { value: name, also: { suffix } };
  },
});
