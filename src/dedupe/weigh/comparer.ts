/**
 * How alike the match forms of two records are, by numbers wherever that is possible. Two forms that were compared before are looked
 * up: most pairs compare the same few names again.
 *
 * Memory: at most 65,536 remembered similarities a slot, 16 bytes each.
 */
import type { AnyMatcher } from '../../contract.ts';
import { EMAIL, POSTCODE, surelyDiffer } from '../features/sketch.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import { isForeign } from '../plan.ts';
import type { Store } from '../store/store.ts';
import { alikeEmails, alikePostcodes, UNSAID } from './spelled.ts';

/** Similarity from which two forms are one value. */
export const SAME = 0.99;
/** What `best` answers where a record has no form. */
export const NOTHING = -1;

/** Powers of two of the similarities that are remembered of a slot. */
const LEAST_BITS = 8;
const MOST_BITS = 16;

interface Slot extends SlotPlace {
  readonly matcher: AnyMatcher;
  readonly knownA: Uint32Array;
  readonly knownB: Uint32Array;
  readonly known: Float64Array;
}

export class Comparer {
  readonly store: Store;
  /** Slots of matchers of plug-ins. */
  readonly foreign: readonly number[];
  /** The forms that the last `best` was about. */
  bestA = 0;
  bestB = 0;
  readonly #ids: readonly string[];
  readonly #slots: readonly Slot[];
  /** How far a hash is shifted to be a place among what is remembered. */
  readonly #shift: number;

  /** @param slots matcher ids in the order of their slots */
  constructor(store: Store, slots: readonly string[], matchers: readonly AnyMatcher[]) {
    this.store = store;
    this.#ids = slots;
    // As many places as there may be pairs: a short file would take longer to clear 65,536 than to be compared.
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, 2 * Math.ceil(Math.log2(store.forms.size + 1))));
    const room = (width: number) => (width > 0 ? 1 << bits : 0);
    this.#shift = 32 - bits;
    this.#slots = store.slots.map((place, at) => ({
      ...place,
      matcher: matchers.find(({ id }) => id === slots[at])!,
      knownA: new Uint32Array(room(place.width)),
      knownB: new Uint32Array(room(place.width)),
      known: new Float64Array(room(place.width)),
    }));
    this.foreign = slots.flatMap((id, at) => (isForeign(id) && this.has(at) ? [at] : []));
  }

  /** Slot of a matcher; -1 where it is off or has no column, so that no record has a form. */
  slotOf(matcher: string): number {
    const slot = this.#ids.indexOf(matcher);
    return this.has(slot) ? slot : -1;
  }

  has(slot: number): boolean {
    return (this.#slots[slot]?.width ?? 0) > 0;
  }

  matcherOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  /** First form of a record; 0 where it has none. */
  form(record: number, slot: number): number {
    if (slot < 0) return 0;
    const { store } = this;
    return store.ids[record * store.width + this.#slots[slot]!.base]!;
  }

  /** The form of a record in one of the columns of a slot; 0 where there is none. */
  formAt(record: number, slot: number, column: number): number {
    const { base, width } = this.#slots[slot]!;
    return column < width ? this.store.ids[record * this.store.width + base + column]! : 0;
  }

  /** Highest similarity of any form of one record with any of the other; `NOTHING` where either has none. */
  best(a: number, b: number, slot: number): number {
    if (slot < 0) return NOTHING;
    const { ids, width: stride } = this.store;
    const { base, width } = this.#slots[slot]!;
    const [fromA, fromB] = [a * stride + base, b * stride + base];
    let best = NOTHING;
    for (let i = 0; i < width; i++) {
      const left = ids[fromA + i]!;
      if (left === 0) break;
      for (let j = 0; j < width; j++) {
        const right = ids[fromB + j]!;
        if (right === 0) break;
        const alike = left === right ? 1 : this.similarity(slot, left, right);
        if (alike <= best) continue;
        best = alike;
        this.bestA = left;
        this.bestB = right;
      }
    }
    return best;
  }

  /** Whether two records have a form in common. */
  isShared(a: number, b: number, slot: number): boolean {
    if (slot < 0) return false;
    const { ids, width: stride } = this.store;
    const { base, width } = this.#slots[slot]!;
    for (let i = 0; i < width; i++) {
      const left = ids[a * stride + base + i]!;
      if (left === 0) return false;
      for (let j = 0; j < width; j++) if (ids[b * stride + base + j] === left) return true;
    }
    return false;
  }

  similarity(slot: number, a: number, b: number): number {
    if (a === b) return 1;
    const { sketch0, sketch1 } = this.store.forms;
    const { kind, matcher, knownA, knownB, known } = this.#slots[slot]!;
    if (surelyDiffer(kind, sketch0[a]!, sketch1[a]!, sketch0[b]!, sketch1[b]!)) return 0;
    const [low, high] = a < b ? [a, b] : [b, a];
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> this.#shift;
    if (knownA[place] === low && knownB[place] === high) return known[place]!;
    const alike = this.#spelled(kind, matcher, low, high);
    knownA[place] = low;
    knownB[place] = high;
    known[place] = alike;
    return alike;
  }

  /** What a matcher says of two forms, whichever slots they are of. */
  across(slot: number, a: number, b: number): number {
    return this.#ask(this.#slots[slot]!.matcher, a, b);
  }

  text(form: number): string {
    return this.store.forms.text(form);
  }

  #spelled(kind: number, matcher: AnyMatcher, a: number, b: number): number {
    if (kind !== EMAIL && kind !== POSTCODE) return this.#ask(matcher, a, b);
    const { forms } = this.store;
    const [placeA, placeB] = [forms.placeOf(a), forms.placeOf(b)];
    const [lengthA, lengthB] = [forms.asciiLength(placeA), forms.asciiLength(placeB)];
    if (lengthA < 0 || lengthB < 0) return this.#ask(matcher, a, b);
    const [bytesA, bytesB] = [forms.pageAt(placeA), forms.pageAt(placeB)];
    const [fromA, fromB] = [forms.startAt(placeA), forms.startAt(placeB)];
    const said = kind === EMAIL ? alikeEmails : alikePostcodes;
    const alike = said(bytesA, fromA, fromA + lengthA, bytesB, fromB, fromB + lengthB);
    return alike === UNSAID ? this.#ask(matcher, a, b) : alike;
  }

  /** Forms are numbered as they come, so the texts say which is asked for first. */
  #ask(matcher: AnyMatcher, a: number, b: number): number {
    const [left, right] = [this.text(a), this.text(b)];
    return left < right ? matcher.similarity(left, right) : matcher.similarity(right, left);
  }
}
