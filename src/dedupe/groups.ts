/**
 * Records that share a blocking key of one family, as runs in one column.
 *
 * Memory: 16 bytes a key of one family at a time. `Touched`: 1 byte a key, 8 MB at most.
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

/** Gathers the keys of one family, of all records that stand for themselves, and sorts them; with `only`, those of touched keys. */
export function groupsOf(store: Store, keysOf: RecordKeys, family: number, only: Touched | undefined): Groups {
  let keys = new Uint32Array(only ? 1024 : store.size);
  let records = new Uint32Array(keys.length);
  let count = 0;
  for (let record = 0; record < store.size; record++) {
    if (!store.isCandidate(record)) continue;
    const found = keysOf.of(record);
    for (let i = 0; i < found; i++) {
      const key = keysOf.found[i]!;
      if (only && !only.has(family, key)) continue;
      if (count === keys.length) [keys, records] = [longer(keys), longer(records)];
      keys[count] = key;
      records[count++] = record;
    }
  }
  const [sortedKeys, sortedRecords] = sortPairs(keys, records, count);
  return { keys: sortedKeys, records: sortedRecords, count };
}

/** Where the run that begins at `from` ends. */
export function endOf({ keys, count }: Groups, from: number): number {
  const key = keys[from];
  let to = from + 1;
  while (to < count && keys[to] === key) to++;
  return to;
}

function longer(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(old.length * 2);
  made.set(old);
  return made;
}
