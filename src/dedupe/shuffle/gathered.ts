/**
 * The records of one partition, ready to be compared: a store of their own, in which they are in the same order as among all.
 *
 * Memory: see store.ts; 20 bytes a record besides.
 */
import type { MatchModel } from '../../contract.ts';
import { leaveOutCommon } from '../common.ts';
import { Comparer } from '../comparer.ts';
import { Contradictions } from '../contradictions.ts';
import type { KeyFilter } from '../groups.ts';
import { type Family, familiesOf, PairFinder } from '../pairs.ts';
import { modeOf, slotsOf } from '../plan.ts';
import { extendKeys } from '../record-keys.ts';
import { IdHashes } from '../same-ids.ts';
import { SHARED, type Sharing } from '../sharing.ts';
import { type SlotPlace, Store } from '../store.ts';
import { type Bundle, BundleWriter, bundlesIn, TOLD } from './bundle.ts';
import { ID_FAMILY } from './deal.ts';
import type { Work } from './step.ts';

/** Records that are written into one bundle. */
const MANY = 4096;
/** Bits of a form, among what is told of a record: names that carry the value, and whether there is kin among them. */
const FORM_BITS = 8;
const NAMES = 0xf;
const KIN = 0x10;

export class Gathered {
  readonly store = new Store();
  readonly families: readonly Family[];
  readonly finder: PairFinder;
  readonly contradictions: Contradictions;
  readonly ids: IdHashes;
  readonly #comparer: Comparer;
  /** Rows by rank, from 1: the store knows records by ranks, as rows of a partition may be anywhere. */
  readonly #rows: Uint32Array;
  /** `TOLD` words a rank. */
  readonly told: Uint32Array;
  /** First record of each generation, with its number, and the end. */
  readonly #generations: { readonly generation: number; readonly from: number }[] = [];

  constructor({ plan, matchers, limits }: Work, model: MatchModel, blobs: readonly Uint8Array[]) {
    const bundles = [...bundlesIn(blobs)].sort((x, y) => x.generation - y.generation);
    this.#rows = ranked(bundles);
    this.told = new Uint32Array(this.#rows.length * TOLD);
    this.#fill(bundles);
    const { store } = this;
    const slots = slotsOf(plan);
    this.families = familiesOf({ ...plan, model }, store);
    this.#comparer = new Comparer(store, slots, matchers);
    const common = model.common ?? {};
    leaveOutCommon(common, store, slots);
    this.finder = new PairFinder({ ...plan, model }, this.#comparer, this.families, limits, common);
    this.contradictions = new Contradictions(modeOf(plan), this.#comparer, this.finder.sharing);
    this.contradictions.noise = model.noise;
    extendKeys(
      store,
      this.families.map(({ keysOf }) => keysOf),
    );
    this.ids = new IdHashes(store);
    this.ids.extend();
  }

  get size(): number {
    return this.store.size;
  }

  rowOf(record: number): number {
    return this.#rows[this.store.rowOf(record)]!;
  }

  /** The record of a row; undefined where it is not here. */
  recordOf(row: number): number | undefined {
    const rank = rankOf(this.#rows, row);
    return rank === 0 ? undefined : this.store.recordOf(rank);
  }

  rowAt(rank: number): number {
    return this.#rows[rank]!;
  }

  generationOf(record: number): number {
    return this.#generations.findLast(({ from }) => from <= record)!.generation;
  }

  placeOf(matcher: string): SlotPlace | undefined {
    return this.store.slots[this.#comparer.slotOf(matcher)];
  }

  /** Calls back with the blocking keys of a record, of ids too. */
  eachKey(record: number, visit: (family: number, key: number) => void): void {
    for (const [family, { keysOf }] of this.families.entries()) {
      for (let left = keysOf.of(record); left > 0; left--) visit(family, keysOf.found[left - 1]!);
    }
    const id = this.ids.column[record]!;
    if (id !== 0) visit(ID_FAMILY, id);
  }

  /** Puts what is told of the records into the counts by which they are weighed. */
  tell(sharing: Sharing): void {
    const { store } = this;
    for (let record = 0; record < store.size; record++) {
      const at = store.rowOf(record) * TOLD;
      sharing.tellRecords(record, this.told[at]!);
      for (const [nth, matcher] of SHARED.entries()) {
        const word = this.told[at + 1 + nth]!;
        if (word === 0) continue;
        this.eachForm(record, matcher, (key, place) => {
          const bits = word >>> (place * FORM_BITS);
          sharing.tellNames(matcher, key, bits & NAMES, (bits & KIN) !== 0);
        });
      }
    }
  }

  /** Calls back with the key by which each form of a shared matcher is counted. */
  eachForm(record: number, matcher: string, visit: (key: number, place: number) => void): void {
    const place = this.placeOf(matcher);
    if (!place) return;
    const { forms, ids, width } = this.store;
    for (let i = 0; i < place.width; i++) {
      const form = ids[record * width + place.base + i]!;
      if (form === 0) return;
      visit(forms.keys[forms.keyAt[form]!]!, i);
    }
  }

  /** Takes down what was counted of a form of a record: `nth` shared matcher, place of the form. */
  note(record: number, nth: number, place: number, names: number, isKin: boolean): void {
    const at = this.store.rowOf(record) * TOLD + 1 + nth;
    const shift = place * FORM_BITS;
    const bits = (names > 1 ? names : 0) | (isKin ? KIN : 0);
    this.told[at] = (this.told[at]! & ~(0xff << shift)) | (bits << shift);
  }

  /** Takes down how many records have the name of a record. */
  noteRecords(record: number, count: number): void {
    this.told[this.store.rowOf(record) * TOLD] = count;
  }

  recordsOfName(record: number): number {
    return this.told[this.store.rowOf(record) * TOLD]!;
  }

  /** The blocks of one partition, and of these those that are asked for. */
  keysIn(isMine: (family: number, key: number) => boolean, touched: KeyFilter | undefined): KeyFilter {
    return { has: (family, key) => isMine(family, key) && (touched?.has(family, key) ?? true) };
  }

  /** Sends records, by their partitions. */
  send(records: ReadonlyMap<number, readonly number[]>, emit: (partition: number, bytes: Uint8Array) => void): void {
    const writer = new BundleWriter(this.store);
    for (const [partition, all] of records) {
      for (const [at, { generation, from: first }] of this.#generations.entries()) {
        const end = this.#generations[at + 1]?.from ?? this.store.size;
        const some = all.filter((record) => record >= first && record < end);
        for (let from = 0; from < some.length; from += MANY) {
          const bytes = writer.write(
            some.slice(from, from + MANY),
            generation,
            (record) => this.rowOf(record),
            (record, into, at) => {
              const told = this.store.rowOf(record) * TOLD;
              for (let i = 0; i < TOLD; i++) into[at + i] = this.told[told + i]!;
            },
          );
          emit(partition, bytes);
        }
      }
    }
  }

  #fill(bundles: readonly Bundle[]): void {
    const { store } = this;
    for (const { generation, features, rows, told } of bundles) {
      if (this.#generations.at(-1)?.generation !== generation) {
        store.seal();
        this.#generations.push({ generation, from: store.size });
      }
      const ranks = Array.from(rows, (row) => rankOf(this.#rows, row));
      store.add(features, ranks);
      for (const [at, rank] of ranks.entries()) this.told.set(told.subarray(at * TOLD, at * TOLD + TOLD), rank * TOLD);
    }
    store.seal();
  }
}

/** Rows of bundles, rising, from place 1 on. */
function ranked(bundles: readonly Bundle[]): Uint32Array {
  const rows = new Uint32Array(1 + bundles.reduce((sum, bundle) => sum + bundle.rows.length, 0));
  let at = 1;
  for (const bundle of bundles) {
    rows.set(bundle.rows, at);
    at += bundle.rows.length;
  }
  return rows.sort();
}

/** Place of a row; 0 where it is not there. */
function rankOf(rows: Uint32Array, row: number): number {
  let [low, high] = [1, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : 0;
}
