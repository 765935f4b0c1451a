/** Empties a phone column whose number stands in another phone column of the record. */
import { type Context, PHONE_ROLES, type Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parsePhone, phoneCountry } from '../values/phone.ts';

/** A fax that is the phone as well says that both come in on one line. */
const ROLES = PHONE_ROLES.filter((role) => role !== 'fax');

export const phoneDuplicateEmpty = defineNormalizer({
  id: 'phone-duplicate-empty',
  roles: ROLES,
  risk: 'opt-in',
  phase: 'shape',
  only: { any: ['digit', 'non-ascii'], longest: 120 },
  docs: {
    summary: 'Empty a phone column that holds the same number as another phone column of the record.',
    why: 'A number in two columns is called twice by a campaign. A mobile number stays in the mobile column, any other in the first one. Off unless asked for, since an empty phone column may be a required one.',
    examples: [
      {
        before: '+358401234567',
        after: '+358401234567',
        note: 'emptied in the phone column where mobile holds it too',
      },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const country = phoneCountry(context);
    const own = parsePhone(value, country);
    if (!own.valid) return value;
    const home = own.type === 'mobile' ? 'mobile' : 'phone';
    const same = (role: Role): boolean => role !== context.role && holds(role, own.e164, own.ext, context);
    if (context.role === home) return value;
    if (same(home)) return '';
    // Not in the column where it belongs: the first one that has it keeps it.
    const first = ROLES.find((role) => role === context.role || same(role));
    return first === context.role ? value : '';
  },
});

function holds(role: Role, e164: string, ext: string, context: Context): boolean {
  const cell = context.get(role);
  if (cell === '') return false;
  const other = parsePhone(cell, phoneCountry(context));
  return other.valid && other.e164 === e164 && other.ext === ext;
}
