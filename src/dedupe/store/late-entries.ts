/**
 * Entries that come after the table of forms was let go: a round of merges brings few new records, and one pass over all forms finds out
 * which of theirs are known. So the table, a tenth of what matching takes, is there only while records come out of the record stage.
 *
 * Memory: 12 to 24 bytes an entry, while they are numbered.
 */

import { manyWords } from '../columns/growing.ts';
import { ENTRY_HEAD, ID_SLOT } from '../features/entries.ts';
import type { Forms } from './forms.ts';

/** The entries of a chunk of features. */
export interface LateChunk {
  readonly words: Uint32Array;
  /** Where its entries begin, and how many there are. */
  readonly from: number;
  readonly count: number;
}

/** A form that no entry has. */
const NONE = -1;
/** Bits of the filter for each entry. */
const ROOM = 8;

/** Distinct entries by their hash. */
export class LateEntries {
  readonly #chunks: readonly LateChunk[];
  readonly #table: Uint32Array;
  readonly #filter: Uint32Array;
  /** Of each distinct entry its chunk, where it begins there, and the number of its form: 0 as long as that is not known. */
  readonly #chunkOf: Uint32Array;
  readonly #placeOf: Uint32Array;
  readonly #formOf: Uint32Array;
  #count = 0;

  constructor(chunks: readonly LateChunk[]) {
    const most = chunks.reduce((sum, { count }) => sum + count, 0);
    this.#chunks = chunks;
    this.#table = manyWords(2 ** Math.ceil(Math.log2(most * 2 + 1)));
    this.#filter = manyWords(Math.max(1, 2 ** Math.ceil(Math.log2(most * ROOM + 1)) / 32));
    [this.#chunkOf, this.#placeOf, this.#formOf] = [manyWords(most), manyWords(most), manyWords(most)];
    for (const [at, chunk] of chunks.entries()) for (const place of placesIn(chunk)) this.#add(at, place);
  }

  /** Takes a form that was there before. @param words have its block from `from` on */
  meet(form: number, hash: number, words: Uint32Array, from: number, length: number): void {
    const bit = hash & (this.#filter.length * 32 - 1);
    if ((this.#filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
    const entry = this.#find(hash, words, from, length);
    if (entry !== NONE) this.#formOf[entry] = form;
  }

  /** Makes forms of those that were not met. @param kindOf kind of the sketches of a slot */
  addTo(forms: Forms, kindOf: (slot: number) => number): void {
    for (let entry = 0; entry < this.#count; entry++) {
      if (this.#formOf[entry] !== 0) continue;
      const { words } = this.#chunks[this.#chunkOf[entry]!]!;
      const at = this.#placeOf[entry]!;
      const { slot, block, length, keys } = read(words, at);
      this.#formOf[entry] = forms.add(kindOf(slot), words, block, length, keys);
    }
  }

  /** The form of an entry, which is no record id. */
  formOf(words: Uint32Array, at: number): number {
    const { block, length } = read(words, at);
    return this.#formOf[this.#find(words[at]!, words, block, length)]!;
  }

  #add(chunk: number, at: number): void {
    const { words } = this.#chunks[chunk]!;
    const { slot, block, length } = read(words, at);
    const hash = words[at]!;
    if (slot === ID_SLOT || this.#find(hash, words, block, length) !== NONE) return;
    const mask = this.#table.length - 1;
    let place = hash & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    const bit = hash & (this.#filter.length * 32 - 1);
    this.#filter[bit >>> 5]! |= 1 << (bit & 31);
    this.#chunkOf[this.#count] = chunk;
    this.#placeOf[this.#count] = at;
    this.#table[place] = ++this.#count;
  }

  #find(hash: number, words: Uint32Array, from: number, length: number): number {
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = this.#table[place]! - 1;
      if (entry === NONE || this.#isBlock(entry, hash, words, from, length)) return entry;
    }
  }

  #isBlock(entry: number, hash: number, words: Uint32Array, from: number, length: number): boolean {
    const own = this.#chunks[this.#chunkOf[entry]!]!.words;
    const at = this.#placeOf[entry]!;
    if (own[at] !== hash) return false;
    // the first word has the length of the text
    for (let i = 0; i < length; i++) if (own[at + ENTRY_HEAD + i] !== words[from + i]) return false;
    return true;
  }
}

/** Where entries begin. */
export function* placesIn({ words, from, count }: LateChunk): Generator<number> {
  for (let entry = 0, at = from; entry < count; entry++) {
    yield at;
    const { block, length, keys } = read(words, at);
    at = block + length + keys;
  }
}

/** What an entry says of itself: its slot, where its block is and how long, and how many keys stand behind it. */
export function read(words: Uint32Array, at: number): { slot: number; block: number; length: number; keys: number } {
  const lengths = words[at + 1]!;
  const block = at + ENTRY_HEAD;
  return { slot: (words[block]! >>> 8) & 0xff, block, length: lengths & 0xff, keys: (lengths >>> 8) & 0xff };
}
