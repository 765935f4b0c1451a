/** The values of a record must stand in their own columns. */
import { defineValidator } from '../define.ts';
import { findShift } from '../values/record/row-shift.ts';

export const shiftedRow = defineValidator({
  id: 'shifted-row',
  roles: 'record',
  dimension: 'validity',
  docs: {
    summary: 'The values of a record must not have slipped into neighbouring columns.',
    why: 'A separator too many, or a cell deleted in a spreadsheet with the rest moved up, shifts all that follows. Nearly every column of such a record is then wrong, so it is set aside whole. A value in one wrong column, or two columns swapped, is reported by `wrong-field` and is no shift.',
    prevent:
      'In a spreadsheet delete and insert whole rows or columns, never single cells with the rest moved up. Look at the preview before you import.',
    examples: [
      {
        before: '',
        after: '',
        note: 'looks at the whole record; reported as `shifted` where the email holds +358401234567, the phone 00100 and the postal code Helsinki',
      },
    ],
  },
  messages: { shifted: 'the values of this record stand in the wrong columns ({columns})' },
  check(_value, context) {
    const roles = findShift(context);
    const [role] = roles;
    return role === undefined ? undefined : { message: 'shifted', data: { columns: roles.join(', ') }, role };
  },
});
