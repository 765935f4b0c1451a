/** By which a person can be reached, in a form in which two records that have the same address have the same text. */
import { EMAIL_ROLES, PHONE_ROLES, type Role } from '../contract.ts';
import { readEmail } from '../values/internet/email.ts';
import { splitEmails } from '../values/internet/email-text.ts';
import { nationalDigits, splitPhones } from '../values/phone/phone.ts';
import type { Channel, Values } from './standing.ts';

const CALLED: readonly Role[] = PHONE_ROLES.filter((role) => role !== 'fax');
const GOOGLE = /@(?:gmail|googlemail)\.com$/;
const ADDRESS = /[^\s@<>"'`;,:()[\]{}\\/]+@[^\s@<>"'`;,:()[\]{}\\/]+/g;
/** Digits of a number that two ways of writing it have in common. */
const DIGITS = 9;
const LEAST_DIGITS = 6;

/** Small letters, without what stands behind a plus; of Google without dots: all that is one mailbox. */
export function mailbox(address: string): string {
  const plain = address.trim().toLowerCase().replace(/\.$/, '');
  const at = plain.lastIndexOf('@');
  if (at < 0) return plain;
  const local = plain.slice(0, at).replace(/(?<=.)\+.*$/s, '');
  if (GOOGLE.test(plain)) return `${local.replaceAll('.', '')}@gmail.com`;
  return `${local}${plain.slice(at)}`;
}

/** The mailboxes of cells that hold addresses. */
const mailboxesIn = (cells: readonly string[]): string[] =>
  cells.flatMap((cell) => (cell === '' ? [] : splitEmails(cell).map(mailbox)));

export const mailboxesOf = (values: Values): string[] => mailboxesIn(EMAIL_ROLES.flatMap((role) => values(role)));

/** That of the column to which a mark for bounces belongs. */
export const mainMailboxes = (values: Values): string[] => mailboxesIn(values('email'));

/** Whatever looks like an address in a text that cannot be read as a record. */
export const mailboxesInText = (text: string): string[] => (text.match(ADDRESS) ?? []).map(mailbox);

/** The last digits of each number, without country code and extension. */
export function numbersOf(values: Values): string[] {
  const cells = CALLED.flatMap((role) => values(role)).filter((cell) => cell !== '');
  return cells
    .flatMap((cell) => splitPhones(cell, ''))
    .flatMap((text) => {
      const own = text.replace(/(?:ext|x|#).*$/is, '');
      const digits = own.replace(/\D/g, '');
      const national = own.trim().startsWith('+') ? nationalDigits(`+${digits}`) : digits.replace(/^0+/, '');
      return national.length < LEAST_DIGITS ? [] : [national.slice(-DIGITS)];
    });
}

/** Whether a record has by what its person can be reached through a channel. */
export function isReachable(values: Values, channel: Channel): boolean {
  if (channel === 'phone') return numbersOf(values).length > 0;
  if (channel === 'email') {
    return EMAIL_ROLES.flatMap((role) => values(role)).some((cell) =>
      splitEmails(cell).some((one) => readEmail(one).problem === ''),
    );
  }
  const has = (...roles: Role[]): boolean => roles.some((role) => values(role).some((cell) => cell !== ''));
  return has('address') || (has('street', 'street_2') && has('city', 'postal_code'));
}
