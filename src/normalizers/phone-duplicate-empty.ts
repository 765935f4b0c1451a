/** Empties a phone column whose number stands in another phone column of the record. */
import { type Context, type Facts, PHONE_ROLES, type Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import type { PhoneParts } from '../values/phone/phone.ts';
import { isOfAddress } from '../values/place/of-address.ts';
import { phoneIn } from '../values/record/phone-region.ts';

/** A fax that is the phone as well says that both come in on one line. */
const ROLES: readonly Role[] = PHONE_ROLES.filter((role) => role !== 'fax');

/** Written in full: two of these are one number only where they are one text, and need no parsing. */
const PLAIN = /^\+\d{7,15}$/;

export const phoneDuplicateEmpty = defineNormalizer({
  id: 'phone-duplicate-empty',
  roles: ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['digit', 'non-ascii'], longest: 120 },
  docs: {
    summary: 'Empty a phone column that holds the same number as another phone column of the record.',
    why: 'A number in two columns is called twice by a campaign. The column that says most about the number, and is not contradicted by it, keeps it: a number that can be a mobile stays in the mobile column, any other in the first one. Numbers with different extensions differ, and a number whose country is not known could be either, so both stay and `phone-duplicate` reports them. A further column of an address or of the firm (`Shipping Phone`, `Company Phone`) keeps its number: the carrier and the switchboard may have the person’s. So does a column of a messenger (`WhatsApp`), and the phone beside it.',
    examples: [
      {
        before: '+358401234567',
        after: '+358401234567',
        note: 'emptied in the phone column where mobile holds it too',
      },
      {
        before: '+442079460123',
        after: '+442079460123',
        note: 'emptied in the mobile column where phone holds it too',
      },
    ],
  },
  normalize(value, context) {
    if (context.facts.messenger) return value;
    if (context.role === 'other_phone' && isOfAddress(context.column)) return value;
    const plain = PLAIN.test(value);
    for (const role of ROLES) {
      const cell = role === context.role ? '' : context.get(role);
      if (cell !== '' && isApart(context.factsOf(role))) continue;
      if (cell === '' || (plain && cell !== value && PLAIN.test(cell))) continue;
      const own = read(value, context.role, context);
      if (!own.valid) return value;
      const other = read(cell, role, context);
      if (!other.valid || other.e164 !== own.e164 || other.ext !== own.ext) continue;
      const home = own.type === 'mobile' || own.type === 'fixedLineOrMobile' ? 'mobile' : 'phone';
      if (context.role === home) return value;
      // Where neither column is the one where it belongs, the first that has it keeps it.
      if (role === home || ROLES.indexOf(role) < ROLES.indexOf(context.role)) return '';
    }
    return value;
  },
});

/** That the firm, somebody else in the row or a messenger has the same number says nothing of the person's. */
const isApart = ({ setApart, messenger }: Facts): boolean => (setApart ?? false) || (messenger ?? false);

/** Each column is read with the country that it proves itself. */
const read = (text: string, role: Role, context: Context): PhoneParts => phoneIn(context, text, context.factsOf(role));
