/** Consent: which way a column says no, and which value of several a merge must keep. */
import type { Role } from '../../contract.ts';
import { parseBoolean } from '../cell/boolean.ts';
import {
  AGREED,
  LISTED,
  MAY,
  MAY_NOT,
  NO_CALLS,
  NO_CALLS_CJK,
  NO_MAILS,
  NO_MAILS_CJK,
  NOT_AGREED,
} from '../data/consent-words.ts';
import { dayOf } from '../date/date.ts';
import { hasCjk, matchText } from '../text/text.ts';

/** True means: do not. */
const REFUSAL_ROLES = [
  'opt_out_email',
  'do_not_call',
  'email_invalid',
  'other_opt_out',
  'is_deceased',
] as const satisfies readonly Role[];
/** True means: may be written to. */
export const GRANT_ROLES = ['opt_in_email'] as const satisfies readonly Role[];

const isRefusal = (role: Role): boolean => (REFUSAL_ROLES as readonly Role[]).includes(role);
const isGrant = (role: Role): boolean => role === 'other_opt_in' || (GRANT_ROLES as readonly Role[]).includes(role);

/**
 * What a consent cell says, as the boolean of its column: a refusal column reads `Unsubscribed` as true, a grant column as
 * false. Undefined for an empty cell and for words that are not understood.
 */
export function readConsent(role: Role, text: string): boolean | undefined {
  if (text === '') return undefined;
  const plain = parseBoolean(text);
  if (plain !== undefined) return plain;
  const form = matchText(text);
  if (MAY_NOT.has(form)) return isRefusal(role);
  if (isGrant(role) && (AGREED.has(form) || NOT_AGREED.has(form))) return AGREED.has(form);
  return MAY.has(form) ? isGrant(role) : undefined;
}

/** Whether a cell says how an address stands in a list of mail (`Bounced`): a merge keeps it as words that may refuse. */
export const isListed = (role: Role, text: string): boolean =>
  (role === 'opt_out_email' || role === 'opt_in_email') && LISTED.has(matchText(text));

/**
 * The value that a merge must keep so that no refusal is lost. Always one of the given spellings; `''` for an empty list.
 *
 * A refusal column: true, else words that are not understood (they may be a refusal), else false, else empty. A grant column: false,
 * else not understood, else empty, and true only where every value says so. Any other column: the first value that is not empty.
 */
export function mostRestrictive(role: Role, values: readonly string[]): string {
  const trimmed = values.map((value) => value.trim());
  const first = (test: (value: string) => boolean): string | undefined => values[trimmed.findIndex(test)];
  const says = (wanted: boolean) => (value: string) => value !== '' && readConsent(role, value) === wanted;
  const unread = (value: string) => value !== '' && readConsent(role, value) === undefined;
  const empty = (value: string) => value === '';
  const order = isRefusal(role)
    ? [says(true), unread, says(false), empty]
    : isGrant(role)
      ? [says(false), unread, empty, says(true)]
      : [(value: string) => value !== ''];
  for (const test of order) {
    const value = first(test);
    if (value !== undefined) return value;
  }
  return values[0] ?? '';
}

/**
 * Whether a record says that its person wants no marketing: it opts out, or withdrew and did not opt in again on a later day, or it
 * refuses calls and says nothing of an opt-in. In a merge no other record's grant stands against it.
 * @param values trimmed cells of a role in the record, one a column
 */
export function refusesMail(values: (role: Role) => readonly string[]): boolean {
  const says = (role: Role) => values(role).some((value) => readConsent(role, value) === true);
  const isOptedIn = values('opt_in_email').some(
    (value) => value !== '' && readConsent('opt_in_email', value) !== false,
  );
  if (says('opt_out_email') || isWithdrawn(values, isOptedIn)) return true;
  return says('do_not_call') && !isOptedIn;
}

function isWithdrawn(values: (role: Role) => readonly string[], isOptedIn: boolean): boolean {
  const out = values('opt_out_at').filter((value) => value !== '' && parseBoolean(value) !== false);
  if (out.length === 0) return false;
  if (!isOptedIn || out.some((value) => dayOf(value) === '')) return true;
  return out.some((value) => !values('opt_in_at').some((granted) => dayOf(granted) > dayOf(value)));
}

const words = (patterns: readonly string[]) => new RegExp(`(?<![a-z])(?:${patterns.join('|')})(?![a-z])`);
const CALLS = words(NO_CALLS);
const MAILS = words(NO_MAILS);
const CALLS_CJK = new RegExp(NO_CALLS_CJK.join('|'));
const MAILS_CJK = new RegExp(NO_MAILS_CJK.join('|'));

/** Whether a cell refuses something, or may: what must not get lost with it. */
export function mayRefuse(role: Role, text: string): boolean {
  if (text.trim() === '') return false;
  if (isRefusal(role)) return readConsent(role, text.trim()) !== false;
  if (isGrant(role)) return readConsent(role, text.trim()) !== true;
  if (role === 'opt_out_at') return parseBoolean(text) !== false;
  return role === 'notes' && (refusesInText(text, 'email') || refusesInText(text, 'phone'));
}

/** Whether words of a text refuse a channel; `do not contact` refuses both. */
export function refusesInText(text: string, channel: 'phone' | 'email'): boolean {
  const [latin, cjk] = channel === 'phone' ? [CALLS, CALLS_CJK] : [MAILS, MAILS_CJK];
  return latin.test(matchText(text)) || (hasCjk(text) && cjk.test(text));
}

/** Words in a note that refuse phone calls or mail, and which of the two; undefined where there are none. */
export function refusalInText(text: string): { channel: 'phone' | 'email'; words: string } | undefined {
  const form = matchText(text);
  const cjk = hasCjk(text);
  const phone = CALLS.exec(form) ?? (cjk ? CALLS_CJK.exec(text) : null);
  if (phone) return { channel: 'phone', words: phone[0] };
  const email = MAILS.exec(form) ?? (cjk ? MAILS_CJK.exec(text) : null);
  return email ? { channel: 'email', words: email[0] } : undefined;
}
