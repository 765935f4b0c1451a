/**
 * Some records as they came, whose keys are found, and which are sent on: nothing of them is compared. A form has a number for each
 * bundle that it came with.
 *
 * Memory: the entries of these records, and 8 bytes a form besides; 4 for each form that a record may have. Used again for the next ones.
 */
import { BLOCK_HEAD, ENTRY_HEAD, enlarged, LENGTH } from '../features/entries.ts';
import { HEADER_WORDS, RECORD_WORDS } from '../features/features.ts';
import { hashBytes } from '../features/sketch.ts';
import { type SlotPlace, slotPlacesIn } from '../features/slot-places.ts';

export class Batch {
  slots: readonly SlotPlace[] = [];
  /** Columns of forms of a record. */
  width = 0;
  /** Numbers of the forms of all records, `width` for each; 0 is none. */
  ids = new Uint32Array(1 << 12);
  size = 0;
  generation = 0;
  /** Number of the first record, among all. */
  first = 0;
  readonly forms = { keyAt: new Uint32Array(1 << 12), keys: new Uint32Array(1 << 12) };
  /** By record, the form that its id would be; 0 where it has none. */
  idForms = new Uint32Array(1 << 10);
  /** Entries of all forms; where one begins. */
  words = new Uint32Array(1 << 14);
  entryAt = new Uint32Array(1 << 12);
  #bytes = new Uint8Array(this.words.buffer);
  #forms = 0;
  #end = 0;

  /** Begins anew, with a record that is the first so many among all. */
  clear(first: number, generation: number): void {
    this.first = first;
    this.generation = generation;
    this.size = this.#forms = this.#end = 0;
  }

  /** Words of entries that are there. */
  get length(): number {
    return this.#end;
  }

  /** Takes in the features of some records. @param words see features.ts */
  add(words: Uint32Array): void {
    const [count, entries, slots] = [words[1]!, words[2]!, words[3]!];
    if (this.slots.length === 0) ({ slots: this.slots, width: this.width } = slotPlacesIn(words));
    const from = HEADER_WORDS + slots;
    const before = this.#forms;
    this.#addRecords(words, from, count, before);
    this.#addEntries(words, from + count * (RECORD_WORDS + this.width), entries);
  }

  /** 32 bits of the text of a form, never 0. */
  hashOf(form: number): number {
    const block = this.entryAt[form]! + ENTRY_HEAD;
    const from = block * 4 + BLOCK_HEAD;
    return hashBytes(this.#bytes, from, from + (this.#bytes[block * 4]! & LENGTH)) || 1;
  }

  /** 32 bits of the id of a record, 0 where it has none. */
  idHash(record: number): number {
    const form = this.idForms[record]!;
    return form === 0 ? 0 : this.hashOf(form);
  }

  /** Takes forms out of a slot, as if their cells were empty. */
  leaveOut({ base, width }: SlotPlace, isOut: (form: number) => boolean): void {
    const { ids } = this;
    for (let record = 0; record < this.size; record++) {
      const at = record * this.width + base;
      let to = at;
      for (let i = at; i < at + width; i++) {
        const form = ids[i]!;
        if (form !== 0 && !isOut(form)) ids[to++] = form;
      }
      ids.fill(0, to, at + width);
    }
  }

  #addRecords(words: Uint32Array, from: number, count: number, before: number): void {
    const { width } = this;
    this.ids = roomFor(this.ids, (this.size + count) * width);
    this.idForms = roomFor(this.idForms, this.size + count);
    const { ids, idForms } = this;
    let to = this.size * width;
    for (let record = 0, at = from; record < count; record++) {
      const id = words[at + RECORD_WORDS - 1]!;
      idForms[this.size + record] = id === 0 ? 0 : id + before;
      at += RECORD_WORDS;
      for (const end = at + width; at < end; at++) {
        const form = words[at]!;
        ids[to++] = form === 0 ? 0 : form + before;
      }
    }
    this.size += count;
  }

  #addEntries(words: Uint32Array, from: number, count: number): void {
    const { forms } = this;
    const length = words.length - from;
    this.words = roomFor(this.words, this.#end + length);
    if (this.#bytes.buffer !== this.words.buffer) this.#bytes = new Uint8Array(this.words.buffer);
    this.words.set(words.subarray(from), this.#end);
    this.entryAt = roomFor(this.entryAt, this.#forms + count + 2);
    forms.keyAt = roomFor(forms.keyAt, this.#forms + count + 2);
    const { entryAt } = this;
    const { keyAt } = forms;
    let key = this.#forms === 0 ? 0 : keyAt[this.#forms + 1]!;
    forms.keys = roomFor(forms.keys, key + length);
    const { keys } = forms;
    if (this.#forms === 0) keyAt[1] = 0;
    for (let at = from, form = this.#forms + 1; form <= this.#forms + count; form++) {
      const lengths = words[at + 1]!;
      entryAt[form] = at - from + this.#end;
      at += ENTRY_HEAD + (lengths & 0xff);
      for (const end = at + ((lengths >>> 8) & 0xff); at < end; ) keys[key++] = words[at++]!;
      keyAt[form + 1] = key;
    }
    this.#forms += count;
    this.#end += length;
  }
}

const roomFor = (words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> =>
  words.length >= length ? words : enlarged(words, Math.max(length, words.length * 2));
