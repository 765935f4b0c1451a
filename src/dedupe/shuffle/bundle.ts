/**
 * Records on their way from one partition to another: their features, and what is known of the values that they share with others.
 *
 * A bundle, words of 32 bits, little-endian: all words, generation, words of features, 0 · features (features.ts) · for each record:
 * records of its name, and for each shared matcher 8 bits a form: names that carry the value (4), kin among them (1).
 */

import { ENTRY_HEAD, enlarged, hashBlock } from '../entries.ts';
import { HEADER_WORDS, RECORD_WORDS } from '../features.ts';
import type { Forms } from '../forms.ts';
import { SHARED } from '../sharing.ts';
import { Store } from '../store.ts';
import { homeOf } from './deal.ts';

const HEAD = 4;
/** Words that are told of each record besides its features. */
export const TOLD = 1 + SHARED.length;

export interface Bundle {
  readonly generation: number;
  readonly features: Uint8Array;
  /** Row of each record. */
  readonly rows: Uint32Array;
  /** `TOLD` words a record. */
  readonly told: Uint32Array;
}

/** The bundles in bytes that were put together in any way at their borders. */
export function* bundlesIn(blobs: readonly Uint8Array[]): Generator<Bundle> {
  for (const blob of blobs) {
    const words = wordsOf(blob);
    for (let at = 0; at < words.length; at += words[at]!) {
      const [size, generation, length] = [words[at]!, words[at + 1]!, words[at + 2]!];
      const features = words.subarray(at + HEAD, at + HEAD + length);
      const bytes = new Uint8Array(features.buffer, features.byteOffset, length * 4);
      yield {
        generation,
        features: bytes,
        rows: rowsIn(features),
        told: words.subarray(at + HEAD + length, at + size),
      };
    }
  }
}

const strideOf = (words: Uint32Array): number => {
  let stride = RECORD_WORDS;
  for (let slot = 0; slot < words[3]!; slot++) stride += words[HEADER_WORDS + slot]! & 0xff;
  return stride;
};

function rowsIn(words: Uint32Array): Uint32Array {
  const rows = new Uint32Array(words[1]!);
  const stride = strideOf(words);
  for (let at = HEADER_WORDS + words[3]!, record = 0; record < rows.length; record++, at += stride) {
    rows[record] = words[at]!;
  }
  return rows;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** Writes records of a store into bundles, each form once a bundle. */
export class BundleWriter {
  readonly #store: Store;
  readonly #head: number;
  /** By form, its entry in this bundle, where the other column says that it is of this one. */
  #entryOf = new Uint32Array(0);
  #bundleOf = new Uint32Array(0);
  #bundle = 0;
  #entries = new Uint32Array(1 << 14);
  /** Words of entries that are in use. */
  #at = 0;
  #count = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#head = HEADER_WORDS + store.slots.length;
  }

  /**
   * @param records of one generation
   * @param rowOf the row of a record
   * @param tell writes what is known of a record to a place
   */
  write(
    records: readonly number[],
    generation: number,
    rowOf: (record: number) => number,
    tell: (record: number, into: Uint32Array, at: number) => void,
  ): Uint8Array {
    const store = this.#store;
    this.#begin();
    const stride = RECORD_WORDS + store.width;
    const heads = new Uint32Array(records.length * stride);
    for (let i = 0, to = 0; i < records.length; i++) {
      const record = records[i]!;
      heads[to++] = rowOf(record);
      heads[to++] = store.hiOf(record);
      heads[to++] = store.loOf(record);
      heads[to++] = this.#id(record);
      for (let at = record * store.width, end = at + store.width; at < end; )
        heads[to++] = this.#form(store.ids[at++]!);
    }
    const features = this.#head + heads.length + this.#at;
    const bundle = new Uint32Array(HEAD + features + records.length * TOLD);
    bundle.set([bundle.length, generation, features, 0]);
    bundle.set([features * 4, records.length, this.#count, store.slots.length], HEAD);
    for (const [at, { width, variants, kind }] of store.slots.entries()) {
      bundle[HEAD + HEADER_WORDS + at] = width | (variants << 8) | (kind << 16);
    }
    bundle.set(heads, HEAD + this.#head);
    bundle.set(this.#entries.subarray(0, this.#at), HEAD + this.#head + heads.length);
    for (let i = 0; i < records.length; i++) tell(records[i]!, bundle, HEAD + features + i * TOLD);
    return new Uint8Array(bundle.buffer);
  }

  #begin(): void {
    const { size } = this.#store.forms;
    if (this.#entryOf.length <= size) {
      this.#entryOf = new Uint32Array(size + 1);
      this.#bundleOf = new Uint32Array(size + 1);
    }
    this.#bundle++;
    this.#at = 0;
    this.#count = 0;
  }

  #id(record: number): number {
    const place = this.#store.idPlaceOf(record);
    return place === 0 ? 0 : this.#entry(this.#store.forms.blockAt(place), NO_KEYS);
  }

  #form(form: number): number {
    if (form === 0) return 0;
    if (this.#bundleOf[form] === this.#bundle) return this.#entryOf[form]!;
    const { forms } = this.#store;
    this.#bundleOf[form] = this.#bundle;
    return (this.#entryOf[form] = this.#entry(forms.blockAt(forms.placeOf(form)), keysOf(forms, form)));
  }

  #entry(block: Uint32Array, keys: Uint32Array): number {
    const length = ENTRY_HEAD + block.length + keys.length;
    if (this.#at + length > this.#entries.length) this.#entries = enlarged(this.#entries, this.#entries.length * 2);
    const entries = this.#entries;
    const at = this.#at;
    entries[at] = hashBlock(block, 0, block.length);
    entries[at + 1] = block.length | (keys.length << 8);
    entries.set(block, at + ENTRY_HEAD);
    entries.set(keys, at + ENTRY_HEAD + block.length);
    this.#at = at + length;
    return ++this.#count;
  }
}

const NO_KEYS = new Uint32Array(0);

const keysOf = (forms: Forms, form: number): Uint32Array =>
  forms.keys.subarray(forms.keyAt[form]!, forms.keyAt[form + 1]!);

/**
 * Features as they were written → bundles for the homes of their records. Answers the first half of the hash of each record.
 * @param rows of the records, in their order
 */
export function sendHome(
  features: Uint8Array,
  rows: ArrayLike<number>,
  generation: number,
  of: number,
  emit: (home: number, bytes: Uint8Array) => void,
): Uint32Array {
  const store = new Store();
  // the store has a place for every row up to the last
  store.add(
    features,
    Array.from(rows, (_, at) => at),
  );
  store.seal();
  const homes = new Map<number, number[]>();
  const halves = new Uint32Array(rows.length);
  for (let record = 0; record < store.size; record++) {
    halves[store.rowOf(record)] = store.hiOf(record);
    const home = homeOf(store.hiOf(record), of);
    const records = homes.get(home);
    if (records) records.push(record);
    else homes.set(home, [record]);
  }
  const writer = new BundleWriter(store);
  for (const [home, records] of homes) {
    emit(
      home,
      writer.write(records, generation, (record) => rows[store.rowOf(record)]!, NOTHING_TOLD),
    );
  }
  return halves;
}

const NOTHING_TOLD = (): void => {};
