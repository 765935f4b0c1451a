/** What the domain of an email address tells: free mail, throw-away mail, or a slip of the finger. */
import { createRequire } from 'node:module';
import { distance } from 'fastest-levenshtein';
import {
  ALSO_FREE,
  FREE_FAMILY,
  FUZZY_PROVIDERS,
  MISTYPED_ENDINGS,
  MISTYPED_PROVIDERS,
  NOT_DISPOSABLE,
  NOT_FREE,
  REAL_NEAR_MISSES,
} from './data/email-domains.ts';
import { longList } from './long-list.ts';

const require = createRequire(import.meta.url);
const ACADEMIC = /\.(?:edu|ac|gov|mil)(?:\.[a-z]{2})?$/;

/** Public lists of some 9,000 domains each, read when the first address is looked at. */
const isInFreeList = longList(() => require('email-providers/all.json') as string[]);
const isInDisposableList = longList(() =>
  (require('disposable-email-domains-js') as typeof import('disposable-email-domains-js')).disposableEmailBlocklist(),
);

/** What is known of a domain already; several rules ask about the same one, and most addresses are at few. */
interface Verdict {
  free: boolean | undefined;
  disposable: boolean | undefined;
  suggestion: string | undefined;
}

const VERDICTS = new Map<string, Verdict>();
const MOST_VERDICTS = 16_384;
let lastDomain = '';
let lastVerdict: Verdict = { free: undefined, disposable: undefined, suggestion: undefined };

function verdictOf(domain: string): Verdict {
  if (domain === lastDomain) return lastVerdict;
  let verdict = VERDICTS.get(domain);
  if (verdict === undefined) {
    if (VERDICTS.size >= MOST_VERDICTS) VERDICTS.clear();
    verdict = { free: undefined, disposable: undefined, suggestion: undefined };
    VERDICTS.set(domain, verdict);
  }
  lastDomain = domain;
  lastVerdict = verdict;
  return verdict;
}

/** Whether a domain (lower case) belongs to a throw-away service; subdomains of one count too. */
export function isDisposableDomain(domain: string): boolean {
  const verdict = verdictOf(domain);
  verdict.disposable ??= isListedDisposable(domain);
  return verdict.disposable;
}

function isListedDisposable(domain: string): boolean {
  let rest = domain;
  for (let dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
    if (isInDisposableList(rest)) return !NOT_DISPOSABLE.has(rest);
    rest = rest.slice(dot + 1);
  }
  return false;
}

/** Whether anyone can have an address at this domain (lower case), so that it says nothing about an employer. */
export function isFreeDomain(domain: string): boolean {
  const verdict = verdictOf(domain);
  verdict.free ??= isListedFree(domain);
  return verdict.free;
}

function isListedFree(domain: string): boolean {
  if (NOT_FREE.has(domain) || ACADEMIC.test(domain)) return false;
  if (ALSO_FREE.has(domain) || FREE_FAMILY.test(domain)) return true;
  // The public list has caught slips such as gmial.com too.
  return isInFreeList(domain) && !isDisposableDomain(domain) && suggestDomain(domain) === '';
}

/**
 * The domain that was probably meant.
 * @param domain in lower case, may lack its dot
 * @returns the corrected domain, `''` where the domain is not plainly a slip
 */
export function suggestDomain(domain: string): string {
  const verdict = verdictOf(domain);
  if (verdict.suggestion === undefined) {
    const plain = domain.replace(/[^a-z0-9.-]/g, '');
    const found = findDomain(plain) || (PROVIDER_DOMAINS.has(plain) ? plain : '');
    verdict.suggestion = found === domain ? '' : found;
  }
  return verdict.suggestion;
}

function findDomain(domain: string): string {
  const dot = domain.indexOf('.');
  if (dot < 0) return findDotless(domain);
  const fixed = fixEnding(domain);
  const cut = fixed.indexOf('.');
  const [name, ending] = [fixed.slice(0, cut), fixed.slice(cut + 1)];
  const own = PROVIDERS.get(name);
  if (own) return fixProviderEnding(own, ending) || (fixed === domain ? '' : fixed);
  return findProvider(name, ending) || findShifted(domain) || (fixed === domain ? '' : fixed);
}

type Provider = (typeof MISTYPED_PROVIDERS)[number];

/** The first of each name, as `find` would give it. */
const PROVIDERS = new Map<string, Provider>(
  [...MISTYPED_PROVIDERS].reverse().map((provider) => [provider[0], provider]),
);
const PROVIDER_DOMAINS: ReadonlySet<string> = new Set(
  MISTYPED_PROVIDERS.flatMap(([name, endings]) => endings.map((ending) => `${name}.${ending}`)),
);
/** Provider and its main ending without the dot between. */
const UNDOTTED = MISTYPED_PROVIDERS.filter(([name]) => name.length >= 5).map(
  ([name, endings]) => [`${name}${endings[0] ?? ''}`, `${name}.${endings[0] ?? ''}`] as const,
);

/** The letters and signs of a name as bits: every one that another name lacks takes an edit to get there. */
const signsOf = (name: string): number => {
  let signs = 0;
  for (let i = 0; i < name.length; i++) signs |= 1 << (name.charCodeAt(i) & 31);
  return signs;
};
const FUZZY = MISTYPED_PROVIDERS.filter(([name]) => FUZZY_PROVIDERS.has(name)).map(
  (provider) => [provider, signsOf(provider[0])] as const,
);

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** `.con`, `.cmo`, `.couk`: an ending that does not exist is a slip in every domain. */
function fixEnding(domain: string): string {
  const last = domain.lastIndexOf('.');
  const before = domain.lastIndexOf('.', last - 1);
  for (const cut of [before, last]) {
    const right = cut > 0 ? MISTYPED_ENDINGS.get(domain.slice(cut + 1)) : undefined;
    if (right) return `${domain.slice(0, cut)}.${right}`;
  }
  return domain;
}

/** `gmailcom`, `outlookcom`, and a bare `gmail`. */
function findDotless(domain: string): string {
  if (domain === 'gmail' || domain === 'icloud' || domain === 'googlemail') return `${domain}.com`;
  for (const [name, endings] of MISTYPED_PROVIDERS) {
    if (name.length < 5 || !domain.startsWith(name)) continue;
    const rest = domain.slice(name.length);
    const ending = endings.find((it) => it.replace('.', '') === rest) ?? MISTYPED_ENDINGS.get(rest);
    if (ending && endings.includes(ending)) return `${name}.${ending}`;
  }
  const com = /^(.+)com$/.exec(domain);
  return com ? findProvider(com[1] ?? '', 'com') : '';
}

/** The name is right and the ending is not: `gmail.co`, `comcast.nry`, `yahoo.comm`. */
function fixProviderEnding([name, endings, anyCountry]: Provider, ending: string): string {
  if (endings.includes(ending)) return '';
  const main = endings[0] ?? 'com';
  if (/^(?:co|cm|om|c|cn?m|com\.com?|co\.com)$/.test(ending) && main === 'com') return `${name}.com`;
  if (name === 'gmail' || name === 'googlemail' || name === 'icloud') return `${name}.com`;
  const country = /^[a-z]{2}$/.test(ending) || /^com?\.[a-z]{2}$/.test(ending);
  if (country && (anyCountry || ending.length === 2)) return '';
  // Short names (aol, msn, live) are also other companies: `live.org` is not a slip.
  return name.length >= 6 && ending.length === main.length && distance(ending, main) < main.length
    ? `${name}.${main}`
    : '';
}

/** A name one slip away from a big provider (two where both are slips of the keyboard) before an ending that it has. */
function findProvider(name: string, ending: string): string {
  if (name.length < 4 || name.length > 13 || REAL_NEAR_MISSES.has(name)) return '';
  const signs = signsOf(name);
  for (const [[provider, endings, anyCountry], theirs] of FUZZY) {
    if (Math.abs(provider.length - name.length) > 2) continue;
    if (countBits(signs & ~theirs) > 3 || countBits(theirs & ~signs) > 3 || distance(name, provider) > 3) continue;
    const cost = slipCost(name, provider);
    if (cost > 1 || (cost > 0.5 && isKnown(`${name}.${ending}`))) continue;
    if (endings.includes(ending) || (anyCountry && /^[a-z]{2}$/.test(ending) && !COM_LIKE.has(ending))) {
      return `${provider}.${ending}`;
    }
    if (endings[0] === 'com' && COM_LIKE.has(ending)) return `${provider}.com`;
  }
  return '';
}

const COM_LIKE: ReadonlySet<string> = new Set(['co', 'cm', 'om']);
const isKnown = (domain: string): boolean => isInFreeList(domain) || isInDisposableList(domain);

/** The dot in the wrong place, or struck twice: `gmailc.om`, `gmai.lcom`, `gmail..com`. */
function findShifted(domain: string): string {
  const letters = domain.replaceAll('.', '');
  for (const [undotted, right] of UNDOTTED) if (letters === undotted && domain !== right) return right;
  return '';
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.5, y }] as const)));

/** Whether two letters lie side by side on a QWERTY keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [KEYS.get(a), KEYS.get(b)];
  return !!first && !!second && Math.abs(first.y - second.y) <= 1 && Math.abs(first.x - second.x) <= 1;
}

/**
 * How far typing went wrong: half a point for each slip of the keyboard (letters swapped, doubled, left out, or a neighbouring
 * key), one for any other edit, and two for one at the first letter, which people seldom miss.
 */
function slipCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const costs = Array.from({ length: (typed.length + 1) * width }, () => 0);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = 0; i <= typed.length; i += 1) {
    for (let j = 0; j <= meant.length; j += 1) {
      if (i === 0 || j === 0) costs[i * width + j] = 2 * Math.max(i, j);
      else costs[i * width + j] = stepCost(typed, meant, i, j, at);
    }
  }
  return at(typed.length, meant.length);
}

function stepCost(typed: string, meant: string, i: number, j: number, at: (i: number, j: number) => number): number {
  const [a, b, before, next] = [typed[i - 1] ?? '', meant[j - 1] ?? '', typed[i - 2] ?? '', meant[j - 2] ?? ''];
  const first = i === 1 && j === 1;
  const substitution = a === b ? 0 : areNeighbours(a, b) ? (first ? 1 : 0.5) : first ? 2 : 1;
  const insertion = a === before || areNeighbours(a, b) || areNeighbours(a, before) ? 0.5 : 1;
  const best = Math.min(at(i - 1, j - 1) + substitution, at(i - 1, j) + insertion, at(i, j - 1) + (j === 1 ? 2 : 0.5));
  return i > 1 && j > 1 && a === next && before === b ? Math.min(best, at(i - 2, j - 2) + 0.5) : best;
}
