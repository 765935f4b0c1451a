/**
 * Columns of which it is not known that what they hold is the record's own: their values alone gave them their role, their label speaks of somebody
 * else, they have the number of the firm beside that of the person, or they are of a second person in the row. They are repaired and checked as any other of their role; `Facts.setApart` says what is not done with them (decision 48).
 */
import { EMAIL_ROLES, type Facts, PHONE_ROLES, type Role } from '../../contract.ts';
import { bearsOut, isKnownToBeOfOthers } from '../label/code.ts';
import type { Draft } from './assign.ts';

const BY_VALUES = 'known by its values alone';
const OF_FIRM = "it is the firm's, beside the person's own";
const OF_OTHERS = 'its label speaks of somebody else';
/** In the notes of a run such columns are named by it. */
export const OF_FURTHER_CONTACT = 'it is of another person in the same row';

const FAMILIES: readonly (readonly Role[])[] = [EMAIL_ROLES, PHONE_ROLES];
const OF_PERSONS: ReadonlySet<Role> = new Set<Role>([...EMAIL_ROLES, ...PHONE_ROLES, 'linkedin']);

/**
 * Whether a role that the values gave is a guess. It is none where the label says the same, and no other column with such a label stands
 * beside it: `Preferred e-mail of the guest` is the only mailbox that the file has.
 * @param drafts those that are known by their labels already
 */
export function isGuess(label: string, role: Role | null, drafts: readonly (Draft | undefined)[]): boolean {
  if (role === null || !bearsOut(label, role)) return role !== null;
  const family = FAMILIES.find((roles) => roles.includes(role)) ?? [];
  return drafts.some((draft) => draft && draft.by !== 'content' && draft.role !== null && family.includes(draft.role));
}

/**
 * Whether a column is set apart, and why; nothing where it is the record's own.
 * @param others the other columns of the file
 * @param isFurther whether it is of a second person in the row
 */
export function apartOf(
  { role, by, isGuessed, isOfFirm, isOwn }: Draft,
  label: string,
  others: readonly Draft[],
  isFurther: boolean,
): Facts {
  if (role === null || by === 'map' || isOwn) return {};
  if (isFurther && OF_PERSONS.has(role)) return { setApart: true, setApartEvidence: OF_FURTHER_CONTACT };
  if (isGuessed) return { setApart: true, setApartEvidence: BY_VALUES };
  if (by !== 'label') return {};
  if (isOfFirm) return { setApart: true, setApartEvidence: OF_FIRM };
  const isOfOthers = OF_PERSONS.has(role) && isKnownToBeOfOthers(label);
  return isOfOthers || isParentOfOther(role, label, others) ? { setApart: true, setApartEvidence: OF_OTHERS } : {};
}

/** `Parent Account` beside `Account Name` is the firm that owns the record's; alone it is that of the person. */
const isParentOfOther = (role: Role, label: string, others: readonly Draft[]): boolean =>
  role === 'company' &&
  PARENT.test(label) &&
  others.some((other) => other.role === 'company' && other.by !== 'content' && !PARENT.test(other.column));

const PARENT = /\bparent\b/i;
