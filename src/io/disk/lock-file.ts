/**
 * Lock files on the disk: made so that only one can, and taken over from the dead so that only one can.
 *
 * Whoever takes over a lock of a dead run makes a claim first: a lock file of its own, beside the lock, with the id of the dead in its name.
 * An id is never used twice, so of all that find the same dead one only one makes the claim. Then it looks again whether the lock is still
 * that of the dead (somebody may have been faster), does what is to be done, and renames its claim over the lock. A claimant that dies
 * in the meantime is itself taken over in the same way, by its own id.
 */
import { randomBytes } from 'node:crypto';
import { fstatSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { CrmqError } from '../../errors.ts';
import { ID_DIGITS, lockOf } from './beside.ts';
import { type FoundLock, firstLine, type LockRecord, readLock } from './lock-record.ts';
import { codeOf } from './moves.ts';
import { ownIdentity, stateOf } from './process-identity.ts';

/** For so long a lock without content may be in the making. */
const MAKING_MS = 1000;
/** For so long another run may clear up after a dead one, before it counts as being in the way. */
const CLEARING_MS = 10_000;
const STEP_MS = 50;

export const newId = (): string => randomBytes(ID_DIGITS / 2).toString('hex');

/**
 * Makes a lock file; it is on the disk when the promise is kept.
 * @returns undefined where there is one already
 */
export async function makeLock(file: string, text: string): Promise<FileHandle | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  try {
    await handle.chmod(0o600).catch(() => {});
    await handle.write(text);
    await handle.sync();
    // It was empty until now: who took it for that of a dead run has put another in its place.
    if (statSync(file, { throwIfNoEntry: false })?.ino === fstatSync(handle.fd).ino) return handle;
    await handle.close();
    return undefined;
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
    throw error;
  }
}

/**
 * Waits until it is clear what a lock in the way is.
 * @returns the lock of a dead run; undefined where it is gone
 * @throws CrmqError `output-busy`, `output-busy-elsewhere` (exit code 3)
 */
export async function deadLock(file: string, shown: string): Promise<FoundLock | undefined> {
  let before = '';
  let sameFor = 0;
  for (let waited = 0; ; waited += STEP_MS, sameFor += STEP_MS) {
    const found = readFound(file, shown);
    if (!found) return undefined;
    const { id, record } = found;
    if (id !== before) sameFor = 0;
    before = id;
    const state = record ? stateOf(record) : 'dead';
    if (state === 'dead' && (record || sameFor >= MAKING_MS)) return found;
    if (state === 'elsewhere') return assertLost(found, file, shown);
    // Without outputs it only clears up after a dead one, and will soon be gone.
    const isPassing = record === undefined || record.paths.length === 0;
    if (record && !(isPassing && waited < CLEARING_MS)) throw busy(record, file, shown);
    await wait(STEP_MS);
  }
}

/** A lock of somewhere else is as good as dead when its primary is gone, which is made first and goes last: somebody removed it. */
function assertLost(found: FoundLock, file: string, shown: string): FoundLock {
  const { host, pid, primary: output } = found.record!;
  const primary = lockOf(output);
  if (primary !== file && readLock(primary)?.id !== found.id) return found;
  throw new CrmqError(
    'output-busy-elsewhere',
    `${shown}: crmq on another machine or in another container (${host}, process ${pid}) is writing it, or was ended there`,
    { exitCode: 3, hint: `when nothing runs there any more, delete ${primary} and run again` },
  );
}

function busy({ pid }: LockRecord, file: string, shown: string): CrmqError {
  return new CrmqError('output-busy', `${shown}: another crmq (process ${pid}) is writing it`, {
    exitCode: 3,
    hint: `wait until it has ended, or end it; if process ${pid} is something else, delete ${file}`,
  });
}

function readFound(file: string, shown: string): FoundLock | undefined {
  try {
    return readLock(file);
  } catch (cause) {
    if (codeOf(cause) !== 'EACCES' && codeOf(cause) !== 'EPERM') throw cause;
    throw new CrmqError('output-busy', `${shown}: another user's crmq is writing it, or was ended there`, {
      exitCode: 3,
      cause,
      hint: `when it has ended, let its owner run it again, or delete ${file}`,
    });
  }
}

/**
 * Takes over the lock of a dead run.
 * @param deal is done while nobody else can; then the lock is gone
 * @returns false where somebody else took it over
 */
export async function takeOver(file: string, id: string, shown: string, deal: () => Promise<void>): Promise<boolean> {
  const claim = await claimOf(file, id, shown);
  if (readLock(file)?.id !== id) {
    await unlink(claim);
    return false;
  }
  try {
    await deal();
  } catch (error) {
    await unlink(claim).catch(() => {});
    throw error;
  }
  await rename(claim, file);
  await unlink(file);
  return true;
}

/** Makes the claim on the lock of a dead run, or takes that of a dead claimant over. */
async function claimOf(file: string, id: string, shown: string): Promise<string> {
  const claim = `${file}.${id}`;
  for (;;) {
    const own = { ...ownIdentity(), id: newId(), primary: claim, paths: [], made: [] };
    const handle = await makeLock(claim, firstLine(own));
    if (handle) {
      await handle.close();
      return claim;
    }
    const found = await deadLock(claim, shown);
    if (!found) continue;
    const above = await claimOf(claim, found.id, shown);
    if (readLock(claim)?.id === found.id) {
      await rename(above, claim);
      return claim;
    }
    await unlink(above);
  }
}
