/** Law 3, before anything is in place: what was written and the journal give back what was read, byte for byte. */
import { join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { Outputs } from '../../io/disk/outputs.ts';
import type { PrivateCopy } from '../../io/stream/private-copy.ts';
import { openRandomAccess } from '../../io/stream/random-access.ts';
import { openSource } from '../../io/stream/source.ts';
import { openJournal } from '../../ledger/journal-reader.ts';
import { type OpenOriginal, revertInto } from '../../ledger/revert.ts';
import type { Places } from '../asked/places.ts';
import { hashing } from './came-back.ts';

/** An input, as it was read: name, and SHA-256 of its content in hexadecimal. */
export interface Original {
  readonly path: string;
  readonly sha256: string;
}

/** What stands in for files that cannot be read again: standard output, an encrypted journal. */
export interface Copies {
  readonly stdout?: PrivateCopy | undefined;
  readonly journal?: PrivateCopy | undefined;
}

/**
 * Takes the run back, from its files as they lie on the disk or from copies of them, and looks whether the originals come out. Nothing is
 * kept of them but their hashes. Passed over is what is not written at all: the cleaned file of a dry run. The copies are done with then.
 * @throws CrmqError `law-broken` (exit code 4)
 */
export async function assertReversible(
  outputs: Outputs,
  places: Places,
  copies: Copies,
  originals: readonly Original[],
  signal: AbortSignal,
): Promise<void> {
  const isStreamed = copies.stdout !== undefined;
  const place = join(places.folder ?? '', 'journal.bin');
  const path = outputs.temporary(place);
  if (path === undefined && !copies.journal) return;
  const file = copies.journal?.access(place) ?? (await openRandomAccess(path!));
  try {
    const journal = await openJournal(file);
    for (const [at, target] of places.cleaned.entries()) {
      const chunks = await cleanedBytes(target, outputs, copies, signal);
      if (!chunks) continue;
      const inputs = places.joined ? [...originals.keys()] : [at];
      const hashes = await hashing((open) => revertInto(journal, inputs, chunks, open), nowhere);
      for (const input of inputs) {
        if (hashes.get(input) !== originals[input]!.sha256) throw broken(originals[input]!.path, target, isStreamed);
      }
    }
  } catch (cause) {
    signal.throwIfAborted();
    // the run wrote all of it itself: where it makes no sense, the law is broken just as well; but a disk may fail
    const isOfDisk = cause instanceof CrmqError && cause.code === 'cannot-read';
    if (cause instanceof CrmqError && cause.exitCode !== 4 && !isOfDisk)
      throw broken(originals[0]!.path, place, isStreamed, cause);
    throw cause;
  } finally {
    await file.close();
    await copies.stdout?.close();
  }
}

/** Undefined where there is no such file. */
async function cleanedBytes(
  target: string,
  outputs: Outputs,
  { stdout }: Copies,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  if (target === '-') return stdout?.pieces('standard output');
  const path = outputs.temporary(target);
  return path === undefined ? undefined : (await openSource(path, { signal })).chunks;
}

const nowhere: OpenOriginal = async () => async () => {};

const broken = (original: string, written: string, isStreamed: boolean, cause?: CrmqError): CrmqError =>
  new CrmqError(
    'law-broken',
    `${original} would not come back from ${written === '-' ? 'standard output' : written} and the journal${cause ? `: ${cause.message}` : ''}`,
    {
      exitCode: 4,
      cause,
      hint: `${isStreamed ? 'do not use what went to standard output' : 'nothing was written'}; this is a bug of crmq, please report it`,
    },
  );
