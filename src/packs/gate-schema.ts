/** What a rule pack may ask of a file. */
import { z } from 'zod';
import { DIMENSIONS, type Dimension } from '../contract.ts';
import { COLUMN_CRITERIA, FILE_CRITERIA, RULE_CRITERIA } from '../gate/asked.ts';
import { LEVELS, type Limit, limitFrom, PATTERNS, type Takes } from '../gate/limit.ts';

/** YAML 1.2 reads `off` as a word; people who write `false` mean the same. */
const off = z.union([z.literal('off'), z.literal(false)]);

const SHAPES = {
  level: z.union([z.enum(LEVELS), off]),
  amount: z.union([z.int().min(0), z.string().meta({ pattern: PATTERNS.amount }), off]),
  percent: z.union([z.string().meta({ pattern: PATTERNS.percent }), off]),
  points: z.union([z.number().min(0).max(100), z.string().meta({ pattern: PATTERNS.points }), off]),
  switch: z.union([z.boolean(), z.literal('off')]),
} as const satisfies { readonly [takes in Takes]: z.ZodType };

const TEXTS: { readonly [takes in Takes]: string } = {
  level: 'findings of this severity or worse fail, of rules that have no limit of their own',
  amount: 'a count, or a percentage',
  percent: 'a percentage',
  points: 'points, 0 to 100',
  switch: 'true, or off',
};

/** A limit as it was written, checked, and read: undefined is `off`. */
const limit = (takes: Takes) =>
  z
    .union([SHAPES[takes]], { error: ({ input }) => String(limitFrom(takes, input)) })
    .transform((given, context): { readonly limit: Limit | undefined } => {
      const read = limitFrom(takes, given);
      if (typeof read !== 'string') return { limit: read };
      context.addIssue(read);
      return z.NEVER;
    })
    .describe(TEXTS[takes]);

type LimitShape = z.ZodOptional<ReturnType<typeof limit>>;

const criteria = <N extends string>(names: { readonly [name in N]: Takes }) =>
  Object.fromEntries(Object.entries<Takes>(names).map(([name, takes]) => [name, limit(takes).optional()])) as {
    [name in N]: LimitShape;
  };

export const gateSchema = z.strictObject({
  ...criteria(FILE_CRITERIA),
  rules: z
    .record(z.string(), z.strictObject(criteria(RULE_CRITERIA)))
    .optional()
    .describe(
      'by rule, code (rule/message) or reason of rejection: { max: 2% } of what the rule looked at; other: each rule without a limit of its own, of the records',
    ),
  columns: z
    .record(z.string(), z.strictObject(criteria(COLUMN_CRITERIA)))
    .optional()
    .describe(
      'by name of the column, or role: share of cells that are filled, of filled cells without an error, of those with the commonest value at most',
    ),
  dimensions: z
    .strictObject(
      Object.fromEntries(
        DIMENSIONS.map((name) => [
          name,
          z.strictObject({ min: limit('points').optional(), 'max-drop': limit('points').optional() }).optional(),
        ]),
      ) as { [name in Dimension]: z.ZodOptional<z.ZodObject<{ min: LimitShape; 'max-drop': LimitShape }>> },
    )
    .optional()
    .describe('by dimension: its score'),
});
export type GateFile = z.infer<typeof gateSchema>;
