/** Empties dates that a program wrote because it had none. */
import { DATE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { isPlainDate, parseDate } from '../values/date/date.ts';

/** Every sentinel holds one of these; clean cells leave here. */
const MAYBE = /19(?:00|04|69|70)|1899|0000|0001|1000|1111|1582|1601|1753|2079|2999|4000|4712|999|\b0\d?[-/.]/;

export const dateSentinel = defineNormalizer({
  id: 'date-sentinel',
  roles: DATE_ROLES,
  risk: 'safe',
  phase: 'blank',
  only: { any: ['digit'], none: ['plain-date'] },
  docs: {
    summary: 'Empty dates that stand for "no date": 1900-01-01, 1970-01-01, 0/0/00, 9999-12-31.',
    why: 'Programs write the first or last day they know where a date is missing. Read as real, it makes people 126 years old and records stale. A birthday on 1970-01-01 stays, because people were born that day.',
    examples: [
      { before: '1900-01-01', after: '' },
      { before: '0/0/00', after: '' },
      { before: '9999-12-31T23:59:59Z', after: '' },
      { before: '1985-07-12', after: '1985-07-12' },
    ],
  },
  normalize(value, context) {
    if (isPlainDate(value) || !MAYBE.test(value)) return value;
    const read = parseDate(value, { order: context.facts.dateOrder });
    if (read.problem !== 'sentinel') return value;
    const realBirthday = context.role === 'birth_date' && /^19(?:69|70)/.test(read.iso);
    return realBirthday ? value : '';
  },
});
