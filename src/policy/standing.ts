/** Whether the person of a record may be reached through a channel, as far as the record itself says. In doubt: no. */
import type { Field, Role } from '../contract.ts';
import { parseBoolean } from '../values/cell/boolean.ts';
import { GRANT_ROLES, readConsent, refusesInText, refusesMail } from '../values/consent/consent.ts';
import { dayOf } from '../values/date/date.ts';
import { readBounce } from '../values/internet/bounce.ts';

const CHANNELS = ['email', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

const MAIL: readonly Role[] = [
  'opt_out_email',
  'opt_in_email',
  'opt_out_at',
  'opt_in_at',
  'other_opt_out',
  'other_opt_in',
];
/** Columns that can say that a person may be reached, or may not. Without one nobody knows. */
const ASKED: { readonly [channel in Channel]: readonly Role[] } = {
  email: MAIL,
  phone: ['do_not_call', ...MAIL],
  post: MAIL,
};

/** Whether a column is heard where a channel is asked about: one of photos or of texts says nothing of mail. */
export const isHeard = ({ role, facts }: Field, channel: Channel): boolean =>
  (role !== 'other_opt_in' && role !== 'other_opt_out') || facts.channel === undefined || facts.channel === channel;

export const consentColumns = (fields: readonly Field[], channel: Channel): Field[] =>
  fields.filter((field) => field.role !== null && ASKED[channel].includes(field.role) && isHeard(field, channel));

/**
 * Trimmed cells of a role in a record, one a column.
 * @param ofAll whether only columns are meant that speak of every way of reaching somebody
 */
export type Values = (role: Role, ofAll?: boolean) => readonly string[];

const isDead = (values: Values): boolean =>
  values('is_deceased').some((text) => text !== '' && readConsent('is_deceased', text) !== false) ||
  values('died_at').some((text) => text !== '' && parseBoolean(text) !== false);

/**
 * Why a person refuses; `''` where nothing says so. Whoever opted out of mail is not called either: most CRMs have one such column for
 * all marketing. One who wants no calls may be written to. Words that are not understood may be a refusal, and so they are one.
 */
export function refusalOf(values: Values, channel: Channel): string {
  if (isDead(values)) return 'deceased';
  if (optsOut(values)) return 'opted-out';
  const noCalls = values('do_not_call').some((text) => text !== '' && readConsent('do_not_call', text) !== false);
  if (channel === 'phone' && noCalls) return 'do-not-call';
  if (refusesMail((role) => (role === 'do_not_call' ? [] : values(role)))) return 'withdrawn';
  const words = channel === 'phone' ? 'phone' : 'email';
  return values('notes').some((text) => text !== '' && refusesInText(text, words)) ? 'note' : '';
}

function optsOut(values: Values): boolean {
  const refuses = (role: Role): boolean =>
    values(role).some((text) => text !== '' && readConsent(role, text) !== false);
  const denies = (role: Role): boolean => values(role).some((text) => readConsent(role, text) === false);
  if (refuses('opt_out_email') || refuses('other_opt_out')) return true;
  if (denies('opt_in_email') || denies('other_opt_in')) return true;
  return values('legal_basis').some((text) => readConsent('opt_in_email', text) === false);
}

/**
 * Whether a refusal is one of being reached at all, and not only by mail or only by phone: `Do not contact`, an opt-out that names no way.
 * It holds for whoever has the same number, where that is a household's.
 */
export function isGeneral(values: Values): boolean {
  const general: Values = (role) => values(role, true);
  if (optsOut(general) || refusesMail((role) => (role === 'do_not_call' ? [] : general(role)))) return true;
  return values('notes').some((text) => text !== '' && refusesInText(text, 'email') && refusesInText(text, 'phone'));
}

/** Whether a record refuses calls in particular. */
export const refusesCalls = (values: Values): boolean =>
  values('do_not_call').some((text) => text !== '' && readConsent('do_not_call', text) !== false) ||
  values('notes').some((text) => text !== '' && refusesInText(text, 'phone'));

/** Whether mail to the address of a record comes back, for now at least. */
export const bounces = (values: Values): boolean =>
  values('email_invalid').some((text) => readBounce(text) !== undefined);

/**
 * Why a record is not one to write to although nobody refused; `''` where nothing is missing.
 * @param has whether the file has a column of a role
 */
export function lackOf(values: Values, has: (role: Role) => boolean, asOf: string): string {
  if (values('is_deleted').some((text) => text !== '' && parseBoolean(text) !== false)) return 'deleted';
  // a column of texts or letters goes before that of all marketing, which was heard as a refusal already
  const isOwn = values('other_opt_in').length > values('other_opt_in', true).length;
  const asked = isOwn ? (['other_opt_in'] as const) : GRANT_ROLES.filter(has);
  if (asked.length > 0) {
    const said = asked.flatMap((role) => values(role)).filter((text) => text !== '');
    if (said.length === 0) return 'no-consent';
    return said.every((text) => readConsent('opt_in_email', text) === true) ? '' : 'not-understood';
  }
  // where consent is nothing but a date, no date is no consent
  if (!has('opt_in_at') || has('opt_out_email') || has('opt_out_at') || has('do_not_call')) return '';
  const days = values('opt_in_at').map((text) => dayOf(text));
  return days.some((day) => day !== '' && day <= asOf) ? '' : 'no-consent';
}
