/**
 * All records of a run by the numbers of their match forms. Records are addressed by their canonical number, which follows from what
 * is in them (hash of the cells, then row), so that no step depends on the order of the input. Records of later rounds come after
 * those that were there.
 *
 * Memory, all off the heap: the forms (forms.ts); for each record 24 bytes and 4 for each form that it may have.
 */
import { HEADER_WORDS, ID_SLOT, RECORD_WORDS } from './features.ts';
import { Forms } from './forms.ts';
import { indices, sortPairs } from './radix.ts';

/** Texts of one record: its id, and for each slot its match forms. */
export interface Profile {
  readonly id: string;
  readonly forms: readonly (readonly string[])[];
}

/** Where a slot has its forms in a record, how many variants of each key there are, and what its sketches are. */
export interface SlotPlace {
  readonly base: number;
  readonly width: number;
  readonly variants: number;
  readonly kind: number;
}

/** Records as they arrived: `RECORD_WORDS` and the forms. */
interface Arrived {
  readonly words: Uint32Array;
  readonly count: number;
}

const GONE = 0xffffffff;

export class Store {
  readonly forms = new Forms();
  slots: readonly SlotPlace[] = [];
  /** Columns of forms of a record. */
  width = 0;
  /** Numbers of the forms of all records, `width` for each. */
  ids = new Uint32Array(0);
  #arrived: Arrived[] = [];
  #count = 0;
  #received = 0;
  #row = new Uint32Array(0);
  #hi = new Uint32Array(0);
  #lo = new Uint32Array(0);
  #idAt = new Uint32Array(0);
  /** For each record the first one, in canonical order, that equals it cell for cell; `GONE` once it was merged away. */
  #firstOf = new Uint32Array(0);
  #recordOf = new Uint32Array(0);

  /**
   * Takes the features of a chunk.
   * @param rows the row of each record, where the features have other numbers
   */
  add(features: Uint8Array, rows?: readonly number[]): void {
    if (features.length === 0) return;
    this.#received += features.length;
    const bytes = Buffer.from(features.buffer, features.byteOffset, features.length);
    const head = wordsOf(features, 0, HEADER_WORDS);
    const [count, entries, slots] = [head[1]!, head[2]!, head[3]!];
    if (this.width === 0) this.#layOut(wordsOf(features, HEADER_WORDS, slots));
    const stride = RECORD_WORDS + this.width;
    const at = HEADER_WORDS + slots;
    const words = wordsOf(features, at, count * stride).slice();
    const numbers = this.#intern(bytes, (at + count * stride) * 4, entries);
    for (let record = 0, from = 0; record < count; record++, from += stride) {
      if (rows) words[from] = rows[record]!;
      for (let i = from + 3; i < from + stride; i++) words[i] = numbers[words[i]!]!;
    }
    this.#arrived.push({ words, count });
    this.#count += count;
  }

  /** Number of records, those that are gone too. */
  get size(): number {
    return this.#count;
  }
  /** Bytes of all features that came. */
  get featureBytes(): number {
    return this.#received;
  }
  /** Memory that is in use. */
  get bytes(): number {
    return this.forms.bytes + this.#count * (24 + this.width * 4);
  }

  /** Puts the records that have come since the last call into canonical order, after those that were there. */
  seal(): void {
    const before = this.#row.length;
    const fresh = this.#count - before;
    if (fresh === 0) return;
    const [row, hi, lo] = [new Uint32Array(fresh), new Uint32Array(fresh), new Uint32Array(fresh)];
    const [chunk, place] = [new Uint32Array(fresh), new Uint32Array(fresh)];
    const stride = RECORD_WORDS + this.width;
    let i = 0;
    for (const [at, { words, count }] of this.#arrived.entries()) {
      for (let record = 0; record < count; record++, i++) {
        const from = record * stride;
        row[i] = words[from]!;
        hi[i] = words[from + 1]!;
        lo[i] = words[from + 2]!;
        chunk[i] = at;
        place[i] = from;
      }
    }
    const order = canonical(row, hi, lo);
    this.#widen(this.#count);
    for (let to = before; to < this.#count; to++) {
      const from = order[to - before]!;
      this.#row[to] = row[from]!;
      this.#hi[to] = hi[from]!;
      this.#lo[to] = lo[from]!;
      this.#put(to, this.#arrived[chunk[from]!]!.words, place[from]!);
    }
    this.#arrived = [];
    this.#findCopies(before);
    this.#indexRows(before);
  }

  rowOf(record: number): number {
    return this.#row[record]!;
  }

  /** The record that a row is now. */
  recordOf(row: number): number {
    return this.#recordOf[row]!;
  }

  /** The first record that is the same cell for cell; the record itself where it is the only one or the first. */
  copyOf(record: number): number {
    return this.#firstOf[record]!;
  }

  /** Whether a record stands for itself: it is no copy of an earlier one, and it was not merged away. */
  isCandidate(record: number): boolean {
    return this.#firstOf[record] === record;
  }

  isGone(record: number): boolean {
    return this.#firstOf[record] === GONE;
  }

  /** Takes a record out of all that follows. */
  retire(record: number): void {
    this.#firstOf[record] = GONE;
  }

  /** Order of two records by what is in them, then by row. */
  compare(a: number, b: number): number {
    return this.#hi[a]! - this.#hi[b]! || this.#lo[a]! - this.#lo[b]! || this.#row[a]! - this.#row[b]!;
  }

  /** The record id, `''` where there is none. */
  idOf(record: number): string {
    const at = this.#idAt[record]!;
    return at === 0 ? '' : this.forms.textAt(at);
  }

  /** 32 bits of the record id, 0 where there is none. */
  idHash(record: number): number {
    const at = this.#idAt[record]!;
    return at === 0 ? 0 : this.forms.hashAt(at);
  }

  /** The texts of a record. */
  profile(record: number): Profile {
    const forms = this.slots.map(({ base, width }) => {
      const numbers = this.ids.subarray(record * this.width + base, record * this.width + base + width);
      return [...numbers].filter((form) => form !== 0).map((form) => this.forms.text(form));
    });
    return { id: this.idOf(record), forms };
  }

  #layOut(slots: Uint32Array): void {
    this.slots = [...slots].map((word) => {
      const base = this.width;
      this.width += word & 0xff;
      return { base, width: word & 0xff, variants: (word >>> 8) & 0xff, kind: (word >>> 16) & 0xff };
    });
  }

  /** The numbers of the entries of a chunk, from 1; for record ids where their texts are. */
  #intern(bytes: Buffer, from: number, count: number): Uint32Array {
    const numbers = new Uint32Array(count + 1);
    let at = from;
    for (let entry = 1; entry <= count; entry++) {
      const slot = bytes[at]!;
      const end = at + 3 + bytes[at + 1]!;
      if (slot === ID_SLOT) {
        numbers[entry] = this.forms.keep(bytes, at + 3, end);
        at = end;
        continue;
      }
      const { variants, kind } = this.slots[slot]!;
      const keys = bytes[at + 2]! * variants;
      numbers[entry] = this.forms.intern(slot, kind, bytes, at + 3, end, end, keys);
      at = end + keys * 4;
    }
    return numbers;
  }

  #put(record: number, words: Uint32Array, from: number): void {
    this.#idAt[record] = words[from + 3]!;
    const to = record * this.width;
    for (let i = 0; i < this.width; i++) this.ids[to + i] = words[from + RECORD_WORDS + i]!;
  }

  #widen(size: number): void {
    const grown = (old: Uint32Array, length: number): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(length);
      larger.set(old);
      return larger;
    };
    this.#row = grown(this.#row, size);
    this.#hi = grown(this.#hi, size);
    this.#lo = grown(this.#lo, size);
    this.#idAt = grown(this.#idAt, size);
    this.#firstOf = grown(this.#firstOf, size);
    this.ids = grown(this.ids, size * this.width);
  }

  /** Finds out which of the records from `before` on equal an earlier one. */
  #findCopies(before: number): void {
    for (let at = before; at < this.#count; at++) {
      const isCopy = at > before && this.#isEqual(at - 1, at);
      this.#firstOf[at] = isCopy ? this.#firstOf[at - 1]! : at;
    }
    if (before === 0) return;
    const fresh = new Map<number, number>();
    const filter = new Uint8Array(1 << 16);
    for (let at = before; at < this.#count; at++) {
      if (!this.isCandidate(at)) continue;
      fresh.set(this.#hash(at), at);
      filter[this.#lo[at]! & 0xffff] = 1;
    }
    for (let old = 0; old < before; old++) {
      if (filter[this.#lo[old]! & 0xffff] === 0 || this.isGone(old)) continue;
      const at = fresh.get(this.#hash(old));
      if (at === undefined) continue;
      // the one that was there first stays the first
      const first = this.#firstOf[old]!;
      for (let copy = at; copy < this.#count && this.#isEqual(copy, at); copy++) this.#firstOf[copy] = first;
      fresh.delete(this.#hash(old));
    }
  }

  /** 53 bits of the hash of all cells. */
  #hash(record: number): number {
    return (this.#hi[record]! & 0x1fffff) * 0x1_0000_0000 + this.#lo[record]!;
  }

  #isEqual(a: number, b: number): boolean {
    return this.#hi[a] === this.#hi[b] && this.#lo[a] === this.#lo[b];
  }

  #indexRows(before: number): void {
    let last = this.#recordOf.length - 1;
    for (let at = before; at < this.#count; at++) if (this.#row[at]! > last) last = this.#row[at]!;
    if (last >= this.#recordOf.length) {
      const larger = new Uint32Array(last + 1);
      larger.set(this.#recordOf);
      this.#recordOf = larger;
    }
    for (let at = before; at < this.#count; at++) this.#recordOf[this.#row[at]!] = at;
  }
}

/** A run of 32-bit words of a chunk, whatever its place in memory. */
function wordsOf(bytes: Uint8Array, at: number, count: number): Uint32Array {
  const from = bytes.byteOffset + at * 4;
  if (from % 4 === 0) return new Uint32Array(bytes.buffer, from, count);
  return new Uint32Array(bytes.slice(at * 4, (at + count) * 4).buffer);
}

/** Order by hash of the cells, then by row. Records of one upper half of the hash are few, but for copies. */
function canonical(row: Uint32Array, hi: Uint32Array, lo: Uint32Array): Uint32Array {
  const count = row.length;
  let [order, keys] = [indices(count), row.slice()];
  if (row.some((one, at) => at > 0 && one < row[at - 1]!)) [, order] = sortPairs(keys, order, count);
  keys = Uint32Array.from(order, (at) => hi[at]!);
  const [sorted, byHash] = sortPairs(keys, order, count);
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && sorted[to] === sorted[from]; ) to++;
    if (to - from > 1) byHash.subarray(from, to).sort((a, b) => lo[a]! - lo[b]! || row[a]! - row[b]!);
  }
  return byHash;
}
