/** Email addresses: text → parts, what is wrong with it, and what kind of address it is. */
import { NEVER_ANSWERS, NUMBERED_WORDS, ROLE_PARTS, ROLE_WORDS } from './data/email-roles.ts';
import { isDisposableDomain, isFreeDomain, suggestDomain } from './email-domain.ts';

export type EmailProblem =
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

export interface EmailSyntax {
  /** As typed. */
  readonly local: string;
  /** In lower case. */
  readonly domain: string;
  readonly problem: EmailProblem;
}

export interface EmailParts extends EmailSyntax {
  readonly valid: boolean;
  /** Full corrected address, `''` where nothing looks mistyped. */
  readonly suggestion: string;
  readonly role: boolean;
  readonly free: boolean;
  readonly disposable: boolean;
}

const PLAIN = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const EXCHANGE = /^(?:(?:ex|x500|smtp|imceaex-?)[:_])?\/?(?:\/o=|_o=)|^\/c=[a-z]{2}\//i;
const BLANK = /[\s\u00a0\u2000-\u200d\u3000]/;
// Letters of all scripts beside the atext of RFC 5322 (RFC 6531).
const ATOM = /^[^\x00-\x20\x7f-\xa0()<>[\]:;@\\,."]+(?:\.[^\x00-\x20\x7f-\xa0()<>[\]:;@\\,."]+)*$/;
const QUOTED = /^"(?:[^\x00-\x1f\x7f"\\]|\\[\x20-\x7e])*"$/;
const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const TOP_LABEL = /^(?:[\p{L}\p{M}]{2,}|xn--[a-z0-9-]*[a-z0-9])$/iu;
const ADDRESS_LITERAL = /^\[(?:(?:\d{1,3}\.){3}\d{1,3}|ipv6:[0-9a-f:.]{2,})\]$/i;
const SEVERAL = /[^\s@;,]@[^\s@;,]+[\s;,:|/]+[^@]*[^\s@;,]@/;

/**
 * Reads the syntax of one address (RFC 5321, RFC 6531 for other scripts) as far as a CRM can use it: an address on the
 * internet, so the domain needs a dot; comments and folding blanks are not accepted; quoted local parts are.
 * @param text one cell, not trimmed here
 * @returns parts as far as they can be told, and the first problem
 */
export function readEmail(text: string): EmailSyntax {
  const at = text.lastIndexOf('@');
  const local = at < 0 ? '' : text.slice(0, at);
  const domain = at < 0 ? '' : text.slice(at + 1).toLowerCase();
  if (at > 0 && at <= 64 && text.length < 200 && PLAIN.test(text) && !hasLongLabel(domain))
    return { local, domain, problem: '' };
  return { local, domain, problem: problemOf(text, local, domain) };
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
  return isDomain(domain) || ADDRESS_LITERAL.test(domain) ? '' : 'bad-domain';
}

/** A host name on the internet: two labels or more, the last one no number. */
export function isDomain(domain: string): boolean {
  const labels = domain.replaceAll('。', '.').split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !TOP_LABEL.test(top)) return false;
  return labels.every((label) => label.length <= 63 && LABEL.test(label));
}

const hasLongLabel = (domain: string): boolean => domain.length > 63 && domain.split('.').some((it) => it.length > 63);
const bytes = (text: string): number => Buffer.byteLength(text);

/**
 * Reads one email address and what it tells.
 * @param text one cell
 * @returns its parts; the domain in lower case, the local part as typed
 */
export function parseEmail(text: string): EmailParts {
  const { local, domain, problem } = readEmail(text);
  const valid = problem === '';
  return {
    local,
    domain,
    valid,
    problem,
    suggestion: suggestEmail(local, domain),
    role: local !== '' && isRoleLocal(local),
    free: valid && isFreeDomain(domain),
    disposable: valid && isDisposableDomain(domain),
  };
}

/** The corrected address where the domain is plainly a slip, else `''`. Domain in lower case. */
export function suggestEmail(local: string, domain: string): string {
  if (local === '' || domain.length < 3 || local.includes('@')) return '';
  const suggestion = suggestDomain(domain);
  return suggestion === '' || !isDomain(suggestion) ? '' : `${local}@${suggestion}`;
}

const MARKS = /\p{M}+/gu;
const NUMBER_AT_END = /[._-]?\d{1,4}$/;

/**
 * Whether a local part stands for a function (info, sales, noreply, myynti) and not for a person.
 * @param local local part as typed; tags after `+` are ignored
 */
export function isRoleLocal(local: string): boolean {
  const plus = local.indexOf('+');
  const name = (plus > 0 ? local.slice(0, plus) : local).toLowerCase().normalize('NFKD').replace(MARKS, '');
  if (ROLE_WORDS.has(name) || NEVER_ANSWERS.test(name)) return true;
  const base = name.replace(NUMBER_AT_END, '');
  if (base === '' || ROLE_WORDS.has(base)) return NUMBERED_WORDS.has(base);
  const tokens = base.split(/[._-]+/);
  if (tokens.length > 1) return isRolePhrase(tokens) || ROLE_WORDS.has(tokens.join(''));
  return isRoleCompound(base);
}

/** `customer.service`, `sales-team`, `info.helsinki`: one role word at least, and no word that is not of the kind. */
function isRolePhrase(tokens: readonly string[]): boolean {
  const roles = tokens.filter((token) => ROLE_WORDS.has(token)).length;
  const parts = tokens.filter((token) => ROLE_PARTS.has(token) || ROLE_WORDS.has(token)).length;
  return roles > 0 && parts === tokens.length;
}

/** `techsupport`, `salesteam`, `accountmanager`: a role word and a part word, written as one. */
function isRoleCompound(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut += 1) {
    const [head, tail] = [name.slice(0, cut), name.slice(cut)];
    if (tail.length >= 4 && ROLE_PARTS.has(tail) && ROLE_WORDS.has(head)) return true;
    if (head.length >= 4 && tail.length >= 4 && ROLE_PARTS.has(head) && ROLE_WORDS.has(tail)) return true;
  }
  return false;
}
