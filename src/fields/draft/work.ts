/** A file while it is being understood. */

import type { Role } from '../../contract.ts';
import type { Signature } from '../crm/signatures.ts';
import { isBirthName } from '../judge/ambiguous.ts';
import type { Languages } from '../label/entries.ts';
import { labelKey } from '../label/keys.ts';
import type { Shape } from '../look/sniff.ts';
import type { Draft } from './assign.ts';

export interface Work {
  readonly labels: readonly string[];
  readonly columns: readonly string[];
  readonly shapes: readonly Shape[];
  readonly signature: Signature;
  readonly languages: Languages;
  readonly drafts: (Draft | undefined)[];
}

/** Whether a column has a role already. */
export function hasRole(work: Work): (role: Role) => boolean {
  return (role) => work.drafts.some((draft) => draft?.role === role);
}

/** A column that has got a role, or is known to have none. */
export function draftOf(
  work: Work,
  index: number,
  part: Pick<Draft, 'role' | 'confidence' | 'reason' | 'by'> & {
    block?: string;
    isGuessed?: boolean;
    isOfSomebody?: boolean;
    isOwn?: boolean;
    keeps?: Draft['keeps'];
  },
): Draft {
  return {
    block: '',
    isGuessed: false,
    isBirthName: isBirthName(labelKey(work.labels[index] ?? '')),
    also: new Set(),
    ...part,
    column: work.columns[index] ?? '',
    filled: work.shapes[index]?.filled ?? 0,
  };
}
