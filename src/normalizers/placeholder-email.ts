/** Empties email cells that stand for "has none". */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isPlaceholderEmail } from '../values/internet/placeholder-email.ts';

export const placeholderEmail = defineNormalizer({
  id: 'placeholder-email',
  roles: EMAIL_ROLES,
  risk: 'opt-in',
  phase: 'blank',
  only: { any: ['at'] },
  docs: {
    summary: 'Empty email cells that hold a placeholder such as `noemail@acme.com` or `none@none.com`.',
    why: 'A made-up address passes every form, bounces, and makes strangers look like duplicates. Emptying it is opt-in, since the cell may be all that marks the record; the check `email-placeholder` reports the same addresses.',
    examples: [
      { before: 'noemail@acme.com', after: '' },
      { before: 'none@none', after: '' },
      { before: 'jane@acme.com', after: 'jane@acme.com' },
    ],
  },
  normalize(value) {
    if (!value.includes('@')) return value;
    const { local, domain } = readEmail(value);
    return isPlaceholderEmail(local, domain) ? '' : value;
  },
});
