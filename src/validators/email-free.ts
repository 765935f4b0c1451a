/** A business contact should have an address of a business. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isFreeDomain } from '../values/internet/email-domain.ts';

/** Certified mail, which every firm in Italy must have, at a provider of it as a rule. */
const CERTIFIED: ReadonlySet<string> = new Set(['pec.it']);

export const emailFree = defineValidator({
  id: 'email-free',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'] },
  docs: {
    summary: 'The email address of a business contact should not be at a free mail provider.',
    why: 'A free mailbox tells nothing about the employer, so records cannot be matched to companies by it. Consumers have such addresses rightly: switch the check on for business data only.',
    prevent:
      'Ask for the address at work, name@company.com. Keep a private one (gmail.com, gmx.de) only for a private customer.',
    source: 'package email-providers, with corrections',
    examples: [
      { before: 'jane@acme.com', after: '' },
      { before: 'jane@gmail.com', after: 'free' },
      { before: 'jane@gmx.de', after: 'free' },
    ],
  },
  messages: { free: '{domain} is a free mail provider' },
  check(value) {
    const { domain, problem } = readEmail(value);
    const isFree = problem === '' && isFreeDomain(domain) && !CERTIFIED.has(domain);
    return isFree ? { message: 'free', data: { domain } } : undefined;
  },
});
