/** An email address should not stand for "has none". */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/email.ts';
import { isPlaceholderEmail, isPlaceholderLocal } from '../values/placeholder-email.ts';

export const emailPlaceholder = defineValidator({
  id: 'email-placeholder',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'], none: ['ordinary-email'] },
  docs: {
    summary: 'An email address should not be a made-up one such as `test@test.com` or `noemail@acme.com`.',
    why: 'People type one where a form insists on an address. It bounces, and it makes strangers look like duplicates of each other.',
    examples: [
      { before: 'jane@acme.com', after: '' },
      { before: 'test@test.com', after: 'placeholder' },
      { before: 'noemail@acme.com', after: 'placeholder' },
    ],
  },
  messages: { placeholder: '"{value}" looks made up' },
  check(value) {
    const { local, domain } = readEmail(value);
    return isPlaceholderLocal(local) || isPlaceholderEmail(local, domain) ? { message: 'placeholder' } : undefined;
  },
});
