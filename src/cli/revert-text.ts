/** What `crmq revert` says: what it wrote, and what somebody has done to the file since. */
import { CrmqError } from '../errors.ts';
import type { Conflict, Edits } from '../jobs/revert/edits.ts';
import type { JournalInput } from '../ledger/journal-format.ts';

/** What a file that was written is: the original, the original with its cells alone, or with edits in it. */
export type RevertPromise = 'exact' | 'cells' | 'edited';

export function wroteLines(
  { place, name }: { readonly place: string; readonly name: string },
  { gzip }: JournalInput,
  promise: RevertPromise,
): string[] {
  const what = {
    exact: `is ${name} as it was, byte for byte`,
    cells: `has every cell of ${name} as it was; the cleaned file was saved anew by another program, so quotes and line ends may differ`,
    edited: `is ${name} as it was, but for what was edited since`,
  };
  const lines = place === '-' ? [] : [`${place} ${what[promise]}`];
  if (gzip && !place.endsWith('.gz')) lines.push(`  (${name} was gzipped: this is what was in it)`);
  return lines;
}

export const hasEdits = ({ edited, deleted, added, isSorted }: Edits): boolean =>
  edited + deleted + added > 0 || isSorted;

/** @param folder of the ledger */
export function anotherFile(cleaned: string, folder: string): CrmqError {
  return new CrmqError(
    'another-file',
    `no record of ${cleaned} is known to the ledger ${folder}: it is of another file`,
    {
      hint: 'name the ledger folder of that file with --ledger',
    },
  );
}

export function editedSince(cleaned: string, edits: Edits): CrmqError {
  return new CrmqError('edited-since', `${cleaned} was edited since it was written:`, {
    details: editLines(edits),
    hint: '--keep-edits leaves these rows as they are now and takes everything else back; nothing was written',
  });
}

/** What became of the edits. */
export function keptEdits(edits: Edits): string[] {
  return ['kept as edited:', ...editLines(edits).map((line) => `  ${line}`)];
}

function editLines(edits: Edits): string[] {
  const { edited, deleted, added, conflicts, examples, editedRows, deletedRows, isSorted } = edits;
  const lines: string[] = [];
  if (edited > 0) lines.push(`${rows(edited)} edited: ${listed(editedRows, edited)}`);
  if (deleted > 0) lines.push(`${rows(deleted)} deleted: ${listed(deletedRows, deleted)}`);
  if (added > 0) lines.push(`${rows(added)} added`);
  if (isSorted) lines.push('rows stand in another order: the original has its own');
  if (conflicts === 0) lines.push('none of it conflicts with what is taken back');
  else lines.push(`${rows(conflicts)} in conflict with what would be taken back:`);
  for (const conflict of examples) lines.push(`  ${conflictLine(conflict)}`);
  if (conflicts > examples.length) lines.push(`  and ${conflicts - examples.length} more`);
  return lines;
}

function conflictLine({ row, deleted, columns, merged }: Conflict): string {
  const reasons = [
    ...(columns.length > 0 ? [`cleaned in ${columns.join(', ')}`] : []),
    ...(merged.length > 0 ? [`rows ${listed(merged.slice(0, SHOWN), merged.length)} merged into it stay merged`] : []),
  ];
  return `row ${row}${deleted ? ' (deleted)' : ''}: ${reasons.join('; ')}`;
}

const SHOWN = 20;
const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const listed = (some: readonly number[], count: number): string =>
  some.join(', ') + (count > some.length ? `, and ${count - some.length} more` : '');
