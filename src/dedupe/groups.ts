/**
 * Records that share a blocking key of one family, as runs in one column.
 *
 * Memory: 16 bytes a key of the largest family. `Touched`: 1 byte a key, 8 MB at most.
 */
import { sortPairs } from './radix.ts';
import type { RecordKeys } from './record-keys.ts';
import type { Store } from './store.ts';

/** Runs of equal keys; within a run the records are in canonical order, each once. */
export interface Groups {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
  readonly count: number;
}

/** Bits a key: one key in eight that was never added is taken for one that was. */
const ROOM = 8;

/**
 * Which keys were met at records that were merged. May say yes for a key that was never added, which costs a comparison, but never no
 * for one that was.
 */
export class Touched {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** @param keys how many will be added, about */
  constructor(keys: number) {
    const size = 2 ** Math.min(26, Math.max(10, Math.ceil(Math.log2(keys * ROOM))));
    this.#bits = new Uint32Array(size / 32);
    this.#mask = size - 1;
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
  #columns: Columns = { keys: new Uint32Array(0), records: new Uint32Array(0) };
  #scratch: Columns = this.#columns;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Gathers the keys of one family, of all records that stand for themselves, and sorts them; with `only`, those of touched keys.
   * @returns groups that hold until the next call
   */
  groupsOf(keysOf: RecordKeys, family: number, only: Touched | undefined): Groups {
    const store = this.#store;
    if (this.#columns.keys.length === 0) this.#reserve(only ? LEAST : store.size);
    let count = 0;
    for (let record = 0; record < store.size; record++) {
      if (!store.isCandidate(record)) continue;
      const found = keysOf.of(record);
      for (let i = 0; i < found; i++) {
        const key = keysOf.found[i]!;
        if (only && !only.has(family, key)) continue;
        if (count === this.#columns.keys.length) this.#reserve(count * 2);
        this.#columns.keys[count] = key;
        this.#columns.records[count++] = record;
      }
    }
    const { keys, records } = this.#columns;
    if (this.#scratch.keys.length < keys.length) this.#scratch = columnsOf(keys.length);
    const [sortedKeys, sortedRecords] = sortPairs(keys, records, count, this.#scratch.keys, this.#scratch.records);
    return { keys: sortedKeys, records: sortedRecords, count };
  }

  #reserve(size: number): void {
    const larger = columnsOf(size);
    larger.keys.set(this.#columns.keys);
    larger.records.set(this.#columns.records);
    this.#columns = larger;
  }
}

interface Columns {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
}

const LEAST = 1024;
const columnsOf = (size: number): Columns => ({ keys: new Uint32Array(size), records: new Uint32Array(size) });

/** Groups that hold for good. */
export const ownCopy = ({ keys, records, count }: Groups): Groups => ({
  keys: keys.slice(0, count),
  records: records.slice(0, count),
  count,
});

/** Where the run that begins at `from` ends. */
export function endOf({ keys, count }: Groups, from: number): number {
  const key = keys[from];
  let to = from + 1;
  while (to < count && keys[to] === key) to++;
  return to;
}
