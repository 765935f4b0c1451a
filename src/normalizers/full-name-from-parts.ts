/** Fills an empty full name from first, middle and last name. */
import { z } from 'zod';
import { defineNormalizer } from '../define.ts';
import { wholeName } from '../values/name/whole-name.ts';

const options = z.strictObject({
  order: z
    .enum(['given-first', 'family-first'])
    .default('given-first')
    .describe(
      'How a whole name is written, in a column whose names do not show it: `given-first` John Doe, `family-first` Nagy János.',
    ),
});

export const fullNameFromParts = defineNormalizer<z.output<typeof options>>({
  id: 'full-name-from-parts',
  roles: ['first_name'],
  fills: ['full_name'],
  risk: 'opt-in',
  phase: 'fill',
  formOnly: true,
  only: { none: ['digit', 'at', 'ampersand', 'comma', 'slash', 'bracket', 'colon'] },
  options,
  docs: {
    summary: 'Fill an empty full name from first, middle and last name.',
    why: 'Mail merges and older systems want one cell. Nothing is filled where a part is missing, is no plain name, or holds the other one already.',
    examples: [
      { before: 'John', after: 'John', note: 'with last name Doe and an empty full name: full name John Doe' },
      { before: 'test', after: 'test' },
    ],
  },
  normalize(value, context) {
    if (!context.has('full_name') || context.get('full_name') !== '') return value;
    const order = context.factsOf('full_name').nameOrder ?? context.options.order;
    const name = wholeName(value, context.get('middle_name'), context.get('last_name'), order);
    return name === '' ? value : { value, also: { full_name: name } };
  },
});
