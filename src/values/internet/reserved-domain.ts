/** Names that the internet keeps for other uses than mail: RFC 2606, RFC 6761 and what has been added since. */

/**
 * `test`, `invalid`, `localhost`: RFC 6761. `local`: RFC 6762. `onion`: RFC 7686. `alt`: RFC 9476. `internal`: ICANN 2024. `home`, `corp`:
 * never to be delegated (ICANN 2018). `lan`, `localdomain`, `intranet`, `private`: what routers and firms use inside, RFC 6762 appendix G.
 */
const NEVER_MAIL: ReadonlySet<string> = new Set(
  'test invalid localhost local onion alt internal home corp lan localdomain intranet private'.split(' '),
);
const EXAMPLES = /(?:^|\.)(?:example|example\.(?:com|net|org|edu))$/;

/** Whether no mail on the internet can reach a domain (lower case), since its ending is kept for other uses. */
export function isReservedDomain(domain: string): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  return NEVER_MAIL.has(ending) || (ending === 'arpa' && domain !== 'arpa');
}

/** Whether a domain (lower case) is kept for examples (RFC 2606, RFC 6761). */
export const isExampleDomain = (domain: string): boolean => EXAMPLES.test(domain);
