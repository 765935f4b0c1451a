/** Whether a value has the shape of a rule. Plug-ins are checked when they are loaded, built-in rules by a test. */
import { z } from 'zod';
import { DIMENSIONS, PHASES, ROLES, TRAITS } from './contract.ts';
import { CrmqError } from './errors.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const docsShape = z.object({
  summary: z.string().min(1),
  why: z.string().min(1),
  prevent: z.string().min(1).optional(),
  source: z.string().optional(),
  examples: z.array(z.object({ before: z.string(), after: z.string(), note: z.string().optional() })).min(1),
});
const rolesShape = z.array(z.enum(ROLES)).min(1);
const optionsShape = z.custom((value) => value instanceof z.ZodType, 'must be a zod type');
const functionShape = z.custom((value) => typeof value === 'function', 'must be a function');

const concernShape = z
  .union([
    functionShape,
    z.strictObject({
      any: z.array(z.enum(TRAITS)).min(1).optional(),
      none: z.array(z.enum(TRAITS)).min(1).optional(),
      shortest: z.number().int().min(1).optional(),
      longest: z.number().int().min(1).optional(),
    }),
  ])
  .optional();
const base = { id: z.string().regex(KEBAB, 'must be kebab-case'), docs: docsShape, options: optionsShape };

const shapes = {
  normalizer: z.object({
    ...base,
    type: z.literal('normalizer'),
    roles: z.union([rolesShape, z.literal('*')]),
    risk: z.enum(['safe', 'opt-in']),
    phase: z.enum(PHASES),
    fills: z.array(z.enum(ROLES)).optional(),
    formOnly: z.boolean().optional(),
    only: concernShape,
    normalize: functionShape,
  }),
  validator: z.object({
    ...base,
    type: z.literal('validator'),
    roles: z.union([rolesShape, z.literal('*'), z.literal('record')]),
    dimension: z.enum(DIMENSIONS),
    anyColumn: z.boolean().optional(),
    seesEmpty: z.boolean(),
    emptyPasses: z.boolean().optional(),
    secret: z.boolean().optional(),
    compares: z.array(z.enum(ROLES)).optional(),
    asks: functionShape.optional(),
    age: functionShape.optional(),
    only: concernShape,
    messages: z
      .record(z.string().regex(KEBAB, 'must be kebab-case'), z.string().min(1))
      .refine((messages) => Object.keys(messages).length > 0, 'needs at least one message'),
    check: functionShape,
  }),
  matcher: z.object({
    ...base,
    type: z.literal('matcher'),
    roles: rolesShape,
    form: functionShape,
    keys: functionShape,
    similarity: functionShape,
  }),
};

/**
 * Checks that a value has the shape of a rule, as the plug-in loader does.
 * @throws CrmqError `rule-shape` that names the rule and the first thing that is wrong with it
 */
export function assertRule(value: unknown): void {
  const type = (value as { type?: unknown } | null)?.type;
  const id = String((value as { id?: unknown } | null)?.id ?? 'without id');
  if (type !== 'normalizer' && type !== 'validator' && type !== 'matcher') {
    throw new CrmqError('rule-shape', `${id} is not a rule`, {
      hint: 'make it with defineNormalizer, defineValidator or defineMatcher from crmq',
    });
  }
  const result = shapes[type].safeParse(value);
  if (result.success) return;
  const first = result.error.issues[0];
  throw new CrmqError('rule-shape', `${type} ${id}: ${first?.path.join('.') || 'value'}: ${first?.message}`, {
    hint: 'see CONTRIBUTING.md for what a rule is made of',
  });
}
