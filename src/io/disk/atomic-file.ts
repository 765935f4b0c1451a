/** One file on its way: written under a temporary name beside its target, counted and hashed, then on the disk, then moved into place. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { cannotWrite } from './write-error.ts';

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

/** The owner may read and write, nobody else, whatever the umask and whatever stood there before. */
const OWNER_ONLY = 0o600;

export class AtomicFile implements OutputFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  readonly #gzip: Gzip | undefined;
  /** Made for the first small piece: some files are written late, or in large pieces only. */
  #waiting: Buffer | undefined;
  #filled = 0;
  /** What the compressor made and is not written yet. */
  #zipped: Buffer[] = [];
  #bytes = 0;
  #inode = 0;
  #state: 'open' | 'finished' = 'open';

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.path = path;
    this.#temporary = temporary;
    this.#handle = handle;
    if (path.endsWith('.gz')) {
      this.#gzip = createGzip();
      this.#gzip.on('data', (piece: Buffer) => this.#zipped.push(piece));
    }
  }

  /** @throws CrmqError `cannot-write` */
  static async begin(path: string, temporary: string): Promise<AtomicFile> {
    try {
      const handle = await open(temporary, 'wx', OWNER_ONLY);
      // A drive without permissions refuses, and is not worse for it.
      await handle.chmod(OWNER_ONLY).catch(() => {});
      return new AtomicFile(path, temporary, handle);
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

  /** Everything is on the disk when the promise is kept. */
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
      const { size, ino } = await this.#handle.stat();
      if (size !== this.#bytes) throw new Error(`${this.#bytes} bytes were written, and ${size} are there`);
      this.#inode = ino;
      await this.#handle.close();
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
    this.#state = 'finished';
  }

  written(): Written {
    return { path: this.path, bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }

  /** Number of the file on its disk, known when it is finished. */
  get inode(): number {
    return this.#inode;
  }

  /** Removes the temporary file. */
  async remove(): Promise<void> {
    if (this.#state === 'open') await this.#handle.close().catch(() => {});
    this.#state = 'finished';
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
    this.#waiting ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    this.#waiting.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async #flush(): Promise<void> {
    if (this.#waiting === undefined || this.#filled === 0) return;
    const bytes = this.#waiting.subarray(0, this.#filled);
    this.#filled = 0;
    await this.#store(bytes);
  }

  async #store(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    try {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, at);
        if (bytesWritten === 0) throw new Error('the disk takes no more');
        at += bytesWritten;
      }
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
  }
}
