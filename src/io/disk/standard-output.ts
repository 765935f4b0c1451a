/** Standard output may be a file that a shell opened, and that file may be one that is read. */
import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { CrmqError } from '../../errors.ts';

/**
 * @param there what is about to be read
 * @param shown how messages call it
 * @throws CrmqError `output-is-input` where what is printed would be written into it
 */
export function refuseAsStdout(there: BigIntStats, shown: string): void {
  if (!there.isFile()) return;
  const out = stats(1);
  if (out === undefined || out.dev !== there.dev || out.ino !== there.ino) return;
  throw new CrmqError('output-is-input', `standard output is the input ${shown}: an input is never overwritten`, {
    hint: 'let the shell write to another file',
  });
}

/** As `refuseAsStdout`, of what stands at a path, if anything does. */
export function refuseFileAsStdout(path: string): void {
  let there: BigIntStats | undefined;
  try {
    there = statSync(path, { bigint: true });
  } catch {
    // whoever opens it says what is wrong with it
    return;
  }
  refuseAsStdout(there, path);
}

/** As `refuseAsStdout`, of standard input. */
export function refuseStdinAsStdout(): void {
  const there = stats(0);
  if (there) refuseAsStdout(there, 'standard input');
}

/** Undefined where it is closed. */
function stats(descriptor: number): BigIntStats | undefined {
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return undefined;
  }
}
