/** Moves the second email address of a cell into the second email column. */
import { EMAIL_ROLES, type Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { splitEmails } from '../values/internet/email-text.ts';

export const emailSplit = defineNormalizer({
  id: 'email-split',
  roles: EMAIL_ROLES,
  fills: EMAIL_ROLES,
  risk: 'safe',
  phase: 'split',
  only: { any: ['space', 'control', 'comma', 'semicolon', 'slash', 'non-ascii'], none: ['plain-email'] },
  docs: {
    summary: 'Move the second email address of a cell into the other email column, if that is empty.',
    why: 'Imports take one address a field and drop a cell with two. The cell stays as it is when the file has no room for the rest.',
    examples: [
      { before: 'jane@acme.com; jane@acme.com', after: 'jane@acme.com', note: 'the same address twice is one' },
      { before: 'jane@acme.com; bob@acme.com', after: 'jane@acme.com; bob@acme.com', note: 'no second email column' },
    ],
  },
  normalize(value, context) {
    const addresses = splitEmails(value);
    const [first, second, third] = addresses;
    if (first === undefined || first === value || third !== undefined) return value;
    if (second === undefined) return first;
    const other: Role = context.role === 'email' ? 'email_2' : 'email';
    const there = context.get(other);
    if (!context.has(other) || (there !== '' && there.toLowerCase() !== second.toLowerCase())) return value;
    return { value: first, also: { [other]: there || second } };
  },
});
