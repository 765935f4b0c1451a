/** What nearly every address is: that of a person, as far as one can see. */
import { hasDigits } from './digits.ts';
import { isTidyEmail, readEmail } from './email.ts';
import { isDisposableDomain, suggestDomain } from './email-domain.ts';
import { isPersonalLocal } from './email-role.ts';
import { beginsOrdinary, mayBeDead } from './placeholder-email.ts';

/** As many as a number that tells who somebody is. */
const MANY = 7;

/**
 * Whether a text is one plain address, of no function and not made up, at a domain that is neither mistyped nor a throw-away one, with
 * less than seven digits.
 * False is no verdict.
 */
export function isOrdinaryEmail(text: string): boolean {
  if (!isTidyEmail(text)) return false;
  const { local, domain } = readEmail(text);
  if (!beginsOrdinary(local) || mayBeDead(domain) || !isPersonalLocal(local)) return false;
  return suggestDomain(domain) === '' && !isDisposableDomain(domain) && !hasDigits(text, MANY);
}
