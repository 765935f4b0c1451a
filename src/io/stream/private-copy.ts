/** A second copy of bytes that go where they cannot be read again, in a private file that has no name. */
import type { FileHandle } from 'node:fs/promises';
import { openPrivateFile } from '../disk/private-file.ts';
import { accessTo, type RandomAccess, writeAll } from './random-access.ts';

const PIECE = 256 * 1024;

export class PrivateCopy {
  readonly #handle: FileHandle;
  #size = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @throws CrmqError `cannot-spool` here or while writing */
  static async open(): Promise<PrivateCopy> {
    return new PrivateCopy(await openPrivateFile());
  }

  async write(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#handle, bytes, this.#size);
    this.#size += bytes.length;
  }

  /** What was written, at any place. @param name as a person knows what the bytes are of */
  access(name: string): RandomAccess {
    return accessTo(this.#handle, this.#size, name, () => {});
  }

  /** What was written, from the beginning. */
  async *pieces(name: string): AsyncGenerator<Uint8Array> {
    const file = this.access(name);
    for (let at = 0; at < file.size; at += PIECE) yield await file.read(at, Math.min(PIECE, file.size - at));
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
