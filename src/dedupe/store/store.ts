/**
 * All records of a run by the numbers of their match forms. Records are addressed by their canonical number, which follows from what
 * is in them (hash of the cells, then row), so that no step depends on the order of the input. Records of later rounds come after
 * those that were there.
 *
 * Memory, all off the heap: the forms (forms.ts); for each record 24 bytes and 4 for each form that it may have. Records are written
 * where they stay, and put in order there.
 */

import { extended } from '../columns/growing.ts';
import { grown } from '../columns/grown.ts';
import { ENTRY_HEAD, ID_SLOT } from '../features/entries.ts';
import { HEADER_WORDS, RECORD_WORDS } from '../features/features.ts';
import { type SlotPlace, slotPlacesIn } from '../features/slot-places.ts';
import { AHEAD, Forms } from './forms.ts';
import { type LateChunk, LateEntries, placesIn, read as readEntry } from './late-entries.ts';
import { canonicalOrder, rearrange } from './order.ts';

/** Texts of one record: its id, and for each slot its match forms. */
export interface Profile {
  readonly id: string;
  readonly forms: readonly (readonly string[])[];
}

/** Of each record: row, hash of the cells, where its id is. */
const HEAD = RECORD_WORDS;
const [HI, LO, ID] = [1, 2, 3];
const GONE = 0xffffffff;

export class Store {
  readonly forms = new Forms();
  slots: readonly SlotPlace[] = [];
  /** Columns of forms of a record. */
  width = 0;
  /** Numbers of the forms of all records, `width` for each; what is behind the last record means nothing. */
  ids = new Uint32Array(0);
  /** `HEAD` words a record. */
  #heads = new Uint32Array(0);
  #count = 0;
  /** Records that are in order. */
  #sealed = 0;
  #received = 0;
  /** For each record the first one, in canonical order, that equals it cell for cell; `GONE` once it was merged away. */
  #firstOf = new Uint32Array(0);
  #recordOf = new Uint32Array(0);
  /** Scratch: by number of an entry of a chunk, the form, or where the text of an id is. */
  #numbers = new Uint32Array(1 << 12);
  readonly #hashes = new Uint32Array(AHEAD);
  /** Chunks that have come since the first seal. */
  #late: { readonly words: Uint32Array; readonly rows: Uint32Array | undefined }[] = [];

  /**
   * Takes the features of a chunk, of which nothing is needed afterwards.
   * @param rows the row of each record, where the features have other numbers
   */
  add(features: Uint8Array, rows?: ArrayLike<number>): void {
    if (features.length === 0) return;
    this.#received += features.length;
    if (this.#sealed > 0) {
      this.#late.push({ words: wordsOf(Uint8Array.from(features)), rows: rows && Uint32Array.from(rows) });
      return;
    }
    const words = wordsOf(features);
    if (this.slots.length === 0) ({ slots: this.slots, width: this.width } = slotPlacesIn(words));
    this.#intern(this.#entriesIn(words));
    this.#addRecords(words, rows);
  }

  /** Those of a chunk. */
  #entriesIn(words: Uint32Array): LateChunk {
    const [records, count, slots] = [words[1]!, words[2]!, words[3]!];
    return { words, from: HEADER_WORDS + slots + records * (HEAD + this.width), count };
  }

  /** Adds the records of a chunk, the numbers of whose entries were found. */
  #addRecords(words: Uint32Array, rows: ArrayLike<number> | undefined): void {
    const [count, slots] = [words[1]!, words[3]!];
    const { width } = this;
    const at = HEADER_WORDS + slots;
    this.#reserve(this.#count + count);
    const numbers = this.#numbers;
    const heads = this.#heads;
    const { ids } = this;
    let to = this.#count * HEAD;
    let toIds = this.#count * width;
    for (let record = 0, from = at; record < count; record++, to += HEAD) {
      heads[to] = rows ? rows[record]! : words[from]!;
      heads[to + HI] = words[from + HI]!;
      heads[to + LO] = words[from + LO]!;
      heads[to + ID] = numbers[words[from + ID]!]!;
      from += HEAD;
      for (let i = 0; i < width; i++) ids[toIds++] = numbers[words[from++]!]!;
    }
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

  /** Puts the records that have come since the last call into canonical order, after those that were there, and answers how many were. */
  seal(): number {
    const before = this.#sealed;
    if (this.#late.length > 0) this.#addLate();
    if (this.#count === before) return before;
    this.forms.close();
    const order = canonicalOrder(this.#heads.subarray(before * HEAD, this.#count * HEAD), HEAD);
    rearrange(order, [
      { rows: this.#heads.subarray(before * HEAD), width: HEAD },
      { rows: this.ids.subarray(before * this.width), width: this.width },
    ]);
    this.#sealed = this.#count;
    this.#firstOf = grown(this.#firstOf, this.#count);
    this.#findCopies(before);
    this.#indexRows(before);
    return before;
  }

  rowOf(record: number): number {
    return this.#heads[record * HEAD]!;
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

  /**
   * Takes forms out of a slot of the records from `first` on, as if their cells were empty.
   * @param had 1 for each record that had one, after this
   */
  leaveOut({ base, width }: SlotPlace, forms: ReadonlySet<number>, first: number, had: Uint8Array): void {
    const { ids } = this;
    for (let record = first; record < this.#count; record++) {
      const at = record * this.width + base;
      let to = at;
      for (let i = at; i < at + width; i++) {
        const form = ids[i]!;
        if (forms.has(form)) had[record] = 1;
        else if (form !== 0) ids[to++] = form;
      }
      ids.fill(0, to, at + width);
    }
  }

  /** Takes a record out of all that follows. */
  retire(record: number): void {
    this.#firstOf[record] = GONE;
  }

  /** Order of two records by what is in them, then by row. */
  compare(a: number, b: number): number {
    const heads = this.#heads;
    const [left, right] = [a * HEAD, b * HEAD];
    return (
      heads[left + HI]! - heads[right + HI]! || heads[left + LO]! - heads[right + LO]! || heads[left]! - heads[right]!
    );
  }

  /** The record id, `''` where there is none. */
  idOf(record: number): string {
    const at = this.#heads[record * HEAD + ID]!;
    return at === 0 ? '' : this.forms.textAt(at);
  }

  /** 32 bits of the record id, 0 where there is none. */
  idHash(record: number): number {
    const at = this.#heads[record * HEAD + ID]!;
    return at === 0 ? 0 : this.forms.hashAt(at);
  }

  /** Where the text of the record id is kept, 0 where there is none. */
  idPlaceOf(record: number): number {
    return this.#heads[record * HEAD + ID]!;
  }

  /** The halves of the hash of all cells. */
  hiOf(record: number): number {
    return this.#heads[record * HEAD + HI]!;
  }

  loOf(record: number): number {
    return this.#heads[record * HEAD + LO]!;
  }

  /** Reads the forms of some records, so that looking at them does not wait for memory. Answers a number that means nothing. */
  readAhead(records: Uint32Array, from: number, to: number): number {
    const { ids, width } = this;
    let read = 0;
    for (let at = from; at < to; at++) {
      const first = records[at]! * width;
      read ^= ids[first]! ^ ids[first + width - 1]!;
    }
    return read;
  }

  /** The texts of a record. */
  profile(record: number): Profile {
    const forms = this.slots.map(({ base, width }) => {
      const numbers = this.ids.subarray(record * this.width + base, record * this.width + base + width);
      return [...numbers].filter((form) => form !== 0).map((form) => this.forms.text(form));
    });
    return { id: this.idOf(record), forms };
  }

  /** Finds the numbers of the entries of a chunk; for record ids where their texts are. */
  #intern({ words, from, count }: LateChunk): void {
    this.#numberUpTo(count);
    const { forms, slots } = this;
    for (let entry = 1, at = from, ahead = 0; entry <= count; entry++) {
      if (ahead-- === 0) ahead = this.#readAhead(words, at, Math.min(AHEAD, count - entry + 1)) - 1;
      const lengths = words[at + 1]!;
      const block = at + ENTRY_HEAD;
      const length = lengths & 0xff;
      const keys = (lengths >>> 8) & 0xff;
      const slot = (words[block]! >>> 8) & 0xff;
      this.#numbers[entry] =
        slot === ID_SLOT
          ? forms.keep(words, block, length)
          : forms.intern(words[at]!, slots[slot]!.kind, words, block, length, keys);
      at = block + length + keys;
    }
  }

  #numberUpTo(count: number): void {
    if (count >= this.#numbers.length) this.#numbers = new Uint32Array(count * 2);
  }

  /** Adds the records that came when the forms were closed. */
  #addLate(): void {
    const late = this.#late;
    this.#late = [];
    const { forms, slots } = this;
    const entries = new LateEntries(late.map(({ words }) => this.#entriesIn(words)));
    forms.showTo(entries);
    entries.addTo(forms, (slot) => slots[slot]!.kind);
    for (const { words, rows } of late) {
      const chunk = this.#entriesIn(words);
      this.#numberUpTo(chunk.count);
      let entry = 0;
      for (const at of placesIn(chunk)) {
        const { slot, block, length } = readEntry(words, at);
        this.#numbers[++entry] = slot === ID_SLOT ? forms.keep(words, block, length) : entries.formOf(words, at);
      }
      this.#addRecords(words, rows);
    }
  }

  /** Of the next so many entries. */
  #readAhead(words: Uint32Array, from: number, count: number): number {
    const hashes = this.#hashes;
    for (let i = 0, at = from; i < count; i++) {
      hashes[i] = words[at]!;
      const lengths = words[at + 1]!;
      at += ENTRY_HEAD + (lengths & 0xff) + ((lengths >>> 8) & 0xff);
    }
    this.forms.readAhead(hashes, count);
    return count;
  }

  /** Makes room for records; what is not used yet takes no memory but as a number. */
  #reserve(records: number): void {
    if (records * HEAD <= this.#heads.length) return;
    const size = this.#count === 0 ? records : Math.ceil(Math.max(records, this.#count * GROWTH));
    this.#heads = extended(this.#heads, size * HEAD);
    this.ids = extended(this.ids, size * this.width);
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
      filter[this.loOf(at) & 0xffff] = 1;
    }
    for (let old = 0; old < before; old++) {
      if (filter[this.loOf(old) & 0xffff] === 0 || this.isGone(old)) continue;
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
    return (this.#heads[record * HEAD + HI]! & 0x1fffff) * 0x1_0000_0000 + this.loOf(record);
  }

  #isEqual(a: number, b: number): boolean {
    const heads = this.#heads;
    return heads[a * HEAD + HI] === heads[b * HEAD + HI] && heads[a * HEAD + LO] === heads[b * HEAD + LO];
  }

  #indexRows(before: number): void {
    let last = this.#recordOf.length - 1;
    for (let at = before; at < this.#count; at++) last = Math.max(last, this.rowOf(at));
    if (last >= this.#recordOf.length) this.#recordOf = extended(this.#recordOf, last + 1);
    for (let at = before; at < this.#count; at++) this.#recordOf[this.rowOf(at)] = at;
  }
}

const GROWTH = 1.5;

/** The words of a chunk, whatever its place in memory. */
function wordsOf(features: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = features;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(Uint8Array.from(features).buffer);
}
