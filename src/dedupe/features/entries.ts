/**
 * Match forms with their keys as words, as they cross from the record stage to dedupe.
 *
 * An entry: u32 hash of the block · u8 words of the block, u8 words of keys, u16 zero · the block · for each key and variant: u32 hash.
 * A block is a text as the store keeps it: u8 length in bytes (with `WIDE` where it is more than ASCII), u8 slot (`ID_SLOT`: a record
 * id), UTF-8 text, zeros up to a whole word.
 */
import type { AnyMatcher } from '../../contract.ts';
import { hashAscii, hashText } from '../columns/hash.ts';

export const ID_SLOT = 255;
export const LENGTH = 0x7f;
export const WIDE = 0x80;
/** Words of an entry before its block. */
export const ENTRY_HEAD = 2;
/** Bytes of a block before its text. */
export const BLOCK_HEAD = 2;
export const MAX_FORM_BYTES = 80;
const MAX_KEYS = 4;
/** More letters than a key has. */
export const ALL = 0x7fffffff;

/** What a slot asks of a matcher: its keys, each in several lengths. */
export interface Keyed {
  readonly matcher: AnyMatcher;
  /** Numbers of letters, `ALL` for all, in falling order. */
  readonly variants: Int32Array;
}

/** Hash of a block, by which the store finds a form. */
export function hashBlock(words: Uint32Array, from: number, to: number): number {
  let hash = 0x1b873593;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The entries of a chunk, in memory that every chunk uses again. */
export class Entries {
  words = new Uint32Array(1 << 15);
  /** Words that are in use. */
  at = 0;
  count = 0;
  #bytes = bytesOf(this.words);
  /** By number, from 1: where an entry begins. */
  #starts = new Uint32Array(1 << 12);

  clear(): void {
    this.at = 0;
    this.count = 0;
  }

  /** Where the entry with this number begins. */
  startOf(number: number): number {
    return this.#starts[number]!;
  }

  /** Whether two entries are one form. */
  isEqual(a: number, b: number): boolean {
    const { words } = this;
    const from = this.#starts[a]!;
    const other = this.#starts[b]!;
    if (words[from] !== words[other]) return false;
    const length = ENTRY_HEAD + (words[from + 1]! & 0xff);
    for (let i = ENTRY_HEAD; i < length; i++) if (words[from + i] !== words[other + i]) return false;
    return (words[other + 1]! & 0xff) + ENTRY_HEAD === length;
  }

  /** Takes over an entry that was written before; answers its number. */
  copy(from: Uint32Array, start: number, length: number): number {
    const at = this.#begin(length);
    const { words } = this;
    for (let i = 0; i < length; i++) words[at + i] = from[start + i]!;
    this.at = at + length;
    return this.count;
  }

  /** Writes the entry of a text and answers its number. */
  write(slot: number, text: string, keyed?: Keyed): number {
    const variants = keyed?.variants.length ?? 0;
    const at = this.#begin(ENTRY_HEAD + ((BLOCK_HEAD + MAX_FORM_BYTES + 3) >> 2) + MAX_KEYS * variants);
    const { words } = this;
    const block = at + ENTRY_HEAD;
    const length = this.#text(slot, text, block * 4);
    const end = block + ((BLOCK_HEAD + length + 3) >> 2);
    this.at = end;
    if (keyed !== undefined && variants > 0) this.#keys(text, block * 4 + BLOCK_HEAD, length, keyed);
    words[at] = hashBlock(words, block, end);
    words[at + 1] = (end - block) | ((this.at - end) << 8);
    return this.count;
  }

  /** Makes room and begins an entry; answers where. */
  #begin(most: number): number {
    if (this.at + most > this.words.length) {
      this.words = enlarged(this.words, this.words.length * 2);
      this.#bytes = bytesOf(this.words);
    }
    if (++this.count === this.#starts.length) this.#starts = enlarged(this.#starts, this.count * 2);
    this.#starts[this.count] = this.at;
    return this.at;
  }

  /** Writes a block, its text cut at a whole character; answers the length of the text in bytes. */
  #text(slot: number, text: string, to: number): number {
    const bytes = this.#bytes;
    const from = to + BLOCK_HEAD;
    let length = Math.min(text.length, MAX_FORM_BYTES);
    let wide = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) {
        length = bytes.write(text, from, MAX_FORM_BYTES, 'utf8');
        wide = WIDE;
        break;
      }
      bytes[from + i] = unit;
    }
    bytes[to] = length | wide;
    bytes[to + 1] = slot;
    for (let end = from + length; (end & 3) !== 0; end++) bytes[end] = 0;
    return length;
  }

  /** Writes the keys of a form whose text begins at `from`. */
  #keys(text: string, from: number, length: number, { matcher, variants }: Keyed): void {
    // of a text that was cut, or whose letters are more than a byte, the keys are no part of what was written
    const isPlain = length === text.length && this.#bytes[from - BLOCK_HEAD]! < WIDE;
    let left = MAX_KEYS;
    for (const key of matcher.keys(text)) {
      if (key === '') continue;
      if (left-- === 0) return;
      if (isPlain && (key === text || text.startsWith(key))) this.#variants(from, key.length, variants);
      else if (isPlain && text.endsWith(key)) this.#variants(from + length - key.length, key.length, variants);
      else this.#otherVariants(key, variants);
    }
  }

  /** Writes a key that is a part of a text that was written. */
  #variants(from: number, length: number, variants: Int32Array): void {
    for (let i = 0; i < variants.length; i++) {
      const letters = variants[i]!;
      this.words[this.at++] = hashAscii(this.#bytes, from, from + Math.min(length, letters));
    }
  }

  #otherVariants(key: string, variants: Int32Array): void {
    for (let i = 0; i < variants.length; i++) {
      const letters = variants[i]!;
      this.words[this.at++] = hashText(key.length <= letters ? key : key.slice(0, letters));
    }
  }
}

const bytesOf = (words: Uint32Array<ArrayBuffer>): Buffer => Buffer.from(words.buffer);

export function enlarged(words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(words);
  return larger;
}
