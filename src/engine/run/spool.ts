/** Cleaned records waiting for dedupe, in a private temporary file; 4 bytes a record stay in memory, 8 where rows are missing between them. */
import type { FileHandle } from 'node:fs/promises';
import { cannotSpool, openPrivateFile } from '../../io/disk/private-file.ts';

export interface SpoolChunk {
  readonly bytes: Uint8Array;
  /** Where each record ends in `bytes`, and its row. */
  readonly ends: Int32Array;
  readonly rows: Int32Array;
}

/** Memory of chunks that are looked at one after the other, for a sweep over all of them. */
export class ChunkMemory {
  #bytes = Buffer.alloc(0);

  /** So many bytes; those that were given before are not to be looked at any more. */
  of(length: number): Buffer {
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length + (length >> 3));
    return this.#bytes.subarray(0, length);
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly ends: Int32Array;
  readonly rows: Rows;
}

/** The rows of a chunk: as numbers where some are missing, else the first and how many. */
type Rows = Int32Array | { readonly first: number; readonly length: number };

export class Spool {
  readonly #handle: FileHandle;
  readonly #places: Place[] = [];
  #length = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @throws CrmqError `cannot-spool` (exit code 3), here and later */
  static async open(): Promise<Spool> {
    return new Spool(await openPrivateFile());
  }

  async append(bytes: Uint8Array, ends: Int32Array, rows: Int32Array): Promise<void> {
    this.#places.push({ offset: this.#length, length: bytes.length, ends, rows: compact(rows) });
    try {
      for (let at = 0; at < bytes.length; ) {
        at += (await this.#handle.write(bytes, at, bytes.length - at, this.#length + at)).bytesWritten;
      }
    } catch (cause) {
      throw cannotSpool(cause);
    }
    this.#length += bytes.length;
  }

  /** How many chunks were appended: a mark for where an input ends. */
  get chunkCount(): number {
    return this.#places.length;
  }

  /** Bytes of all chunks. */
  get length(): number {
    return this.#length;
  }

  /** The last row of a chunk; 0 where it has none. */
  lastRow(index: number): number {
    const { rows } = this.#places[index]!;
    return rows.length === 0 ? 0 : rowAt(rows, rows.length - 1);
  }

  /** @param memory absent: the bytes are there for good */
  async chunk(index: number, memory?: ChunkMemory): Promise<SpoolChunk> {
    const { offset, length, ends, rows } = this.#places[index]!;
    return { bytes: await this.#read(offset, length, memory), ends, rows: expanded(rows) };
  }

  /** The bytes of one record. @throws Error when the row was never spooled */
  async record(row: number): Promise<Uint8Array> {
    const place = this.#places[this.#chunkOf(row)];
    const index = place ? indexOf(place.rows, row) : -1;
    if (!place || index < 0) throw new Error(`row ${row} is not in the spool`);
    const start = index === 0 ? 0 : place.ends[index - 1]!;
    return this.#read(place.offset + start, place.ends[index]! - start);
  }

  /** Whether a record of the row was spooled. */
  has(row: number): boolean {
    const place = this.#places[this.#chunkOf(row)];
    return place !== undefined && indexOf(place.rows, row) >= 0;
  }

  async close(): Promise<void> {
    // Whatever it says then, nobody needs the file any more.
    await this.#handle.close().catch(() => {});
  }

  /** The last chunk whose first row is not after `row`. */
  #chunkOf(row: number): number {
    let low = 0;
    let high = this.#places.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const first = firstRowFrom(this.#places, middle);
      if (first <= row) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    while (found > 0 && this.#places[found]!.rows.length === 0) found--;
    return found;
  }

  async #read(offset: number, length: number, memory?: ChunkMemory): Promise<Uint8Array> {
    const bytes = memory?.of(length) ?? Buffer.allocUnsafeSlow(length);
    for (let at = 0; at < length; ) {
      const { bytesRead } = await this.#handle.read(bytes, at, length - at, offset + at).catch((cause) => {
        throw cannotSpool(cause);
      });
      if (bytesRead === 0) throw cannotSpool(new Error('it is shorter than what was written'));
      at += bytesRead;
    }
    return bytes;
  }
}

/** First row of a chunk; a chunk without rows (all rejected) counts as the next one that has some. */
function firstRowFrom(places: readonly Place[], index: number): number {
  for (let i = index; i < places.length; i++) if (places[i]!.rows.length > 0) return rowAt(places[i]!.rows, 0);
  return Number.POSITIVE_INFINITY;
}

/** Rows as numbers take memory only where they say something. */
function compact(rows: Int32Array): Rows {
  const { length } = rows;
  const hasAll = length > 0 && rows[length - 1]! - rows[0]! === length - 1;
  return hasAll ? { first: rows[0]!, length } : rows;
}

const rowAt = (rows: Rows, index: number): number => (rows instanceof Int32Array ? rows[index]! : rows.first + index);

function expanded(rows: Rows): Int32Array {
  if (rows instanceof Int32Array) return rows;
  const all = new Int32Array(rows.length);
  for (let i = 0; i < all.length; i++) all[i] = rows.first + i;
  return all;
}

function indexOf(rows: Rows, row: number): number {
  if (!(rows instanceof Int32Array)) return row >= rows.first && row < rows.first + rows.length ? row - rows.first : -1;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
