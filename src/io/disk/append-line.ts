/**
 * Lines at the end of a file that several runs write to: one at a time, each whole or not at all. A lock beside the file keeps others
 * away for as long as it takes; that of a run that was killed is taken over.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { type FileHandle, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { lockOf } from './beside.ts';
import { makeFolderOf, syncFolders } from './folders.ts';
import { deadLock, makeLock, newId, takeOver } from './lock-file.ts';
import { firstLine } from './lock-record.ts';
import { codeOf } from './moves.ts';
import { ownIdentity } from './process-identity.ts';
import { readError } from './read-error.ts';
import { reasonOf } from './write-error.ts';

const OWNER_ONLY = 0o600;
const LF = 10;

/** The bytes of a file; none where there is no such file. @throws CrmqError `cannot-read` (exit code 3) */
export async function readLines(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Uint8Array(0);
    throw readError(error, path);
  }
}

/**
 * Whether a line could be appended, as far as can be seen without doing it.
 * @param makesFolder whether the folder is made when it is missing
 * @throws CrmqError `cannot-append` (exit code 3)
 */
export function assertAppendable(path: string, makesFolder: boolean): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new Error(there.isDirectory() ? 'it is a folder' : 'it is no regular file');
    if (there) accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(nearestFolder(dirname(path), makesFolder), constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw cannotAppend(path, cause);
  }
}

function nearestFolder(folder: string, makesFolder: boolean): string {
  if (existsSync(folder) || dirname(folder) === folder) return folder;
  if (makesFolder) return nearestFolder(dirname(folder), makesFolder);
  throw Object.assign(new Error(`there is no folder ${folder}`), { code: 'ENOENT_FOLDER' });
}

/**
 * Appends what is made of what the file holds at that moment. A line that was cut off before stays a line of its own.
 * @param make the line without its line feed; undefined where there is nothing to append
 * @returns whether something was appended; then it is on the disk
 * @throws CrmqError `cannot-append`, `output-busy` (exit code 3)
 */
export async function appendLine(
  path: string,
  make: (there: Uint8Array) => string | undefined,
  makesFolder = false,
): Promise<boolean> {
  try {
    if (makesFolder) await makeFolderOf(path);
    const lock = await takeLock(path);
    try {
      const there = await readLines(path);
      const line = make(there);
      if (line === undefined) return false;
      await append(path, there, line);
      return true;
    } finally {
      await unlink(lock).catch(() => {});
    }
  } catch (cause) {
    throw cannotAppend(path, cause);
  }
}

async function append(path: string, there: Uint8Array, line: string): Promise<void> {
  const isNew = !existsSync(path);
  const handle = await open(path, 'a', OWNER_ONLY);
  try {
    if (isNew) await handle.chmod(OWNER_ONLY).catch(() => {});
    const isCutOff = there.length > 0 && there.at(-1) !== LF;
    await writeWhole(handle, Buffer.from(`${isCutOff ? '\n' : ''}${line}\n`));
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolders([path]);
}

/** All of it, or nothing. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const { size } = await handle.stat();
  try {
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
  } catch (error) {
    await handle.truncate(size).catch(() => {});
    throw error;
  }
}

const MOST_TRIES = 200;

/** Waits for others, who are soon done. @returns the lock file */
async function takeLock(path: string): Promise<string> {
  const file = lockOf(path);
  // Without outputs, so that whoever meets it waits.
  const record = { ...ownIdentity(), id: newId(), primary: path, paths: [], made: [] };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const handle = await makeLock(file, firstLine(record));
    if (handle) {
      await handle.close();
      return file;
    }
    const found = await deadLock(file, path);
    if (found) await takeOver(file, found.id, path, async () => {});
  }
  throw new Error(`its lock ${file} cannot be had`);
}

function cannotAppend(path: string, cause: unknown): CrmqError {
  if (cause instanceof CrmqError) return cause;
  return new CrmqError('cannot-append', `cannot write the history ${path}: ${reasonOf(cause)}`, {
    exitCode: 3,
    cause,
    hint: 'name another file with --history FILE, or record nothing with --no-history',
  });
}
