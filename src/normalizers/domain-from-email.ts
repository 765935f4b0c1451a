/** Fills an empty company domain from a business email address. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { companyDomainOf, companyDomainOfSite } from '../values/company/domain.ts';

export const domainFromEmail = defineNormalizer({
  id: 'domain-from-email',
  roles: EMAIL_ROLES,
  fills: ['company_domain'],
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['at'] },
  docs: {
    summary: 'Fill an empty company domain with the registrable domain of a business email address.',
    why: 'Leads are routed and contacts linked to accounts by domain. A partner or agency may write for a firm from a domain of its own, so it is a guess and off by default. Mail for everyone, throw-away mail, addresses with a slip and made-up ones fill nothing, nor does one where the web site or a second address says another domain.',
    examples: [
      {
        before: 'jane@mail.acme.co.uk',
        after: 'jane@mail.acme.co.uk',
        note: 'with an empty company domain: company domain acme.co.uk',
      },
      { before: 'jane@gmail.com', after: 'jane@gmail.com' },
    ],
  },
  normalize(value, context) {
    if (!value.includes('@') || !context.has('company_domain') || context.get('company_domain') !== '') return value;
    const domain = companyDomainOf(value);
    if (domain === '') return value;
    const website = context.get('website');
    if (website !== '' && companyDomainOfSite(website) !== domain) return value;
    for (const role of EMAIL_ROLES) {
      const other = context.get(role);
      const theirs = other === value || other === '' ? '' : companyDomainOf(other);
      if (theirs !== '' && theirs !== domain) return value;
    }
    return { value, also: { company_domain: domain } };
  },
});
