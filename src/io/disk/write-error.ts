/** What the system says of a file that cannot be written, in words. */
import { CrmqError } from '../../errors.ts';

const REASONS: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  // as Node calls it on Linux
  'Unknown system error -122': 'the disk quota is used up',
  EFBIG: 'the file would be larger than it may be',
  EIO: 'the disk reports an error',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a part of the path is not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links lead round in a circle',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ESTALE: 'the network drive is gone',
};

/** The reason in words; what the system says where it is a rare one. */
export const reasonOf = (cause: unknown): string =>
  REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? (cause as Error).message;

/** @returns `cannot-write` (exit code 3) */
export function cannotWrite(path: string, cause: unknown): CrmqError {
  if (cause instanceof CrmqError) return cause;
  return new CrmqError('cannot-write', `cannot write ${path}: ${reasonOf(cause)}`, {
    exitCode: 3,
    cause,
    hint: 'nothing was written; name another place with -o or --out-dir',
  });
}

/** @returns `cannot-write` (exit code 3) for standard output, of which a part may be written */
export function cannotWriteStdout(cause: unknown): CrmqError {
  return new CrmqError('cannot-write', `cannot write standard output: ${reasonOf(cause)}`, {
    exitCode: 3,
    cause,
    hint: 'what got there is not whole; make room, or send it somewhere else',
  });
}
