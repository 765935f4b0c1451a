/** Reports picklist values that the CRM's list does not have. */
import { z } from 'zod';
import { PICKLIST_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isUnknownOption, picklistLabels } from '../values/picklist.ts';

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe('Values of your own that are right as well, whatever the list.'),
  values: z
    .partialRecord(z.enum(PICKLIST_ROLES), z.array(z.string()))
    .default({})
    .describe("Field → the whole list, letter for letter, in place of the CRM's own."),
});

export const picklist = defineValidator<z.output<typeof options>, 'unknown-value'>({
  id: 'picklist',
  roles: PICKLIST_ROLES,
  dimension: 'validity',
  options,
  docs: {
    summary: "A picklist value must be in the CRM's list.",
    why: 'An import drops a value that the list does not have, often without a word. Known are the lists as HubSpot, Salesforce, Dynamics 365 and Zoho ship them, where administrators seldom change them; give your own by the options.',
    examples: [
      { before: 'Customer', after: '' },
      { before: 'VIP', after: '', note: 'unknown-value as a lifecycle stage of HubSpot' },
    ],
  },
  messages: { 'unknown-value': '"{value}" is not one of: {known}' },
  check(value, context) {
    const { allow, values } = context.options;
    if (allow.length > 0 && allow.includes(value)) return undefined;
    const own = (values as { readonly [role: string]: readonly string[] | undefined })[context.role];
    if (own) return own.includes(value) ? undefined : { message: 'unknown-value', data: { known: own.join(', ') } };
    if (context.crm === 'unknown' || !isUnknownOption(value, context.crm, context.role)) return undefined;
    return { message: 'unknown-value', data: { known: picklistLabels(context.crm, context.role).join(', ') } };
  },
});
