/** Whether a file is still what it was when its reading began: an export that is being written is no export yet. */
import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { CrmqError } from '../../errors.ts';
import { refuseAsStdout } from './standard-output.ts';

export class Unchanged {
  readonly #shown: string;
  readonly #descriptor: number;
  readonly #path: string | undefined;
  readonly #before: BigIntStats;

  /**
   * @param descriptor of the open file; it must be open when `assert` is called
   * @param path where it was found; undefined where that is not known
   * @throws CrmqError `output-is-input`
   */
  constructor(shown: string, descriptor: number, path: string | undefined) {
    this.#shown = shown;
    this.#descriptor = descriptor;
    this.#path = path;
    this.#before = fstatSync(descriptor, { bigint: true });
    refuseAsStdout(this.#before, shown);
  }

  get isFile(): boolean {
    return this.#before.isFile();
  }

  get isFolder(): boolean {
    return this.#before.isDirectory();
  }

  /** Bytes when it was opened. */
  get size(): number {
    return Number(this.#before.size);
  }

  /**
   * To be called after the last byte.
   * @param bytes how many were read; undefined where reading did not begin at the beginning
   * @throws CrmqError `input-changed` (exit code 3)
   */
  assert(bytes: number | undefined): void {
    if (!this.isFile) return;
    const now = fstatSync(this.#descriptor, { bigint: true });
    const why = this.#difference(now, bytes);
    if (why === undefined) return;
    throw new CrmqError('input-changed', `${this.#shown} was changed while it was read: ${why}`, {
      exitCode: 3,
      hint: 'nothing was written; wait until the file is complete, or clean a copy of it',
    });
  }

  #difference(now: BigIntStats, bytes: number | undefined): string | undefined {
    const { size, mtimeNs, dev, ino } = this.#before;
    if (now.size !== size) return `it had ${size} bytes and has ${now.size}`;
    if (bytes !== undefined && BigInt(bytes) !== size) return `it has ${size} bytes, and ${bytes} were read`;
    if (now.mtimeNs !== mtimeNs) return 'it was written to';
    if (this.#path === undefined) return undefined;
    const there = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    // A file that was deleted meanwhile was read whole all the same.
    if (!there) return undefined;
    if (there.dev !== dev || there.ino !== ino) return 'another file stands in its place';
    return this.#isDisguised(now) ? 'it was written to, and given its old date' : undefined;
  }

  /** The date of the inode cannot be put back. It is a new one, too, where mode, owner or links are. */
  #isDisguised({ ctimeNs, mode, uid, gid, nlink }: BigIntStats): boolean {
    const before = this.#before;
    if (ctimeNs === before.ctimeNs) return false;
    return mode === before.mode && uid === before.uid && gid === before.gid && nlink === before.nlink;
  }
}
