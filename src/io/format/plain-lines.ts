/**
 * Counts records without reading their cells, where a look at the line is enough: a line of CSV without a quote is one record, whatever
 * its cells are, and a line of NDJSON that begins with a brace is one, good or bad. Everything else (quotes, blank lines, what may be a header or a footer) is left to the scanner.
 */
import type { Layout } from '../../contract.ts';
import { LIMITS } from './limits.ts';

const LF = 10;
const CR = 13;
const BRACE = 0x7b;

export interface PlainLines {
  /** Records counted by the last `run`. */
  readonly records: number;
  /**
   * Counts whole plain lines from `from` on, which is the start of a record.
   * @param enough stops at the first line end at or after this
   * @returns where the last of them ends; `from` where there is none
   */
  run(bytes: Uint8Array, from: number, enough: number): number;
}

/**
 * Null for a layout of which a line does not tell enough.
 * @param footer whether short lines may turn out to be one
 */
export function createPlainLines(layout: Layout, footer = true): PlainLines | null {
  if (layout.format === 'ndjson') return new JsonLines(layout);
  return layout.format === 'csv' && !layout.loneCr ? new CsvLines(layout, footer) : null;
}

class JsonLines implements PlainLines {
  records = 0;
  readonly #longest: number;

  constructor({ limits }: Layout) {
    this.#longest = limits?.record ?? LIMITS.record;
  }

  run(bytes: Uint8Array, from: number, enough: number): number {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.records = 0;
    let at = from;
    while (at < enough && buffer[at] === BRACE) {
      const end = buffer.indexOf(LF, at);
      if (end < 0 || end - at > this.#longest) break;
      this.records++;
      at = end + 1;
    }
    return at;
  }
}

class CsvLines implements PlainLines {
  records = 0;
  readonly #quote: number;
  readonly #delimiter: Buffer;
  /** A line with fewer delimiters than this may belong to a footer. */
  readonly #fewest: number;
  readonly #header: Buffer;
  readonly #longest: number;

  constructor({ quote, delimiter, columns, header, limits }: Layout, footer: boolean) {
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
    this.#delimiter = Buffer.from(delimiter);
    this.#fewest = footer && columns.length > 2 ? 2 : 0;
    this.#header = Buffer.from(header);
    this.#longest = limits?.record ?? LIMITS.record;
  }

  run(bytes: Uint8Array, from: number, enough: number): number {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const quote = this.#quote < 0 ? -1 : buffer.indexOf(this.#quote, from);
    const quoteAt = quote < 0 ? bytes.length : quote;
    this.records = 0;
    let at = from;
    while (at < enough) {
      const end = buffer.indexOf(LF, at);
      if (end < 0 || end > quoteAt || !this.#isRecord(buffer, at, end)) break;
      this.records++;
      at = end + 1;
    }
    // Short lines at the end of a file are its footer: they are left to the scanner until something longer follows.
    while (at > from && !this.#isLong(buffer, at)) {
      this.records--;
      at = this.#startOf(buffer, at);
    }
    return at;
  }

  /** Whether the line is a record for sure, and neither blank nor the header once more. */
  #isRecord(buffer: Buffer, at: number, end: number): boolean {
    const first = buffer[at]!;
    if (first <= 32 && (first === LF || first === CR || first === 32 || first === 9)) return false;
    if (end - at > this.#longest) return false;
    const length = end - at - (buffer[end - 1] === CR ? 1 : 0);
    return length !== this.#header.length || first !== this.#header[0];
  }

  #startOf(buffer: Buffer, end: number): number {
    return end < 2 ? 0 : buffer.lastIndexOf(LF, end - 2) + 1;
  }

  /** Whether the line that ends before `end` has enough cells not to be part of a footer. */
  #isLong(buffer: Buffer, end: number): boolean {
    let at = this.#startOf(buffer, end);
    for (let left = this.#fewest; left > 0; left--) {
      const found = buffer.indexOf(this.#delimiter, at);
      if (found < 0 || found >= end) return false;
      at = found + this.#delimiter.length;
    }
    return true;
  }
}
