/**
 * The records at a home, in whatever order they came, bundle by bundle: their keys are found, some are sent on, and nothing of them is compared.
 *
 * Memory: the bytes as they came; 20 bytes a record; see batch.ts and told.ts.
 */
import type { MatchModel } from '../../contract.ts';
import { extendKeys } from '../blocks/record-keys.ts';
import { manyWords } from '../columns/growing.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import { type Family, familiesOf } from '../pairs/pairs.ts';
import { slotsOf } from '../plan.ts';
import { LEFT_OUT } from '../weigh/common.ts';
import { Batch } from './batch.ts';
import { type Bundle, bundlesIn, recordsAt, strideOf } from './bundle.ts';
import { ID_FAMILY } from './deal.ts';
import { wordsIn } from './pointers.ts';
import { Repacker } from './repacker.ts';
import type { Task } from './step.ts';
import { Told } from './told.ts';

/** Records, and words of entries, from which on a batch is full. */
const [MANY, LONG] = [4096, 1 << 17];

const GONE = 0xffffffff;

export class Roster {
  readonly size: number;
  readonly told: Told;
  /** Families of blocks; none where there is no record. */
  families: readonly Family[] = [];
  readonly #bundles: readonly Bundle[];
  readonly #rows: Uint32Array;
  readonly #his: Uint32Array;
  readonly #los: Uint32Array;
  readonly #generations: Uint16Array;
  /** By record, the first that is the same cell for cell; `GONE` where it was merged away. */
  readonly #firstOf: Uint32Array;
  readonly #batch = new Batch();
  readonly #model: MatchModel;
  readonly #plan: Task['work']['plan'];
  readonly #slots: readonly string[];

  /** @param channel where the records are; those that are gone, and what is told of the others, are where they are for all homes */
  constructor({ work, known, read }: Pick<Task, 'work' | 'known' | 'read'>, { homes, gone, told }: Channels) {
    this.#plan = work.plan;
    this.#model = known.model;
    this.#slots = slotsOf(work.plan);
    this.told = new Told(told === undefined ? [] : read(told));
    // in an order of their own: what is sent of them one after the other is answered in that order
    this.#bundles = [...bundlesIn(read(homes))].sort(
      (x, y) => x.generation - y.generation || firstRow(x) - firstRow(y),
    );
    this.size = this.#bundles.reduce((sum, { count }) => sum + count, 0);
    this.#rows = manyWords(this.size);
    this.#his = manyWords(this.size);
    this.#los = manyWords(this.size);
    this.#firstOf = manyWords(this.size);
    this.#generations = new Uint16Array(this.size);
    this.#readHeads();
    if (gone !== undefined) this.#takeOut(read(gone));
    this.#findCopies();
  }

  rowOf(record: number): number {
    return this.#rows[record]!;
  }
  hiOf(record: number): number {
    return this.#his[record]!;
  }
  loOf(record: number): number {
    return this.#los[record]!;
  }
  generationOf(record: number): number {
    return this.#generations[record]!;
  }
  copyOf(record: number): number {
    return this.#firstOf[record]!;
  }
  isGone(record: number): boolean {
    return this.#firstOf[record] === GONE;
  }
  /** Whether a record stands for itself: it is no copy of an earlier one. */
  isCandidate(record: number): boolean {
    return this.#firstOf[record] === record;
  }

  /**
   * Records with their forms, some at a time, in memory that the next ones use again.
   * @param isWanted without one that is, a bundle is passed over
   */
  *batches(isWanted?: (record: number) => boolean): Generator<Batch> {
    const batch = this.#batch;
    let next = 0;
    batch.clear(0, 0);
    for (const { features, generation, count } of this.#bundles) {
      const first = next;
      next += count;
      const isNext = batch.size > 0 && batch.first + batch.size === first && batch.generation === generation;
      if (batch.size > 0 && (!isNext || batch.size >= MANY || batch.length >= LONG)) {
        yield this.#prepared();
        batch.clear(first, generation);
      }
      if (isWanted && !this.#some(first, count, isWanted)) continue;
      if (batch.size === 0) batch.clear(first, generation);
      batch.add(features);
    }
    if (batch.size > 0) yield this.#prepared();
  }

  placeOf(matcher: string): SlotPlace | undefined {
    const place = this.#batch.slots[this.#slots.indexOf(matcher)];
    return place && place.width > 0 ? place : undefined;
  }

  /** Calls back with the blocking keys of a record of the batch, of ids too. */
  eachKey(at: number, visit: (family: number, key: number) => void): void {
    for (let family = 0; family < this.families.length; family++) this.eachKeyOf(family, at, visit);
    const id = this.#batch.idHash(at);
    if (id !== 0) visit(ID_FAMILY, id);
  }

  /** The same of one family. */
  eachKeyOf(family: number, at: number, visit: (family: number, key: number) => void): void {
    const { keysOf } = this.families[family]!;
    for (let left = keysOf.of(at); left > 0; left--) visit(family, keysOf.found[left - 1]!);
  }

  /** Calls back with the key by which each form of a shared matcher is counted. */
  eachForm(at: number, matcher: string, visit: (key: number, place: number) => void): void {
    const place = this.placeOf(matcher);
    if (!place) return;
    const { forms, ids, width } = this.#batch;
    for (let i = 0; i < place.width; i++) {
      const form = ids[at * width + place.base + i]!;
      if (form === 0) return;
      visit(forms.keys[forms.keyAt[form]!]!, i);
    }
  }

  /** Sends records of batches, each with what is told of it. */
  sender(emit: (partition: number, bytes: Uint8Array) => void, told = this.told): Repacker {
    const heads = {
      told,
      rowOf: (record: number) => this.rowOf(record),
      hiOf: (record: number) => this.hiOf(record),
      loOf: (record: number) => this.loOf(record),
    };
    return new Repacker(heads, this.#batch, emit);
  }

  #prepared(): Batch {
    const batch = this.#batch;
    if (this.families.length === 0) this.families = familiesOf({ ...this.#plan, model: this.#model }, batch);
    for (const matcher of LEFT_OUT) this.#leaveOut(matcher);
    const keys = this.families.map(({ keysOf }) => keysOf);
    for (const one of keys) one.restart();
    extendKeys(batch, keys);
    return batch;
  }

  #leaveOut(matcher: (typeof LEFT_OUT)[number]): void {
    const hashes = this.#model.common?.[matcher];
    const place = this.placeOf(matcher);
    if (!hashes || !place) return;
    const common = new Set(hashes);
    this.#batch.leaveOut(place, (form) => common.has(this.#batch.hashOf(form)));
  }

  #some(first: number, count: number, isWanted: (record: number) => boolean): boolean {
    for (let record = first; record < first + count; record++) if (isWanted(record)) return true;
    return false;
  }

  #readHeads(): void {
    let record = 0;
    for (const { features, generation, count } of this.#bundles) {
      const stride = strideOf(features);
      for (let at = recordsAt(features), end = record + count; record < end; record++, at += stride) {
        this.#rows[record] = features[at]!;
        this.#his[record] = features[at + 1]!;
        this.#los[record] = features[at + 2]!;
        this.#generations[record] = generation;
      }
    }
  }

  /** Rows that were merged away, with the round in which they were: of them, what there was before. */
  #takeOut(blobs: readonly Uint8Array[]): void {
    const left = new Map<number, number>();
    for (const words of wordsIn(blobs)) {
      for (let at = 0; at < words.length; at += 2) {
        left.set(words[at]!, Math.max(left.get(words[at]!) ?? 0, words[at + 1]!));
      }
    }
    if (left.size === 0) return;
    for (let record = 0; record < this.size; record++) {
      const round = left.get(this.rowOf(record));
      if (round !== undefined && this.generationOf(record) < round) this.#firstOf[record] = GONE;
    }
  }

  /** Of those that are the same the first is the one of the earliest generation with the least row. */
  #findCopies(): void {
    const firstOf = this.#firstOf;
    const bits = Math.max(4, Math.ceil(Math.log2(this.size * 2 + 1)));
    const mask = 2 ** bits - 1;
    const table = manyWords(mask + 1);
    const copies: number[] = [];
    for (let record = 0; record < this.size; record++) {
      if (firstOf[record] === GONE) continue;
      let place = this.loOf(record) & mask;
      while (table[place] !== 0 && !this.#isEqual(table[place]! - 1, record)) place = (place + 1) & mask;
      const other = table[place]! - 1;
      firstOf[record] = record;
      if (other < 0) table[place] = record + 1;
      else if (this.#isBefore(record, other)) {
        table[place] = record + 1;
        firstOf[other] = record;
        copies.push(other);
      } else {
        firstOf[record] = other;
        copies.push(record);
      }
    }
    for (const record of copies) {
      let first = record;
      while (firstOf[first] !== first) first = firstOf[first]!;
      firstOf[record] = first;
    }
  }

  #isEqual(a: number, b: number): boolean {
    return this.hiOf(a) === this.hiOf(b) && this.loOf(a) === this.loOf(b);
  }

  #isBefore(a: number, b: number): boolean {
    return (this.generationOf(a) - this.generationOf(b) || this.rowOf(a) - this.rowOf(b)) < 0;
  }
}

const firstRow = ({ features }: Bundle): number => features[recordsAt(features)]!;

/** Channels of what is at a home. */
export interface Channels {
  readonly homes: string;
  readonly gone?: string;
  readonly told?: string;
}

/** All that is there at a home: in the first round all records, later those that a round looks at. */
export const atHome = ({ known }: Pick<Task, 'known'>): Channels =>
  known.round === 1 ? EVERYBODY : { homes: 'live', told: 'told' };

/** All records, whatever the round. */
export const EVERYBODY: Channels = { homes: 'homes', gone: 'gone', told: 'told' };
