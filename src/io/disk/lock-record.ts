/**
 * What a lock file holds: lines of JSON. The first says whose it is, later ones what was begun since. A line counts from its line feed on,
 * so one that was cut off says nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import { isObject, isText, isTexts, isTruth } from '../format/layout-shape.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** A file that is put into place. */
export interface Move {
  readonly path: string;
  /** Whether something stood there before. */
  readonly existed: boolean;
  /** Of the temporary file, which keeps it. */
  readonly inode: number;
}

export interface LockRecord extends ProcessIdentity {
  readonly id: string;
  /** The output whose lock is the first to be made and the last to go. */
  readonly primary: string;
  /** All outputs that the run may write. */
  readonly paths: readonly string[];
  /** Folders that it made, outermost ones. */
  readonly made: readonly string[];
  /** Set before the first is moved: from here on the outputs can be completed. The manifest is last. */
  readonly moves: readonly Move[] | undefined;
  /** Set when moving failed: what was moved goes back. */
  readonly isUndone: boolean;
}

/** What a line after the first adds. */
export interface LockNote {
  readonly paths?: readonly string[];
  readonly made?: readonly string[];
  readonly moves?: readonly Move[];
}

export const firstLine = (record: Omit<LockRecord, 'moves' | 'isUndone'>): string =>
  `${JSON.stringify({ crmqLock: 1, ...record })}\n`;

/** Ends with a digit that `UNDONE` may overwrite in place: when something goes wrong, the disk may have no room for another line. */
export const noteLine = (note: LockNote): string => `${JSON.stringify({ ...note, isUndone: 0 })}\n`;

/** What is written `fromEnd` bytes before the end of the last line when its moves are to be taken back. */
export const UNDONE = { text: '1', fromEnd: 3 };

/** A lock file as it was found. */
export interface FoundLock {
  /** Of the run; made of file number and time where nothing can be read. */
  readonly id: string;
  /** Undefined where it is empty or no lock: the machine went down, or its owner is just making it. */
  readonly record: LockRecord | undefined;
}

/** Undefined where there is none. @throws the system's error where it may not be read */
export function readLock(file: string): FoundLock | undefined {
  try {
    const record = parseLock(readFileSync(file, 'utf8'));
    if (record) return { id: record.id, record };
    const { ino, mtimeMs, size } = statSync(file);
    return { id: `x${ino.toString(16)}-${Math.round(mtimeMs).toString(16)}-${size}`, record: undefined };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function parseLock(text: string): LockRecord | undefined {
  const lines = text.split('\n').slice(0, -1);
  try {
    const [first, ...notes] = lines.map((line) => JSON.parse(line) as { readonly [key: string]: unknown });
    if (!first || !isFirst(first)) return undefined;
    if (!notes.every(isNote)) return undefined;
    let record = { ...first, moves: undefined, isUndone: false } as unknown as LockRecord;
    for (const note of notes as unknown as (LockNote & { readonly isUndone: number })[]) {
      record = {
        ...record,
        paths: [...record.paths, ...(note.paths ?? [])],
        made: [...record.made, ...(note.made ?? [])],
        moves: note.moves ?? record.moves,
        isUndone: note.isUndone === 1,
      };
    }
    return record;
  } catch {
    return undefined;
  }
}

function isFirst(line: { readonly [key: string]: unknown }): boolean {
  const { crmqLock, id, pid, primary, paths, made } = line;
  return (
    crmqLock === 1 &&
    typeof id === 'string' &&
    /^[0-9a-f]+$/.test(id) &&
    Number.isInteger(pid) &&
    (pid as number) > 0 &&
    typeof primary === 'string' &&
    isTexts(paths) &&
    isTexts(made)
  );
}

const isMove = (move: unknown): boolean =>
  isObject(move) && isText(move.path) && isTruth(move.existed) && Number.isInteger(move.inode);

/** What cannot be done is not begun: half of it would be worse. */
function isNote(line: unknown): boolean {
  if (!isObject(line)) return false;
  const { paths = [], made = [], moves = [] } = line;
  return isTexts(paths) && isTexts(made) && Array.isArray(moves) && moves.every(isMove);
}
