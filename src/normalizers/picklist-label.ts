/** Writes picklist values as the CRM's own list has them. */
import { z } from 'zod';
import { PICKLIST_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { matchPicklist } from '../values/cell/picklist.ts';

const options = z.strictObject({
  form: z
    .enum(['internal', 'label'])
    .default('internal')
    .describe(
      'Internal names (`marketingqualifiedlead`) or labels (`Marketing Qualified Lead`). Only HubSpot has both.',
    ),
  map: z
    .record(z.string(), z.string())
    .default({})
    .describe("Values of your own, exactly as they stand → what to write instead. Goes before the CRM's list."),
});

export const picklistLabel = defineNormalizer<z.output<typeof options>>({
  id: 'picklist-label',
  roles: PICKLIST_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  options,
  docs: {
    summary:
      "Write picklist values as the CRM's own list spells them: label or internal name, case, hyphens, translations.",
    why: 'An import drops a value that is not in the list letter for letter, often without a word. Needs to know the CRM; values that the list does not know stay, as do the numbers of custom HubSpot stages.',
    examples: [
      {
        before: 'Marketing Qualified Lead',
        after: 'Marketing Qualified Lead',
        note: 'becomes marketingqualifiedlead in a HubSpot export',
      },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const { form, map } = context.options;
    const own = Object.hasOwn(map, value) ? map[value] : undefined;
    // a map that leads in a circle would never come to rest
    if (own !== undefined) return Object.hasOwn(map, own) ? value : own;
    if (context.crm === 'unknown') return value;
    const found = matchPicklist(value, context.crm, context.role);
    return found ? found[form] : value;
  },
});
