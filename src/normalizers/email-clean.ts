/** Takes off an email address what is not part of it. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { cleanEmail } from '../values/internet/email-text.ts';

export const emailClean = defineNormalizer({
  id: 'email-clean',
  roles: EMAIL_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['at', 'other', 'non-ascii'], none: ['plain-email'] },
  docs: {
    summary:
      'Take `mailto:`, brackets, quotes, display names and stray punctuation off an email address and write its domain in lower case.',
    why: 'Mail programs copy addresses with decoration that no CRM can send to. The local part keeps its case, since only the receiving server may say that case does not matter.',
    source: 'RFC 5321 section 2.4',
    examples: [
      { before: '"Jane Doe" <Jane@ACME.com>', after: 'Jane@acme.com' },
      { before: 'mailto:jane@acme.com,', after: 'jane@acme.com' },
      { before: 'jane＠acme．com', after: 'jane@acme.com' },
      { before: 'jane acme.com', after: 'jane acme.com', note: 'no address: kept for the checks' },
    ],
  },
  normalize: (value) => cleanEmail(value),
});
