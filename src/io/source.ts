/** Where bytes come from: a file or standard input, gzip or not, in bounded pieces and no faster than they are taken. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { CrmqError } from '../errors.ts';
import { Expansion, type Limits } from './limits.ts';

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
}

const PIECE_BYTES = 256 * 1024;

/**
 * Opens a file, or standard input for `-`, and undoes gzip, which is known by its first bytes and not by its name.
 * @throws CrmqError `cannot-read` here or while reading; `truncated-gzip`, `broken-gzip`, `too-big` while reading
 */
export async function openSource(path: string, options: SourceOptions = {}): Promise<Source> {
  if (path === '-') return fromStream('-', undefined, options.stdin ?? process.stdin, 'standard input', options);
  try {
    const { size, isFolder, isFile } = await inspect(path);
    if (isFolder) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    const stream = createReadStream(path, { highWaterMark: PIECE_BYTES });
    return await fromStream(basename(path), isFile ? size : undefined, stream, path, options);
  } catch (error) {
    throw readError(error, path);
  }
}

async function inspect(path: string): Promise<{ size: number; isFolder: boolean; isFile: boolean }> {
  const found = await stat(path);
  // Opening tells at once whether it may be read; a pipe must not be opened twice.
  if (found.isFile()) await (await open(path, 'r')).close();
  return { size: found.size, isFolder: found.isDirectory(), isFile: found.isFile() };
}

async function fromStream(
  name: string,
  size: number | undefined,
  stream: Readable,
  shown: string,
  { signal, limits }: SourceOptions,
): Promise<Source> {
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
  const gzip = first[0] === 0x1f && first[1] === 0x8b;
  const raw = rawPieces(first, pieces, stream, shown, signal, stop);
  return { name, size, gzip, chunks: gzip ? unzipped(raw, stop, shown, limits) : raw };
}

async function* rawPieces(
  first: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
  stream: Readable,
  shown: string,
  signal: AbortSignal | undefined,
  stop: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      signal?.throwIfAborted();
      const next = await pieces.next();
      signal?.throwIfAborted();
      if (next.done) return;
      // One huge write into a pipe arrives as it is; it is handed on in pieces like everything else.
      for (let at = 0; at < next.value.length; at += PIECE_BYTES) yield next.value.subarray(at, at + PIECE_BYTES);
    }
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

const REASONS: { readonly [code: string]: readonly [reason: string, hint: string] } = {
  ENOENT: ['there is no such file', 'check the path'],
  ENOTDIR: ['a part of the path is not a folder', 'check the path'],
  EISDIR: ['it is a folder', 'give the path of a file in it'],
  EACCES: ['permission denied', 'make the file readable for this user'],
  EPERM: ['permission denied', 'make the file readable for this user'],
  EMFILE: ['too many open files', 'close other programs or give fewer inputs at once'],
};

export function readError(error: unknown, shown: string): unknown {
  if (error instanceof CrmqError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || (error as Error).name === 'AbortError') return error;
  const [reason, hint] = REASONS[code] ?? [(error as Error).message, 'check the file and the disk'];
  return new CrmqError('cannot-read', `cannot read ${shown}: ${reason}`, { exitCode: 3, hint, cause: error });
}
