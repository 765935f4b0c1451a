/** Lines of JSON that wait to be read in the order in which they came: in memory while they are few, else in a private temporary file. */
import type { FileHandle } from 'node:fs/promises';
import { cannotSpool, openPrivateFile } from '../../io/disk/private-file.ts';

/** Characters that are held before they go to the disk. */
const HELD = 1 << 20;
const PIECE = 1 << 18;
const LF = 10;

export class EntryFile<T> {
  #handle: FileHandle | undefined;
  #length = 0;
  #held: string[] = [];
  #heldSize = 0;
  /** Where reading has come to in the file, and what was read of it and not given out. */
  #at = 0;
  #read: Buffer = Buffer.alloc(0);

  /** @throws CrmqError `cannot-spool` (exit code 3) */
  async append(entry: T): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    this.#held.push(line);
    this.#heldSize += line.length;
    if (this.#heldSize >= HELD) await this.#store();
  }

  /** The next entry; undefined where there is none yet. Entries may come and go by turns. */
  async next(): Promise<T | undefined> {
    let end = this.#read.indexOf(LF);
    while (end < 0) {
      if (!(await this.#more())) return undefined;
      end = this.#read.indexOf(LF);
    }
    const entry = JSON.parse(this.#read.toString('utf8', 0, end)) as T;
    this.#read = this.#read.subarray(end + 1);
    return entry;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #more(): Promise<boolean> {
    if (this.#handle && this.#at < this.#length) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, this.#length - this.#at));
      const { bytesRead } = await this.#handle.read(piece, 0, piece.length, this.#at);
      if (bytesRead === 0) throw new Error('a temporary file ended early');
      this.#at += bytesRead;
      this.#read = Buffer.concat([this.#read, piece.subarray(0, bytesRead)]);
      return true;
    }
    if (this.#held.length === 0) return false;
    this.#read = Buffer.concat([this.#read, Buffer.from(this.#held.join(''))]);
    this.#held = [];
    this.#heldSize = 0;
    return true;
  }

  async #store(): Promise<void> {
    this.#handle ??= await openPrivateFile();
    const bytes = Buffer.from(this.#held.join(''));
    this.#held = [];
    this.#heldSize = 0;
    try {
      for (let at = 0; at < bytes.length; ) {
        at += (await this.#handle.write(bytes, at, bytes.length - at, this.#length + at)).bytesWritten;
      }
    } catch (cause) {
      throw cannotSpool(cause);
    }
    this.#length += bytes.length;
  }
}
