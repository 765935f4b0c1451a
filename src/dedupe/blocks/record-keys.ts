/** The blocking keys of a record in one family of blocks, from the keys of its forms: numbers only. */
import { grown } from '../columns/grown.ts';
import { join } from '../columns/hash.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import type { Block, BlockPart } from '../plan.ts';

/** Keys that a record may have in one family of blocks. */
const MOST_KEYS = 4;
/** Stands for more than one key in a column of keys. */
export const SEVERAL = 0xffffffff;

/** Records whose forms have numbers, by which their keys are found. */
export interface Keyed {
  readonly slots: readonly SlotPlace[];
  /** Columns of forms of a record. */
  readonly width: number;
  /** Numbers of the forms of all records, `width` for each; 0 is none. */
  readonly ids: Uint32Array;
  readonly size: number;
  readonly forms: { readonly keyAt: Uint32Array; readonly keys: Uint32Array };
}

interface Part {
  readonly base: number;
  readonly width: number;
  readonly variants: number;
  readonly variant: number;
  /** The only key of a form that counts; -1: all do. */
  readonly nth: number;
}

/** A key that is not taken for a sign. */
const bounded = (key: number): number => (key === SEVERAL ? SEVERAL - 1 : key);

/** Records whose keys are found together. */
const RANGE = 1 << 14;

/** Finds the keys of the records that have come, in all families. */
export function extendKeys(store: Keyed, families: readonly RecordKeys[]): void {
  const before = Math.min(store.size, ...families.map((keys) => keys.grow()));
  const columns = new PartColumns(store, Math.min(RANGE, store.size - before));
  for (let from = before; from < store.size; from += RANGE) {
    columns.begin(from, Math.min(from + RANGE, store.size));
    for (const keys of families) keys.extend(columns);
  }
}

/**
 * Keys of single parts, which several families have in common, for a range of records at a time.
 * Memory: at most 64 KB a part.
 */
class PartColumns {
  from = 0;
  to = 0;
  readonly #store: Keyed;
  readonly #range: number;
  readonly #columns = new Map<string, { readonly keys: Uint32Array; from: number }>();

  /** @param range records that a range has at most */
  constructor(store: Keyed, range: number) {
    this.#store = store;
    this.#range = range;
  }

  begin(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }

  /** The only key of each record of the range; 0 where there is none, `SEVERAL` where there are more. */
  of(part: Part): Uint32Array {
    const name = `${part.base} ${part.variant} ${part.nth}`;
    let column = this.#columns.get(name);
    if (!column) this.#columns.set(name, (column = { keys: new Uint32Array(this.#range), from: -1 }));
    if (column.from === this.from) return column.keys;
    column.from = this.from;
    for (let at = this.from; at < this.to; at++) column.keys[at - this.from] = this.#keyOf(part, at);
    return column.keys;
  }

  #keyOf({ base, width, variants, variant, nth }: Part, record: number): number {
    const { forms, ids, width: stride } = this.#store;
    const at = record * stride + base;
    const form = ids[at]!;
    if (form === 0) return 0;
    if (width > 1 && ids[at + 1] !== 0) return SEVERAL;
    const from = forms.keyAt[form]!;
    const to = forms.keyAt[form + 1]!;
    if (nth < 0 && to - from > variants) return SEVERAL;
    const place = from + (nth > 0 ? nth * variants : 0) + variant;
    return place < to ? bounded(forms.keys[place]!) : 0;
  }
}

/**
 * Keys are found once and kept.
 * Memory: 4 bytes a record.
 */
export class RecordKeys {
  /** Keys of the last record that was asked for. */
  readonly found = new Uint32Array(MOST_KEYS);
  readonly #store: Keyed;
  readonly #parts: readonly Part[];
  readonly #sorted: boolean;
  readonly #seed: number;
  readonly #before = new Uint32Array(MOST_KEYS);
  readonly #ofPart = new Uint32Array(MOST_KEYS);
  /** The only key of each record; 0 where there is none, `SEVERAL` where there are more. */
  #column = new Uint32Array(0);

  /**
   * @param at number of the family: equal keys of two families stay apart
   * @param variants of the keys of each slot
   */
  constructor(
    store: Keyed,
    block: Block,
    at: number,
    slots: readonly string[],
    variants: readonly (readonly number[])[],
  ) {
    this.#store = store;
    this.#sorted = block.sorted ?? false;
    this.#seed = at + 1;
    this.#parts = block.parts.map((part) => {
      const slot = slots.indexOf(part.matcher);
      return partOf(part, store.slots[slot]!, variants[slot]!);
    });
  }

  /** Whether any record can have a key: all columns are there. */
  get isPossible(): boolean {
    return this.#parts.every(({ width }) => width > 0);
  }

  /** Makes room for the records that have come; answers how many were there before. */
  grow(): number {
    const before = this.#column.length;
    this.#column = grown(this.#column, this.#store.size);
    return before;
  }

  /** Forgets the records that were there. */
  restart(): void {
    this.#column = this.#column.subarray(0, 0);
  }

  /** Finds the keys of a range of records. */
  extend(columns: PartColumns): void {
    const column = this.#column;
    const { from, to } = columns;
    const parts = this.#parts.map((part) => columns.of(part));
    for (let record = from; record < to; record++) {
      const key = this.#quickly(parts, record - from);
      const count = key === SEVERAL ? this.#find(record) : 1;
      column[record] = key === SEVERAL ? (count === 0 ? 0 : count === 1 ? this.found[0]! : SEVERAL) : key;
    }
  }

  /** The only key of each record; 0 where there is none, `SEVERAL` where there are more. */
  get column(): Uint32Array {
    return this.#column;
  }

  /** The keys of a record, each once, are in `found`; answers how many there are. */
  of(record: number): number {
    const key = this.#column[record]!;
    if (key === 0) return 0;
    if (key === SEVERAL) return this.#find(record);
    this.found[0] = key;
    return 1;
  }

  /** Whether two records have a key in common. */
  isShared(a: number, b: number): boolean {
    const keys = this.found.slice(0, this.of(a));
    return this.found.subarray(0, this.of(b)).some((key) => keys.includes(key));
  }

  /** The only key of a record whose parts have one key each; `SEVERAL` where that is not so. */
  #quickly(parts: readonly Uint32Array[], at: number): number {
    let joined = parts[0]![at]!;
    if (joined === 0 || joined === SEVERAL || parts.length === 1) return joined;
    for (let part = 1; part < parts.length; part++) {
      const key = parts[part]![at]!;
      if (key === 0 || key === SEVERAL) return key;
      joined = this.#joined(joined, key);
    }
    return bounded(join(joined, this.#seed));
  }

  #joined(a: number, b: number): number {
    return this.#sorted && a > b ? join(b, a) : join(a, b);
  }

  /** A family of one part has the keys of its forms. */
  #find(record: number): number {
    const parts = this.#parts;
    let count = this.#keysOf(parts[0]!, record, this.found);
    for (let at = 1; at < parts.length && count > 0; at++) count = this.#multiply(parts[at]!, record, count);
    if (count > 1) count = distinct(this.found, count);
    for (let i = 0; i < count; i++) {
      this.found[i] = bounded(parts.length > 1 ? join(this.found[i]!, this.#seed) : this.found[i]!);
    }
    return count;
  }

  #multiply(part: Part, record: number, before: number): number {
    const own = this.#keysOf(part, record, this.#ofPart);
    this.#before.set(this.found);
    let count = 0;
    for (let i = 0; i < before; i++) {
      for (let j = 0; j < own && count < MOST_KEYS; j++) {
        this.found[count++] = this.#joined(this.#before[i]!, this.#ofPart[j]!);
      }
    }
    return count;
  }

  #keysOf({ base, width, variants, variant, nth }: Part, record: number, into: Uint32Array): number {
    const { forms, ids, width: stride } = this.#store;
    const { keyAt, keys } = forms;
    let count = 0;
    for (let column = 0; column < width; column++) {
      const form = ids[record * stride + base + column]!;
      if (form === 0) break;
      const from = keyAt[form]!;
      const end = keyAt[form + 1]!;
      if (nth >= 0) {
        if (from + nth * variants < end && count < MOST_KEYS) into[count++] = keys[from + nth * variants + variant]!;
        continue;
      }
      for (let at = from + variant; at < end && count < MOST_KEYS; at += variants) into[count++] = keys[at]!;
    }
    return count;
  }
}

function partOf({ chars, nth }: BlockPart, slot: SlotPlace, variants: readonly number[]): Part {
  const { base, width } = slot;
  const variant = variants.indexOf(chars ?? Number.POSITIVE_INFINITY);
  return { base, width, variants: slot.variants, variant, nth: nth ?? -1 };
}

function distinct(keys: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    let known = 0;
    while (known < kept && keys[known] !== keys[i]) known++;
    if (known === kept) keys[kept++] = keys[i]!;
  }
  return kept;
}
