/** A file that is read at any place, and what a whole file hashes to. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readError } from './source.ts';
import { Unchanged } from './unchanged.ts';

export interface RandomAccess {
  /** The path as it was given. */
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes, which are there. */
  read(at: number, length: number): Promise<Uint8Array>;
  /** @throws CrmqError `input-changed` (exit code 3) where it is not what it was when it was opened */
  assertUnchanged(): void;
  close(): Promise<void>;
}

/** @throws CrmqError `cannot-read` here or while reading */
export async function openRandomAccess(path: string): Promise<RandomAccess> {
  try {
    const handle = await open(path, 'r');
    const watch = new Unchanged(path, handle.fd, path);
    const { size } = watch;
    return {
      name: path,
      size,
      async read(at, length) {
        const bytes = Buffer.allocUnsafe(length);
        for (let done = 0; done < length; ) {
          const { bytesRead } = await handle.read(bytes, done, length - done, at + done).catch((error) => {
            throw readError(error, path);
          });
          if (bytesRead === 0) throw readError(Object.assign(new Error('it ended early'), { code: 'EIO' }), path);
          done += bytesRead;
        }
        return bytes;
      },
      assertUnchanged: () => watch.assert(undefined),
      close: () => handle.close(),
    };
  } catch (error) {
    throw readError(error, path);
  }
}

/** SHA-256 of a file as it stands on the disk, in hexadecimal. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      signal?.throwIfAborted();
      hash.update(piece as Uint8Array);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw readError(error, path);
  }
  return hash.digest('hex');
}
