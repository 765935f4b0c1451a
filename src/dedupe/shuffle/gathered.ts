/**
 * The records of one partition, ready to be compared: a store of their own, in which they are in the same order as among all.
 *
 * Memory: see store.ts; 20 bytes a record besides.
 */
import type { MatchModel } from '../../contract.ts';
import { extendKeys } from '../blocks/record-keys.ts';
import { IdHashes } from '../cluster/same-ids.ts';
import { indices, sortPairs } from '../columns/radix.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import { type Family, familiesOf, PairFinder } from '../pairs/pairs.ts';
import { modeOf, slotsOf } from '../plan.ts';
import { Store } from '../store/store.ts';
import { leaveOutCommon } from '../weigh/common.ts';
import { Comparer } from '../weigh/comparer.ts';
import { Contradictions } from '../weigh/contradictions.ts';
import { SHARED, type Sharing } from '../weigh/sharing.ts';
import { type Bundle, bundlesIn, recordsAt, strideOf } from './bundle.ts';
import type { Work } from './step.ts';
import { isKinAt, namesAt, TOLD } from './told.ts';

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

  constructor({ plan, matchers, limits }: Work, model: MatchModel, blobs: readonly Uint8Array[]) {
    const bundles = [...bundlesIn(blobs)].sort((x, y) => x.generation - y.generation);
    this.#rows = new Uint32Array(1 + bundles.reduce((sum, { count }) => sum + count, 0));
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

  placeOf(matcher: string): SlotPlace | undefined {
    return this.store.slots[this.#comparer.slotOf(matcher)];
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
          sharing.tellNames(matcher, key, namesAt(word, place), isKinAt(word, place));
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

  /** The store knows records by ranks, so it is filled with these. */
  #fill(bundles: readonly Bundle[]): void {
    const { store } = this;
    const rows = new Uint32Array(this.#rows.length - 1);
    let at = 0;
    for (const { count, features } of bundles) {
      const stride = strideOf(features);
      for (let from = recordsAt(features), end = at + count; at < end; from += stride) rows[at++] = features[from]!;
    }
    const [sorted, places] = sortPairs(rows, indices(rows.length), rows.length);
    const ranks = new Uint32Array(rows.length);
    for (let rank = 0; rank < places.length; rank++) {
      this.#rows[rank + 1] = sorted[rank]!;
      ranks[places[rank]!] = rank + 1;
    }
    let [before, generation] = [0, -1];
    for (const bundle of bundles) {
      if (bundle.generation !== generation) store.seal();
      generation = bundle.generation;
      const own = ranks.subarray(before, before + bundle.count);
      before += bundle.count;
      const { buffer, byteOffset, byteLength } = bundle.features;
      store.add(new Uint8Array(buffer, byteOffset, byteLength), own);
      if (bundle.told.length === 0) continue;
      for (let nth = 0; nth < own.length; nth++) {
        for (let i = 0; i < TOLD; i++) this.told[own[nth]! * TOLD + i] = bundle.told[nth * TOLD + i]!;
      }
    }
    store.seal();
  }
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
