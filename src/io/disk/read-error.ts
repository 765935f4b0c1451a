/** What the system says of a file that cannot be read, in words. */
import { CrmqError } from '../../errors.ts';

const REASONS: { readonly [code: string]: readonly [reason: string, hint: string] } = {
  ENOENT: ['there is no such file', 'check the path'],
  ENOTDIR: ['a part of the path is not a folder', 'check the path'],
  EISDIR: ['it is a folder', 'give the path of a file in it'],
  EACCES: ['permission denied', 'make the file readable for this user'],
  EPERM: ['permission denied', 'make the file readable for this user'],
  EIO: ['the disk reports an error', 'check the disk, or read a copy of the file'],
  ESTALE: ['the network drive is gone', 'connect it again'],
  EMFILE: ['too many open files', 'close other programs or give fewer inputs at once'],
};

/** @returns `cannot-read` (exit code 3); what is no error of the system comes back as it is */
export function readError(error: unknown, shown: string): unknown {
  if (error instanceof CrmqError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || (error as Error).name === 'AbortError') return error;
  const [reason, hint] = REASONS[code] ?? [(error as Error).message, 'check the file and the disk'];
  return new CrmqError('cannot-read', `cannot read ${shown}: ${reason}`, { exitCode: 3, hint, cause: error });
}
