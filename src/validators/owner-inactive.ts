/** Reports owners who have left. */
import { defineValidator } from '../define.ts';
import { isInactiveOwner } from '../values/name/departure.ts';

export const ownerInactive = defineValidator({
  id: 'owner-inactive',
  roles: ['owner'],
  dimension: 'timeliness',
  only: { any: ['lower', 'upper', 'non-ascii'] },
  docs: {
    summary: 'The owner of a record must be somebody who still works here.',
    why: 'CRMs keep the records of people who left under "Former employee" or a deactivated user: nobody follows them up.',
    prevent:
      'When a colleague leaves, give each of their records to somebody who works here. Choose only active users as owner.',
    examples: [
      { before: 'Sam Rep', after: '' },
      { before: 'Former employee', after: 'inactive' },
      { before: 'Sam Rep (deactivated)', after: 'inactive' },
    ],
  },
  messages: { inactive: 'the owner "{value}" has left' },
  check: (value) => (isInactiveOwner(value) ? { message: 'inactive' } : undefined),
});
