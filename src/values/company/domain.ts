/** The domain of a company by the address of somebody who works there, or by its web site, as people write it. */
import { domainToUnicode } from 'node:url';
import { parseEmail } from '../internet/email.ts';
import { isPlaceholderEmail } from '../internet/placeholder-email.ts';
import { ownDomain } from '../internet/registrable-domain.ts';
import { parseUrl } from '../internet/url.ts';

/**
 * What of an email address can stand in a field for the domain of the company: `anna@mail.acme.co.uk` → `acme.co.uk`. Rule for filling in
 * an empty field: the address is valid, is not made up, has no suggestion (`acme.con`), and its domain is no provider's, no disposable one and no host
 * that many share. A mailbox of a role (`info@acme.fi`) is as good as a person's.
 * @param email a cell, as it was repaired
 * @returns the registrable domain in small letters; `''` where there is none that is sure
 */
export function companyDomainOf(email: string): string {
  if (!email.includes('@')) return '';
  const { local, domain, valid, suggestion, free, disposable } = parseEmail(email);
  if (!valid || suggestion !== '' || free || disposable) return '';
  return isPlaceholderEmail(local, domain) ? '' : domainToUnicode(ownDomain(domain.toLowerCase()));
}

/** The registrable domain of a web address; `''` where it is none, or a place that many share. */
export const companyDomainOfSite = (url: string): string => domainToUnicode(ownDomain(parseUrl(url).domain));
