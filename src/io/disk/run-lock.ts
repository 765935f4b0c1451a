/**
 * The lock of a run on its outputs: a hidden file beside each of them, all of them names of one file where the system can do that. The
 * first, the primary, is made first and goes last.
 */
import { link, open, readdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { isTemporaryOf, lockOf, temporaryOf } from './beside.ts';
import { makeFolderOf, removeFolders, syncFolders } from './folders.ts';
import { deadLock, makeLock, newId } from './lock-file.ts';
import { firstLine, type LockNote, noteLine, readLock, UNDONE } from './lock-record.ts';
import { codeOf, LINKLESS } from './moves.ts';
import { ownIdentity } from './process-identity.ts';
import { recover } from './recovery.ts';
import { cannotWrite } from './write-error.ts';

/** Tries to get past locks of dead runs; each try clears one away. */
const MOST_TRIES = 200;

export class RunLock {
  #id = newId();
  #primary: string | undefined;
  /** Outputs whose locks are held. */
  readonly #held: string[] = [];
  /** All that were to be locked, in whose folders something may have been made. */
  readonly #asked = new Set<string>();
  /** Folders that were made, outermost ones. */
  readonly #made: string[] = [];

  /** Different for each run. */
  get id(): string {
    return this.#id;
  }

  /**
   * Locks more outputs, and clears away what dead runs left at them.
   * @param paths absolute and without links
   * @throws CrmqError `output-busy`, `output-busy-elsewhere`, `outputs-collide`, `cannot-write`, `cannot-recover`; then none of them is locked
   */
  async take(paths: readonly string[]): Promise<void> {
    const sorted = [...paths].sort();
    for (let tries = 0; sorted.length > 0; tries++) {
      const rival = await this.#try(sorted);
      if (rival === undefined) break;
      if (tries >= MOST_TRIES) throw cannotWrite(rival, new Error(`its lock ${lockOf(rival)} cannot be had`));
      const found = await about(rival, () => deadLock(lockOf(rival), rival));
      if (found) await about(rival, () => recover(found, rival));
    }
    await this.#sweep(sorted);
  }

  /** Writes down what is about to happen; it is on the disk when the promise is kept. */
  async note(note: LockNote): Promise<void> {
    const handle = await open(lockOf(this.#primary!), 'a');
    const { size } = await handle.stat();
    try {
      await handle.write(noteLine(note));
      await handle.sync();
    } catch (error) {
      // It must not be half believed.
      await handle.truncate(size).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** Writes down that the moves noted last are taken back. */
  async undo(): Promise<void> {
    const handle = await open(lockOf(this.#primary!), 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(UNDONE.text, size - UNDONE.fromEnd);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Gives all locks up. What cannot be removed is removed by a later run. */
  async release(): Promise<void> {
    await this.#drop(this.#held.splice(0));
    this.#primary = undefined;
  }

  /** Removes the folders that were made, where they are empty. To be called after `release`. */
  async removeFolders(): Promise<void> {
    await removeFolders(this.#asked, this.#made.splice(0));
  }

  /** Locks all or none. @returns the output whose lock is there already */
  async #try(paths: readonly string[]): Promise<string | undefined> {
    const got: string[] = [];
    const isFirst = this.#primary === undefined;
    try {
      for (const path of paths) await this.#makeFolder(path);
      if (!isFirst) await about(paths[0]!, () => this.note({ paths, made: this.#made }));
      for (const path of paths) {
        if (!(await about(path, () => this.#lock(path, paths)))) {
          await this.#withdraw(got, isFirst);
          return path;
        }
        got.push(path);
      }
      await about(paths[0]!, () => syncFolders(paths));
    } catch (error) {
      await this.#withdraw(got, isFirst);
      throw error;
    }
    this.#held.push(...got);
    return undefined;
  }

  async #withdraw(paths: readonly string[], isFirst: boolean): Promise<void> {
    await this.#drop(paths);
    if (!isFirst) return;
    // Somebody may have seen the id, and would take the next lock for the same.
    this.#primary = undefined;
    this.#id = newId();
  }

  /** The primary last. */
  async #drop(paths: readonly string[]): Promise<void> {
    for (const path of [...paths].reverse()) await unlink(lockOf(path)).catch(() => {});
  }

  /** @returns whether the lock is ours now */
  async #lock(path: string, paths: readonly string[]): Promise<boolean> {
    try {
      if (this.#primary === undefined) return await this.#lockFirst(path, paths);
      return await this.#lockAlike(path, lockOf(this.#primary));
    } catch (error) {
      // Somebody who gave up has removed the folder that both wanted.
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  async #lockFirst(path: string, paths: readonly string[]): Promise<boolean> {
    const record = { ...ownIdentity(), id: this.#id, primary: path, paths, made: this.#made };
    const handle = await makeLock(lockOf(path), firstLine(record));
    await handle?.close();
    if (handle) this.#primary = path;
    return handle !== undefined;
  }

  async #lockAlike(path: string, primary: string): Promise<boolean> {
    try {
      await link(primary, lockOf(path));
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && !LINKLESS.has(codeOf(error) ?? '')) throw error;
    }
    const there = readLock(lockOf(path));
    if (there && there.id === this.#id) {
      throw new CrmqError('outputs-collide', `two outputs would both be written to ${path}`, {
        hint: 'name another file with -o, or another folder with --out-dir',
      });
    }
    if (there) return false;
    const own = readLock(primary)!.record!;
    const handle = await makeLock(lockOf(path), firstLine(own));
    await handle?.close();
    return handle !== undefined;
  }

  async #makeFolder(path: string): Promise<void> {
    this.#asked.add(path);
    const made = await about(path, () => makeFolderOf(path));
    if (made !== undefined) this.#made.push(made);
  }

  /** Temporary files that no record tells of: somebody removed a lock by hand. */
  async #sweep(paths: readonly string[]): Promise<void> {
    for (const folder of new Set(paths.map((path) => dirname(path)))) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.includes('.tmp-'));
      for (const path of paths) {
        if (dirname(path) !== folder) continue;
        const own = basename(temporaryOf(path, this.#id));
        for (const name of names) {
          if (isTemporaryOf(path, name) && name !== own) await unlink(join(folder, name)).catch(() => {});
        }
      }
    }
  }
}

async function about<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}
