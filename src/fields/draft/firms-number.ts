/**
 * Numbers of the firm beside one of the person: `Company Phone`, `Corporate Phone`. That the person's desk has the same one is no mistake, and that two
 * people have it in common says nothing of them. Where no other column has a number, it is the one by which the person is reached.
 */
import { PHONE_ROLES, type RecordKind, type Role } from '../../contract.ts';
import { isKnownToBeOfOthers, namesFirm } from '../label/code.ts';
import type { Draft } from './assign.ts';

const NUMBERS: ReadonlySet<Role | null> = new Set(PHONE_ROLES.filter((role) => role !== 'fax'));

/**
 * Tells of each column whether it has the number of the firm, and not of the person whom the record is of.
 * @param labels of the columns, in the order of the drafts
 */
export function markFirmsNumbers(drafts: readonly Draft[], labels: readonly string[], kind: RecordKind): void {
  if (kind !== 'contact' && kind !== 'lead') return;
  const numbers = drafts.flatMap((draft, at) => {
    const label = labels[at] ?? '';
    return NUMBERS.has(draft.role) && draft.by !== 'content' && !isKnownToBeOfOthers(label) ? [{ draft, label }] : [];
  });
  const firms = numbers.filter(({ draft, label }) => draft.by === 'label' && namesFirm(label));
  if (firms.length < numbers.length) for (const { draft } of firms) draft.isOfFirm = true;
}
