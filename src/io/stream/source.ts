/** Where bytes come from: a file or standard input, gzip or not, in bounded pieces and no faster than they are taken. */
import { createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { CrmqError } from '../../errors.ts';
import { readError } from '../disk/read-error.ts';
import { completeDead } from '../disk/recovery.ts';
import { Unchanged } from '../disk/unchanged.ts';
import { Expansion, type Limits } from '../format/limits.ts';
import { FilePieces } from './file-pieces.ts';

export interface Source {
  /** File name without folders; `-` for standard input. */
  readonly name: string;
  /** Bytes on the disk, undefined for what is no regular file. */
  readonly size: number | undefined;
  readonly gzip: boolean;
  /** May be iterated once. Leaving early closes the source. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface SourceOptions {
  readonly signal?: AbortSignal;
  /** Stands in for standard input; for tests. */
  readonly stdin?: Readable;
  readonly limits?: Partial<Limits>;
  /** What messages call standard input. */
  readonly shown?: string;
  /** False for what is a part of a file: its first bytes may be those of gzip by chance. */
  readonly gzip?: false;
}

const PIECE_BYTES = 256 * 1024;

/**
 * Opens a file, or standard input for `-`, and undoes gzip, which is known by its first bytes and not by its name.
 * @throws CrmqError `cannot-read` here or while reading; `truncated-gzip`, `broken-gzip`, `too-big`, `input-changed` while reading
 */
export async function openSource(path: string, options: SourceOptions = {}): Promise<Source> {
  const { signal, limits } = options;
  if (path === '-') {
    const stdin = options.stdin ?? process.stdin;
    const { shown = 'standard input', gzip } = options;
    return fromStream({ name: '-', stream: stdin, shown, signal, limits, watch: stdinWatch(stdin), gzip });
  }
  await completeDead(path);
  try {
    return await fromStream({ name: basename(path), shown: path, signal, limits, ...(await openFile(path)) });
  } catch (error) {
    throw readError(error, path);
  }
}

/** A pipe is opened only when it is read: that may wait for somebody to write. */
async function openFile(path: string): Promise<Pick<Opened, 'stream' | 'watch'>> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!found.isFile()) return { stream: createReadStream(path, { highWaterMark: PIECE_BYTES }), watch: undefined };
  const descriptor = openSync(path, 'r');
  // It stays open to be looked at after the last byte, until it is destroyed.
  return { stream: new FilePieces(descriptor, PIECE_BYTES), watch: new Unchanged(path, descriptor, path) };
}

/** Where a shell put a file in the place of standard input, that too may change. */
function stdinWatch(stream: Readable): Unchanged | undefined {
  if (stream !== process.stdin) return undefined;
  try {
    return new Unchanged('standard input', 0, undefined);
  } catch (error) {
    if (error instanceof CrmqError) throw error;
    return undefined;
  }
}

interface Opened {
  readonly name: string;
  readonly stream: Readable | FilePieces;
  /** What messages call it. */
  readonly shown: string;
  readonly signal: AbortSignal | undefined;
  readonly limits: Partial<Limits> | undefined;
  readonly watch: Unchanged | undefined;
  readonly gzip?: false | undefined;
}

async function fromStream(opened: Opened): Promise<Source> {
  const { name, stream, shown, signal, limits, watch } = opened;
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const stop = (): void => void stream.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const head: Uint8Array[] = [];
  try {
    // Two bytes are enough to know gzip; a pipe may hand them over one by one.
    for (let length = 0; length < 2; ) {
      const next = await pieces.next();
      if (next.done) break;
      head.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    stop();
    signal?.throwIfAborted();
    throw readError(error, shown);
  }
  const first = Buffer.concat(head);
  const gzip = opened.gzip !== false && first[0] === 0x1f && first[1] === 0x8b;
  const raw = rawPieces(first, pieces, opened, stop);
  const size = watch?.isFile && name !== '-' ? watch.size : undefined;
  return { name, size, gzip, chunks: gzip ? unzipped(raw, stop, shown, limits) : raw };
}

async function* rawPieces(
  first: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
  { name, stream, shown, signal, watch }: Opened,
  stop: () => void,
): AsyncGenerator<Uint8Array> {
  let bytes = first.length;
  try {
    if (first.length > 0) yield first;
    for (;;) {
      signal?.throwIfAborted();
      const next = await pieces.next();
      signal?.throwIfAborted();
      if (next.done) break;
      bytes += next.value.length;
      // One huge write into a pipe arrives as it is; it is handed on in pieces like everything else.
      for (let at = 0; at < next.value.length; at += PIECE_BYTES) yield next.value.subarray(at, at + PIECE_BYTES);
    }
    watch?.assert(name === '-' ? undefined : bytes);
  } catch (error) {
    signal?.throwIfAborted();
    throw readError(error, shown);
  } finally {
    signal?.removeEventListener('abort', stop);
    stream.destroy();
  }
}

/** Inflates one member after the other. A gunzip stream is fed a piece at a time, and only when its output was taken. */
async function* unzipped(
  raw: AsyncGenerator<Uint8Array>,
  stop: () => void,
  shown: string,
  limits: Partial<Limits> | undefined,
): AsyncGenerator<Uint8Array> {
  const expansion = new Expansion(shown, limits);
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  let failed: unknown;
  const feed = async (): Promise<void> => {
    try {
      for await (const piece of raw) {
        if (gunzip.destroyed) return;
        expansion.took(piece.length);
        if (!gunzip.write(piece)) await roomIn(gunzip);
      }
      gunzip.end();
    } catch (error) {
      failed = error;
      gunzip.destroy(error as Error);
    }
  };
  const feeding = feed();
  try {
    for await (const piece of gunzip) {
      expansion.gave((piece as Uint8Array).length);
      yield piece as Uint8Array;
    }
  } catch (error) {
    throw failed ?? gzipError(error, shown);
  } finally {
    gunzip.destroy();
    // Ends a read that waits for a pipe which may never speak again.
    stop();
    await feeding;
  }
}

/** Resolves when a stream takes more, or never will; leaves no listener behind. */
function roomIn(stream: Gunzip): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}

function gzipError(error: unknown, shown: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') {
    return new CrmqError('truncated-gzip', `${shown}: the gzip data ends too early`, {
      exitCode: 3,
      hint: 'the file is not complete: download or export it again',
      cause: error,
    });
  }
  if (code?.startsWith('Z_') !== true) return error;
  return new CrmqError('broken-gzip', `${shown}: the gzip data is damaged (${(error as Error).message})`, {
    exitCode: 3,
    hint: 'the file is damaged: download or export it again',
    cause: error,
  });
}

/** What can be seen to be no file is told before anything is made for it. @throws CrmqError `cannot-read`, `bad-flag` */
export async function assertThere(paths: readonly string[]): Promise<void> {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new CrmqError('bad-flag', 'standard input is named twice, and can be read once', {
      hint: 'name - once, or save one of the two to a file',
    });
  }
  for (const path of paths) {
    if (path === '-') continue;
    await completeDead(path);
    try {
      if ((await stat(path)).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    } catch (error) {
      throw readError(error, path);
    }
  }
}
