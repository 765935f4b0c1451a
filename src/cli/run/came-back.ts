/** Whether what comes out of a cleaned file and its journal is what once went in. */
import { createHash, type Hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { hashFile } from '../../io/stream/random-access.ts';
import type { OpenOriginal } from '../../ledger/revert.ts';
import type { Manifest } from './manifest.ts';

/** Files that were read, as they were when reading began. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
}

/** The journal of a ledger, encrypted or not, which was the one that the run wrote when reading began. */
export function journalIn({ outputs }: Manifest, folder: string): ReadFile {
  const { path, sha256 } = outputs.find((output) => /^journal\.bin(\.age)?$/.test(basename(output.path)))!;
  return { path: join(folder, basename(path)), sha256 };
}

/**
 * @param hashes SHA-256 of each original that came out, by the number of its input
 * @throws CrmqError `input-changed` (exit code 3) where a file was changed while it was read, else `law-broken` (exit code 4)
 */
export async function assertOriginals(
  hashes: ReadonlyMap<number, string>,
  { inputs }: Manifest,
  read: readonly ReadFile[],
): Promise<void> {
  const other = [...hashes].find(([input, sha256]) => sha256 !== inputs[input]!.sha256);
  if (!other) return;
  for (const { path, sha256 } of read) {
    if ((await hashFile(path)) === sha256) continue;
    throw new CrmqError('input-changed', `${path} was changed while it was read`, {
      exitCode: 3,
      hint: 'nothing was written; run again when nobody writes to it',
    });
  }
  const { path } = inputs[other[0]]!;
  throw new CrmqError('law-broken', `what came out is not ${path}: its SHA-256 is another than in the manifest`, {
    exitCode: 4,
    hint: 'nothing was written; this is a bug of crmq, please report it',
  });
}

/** One way over the cleaned file, which writes every original. */
export type Sweep = (open: OpenOriginal) => Promise<void>;

/** Runs a sweep; answers the SHA-256 of each original, by the number of its input. */
export async function hashing(sweep: Sweep, open: OpenOriginal): Promise<Map<number, string>> {
  const hashes = new Map<number, Hash>();
  await sweep(async (input) => {
    const write = await open(input);
    const hash = createHash('sha256');
    hashes.set(input, hash);
    return async (bytes) => {
      hash.update(bytes);
      await write(bytes);
    };
  });
  return new Map([...hashes].map(([input, hash]) => [input, hash.digest('hex')] as const));
}
