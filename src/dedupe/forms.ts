/**
 * Every distinct match form of a run by a number of its own, so that comparing equal forms is comparing two numbers.
 *
 * Memory, off the heap: the text of each form once, and 28 bytes with a key and 8 of the table beside it; 4,096 decoded texts.
 */
import { hashBytes, sketch } from './sketch.ts';

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
const RECENT = 4096;
/** A text begins with its length, and whether it is more than ASCII. */
const LENGTH = 0x7f;
const WIDE = 0x80;

export class Forms {
  /** Numbers start at 1; 0 is no form. */
  #count = 1;
  #hi = new Uint32Array(1024);
  #lo = new Uint32Array(1024);
  #textAt = new Uint32Array(1024);
  /** The two numbers of sketch.ts. */
  sketch0 = new Uint32Array(1024);
  sketch1 = new Uint32Array(1024);
  /** Where the keys of a form begin in `keys`; those of the next one begin where they end. */
  keyAt = new Uint32Array(1025);
  keys = new Uint32Array(4096);
  #table = new Uint32Array(4096);
  #pages: Buffer[] = [];
  #textEnd = 0;
  readonly #scratch = new Uint32Array(2);
  readonly #recentForm = new Uint32Array(RECENT);
  readonly #recentText: string[] = new Array<string>(RECENT).fill('');

  /** Number of distinct forms. */
  get size(): number {
    return this.#count - 1;
  }
  /** Memory that is in use. */
  get bytes(): number {
    return this.#textEnd + this.size * 32 + this.keyAt[this.#count]! * 4;
  }

  /**
   * The number of a form; made where it is new.
   * @param keys 32-bit hashes, little-endian, from `keysAt`
   */
  intern(slot: number, kind: number, bytes: Buffer, from: number, to: number, keysAt: number, keys: number): number {
    let hi = 0xdeadbeef ^ slot;
    let lo = 0x41c6ce57 ^ slot;
    for (let i = from; i < to; i++) {
      hi = Math.imul(hi ^ bytes[i]!, 0x9e3779b1);
      lo = Math.imul(lo ^ bytes[i]!, 0x5f356495);
      lo = (lo << 13) | (lo >>> 19);
    }
    hi = Math.imul(hi ^ (hi >>> 15) ^ lo, 0x85ebca6b) >>> 0;
    lo = Math.imul(lo ^ (lo >>> 16), 0xc2b2ae35);
    lo = (lo ^ (lo >>> 13)) >>> 0;
    const mask = this.#table.length - 1;
    let place = lo & mask;
    for (;;) {
      const form = this.#table[place]!;
      if (form === 0) break;
      if (this.#lo[form] === lo && this.#hi[form] === hi) return form;
      place = (place + 1) & mask;
    }
    const form = this.#add(hi, lo, kind, bytes, from, to);
    this.#addKeys(form, bytes, keysAt, keys);
    this.#table[place] = form;
    if (this.#count * 2 > this.#table.length) this.#widenTable();
    return form;
  }

  /** Keeps a text that is no form, and answers where it is; for `textAt`. */
  keep(bytes: Buffer, from: number, to: number): number {
    const length = to - from;
    const room = PAGE - (this.#textEnd & (PAGE - 1));
    // a text does not go over the end of a page; place 0 stands for none
    if (this.#textEnd === 0) this.#textEnd = 1;
    else if (length + 1 > room) this.#textEnd += room;
    const at = this.#textEnd;
    const page = (this.#pages[at >>> PAGE_BITS] ??= Buffer.allocUnsafeSlow(PAGE));
    const start = at & (PAGE - 1);
    let all = 0;
    for (let i = 0; i < length; i++) {
      const byte = bytes[from + i]!;
      page[start + 1 + i] = byte;
      all |= byte;
    }
    page[start] = all < 0x80 ? length : length | WIDE;
    this.#textEnd += length + 1;
    return at;
  }

  /** A text that was kept. */
  textAt(at: number): string {
    const page = this.#pages[at >>> PAGE_BITS]!;
    const start = at & (PAGE - 1);
    const head = page[start]!;
    const [from, to] = [start + 1, start + 1 + (head & LENGTH)];
    return page.toString(head < WIDE ? 'latin1' : 'utf8', from, to);
  }

  /** Where the text of a form is kept. */
  placeOf(form: number): number {
    return this.#textAt[form]!;
  }

  /** The bytes among which a text is kept: those of a text of ASCII begin at `startAt`. */
  pageAt(at: number): Uint8Array {
    return this.#pages[at >>> PAGE_BITS]!;
  }

  startAt(at: number): number {
    return (at & (PAGE - 1)) + 1;
  }

  /** Bytes of a text that was kept; -1 where it is more than ASCII. */
  asciiLength(at: number): number {
    const head = this.#pages[at >>> PAGE_BITS]![at & (PAGE - 1)]!;
    return head < WIDE ? head : -1;
  }

  /** 32 bits of a text that was kept, never 0. */
  hashAt(at: number): number {
    const page = this.#pages[at >>> PAGE_BITS]!;
    const start = at & (PAGE - 1);
    return hashBytes(page, start + 1, start + 1 + (page[start]! & LENGTH)) || 1;
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

  /** The first letters of a form as a number: forms in the order of their numbers are nearly in the order of their texts. */
  firstLetters(form: number, count: number): number {
    if (form === 0) return 0;
    const at = this.#textAt[form]!;
    const page = this.#pages[at >>> PAGE_BITS]!;
    const start = at & (PAGE - 1);
    let number = 0;
    for (let i = 1; i <= count; i++) number = number * 256 + (i <= (page[start]! & LENGTH) ? page[start + i]! : 0);
    return number;
  }

  #add(hi: number, lo: number, kind: number, bytes: Buffer, from: number, to: number): number {
    const form = this.#count++;
    if (form >= this.#hi.length) this.#widen();
    this.#hi[form] = hi;
    this.#lo[form] = lo;
    this.#textAt[form] = this.keep(bytes, from, to);
    sketch(kind, bytes, from, to, this.#scratch);
    this.sketch0[form] = this.#scratch[0]!;
    this.sketch1[form] = this.#scratch[1]!;
    return form;
  }

  #addKeys(form: number, bytes: Buffer, at: number, count: number): void {
    const from = this.keyAt[form]!;
    if (from + count > this.keys.length) this.keys = wider(this.keys, this.keys.length * 2);
    for (let i = 0; i < count; i++) this.keys[from + i] = bytes.readUInt32LE(at + i * 4);
    this.keyAt[form + 1] = from + count;
  }

  #widen(): void {
    const size = Math.ceil(this.#hi.length * 1.5);
    this.#hi = wider(this.#hi, size);
    this.#lo = wider(this.#lo, size);
    this.#textAt = wider(this.#textAt, size);
    this.sketch0 = wider(this.sketch0, size);
    this.sketch1 = wider(this.sketch1, size);
    this.keyAt = wider(this.keyAt, size + 1);
  }

  #widenTable(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let form = 1; form < this.#count; form++) {
      let place = this.#lo[form]! & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = form;
    }
    this.#table = table;
  }
}

function wider(old: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(old);
  return larger;
}
