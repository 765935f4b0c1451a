/** What every decoder and encoder needs: bytes held back at a cut, and code points in and out of UTF-8. */
import { isAscii } from 'node:buffer';
import { ESCAPE_BASE } from './names.ts';

/** A streaming conversion. Cuts may be at any byte. What it returns may be a view of what it was given. */
export interface Transcoder {
  push(bytes: Uint8Array): Uint8Array;
  /** The bytes that were held back, as far as they can be read, else as escapes. */
  end(): Uint8Array;
}

/** Growing output of one conversion step. */
export class Output {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  readonly #size: number;

  /** @param size bytes to begin with, once something is written */
  constructor(size: number) {
    this.#size = size;
  }

  /** Makes `view` the whole output, without a copy. */
  pass(view: Uint8Array): void {
    this.bytes = view;
    this.length = view.length;
  }

  /** Makes room for `more` bytes. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.#size, this.bytes.length * 2, this.length + more));
    bigger.set(this.bytes.subarray(0, this.length));
    this.bytes = bigger;
  }

  point(point: number): void {
    this.reserve(4);
    this.length = writePoint(this.bytes, this.length, point);
  }

  /** Bytes `from` to `to` of `source`, each as an escape. */
  escape(source: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) this.point(ESCAPE_BASE + source[at]!);
  }

  byte(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  append(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  copy(source: Uint8Array, from: number, to: number): void {
    if (to > from) this.append(source.subarray(from, to));
  }

  /** What was written; a copy when most of the memory would be idle. */
  take(): Uint8Array {
    if (this.length === this.bytes.length) return this.bytes;
    const used = this.bytes.subarray(0, this.length);
    return this.length * 2 < this.bytes.length ? used.slice() : used;
  }
}

/**
 * Makes a transcoder of a step that reads as far as it can.
 * @param step reads `input`, writes to `out` and returns how many bytes it used: all of them when `final`
 */
export function transcoder(step: (input: Uint8Array, final: boolean, out: Output) => number): Transcoder {
  let rest: Uint8Array = new Uint8Array(0);
  const run = (input: Uint8Array, final: boolean): Uint8Array => {
    const out = new Output(input.length + 64);
    const used = step(input, final, out);
    rest = input.slice(used);
    return out.take();
  };
  return {
    push: (bytes) =>
      bytes.length === 0 ? bytes : run(rest.length === 0 ? bytes : Buffer.concat([rest, bytes]), false),
    end: () => (rest.length === 0 ? rest : run(rest, true)),
  };
}

export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Writes a code point as UTF-8 and returns where the next one goes. */
function writePoint(out: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    out[at] = point;
    return at + 1;
  }
  if (point < 0x800) {
    out[at] = 0xc0 | (point >> 6);
    out[at + 1] = 0x80 | (point & 0x3f);
    return at + 2;
  }
  if (point < 0x10000) {
    out[at] = 0xe0 | (point >> 12);
    out[at + 1] = 0x80 | ((point >> 6) & 0x3f);
    out[at + 2] = 0x80 | (point & 0x3f);
    return at + 3;
  }
  out[at] = 0xf0 | (point >> 18);
  out[at + 1] = 0x80 | ((point >> 12) & 0x3f);
  out[at + 2] = 0x80 | ((point >> 6) & 0x3f);
  out[at + 3] = 0x80 | (point & 0x3f);
  return at + 4;
}

/**
 * Length of the UTF-8 sequence at `at`: 1 to 4, 0 when it is not one, -1 when it may become one with bytes after `end`.
 * Follows table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (at + 1 >= end) return -1;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let k = 2; k < length; k++) {
    if (at + k >= end) return -1;
    if ((bytes[at + k]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Code point of a valid sequence. */
export function pointAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at]!;
  if (length === 2) return ((bytes[at]! & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (length === 3) return ((bytes[at]! & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return (
    ((bytes[at]! & 0x07) << 18) |
    ((bytes[at + 1]! & 0x3f) << 12) |
    ((bytes[at + 2]! & 0x3f) << 6) |
    (bytes[at + 3]! & 0x3f)
  );
}

/** A shorter run of ASCII is not worth a call of its own. */
const MIN_RUN = 12;

/** Length of the ASCII run at `at`, 0 when it is short. */
function asciiRun(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end]! < 0x80) end++;
  return end - at >= MIN_RUN ? end - at : 0;
}

/**
 * A transcoder from UTF-8: hands every code point to `write`.
 * @param ascii converts a piece that is ASCII throughout
 * @param write called with code points that are not escapes; an escape becomes its raw byte
 */
export function fromUtf8(
  ascii: (bytes: Uint8Array) => Uint8Array,
  write: (point: number, out: Output) => void,
): Transcoder {
  return transcoder((input, final, out) => {
    if (isAscii(input)) {
      out.pass(ascii(input));
      return input.length;
    }
    let at = 0;
    while (at < input.length) {
      const run = asciiRun(input, at);
      if (run > 0) {
        out.append(ascii(input.subarray(at, at + run)));
        at += run;
        continue;
      }
      const length = sequenceLength(input, at, input.length);
      if (length <= 0) {
        if (length < 0 && !final) return at;
        throw new Error(`text to encode is not UTF-8 at byte ${at}`);
      }
      const point = pointAt(input, at, length);
      if (point >= ESCAPE_BASE && point <= ESCAPE_BASE + 0xff) out.byte(point - ESCAPE_BASE);
      else write(point, out);
      at += length;
    }
    return at;
  });
}
