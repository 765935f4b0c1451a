/** Goes from one record boundary of a file to the next, through bytes that begin anywhere in it, and knows where in the file each one is. */
import type { Layout } from '../../contract.ts';
import { createDecoder, type Encoding, type Transcoder } from '../../io/encoding/encoding.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { createFraming, type Framing } from '../../io/format/framing.ts';
import { createPlainLines, type PlainLines } from '../../io/format/plain-lines.ts';
import { countByte } from '../../io/stream/cutter.ts';
import { createCodec } from '../../io/stream/input.ts';
import { rawLength } from '../../io/stream/raw-length.ts';

/** A boundary: its place in the file, and records and line ends between a first one and it. */
export type Mark = readonly [offset: number, records: number, lines: number];

const LF = 10;
const CR = 13;

export class Boundaries {
  readonly #encoding: Encoding;
  readonly #decoder: Transcoder;
  readonly #codec: Codec;
  readonly #cells: Cells;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #plain: PlainLines | null;
  readonly #newline: number;
  readonly #loneCr: boolean;
  /** What was decoded and is still needed: the first `#length` bytes. */
  #pending: Uint8Array = new Uint8Array(0);
  #length = 0;
  #isFinal = false;
  /** The boundary that was found last. */
  #at = 0;
  /** Up to here offset and lines are counted. */
  #counted = 0;
  #offset: number;
  #records = 0;
  #lines = 0;
  #isFresh = true;
  /** A record that does not end in so many bytes is looked at again when there are twice as many: it may be one long quoted cell. */
  #tried = 0;

  /** @param from where in the file the first byte that is pushed stands; in UTF-16 it is even */
  constructor(layout: Layout, from: number) {
    this.#encoding = layout.encoding as Encoding;
    this.#decoder = createDecoder(this.#encoding);
    this.#codec = createCodec(layout);
    this.#cells = createCells(layout.columns.length);
    this.#framing = createFraming(layout.header);
    this.#plain = createPlainLines(layout, false);
    this.#newline = layout.eol === '\r' ? CR : LF;
    this.#loneCr = layout.loneCr;
    this.#offset = from;
  }

  /** @param final whether the file ends behind them */
  push(raw: Uint8Array, final: boolean): void {
    this.#append(this.#decoder.push(raw));
    if (final) this.#append(this.#decoder.end());
    this.#isFinal = final;
  }

  /** Whether the file has no bytes behind the boundary. */
  get isOver(): boolean {
    return this.#isFinal && this.#at === this.#length;
  }

  /**
   * Whether a reader may begin at the boundary. Behind a line end it may. A record without an end is cut between characters of the decoded
   * text, which may be between two bytes that are only read together.
   */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** The boundary that was found last; counted from the first one on. */
  get mark(): Mark {
    this.#count();
    return [this.#offset, this.#records, this.#lines];
  }

  /** Passes over everything up to behind the next line end, and counts from there; false where it needs more bytes. */
  skipLine(): boolean {
    const bytes = this.#pending.subarray(0, this.#length);
    const ends = [bytes.indexOf(LF), this.#loneCr ? bytes.indexOf(CR) : -1].filter((at) => at >= 0);
    this.#at = ends.length > 0 ? Math.min(...ends) + 1 : this.#length;
    this.#count();
    this.#lines = 0;
    return ends.length > 0;
  }

  /** Goes to the next boundary at which a reader may begin; false where it needs more bytes, or there are none. */
  step(): boolean {
    do if (!this.#scan()) return false;
    while (!this.#isFresh);
    return true;
  }

  /** Goes as far as the bytes reach. */
  run(): void {
    do this.#skipPlain();
    while (this.#scan());
  }

  #skipPlain(): void {
    const at = this.#plain?.run(this.#pending.subarray(0, this.#length), this.#at, this.#length) ?? this.#at;
    if (at === this.#at) return;
    this.#records += this.#plain!.records;
    this.#at = at;
    this.#isFresh = true;
  }

  #scan(): boolean {
    const left = this.#length - this.#at;
    if (left === 0 || (left < this.#tried * 2 && !this.#isFinal)) return false;
    const bytes = this.#pending.subarray(0, this.#length);
    const next = this.#codec.scan(bytes, this.#at, this.#length, this.#isFinal, this.#cells);
    this.#tried = next < 0 ? left : 0;
    if (next < 0) return false;
    if (this.#framing(bytes, this.#cells) === '') this.#records++;
    this.#at = next;
    const last = bytes[next - 1];
    this.#isFresh = last === LF || last === CR || this.isOver;
    return true;
  }

  #count(): void {
    const passed = this.#pending.subarray(this.#counted, this.#at);
    this.#offset += rawLength(passed, this.#encoding);
    this.#lines += countByte(passed, this.#newline);
    this.#counted = this.#at;
  }

  #append(text: Uint8Array): void {
    if (text.length === 0) return;
    this.#count();
    const rest = this.#pending.subarray(this.#at, this.#length);
    if (rest.length + text.length > this.#pending.length) {
      const bigger = new Uint8Array(Math.max(rest.length + text.length, this.#pending.length * 2));
      bigger.set(rest);
      this.#pending = bigger;
    } else this.#pending.copyWithin(0, this.#at, this.#length);
    this.#pending.set(text, rest.length);
    this.#length = rest.length + text.length;
    this.#at = 0;
    this.#counted = 0;
  }
}
