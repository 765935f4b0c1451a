/** What a pack may say of recording runs, as zod types. */
import { z } from 'zod';

const text = z.string().min(1);
const isDay = (given: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given) === true;

const parts = z.strictObject({
  file: text
    .optional()
    .describe('where runs are recorded, from the folder of the pack (default: .crmq/history.ndjson)'),
  series: text.optional().describe('name under which runs are compared (default: made of the names of the inputs)'),
  since: z
    .string()
    .refine(isDay, 'must be a date such as 2026-01-31')
    .optional()
    .describe('runs before that day are not compared with: after a change that was meant'),
  ignore: z
    .union([text, z.array(text)])
    .transform((names) => [names].flat())
    .optional()
    .describe('columns, codes and measures (rows, fill, score …) of which nothing is unusual'),
});

export const historySchema = z
  .union([z.boolean(), z.enum(['on', 'off']).transform((given) => given === 'on'), parts])
  .describe('records runs, so that the next is compared with them: docs/history.md');
