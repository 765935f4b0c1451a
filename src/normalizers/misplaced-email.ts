/** Moves an email address out of a column for phones, texts or web addresses into the empty email column. */
import { EMAIL_ROLES, PHONE_ROLES, type Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { kindOf } from '../values/record/kind.ts';
import { findShift } from '../values/record/row-shift.ts';

/**
 * Columns of names are left out, and those that may be: `name-plausibility` reports an address there, since somebody may be known by nothing
 * else.
 */
const ROLES = [
  ...PHONE_ROLES, 'company', 'company_domain', 'website', 'linkedin', 'job_title', 'department', 'industry', 'street', 'street_2', 'address', 'city',
  'state', 'postal_code', 'country', 'prefix', 'suffix', 'nickname',
] as const satisfies readonly Role[]; // biome-ignore format: a list reads better dense

export const misplacedEmail = defineNormalizer({
  id: 'misplaced-email',
  roles: ROLES,
  fills: EMAIL_ROLES,
  risk: 'safe',
  phase: 'split',
  only: { any: ['at'] },
  docs: {
    summary:
      'Move an email address that is the whole of a cell for phones, texts or web addresses into an email column that is empty.',
    why: 'Nobody mails to a phone field or a website, and no dialler reads an address. It moves only where it is a valid address and overwrites nothing; in a record whose values have all slipped by a column nothing moves, since `shifted-row` sets that aside whole.',
    examples: [
      { before: '+358401234567', after: '+358401234567' },
      {
        before: 'jane@acme.com',
        after: 'jane@acme.com',
        note: 'moves where the file has an email column that is empty in this record',
      },
    ],
  },
  normalize(value, context) {
    if (!value.includes('@') || context.facts.mayBePerson || kindOf(value, '') !== 'email') return value;
    const free = EMAIL_ROLES.find((role) => {
      const there = context.get(role);
      return context.has(role) && (there === '' || there.toLowerCase() === value.toLowerCase());
    });
    if (free === undefined || findShift(context).length > 0) return value;
    return { value: '', also: { [free]: context.get(free) || value } };
  },
});
