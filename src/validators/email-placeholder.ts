/** An email address should not stand for "has none". */
import { z } from 'zod';
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isPlaceholderEmail, isPlaceholderLocal } from '../values/internet/placeholder-email.ts';
import { isExampleDomain, isReservedDomain } from '../values/internet/reserved-domain.ts';

const options = z.strictObject({
  examples: z
    .boolean()
    .default(false)
    .describe('Report domains that are kept for examples too: example.com, .example.'),
});
type Options = z.output<typeof options>;
type Message = 'placeholder' | 'reserved-domain';

export const emailPlaceholder = defineValidator<Options, Message>({
  id: 'email-placeholder',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  only: (_role, { examples }) => ({ any: ['at'], none: examples ? [] : ['ordinary-email'] }),
  options,
  docs: {
    summary:
      'An email address should not be a made-up one such as `test@test.com` or `noemail@acme.com`, nor at a domain that never gets mail.',
    why: 'People type one where a form insists on an address. It bounces, and it makes strangers look like duplicates of each other. Endings such as `.local` and `.invalid` are not part of the internet; `example.com` is what test data rightly uses, and is reported by option only.',
    prevent:
      'Leave the email empty when you do not have one, and ask for it next time. Never type test@test.com or noemail@… to get past a form.',
    source: 'RFC 2606, RFC 6761, RFC 6762',
    examples: [
      { before: 'jane@acme.com', after: '' },
      { before: 'test@test.com', after: 'placeholder' },
      { before: 'noemail@acme.com', after: 'placeholder' },
      { before: 'jane@office.local', after: 'reserved-domain' },
    ],
  },
  messages: {
    placeholder: '"{value}" looks made up',
    'reserved-domain': 'no mail reaches {domain}: its ending is kept for other uses',
  },
  check(value, { options: { examples } }) {
    const { local, domain, problem } = readEmail(value);
    if (isPlaceholderLocal(local) || isPlaceholderEmail(local, domain)) return { message: 'placeholder' };
    if (problem !== '') return undefined;
    const isReserved = isReservedDomain(domain) || (examples && isExampleDomain(domain));
    return isReserved ? { message: 'reserved-domain', data: { domain } } : undefined;
  },
});
