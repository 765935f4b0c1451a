/**
 * Every distinct match form of a run by a number of its own, so that comparing equal forms is comparing two numbers.
 *
 * Memory, off the heap: the block of each form once (entries.ts), and 16 bytes with a key beside it; while records come out of the record
 * stage some 10 of a table; 4,096 decoded texts.
 */

import { extended, manyWords } from '../columns/growing.ts';
import { BLOCK_HEAD, hashBlock, LENGTH, WIDE } from '../features/entries.ts';
import { hashBytes, sketch } from '../features/sketch.ts';

/** Words of a page. */
const PAGE_BITS = 18;
const PAGE = 1 << PAGE_BITS;
const RECENT = 4096;
/** Hashes that are read ahead at a time: what that brings stays in the cache until it is looked at. */
export const AHEAD = 512;

/** Who looks for forms among all. */
interface Late {
  /** @param words have the block of a form from `from` on */
  meet(form: number, hash: number, words: Uint32Array, from: number, length: number): void;
}

interface Page {
  readonly words: Uint32Array;
  readonly bytes: Buffer;
}

export class Forms {
  /** Numbers start at 1; 0 is no form. */
  #count = 1;
  #textAt = new Uint32Array(1024);
  /** The two numbers of sketch.ts. */
  sketch0 = new Uint32Array(1024);
  sketch1 = new Uint32Array(1024);
  /** Where the keys of a form begin in `keys`; those of the next one begin where they end. */
  keyAt = new Uint32Array(1025);
  keys = new Uint32Array(4096);
  /** Forms by their hash, and eight bits of it beside, so that most that are not meant need not be looked at; 0 is free. */
  #table = new Uint32Array(4096);
  #tags = new Uint8Array(4096);
  readonly #pages: Page[] = [];
  /** Words in use, of all pages; place 0 stands for no text. */
  #textEnd = 1;
  readonly #scratch = new Uint32Array(2);
  readonly #ahead = new Uint32Array(AHEAD);
  readonly #recentForm = new Uint32Array(RECENT);
  readonly #recentText: string[] = new Array<string>(RECENT).fill('');

  /** Number of distinct forms. */
  get size(): number {
    return this.#count - 1;
  }

  /**
   * The number of a form; made where it is new.
   * @param hash of its block, which is `length` words from `from` on; behind it stand its keys
   */
  intern(hash: number, kind: number, words: Uint32Array, from: number, length: number, keys: number): number {
    const mask = this.#table.length - 1;
    const tag = tagOf(hash);
    let place = hash & mask;
    for (let known = this.#tags[place]!; known !== 0; known = this.#tags[place]!) {
      if (known === tag && this.#isBlock(this.#table[place]!, words, from, length)) return this.#table[place]!;
      place = (place + 1) & mask;
    }
    const form = this.add(kind, words, from, length, keys);
    this.#table[place] = form;
    this.#tags[place] = tag;
    if (this.#count * FULL > this.#table.length) this.#widenTable();
    return form;
  }

  /** Lets go of what `intern` finds forms by; nothing can be interned from then on. */
  close(): void {
    this.#table = new Uint32Array(0);
    this.#tags = new Uint8Array(0);
  }

  /** Shows all forms, in the order in which they are in memory. */
  showTo(late: Late): void {
    for (let form = 1; form < this.#count; form++) {
      const at = this.#textAt[form]!;
      const { words, bytes } = this.#pages[at >>> PAGE_BITS]!;
      const start = at & (PAGE - 1);
      const length = (BLOCK_HEAD + (bytes[start * 4]! & LENGTH) + 3) >> 2;
      late.meet(form, hashBlock(words, start, start + length), words, start, length);
    }
  }

  /**
   * Reads ahead what `intern` will look at for so many hashes, at most `AHEAD`. Nearly each look is at memory that no cache holds, and one
   * after the other they would wait for each other.
   */
  readAhead(hashes: Uint32Array, count: number): void {
    const forms = this.#ahead;
    const mask = this.#table.length - 1;
    let read = 0;
    for (let i = 0; i < count; i++) {
      const place = hashes[i]! & mask;
      read ^= this.#tags[place]!;
      forms[i] = this.#table[place]!;
    }
    for (let i = 0; i < count; i++) forms[i] = this.#textAt[forms[i]!]!;
    const pages = this.#pages;
    for (let i = 0; i < count; i++) read ^= pages[forms[i]! >>> PAGE_BITS]?.words[forms[i]! & (PAGE - 1)] ?? 0;
    // so that no compiler leaves the reading out
    this.#scratch[0] = read;
  }

  /** Keeps a block that is no form, and answers where it is; for `textAt`. */
  keep(words: Uint32Array, from: number, length: number): number {
    const room = PAGE - (this.#textEnd & (PAGE - 1));
    // a block does not go over the end of a page
    if (length > room) this.#textEnd += room;
    const at = this.#textEnd;
    const page = (this.#pages[at >>> PAGE_BITS] ??= newPage()).words;
    const start = at & (PAGE - 1);
    for (let i = 0; i < length; i++) page[start + i] = words[from + i]!;
    this.#textEnd += length;
    return at;
  }

  /** A text that was kept. */
  textAt(at: number): string {
    const { bytes } = this.#pages[at >>> PAGE_BITS]!;
    const start = (at & (PAGE - 1)) * 4;
    const head = bytes[start]!;
    const from = start + BLOCK_HEAD;
    return bytes.toString(head < WIDE ? 'latin1' : 'utf8', from, from + (head & LENGTH));
  }

  /** Where the text of a form is kept. */
  placeOf(form: number): number {
    return this.#textAt[form]!;
  }

  /** The block of a text that was kept. */
  blockAt(at: number): Uint32Array {
    const { words, bytes } = this.#pages[at >>> PAGE_BITS]!;
    const start = at & (PAGE - 1);
    return words.subarray(start, start + ((BLOCK_HEAD + (bytes[start * 4]! & LENGTH) + 3) >> 2));
  }

  /** The bytes among which a text is kept: those of a text of ASCII begin at `startAt`. */
  pageAt(at: number): Uint8Array {
    return this.#pages[at >>> PAGE_BITS]!.bytes;
  }

  startAt(at: number): number {
    return (at & (PAGE - 1)) * 4 + BLOCK_HEAD;
  }

  /** Bytes of a text that was kept; -1 where it is more than ASCII. */
  asciiLength(at: number): number {
    const head = this.#pages[at >>> PAGE_BITS]!.bytes[(at & (PAGE - 1)) * 4]!;
    return head < WIDE ? head : -1;
  }

  /** 32 bits of a text that was kept, never 0. */
  hashAt(at: number): number {
    const { bytes } = this.#pages[at >>> PAGE_BITS]!;
    const start = (at & (PAGE - 1)) * 4;
    return hashBytes(bytes, start + BLOCK_HEAD, start + BLOCK_HEAD + (bytes[start]! & LENGTH)) || 1;
  }

  text(form: number): string {
    if (form === 0) return '';
    const recent = form & (RECENT - 1);
    if (this.#recentForm[recent] === form) return this.#recentText[recent]!;
    const text = this.textAt(this.#textAt[form]!);
    this.#recentForm[recent] = form;
    this.#recentText[recent] = text;
    return text;
  }

  /** 0 where it has none. */
  firstKeyOf(form: number): number {
    const at = this.keyAt[form]!;
    return at < this.keyAt[form + 1]! ? this.keys[at]! : 0;
  }

  /** The first letters of a form as a number: forms in the order of their numbers are nearly in the order of their texts. */
  firstLetters(form: number, count: number): number {
    if (form === 0) return 0;
    const at = this.#textAt[form]!;
    const { bytes } = this.#pages[at >>> PAGE_BITS]!;
    const start = (at & (PAGE - 1)) * 4;
    const length = bytes[start]! & LENGTH;
    let number = 0;
    for (let i = 0; i < count; i++) number = number * 256 + (i < length ? bytes[start + BLOCK_HEAD + i]! : 0);
    return number;
  }

  #isBlock(form: number, words: Uint32Array, from: number, length: number): boolean {
    const at = this.#textAt[form]!;
    const page = this.#pages[at >>> PAGE_BITS]!.words;
    const start = at & (PAGE - 1);
    // the first word has the length of the text
    for (let i = 0; i < length; i++) if (page[start + i] !== words[from + i]) return false;
    return true;
  }

  /** Makes a form of a block that is not one yet, and answers its number. */
  add(kind: number, words: Uint32Array, from: number, length: number, keys: number): number {
    const form = this.#count++;
    if (form >= this.sketch0.length) this.#widen();
    const at = this.keep(words, from, length);
    this.#textAt[form] = at;
    const { bytes } = this.#pages[at >>> PAGE_BITS]!;
    const start = (at & (PAGE - 1)) * 4;
    sketch(kind, bytes, start + BLOCK_HEAD, start + BLOCK_HEAD + (bytes[start]! & LENGTH), this.#scratch);
    this.sketch0[form] = this.#scratch[0]!;
    this.sketch1[form] = this.#scratch[1]!;
    this.#addKeys(form, words, from + length, keys);
    return form;
  }

  #addKeys(form: number, words: Uint32Array, at: number, count: number): void {
    const from = this.keyAt[form]!;
    if (from + count > this.keys.length) this.keys = extended(this.keys, Math.ceil(this.keys.length * 1.5));
    for (let i = 0; i < count; i++) this.keys[from + i] = words[at + i]!;
    this.keyAt[form + 1] = from + count;
  }

  #widen(): void {
    const size = Math.ceil(this.sketch0.length * 1.5);
    this.#textAt = extended(this.#textAt, size);
    this.sketch0 = extended(this.sketch0, size);
    this.sketch1 = extended(this.sketch1, size);
    this.keyAt = extended(this.keyAt, size + 1);
  }

  #widenTable(): void {
    const size = this.#table.length * 2;
    const table = manyWords(size);
    const tags = new Uint8Array(manyWords(size / 4).buffer, 0, size);
    for (let form = 1; form < this.#count; form++) {
      const at = this.#textAt[form]!;
      const { words, bytes } = this.#pages[at >>> PAGE_BITS]!;
      const start = at & (PAGE - 1);
      const hash = hashBlock(words, start, start + ((BLOCK_HEAD + (bytes[start * 4]! & LENGTH) + 3) >> 2));
      let place = hash & (size - 1);
      while (tags[place] !== 0) place = (place + 1) & (size - 1);
      table[place] = form;
      tags[place] = tagOf(hash);
    }
    this.#table = table;
    this.#tags = tags;
  }
}

/** Places of the table for each form, at least. */
const FULL = 1.6;

const tagOf = (hash: number): number => hash >>> 24 || 1;

function newPage(): Page {
  const bytes = Buffer.allocUnsafeSlow(PAGE * 4);
  return { bytes, words: new Uint32Array(bytes.buffer, bytes.byteOffset, PAGE) };
}
