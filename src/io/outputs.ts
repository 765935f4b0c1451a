/** Files that appear together or not at all: temporary names beside the targets, fsync, rename in order, the manifest last. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createGzip, type Gzip } from 'node:zlib';
import { CrmqError } from '../errors.ts';

/** A file that was written: for the manifest and the report. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface OutputFile {
  readonly path: string;
  write(bytes: Uint8Array): Promise<void>;
}

/** Small pieces are gathered up to this size before they go to the disk. */
const BUFFER_BYTES = 256 * 1024;

/** Undefined also where a part of the path is a file: `cannotWrite` says so when the file is begun. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export class Outputs {
  /** Folders that this run made, outermost first. */
  readonly #made: string[] = [];
  readonly #files: AtomicFile[] = [];
  readonly #force: boolean;
  readonly #inputs: readonly string[];

  /** @param inputs paths of the inputs, which no output may be */
  constructor(options: { readonly force: boolean; readonly inputs: readonly string[] }) {
    this.#force = options.force;
    this.#inputs = options.inputs;
  }

  /** @throws CrmqError `output-is-input`, `output-exists` (exit code 2) */
  refuse(path: string): void {
    const there = statOf(path);
    if (!there) return;
    for (const input of this.#inputs) {
      const other = statOf(input);
      if (other && other.dev === there.dev && other.ino === there.ino) {
        throw new CrmqError(
          'output-is-input',
          `the output ${path} is the input ${input}: an input is never overwritten`,
          {
            hint: 'name another file with -o, or another folder with --out-dir, or move the input',
          },
        );
      }
    }
    if (there.isDirectory()) throw new CrmqError('output-is-folder', `the output ${path} is a folder`);
    if (this.#force || !there.isFile()) return;
    throw new CrmqError('output-exists', `${path} exists already`, {
      hint: 'overwrite it with --force, or name another with -o',
    });
  }

  /** Begins a file; it appears at `path` with `commit`. Its folder is made when needed. */
  async create(path: string): Promise<OutputFile> {
    this.refuse(path);
    const made = await makeFolder(dirname(path), path);
    if (made !== undefined) this.#made.push(made);
    const file = await AtomicFile.begin(path);
    this.#files.push(file);
    return file;
  }

  /** Finishes what is written so far and tells its size and hash; nothing is renamed yet. */
  async seal(): Promise<Written[]> {
    for (const file of this.#files) await file.finish();
    return this.#files.map((file) => file.written());
  }

  /** Renames everything into place, in the order of creation. */
  async commit(): Promise<void> {
    await this.seal();
    for (const file of this.#files) await file.rename();
    const folders = new Set(this.#files.map((file) => dirname(file.path)));
    for (const folder of folders) await syncFolder(folder);
  }

  /** Removes every temporary file and every folder made for it; what stood at the targets stays. */
  async abort(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.remove()));
    const folders = new Set(this.#files.map((file) => dirname(file.path)));
    for (const outermost of this.#made) {
      for (const folder of folders) {
        // rmdir only removes what is empty, so nothing of anybody else's can be lost.
        for (let at = folder; at.startsWith(outermost); at = dirname(at)) await rmdir(at).catch(() => {});
      }
      await rmdir(outermost).catch(() => {});
    }
  }
}

class AtomicFile implements OutputFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  readonly #gzip: Gzip | undefined;
  readonly #waiting: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #filled = 0;
  /** What the compressor made and is not written yet. */
  #zipped: Buffer[] = [];
  #bytes = 0;
  #state: 'open' | 'finished' | 'renamed' = 'open';

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.path = path;
    this.#temporary = temporary;
    this.#handle = handle;
    if (path.endsWith('.gz')) {
      this.#gzip = createGzip();
      this.#gzip.on('data', (piece: Buffer) => this.#zipped.push(piece));
    }
  }

  static async begin(path: string): Promise<AtomicFile> {
    const temporary = join(dirname(path), `.${basename(path)}.tmp-${process.pid}`);
    try {
      return new AtomicFile(path, temporary, await open(temporary, 'w', 0o600));
    } catch (cause) {
      throw cannotWrite(path, cause);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    if (this.#gzip) {
      const gzip = this.#gzip;
      await new Promise<void>((resolve, reject) => gzip.write(bytes, (error) => (error ? reject(error) : resolve())));
      await this.#writeZipped();
    } else await this.#put(bytes);
  }

  async finish(): Promise<void> {
    if (this.#state !== 'open') return;
    if (this.#gzip) {
      const gzip = this.#gzip;
      await new Promise<void>((resolve) => gzip.once('end', resolve).end());
      await this.#writeZipped();
    }
    await this.#flush();
    try {
      await this.#handle.sync();
      await this.#handle.close();
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
    this.#state = 'finished';
  }

  written(): Written {
    return { path: this.path, bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }

  async rename(): Promise<void> {
    try {
      await rename(this.#temporary, this.path);
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
    this.#state = 'renamed';
  }

  async remove(): Promise<void> {
    if (this.#state === 'renamed') return;
    if (this.#state === 'open') await this.#handle.close().catch(() => {});
    await unlink(this.#temporary).catch(() => {});
  }

  async #writeZipped(): Promise<void> {
    for (const piece of this.#zipped.splice(0)) await this.#put(piece);
  }

  /** Small pieces are copied together; nothing of `bytes` is looked at later. */
  async #put(bytes: Uint8Array): Promise<void> {
    if (this.#filled + bytes.length > BUFFER_BYTES) await this.#flush();
    if (bytes.length >= BUFFER_BYTES) {
      await this.#store(bytes);
      return;
    }
    this.#waiting.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async #flush(): Promise<void> {
    if (this.#filled === 0) return;
    const bytes = this.#waiting.subarray(0, this.#filled);
    this.#filled = 0;
    await this.#store(bytes);
  }

  async #store(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    try {
      for (let at = 0; at < bytes.length; ) at += (await this.#handle.write(bytes, at)).bytesWritten;
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
  }
}

/** Makes a folder and those above it; answers the outermost that was not there. */
async function makeFolder(folder: string, path: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function cannotWrite(path: string, cause: unknown): CrmqError {
  const { code } = cause as NodeJS.ErrnoException;
  const why: { [code: string]: string } = {
    ENOSPC: 'the disk is full',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'a part of the path is not a folder',
  };
  return new CrmqError('cannot-write', `cannot write ${path}: ${why[code ?? ''] ?? (cause as Error).message}`, {
    exitCode: 3,
    cause,
    hint: 'nothing was written; name another place with -o or --out-dir',
  });
}
