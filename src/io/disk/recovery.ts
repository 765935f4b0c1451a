/** What a run that was killed has left is put right: outputs that it was putting into place are completed, all else is removed. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { lockOf, temporaryOf } from './beside.ts';
import { removeFolders } from './folders.ts';
import { deadLock, takeOver } from './lock-file.ts';
import { type FoundLock, type LockRecord, readLock } from './lock-record.ts';
import { complete, remove, takeBack } from './moves.ts';
import { stateOf } from './process-identity.ts';
import { placeOf, realPathOf } from './real-path.ts';
import { reasonOf } from './write-error.ts';

/** Locks of dead runs that may lie one behind the other. */
const MOST_TRIES = 200;

/**
 * To be called before a file is read that belongs with others: what a dead run was putting into place there is completed or removed.
 * @throws CrmqError `output-busy` where a run that writes it is at work, `cannot-recover` (exit code 3)
 */
export async function settle(path: string): Promise<void> {
  const place = placeOf(path);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = await deadLock(lockOf(place), path);
    if (!found) return;
    await recover(found, place).catch((cause) => {
      throw cannotRecover(path, cause);
    });
  }
}

/**
 * To be called before a file is read that may be an output: where a dead run was putting it into place, it and all that belong with it
 * are completed. Else nothing is done: a run that lives, or was killed earlier, has left what stood there.
 * @throws CrmqError `cannot-recover` (exit code 3)
 */
export async function completeDead(path: string): Promise<void> {
  const place = realPathOf(path);
  const lock = lockOf(place);
  // A folder that may not be searched says so when the file is opened.
  const record = existsSync(lock) ? readable(lock)?.record : undefined;
  if (!record || stateOf(record) !== 'dead') return;
  // Where a file has one name only, the first lock alone tells of the moves.
  if (record.moves ?? readable(lockOf(record.primary))?.record?.moves) await settle(place);
}

function readable(lock: string): FoundLock | undefined {
  try {
    return readLock(lock);
  } catch {
    return undefined;
  }
}

function cannotRecover(path: string, cause: unknown): unknown {
  if (cause instanceof CrmqError) return cause;
  const why = `${path}: what a run of crmq left there that was ended cannot be put right: ${reasonOf(cause)}`;
  return new CrmqError('cannot-recover', why, { exitCode: 3, cause, hint: LATER });
}

const LATER = 'nothing is lost: run again when the files can be written';

/**
 * Puts right what a dead run left, unless somebody else does.
 * @param path the output at which its lock was found
 * @throws CrmqError `cannot-recover` (exit code 3); then a later run can try again
 */
export async function recover(found: FoundLock, path: string): Promise<void> {
  const at = lockOf(path);
  const primary = found.record ? lockOf(found.record.primary) : at;
  // Its folder was moved, or somebody deleted the primary: what is found here is all that is known.
  const isWhole = primary === at || readLock(primary)?.id === found.id;
  const target = isWhole ? primary : at;
  await takeOver(target, found.id, path, async () => {
    const record = readLock(target)?.record;
    if (!record) return;
    const whole = record.paths.includes(path) ? record : movedTo(record, path);
    await mend(whole);
    for (const other of whole.paths.map(lockOf)) {
      if (other !== target && readLock(other)?.id === record.id) await remove(other);
    }
  });
  const { record } = found;
  if (record && (!record.moves || record.isUndone)) await removeFolders(record.paths, record.made);
}

/** The folder was renamed since: every output is found by its own lock, under its new path. */
function movedTo(record: LockRecord, path: string): LockRecord {
  const old = record.paths.find((one) => basename(one) === basename(path));
  const moves = record.moves?.filter((move) => move.path === old).map((move) => ({ ...move, path }));
  return { ...record, paths: [path], made: [], moves };
}

async function mend(record: LockRecord): Promise<void> {
  const { id, paths, moves, isUndone, pid } = record;
  try {
    if (moves) await (isUndone ? takeBack(moves, id) : complete(moves, id));
    for (const path of paths) await remove(temporaryOf(path, id));
  } catch (cause) {
    throw new CrmqError(
      'cannot-recover',
      `a run of crmq (process ${pid}) was ended while it put its outputs into place, and that cannot be completed: ${reasonOf(cause)}`,
      { exitCode: 3, cause, hint: LATER },
    );
  }
}
