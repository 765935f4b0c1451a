/**
 * Step 1 of dedupe, in the worker: what is kept of a record for comparing, as bytes.
 *
 * Memory: the bytes of one chunk and the memos of view.ts. A record has at most 3 forms of 80 bytes a slot, with at most 4 keys each,
 * so it never takes more than about 3.5 KB, and some 200 bytes as a rule: a form that stands in several records is written once.
 *
 * Layout of a chunk, little-endian words of 32 bits:
 *   length in bytes, records, entries, slots · for each slot: u8 columns, u8 variants of a key, u8 kind of sketch, u8 zero
 *   for each record: row, hi and lo of the hash of all cells, its id · for each column of each slot: form
 *     (id and forms by the number of their entry, from 1; 0 is none; the forms of a slot stand in its first columns)
 *   the entries (entries.ts)
 */
import type { AnyMatcher, Context, Field } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { recordIdKey } from '../../values/id/record-id.ts';
import { hashCells } from '../columns/hash.ts';
import { comparedRoles, type DedupePlan, modeOf, slotsOf, variantsOf } from '../plan.ts';
import { ALL, Entries, enlarged, ID_SLOT, type Keyed, MAX_FORM_BYTES } from './entries.ts';
import { Prints } from './prints.ts';
import { sketchOf } from './sketch.ts';
import { View } from './view.ts';

export const HEADER_WORDS = 4;
/** Words of a record before its forms. */
export const RECORD_WORDS = 4;
const MAX_FORMS = 3;

export interface Features {
  /** To be filled for each record before it is added. */
  readonly prints: Prints;
  /**
   * Adds a cleaned record.
   * @param row 1-based record number
   * @param record values are read with `get(role)`
   */
  add(row: number, record: Context): void;
  /**
   * The bytes since the last call; starts anew.
   * @param memory gives at least so many bytes; what is in them does not matter
   */
  take(memory?: (size: number) => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

/** A matcher of the plan, with the columns that it reads. */
interface Slot extends Keyed {
  readonly views: readonly View[];
  /** Forms that a record may have. */
  readonly width: number;
}

/**
 * The feature writer of a plan.
 * @param matchers every matcher that may be used (the catalog's); those that the plan does not name are left out
 */
export function createFeatures(plan: DedupePlan, matchers: readonly AnyMatcher[]): Features {
  const variants = variantsOf(plan);
  const slots = slotsOf(plan).map((id, at) => slotFor(id, at, variants[at] ?? [], plan, matchers));
  return new FeatureWriter(slots, byLabel(plan.fields));
}

function slotFor(
  id: string,
  at: number,
  variants: readonly number[],
  plan: DedupePlan,
  matchers: readonly AnyMatcher[],
): Slot {
  const matcher = matchers.find((one) => one.id === id);
  if (!matcher) {
    throw new CrmqError('unknown-matcher', `the plan names matcher ${id}, which is not there`, {
      hint: 'load the plug-in that brings it, or take it out of the plan',
    });
  }
  const options = plan.matchers.find((one) => one.id === id)?.options ?? {};
  const fields = comparedRoles(matcher, modeOf(plan)).flatMap(
    (role) => plan.fields.find((field) => field.role === role && !field.facts.setApart) ?? [],
  );
  const keyed: Keyed = { matcher, variants: Int32Array.from(variants, (letters) => Math.min(letters, ALL)) };
  const views = fields.map((field) => new View(at, keyed, field, options, plan));
  return { ...keyed, views, width: Math.min(MAX_FORMS, views.length) };
}

/** Forms that a record of a plan may have in each slot. */
export function widthsOf(plan: DedupePlan, matchers: readonly AnyMatcher[]): number[] {
  return slotsOf(plan).map((id, at) => slotFor(id, at, [], plan, matchers).width);
}

class FeatureWriter implements Features {
  readonly prints: Prints;
  readonly #slots: readonly Slot[];
  readonly #stride: number;
  readonly #entries = new Entries();
  #words = new Uint32Array(1 << 14);
  #records = 0;
  /** Number of the chunk that is being written: an entry is written once a chunk. */
  #chunk = 1;

  /** @param order columns in the order in which records are hashed */
  constructor(slots: readonly Slot[], order: readonly number[]) {
    this.prints = new Prints(order.length, order);
    for (const { views } of slots) for (const { index } of views) this.prints.wanted[index]!++;
    this.#slots = slots;
    this.#stride = RECORD_WORDS + slots.reduce((sum, { width }) => sum + width, 0);
  }

  add(row: number, record: Context): void {
    const from = this.#records++ * this.#stride;
    if (from + this.#stride > this.#words.length) this.#words = enlarged(this.#words, this.#words.length * 2);
    const words = this.#words;
    const { hi, lo } = this.prints.hash;
    words[from] = row;
    words[from + 1] = hi;
    words[from + 2] = lo;
    const id = recordIdKey(record.get('id').trim());
    words[from + 3] = id === '' ? 0 : this.#entries.write(ID_SLOT, shortId(id));
    let to = from + RECORD_WORDS;
    for (let at = 0; at < this.#slots.length; at++) {
      const slot = this.#slots[at]!;
      if (slot.width > 0) this.#fill(slot, record, to);
      to += slot.width;
    }
  }

  take(memory?: (size: number) => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.#records === 0) return new Uint8Array(0);
    const entries = this.#entries;
    const words = this.#records * this.#stride;
    const head = HEADER_WORDS + this.#slots.length;
    const length = (head + words + entries.at) * 4;
    const taken = (memory?.(length) ?? new Uint8Array(length)).subarray(0, length);
    const numbers = new Uint32Array(taken.buffer, taken.byteOffset, length / 4);
    numbers.set([length, this.#records, entries.count, this.#slots.length]);
    for (const [at, { width, variants, matcher }] of this.#slots.entries()) {
      numbers[HEADER_WORDS + at] = width | (variants.length << 8) | (sketchOf(matcher.id) << 16);
    }
    numbers.set(this.#words.subarray(0, words), head);
    numbers.set(entries.words.subarray(0, entries.at), head + words);
    entries.clear();
    this.#records = 0;
    this.#chunk++;
    return taken;
  }

  /** Writes the forms of one slot, each once, into its columns. */
  #fill({ views, width }: Slot, record: Context, to: number): void {
    const { prints } = this;
    const words = this.#words;
    let found = 0;
    for (let at = 0; at < views.length && found < width; at++) {
      const view = views[at]!;
      if (prints.lo[view.index] === 0) continue;
      const number = view.entry(record, prints, this.#entries, this.#chunk);
      if (number !== 0 && !this.#isThere(number, to, found)) words[to + found++] = number;
    }
    for (; found < width; found++) words[to + found] = 0;
  }

  /** Whether one of the first columns of a slot has this form. */
  #isThere(number: number, to: number, found: number): boolean {
    for (let i = 0; i < found; i++) if (this.#entries.isEqual(this.#words[to + i]!, number)) return true;
    return false;
  }
}

/** Columns by their labels: the order of records, and all that is drawn by it, is the same wherever the columns stand. */
function byLabel(fields: readonly Field[]): number[] {
  const order = fields.map(({ index, column }) => ({ index, column }));
  order.sort((a, b) => (a.column < b.column ? -1 : a.column > b.column ? 1 : a.index - b.index));
  return order.map(({ index }) => index);
}

/** An id that is too long to be kept, so that it differs from all others nevertheless. */
function shortId(id: string): string {
  if (id.length * 3 <= MAX_FORM_BYTES || Buffer.byteLength(id) <= MAX_FORM_BYTES) return id;
  const { hi, lo } = hashCells([id]);
  return `${id.slice(0, 18)}…${hi.toString(16)}${lo.toString(16)}`;
}
