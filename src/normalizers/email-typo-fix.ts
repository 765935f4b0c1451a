/** Corrects mistyped email domains. */
import { z } from 'zod';
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail, suggestEmail } from '../values/internet/email.ts';

const list = z.array(z.string().min(1).toLowerCase()).default([]);
const options = z.strictObject({
  domains: list.describe(
    'Domains that your contacts have, such as `acme.com`: what is a slip away from one is corrected.',
  ),
  names: list.describe('Names of domains without their endings, such as `acme`; each may have any of `endings`.'),
  endings: list.describe('Endings that `names` have, the likeliest first, such as `com`, `co.uk`.'),
});
type Options = z.output<typeof options>;

export const emailTypoFix = defineNormalizer<Options>({
  id: 'email-typo-fix',
  roles: EMAIL_ROLES,
  risk: 'opt-in',
  phase: 'shape',
  only: { any: ['at'] },
  options,
  docs: {
    summary: 'Correct the domain of an email address that is plainly a slip, such as `gmial.com` or `.con`.',
    why: 'Mail to a mistyped domain bounces, or reaches a stranger who has registered it. It remains a guess, so it is opt-in; the check `email-typo` reports the same addresses.',
    examples: [
      { before: 'jane@gmial.com', after: 'jane@gmail.com' },
      { before: 'jane@acme.con', after: 'jane@acme.com' },
      { before: 'jane@mail.com', after: 'jane@mail.com', note: 'a real provider' },
    ],
  },
  normalize(value, { options: lists }) {
    const { local, domain, problem } = readEmail(value);
    if (problem !== '' && problem !== 'bad-domain') return value;
    return suggestEmail(local, domain, lists) || value;
  },
});
