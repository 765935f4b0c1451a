/** What a rule pack may say of the score, and of what bad data costs. */
import { z } from 'zod';
import { DIMENSIONS, type Dimension, RECORD_KINDS, ROLES } from '../contract.ts';

/** Whether it is one is checked where its place can be told (`expectedFor`). */
const role = z
  .string()
  .min(1)
  .meta({ enum: [...ROLES] });
const roles = z.array(role).min(1, 'must name one role at least');
const off = z.union([z.literal('off'), z.literal(false).transform(() => 'off' as const)]);

/** One role, any of several, or several groups of each of which one is needed. */
const field = z.union([off, role, roles, z.array(z.union([role, roles])).min(1)]);

const NAME = /^[a-z][a-z0-9_-]*$/;

function named({ value, issues }: z.core.ParsePayload<{ readonly [name: string]: unknown }>): void {
  const name = Object.keys(value).find((one) => !NAME.test(one));
  if (name === undefined) return;
  const message = 'must be a name of small letters, digits, _ and -';
  issues.push({ code: 'custom', message, path: [name], input: name });
}

export const weightsSchema = z
  .strictObject(
    Object.fromEntries(
      DIMENSIONS.map((name) => [name, z.number('must be a number').min(0, 'must be at least 0').optional()]),
    ) as { [name in Dimension]: z.ZodOptional<z.ZodNumber> },
  )
  .describe('weight of each dimension in the score');

export const scoreSchema = z
  .strictObject({
    expect: z
      .union([
        z.enum(RECORD_KINDS),
        z.array(z.string().min(1)).min(1, 'must name one at least'),
        z
          .object({ kind: z.enum(RECORD_KINDS).optional().describe('begin with the list of this kind of record') })
          .catchall(field)
          .check(named),
      ])
      .optional()
      .describe('what the file should hold: the list of a kind of record, names and nothing else, or changes by name'),
    weights: weightsSchema.optional(),
  })
  .describe('what the score is made of: docs/score.md');
export type ScoreFile = z.infer<typeof scoreSchema>;

const money = z.number('must be a number').min(0, 'must be at least 0');
export const costSchema = z
  .strictObject({
    currency: z.string().min(1).max(12).optional().describe('as it is shown: EUR (default), $, 元'),
    prevent: money.optional().describe('what it costs to check one record when it is typed (default: 1)'),
    correct: money.optional().describe('what it costs to mend one record (default: 10)'),
    ignore: money.optional().describe('what one bad record costs that nobody mends (default: 100)'),
  })
  .describe('the 1-10-100 estimate, which is in the report where this section is: docs/score.md');
