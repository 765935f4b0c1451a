/**
 * What somebody has done to a cleaned file since it was written, and what of it speaks against taking the run back.
 *
 * Memory: 12 bytes a record, and one a row of the inputs.
 */
import { align, type Prints } from '../../ledger/align.ts';
import type { Journal } from '../../ledger/journal-reader.ts';
import { walk } from '../../ledger/walk.ts';
import { WordList } from '../../ledger/word-list.ts';

/** Bits of a row. `stays`: merged away, and the merge stays as it is. */
export const MARKS = { edited: 1, deleted: 2, conflict: 4, stays: 8 } as const;

export interface Conflict {
  readonly row: number;
  readonly deleted: boolean;
  /** Columns whose cells would be taken back. */
  readonly columns: readonly string[];
  /** Rows that were merged into it. */
  readonly merged: readonly number[];
}

export interface Edits {
  readonly edited: number;
  readonly deleted: number;
  readonly added: number;
  /** Rows that conflict, and the first of them. */
  readonly conflicts: number;
  readonly examples: readonly Conflict[];
  /** The first of the rows that were edited, or deleted. */
  readonly editedRows: readonly number[];
  readonly deletedRows: readonly number[];
  /** Records that are as they were. */
  readonly same: number;
  /** Whether nothing in the file is known: it is another one. */
  readonly isForeign: boolean;
  /** Whether records stand in another order. */
  readonly isSorted: boolean;
  /** By row, bits of `MARKS`. */
  readonly marks: Uint8Array;
  /** By written record, its number in the file; -1 where it was deleted. */
  readonly at: Int32Array;
  /** By number in the file, the written record; -1 where it was added. */
  readonly of: Int32Array;
}

/** So few records may all be edited, keys too. */
const FEW = 10;

const isKnown = (was: Prints, place: number, now: Prints, n: number): boolean =>
  place !== -1 &&
  (was.hashes[place] === now.hashes[n] || ((now.keys[n] ?? 0) !== 0 && was.keys[place] === now.keys[n]));

/** Rows of a kind that are named. */
const EXAMPLES = 20;

export async function findEdits(journal: Journal, inputs: readonly number[], now: Prints): Promise<Edits> {
  const was = await writtenPrints(journal, inputs);
  const { of, isEdited, isThere } = align(was, now);
  const at = new Int32Array(was.hashes.length).fill(-1);
  for (let n = 0; n < of.length; n++) if (of[n] !== -1) at[of[n]!] = n;
  const rows = new EditedRows(journal.end.read);
  await markRecords(rows, journal, inputs, (written) => ({
    isDeleted: at[written]! < 0,
    isChanged: isThere[written] === 0 || isEdited[at[written]!] === 1,
  }));
  await markMerges(rows, journal);
  const { marks, editedRows, deletedRows } = rows;
  const edited = rows.count(MARKS.edited);
  const added = of.reduce((sum, place) => sum + (place === -1 ? 1 : 0), 0);
  return {
    edited,
    deleted: rows.count(MARKS.deleted),
    added,
    conflicts: rows.count(MARKS.conflict),
    examples: rows.examples(),
    editedRows,
    deletedRows,
    same: of.length - added - edited,
    isForeign: Math.max(of.length, at.length) > FEW && !of.some((place, n) => isKnown(was, place, now, n)),
    isSorted: !rises(of),
    marks,
    at,
    of,
  };
}

interface Example extends Conflict {
  readonly columns: string[];
  readonly merged: number[];
}

/** What is marked of rows, and the first of each kind. */
class EditedRows {
  readonly marks: Uint8Array;
  readonly editedRows: number[] = [];
  readonly deletedRows: number[] = [];
  readonly #examples = new Map<number, Example>();

  constructor(rows: number) {
    this.marks = new Uint8Array(rows + 1);
  }

  edited(row: number, isDeleted: boolean): void {
    this.marks[row] = isDeleted ? MARKS.deleted : MARKS.edited;
    const list = isDeleted ? this.deletedRows : this.editedRows;
    if (list.length < EXAMPLES) list.push(row);
  }

  /** Answers the example of the row; undefined where there are enough of others. */
  conflict(row: number): Example | undefined {
    this.marks[row]! |= MARKS.conflict;
    const known = this.#examples.get(row);
    if (known || this.#examples.size >= EXAMPLES) return known;
    const example = { row, deleted: (this.marks[row]! & MARKS.deleted) !== 0, columns: [], merged: [] };
    this.#examples.set(row, example);
    return example;
  }

  count(bit: number): number {
    return this.marks.reduce((sum, mark) => sum + ((mark & bit) === 0 ? 0 : 1), 0);
  }

  examples(): Conflict[] {
    return [...this.#examples.values()].sort((a, b) => a.row - b.row);
  }
}

/** @param stateOf what became of a written record, by its number */
async function markRecords(
  rows: EditedRows,
  journal: Journal,
  inputs: readonly number[],
  stateOf: (written: number) => { isDeleted: boolean; isChanged: boolean },
): Promise<void> {
  const { columns } = journal.head;
  let written = 0;
  for (const input of inputs) {
    for await (const { unit, fate } of walk(journal, input)) {
      if (unit.kind !== 'kept' || fate?.kind === 'gone') continue;
      const { row, patches } = unit;
      const { isDeleted, isChanged } = stateOf(written++);
      if (!isChanged) continue;
      rows.edited(row, isDeleted);
      if (patches.length > 0) rows.conflict(row)?.columns.push(...patches.map(({ column }) => columns[column] ?? ''));
    }
  }
}

/** Whoever edits a survivor keeps the merge. */
async function markMerges(rows: EditedRows, journal: Journal): Promise<void> {
  for await (const { members } of journal.clusters()) {
    const survivor = members.find(({ role }) => role === 'survivor')?.row;
    if (survivor === undefined || rows.marks[survivor] === 0) continue;
    const merged = members.filter(({ role }) => role === 'merged').map(({ row }) => row);
    for (const row of merged) rows.marks[row]! |= MARKS.stays;
    rows.conflict(survivor)?.merged.push(...merged);
  }
}

/** Of the records that were written, in their order. */
async function writtenPrints(journal: Journal, inputs: readonly number[]): Promise<Prints> {
  const hashes = new WordList();
  const keys = new WordList();
  const isKeyed = journal.head.keyColumn >= 0;
  for (const input of inputs) {
    for await (const { unit, fate } of walk(journal, input)) {
      if (unit.kind !== 'kept' || fate?.kind === 'gone') continue;
      const { hash, key } = fate ?? unit;
      hashes.push(hash);
      if (isKeyed) keys.push(key);
    }
  }
  return { hashes: hashes.take(), keys: isKeyed ? keys.take() : new Uint32Array(0) };
}

function rises(of: Int32Array): boolean {
  let last = -1;
  for (const place of of) {
    if (place === -1) continue;
    if (place < last) return false;
    last = place;
  }
  return true;
}
