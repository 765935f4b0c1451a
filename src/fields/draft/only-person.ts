/** Whom the records are of where no column names anybody or any firm: somebody who elsewhere stands beside them (`judge/others.ts`). */
import type { Role } from '../../contract.ts';
import { type Others, readOthers } from '../judge/others.ts';
import { propertyLabel } from '../label/transactions.ts';
import type { Draft } from './assign.ts';
import { draftOf, hasRole, type Work } from './work.ts';

const NAMES_SOMEBODY: readonly Role[] = ['first_name', 'last_name', 'full_name', 'company', 'deal_name'];

/**
 * Gives the columns of the only person of a file their roles.
 * @returns all that are of somebody else, for `standIn`
 */
export function readOnlyPerson(work: Work): Others {
  const others = readOthers(work.labels, { crm: work.signature.crm, languages: work.languages });
  if (NAMES_SOMEBODY.some(hasRole(work))) return others;
  if (propertyLabel(work.labels) !== undefined) nameOwner(work);
  for (const [index, { role, block }] of others[0] ?? []) {
    if (work.drafts[index]) continue;
    const reason = `label ${JSON.stringify(work.labels[index]?.trim())}: nobody else is named`;
    work.drafts[index] = draftOf(work, index, { role, confidence: 0.8, reason, by: 'label', block, isOwn: true });
  }
  return others;
}

/** `Owner Name` of a property is no colleague who looks after the record. */
function nameOwner(work: Work): void {
  const index = work.drafts.findIndex((draft) => draft?.role === 'owner' && draft.by === 'label');
  if (index === -1) return;
  const reason = `label ${JSON.stringify(work.labels[index]?.trim())}: whose the property is`;
  work.drafts[index] = draftOf(work, index, { role: 'full_name', confidence: 0.8, reason, by: 'label', isOwn: true });
}

/** Adds to their columns the roles that these would have, were the names of the record not there. */
export function standIn(drafts: readonly Draft[], others: Others): void {
  for (const columns of others)
    for (const [index, { role }] of columns) {
      const draft = drafts[index] as Draft;
      if (role !== null && draft.role === null) draft.also.add(role);
    }
}
