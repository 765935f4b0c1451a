/** An email domain should not be a slip of the finger. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail, suggestEmail } from '../values/email.ts';
import { isDisposableDomain } from '../values/email-domain.ts';

export const emailTypo = defineValidator({
  id: 'email-typo',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'], none: ['ordinary-email'] },
  docs: {
    summary:
      'An email domain should not be one keystroke away from a big provider, nor end in an ending that does not exist.',
    why: 'Mail to `gmial.com` reaches nobody, or a stranger. Real domains that merely look alike (`mail.com`, `ymail.com`, `gail.com`) are left in peace. The opt-in rule `email-typo-fix` applies the suggestion.',
    examples: [
      { before: 'jane@gmail.com', after: '' },
      { before: 'jane@gmial.com', after: 'suggestion' },
      { before: 'jane@acme.con', after: 'suggestion' },
    ],
  },
  messages: { suggestion: '"{value}" looks mistyped; perhaps {suggestion} was meant' },
  check(value) {
    const { local, domain, problem } = readEmail(value);
    if (problem !== '' && problem !== 'bad-domain') return undefined;
    const suggestion = suggestEmail(local, domain);
    // A throw-away service under a look-alike name: email-disposable says so.
    return suggestion === '' || isDisposableDomain(domain)
      ? undefined
      : { message: 'suggestion', data: { suggestion } };
  },
});
