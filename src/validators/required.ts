/** Reports records that lack what they are for: a name, and a way to reach whoever bears it. */
import { z } from 'zod';
import { type Context, type Finding, type RecordKind, ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { matchPicklist } from '../values/picklist.ts';
import { matchText } from '../values/text.ts';

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

const PERSON: readonly (readonly Role[])[] = [
  ['full_name', 'first_name', 'last_name', 'company'],
  ['email', 'phone', 'mobile'],
];
const BY_KIND: { readonly [kind in RecordKind]: readonly (readonly Role[])[] } = {
  contact: PERSON,
  lead: PERSON,
  unknown: PERSON,
  company: [['company']],
  deal: [['deal_name']],
};

export const required = defineValidator<Options, Message>({
  id: 'required',
  roles: 'record',
  dimension: 'completeness',
  options,
  docs: {
    summary: 'A contact or lead must have a name and a way to reach it, a company its name, a deal its name.',
    why: 'A record without them can be neither used nor matched, and many imports refuse it. Only columns that the file has are asked for; other fields, and fields by lifecycle stage, are set by the options.',
    examples: [{ before: '', after: '', note: 'looks at the whole record, not at one value' }],
  },
  messages: {
    missing: 'nothing in {fields}',
    'missing-for-stage': '{fields} must be filled for a record of stage {stage}',
  },
  check(_value, context) {
    const { fields } = context.options;
    for (const group of fields.length > 0 ? fields : BY_KIND[context.kind]) {
      const present = group.filter((wanted) => context.has(wanted));
      if (present.length > 0 && !present.some((wanted) => context.get(wanted).trim() !== '')) {
        return { message: 'missing', data: { fields: present.join(', ') }, role: present[0] as Role };
      }
    }
    return missingForStage(context);
  },
});

function missingForStage(context: Context<Options>): Finding<Message> | undefined {
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
