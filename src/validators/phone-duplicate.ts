/** Two phone columns of a record should not hold the same number. */
import { PHONE_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { phoneKey } from '../values/phone/phone.ts';
import { isOfAddress } from '../values/place/of-address.ts';
import { phoneIn } from '../values/record/phone-region.ts';

export const phoneDuplicate = defineValidator({
  id: 'phone-duplicate',
  roles: PHONE_ROLES,
  dimension: 'uniqueness',
  docs: {
    summary: 'A phone number should stand in one phone column of a record only.',
    why: 'The same number as landline and mobile says nothing about which it is, and campaigns call it twice. A fax that is also the phone is common and is not reported, nor is a further column of an address or of the firm (`Shipping Phone`, `Company Phone`), or of a messenger (`WhatsApp`).',
    prevent: 'Write each number once: a mobile number into Mobile, the number of the desk or switchboard into Phone.',
    examples: [
      { before: '+358401234567', after: '', note: 'stands in one column' },
      {
        before: '+358 40 1234567',
        after: '',
        note: 'reported as `same-number` where an earlier phone column holds +358401234567',
      },
    ],
  },
  messages: { 'same-number': '"{value}" stands in the {other} column too' },
  check(value, context) {
    if (context.role === 'fax' || context.facts.setApart || context.facts.messenger) return undefined;
    if (context.role === 'other_phone' && isOfAddress(context.column)) return undefined;
    let own: string | undefined;
    for (const role of PHONE_ROLES) {
      // The first column keeps the number, the later ones are reported.
      if (role === context.role) return undefined;
      const other = context.get(role);
      if (other === '') continue;
      // the number of the firm, of somebody else in the row, or of a messenger, may well be the same
      const { setApart, messenger } = context.factsOf(role);
      if (setApart || messenger) continue;
      own ??= phoneKey(phoneIn(context, value));
      if (other === value || (own !== '' && phoneKey(phoneIn(context, other)) === own)) {
        return { message: 'same-number', data: { other: role } };
      }
    }
    return undefined;
  },
});
