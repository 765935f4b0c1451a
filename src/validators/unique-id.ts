/** Finds records that share a record id and say different things. */
import { defineValidator } from '../define.ts';

export const uniqueId = defineValidator({
  id: 'unique-id',
  roles: ['id'],
  anyColumn: true,
  dimension: 'uniqueness',
  docs: {
    summary: 'A record id belongs to one record.',
    why: 'An import updates the record of that id, so of two records with one id the later silently overwrites the earlier. Exact copies are merged; these differ. Known only when all records were read, so not with --no-dedupe. Any other column can be asked for: `fields: { "Customer no": { rules: { unique-id: error } } }`; there it counts the records that are written and repeat a value.',
    prevent: 'Leave the record id to the CRM. When you copy a row for an import, empty its id.',
    examples: [{ before: '9000000101', after: '', note: 'what other records say decides' }],
  },
  messages: { 'differing-records': 'another record has the id {value} too, and says something else' },
  check: (_value, context) => ((context.twins ?? 0) > 0 ? { message: 'differing-records' } : undefined),
});
