/** Reports records that lack what they are for: a name, and a way to reach whoever bears it. */
import { z } from 'zod';
import { type Context, type Finding, type RecordKind, ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { matchPicklist } from '../values/cell/picklist.ts';
import { matchText } from '../values/text/text.ts';

const role = z.enum(ROLES);
const options = z.strictObject({
  fields: z
    .array(z.array(role).min(1))
    .default([])
    .describe('Groups of fields; of each group at least one must be filled. Empty: by the kind of record (see above).'),
  byStage: z
    .record(z.string(), z.array(role).min(1))
    .default({})
    .describe('Lifecycle stage, by internal name or label → fields that must all be filled from there on.'),
});
type Options = z.output<typeof options>;
type Message = 'missing' | 'missing-for-stage';

/** At least one of `ask` or `or` must be filled, where the file has a column of `ask`. */
interface Group {
  readonly ask: readonly Role[];
  readonly or?: readonly Role[];
}

const REACH = ['email_2', 'home_phone', 'other_phone', 'linkedin'] as const satisfies readonly Role[];
const PERSON: readonly Group[] = [
  { ask: ['full_name', 'first_name', 'last_name', 'company'] },
  { ask: ['email', 'phone', 'mobile'], or: REACH },
];
/** A connection is reached by the address of its profile; most exports hold no email at all. */
const CONNECTION: readonly Group[] = PERSON.map(({ ask, or }) => (or ? { ask, or: [...or, 'website'] } : { ask }));
const BY_KIND: { readonly [kind in RecordKind]: readonly Group[] } = {
  contact: PERSON,
  lead: PERSON,
  // answers to a survey, activities: nobody need be behind them
  unknown: [],
  company: [{ ask: ['company'] }],
  deal: [{ ask: ['deal_name'] }],
  transaction: [],
};

export const required = defineValidator<Options, Message>({
  id: 'required',
  roles: 'record',
  anyColumn: true,
  seesEmpty: true,
  dimension: 'completeness',
  options,
  docs: {
    summary: 'A contact or lead must have a name and a way to reach it, a company its name, a deal its name.',
    why: 'A record without them can be neither used nor matched, and many imports refuse it. A person is reached by email, phone or LinkedIn profile. Only columns that the file has are asked for; other fields, and fields by lifecycle stage, are set by the options. A single column, whatever it holds, is required by `fields: { Segment: { rules: { required: error } } }`.',
    prevent:
      'Save no contact without a name and an email address or phone number, and no company or deal without its name. Fill what a stage asks for before you move the record there.',
    examples: [{ before: '', after: '', note: 'looks at the whole record, not at one value' }],
  },
  messages: {
    missing: 'nothing in {fields}',
    'missing-for-stage': '{fields} must be filled for a record of stage {stage}',
  },
  // What it asks for by the kind of record hangs on the columns, so only what a pack lists counts in the score.
  asks: ({ fields, byStage }) =>
    fields.length === 0
      ? []
      : [
          ...fields,
          ...Object.values(byStage).flatMap((needed): (readonly Role[])[] => [
            ['lifecycle_stage'],
            ...needed.map((field) => [field]),
          ]),
        ],
  check(value, context) {
    if (context.column !== '')
      return isBlank(value) ? { message: 'missing', data: { fields: context.column } } : undefined;
    for (const { ask, or } of groupsOf(context)) {
      if (isFilled(ask, context) || (or && isFilled(or, context))) continue;
      const present = ask.filter((wanted) => context.has(wanted));
      if (present.length > 0) {
        return { message: 'missing', data: { fields: present.join(', ') }, role: present[0] as Role };
      }
    }
    return missingForStage(context);
  },
});

function groupsOf({ options, crm, kind }: Pick<Context<Options>, 'options' | 'crm' | 'kind'>): readonly Group[] {
  if (options.fields.length > 0) return options.fields.map((ask) => ({ ask }));
  return crm === 'linkedin' && BY_KIND[kind] === PERSON ? CONNECTION : BY_KIND[kind];
}

function isFilled(roles: readonly Role[], context: Context<Options>): boolean {
  for (const role of roles) if (!isBlank(context.get(role))) return true;
  return false;
}

const BLANK = 32;
const isBlank = (text: string): boolean =>
  text === '' || ((text.charCodeAt(0) <= BLANK || text.charCodeAt(0) > 127) && text.trim() === '');

function missingForStage(context: Context<Options>): Finding<Message> | undefined {
  if (Object.keys(context.options.byStage).length === 0) return undefined;
  const value = context.get('lifecycle_stage').trim();
  if (value === '') return undefined;
  const stage = stageKey(value);
  for (const [wanted, fields] of Object.entries(context.options.byStage)) {
    if (stageKey(wanted) !== stage) continue;
    const missing = fields.filter((field) => context.has(field) && context.get(field).trim() === '');
    if (missing.length === 0) return undefined;
    return {
      message: 'missing-for-stage',
      data: { fields: missing.join(', '), stage: value },
      role: missing[0] as Role,
    };
  }
  return undefined;
}

/** One key for a stage, whether it is written as HubSpot's internal name, its label, or a word of one's own. */
function stageKey(text: string): string {
  return matchPicklist(text, 'hubspot', 'lifecycle_stage')?.internal ?? matchText(text);
}
