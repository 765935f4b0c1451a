/** A cell must say its own value, not "as above". */
import { NAME_ROLES, PICKLIST_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isDitto } from '../values/cell/ditto.ts';

/** Remarks, and what is not understood. */
const REMARKS: ReadonlySet<Role> = new Set<Role>(['notes', 'tags']);
/** Columns in which a short word may be a name, a choice or a remark. */
const FREE: ReadonlySet<Role> = new Set<Role>([...NAME_ROLES, ...PICKLIST_ROLES, 'nickname', ...REMARKS]);

const PLAIN = ['plain-date', 'plain-email', 'plain-phone', 'plain-number', 'ordinary-email', 'figures'] as const;

export const dittoMark = defineValidator({
  id: 'ditto-mark',
  roles: '*',
  dimension: 'validity',
  // `Ditto` alone looks like a name, and is none in a column of cities.
  only: (role) => ({ none: FREE.has(role) ? [...PLAIN, 'plain-name'] : PLAIN, longest: 24 }),
  docs: {
    summary: 'A cell must say its own value, not that it is the one of the row above.',
    why: 'In a list kept by hand a ditto mark saves typing. Once rows are sorted, merged or imported one by one, nobody knows any more which row stood above. What it stood for is not filled in: that the rows are still in their first order, only you can tell. Fill the column down in the spreadsheet, and clean again.',
    prevent: 'Write every value out, or fill the cell down. A CRM knows no row above.',
    examples: [
      { before: 'dto.', after: 'ditto', note: 'but in a name, a note or a pick list' },
      { before: 'see above', after: 'ditto' },
      { before: '〃', after: 'ditto' },
      { before: 'Ditto', after: '', note: 'as a name' },
    ],
  },
  messages: {
    ditto: '"{value}" stands for what the row above says: fill it down while the rows are in their order',
    'in-notes': '"{value}" refers to the row above, which another may be once rows are sorted or merged',
  },
  check: (value, context) => {
    if (!isDitto(value.trim(), FREE.has(context.role))) return undefined;
    return REMARKS.has(context.role) ? { message: 'in-notes' } : { message: 'ditto', isForeign: true };
  },
});
