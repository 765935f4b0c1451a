/** Law 3, before anything is in place: what was written and the journal give back what was read, byte for byte. */
import { join } from 'node:path';
import { CrmqError } from '../errors.ts';
import type { Outputs } from '../io/outputs.ts';
import { openRandomAccess } from '../io/random-access.ts';
import { openSource } from '../io/source.ts';
import { openJournal } from '../ledger/journal-reader.ts';
import { type OpenOriginal, revertInto } from '../ledger/revert.ts';
import { hashing } from './came-back.ts';
import type { Places } from './places.ts';

/** An input, as it was read: name, and SHA-256 of its content in hexadecimal. */
export interface Original {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Takes the run back, from its files as they lie on the disk, and looks whether the originals come out. Nothing is kept of them but their
 * hashes. What cannot be read again is passed over: standard output, a cleaned file that a dry run does not write, an encrypted journal.
 * @throws CrmqError `law-broken` (exit code 4)
 */
export async function assertReversible(
  outputs: Outputs,
  places: Places,
  originals: readonly Original[],
  signal: AbortSignal,
): Promise<void> {
  const path = places.folder === undefined ? undefined : outputs.temporary(join(places.folder, 'journal.bin'));
  if (path === undefined) return;
  const file = await openRandomAccess(path);
  try {
    const journal = await openJournal(file);
    for (const [at, target] of places.cleaned.entries()) {
      const cleaned = outputs.temporary(target);
      if (cleaned === undefined) continue;
      const inputs = places.joined ? [...originals.keys()] : [at];
      const { chunks } = await openSource(cleaned, { signal });
      const hashes = await hashing((open) => revertInto(journal, inputs, chunks, open), nowhere);
      for (const input of inputs) {
        if (hashes.get(input) !== originals[input]!.sha256) throw broken(originals[input]!.path, target);
      }
    }
  } catch (cause) {
    signal.throwIfAborted();
    // the run wrote all of it itself: where it makes no sense, the law is broken just as well; but a disk may fail
    const isOfDisk = cause instanceof CrmqError && cause.code === 'cannot-read';
    if (cause instanceof CrmqError && cause.exitCode !== 4 && !isOfDisk) throw broken(originals[0]!.path, path, cause);
    throw cause;
  } finally {
    await file.close();
  }
}

const nowhere: OpenOriginal = async () => async () => {};

const broken = (original: string, written: string, cause?: CrmqError): CrmqError =>
  new CrmqError(
    'law-broken',
    `${original} would not come back from ${written} and the journal${cause ? `: ${cause.message}` : ''}`,
    { exitCode: 4, cause, hint: 'nothing was written; this is a bug of crmq, please report it' },
  );
