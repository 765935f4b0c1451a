/** Corrects mistyped email domains. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail, suggestEmail } from '../values/email.ts';

export const emailTypoFix = defineNormalizer({
  id: 'email-typo-fix',
  roles: EMAIL_ROLES,
  risk: 'opt-in',
  phase: 'shape',
  only: { any: ['at'] },
  docs: {
    summary: 'Correct the domain of an email address that is plainly a slip, such as `gmial.com` or `.con`.',
    why: 'Mail to a mistyped domain bounces, or reaches a stranger who has registered it. It remains a guess, so it is opt-in; the check `email-typo` reports the same addresses.',
    examples: [
      { before: 'jane@gmial.com', after: 'jane@gmail.com' },
      { before: 'jane@acme.con', after: 'jane@acme.com' },
      { before: 'jane@mail.com', after: 'jane@mail.com', note: 'a real provider' },
    ],
  },
  normalize(value) {
    const { local, domain, problem } = readEmail(value);
    if (problem !== '' && problem !== 'bad-domain') return value;
    return suggestEmail(local, domain) || value;
  },
});
