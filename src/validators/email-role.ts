/** A person's email address should not be a shared mailbox. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isRoleLocal } from '../values/internet/email-role.ts';

export const emailRole = defineValidator({
  id: 'email-role',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: { any: ['at'], none: ['ordinary-email'] },
  docs: {
    summary: 'The email address of a person should not be that of a function, such as `info@` or `myynti@`.',
    why: 'Several people share a function address, so it proves nothing about identity; mailing tools often refuse them. Companies may have one: the check looks at people only.',
    prevent: 'Write the person’s own address. Put info@, sales@ and the like into the record of the company.',
    source: 'RFC 2142',
    examples: [
      { before: 'jane.doe@acme.com', after: '' },
      { before: 'info@acme.com', after: 'shared' },
      { before: 'noreply@acme.com', after: 'shared' },
    ],
  },
  messages: { shared: '"{value}" is the address of a function and not of a person' },
  check(value, context) {
    if (context.kind === 'company') return undefined;
    const { local, problem } = readEmail(value);
    // of companies it is not asked, so in the score it would hang on what the file is taken for
    return problem === '' && isRoleLocal(local) ? { message: 'shared', isExcused: true } : undefined;
  },
});
