/** Repairs web addresses, and reduces them to the domain where the column takes domains. */
import { defineNormalizer } from '../define.ts';
import { cleanUrl, domainOf } from '../values/internet/url-text.ts';

export const urlClean = defineNormalizer({
  id: 'url-clean',
  roles: ['website', 'company_domain', 'linkedin'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['dot', 'comma', 'semicolon', 'space', 'control', 'bracket', 'non-ascii'] },
  docs: {
    summary:
      'Repair slips in web addresses and write the host in lower case; a company domain is reduced to `acme.com`.',
    why: 'Companies are matched by domain, and `HTTP://WWW.Acme.com/` is not equal to `acme.com` for a CRM. Paths keep their case, since servers tell them apart.',
    source: 'RFC 3986 section 6.2.2.1',
    examples: [
      { before: 'HTTP://WWW.Acme.com/About', after: 'http://www.acme.com/About' },
      { before: 'http:\\\\acme.com', after: 'http://acme.com' },
      { before: 'www. acme.com', after: 'www.acme.com' },
      { before: 'coming soon', after: 'coming soon' },
    ],
  },
  normalize: (value, context) =>
    value === '' ? value : context.role === 'company_domain' ? domainOf(value) : cleanUrl(value),
});
