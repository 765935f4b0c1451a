/** A phone number should not be made up. */
import { PHONE_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';

import { fakePhoneIn } from '../values/record/fake-phone.ts';

export const phoneFake = defineValidator({
  id: 'phone-fake',
  roles: PHONE_ROLES,
  dimension: 'plausibility',
  only: { any: ['digit'], shortest: 3, longest: 60 },
  docs: {
    summary: 'A phone number should not be one digit repeated, a counting sequence or a pattern on the keypad.',
    why: 'People type such numbers where a form insists on one. They ring nowhere, and they make strangers look like duplicates. The ranges that regulators reserve for examples (+1 … 555 01xx) are not reported, since test data rightly uses them.',
    prevent:
      'Leave the phone empty when you do not have a number, and ask for it next time. Never type 123456789 or 0000000 to get past a form.',
    examples: [
      { before: '+14155550142', after: '' },
      { before: '555-555-5555', after: 'repeated' },
      { before: '123456789', after: 'sequence' },
    ],
  },
  messages: {
    repeated: '"{value}" repeats the same digits and is hardly a real number',
    sequence: '"{value}" counts up or down and is hardly a real number',
  },
  check(value, context) {
    const found = fakePhoneIn(value, context);
    return found === '' ? undefined : { message: found };
  },
});
