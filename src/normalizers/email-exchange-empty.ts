/** Empties email cells that hold a name of an Exchange directory. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';

export const emailExchangeEmpty = defineNormalizer({
  id: 'email-exchange-empty',
  roles: EMAIL_ROLES,
  risk: 'opt-in',
  phase: 'blank',
  only: { any: ['equals'] },
  docs: {
    summary: 'Empty email cells that hold the internal name of a mailbox (`/o=ExchangeLabs/…`) in place of an address.',
    why: 'Outlook exports colleagues by their place in the directory, to which nobody outside can send. Emptying is opt-in, since the name at its end may tell who is meant; the check `email-syntax` reports the same cells.',
    examples: [
      { before: '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=jane', after: '' },
      { before: 'jane@acme.com', after: 'jane@acme.com' },
    ],
  },
  normalize: (value) => (value.includes('=') && readEmail(value).problem === 'exchange-address' ? '' : value),
});
