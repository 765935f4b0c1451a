/** Records of the spool by their rows, many at a time: one sweep over the chunks rather than a read for each. */
import { indices, sortPairs } from '../../dedupe/columns/radix.ts';
import { ChunkMemory, type Spool } from '../../engine/run/spool.ts';

/** Bytes of records that are held at a time: at least so many, and a part of all, so that there are no more sweeps over a larger file. */
const LEAST_BYTES = 8 * 1024 * 1024;
const PART = 1 / 32;
const LEAST_ROWS = 1000;
/** A sweep is worth it from so many rows a chunk. */
const ROWS_A_CHUNK = 4;

/** How many records may be asked for at once, by the size of the first ones. */
export async function rowsInBatch(spool: Spool): Promise<number> {
  const most = Math.max(LEAST_BYTES, spool.length * PART);
  for (let i = 0; i < spool.chunkCount; i++) {
    const { bytes, rows } = await spool.chunk(i);
    if (rows.length > 0) return Math.max(LEAST_ROWS, Math.floor((most * rows.length) / (bytes.length + 1)));
  }
  return LEAST_ROWS;
}

/** Bytes of the records of rows, in the order in which they were asked for. A row may be asked for several times. */
export async function spooledRows(spool: Spool, wanted: readonly number[]): Promise<Uint8Array[]> {
  const found = new Array<Uint8Array>(wanted.length);
  if (wanted.length < spool.chunkCount * ROWS_A_CHUNK) {
    for (const [at, row] of wanted.entries()) found[at] = await spool.record(row);
    return found;
  }
  const [sorted, order] = sortPairs(Uint32Array.from(wanted), indices(wanted.length), wanted.length);
  const store = new Copies();
  const memory = new ChunkMemory();
  let at = 0;
  for (let i = 0; i < spool.chunkCount && at < sorted.length; i++) {
    if (sorted[at]! > spool.lastRow(i)) continue;
    const { bytes, ends, rows } = await spool.chunk(i, memory);
    for (let place = 0; place < rows.length && at < sorted.length; place++) {
      if (rows[place] !== sorted[at]) continue;
      const copy = store.copy(bytes, place === 0 ? 0 : ends[place - 1]!, ends[place]!);
      for (; sorted[at] === rows[place]; at++) found[order[at]!] = copy;
    }
  }
  if (at < sorted.length) throw new Error('a row is not in the spool');
  return found;
}

const PAGE = 1024 * 1024;

/** Copies of records, many in one piece of memory: a view of its chunk would keep all of the chunk. */
class Copies {
  #page = new Uint8Array(0);
  #at = 0;

  copy(bytes: Uint8Array, from: number, to: number): Uint8Array {
    const length = to - from;
    if (this.#at + length > this.#page.length) {
      this.#page = new Uint8Array(Math.max(PAGE, length));
      this.#at = 0;
    }
    const copy = this.#page.subarray(this.#at, this.#at + length);
    copy.set(bytes.subarray(from, to));
    this.#at += length;
    return copy;
  }
}
