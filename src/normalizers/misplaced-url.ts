/** Moves a web address out of a column for something else into the empty column for web addresses. */
import { type Context, EMAIL_ROLES, PHONE_ROLES, type Role, type Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { domainOf } from '../values/internet/url-text.ts';
import { kindOf } from '../values/record/kind.ts';
import { findShift } from '../values/record/row-shift.ts';

const WEB = /^(?:https?:\/\/|www\.)/i;

const ROLES = [
  'company', ...EMAIL_ROLES, ...PHONE_ROLES, 'job_title', 'department', 'industry', 'street', 'street_2', 'address', 'city', 'state', 'postal_code',
  'country', 'prefix', 'suffix', 'nickname',
] as const satisfies readonly Role[]; // biome-ignore format: a list reads better dense

export const misplacedUrl = defineNormalizer({
  id: 'misplaced-url',
  roles: ROLES,
  fills: ['website', 'company_domain', 'linkedin'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['dot', 'slash'], none: ['at', 'plain-words'], shortest: 6 },
  docs: {
    summary:
      'Move a web address that is the whole of a cell for something else into the website, domain or LinkedIn column, if that is empty.',
    why: 'https://www.acme.com is where a company can be read about, not what it is called. Only an address with its scheme or `www` moves, since Amazon.com is a name as well; a profile on a site that many share says nothing of the company, and the name of a record that is a company stays whatever it is.',
    examples: [
      { before: 'Acme Oy', after: 'Acme Oy' },
      { before: 'Amazon.com', after: 'Amazon.com' },
      {
        before: 'https://www.acme.com',
        after: 'https://www.acme.com',
        note: 'moves where the file has a website column that is empty in this record',
      },
    ],
  },
  normalize(value, context) {
    if (!WEB.test(value) || kindOf(value, '') !== 'url') return value;
    // The name of a record that is a company stays whatever it is.
    if (context.role === 'company' && (context.kind === 'company' || context.facts.mayBePerson)) return value;
    return move(value, context) ?? value;
  },
});

const PROFILE = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|company|pub|school)\/[^/]+/i;

/** A profile goes to the column for profiles, another address to the one for web addresses, or its domain to the one for domains. */
function move(value: string, context: Context): Spread | undefined {
  const isProfile = PROFILE.test(value.replace(/^(https?:\/\/)?www\./i, '$1'));
  const domain = domainOf(value);
  // The address itself comes back where it is no company's own.
  if (!isProfile && domain === value) return undefined;
  const roles = isProfile ? (['linkedin'] as const) : (['website', 'company_domain'] as const);
  const also = roles.find((role) => context.has(role) && context.get(role) === '');
  if (also === undefined || findShift(context).length > 0) return undefined;
  return { value: '', also: { [also]: also === 'company_domain' ? domain : value } };
}
