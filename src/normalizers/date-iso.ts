/** Writes dates in ISO 8601 where the text, or the whole column, proves which day is meant. */
import { z } from 'zod';
import { DATE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { isIsoDate, parseDate } from '../values/date/date.ts';
import { holdsSharedMonth } from '../values/date/shared-month.ts';

const options = z.strictObject({
  pivot: z
    .number()
    .int()
    .min(0)
    .max(99)
    .nullable()
    .default(null)
    .describe('Read two-digit years: below this number they are 20xx, else 19xx. null leaves them alone.'),
  epoch: z.boolean().default(false).describe('Read seconds and milliseconds since 1970 as well.'),
});

export const dateIso = defineNormalizer<z.output<typeof options>>({
  id: 'date-iso',
  roles: DATE_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['digit', 'non-ascii'], none: ['plain-date'] },
  options,
  docs: {
    summary: 'Write dates as `YYYY-MM-DD`, with the time behind a blank where there is one.',
    why: 'One column often mixes formats, and importers read 3/4 as March or April by their own settings. A date whose day and month could be swapped stays as it is unless other cells of the column prove the order.',
    source: 'ISO 8601',
    examples: [
      { before: '3/15/2024 2:30 PM', after: '2024-03-15 14:30' },
      { before: '12. März 2024', after: '2024-03-12' },
      { before: '2024年3月5日', after: '2024-03-05' },
      { before: '5 марта 2024 г.', after: '2024-03-05' },
      { before: '令和6年3月5日', after: '2024-03-05' },
      { before: '15 Mar 2024 14:30 EST', after: '2024-03-15 14:30 EST', note: 'a zone stays as it is written' },
      { before: '2024-03-12T09:14:00Z', after: '2024-03-12T09:14:00Z', note: 'ISO 8601 already' },
      { before: '03/05/2024', after: '03/05/2024', note: 'ambiguous while the column proves nothing' },
    ],
  },
  normalize(value, context) {
    if (value === '' || isIsoDate(value)) return value;
    const { dateOrder: order, dateOrderGiven: given } = context.facts;
    const country = holdsSharedMonth(value) ? context.country : undefined;
    const read = parseDate(value, { order, given, country, pivot: context.options.pivot ?? undefined });
    const usable = read.problem === '' || (read.problem === 'epoch' && context.options.epoch);
    return usable && read.iso !== '' ? read.iso.replace('T', ' ') : value;
  },
});
