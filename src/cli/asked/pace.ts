/** How fast a run may go, and how it tells how far it is: threads, size of chunks, progress, and an end when somebody asks for it. */
import type { Layout } from '../../contract.ts';
import type { CleanOptions } from '../../jobs/clean.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Flags } from './request.ts';

/** With what a chunk grows by when it is cleaned, it fills a block of the pool and no more. */
const DEFAULT_CHUNK_BYTES = 240 * 1024;
/** A pipe may be slow, and somebody may wait at its end. */
const PIPE_CHUNK_BYTES = 128 * 1024;

/** From so many columns on chunks of JSON get smaller: a short record costs as much as one that has all keys, and nobody is heard before a chunk is done. */
const MANY_COLUMNS = 256;
const LEAST_CHUNK_BYTES = 16 * 1024;

export interface Pace {
  readonly flags: Flags;
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export function pace({ inputs }: Prepared, { flags, jobs, signal, progress }: Pace): CleanOptions {
  const piped = inputs.some((input) => input.size === undefined);
  const told = flags.chunkBytes as number | undefined;
  return {
    jobs,
    chunkBytes: told ?? bytesFor(inputs[0]!.layout, piped ? PIPE_CHUNK_BYTES : DEFAULT_CHUNK_BYTES),
    // Who names the size of a chunk wants to see what threads make of it, however short the file.
    ...(told === undefined ? {} : { threadsFromBytes: 0 }),
    onProgress: (bytes, rows) => {
      if (signal.aborted) throw new Error('aborted');
      progress.update(bytes, rows);
    },
  };
}

function bytesFor({ format, columns }: Layout, usual: number): number {
  if (format === 'csv' || columns.length <= MANY_COLUMNS) return usual;
  return Math.max(LEAST_CHUNK_BYTES, Math.floor((usual * MANY_COLUMNS) / columns.length));
}

/** Bytes of all inputs, where they can be known: those of a gzipped file are counted as they come out of it. */
export function bytesOf({ inputs }: Prepared): number | undefined {
  if (inputs.some((input) => input.size === undefined || input.gzip)) return undefined;
  return inputs.reduce((sum, input) => sum + (input.size ?? 0), 0);
}
