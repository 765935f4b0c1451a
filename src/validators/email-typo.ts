/** An email domain should not be a slip of the finger. */
import { z } from 'zod';
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { readEmail, suggestEmail } from '../values/internet/email.ts';
import { isDisposableDomain } from '../values/internet/email-domain.ts';
import { hasLists, isListed } from '../values/internet/email-slip-lists.ts';
import { isPlaceholderEmail } from '../values/internet/placeholder-email.ts';
import { hasUnknownEnding } from '../values/internet/top-level-domain.ts';

const list = z.array(z.string().min(1).toLowerCase()).default([]);
const options = z.strictObject({
  domains: list.describe(
    'Domains that your contacts have, such as `acme.com`: what is a slip away from one is reported.',
  ),
  names: list.describe('Names of domains without their endings, such as `acme`; each may have any of `endings`.'),
  endings: list.describe('Endings that `names` have, the likeliest first, such as `com`, `co.uk`.'),
});
type Options = z.output<typeof options>;

export const emailTypo = defineValidator<Options, 'suggestion' | 'unknown-ending'>({
  id: 'email-typo',
  roles: EMAIL_ROLES,
  dimension: 'plausibility',
  // An ordinary address is near no big provider, but may be near a domain that the user names.
  only: (_role, options) => ({ any: ['at'], none: hasLists(options) ? [] : ['ordinary-email'] }),
  options,
  docs: {
    summary:
      'An email domain should not be one keystroke away from a big provider, nor end in an ending that does not exist.',
    why: 'Mail to `gmial.com` reaches nobody, or a stranger. Real domains that merely look alike (`mail.com`, `ymail.com`, `gail.com`) are left in peace. An ending that the list of public suffixes lacks may be newer than the list, so it is a warning, and no correction is guessed. Domains of your own, say of your customers, can be added by the options. The opt-in rule `email-typo-fix` applies the suggestion.',
    prevent:
      'Copy the address from a message or a signature, or read its end once more before you save: gmail.com, not gmial.com; .com, not .con.',
    examples: [
      { before: 'jane@gmail.com', after: '' },
      { before: 'jane@gmial.com', after: 'suggestion' },
      { before: 'jane@acme.con', after: 'suggestion' },
      { before: 'jane@acme.blargh', after: 'unknown-ending' },
    ],
  },
  messages: {
    suggestion: '"{value}" looks mistyped; perhaps {suggestion} was meant',
    'unknown-ending': 'no domain on the internet is known to end in .{ending}, as in "{value}"',
  },
  check(value, { options: lists }) {
    const { local, domain, problem } = readEmail(value);
    if (problem !== '' && problem !== 'bad-domain') return undefined;
    // A throw-away service under a look-alike name: email-disposable says so.
    if (isDisposableDomain(domain)) return undefined;
    const suggestion = suggestEmail(local, domain, lists);
    if (suggestion !== '') return { message: 'suggestion', data: { suggestion } };
    const isNamed = hasLists(lists) && isListed(domain, lists);
    if (problem !== '' || isNamed || domain.startsWith('[') || !hasUnknownEnding(domain)) return undefined;
    return isPlaceholderEmail(local, domain)
      ? undefined
      : { message: 'unknown-ending', data: { ending: domain.slice(domain.lastIndexOf('.') + 1) } };
  },
});
