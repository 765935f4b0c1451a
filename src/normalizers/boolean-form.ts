/** Writes yes and no one way. */
import { z } from 'zod';
import { BOOLEAN_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parseBoolean } from '../values/cell/boolean.ts';

const FORMS = { 'true-false': ['true', 'false'], 'yes-no': ['Yes', 'No'], '1-0': ['1', '0'] } as const;

const options = z.strictObject({
  form: z.enum(['true-false', 'yes-no', '1-0']).default('true-false').describe('How yes and no are written.'),
  yes: z
    .array(z.string())
    .default([])
    .describe('More words for yes; case does not matter. They go before what is known.'),
  no: z
    .array(z.string())
    .default([])
    .describe('More words for no; case does not matter. They go before what is known.'),
});

const foldedOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const includes = (words: readonly string[], text: string): boolean => words.some((word) => foldedOf(word) === text);

/** What a word of the options says; undefined where it is none of them. */
function ownWord(value: string, { yes, no }: z.output<typeof options>): boolean | undefined {
  if (yes.length === 0 && no.length === 0) return undefined;
  const text = foldedOf(value);
  return includes(yes, text) ? true : includes(no, text) ? false : undefined;
}

export const booleanForm = defineNormalizer<z.output<typeof options>>({
  id: 'boolean-form',
  roles: BOOLEAN_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: (_role, { yes, no }) => ({ longest: Math.max(24, ...[...yes, ...no].map((word) => word.length + 4)) }),
  options,
  docs: {
    summary: 'Write yes and no as `true` and `false`, from words of many languages, `0`/`1`, `x` and `✓`.',
    why: 'Importers read only the spellings that they know and drop the others, which for a refusal of consent is the worst place to lose a cell. The meaning of the column is never turned round; unknown words stay. Locale packs add what is yes and no in one country only, such as ○ and × in Japan.',
    examples: [
      { before: 'Kyllä', after: 'true' },
      { before: 'NO', after: 'false' },
      { before: '✓', after: 'true' },
      { before: 'maybe', after: 'maybe' },
      { before: 'Unsubscribed', after: 'Unsubscribed', note: 'what it means hangs on the column' },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const { options } = context;
    const [yes, no] = FORMS[options.form];
    if (value === yes || value === no) return value;
    const read = ownWord(value, options) ?? parseBoolean(value);
    return read === undefined ? value : read ? yes : no;
  },
});
