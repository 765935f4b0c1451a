/** A file that is read at any place, and what a whole file hashes to. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { cannotSpool, openPrivateFile } from '../disk/private-file.ts';
import { readError } from '../disk/read-error.ts';
import { refuseFileAsStdout } from '../disk/standard-output.ts';
import { Unchanged } from '../disk/unchanged.ts';

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
    return accessTo(handle, watch.size, path, () => watch.assert(undefined));
  } catch (error) {
    throw readError(error, path);
  }
}

/**
 * Bytes that come one after another, in a private file that has no name.
 * @param name as a person knows what they are of
 * @throws CrmqError `cannot-spool`, and what the bytes throw
 */
export async function spoolRandomAccess(bytes: AsyncIterable<Uint8Array>, name: string): Promise<RandomAccess> {
  const handle = await openPrivateFile();
  try {
    let size = 0;
    for await (const piece of bytes) {
      await writeAll(handle, piece, size);
      size += piece.length;
    }
    // nobody else can come at it
    return accessTo(handle, size, name, () => {});
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @throws CrmqError `cannot-spool` */
export async function writeAll(handle: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  try {
    for (let done = 0; done < piece.length; ) {
      done += (await handle.write(piece, done, piece.length - done, at + done)).bytesWritten;
    }
  } catch (error) {
    throw cannotSpool(error);
  }
}

/** @param assertUnchanged see `RandomAccess` */
export function accessTo(handle: FileHandle, size: number, name: string, assertUnchanged: () => void): RandomAccess {
  return {
    name,
    size,
    async read(at, length) {
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const { bytesRead } = await handle.read(bytes, done, length - done, at + done).catch((error) => {
          throw readError(error, name);
        });
        if (bytesRead === 0) throw readError(Object.assign(new Error('it ended early'), { code: 'EIO' }), name);
        done += bytesRead;
      }
      return bytes;
    },
    assertUnchanged,
    close: () => handle.close(),
  };
}

/** SHA-256 of a file as it stands on the disk, in hexadecimal. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  try {
    refuseFileAsStdout(path);
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
