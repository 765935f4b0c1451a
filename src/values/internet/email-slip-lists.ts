/** Slips in domains that a user has named: those of customers, of the market's providers. */
import { MISTYPED_ENDINGS } from '../data/email-domains.ts';
import { slipCost } from '../text/key-slip.ts';
import { COM_LIKE } from './email-slip.ts';
import { isPublicSuffix } from './top-level-domain.ts';

/** What a user says of the domains in the file; all in lower case, and all beside what is built in. */
export interface SlipLists {
  /** Whole domains: `acme.com`. */
  readonly domains: readonly string[];
  /** Names before an ending: `acme`. */
  readonly names: readonly string[];
  /** Endings that a named name has: `com`, `co.uk`. */
  readonly endings: readonly string[];
}

export const hasLists = ({ domains, names }: SlipLists): boolean => domains.length > 0 || names.length > 0;

/** Shorter names are near to too many others. */
const SHORTEST = 4;
const LONG_ENOUGH = 6;

/**
 * The listed domain that was probably meant: a slip of the keyboard away, in its name, its ending or both.
 * @param domain in lower case
 * @returns `''` where the domain is a listed one, or near none
 */
export function findListedSlip(domain: string, lists: SlipLists): string {
  const typed = cut(domain.replace(/[^\p{L}\p{M}\p{N}.-]/gu, ''));
  if (typed.ending === '' || isListed(domain, lists)) return '';
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const listed of domainsOf(lists, typed)) {
    const meant = cut(listed);
    const cost = nameCost(typed.name, meant.name) + endingCost(typed.ending, meant.ending);
    if (cost < least) [best, least] = [listed, cost];
  }
  return best === domain ? '' : best;
}

/** Listed as a whole, or as a name and an ending: gmx and fr. */
export function isListed(domain: string, { domains, names, endings }: SlipLists): boolean {
  if (domains.includes(domain)) return true;
  const { name, ending } = cut(domain);
  return names.includes(name) && endings.includes(ending);
}

/** Whole domains, and every name with its likeliest ending. */
function* domainsOf({ domains, names, endings }: SlipLists, { ending }: Cut): Generator<string> {
  yield* domains;
  const right = endings.find((one) => endingCost(ending, one) <= 1);
  if (right !== undefined) for (const name of names) yield `${name}.${right}`;
}

interface Cut {
  readonly name: string;
  readonly ending: string;
}

function cut(domain: string): Cut {
  const dot = domain.indexOf('.');
  return dot < 0 ? { name: domain, ending: '' } : { name: domain.slice(0, dot), ending: domain.slice(dot + 1) };
}

/** 0 for the same name, a slip or two for one that is near, more than any for another. */
function nameCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (Math.min(typed.length, meant.length) < SHORTEST || Math.abs(typed.length - meant.length) > 2) return FAR;
  const cost = slipCost(typed, meant);
  return cost <= (meant.length < LONG_ENOUGH ? 0.5 : 1) ? cost : FAR;
}

const FAR = Number.POSITIVE_INFINITY;

/** An ending that exists is a slip for `com` only: `acme.de` and `acme.fi` are two domains. */
function endingCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (MISTYPED_ENDINGS.get(typed) === meant) return 0.5;
  if (meant === 'com' && COM_LIKE.has(typed)) return 0.5;
  const isNear = typed.length > 2 && typed.length === meant.length && slipCost(typed, meant) <= 1;
  return isNear && !isPublicSuffix(typed) ? 1 : FAR;
}
