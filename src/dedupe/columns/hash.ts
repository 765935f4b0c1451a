/** Hashes of texts and of records: for blocking keys and exact copies, never for security. Texts are read by their UTF-16 units. */

/** A 64-bit hash as two 32-bit numbers. */
export interface Hash {
  readonly hi: number;
  readonly lo: number;
}

/**
 * Running hash over texts. One instance is used again and again, so that hashing a million records allocates nothing.
 * Two independent multiply-and-xor lanes, with the finish of MurmurHash3.
 */
export class Hasher implements Hash {
  hi = 0;
  lo = 0;

  start(seed: number): this {
    this.hi = 0xdeadbeef ^ seed;
    this.lo = 0x41c6ce57 ^ seed;
    return this;
  }

  /** Adds a text and its end, so that `['ab', 'c']` and `['a', 'bc']` differ. */
  add(text: string): this {
    let { hi, lo } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      hi = Math.imul(hi ^ unit, 0x9e3779b1);
      lo = Math.imul(lo ^ unit, 0x5f356495);
      lo = (lo << 13) | (lo >>> 19);
    }
    return this.#close(hi, lo, text.length);
  }

  /** `add` of a text of ASCII that is given as bytes: twice as fast. */
  addAscii(bytes: Uint8Array, from: number, to: number): this {
    let { hi, lo } = this;
    for (let at = from; at < to; at++) {
      const unit = bytes[at]!;
      hi = Math.imul(hi ^ unit, 0x9e3779b1);
      lo = Math.imul(lo ^ unit, 0x5f356495);
      lo = (lo << 13) | (lo >>> 19);
    }
    return this.#close(hi, lo, to - from);
  }

  /** Finishes: `hi` and `lo` are unsigned from here on. */
  end(): this {
    const hi = mix(this.hi) ^ mix(this.lo + 0x27d4eb2f);
    const lo = mix(this.lo) ^ mix(hi);
    this.hi = hi >>> 0;
    this.lo = lo >>> 0;
    return this;
  }

  #close(hi: number, lo: number, length: number): this {
    this.hi = Math.imul(hi ^ (0x10000 + length), 0x85ebca6b);
    this.lo = Math.imul(lo ^ (0x20000 + length), 0xc2b2ae35);
    return this;
  }
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const shared = new Hasher();
/** Seeds: of the cells of a record, of keys. */
export const CELLS = 1;
const KEY = 2;

/** Hash of all cells of a cleaned record, in column order: equal for exact copies. */
export function hashCells(values: readonly string[]): Hash {
  shared.start(CELLS);
  for (const value of values) shared.add(value);
  const { hi, lo } = shared.end();
  return { hi, lo };
}

/** 32 bits of a blocking key's text, never 0. Two texts of one hash cost a comparison, no more. */
export function hashText(text: string): number {
  return shared.start(KEY).add(text).end().lo || 1;
}

/** `hashText` of a text of ASCII that is given as bytes. */
export function hashAscii(bytes: Uint8Array, from: number, to: number): number {
  return shared.start(KEY).addAscii(bytes, from, to).end().lo || 1;
}

/** Joins two hashes into one, never 0; the order matters. */
export function join(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15)) >>> 0 || 1;
}
