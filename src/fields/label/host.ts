/** `User Email` beside `Invitee Email`: whoever invited. `Guest Email(s)`: whom the invitee brings. Neither is the person of the record. */

/** Whom a booking of Calendly and its like is made by. */
const INVITEE = /^\s*invitee[\s_]+(?:e-?mail|name|first|last)/i;
const OTHERS = /^\s*(?:user|guests?)[\s_]+(?:e-?mails?|(?:first|last|full)?[\s_]*name|phone)/i;

export const BESIDE_INVITEE = 'of somebody else than the invitee';

/** The indexes of the columns that are of somebody else than the invitee; none where nobody is invited. */
export function besideInvitee(labels: readonly string[]): ReadonlySet<number> {
  if (!labels.some((label) => INVITEE.test(label))) return new Set();
  return new Set([...labels.keys()].filter((index) => OTHERS.test(labels[index] ?? '')));
}
