/** An email address should not be a throw-away one. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isDisposableDomain } from '../values/internet/email-domain.ts';

export const emailDisposable = defineValidator({
  id: 'email-disposable',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'], none: ['ordinary-email'] },
  docs: {
    summary: 'An email address should not belong to a throw-away mail service.',
    why: 'Such a mailbox is gone after minutes: whoever gave it never meant to be written to.',
    prevent:
      'Ask for the address that the person reads every day. Do not accept one of a throw-away service such as mailinator.com.',
    source: 'package disposable-email-domains-js, with corrections',
    examples: [
      { before: 'jane@acme.com', after: '' },
      { before: 'x1@mailinator.com', after: 'disposable' },
    ],
  },
  messages: { disposable: '{domain} is a throw-away mail service' },
  check(value) {
    const { domain, problem } = readEmail(value);
    return problem === '' && isDisposableDomain(domain) ? { message: 'disposable', data: { domain } } : undefined;
  },
});
