/** Writes yes and no one way. */
import { z } from 'zod';
import { BOOLEAN_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parseBoolean } from '../values/boolean.ts';

const FORMS = { 'true-false': ['true', 'false'], 'yes-no': ['Yes', 'No'], '1-0': ['1', '0'] } as const;

const options = z.strictObject({
  form: z.enum(['true-false', 'yes-no', '1-0']).default('true-false').describe('How yes and no are written.'),
});

export const booleanForm = defineNormalizer<z.output<typeof options>>({
  id: 'boolean-form',
  roles: BOOLEAN_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { longest: 24 },
  options,
  docs: {
    summary: 'Write yes and no as `true` and `false`, from words of many languages, `0`/`1`, `x` and `✓`.',
    why: 'Importers read only the spellings that they know and drop the others, which for a refusal of consent is the worst place to lose a cell. The meaning of the column is never turned round; unknown words stay.',
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
    const [yes, no] = FORMS[context.options.form];
    if (value === yes || value === no) return value;
    const read = parseBoolean(value);
    return read === undefined ? value : read ? yes : no;
  },
});
