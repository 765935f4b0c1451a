/**
 * Step 1 of dedupe, in the worker: what is kept of a record for comparing, as bytes.
 *
 * Memory: the bytes of one chunk and the memos of view.ts. A record has at most 3 forms of 80 bytes a slot, with at most 4 keys each,
 * so it never takes more than about 3.5 KB, and 60 to 150 bytes as a rule: a form that stands in several records is written once.
 *
 * Layout of a chunk, little-endian:
 *   u32 length in bytes, records, entries, slots · for each slot: u8 columns, u8 variants of a key, u8 kind of sketch, u8 zero
 *   for each record: u32 row, hi and lo of the hash of all cells, its id · for each column of each slot: u32 form
 *     (id and forms by the number of their entry, from 1; 0 is none; the forms of a slot stand in its first columns)
 *   for each entry: u8 slot (255: a record id), u8 length of the text, u8 number of keys, UTF-8 text · for each key and variant: u32 hash
 */
import type { AnyMatcher, Context } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { recordIdKey } from '../values/record-id.ts';
import { type Hash, hashCells, hashText } from './hash.ts';
import { type DedupePlan, slotsOf, variantsOf } from './plan.ts';
import { sketchOf } from './sketch.ts';
import { type Entry, View } from './view.ts';

export const HEADER_WORDS = 4;
/** Words of a record before its forms. */
export const RECORD_WORDS = 4;
export const ID_SLOT = 255;
export const MAX_FORMS = 3;
const MAX_KEYS = 4;
const MAX_FORM_BYTES = 80;

export interface Features {
  /**
   * Adds a cleaned record.
   * @param row 1-based record number
   * @param record values are read with `get(role)`
   * @param cells `hashCells` of all its cells
   */
  add(row: number, record: Context, cells: Hash): void;
  /** The bytes since the last call; starts anew. */
  take(): Uint8Array;
}

/** A matcher of the plan, with the columns that it reads. */
interface Slot {
  readonly matcher: AnyMatcher;
  readonly views: readonly View[];
  /** Forms that a record may have. */
  readonly width: number;
  readonly variants: readonly number[];
}

/**
 * The feature writer of a plan.
 * @param matchers every matcher that may be used (the catalog's); those that the plan does not name are left out
 */
export function createFeatures(plan: DedupePlan, matchers: readonly AnyMatcher[]): Features {
  const variants = variantsOf(plan);
  const slots = slotsOf(plan).map((id, at) => slotFor(id, variants[at] ?? [], plan, matchers));
  return new FeatureWriter(slots);
}

function slotFor(id: string, variants: readonly number[], plan: DedupePlan, matchers: readonly AnyMatcher[]): Slot {
  const matcher = matchers.find((one) => one.id === id);
  if (!matcher) {
    throw new CrmqError('unknown-matcher', `the plan names matcher ${id}, which is not there`, {
      hint: 'load the plug-in that brings it, or take it out of the plan',
    });
  }
  const options = plan.matchers.find((one) => one.id === id)?.options ?? {};
  const fields = matcher.roles.flatMap((role) => plan.fields.find((field) => field.role === role) ?? []);
  const views = fields.map((field) => new View(matcher, field, options, plan));
  return { matcher, views, width: Math.min(MAX_FORMS, views.length), variants };
}

class FeatureWriter implements Features {
  readonly #slots: readonly Slot[];
  readonly #stride: number;
  #words = new Uint32Array(1 << 14);
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #records = 0;
  #entries = 0;
  #at = 0;
  /** Number of the chunk that is being written: an entry is written once a chunk. */
  #chunk = 0;

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
    this.#stride = RECORD_WORDS + slots.reduce((sum, { width }) => sum + width, 0);
  }

  add(row: number, record: Context, cells: Hash): void {
    const from = this.#records++ * this.#stride;
    if (from + this.#stride > this.#words.length) this.#words = enlarged(this.#words, from + this.#stride);
    const words = this.#words;
    words[from] = row;
    words[from + 1] = cells.hi;
    words[from + 2] = cells.lo;
    const id = recordIdKey(record.get('id').trim());
    words[from + 3] = id === '' ? 0 : this.#write(ID_SLOT, shortId(id), undefined);
    let to = from + RECORD_WORDS;
    for (let at = 0; at < this.#slots.length; at++) {
      const { width } = this.#slots[at]!;
      if (width > 0) this.#fill(at, record, words, to);
      to += width;
    }
  }

  take(): Uint8Array {
    if (this.#records === 0) return new Uint8Array(0);
    const words = this.#records * this.#stride;
    const head = HEADER_WORDS + this.#slots.length;
    const length = (head + words) * 4 + this.#at;
    const taken = new Uint8Array(Math.ceil(length / 4) * 4);
    const numbers = new Uint32Array(taken.buffer);
    numbers.set([taken.length, this.#records, this.#entries, this.#slots.length]);
    for (const [at, { width, variants, matcher }] of this.#slots.entries()) {
      numbers[HEADER_WORDS + at] = width | (variants.length << 8) | (sketchOf(matcher.id) << 16);
    }
    numbers.set(this.#words.subarray(0, words), head);
    taken.set(this.#bytes.subarray(0, this.#at), (head + words) * 4);
    this.#records = 0;
    this.#entries = 0;
    this.#at = 0;
    this.#chunk++;
    return taken;
  }

  /** Writes the forms of one slot, each once, into its columns. */
  #fill(slot: number, record: Context, words: Uint32Array, to: number): void {
    const { views, width } = this.#slots[slot]!;
    let found = 0;
    let first: Entry | undefined;
    let second: Entry | undefined;
    for (const view of views) {
      const value = record.get(view.role);
      if (value === '' || found === width) continue;
      const entry = view.entry(record, value);
      const { text } = entry;
      if (text === '' || text === first?.text || text === second?.text) continue;
      words[to + found++] = entry.chunk === this.#chunk ? entry.index : this.#place(slot, entry);
      if (first === undefined) first = entry;
      else second ??= entry;
    }
    for (; found < width; found++) words[to + found] = 0;
  }

  #place(slot: number, entry: Entry): number {
    const isKnown = entry.chunk >= 0;
    entry.chunk = this.#chunk;
    if (entry.bytes) {
      this.#reserve(entry.bytes.length);
      this.#bytes.set(entry.bytes, this.#at);
      this.#at += entry.bytes.length;
      entry.index = ++this.#entries;
      return entry.index;
    }
    const from = this.#at;
    entry.index = this.#write(slot, entry.text, this.#slots[slot]);
    // a form that is met in a second chunk is worth keeping as bytes
    if (isKnown) entry.bytes = Uint8Array.prototype.slice.call(this.#bytes, from, this.#at);
    return entry.index;
  }

  /** Writes an entry and answers its number. */
  #write(slot: number, text: string, { matcher, variants }: Partial<Slot> = {}): number {
    this.#reserve(3 + MAX_FORM_BYTES + MAX_KEYS * 4 * (variants?.length ?? 0));
    const bytes = this.#bytes;
    const from = this.#at;
    bytes[from] = slot;
    let at = from + 3 + this.#text(text, from + 3);
    bytes[from + 1] = at - from - 3;
    let count = 0;
    if (matcher && variants && variants.length > 0) {
      for (const key of matcher.keys(text)) {
        if (key === '' || count === MAX_KEYS) continue;
        count++;
        for (const chars of variants) {
          bytes.writeUInt32LE(hashText(key.length <= chars ? key : key.slice(0, chars)), at);
          at += 4;
        }
      }
    }
    bytes[from + 2] = count;
    this.#at = at;
    return ++this.#entries;
  }

  /** Writes a text, cut at a whole character; answers its length in bytes. */
  #text(text: string, to: number): number {
    const bytes = this.#bytes;
    const length = Math.min(text.length, MAX_FORM_BYTES);
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return bytes.write(text, to, MAX_FORM_BYTES, 'utf8');
      bytes[to + i] = unit;
    }
    return length;
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(this.#bytes.length * 2);
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

function enlarged(words: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(words.length * 2, least));
  larger.set(words);
  return larger;
}

/** An id that is too long to be kept, so that it differs from all others nevertheless. */
function shortId(id: string): string {
  if (id.length * 3 <= MAX_FORM_BYTES || Buffer.byteLength(id) <= MAX_FORM_BYTES) return id;
  const { hi, lo } = hashCells([id]);
  return `${id.slice(0, 18)}…${hi.toString(16)}${lo.toString(16)}`;
}
