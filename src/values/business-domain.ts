/** The domain of the firm behind an email address or a web site, as people write it. */
import { domainToUnicode } from 'node:url';
import { parseEmail } from './email.ts';
import { isPlaceholderEmail } from './placeholder-email.ts';
import { ownDomain } from './registrable-domain.ts';
import { parseUrl } from './url.ts';

/** The registrable domain of a business address; `''` for mail for everyone, throw-away mail, slips and made-up addresses. */
export function businessDomain(text: string): string {
  const { valid, local, domain, free, disposable, suggestion } = parseEmail(text);
  if (!valid || free || disposable || suggestion !== '' || isPlaceholderEmail(local, domain)) return '';
  return domainToUnicode(ownDomain(domain));
}

/** The registrable domain of a web address; `''` where it is none, or a place that many share. */
export const siteDomain = (text: string): string => domainToUnicode(ownDomain(parseUrl(text).domain));
