/**
 * What a big run has done so far, kept in a folder beside its output, so that it can go on after it was ended. The folder holds the results
 * of the record stage (src/engine/run/stage-log.ts) and `checkpoint.json`, which says how many of them are on the disk, and for what plan and inputs.
 */
import { readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolders } from '../../io/disk/folders.ts';
import { isCount, isObject } from '../../io/format/layout-shape.ts';
import type { Chunk } from '../../io/stream/cutter.ts';
import type { StageResult } from '../stage.ts';
import type { Executor } from './executor.ts';
import { FrameReader, printOf, writeFrame } from './stage-log.ts';

/** What must be the same for a run to go on, each by what people call it. */
export type Circumstances = { readonly [what: string]: unknown };

export interface Saved {
  readonly circumstances: Circumstances;
  /** Bytes of the results that are on the disk. */
  readonly bytes: number;
}

/** So much work is lost at most. */
export const EVERY_MS = 3000;

/** What is saved in a folder; undefined where nothing is, or nothing that can be read. */
export function readSaved(folder: string): Saved | undefined {
  try {
    const saved = JSON.parse(readFileSync(join(folder, 'checkpoint.json'), 'utf8')) as Saved;
    return isCount(saved.bytes) && isObject(saved.circumstances) ? saved : undefined;
  } catch {
    return undefined;
  }
}

export class Checkpoint {
  readonly #folder: string;
  readonly #circumstances: Circumstances;
  readonly #everyMs: number;
  readonly #prints = new WeakMap<Chunk, string>();
  #handle: FileHandle | undefined;
  #earlier: FrameReader | undefined;
  /** Results that came out of the log. */
  readonly #known = new WeakSet<StageResult>();
  #bytes = 0;
  #savedAt = Date.now();
  #saving: Promise<void> = Promise.resolve();
  #isSaving = false;

  private constructor(folder: string, circumstances: Circumstances, everyMs: number) {
    this.#folder = folder;
    this.#everyMs = everyMs;
    this.#circumstances = circumstances;
  }

  /** @param bytes of results of an earlier run that are to be used again; the rest of them is not trusted */
  static async open(
    folder: string,
    circumstances: Circumstances,
    bytes: number,
    everyMs = EVERY_MS,
  ): Promise<Checkpoint> {
    const checkpoint = new Checkpoint(folder, circumstances, everyMs);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const log = join(folder, 'results');
    const there = bytes > 0 ? await open(log, 'r+').catch(() => undefined) : undefined;
    checkpoint.#handle = there ?? (await open(log, 'w+', 0o600));
    if (there) checkpoint.#earlier = new FrameReader(log, bytes);
    return checkpoint;
  }

  /** An executor that takes results of the earlier run where there are some for the same chunk. */
  wrap(inner: Executor): Executor {
    return {
      width: inner.width,
      run: (chunk) => this.#run(chunk, inner),
      release: (result) => inner.release(result),
      close: () => inner.close(),
    };
  }

  /** Keeps a result; to be called in the order of the chunks, before its memory is released. */
  async keep(chunk: Chunk, result: StageResult): Promise<void> {
    if (!this.#handle || this.#known.has(result)) return;
    try {
      this.#bytes = await writeFrame(this.#handle, this.#bytes, this.#prints.get(chunk)!, result);
    } catch {
      // A disk that has no room for this may have room for what was asked for.
      await this.remove();
      return;
    }
    if (Date.now() - this.#savedAt >= this.#everyMs && !this.#isSaving) this.#saveSoon();
  }

  /** Everything kept so far is on the disk when the promise is kept. */
  async save(): Promise<void> {
    await this.#saving;
    if (this.#handle) await this.#write(this.#bytes).catch(() => {});
  }

  /** Leaves what is kept to a later run. @returns whether there is something */
  async close(): Promise<boolean> {
    const isKept = this.#handle !== undefined && this.#bytes > 0;
    await this.save();
    await this.#drop();
    return isKept;
  }

  /** Nobody needs it any more. */
  async remove(): Promise<void> {
    await this.#saving;
    await this.#drop();
    await rm(this.#folder, { recursive: true, force: true }).catch(() => {});
  }

  async #drop(): Promise<void> {
    await this.#earlier?.close();
    await this.#handle?.close().catch(() => {});
    this.#earlier = undefined;
    this.#handle = undefined;
  }

  #chain: Promise<unknown> = Promise.resolve();

  async #run(chunk: Chunk, inner: Executor): Promise<StageResult> {
    const print = printOf(chunk);
    this.#prints.set(chunk, print);
    if (!this.#earlier) return inner.run(chunk);
    // Frames are read one after the other, whoever asks.
    const coming = this.#chain.then(() => this.#recall(print));
    this.#chain = coming;
    return (await coming) ?? inner.run(chunk);
  }

  /** The earlier result for a chunk. From the first that is another on, none is used any more. */
  async #recall(print: string): Promise<StageResult | undefined> {
    const { at } = this.#earlier ?? {};
    const found = await this.#earlier?.next().catch(() => undefined);
    if (found?.print === print) {
      this.#known.add(found.result);
      this.#bytes = this.#earlier!.at;
      return found.result;
    }
    const wasThere = this.#earlier !== undefined;
    await this.#earlier?.close();
    this.#earlier = undefined;
    if (at !== undefined) this.#bytes = at;
    // What stands behind is written over now: it must not be believed by a third run.
    if (wasThere) await this.#write(this.#bytes).catch(() => {});
    return undefined;
  }

  #saveSoon(): void {
    this.#isSaving = true;
    this.#saving = this.#write(this.#bytes)
      .catch(() => {})
      .finally(() => {
        this.#isSaving = false;
        this.#savedAt = Date.now();
      });
  }

  async #write(bytes: number): Promise<void> {
    await this.#handle?.sync();
    const path = join(this.#folder, 'checkpoint.json');
    const saved: Saved = { circumstances: this.#circumstances, bytes };
    const handle = await open(`${path}.new`, 'w', 0o600);
    try {
      await handle.write(JSON.stringify(saved));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${path}.new`, path);
    await syncFolders([path]);
  }
}
