/** Writes the whole email address in lower case. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';

export const emailLowercaseLocal = defineNormalizer({
  id: 'email-lowercase-local',
  roles: EMAIL_ROLES,
  risk: 'opt-in',
  phase: 'shape',
  formOnly: true,
  only: { any: ['upper', 'non-ascii'] },
  docs: {
    summary: 'Write the local part of an email address in lower case too.',
    why: 'Practically every mail server ignores case, and most CRMs store addresses in lower case; by the letter of the standard a server may tell `Jane@` from `jane@`, so this is opt-in. Duplicate search ignores case anyway.',
    source: 'RFC 5321 section 2.4',
    examples: [
      { before: 'Mary.Smith@acme.com', after: 'mary.smith@acme.com' },
      { before: '"Mary Smith"@acme.com', after: '"Mary Smith"@acme.com', note: 'quoted local parts stay' },
    ],
  },
  normalize(value) {
    const lower = value.toLowerCase();
    if (lower === value || value.startsWith('"')) return value;
    return readEmail(value).problem === '' ? lower : value;
  },
});
