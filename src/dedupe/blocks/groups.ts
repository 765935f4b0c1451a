/**
 * Records that share a blocking key of one family, as runs in one column.
 *
 * Memory: 16 bytes a key of the largest family. `Touched`: 1 byte a key, 8 MB at most.
 */
import { extended, manyWords } from '../columns/growing.ts';
import { sortPairs } from '../columns/radix.ts';
import { Repeated } from '../columns/repeated.ts';
import type { Store } from '../store/store.ts';
import { type RecordKeys, SEVERAL } from './record-keys.ts';

/** Runs of equal keys; within a run the records are in canonical order, each once. */
export interface Groups {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
  readonly count: number;
}

/** Records of one name from which on one more or less is all the same. */
export const COMMON_NAME = 4096;

/** Bits a key: one key in eight that was never added is taken for one that was. */
const ROOM = 8;
/** Binary logarithm of the least bits: a few merges bring many keys more with them, those of names that count for more now. */
const LEAST_BITS = 20;

/** Which blocks are asked for: a later round asks for some, and an engine that has many machines deals them out. */
export interface KeyFilter {
  has(family: number, key: number): boolean;
}

/**
 * Which keys were met at records that were merged. May say yes for a key that was never added, which costs a comparison, but never no
 * for one that was.
 */
export class Touched implements KeyFilter {
  readonly #bits: Uint32Array<ArrayBuffer>;
  readonly #mask: number;

  /** @param size bits, a power of two */
  private constructor(size: number) {
    this.#bits = manyWords(size / 32);
    this.#mask = size - 1;
  }

  /** For so many rows that were merged, in so many families of blocks. */
  static for(rows: number, families: number): Touched {
    const keys = rows * 2 * (families + 1);
    return new Touched(2 ** Math.min(26, Math.max(LEAST_BITS, Math.ceil(Math.log2(keys * ROOM)))));
  }

  /** As large as others, of so many bytes. */
  static sized(bytes: number): Touched {
    return new Touched(bytes * 8);
  }

  /** The bits, for `merge` of another one for as many rows. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#bits.buffer, 0, this.#bits.byteLength);
  }

  /** Takes over what was met elsewhere. */
  merge(bytes: Uint8Array): void {
    const own = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
    const words = new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
    for (let at = 0; at < words.length; at++) this.#bits[at]! |= words[at]!;
  }

  add(family: number, key: number): void {
    const bit = this.#place(family, key);
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  has(family: number, key: number): boolean {
    const bit = this.#place(family, key);
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  #place(family: number, key: number): number {
    return (Math.imul(key ^ (family * 0x61c88647), 0x9e3779b1) >>> 5) & this.#mask;
  }
}

/** Makes the groups of one family after the other in the same memory. */
export class Gatherer {
  readonly #store: Store;
  #columns: Columns = columnsOf(LEAST);
  #scratch: Columns = columnsOf(LEAST);
  #repeated: Repeated | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Groups the records of a family by its keys; with `only`, by its touched keys. Without it, a key that a single record has, as its
   * only one, may be missing: there is nothing to say of it.
   * @returns groups that hold until the next call
   */
  groupsOf(keysOf: RecordKeys, family: number, only: KeyFilter | undefined): Groups {
    const count = only ? this.#gatherTouched(keysOf, family, only) : this.#gatherRepeated(keysOf);
    const { keys, records } = this.#columns;
    if (this.#scratch.keys.length < keys.length) this.#scratch = widened(this.#scratch, keys.length);
    const [sortedKeys, sortedRecords] = sortPairs(keys, records, count, this.#scratch.keys, this.#scratch.records);
    return { keys: sortedKeys, records: sortedRecords, count };
  }

  #gatherTouched(keysOf: RecordKeys, family: number, only: KeyFilter): number {
    const store = this.#store;
    const { column } = keysOf;
    let count = 0;
    for (let record = 0; record < column.length; record++) {
      const key = column[record]!;
      if (key === 0 || (key !== SEVERAL && !only.has(family, key)) || !store.isCandidate(record)) continue;
      if (key !== SEVERAL) {
        this.#put(count++, key, record);
        continue;
      }
      for (let i = 0, found = keysOf.of(record); i < found; i++) {
        const one = keysOf.found[i]!;
        if (only.has(family, one)) this.#put(count++, one, record);
      }
    }
    return count;
  }

  #gatherRepeated(keysOf: RecordKeys): number {
    const store = this.#store;
    const { column } = keysOf;
    this.#repeated ??= new Repeated(store.size);
    const repeated = this.#repeated;
    repeated.clear();
    for (let record = 0; record < column.length; record++) {
      const key = column[record]!;
      if (key === 0 || !store.isCandidate(record)) continue;
      if (key !== SEVERAL) repeated.add(key);
      // whoever has several keys is known by all of them
      else for (let left = keysOf.of(record); left > 0; left--) repeated.addTwice(keysOf.found[left - 1]!);
    }
    let count = 0;
    for (let record = 0; record < column.length; record++) {
      const key = column[record]!;
      if (key === 0 || !store.isCandidate(record)) continue;
      if (key !== SEVERAL) {
        if (repeated.has(key)) this.#put(count++, key, record);
      } else for (let i = 0, found = keysOf.of(record); i < found; i++) this.#put(count++, keysOf.found[i]!, record);
    }
    return count;
  }

  #put(at: number, key: number, record: number): void {
    if (at === this.#columns.keys.length) {
      this.#columns = widened(this.#columns, at * 2);
    }
    this.#columns.keys[at] = key;
    this.#columns.records[at] = record;
  }
}

interface Columns {
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly records: Uint32Array<ArrayBuffer>;
}

const LEAST = 1024;

const columnsOf = (size: number): Columns => ({ keys: manyWords(size), records: manyWords(size) });

const widened = ({ keys, records }: Columns, size: number): Columns => ({
  keys: extended(keys, size),
  records: extended(records, size),
});

function copyOf(column: Uint32Array, count: number): Uint32Array {
  const copy = manyWords(count);
  copy.set(column.subarray(0, count));
  return copy;
}

/** Groups that hold for good. */
export const ownCopy = ({ keys, records, count }: Groups): Groups => ({
  keys: copyOf(keys, count),
  records: copyOf(records, count),
  count,
});

/** Where the run that begins at `from` ends. */
export function endOf({ keys, count }: Groups, from: number): number {
  const key = keys[from];
  let to = from + 1;
  while (to < count && keys[to] === key) to++;
  return to;
}
