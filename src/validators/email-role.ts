/** A person's email address should not be a shared mailbox. */
import { type Context, EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isRoleLocal } from '../values/internet/email-role.ts';
import { wordsOf } from '../values/name/affixes.ts';
import { wordKey } from '../values/text/word-key.ts';

export const emailRole = defineValidator({
  id: 'email-role',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'], none: ['ordinary-email'] },
  docs: {
    summary: 'The email address of a person should not be that of a function, such as `info@` or `myynti@`.',
    why: 'Several people share a function address, so it proves nothing about identity; mailing tools often refuse them. Companies may have one: the check looks at people only. Two letters that are the initials or the name of the person (`md@` of Md Imran, `hr@` of Hanna Rossi) are an own address.',
    prevent: 'Write the person’s own address. Put info@, sales@ and the like into the record of the company.',
    source: 'RFC 2142',
    examples: [
      { before: 'jane.doe@acme.com', after: '' },
      { before: 'info@acme.com', after: 'shared' },
      { before: 'md@acme.com', after: 'shared', note: 'not where it is the person’s own: Md Imran, Max Dupont' },
      { before: 'noreply@acme.com', after: 'shared' },
    ],
  },
  messages: { shared: '"{value}" is the address of a function and not of a person' },
  check(value, context) {
    if (context.kind === 'company') return undefined;
    const { local, problem } = readEmail(value);
    // of companies it is not asked, so in the score it would hang on what the file is taken for
    if (problem !== '' || !isRoleLocal(local) || isOwn(local, context)) return undefined;
    return { message: 'shared', isExcused: true };
  },
});

/**
 * Whether two letters are the given name or the initials of the person: of a function they would be so by chance once in hundreds of records. Longer words are
 * typed into name columns for want of a person (`Sales Team`).
 */
function isOwn(local: string, context: Context): boolean {
  if (local.length !== 2) return false;
  const key = local.toLowerCase();
  const full = wordsOf(context.get('full_name'));
  const given = wordsOf(context.get('first_name'))[0] ?? full[0] ?? '';
  const family = wordsOf(context.get('last_name')).at(-1) ?? (full.length > 1 ? full.at(-1) : '') ?? '';
  // written in capitals, two letters are as likely a department
  if (wordKey(given) === key) return given !== given.toUpperCase() && family !== '';
  return wordKey(given).length > 2 && family !== '' && wordKey(given).slice(0, 1) + wordKey(family).slice(0, 1) === key;
}
