/** Whether a plan that was read back from a file is one. A person may have edited it; what the record stage gets from it, it believes. */
import { z } from 'zod';
import { CRMS, type Plan, RECORD_KINDS, ROLES, SEVERITIES } from '../contract.ts';
import { isEncoding, isObject, type Shape, wrongInLayout } from '../io/format/layout-shape.ts';
import { expectedFor, groupsIn, MOST_GROUPS } from '../packs/expected.ts';
import { packSchema } from '../packs/schema.ts';

const text = z.string();
const texts = z.array(text);
const number = z.number();
const truth = z.boolean();
const count = z.int().min(0);

const facts = z.looseObject({
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  dateOrderEvidence: text.optional(),
  dateOrderLikely: z.enum(['dmy', 'mdy']).optional(),
  dateOrderContested: truth.optional(),
  dateOrderGiven: truth.optional(),
  dateSystem: z.union([z.literal(1900), z.literal(1904), z.literal('unclear')]).optional(),
  dateSystemEvidence: text.optional(),
  phoneCountry: text.optional(),
  phoneCountryEvidence: text.optional(),
  otherPhoneCountries: text.optional(),
  postcodeCountry: text.optional(),
  isHome: truth.optional(),
  mayBePerson: truth.optional(),
  mayBeCompany: truth.optional(),
  nameOrder: z.literal('family-first').optional(),
  nameOrderEvidence: text.optional(),
  oneCase: truth.optional(),
  isSpaced: truth.optional(),
  commas: z.enum(['separate', 'within', 'unclear']).optional(),
  isMonths: truth.optional(),
  otherList: text.optional(),
  filledOnce: text.optional(),
  width: count.optional(),
  widthEvidence: text.optional(),
  setApart: truth.optional(),
  setApartEvidence: text.optional(),
  messenger: truth.optional(),
  codes: truth.optional(),
  codesEvidence: text.optional(),
  numbers: truth.optional(),
  swappedWith: count.optional(),
  swappedEvidence: text.optional(),
  bulkTimestamp: text.optional(),
});

const field = z.looseObject({
  column: text,
  index: count,
  role: z.enum(ROLES).nullable(),
  also: z.array(z.enum(ROLES)).optional(),
  confidence: number,
  reason: text,
  facts,
});

const use = z.looseObject({
  rule: text,
  severity: z.enum(['on', ...SEVERITIES]),
  messages: z.record(text, z.enum(SEVERITIES)).optional(),
  options: z.record(text, z.unknown()),
  columns: texts.optional(),
  except: texts.optional(),
  spare: texts.optional(),
});

const model = z.looseObject({
  source: z.enum(['published', 'trained']),
  records: count,
  matches: number,
  isWide: truth,
  base: number,
  noise: z.looseObject({
    given: truth,
    birth: truth,
    families: truth,
    names: truth.optional(),
    kin: truth.optional(),
  }),
  name: z.looseObject({ expected: number, gain: number, loss: number }),
  common: z.record(text, z.array(number)).optional(),
  weights: z.record(text, z.record(text, z.looseObject({ m: number, u: number, bits: number }))),
});

const conditions = z.array(z.looseObject({ columns: texts, values: texts }));
const scope = { when: conditions, unless: conditions, columns: texts };
const policy = z.looseObject({
  retention: z.array(
    z.looseObject({
      ...scope,
      name: text,
      keep: z.looseObject({ count, unit: z.enum(['day', 'week', 'month', 'year']) }).optional(),
    }),
  ),
  basis: z.looseObject({ ...scope, accept: texts }).optional(),
});

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const expectedField = z.looseObject({ field: text, groups: z.array(z.array(z.enum(ROLES)).min(1)).min(1) });

const plan = z.looseObject({
  asOf: text.refine(isDay, 'must be a day such as 2026-01-31'),
  seed: z.int(),
  country: text.regex(/^(?:[A-Z]{2})?$/, 'must be a country such as FI'),
  crm: z.enum(CRMS),
  crmReason: text,
  kind: z.enum(RECORD_KINDS),
  outputEncoding: text.refine(isEncoding, 'must be an encoding'),
  fields: z.array(field),
  pack: text,
  uses: z.array(use),
  plugins: texts,
  dedupe: z.looseObject({ enabled: truth, mergeThreshold: number, reviewThreshold: number, model: model.optional() }),
  survivorship: packSchema.shape.survivorship.unwrap(),
  policy: policy.optional(),
  weights: packSchema.shape.weights.unwrap(),
  expected: z
    .array(z.looseObject({ kind: z.enum([...RECORD_KINDS, 'pack']), fields: z.array(expectedField) }))
    .refine((list) => groupsIn(list) <= MOST_GROUPS, 'has too many groups')
    .optional(),
});

const saying = (message: string): string =>
  message.endsWith('received undefined') ? 'is missing' : message.replace(/^Invalid \w+: /, '');

/** What is wrong with a plan of this version, in a few words; undefined where it is one. */
export function wrongInPlan(value: Shape): string | undefined {
  const issue = plan.safeParse(value).error?.issues[0];
  if (issue) return `${issue.path.join('.')}: ${saying(issue.message)}`;
  if (!isObject(value.layout)) return 'layout: is missing';
  const wrong = wrongInLayout(value.layout);
  if (wrong !== undefined) return `layout.${wrong}: is not what a run writes`;
  const { fields, layout } = value as unknown as Plan;
  const at = fields.findIndex(({ column, index }, place) => index !== place || column !== layout.columns[place]);
  if (at < 0 && fields.length === layout.columns.length) return undefined;
  return `fields.${Math.max(at, 0)}: columns and fields do not fit`;
}

/** A plan of an earlier version does not say what a file is expected to hold, or says it of the kind alone that the file was taken for. */
export function ofThisVersion(given: Shape): Shape {
  const { expected, fields, kind } = given;
  if (expected === undefined) {
    const known = Array.isArray(fields) ? fields.filter(isObject) : [];
    return { ...given, expected: expectedFor({ said: [] }, known as unknown as Plan['fields']) };
  }
  const isOfOneKind = Array.isArray(expected) && expected.some((one) => isObject(one) && 'groups' in one);
  return isOfOneKind ? { ...given, expected: [{ kind, fields: expected }] } : given;
}
