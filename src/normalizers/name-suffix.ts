/** Moves a generation or degree from a name to the column for suffixes. */
import { z } from 'zod';
import { defineNormalizer } from '../define.ts';
import { partSuffix } from '../values/name/affixes.ts';
import { looksLikeCompany } from '../values/name/name.ts';
import { keysOf } from '../values/name/words.ts';
import { matchText } from '../values/text/text.ts';

const options = z.strictObject({
  suffixes: z
    .array(z.string())
    .default([])
    .describe('More generations and degrees, beside those that are known; case and dots do not matter.'),
});

export const nameSuffix = defineNormalizer<z.output<typeof options>>({
  id: 'name-suffix',
  roles: ['full_name', 'first_name', 'last_name'],
  fills: ['suffix'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['space', 'comma'] },
  options,
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
    const { name, suffix } = partSuffix(value, keysOf(context.options.suffixes));
    if (suffix === '' || !/\p{L}{2}/u.test(name)) return value;
    const there = context.get('suffix');
    if (there !== '' && matchText(there) === matchText(suffix)) return name;
    return { value: name, also: { suffix } };
  },
});
