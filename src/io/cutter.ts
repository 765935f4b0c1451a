/** Cuts a stream of UTF-8 bytes into chunks at record boundaries, and sets the footer of a report aside. */
import type { Layout } from '../contract.ts';
import { type Cells, type Codec, createCells } from './codec.ts';
import { createFraming, type Framing } from './framing.ts';

/** Whole records, to be handed over. `bytes` owns its memory, so it can be transferred to another thread. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 1-based number of the first record, over all inputs of the run. */
  readonly firstRow: number;
  /** 1-based physical line of the first byte, in its own input. */
  readonly firstLine: number;
  readonly records: number;
}

/** A line that is not a record and is left out of the cleaned file. */
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
}

const FOOTER =
  /^["'\s]*(copyright|confidential|generated (by|on)|report generated|all rights reserved|page \d|grand total|total|totals|sum|yhteensä|summe|gesamt|©|\(c\)|\d+ (rows|records|entries|results))\b/i;
/** A footer is short. What is longer goes to the record stage, where it is rejected as ragged if it is. */
const MAX_FOOTER_UNITS = 40;
const MAX_FOOTER_BYTES = 64 * 1024;

/** Cuts `source` into chunks of whole records. The last chunk may lack its line end, as the input does. */
export async function* cut(source: AsyncIterable<Uint8Array>, options: CutOptions): AsyncGenerator<Chunk> {
  const cutter = new Cutter(options);
  for await (const piece of source) yield* cutter.push(piece, false);
  yield* cutter.push(new Uint8Array(0), true);
}

class Cutter {
  readonly #options: CutOptions;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  readonly #cells: Cells;
  readonly #newline: number;
  #pending: Uint8Array = new Uint8Array(0);
  /** Everything before `#at` has been scanned; `#start` is where the next chunk begins. */
  #start = 0;
  #at = 0;
  #records = 0;
  #row: number;
  #line: number;
  /** Units at the end of what was scanned that may turn out to be the footer. */
  #tail: { start: number; end: number; blank: boolean }[] = [];

  constructor(options: CutOptions) {
    this.#options = options;
    this.#framing = createFraming(options.layout.header);
    this.#cells = createCells(options.codec.columns.length);
    this.#newline = options.layout.eol === '\r' ? 13 : 10;
    this.#row = options.firstRow;
    this.#line = options.firstLine;
  }

  *push(piece: Uint8Array, final: boolean): Generator<Chunk> {
    this.#append(piece);
    const { codec, chunkBytes } = this.#options;
    const bytes = this.#pending;
    while (this.#at < bytes.length) {
      const next = codec.scan(bytes, this.#at, bytes.length, final, this.#cells);
      if (next < 0) break;
      this.#take(bytes, next);
      if (this.#tail.length === 0 && this.#at - this.#start >= chunkBytes) yield this.#emit(this.#at);
    }
    if (!final) return;
    this.#dropFooter(bytes);
    if (this.#at > this.#start) yield this.#emit(this.#at);
  }

  #append(piece: Uint8Array): void {
    if (piece.length === 0) return;
    const rest = this.#pending.subarray(this.#start);
    for (const unit of this.#tail) {
      unit.start -= this.#start;
      unit.end -= this.#start;
    }
    this.#at -= this.#start;
    this.#start = 0;
    this.#pending = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
  }

  /** Counts one scanned unit that ends at `next`, or keeps it back as a possible footer. */
  #take(bytes: Uint8Array, next: number): void {
    const framing = this.#framing(bytes, this.#cells);
    const start = this.#at;
    this.#at = next;
    if (this.#options.layout.format !== 'csv') {
      if (framing === '') this.#records++;
      return;
    }
    const columns = this.#options.codec.columns.length;
    const short = this.#cells.problem === 'ragged-row' && this.#cells.count <= 2 && columns > 2;
    if (framing === 'blank' || (framing === '' && short)) {
      this.#tail.push({ start, end: next, blank: framing === 'blank' });
      if (this.#tail.length <= MAX_FOOTER_UNITS && next - this.#tail[0]!.start <= MAX_FOOTER_BYTES) return;
      this.#releaseTail();
      return;
    }
    this.#releaseTail();
    if (framing === '') this.#records++;
  }

  #releaseTail(): void {
    for (const unit of this.#tail) if (!unit.blank) this.#records++;
    this.#tail = [];
  }

  /** At the end of the input: short lines after a blank line, or lines that read like a footer, are one. */
  #dropFooter(bytes: Uint8Array): void {
    const text = (unit: { start: number; end: number }) => Buffer.from(bytes.subarray(unit.start, unit.end)).toString();
    const first = this.#tail.findIndex(
      (unit, i) => !unit.blank && ((i > 0 && this.#tail[i - 1]!.blank) || FOOTER.test(text(unit))),
    );
    if (first < 0) {
      this.#releaseTail();
      return;
    }
    const footer = this.#tail.splice(first);
    this.#releaseTail();
    const row = this.#row + this.#records;
    for (const unit of footer) this.#options.onDropped({ kind: 'footer', row, text: text(unit) });
    this.#at = footer[0]!.start;
  }

  #emit(end: number): Chunk {
    const bytes = new Uint8Array(end - this.#start);
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
