/**
 * Consent of a merged record: the most restrictive of all the records. What anyone refused stays refused, in its own column and in
 * those that would grant it.
 */
import { BOOLEAN_ROLES, type Field, type Role } from '../../contract.ts';
import { GRANT_ROLES, mostRestrictive, readConsent, refusesMail } from '../../values/consent/consent.ts';
import { mailboxOf } from './bounces.ts';
import { type Candidate, fieldOf } from './survivor.ts';
import type { Choice } from './united.ts';

export const CONSENT: ReadonlySet<Role> = new Set<Role>(BOOLEAN_ROLES.filter((role) => role !== 'is_deleted'));
const REFUSAL = 'false';

/**
 * Decides the consent columns.
 * @param choices cells of the merged record, its email decided; the consent cells are changed here
 * @param all the survivor first
 */
export function decideConsent(choices: Choice[], fields: readonly Field[], all: readonly Candidate[]): void {
  for (const { role, index } of fields) {
    if (role === null || !CONSENT.has(role)) continue;
    const choice = strictest(role, index, choices, fields, all);
    if (choice) choices[index] = choice;
  }
  const refuser = all.find(({ cells }) => refusesMail((role) => valuesOf(role, fields, cells)));
  if (refuser) refuseGrants(choices, fields, refuser.row);
}

/**
 * Looks at the record as a whole once its cells are chosen: the withdrawal of one may be later than the opt-in of another, though
 * each of them opted in again.
 */
export function checkConsent(choices: Choice[], fields: readonly Field[]): void {
  const cells = choices.map(({ value }) => value);
  const withdrawal = choices[fieldOf(fields, 'opt_out_at')?.index ?? -1];
  if (withdrawal && refusesMail((role) => valuesOf(role, fields, cells))) refuseGrants(choices, fields, withdrawal.row);
}

function refuseGrants(choices: Choice[], fields: readonly Field[], row: number): void {
  for (const { role, index } of fields) {
    if (role === null || !(GRANT_ROLES as readonly Role[]).includes(role)) continue;
    const value = choices[index]?.value.trim() ?? '';
    if (value !== '' && readConsent(role, value) !== false) choices[index] = { value: REFUSAL, row };
  }
}

const valuesOf = (role: Role, fields: readonly Field[], cells: readonly string[]): string[] =>
  fields.filter((field) => field.role === role).map(({ index }) => (cells[index] ?? '').trim());

/** The most restrictive value there is. A bounce flag belongs to the mailbox, so only records of the one that is kept have a say. */
function strictest(
  role: Role,
  index: number,
  choices: readonly Choice[],
  fields: readonly Field[],
  all: readonly Candidate[],
): Choice | undefined {
  const email = role === 'email_invalid' ? fieldOf(fields, 'email') : undefined;
  const kept = email && mailboxOf(choices[email.index]?.value);
  const heard = all
    .filter(({ cells }) => (cells[index] ?? '').trim() !== '')
    .filter(({ cells }) => !email || mailboxOf(cells[email.index]) === kept);
  if (heard.length === 0) return undefined;
  const value = mostRestrictive(
    role,
    heard.map(({ cells }) => cells[index] ?? ''),
  );
  const source = heard.find(({ cells }) => cells[index] === value);
  return source && { value, row: source.row };
}
