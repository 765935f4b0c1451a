/**
 * Sends records on as they came, each form once a bundle.
 *
 * Memory: a bundle of some 300 KB at most for each partition.
 */
import { ENTRY_HEAD, enlarged } from '../features/entries.ts';
import { HEADER_WORDS, RECORD_WORDS } from '../features/features.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import type { Batch } from './batch.ts';
import { HEAD } from './bundle.ts';
import { TOLD, type Told } from './told.ts';

/** Words of entries, and records, from which on a bundle is sent. */
const [LONG, MANY] = [1 << 16, 4096];

interface Heads {
  readonly told: Told;
  rowOf(record: number): number;
  hiOf(record: number): number;
  loOf(record: number): number;
}

export class Repacker {
  readonly #heads: Heads;
  readonly #batch: Batch;
  readonly #emit: (partition: number, bytes: Uint8Array) => void;
  readonly #byPartition = new Map<number, Packing>();

  constructor(heads: Heads, batch: Batch, emit: (partition: number, bytes: Uint8Array) => void) {
    this.#heads = heads;
    this.#batch = batch;
    this.#emit = emit;
  }

  /** A record of the batch, which goes to a partition once. */
  add(partition: number, at: number): void {
    const batch = this.#batch;
    let packing = this.#byPartition.get(partition);
    if (!packing) this.#byPartition.set(partition, (packing = new Packing(batch.slots, batch.width)));
    if (packing.isFull || packing.generation !== batch.generation) {
      this.#send(partition, packing);
      packing.generation = batch.generation;
    }
    packing.add(batch, at, this.#heads);
  }

  end(): void {
    for (const [partition, packing] of this.#byPartition) this.#send(partition, packing);
    this.#byPartition.clear();
  }

  #send(partition: number, packing: Packing): void {
    if (packing.count > 0) this.#emit(partition, packing.take());
  }
}

/** A bundle that is being put together. */
class Packing {
  generation = 0;
  count = 0;
  readonly #slots: readonly SlotPlace[];
  readonly #width: number;
  #records = new Uint32Array(1 << 8);
  #told = new Uint32Array(1 << 6);
  #isTold = false;
  #entries = new Uint32Array(1 << 10);
  #end = 0;
  #forms = 0;
  /** Forms by their hash, and where each begins. */
  #table = new Uint32Array(1 << 8);
  #starts = new Uint32Array(1 << 7);

  constructor(slots: readonly SlotPlace[], width: number) {
    this.#slots = slots;
    this.#width = width;
  }

  get isFull(): boolean {
    return this.#end >= LONG || this.count >= MANY;
  }

  add(batch: Batch, at: number, heads: Heads): void {
    const width = this.#width;
    const stride = RECORD_WORDS + width;
    const from = this.count * stride;
    if (from + stride > this.#records.length)
      this.#records = enlarged(this.#records, this.#records.length * 2 + stride);
    const to = this.count * TOLD;
    if (to + TOLD > this.#told.length) this.#told = enlarged(this.#told, this.#told.length * 2);
    const record = batch.first + at;
    const row = heads.rowOf(record);
    const words = this.#records;
    words[from] = row;
    words[from + 1] = heads.hiOf(record);
    words[from + 2] = heads.loOf(record);
    words[from + 3] = this.#form(batch, batch.idForms[at]!);
    const { ids } = batch;
    for (let i = 0; i < width; i++) words[from + RECORD_WORDS + i] = this.#form(batch, ids[at * width + i]!);
    if (heads.told.copy(row, this.#told, to)) this.#isTold = true;
    else this.#told.fill(0, to, to + TOLD);
    this.count++;
  }

  /** The bundle; begins anew. */
  take(): Uint8Array {
    const records = this.count * (RECORD_WORDS + this.#width);
    const head = HEAD + HEADER_WORDS + this.#slots.length;
    const features = head - HEAD + records + this.#end;
    const told = this.#isTold ? this.count * TOLD : 0;
    const bundle = new Uint32Array(HEAD + features + told);
    bundle.set([bundle.length, this.generation, features, 0]);
    bundle.set([features * 4, this.count, this.#forms, this.#slots.length], HEAD);
    for (const [at, { width, variants, kind }] of this.#slots.entries()) {
      bundle[HEAD + HEADER_WORDS + at] = width | (variants << 8) | (kind << 16);
    }
    bundle.set(this.#records.subarray(0, records), head);
    bundle.set(this.#entries.subarray(0, this.#end), head + records);
    bundle.set(this.#told.subarray(0, told), HEAD + features);
    this.count = this.#end = this.#forms = 0;
    this.#isTold = false;
    this.#table.fill(0);
    return new Uint8Array(bundle.buffer);
  }

  /** The number of a form in this bundle. */
  #form(batch: Batch, form: number): number {
    if (form === 0) return 0;
    if (this.#forms + 1 === this.#starts.length) this.#widen();
    const { words } = batch;
    const from = batch.entryAt[form]!;
    const mask = this.#table.length - 1;
    let place = words[from]! & mask;
    for (let known = this.#table[place]!; known !== 0; known = this.#table[place]!) {
      if (this.#isEqual(this.#starts[known]!, words, from)) return known;
      place = (place + 1) & mask;
    }
    return (this.#table[place] = this.#write(words, from));
  }

  #isEqual(start: number, words: Uint32Array, from: number): boolean {
    const entries = this.#entries;
    if (entries[start] !== words[from] || entries[start + 1] !== words[from + 1]) return false;
    const end = ENTRY_HEAD + (words[from + 1]! & 0xff);
    for (let i = ENTRY_HEAD; i < end; i++) if (entries[start + i] !== words[from + i]) return false;
    return true;
  }

  #write(words: Uint32Array, from: number): number {
    const lengths = words[from + 1]!;
    const length = ENTRY_HEAD + (lengths & 0xff) + ((lengths >>> 8) & 0xff);
    if (this.#end + length > this.#entries.length) this.#entries = enlarged(this.#entries, this.#entries.length * 2);
    const entries = this.#entries;
    for (let i = 0; i < length; i++) entries[this.#end + i] = words[from + i]!;
    const number = ++this.#forms;
    this.#starts[number] = this.#end;
    this.#end += length;
    return number;
  }

  /** Twice as many places. */
  #widen(): void {
    this.#starts = enlarged(this.#starts, this.#starts.length * 2);
    const mask = this.#starts.length * 2 - 1;
    const table = new Uint32Array(mask + 1);
    for (let form = 1; form <= this.#forms; form++) {
      let place = this.#entries[this.#starts[form]!]! & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = form;
    }
    this.#table = table;
  }
}
