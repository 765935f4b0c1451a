/** The domain of a company by the address of somebody who works there. */
import { parseEmail } from './email.ts';
import { ownDomain } from './registrable-domain.ts';

/**
 * What of an email address can stand in a field for the domain of the company: `anna@mail.acme.co.uk` → `acme.co.uk`. Rule for filling in
 * an empty field: the address is valid, has no suggestion (`acme.con`), and its domain is no provider's, no disposable one and no host
 * that many share. A mailbox of a role (`info@acme.fi`) is as good as a person's.
 * @param email a cell, as it was repaired
 * @returns the registrable domain in small letters; `''` where there is none that is sure
 */
export function companyDomainOf(email: string): string {
  if (!email.includes('@')) return '';
  const { domain, valid, suggestion, free, disposable } = parseEmail(email);
  if (!valid || suggestion !== '' || free || disposable) return '';
  return ownDomain(domain.toLowerCase());
}
