/**
 * Results of the record stage in a file, one frame after the other, so that a later run need not make them again.
 *
 * A frame: length of its head and CRC-32 of all that follows (4 bytes each, little endian); head, JSON: `print` (which chunk), `plain` (what is no
 * bytes), `parts` (name, kind and length of each list of bytes or numbers); then these, one after the other.
 */
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Chunk } from '../../io/stream/cutter.ts';
import type { StageResult } from '../stage.ts';

/** What frames are written into. */
export type FrameFile = FileHandle;

type Part = readonly [name: string, kind: 'bytes' | 'numbers', length: number];

interface Head {
  readonly print: string;
  readonly plain: { readonly [name: string]: unknown };
  readonly parts: readonly Part[];
}

/** By which a chunk is known again: where it begins, how long it is, and a checksum. */
export const printOf = ({ bytes, firstRow, firstLine, records }: Chunk): string =>
  `${firstRow}/${firstLine}/${records}/${bytes.length}/${crc32(bytes).toString(16)}`;

const LEAD = 8;

/** Of no bytes, `crc32` answers 0 whatever came before. */
const sumOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => (piece.length === 0 ? sum : crc32(piece, sum)), 0);

/** Writes a frame at `position`. @returns where it ends */
export async function writeFrame(
  handle: FrameFile,
  position: number,
  print: string,
  result: StageResult,
): Promise<number> {
  const plain: { [name: string]: unknown } = {};
  const parts: Part[] = [];
  const bodies: Uint8Array[] = [];
  for (const [name, value] of Object.entries(result)) {
    if (!ArrayBuffer.isView(value)) plain[name] = value;
    else {
      parts.push([name, value instanceof Int32Array ? 'numbers' : 'bytes', value.byteLength]);
      bodies.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    }
  }
  const head = Buffer.from(JSON.stringify({ print, plain, parts } satisfies Head));
  const lead = Buffer.alloc(LEAD);
  lead.writeUInt32LE(head.length);
  lead.writeUInt32LE(sumOf([head, ...bodies]), 4);
  let end = position;
  for (const piece of [Buffer.concat([lead, head]), ...bodies]) {
    for (let at = 0; at < piece.length; ) {
      at += (await handle.write(piece, at, piece.length - at, end + at)).bytesWritten;
    }
    end += piece.length;
  }
  return end;
}

/** Reads frames one after the other up to `end`. */
export class FrameReader {
  readonly #path: string;
  /** Opened when the first frame is asked for: who closes before that may remove the file at once. */
  #pieces: AsyncIterator<Uint8Array> | undefined;
  #waiting: Uint8Array = new Uint8Array(0);
  #at = 0;
  readonly #end: number;

  constructor(path: string, end: number) {
    this.#end = end;
    this.#path = path;
  }

  /** Where the next frame begins. */
  get at(): number {
    return this.#at;
  }

  /** The next frame, or undefined when there is none. @throws Error when the file is not what was written */
  async next(): Promise<{ print: string; result: StageResult } | undefined> {
    if (this.#at >= this.#end) return undefined;
    const lead = Buffer.from(await this.#take(LEAD));
    const head = Buffer.from(await this.#take(lead.readUInt32LE()));
    const { print, plain, parts } = JSON.parse(head.toString()) as Head;
    const bodies: Uint8Array[] = [];
    const result: { [name: string]: unknown } = { ...plain };
    for (const [name, kind, size] of parts) {
      // Each in memory of its own: it is given to a pool later, or kept while the rest is let go.
      const bytes = new Uint8Array(await this.#take(size));
      bodies.push(bytes);
      result[name] = kind === 'bytes' ? bytes : new Int32Array(bytes.buffer);
    }
    if (sumOf([head, ...bodies]) !== lead.readUInt32LE(4)) throw new Error('the work of the earlier run is damaged');
    return { print, result: result as unknown as StageResult };
  }

  async close(): Promise<void> {
    await this.#pieces?.return?.();
  }

  #open(): AsyncIterator<Uint8Array> {
    const stream = createReadStream(this.#path, { end: Math.max(0, this.#end - 1), highWaterMark: 1024 * 1024 });
    return stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  }

  async #take(length: number): Promise<Uint8Array> {
    if (!(length >= 0 && length <= this.#end - this.#at)) throw new Error('the work of the earlier run is damaged');
    while (this.#waiting.length < length) {
      this.#pieces ??= this.#open();
      const next = await this.#pieces.next();
      if (next.done) throw new Error('the work of the earlier run is shorter than it says');
      this.#waiting = Buffer.concat([this.#waiting, next.value]);
    }
    const taken = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    this.#at += length;
    return taken;
  }
}
