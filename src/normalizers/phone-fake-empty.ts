/** Empties phone numbers that are made up. */
import { PHONE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { fakePhoneIn } from '../values/record/fake-phone.ts';

/** Nothing but a number: what else a cell says is not lost with it. */
const NUMBER = /^[+\d\s()./-]+$/;

export const phoneFakeEmpty = defineNormalizer({
  id: 'phone-fake-empty',
  roles: PHONE_ROLES,
  risk: 'opt-in',
  phase: 'blank',
  only: { any: ['digit'], none: ['lower', 'upper', 'at'], shortest: 3, longest: 60 },
  docs: {
    summary: 'Empty phone cells that hold one digit over and over, a counting sequence or a pattern on the keypad.',
    why: 'Such numbers ring nowhere, and make strangers look like duplicates. Emptying is opt-in, since the cell may be all that shows that somebody was asked; the check `phone-fake` reports the same numbers.',
    examples: [
      { before: '555-555-5555', after: '' },
      { before: '123456789', after: '' },
      { before: '+14155550142', after: '+14155550142' },
    ],
  },
  normalize: (value, context) => (NUMBER.test(value) && fakePhoneIn(value, context) !== '' ? '' : value),
});
