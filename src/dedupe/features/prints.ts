/**
 * A cleaned record in numbers, as features are made of it: the hash of all its cells, and prints of those cells under whose values match
 * forms are remembered. One instance is used again and again.
 */
import { CELLS, Hasher } from '../columns/hash.ts';

export class Prints {
  /** Of all cells: equal for exact copies. */
  readonly hash = new Hasher();
  /** By column, 64 bits of the cell where they are wanted; `lo` is 0 where the cell is empty, and nowhere else. */
  readonly hi: Int32Array;
  readonly lo: Int32Array;
  /** By column, how many want its print. */
  readonly wanted: Uint8Array;
  /** The columns in the order in which their cells are hashed. */
  readonly order: readonly number[];

  /** @param order of the columns; as they stand where nothing else is said */
  constructor(columns: number, order: readonly number[] = Array.from({ length: columns }, (_, index) => index)) {
    this.order = order;
    this.hi = new Int32Array(columns);
    this.lo = new Int32Array(columns);
    this.wanted = new Uint8Array(columns);
  }

  /** Prints a record whose cells are given as texts. */
  ofTexts(values: readonly string[]): this {
    this.hash.start(CELLS);
    for (const i of this.order) {
      this.hash.add(values[i]!);
      printText(values[i]!, this, i);
    }
    this.hash.end();
    return this;
  }
}

/** Texts up to this length are written into memory that is used again. */
const SHORT = 1024;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const scratch = Buffer.allocUnsafeSlow(SHORT * 3);

/** Prints a cell whose text is given as UTF-8 bytes, of which there is at least one: four a step. */
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
    let rest = bytes[at]!;
    if (at + 1 < to) rest |= bytes[at + 1]! << 8;
    if (at + 2 < to) rest |= bytes[at + 2]! << 16;
    hi = Math.imul(hi ^ rest, 0x85ebca6b);
    lo = Math.imul(lo ^ rest, 0x9e3779b1);
  }
  into.hi[column] = hi ^ (hi >>> 16);
  into.lo[column] = lo ^ (lo >>> 16) || 1;
}

/** The same for a text. */
export function printText(text: string, into: Prints, column: number): void {
  if (text === '') {
    into.hi[column] = 0;
    into.lo[column] = 0;
    return;
  }
  if (text.length > SHORT) {
    printLong(text, into, column);
    return;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) {
      // half a character has no bytes of its own, and is not the same as another one
      if (LONE_SURROGATE.test(text)) printLong(JSON.stringify(text), into, column);
      else printBytes(scratch, 0, scratch.write(text, 0), into, column);
      return;
    }
    scratch[i] = unit;
  }
  printBytes(scratch, 0, text.length, into, column);
}

function printLong(text: string, into: Prints, column: number): void {
  const bytes = Buffer.from(LONE_SURROGATE.test(text) ? JSON.stringify(text) : text);
  printBytes(bytes, 0, bytes.length, into, column);
}
