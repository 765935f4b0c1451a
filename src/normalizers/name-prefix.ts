/** Moves a title from a name column to the column for titles. */
import { z } from 'zod';
import { defineNormalizer } from '../define.ts';
import { isTitle, isTitleIn, splitTitles, wordsOf } from '../values/name/affixes.ts';
import { behindOffice, titleCase } from '../values/name/title-tails.ts';
import { keysOf } from '../values/name/words.ts';
import { matchText } from '../values/text/text.ts';

const COUPLE = /[&+/]|\s(?:and|und|u\.|ja|et|en|och|og|y|e|и)\s/i;

const options = z.strictObject({
  titles: z
    .array(z.string())
    .default([])
    .describe('More titles, beside those of a dozen languages that are known; case and dots do not matter.'),
});

export const namePrefix = defineNormalizer<z.output<typeof options>>({
  id: 'name-prefix',
  roles: ['full_name', 'first_name', 'last_name'],
  fills: ['prefix'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['space', 'dot'] },
  options,
  docs: {
    summary: 'Move a title (Dr., Herr, Mme) from a name to the prefix column.',
    why: '"Dear Dr. Anna" and "Hi Herr" come from titles in the first-name column. Without a prefix column the title stays, because taking it away would lose it.',
    examples: [
      { before: 'Dr. Anna', after: 'Dr. Anna', note: 'with an empty prefix column: name Anna, prefix Dr.' },
      { before: 'mgr inż. Ewa', after: 'mgr inż. Ewa', note: 'the whole title goes: name Ewa, prefix mgr inż.' },
      { before: 'Dean Martin', after: 'Dean Martin', note: 'names that look like titles stay' },
    ],
  },
  normalize(value, context) {
    if (!value.includes(' ') && !value.includes('.')) return value;
    if (!context.has('prefix')) return value;
    const words = wordsOf(value.replace(/^((?:\p{L}{1,4}\.)+)(?=\p{Lu}\p{Ll})/u, '$1 '));
    const more = keysOf(context.options.titles);
    if (!(isTitle(words[0] ?? '', more) || isTitleIn(context.country, words[0] ?? '')) || COUPLE.test(value))
      return value;
    const count = splitTitles(words, 1, more, context.country);
    const rest = words.slice(count).join(' ');
    // `Monsieur le Directeur` has no name behind its title.
    if (count === 0 || !/\p{L}{2}/u.test(rest) || behindOffice(words, count) > count) return value;
    const prefix = words.slice(0, count).map(titleCase).join(' ');
    const there = context.get('prefix');
    if (there !== '' && matchText(there) === matchText(prefix)) return rest;
    return { value: rest, also: { prefix } };
  },
});
