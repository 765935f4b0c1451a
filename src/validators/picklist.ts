/** Reports picklist values that the CRM's list does not have. */
import { z } from 'zod';
import { type Crm, type Finding, PICKLIST_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isUnknownOption, matchPicklist, nearPicklist, picklistLabels } from '../values/cell/picklist.ts';
import { remember } from '../values/text/memo.ts';

const options = z.strictObject({
  list: z
    .array(z.string())
    .default([])
    .describe("For a single column, whatever its role: the whole list, letter for letter, in place of the CRM's own."),
  allow: z.array(z.string()).default([]).describe('Values of your own that are right as well, whatever the list.'),
  values: z
    .partialRecord(z.enum(PICKLIST_ROLES), z.array(z.string()))
    .default({})
    .describe("Field → the whole list, letter for letter, in place of the CRM's own."),
});

type Options = z.output<typeof options>;
type Message = 'unknown-value' | 'misspelt';

export const picklist = defineValidator<Options, Message>({
  id: 'picklist',
  roles: PICKLIST_ROLES,
  anyColumn: true,
  dimension: 'validity',
  options,
  docs: {
    summary: "A picklist value must be in the CRM's list.",
    why: 'An import drops a value that the list does not have, often without a word. Known are the lists as HubSpot, Salesforce, Dynamics 365 and Zoho ship them, where administrators seldom change them; give your own by the options, by field or, whatever the column holds, by column: `fields: { Segment: { rules: { picklist: [error, { list: [A, B] }] } } }`. In lists that are made to be extended, such as deal stages, only what is one or two letters off a value of the list is reported.',
    prevent:
      'Choose a value from the list instead of typing or importing your own. Ask the administrator when one is missing.',
    examples: [
      { before: 'Customer', after: '' },
      { before: 'VIP', after: '', note: 'unknown-value as a lifecycle stage of HubSpot' },
    ],
  },
  messages: {
    'unknown-value': '"{value}" is not one of: {known}',
    misspelt: '"{value}" is not in the list; {suggestion} is close',
  },
  check(value, context) {
    const { allow, list, values } = context.options;
    if (allow.length > 0 && allow.includes(value)) return undefined;
    const own =
      list.length > 0 ? list : (values as { readonly [role: string]: readonly string[] | undefined })[context.role];
    if (own) return own.includes(value) ? undefined : unlisted(value, own);
    const { crm, role } = context;
    if (crm === 'unknown' || context.facts.otherList !== undefined || matchPicklist(value, crm, role)) return undefined;
    const labels = picklistLabels(crm, role);
    // a list of the CRM's holds as long as the columns show which CRM it is, so it is no matter of the score
    if (isUnknownOption(value, crm, role)) return { ...unlisted(value, labels), isExcused: true };
    // A list that is made to be extended: only a slip of the finger is worth a word.
    const suggestion = nearOf(`${crm}\t${role}\t${value}`);
    return suggestion === '' ? undefined : { message: 'misspelt', data: { suggestion }, isExcused: true };
  },
});

/** Memory of the near values of a CRM's own lists: stages come again in every record. */
const nearOf = remember(1024, (key) => {
  const [crm, role, value] = key.split('\t') as [Crm, Role, string];
  return nearPicklist(value, picklistLabels(crm, role));
});

function unlisted(value: string, known: readonly string[]): Finding<Message> {
  const suggestion = nearPicklist(value, known);
  if (suggestion !== '') return { message: 'misspelt', data: { suggestion } };
  return { message: 'unknown-value', data: { known: known.join(', ') } };
}
