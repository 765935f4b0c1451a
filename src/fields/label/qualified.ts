/** Labels that say in which state a value is: `email_clean`, `Postcode (raw)`. */
import type { Role } from '../../contract.ts';
import { type Around, readLabel } from './labels.ts';

/** What says in which state a value is, and not what it is. */
const STATE =
  /[\s_.-]+\(?(?:raw|clean|cleaned|orig|original|std|standardi[sz]ed|norm|normali[sz]ed|formatted|parsed|fake|anon|synthetic)\)?$/i;

/** The role of a label without a last word of that kind; undefined where it has none. */
export function readQualified(label: string, around: Around): Role | undefined {
  const bare = label.trim().replace(STATE, '');
  return bare === label.trim() ? undefined : (readLabel(bare, around)?.role ?? undefined);
}
