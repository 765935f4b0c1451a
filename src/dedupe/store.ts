/**
 * All features of a run, as the bytes they came in. Records are addressed by their canonical number, which follows from what is in
 * them (hash of the cells, then row), so that no step depends on the order of the input.
 *
 * Memory: the feature bytes and 24 bytes a record, all off the heap; decoded texts of at most 20,000 records.
 */
import { HEADER_BYTES, KEY_BYTES } from './features.ts';
import { indices, sortByKey } from './radix.ts';

/** Texts of one record: its id, and for each slot its match forms. */
export interface Profile {
  readonly id: string;
  readonly forms: readonly (readonly string[])[];
}

const CACHED = 20_000;
const decoder = new TextDecoder();

export class Store {
  private readonly chunks: Uint8Array[] = [];
  private count = 0;
  private bytes = 0;
  private row = new Uint32Array(0);
  private chunkOf = new Uint32Array(0);
  private offsetOf = new Uint32Array(0);
  /** For each record the first one, in canonical order, that equals it cell for cell. */
  private firstOf = new Uint32Array(0);
  private readonly cache = new Map<number, Profile>();

  add(features: Uint8Array): void {
    if (features.length > 0) this.chunks.push(features);
    this.bytes += features.length;
    for (let at = 0; at < features.length; at = next(features, at)) this.count++;
  }

  /** Number of records. */
  get size(): number {
    return this.count;
  }
  /** Bytes of all features. */
  get featureBytes(): number {
    return this.bytes;
  }

  /** Puts the records into canonical order; to be called once, when all chunks are there. */
  seal(): void {
    const [row, hi, lo, chunkOf, offsetOf] = Array.from({ length: 5 }, () => new Uint32Array(this.count)) as Columns;
    let i = 0;
    for (const [chunk, bytes] of this.chunks.entries()) {
      for (let at = 0; at < bytes.length; at = next(bytes, at), i++) {
        row[i] = u32(bytes, at);
        hi[i] = u32(bytes, at + 4);
        lo[i] = u32(bytes, at + 8);
        chunkOf[i] = chunk;
        offsetOf[i] = at;
      }
    }
    const order = indices(this.count);
    sortByKey(order, new Uint32Array(this.count), row);
    sortByKey(order, hi, lo);
    this.row = order.map((index) => row[index] as number);
    this.chunkOf = order.map((index) => chunkOf[index] as number);
    this.offsetOf = order.map((index) => offsetOf[index] as number);
    this.firstOf = new Uint32Array(this.count);
    for (let at = 1; at < this.count; at++) {
      const [a, b] = [order[at - 1] as number, order[at] as number];
      const isCopy = hi[a] === hi[b] && lo[a] === lo[b];
      this.firstOf[at] = isCopy ? (this.firstOf[at - 1] as number) : at;
    }
  }

  rowOf(record: number): number {
    return this.row[record] as number;
  }

  /** The first record that is the same cell for cell; the record itself where it is the only one or the first. */
  copyOf(record: number): number {
    return this.firstOf[record] as number;
  }

  /** The keys of one family of blocks, as columns: record, hi, lo. Exact copies are left to their first record. */
  keysOfBlock(block: number): { record: Uint32Array; hi: Uint32Array; lo: Uint32Array } {
    const count = this.scanBlock(block);
    const columns = { record: new Uint32Array(count), hi: new Uint32Array(count), lo: new Uint32Array(count) };
    this.scanBlock(block, columns);
    return columns;
  }

  private scanBlock(block: number, into?: { record: Uint32Array; hi: Uint32Array; lo: Uint32Array }): number {
    let count = 0;
    for (let record = 0; record < this.count; record++) {
      if (this.firstOf[record] !== record) continue;
      const bytes = this.chunk(record);
      let at = this.offset(record) + HEADER_BYTES;
      for (let left = bytes[at++] as number; left > 0; left--, at += KEY_BYTES) {
        const of = bytes[at] as number;
        // keys stand in the order of their blocks
        if (of > block) break;
        if (of < block) continue;
        if (into) {
          into.record[count] = record;
          into.hi[count] = u32(bytes, at + 1);
          into.lo[count] = u32(bytes, at + 5);
        }
        count++;
      }
    }
    return count;
  }

  /** Calls back with each blocking key of a record, in the order of the blocks. */
  eachKey(record: number, visit: (block: number, hi: number, lo: number) => void): void {
    const bytes = this.chunk(record);
    let at = this.offset(record) + HEADER_BYTES;
    const count = bytes[at++] as number;
    for (let i = 0; i < count; i++, at += KEY_BYTES) visit(bytes[at] as number, u32(bytes, at + 1), u32(bytes, at + 5));
  }

  /** The texts of a record, decoded on demand. */
  profile(record: number): Profile {
    const known = this.cache.get(record);
    if (known) return known;
    if (this.cache.size >= CACHED) this.cache.clear();
    const profile = decode(this.chunk(record), this.offset(record));
    this.cache.set(record, profile);
    return profile;
  }

  private chunk(record: number): Uint8Array {
    return this.chunks[this.chunkOf[record] as number] as Uint8Array;
  }
  private offset(record: number): number {
    return this.offsetOf[record] as number;
  }
}

type Columns = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

function decode(bytes: Uint8Array, from: number): Profile {
  const end = next(bytes, from);
  let at = from + HEADER_BYTES;
  at += 1 + (bytes[at] as number) * KEY_BYTES;
  const slots: string[][] = [];
  while (at < end) {
    const texts: string[] = [];
    let count = bytes[at++] as number;
    for (; count > 0; count--) {
      const length = bytes[at] as number;
      texts.push(decoder.decode(bytes.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
    slots.push(texts);
  }
  return { id: slots[0]?.[0] ?? '', forms: slots.slice(1) };
}

const next = (bytes: Uint8Array, at: number): number =>
  at + HEADER_BYTES + ((bytes[at + HEADER_BYTES - 2] as number) | ((bytes[at + HEADER_BYTES - 1] as number) << 8));

const u32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0;
