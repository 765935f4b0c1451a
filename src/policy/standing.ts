/** Whether the person of a record may be reached through a channel, as far as the record itself says. In doubt: no. */
import type { Field, Role } from '../contract.ts';
import { parseBoolean } from '../values/boolean.ts';
import { GRANT_ROLES, readConsent, refusesInText, refusesMail } from '../values/consent.ts';
import { dayOf } from '../values/date.ts';

export const CHANNELS = ['email', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Columns that can say that a person may be reached, or may not. Without one nobody knows. */
const ASKED: { readonly [channel in Channel]: readonly Role[] } = {
  email: ['opt_out_email', 'opt_in_email', 'opt_out_at', 'opt_in_at'],
  phone: ['do_not_call', 'opt_out_email', 'opt_in_email', 'opt_out_at', 'opt_in_at'],
  post: ['opt_out_email', 'opt_in_email', 'opt_out_at', 'opt_in_at'],
};

export const consentColumns = (fields: readonly Field[], channel: Channel): Field[] =>
  fields.filter(({ role }) => role !== null && ASKED[channel].includes(role));

/** Trimmed cells of a role in a record, one a column. */
export type Values = (role: Role) => readonly string[];

/**
 * Why a person refuses; `''` where nothing says so. Whoever opted out of mail is not called either: most CRMs have one such column for
 * all marketing. Words that are not understood may be a refusal, and so they are one.
 */
export function refusalOf(values: Values, channel: Channel): string {
  if (values('opt_out_email').some((text) => text !== '' && readConsent('opt_out_email', text) !== false)) {
    return 'opted-out';
  }
  if (values('opt_in_email').some((text) => readConsent('opt_in_email', text) === false)) return 'opted-out';
  if (values('legal_basis').some((text) => readConsent('opt_in_email', text) === false)) return 'opted-out';
  const noCalls = values('do_not_call').some((text) => text !== '' && readConsent('do_not_call', text) !== false);
  if (channel === 'phone' && noCalls) return 'do-not-call';
  if (refusesMail(values)) return noCalls ? 'do-not-call' : 'withdrawn';
  const words = channel === 'phone' ? 'phone' : 'email';
  return values('notes').some((text) => text !== '' && refusesInText(text, words)) ? 'note' : '';
}

/** Whether mail to the address of a record comes back. */
export const bounces = (values: Values): boolean =>
  values('email_invalid').some((text) => text !== '' && readConsent('email_invalid', text) !== false);

/**
 * Why a record is not one to write to although nobody refused; `''` where nothing is missing.
 * @param has whether the file has a column of a role
 */
export function lackOf(values: Values, has: (role: Role) => boolean, asOf: string): string {
  if (values('is_deleted').some((text) => text !== '' && parseBoolean(text) !== false)) return 'deleted';
  if (GRANT_ROLES.some(has)) {
    const said = GRANT_ROLES.flatMap(values).filter((text) => text !== '');
    if (said.length === 0) return 'no-consent';
    return said.every((text) => readConsent('opt_in_email', text) === true) ? '' : 'not-understood';
  }
  // where consent is nothing but a date, no date is no consent
  if (!has('opt_in_at') || has('opt_out_email') || has('opt_out_at') || has('do_not_call')) return '';
  const days = values('opt_in_at').map((text) => dayOf(text));
  return days.some((day) => day !== '' && day <= asOf) ? '' : 'no-consent';
}
