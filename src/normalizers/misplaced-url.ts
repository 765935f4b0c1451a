/** Moves a web address out of the company column into the empty column for web addresses. */
import type { Context, Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { kindOf } from '../values/kind.ts';
import { findShift } from '../values/row-shift.ts';
import { domainOf } from '../values/url-text.ts';

const WEB = /^(?:https?:\/\/|www\.)/i;

export const misplacedUrl = defineNormalizer({
  id: 'misplaced-url',
  roles: ['company'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['dot', 'slash'], none: ['at', 'plain-words'], shortest: 6 },
  docs: {
    summary:
      'Move a web address that is the whole of a company cell into the website or domain column, if that is empty.',
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
    if (!WEB.test(value) || context.kind === 'company' || kindOf(value, '') !== 'url') return value;
    return move(value, context) ?? value;
  },
});

function move(value: string, context: Context): Spread | undefined {
  const domain = domainOf(value);
  // The address itself comes back where it is no company's own.
  if (domain === value) return undefined;
  const also = (['website', 'company_domain'] as const).find((role) => context.has(role) && context.get(role) === '');
  if (also === undefined || findShift(context).length > 0) return undefined;
  return { value: '', also: { [also]: also === 'website' ? value : domain } };
}
