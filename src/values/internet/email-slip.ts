/** Slips of the finger in mail domains: `gmial.com`, `acme.con`, `outlookcom`. */
import { distance } from 'fastest-levenshtein';
import { FUZZY_PROVIDERS, MISTYPED_ENDINGS, MISTYPED_PROVIDERS, REAL_NEAR_MISSES } from '../data/email-domains.ts';
import { slipCost } from '../text/key-slip.ts';
import { mayBeWord, NO_LETTERS, numberOf, tableOfWords, withSign } from '../text/word-table.ts';
import { isInDisposableList, isInFreeList } from './email-lists.ts';

/**
 * The domain that was probably meant; `''` where the domain is not plainly a slip.
 * @param domain in lower case, may lack its dot
 */
export function findSlip(domain: string): string {
  return mayBeSlip(domain) ? findSuggestion(domain) : '';
}

function findSuggestion(domain: string): string {
  const plain = domain.replace(/[^a-z0-9.-]/g, '');
  const found = findDomain(plain) || (PROVIDER_DOMAINS.has(plain) ? plain : '');
  return found === domain ? '' : found;
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

/** Of names that may be one of a provider with a slip. */
const SHORTEST_NAME = 4;
const LONGEST_NAME = 13;

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
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Names of providers and the same with an ending without its dot, and endings that do not exist. */
const NAMES = tableOfWords([...PROVIDERS.keys(), ...UNDOTTED.map(([undotted]) => undotted)]);
const ENDINGS = tableOfWords(MISTYPED_ENDINGS.keys());
/** 1 for what a host may be made of without a second look. */
const PARTS = new Uint8Array(128);
for (const sign of 'abcdefghijklmnopqrstuvwxyz-') PARTS[sign.charCodeAt(0)] = 1;
const DOT = 46;
PARTS[DOT] = 1;

/** Whether a domain has a digit, or is like one of those that `findSlip` corrects. False is certain, and comes without making a string. */
export function mayBeSlip(domain: string): boolean {
  let number = NO_LETTERS;
  let signs = 0;
  let dot = 0;
  for (; dot < domain.length; dot++) {
    const sign = domain.charCodeAt(dot);
    if (sign === DOT) break;
    if (sign > 127 || PARTS[sign] === 0) return true;
    number = withSign(number, sign);
    signs |= 1 << (sign & 31);
  }
  if (dot === domain.length || mayBeWord(NAMES, number)) return true;
  if (dot >= SHORTEST_NAME && dot <= LONGEST_NAME && isNearProvider(dot, signs)) return true;
  let last = dot;
  let before = -1;
  for (let i = dot + 1; i < domain.length; i++) {
    const sign = domain.charCodeAt(i);
    if (sign > 127 || PARTS[sign] === 0) return true;
    if (sign !== DOT) {
      number = withSign(number, sign);
      continue;
    }
    before = last;
    last = i;
  }
  // From the dot before the last one on, or the whole domain.
  return mayBeWord(NAMES, number) || isWrongEnding(domain, last + 1) || isWrongEnding(domain, before + 1);
}

const isWrongEnding = (domain: string, from: number): boolean =>
  domain.length - from <= LONGEST_ENDING && mayBeWord(ENDINGS, numberOf(domain, from));
const LONGEST_ENDING = Math.max(...[...MISTYPED_ENDINGS.keys()].map((ending) => ending.length));

function isNearProvider(length: number, signs: number): boolean {
  for (const [[provider], theirs] of FUZZY) if (areNear(length, signs, provider.length, theirs)) return true;
  return false;
}

/** Whether two names may lie three edits apart, or less. */
const areNear = (length: number, signs: number, otherLength: number, others: number): boolean =>
  Math.abs(otherLength - length) <= 2 && countBits(signs & ~others) <= 3 && countBits(others & ~signs) <= 3;

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

/** Whether a host ends as no domain does, by a slip of the keyboard: `acme.con`. */
export const endsInSlip = (host: string): boolean => fixEnding(host) !== host;

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
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME || REAL_NEAR_MISSES.has(name)) return '';
  const signs = signsOf(name);
  for (const [[provider, endings, anyCountry], theirs] of FUZZY) {
    if (!areNear(name.length, signs, provider.length, theirs) || distance(name, provider) > 3) continue;
    const cost = slipCost(name, provider);
    if (cost > 1 || (cost > 0.5 && isKnown(`${name}.${ending}`))) continue;
    if (endings.includes(ending) || (anyCountry && /^[a-z]{2}$/.test(ending) && !COM_LIKE.has(ending))) {
      return `${provider}.${ending}`;
    }
    if (endings[0] === 'com' && COM_LIKE.has(ending)) return `${provider}.com`;
  }
  return '';
}

/** What `.com` becomes when a letter is missing; countries have these endings too. */
export const COM_LIKE: ReadonlySet<string> = new Set(['co', 'cm', 'om']);
const isKnown = (domain: string): boolean => isInFreeList(domain) || isInDisposableList(domain);

/** The dot in the wrong place, or struck twice: `gmailc.om`, `gmai.lcom`, `gmail..com`. */
function findShifted(domain: string): string {
  const letters = domain.replaceAll('.', '');
  for (const [undotted, right] of UNDOTTED) if (letters === undotted && domain !== right) return right;
  return '';
}
