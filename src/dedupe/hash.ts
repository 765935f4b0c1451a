/** Hashes of texts and of records: for blocking keys and exact copies, never for security. All go by UTF-8 bytes, four a step. */

/** A 64-bit hash as two 32-bit numbers. */
export interface Hash {
  readonly hi: number;
  readonly lo: number;
}

/** The cells of one record as 64 bits each, by column; `lo` is 0 where a cell is empty, and nowhere else. Used again and again. */
export interface Prints {
  readonly hi: Int32Array;
  readonly lo: Int32Array;
}

export const createPrints = (columns: number): Prints => ({
  hi: new Int32Array(columns),
  lo: new Int32Array(columns),
});

/** Texts up to this length are written into memory that is used again. */
const SHORT = 1024;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** The bytes of one text at a time. */
export class Utf8 {
  readonly #own = Buffer.allocUnsafeSlow(SHORT * 3);
  bytes: Buffer = this.#own;

  /** Puts the text into `bytes` and answers its length in bytes. */
  write(text: string): number {
    if (text.length > SHORT) {
      this.bytes = Buffer.from(text);
      return this.bytes.length;
    }
    const bytes = this.#own;
    this.bytes = bytes;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return bytes.write(text, 0);
      bytes[i] = unit;
    }
    return text.length;
  }
}

const shared = new Utf8();

/** Prints a cell whose text is given as bytes, of which there is at least one. */
export function printBytes(bytes: Uint8Array, from: number, to: number, into: Prints, column: number): void {
  let hi = 0xdeadbeef ^ (to - from);
  let lo = 0x41c6ce57 ^ (to - from);
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hi = Math.imul(hi ^ four, 0x85ebca6b);
    lo = Math.imul(lo ^ four, 0x9e3779b1);
    hi ^= hi >>> 15;
    lo ^= lo >>> 13;
  }
  if (at < to) {
    const rest = restOf(bytes, at, to);
    hi = Math.imul(hi ^ rest, 0x85ebca6b);
    lo = Math.imul(lo ^ rest, 0x9e3779b1);
  }
  into.hi[column] = hi ^ (hi >>> 16);
  into.lo[column] = lo ^ (lo >>> 16) || 1;
}

export function printText(text: string, into: Prints, column: number): void {
  if (text === '') {
    into.hi[column] = 0;
    into.lo[column] = 0;
    return;
  }
  let length = shared.write(text);
  // a half character has no bytes of its own, and is not the same as another one
  if (length !== text.length && LONE_SURROGATE.test(text)) length = shared.write(JSON.stringify(text));
  printBytes(shared.bytes, 0, length, into, column);
}

/** The up to three bytes after the last whole step. */
function restOf(bytes: Uint8Array, at: number, to: number): number {
  let rest = bytes[at]!;
  if (at + 1 < to) rest |= bytes[at + 1]! << 8;
  if (at + 2 < to) rest |= bytes[at + 2]! << 16;
  return rest;
}

/** Hash of all cells of a cleaned record, in column order: equal for exact copies. One instance is used again and again. */
export class RecordHash implements Hash {
  hi = 0;
  lo = 0;

  of({ hi: his, lo: los }: Prints): this {
    let hi = 0xdeadbeef ^ 1;
    let lo = 0x41c6ce57 ^ 1;
    for (let i = 0; i < los.length; i++) {
      hi = Math.imul(hi ^ his[i]!, 0x9e3779b1);
      lo = Math.imul(lo ^ los[i]!, 0x5f356495);
      hi ^= hi >>> 15;
      lo ^= lo >>> 14;
    }
    hi = mix(hi) ^ mix(lo + 0x27d4eb2f);
    this.hi = hi >>> 0;
    this.lo = (mix(lo) ^ mix(hi)) >>> 0;
    return this;
  }
}

/** Hash of cells that are given as texts. */
export function hashCells(values: readonly string[]): Hash {
  const { hi, lo } = new RecordHash().of(printsOf(values));
  return { hi, lo };
}

export function printsOf(values: readonly string[]): Prints {
  const prints = createPrints(values.length);
  for (const [column, value] of values.entries()) printText(value, prints, column);
  return prints;
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** 32 bits of a blocking key, never 0. Two keys of one hash cost a comparison, no more. */
export function hashKey(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x2c1b3c6d ^ (to - from);
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (at < to) hash = Math.imul(hash ^ restOf(bytes, at, to), 0x9e3779b1);
  return mix(hash) >>> 0 || 1;
}

/** `hashKey` of a text. */
export const hashText = (text: string): number => {
  const length = shared.write(text);
  return hashKey(shared.bytes, 0, length);
};

/** Joins two hashes into one, never 0; the order matters. */
export function join(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15)) >>> 0 || 1;
}
