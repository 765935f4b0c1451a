/** A file in the system's folder for temporary files that has no name: nobody else finds it, and it is gone with its process. */

import { randomBytes } from 'node:crypto';
import { constants, unlinkSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { reasonOf } from './write-error.ts';

/** Linux, open(2): `O_TMPFILE` without its `O_DIRECTORY`, which Node knows; the same on all machines that Node runs on. */
const NAMELESS = 0o20000000;

const OWNER_ONLY = 0o600;

/** Opens one for reading and writing. @throws CrmqError `cannot-spool` (exit code 3) */
export async function openPrivateFile(): Promise<FileHandle> {
  try {
    return (await nameless()) ?? (await unlinked());
  } catch (cause) {
    throw cannotSpool(cause);
  }
}

/** What goes wrong with such a file later, in words. @returns `cannot-spool` (exit code 3) */
export function cannotSpool(cause: unknown): CrmqError {
  if (cause instanceof CrmqError) return cause;
  return new CrmqError('cannot-spool', `cannot keep records in a temporary file in ${tmpdir()}: ${reasonOf(cause)}`, {
    exitCode: 3,
    cause,
    hint: 'nothing was written; make room there, or name another folder with the environment variable TMPDIR',
  });
}

/** It never has a name. Undefined where the system cannot do that. */
async function nameless(): Promise<FileHandle | undefined> {
  if (process.platform !== 'linux') return undefined;
  const flags = NAMELESS | constants.O_DIRECTORY | constants.O_RDWR;
  return open(tmpdir(), flags, OWNER_ONLY).catch((error: NodeJS.ErrnoException) => {
    if (WITHOUT.has(error.code ?? '')) return undefined;
    throw error;
  });
}

/** What a file system says that has no files without names. */
const WITHOUT: ReadonlySet<string> = new Set(['EISDIR', 'EOPNOTSUPP', 'ENOTSUP', 'EINVAL', 'ENOSYS', 'ENOENT']);

/** It has a name for a moment. */
async function unlinked(): Promise<FileHandle> {
  const path = join(tmpdir(), `crmq-${randomBytes(8).toString('hex')}`);
  const handle = await open(path, 'wx+', OWNER_ONLY);
  try {
    unlinkSync(path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return handle;
}
