/** Cuts a stream of UTF-8 bytes into chunks at record boundaries, and sets the footer of a report aside. */
import type { Layout } from '../../contract.ts';
import { type Cells, type Codec, createCells } from '../format/codec.ts';
import { createFraming, type Framing } from '../format/framing.ts';
import { createPlainLines, type PlainLines } from '../format/plain-lines.ts';
import type { BufferPool } from './buffer-pool.ts';

/** Whole records, to be handed over. Nothing else is in the memory of `bytes`, so it can be transferred to another thread. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 1-based number of the first record, over all inputs of the run. */
  readonly firstRow: number;
  /** 1-based physical line of the first byte, in its own input. */
  readonly firstLine: number;
  readonly records: number;
}

/** Text that is no record. Preamble and footer leave the cleaned file; the tail of a JSON list is written after its records. */
export interface DroppedLine {
  readonly kind: 'preamble' | 'footer' | 'tail';
  /** Number of the record before which it stood. */
  readonly row: number;
  readonly text: string;
}

export interface CutOptions {
  readonly codec: Codec;
  readonly layout: Layout;
  readonly firstRow: number;
  /** 1-based physical line on which the data begins. */
  readonly firstLine: number;
  /** Bytes that a chunk aims at. Any size gives the same result. */
  readonly chunkBytes: number;
  readonly onDropped: (line: DroppedLine) => void;
  /** False where the bytes end before their file does: then what ends them is no footer, and nothing is left out. Default: true. */
  readonly footer?: boolean;
  /** Where the memory of the chunks comes from. */
  readonly pool?: BufferPool;
  /** Null: every record is scanned, which gives the same more slowly. */
  readonly plain?: PlainLines | null;
}

const FOOTER =
  /^["'\s]*(copyright|confidential|generated (by|on)|report generated|all rights reserved|page \d|grand total|total|totals|sum|yhteensä|summe|gesamt|©|\(c\)|\d+ (rows|records|entries|results))\b/i;
/**
 * A footer is short. What is longer goes to the record stage, where it is rejected as ragged if it is. It is looked for in the last lines
 * of a file alone, so that whoever begins to read further up finds the same.
 */
const MAX_FOOTER_UNITS = 40;
const MAX_FOOTER_BYTES = 64 * 1024;

const PIECE = 256 * 1024;

/** Cuts `source` into chunks of whole records. The last chunk may lack its line end, as the input does. */
export async function* cut(source: AsyncIterable<Uint8Array>, options: CutOptions): AsyncGenerator<Chunk> {
  const cutter = new Cutter(options);
  for await (const piece of source) {
    // What is held back is as long as the longest piece: the prefix of a file comes as one of megabytes.
    for (let at = 0; at < piece.length; at += PIECE) yield* cutter.push(piece.subarray(at, at + PIECE), false);
  }
  yield* cutter.push(new Uint8Array(0), true);
}

class Cutter {
  readonly #options: CutOptions;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #cells: Cells;
  readonly #plain: PlainLines | null;
  readonly #newline: number;
  /** What has come and is not handed over yet: the first `#length` bytes. */
  #pending: Uint8Array = new Uint8Array(0);
  #length = 0;
  /** Everything before `#at` has been scanned; `#start` is where the next chunk begins. */
  #start = 0;
  #at = 0;
  #records = 0;
  #row: number;
  #line: number;
  /** The last units of what was scanned, as far as they may turn out to be the footer. */
  #short: { start: number; end: number; blank: boolean }[] = [];

  /** Where what closes a JSON list begins, -1 before it is seen. */
  #tail = -1;

  constructor(options: CutOptions) {
    this.#options = options;
    this.#framing = createFraming(options.layout.header);
    this.#cells = createCells(options.codec.columns.length);
    this.#plain = options.plain === undefined ? createPlainLines(options.layout, options.footer) : options.plain;
    this.#newline = options.layout.eol === '\r' ? 13 : 10;
    this.#row = options.firstRow;
    this.#line = options.firstLine;
  }

  *push(piece: Uint8Array, final: boolean): Generator<Chunk> {
    this.#append(piece);
    const { codec, chunkBytes } = this.#options;
    const bytes = this.#pending.subarray(0, this.#length);
    while (this.#at < bytes.length) {
      if (this.#settled - this.#start >= chunkBytes) yield this.#emit(this.#settled);
      if (this.#settled === this.#at && this.#skipPlain(bytes)) continue;
      const next = codec.scan(bytes, this.#at, bytes.length, final, this.#cells);
      if (next < 0) break;
      this.#take(bytes, next);
    }
    if (this.#settled - this.#start >= chunkBytes) yield this.#emit(this.#settled);
    if (!final) return;
    this.#dropFooter(bytes);
    this.#dropTail(bytes);
    if (this.#at > this.#start) yield this.#emit(this.#at);
  }

  /** Up to where what was scanned is no footer and no tail, whatever follows. */
  get #settled(): number {
    return this.#short[0]?.start ?? (this.#tail < 0 ? this.#at : this.#tail);
  }

  /** Counts lines that need no scanning, up to where the chunk is full; answers whether there were any. */
  #skipPlain(bytes: Uint8Array): boolean {
    if (!this.#plain) return false;
    const enough = this.#start + this.#options.chunkBytes;
    const at = this.#plain.run(bytes, this.#at, enough);
    if (at === this.#at) return false;
    this.#records += this.#plain.records;
    this.#at = at;
    return true;
  }

  #append(piece: Uint8Array): void {
    if (piece.length === 0) return;
    const rest = this.#length - this.#start;
    for (const unit of this.#short) {
      unit.start -= this.#start;
      unit.end -= this.#start;
    }
    if (rest + piece.length > this.#pending.length) {
      const bigger = new Uint8Array(Math.max(rest + piece.length, this.#options.chunkBytes * 2));
      bigger.set(this.#pending.subarray(this.#start, this.#length));
      this.#pending = bigger;
    } else this.#pending.copyWithin(0, this.#start, this.#length);
    this.#pending.set(piece, rest);
    this.#length = rest + piece.length;
    this.#at -= this.#start;
    if (this.#tail >= 0) this.#tail -= this.#start;
    this.#start = 0;
  }

  /** Counts one scanned unit that ends at `next`, or keeps it back as a possible footer. */
  #take(bytes: Uint8Array, next: number): void {
    const framing = this.#framing(bytes, this.#cells);
    const start = this.#at;
    this.#at = next;
    if (this.#options.layout.format !== 'csv') {
      if (framing === '') {
        this.#records++;
        this.#tail = -1;
      } else if (this.#options.layout.format === 'json' && this.#tail < 0) this.#tail = start;
      return;
    }
    const columns = this.#options.codec.columns.length;
    const short = this.#cells.problem === 'ragged-row' && this.#cells.count <= 2 && columns > 2;
    const isOpen = this.#options.footer !== false && (framing === 'blank' || (framing === '' && short));
    if (isOpen) {
      this.#short.push({ start, end: next, blank: framing === 'blank' });
      const fits = () => this.#short.length <= MAX_FOOTER_UNITS && next - this.#settled <= MAX_FOOTER_BYTES;
      while (!fits()) this.#release(1);
      return;
    }
    if (this.#short.length > 0) this.#release(this.#short.length);
    if (framing === '') this.#records++;
  }

  /** The first of the units that were held back are no footer. */
  #release(units: number): void {
    for (const unit of this.#short.splice(0, units)) if (!unit.blank) this.#records++;
  }

  /** At the end of the input: short lines after a blank line, or lines that read like a footer, are one. */
  #dropFooter(bytes: Uint8Array): void {
    const text = (unit: { start: number; end: number }) => Buffer.from(bytes.subarray(unit.start, unit.end)).toString();
    const first = this.#short.findIndex(
      (unit, i) => !unit.blank && ((i > 0 && this.#short[i - 1]!.blank) || FOOTER.test(text(unit))),
    );
    this.#release(first < 0 ? this.#short.length : first);
    if (first < 0) return;
    const footer = this.#short;
    const row = this.#row + this.#records;
    for (const unit of footer) this.#options.onDropped({ kind: 'footer', row, text: text(unit) });
    this.#at = footer[0]!.start;
  }

  #dropTail(bytes: Uint8Array): void {
    if (this.#tail < 0) return;
    const text = Buffer.from(bytes.subarray(this.#tail)).toString();
    this.#options.onDropped({ kind: 'tail', row: this.#row + this.#records, text });
    this.#at = this.#tail;
  }

  #emit(end: number): Chunk {
    const size = end - this.#start;
    const bytes = this.#options.pool?.take(size).subarray(0, size) ?? new Uint8Array(size);
    bytes.set(this.#pending.subarray(this.#start, end));
    const chunk = { bytes, firstRow: this.#row, firstLine: this.#line, records: this.#records };
    this.#row += this.#records;
    this.#line += countByte(bytes, this.#newline);
    this.#records = 0;
    this.#start = end;
    return chunk;
  }
}

/** How often a byte occurs, by the platform's own search. */
export function countByte(bytes: Uint8Array, byte: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(byte); at >= 0; at = buffer.indexOf(byte, at + 1)) count++;
  return count;
}
