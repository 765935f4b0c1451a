/** Checks the values of a column by a regular expression of the pack. */
import { z } from 'zod';
import { defineValidator } from '../define.ts';
import { linearPattern, patternProblem } from '../values/text/linear-pattern.ts';

const options = z.strictObject({
  pattern: z
    .string()
    .superRefine((source, context) => {
      const problem = patternProblem(source);
      if (problem !== undefined) {
        context.addIssue(`${problem}: the syntax is that of RE2, without look-around and backreferences`);
      }
    })
    .default('')
    .describe('A regular expression in the syntax of RE2, found anywhere in the value; ^ and $ are its ends.'),
});

export const pattern = defineValidator<z.output<typeof options>, 'mismatch'>({
  id: 'pattern',
  roles: '*',
  dimension: 'validity',
  options,
  docs: {
    summary: 'A value must match the regular expression that the pack gives.',
    why: 'A code in another form is found by no search and fits no other system. For what only you know of a column: article codes, customer numbers. Give it by column: `fields: { Code: { rules: { pattern: [error, { pattern: "^[A-Z]{3}-\\\\d+$" }] } } }`. Expressions run on an engine that no value can make hang.',
    prevent:
      'Write the value in the form that is agreed for this field, character for character. Copy it instead of typing it.',
    source: 'RE2 syntax',
    examples: [
      { before: 'ABC-12', after: '', note: 'pattern `^[A-Z]{3}-\\d+$`' },
      { before: 'abc', after: '', note: 'mismatch with that pattern; without one everything passes' },
    ],
  },
  messages: { mismatch: 'does not match {pattern}' },
  check(value, { options: { pattern: source } }) {
    if (source === '' || linearPattern(source).test(value)) return undefined;
    return { message: 'mismatch', data: { pattern: source } };
  },
});
