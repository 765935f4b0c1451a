/** What nearly every address is: that of a person, as far as one can see. */
import { isTidyEmail, readEmail } from './email.ts';
import { isOrdinaryDomain } from './email-domain.ts';
import { isPersonalLocal } from './email-role.ts';
import { beginsOrdinary, mayBeDead } from './placeholder-email.ts';

/**
 * Whether a text is one plain address, of no function and not made up, at a domain that is neither mistyped nor a throw-away one, with
 * less than seven digits. False is no verdict.
 */
export function isOrdinaryEmail(text: string): boolean {
  if (!isTidyEmail(text)) return false;
  const { local, domain } = readEmail(text);
  return beginsOrdinary(local) && !mayBeDead(domain) && isOrdinaryDomain(domain) && isPersonalLocal(local);
}
