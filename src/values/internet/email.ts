/** Email addresses: text → parts, what is wrong with it, and what kind of address it is. */
import { domainToASCII, domainToUnicode } from 'node:url';
import { isDisposableDomain, isFreeDomain, suggestDomain } from './email-domain.ts';
import { isRoleLocal } from './email-role.ts';
import { findListedSlip, hasLists, isListed, type SlipLists } from './email-slip-lists.ts';
import { isReservedDomain } from './reserved-domain.ts';

type EmailProblem =
  | ''
  | 'missing-at'
  | 'no-local'
  | 'no-domain'
  | 'bad-local'
  | 'bad-domain'
  | 'spaces'
  | 'too-long'
  | 'several'
  | 'extra-at'
  | 'exchange-address';

interface EmailSyntax {
  /** As typed. */
  readonly local: string;
  /** In lower case. */
  readonly domain: string;
  readonly problem: EmailProblem;
}

interface EmailParts extends EmailSyntax {
  readonly valid: boolean;
  /** Full corrected address, `''` where nothing looks mistyped. */
  readonly suggestion: string;
  readonly role: boolean;
  readonly free: boolean;
  readonly disposable: boolean;
}

const EXCHANGE = /^(?:(?:ex|x500|smtp|imceaex-?)[:_])?\/?(?:\/o=|_o=)|^imceaex-_o=|^\/c=[a-z]{2}\//i;
const BLANK = /[\s\u00a0\u2000-\u200d\u3000]/;
// Letters of all scripts beside the atext of RFC 5322 (RFC 6531).
const ATOM = /^[^\x00-\x20\x7f-\xa0()<>[\]:;@\\,."]+(?:\.[^\x00-\x20\x7f-\xa0()<>[\]:;@\\,."]+)*$/;
const QUOTED = /^"(?:[^\x00-\x1f\x7f"\\]|\\[\x20-\x7e])*"$/;
const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const TOP_LABEL = /^(?:[\p{L}\p{M}]{2,}|xn--[a-z0-9-]*[a-z0-9])$/iu;
const ADDRESS_LITERAL =
  /^\[(?:(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d?\d)|ipv6:[0-9a-f:.]{2,})\]$/i;
const SEVERAL = /[^\s@;,]@[^\s@;,，、；]+[\s;,，、；:|/]+[^@]*[^\s@;,]@/;

/**
 * Reads the syntax of one address (RFC 5321, RFC 6531 for other scripts) as far as a CRM can use it: an address on the
 * internet, so the domain needs a dot; comments and folding blanks are not accepted; quoted local parts are.
 * @param text one cell, not trimmed here
 * @returns parts as far as they can be told, and the first problem
 */
export function readEmail(text: string): EmailSyntax {
  if (text === lastText) return last;
  const at = text.lastIndexOf('@');
  const local = at < 0 ? '' : text.slice(0, at);
  const plain = at > 0 && at <= 64 && text.length < 200 ? plainness(text, at) : 0;
  const written = at < 0 ? '' : text.slice(at + 1);
  const domain = plain === TIDY ? written : written.toLowerCase();
  const isSound = plain > 0 && !hasLongLabel(domain);
  last = { local, domain, problem: isSound ? '' : problemOf(text, local, domain) };
  lastText = text;
  isTidy = isSound && plain === TIDY;
  return last;
}

/** Several rules ask for the same cell one after another. */
let lastText = '';
let last: EmailSyntax = { local: '', domain: '', problem: 'missing-at' };
let isTidy = false;

/** Whether a text is one plain address and nothing else, its domain in small letters: false is no verdict. */
export function isTidyEmail(text: string): boolean {
  readEmail(text);
  return isTidy;
}

const TIDY = 2;
/** Signs of plain addresses: 1 letters and digits, 2 other signs of a local part, 3 hyphen, 4 dot, 5 capitals. */
const SIGN = new Uint8Array(128);
for (const [kind, signs] of [
  'abcdefghijklmnopqrstuvwxyz0123456789',
  '_+',
  '-',
  '.',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
].entries())
  for (const sign of signs) SIGN[sign.charCodeAt(0)] = kind + 1;

/** What nearly every address is: dotted words of ASCII, an `@`, a host name. 2 where the host is in small letters, 1 elsewhere, 0 for the rest. */
function plainness(text: string, at: number): number {
  let before = 4;
  for (let i = 0; i < at; i++) {
    const sign = SIGN[text.charCodeAt(i)];
    if (!sign || (sign === 4 && before === 4)) return 0;
    before = sign;
  }
  if (before === 4) return 0;
  let capitals = false;
  let dot = -1;
  before = 4;
  for (let i = at + 1; i < text.length; i++) {
    const sign = SIGN[text.charCodeAt(i)];
    // no hyphen at either end of a label, no label without a sign, no two hyphens: `xn--` says that it is another script
    if (!sign || sign === 2 || (sign >= 3 && sign <= 4 && (before === 4 || before === 3))) return 0;
    if (sign === 4) dot = i;
    capitals ||= sign === 5;
    before = sign;
  }
  return dot > 0 && isTop(text, dot + 1) ? (capitals ? 1 : TIDY) : 0;
}

/** Two letters or more up to the end. */
function isTop(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const letter = text.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) return false;
  }
  return text.length - from >= 2;
}

function problemOf(text: string, local: string, domain: string): EmailProblem {
  if (EXCHANGE.test(text)) return 'exchange-address';
  if (!text.includes('@')) return 'missing-at';
  if (local === '') return 'no-local';
  if (domain === '') return 'no-domain';
  const quoted = local.startsWith('"') && QUOTED.test(local);
  if (!quoted && text.length < 1000 && SEVERAL.test(text)) return 'several';
  if (BLANK.test(domain) || (!quoted && BLANK.test(local))) return 'spaces';
  if (!quoted && local.includes('@')) return 'extra-at';
  if (!quoted && !ATOM.test(local)) return 'bad-local';
  if (bytes(local) > 64 || bytes(text) > 254) return 'too-long';
  if (ADDRESS_LITERAL.test(domain)) return '';
  if (!isDomain(domain)) return 'bad-domain';
  // What the mail server sees is the domain as the DNS writes it.
  return text.length > 100 && bytes(local) + 1 + domainToASCII(domain).length > 254 ? 'too-long' : '';
}

/** A host name on the internet: two labels or more, the last one no number; other scripts as IDNA writes them. */
export function isDomain(domain: string): boolean {
  const labels = domain.replaceAll('。', '.').split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !TOP_LABEL.test(top)) return false;
  if (!labels.every((label) => label.length <= 63 && LABEL.test(label))) return false;
  return !INTERNATIONAL.test(domain) || isInternational(domain);
}

/** Other scripts, or a label that says it is one of them in letters of ASCII. */
const INTERNATIONAL = /[^\x00-\x7f]|(?:^|\.)xn--/i;

/** Whether IDNA (RFC 5891, UTS 46) knows a way to write it, and that is not too long for the DNS. */
function isInternational(domain: string): boolean {
  const ascii = domainToASCII(domain);
  return ascii !== '' && ascii.length <= 253 && ascii.split('.').every((label) => label.length <= 63 && isLabel(label));
}

/** A label that says it is in another script has letters of one. Newer versions of Node take others, too, for a domain. */
const isLabel = (label: string): boolean => !label.startsWith('xn--') || /[^\x00-\x7f]/.test(domainToUnicode(label));

const hasLongLabel = (domain: string): boolean => domain.length > 63 && domain.split('.').some((it) => it.length > 63);
const bytes = (text: string): number => Buffer.byteLength(text);

/**
 * Reads one email address and what it tells.
 * @param text one cell
 * @param lists domains that the user has named for `suggestion`
 * @returns its parts; the domain in lower case, the local part as typed
 */
export function parseEmail(text: string, lists?: SlipLists): EmailParts {
  const { local, domain, problem } = readEmail(text);
  const valid = problem === '' && !isReservedDomain(domain);
  return {
    local,
    domain,
    valid,
    problem,
    suggestion: suggestEmail(local, domain, lists),
    role: local !== '' && isRoleLocal(local),
    free: valid && isFreeDomain(domain),
    disposable: valid && isDisposableDomain(domain),
  };
}

/**
 * The corrected address where the domain is plainly a slip, else `''`.
 * @param domain in lower case
 * @param lists domains that the user has named: they are no slips themselves, and what is near them is
 */
export function suggestEmail(local: string, domain: string, lists?: SlipLists): string {
  if (local === '' || domain.length < 3 || (local.includes('@') && !QUOTED.test(local))) return '';
  const suggestion = lists && hasLists(lists) ? suggestListed(domain, lists) : suggestDomain(domain);
  return suggestion === '' || !isDomain(suggestion) ? '' : `${local}@${suggestion}`;
}

const suggestListed = (domain: string, lists: SlipLists): string =>
  isListed(domain, lists) ? '' : findListedSlip(domain, lists) || suggestDomain(domain);
