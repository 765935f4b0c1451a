/** CSV ↔ cells: one scanner over bytes, quote-aware, that never lets a stray or unclosed quote swallow the records after it. */
import { type Cells, type Codec, ESCAPED, growCells, NON_ASCII, QUOTED, type ScanProblem } from './codec.ts';
import { LIMITS, type RecordLimits } from './limits.ts';
import { hasLongCell } from './long-cell.ts';

export interface CsvShape {
  readonly columns: readonly string[];
  /** One character, not a line break. */
  readonly delimiter: string;
  /** One ASCII character, or `''` for a file without quoting. */
  readonly quote: string;
  /** Whether a carriage return without a line feed ends a record. */
  readonly loneCr: boolean;
  readonly limits?: RecordLimits;
}

const LF = 10;
const CR = 13;

/** What `scanCells` answers besides a position. */
const MORE = -1;
const BAD = -2;

/**
 * From this length on V8 makes a slice that keeps the whole text alive: whoever remembers one cell would remember the chunk.
 * Shorter ones are copies, and sooner made than by the platform.
 */
const SHARED = 13;

/**
 * Bytes that are made text at once, to cut short cells out of: those of a batch (engine/batch/batch.ts), which is walked once for every column.
 * It is let go soon enough to die young.
 */
const WINDOW = 120 * 1024;

/** A codec for one shape of CSV. It keeps some text of the last chunk that it saw, so give each thread its own. */
export function createCsvCodec(shape: CsvShape): Codec {
  const scanner = createScanner(shape);
  const needsQuotes = quotePattern(shape);
  const doubled = new RegExp(escapeRegExp(shape.quote || '"'), 'g');
  const quote = shape.quote;
  let seen: Uint8Array | undefined;
  let buffer: Buffer = Buffer.alloc(0);
  let text = '';
  /** Where the text begins in `seen`. */
  let begin = 0;

  const shortText = (from: number, to: number): string => {
    if (from < begin || to > begin + text.length) {
      text = buffer.toString('latin1', from, from + WINDOW);
      begin = from;
    }
    return text.slice(from - begin, to - begin);
  };

  return {
    columns: shape.columns,
    scan: scanner,
    decode(bytes, cells, index) {
      if (index >= cells.count) return '';
      const flags = cells.flags[index]!;
      const inset = flags & QUOTED ? 1 : 0;
      const from = cells.start[index]! + inset;
      const to = cells.end[index]! - inset;
      if (from >= to) return '';
      if (seen !== bytes) {
        seen = bytes;
        buffer = asBuffer(bytes);
        text = '';
        begin = 0;
      }
      const raw =
        flags & NON_ASCII
          ? buffer.toString('utf8', from, to)
          : to - from < SHARED
            ? shortText(from, to)
            : buffer.toString('latin1', from, to);
      return flags & ESCAPED ? raw.replaceAll(quote + quote, quote) : raw;
    },
    encode(value, flags) {
      const lonely = value === '' && shape.columns.length === 1;
      if (!lonely && (flags & QUOTED) === 0 && !needsQuotes.test(value)) return value;
      if (quote === '') return value;
      return quote + value.replace(doubled, quote + quote) + quote;
    },
  };
}

function quotePattern(shape: CsvShape): RegExp {
  return new RegExp(`[\\r\\n${escapeRegExp(shape.quote)}${escapeRegExp(shape.delimiter)}]`);
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function createScanner(shape: CsvShape): Codec['scan'] {
  const delimiter = Buffer.from(shape.delimiter);
  const first = delimiter[0] ?? 0;
  const width = delimiter.length;
  const quote = shape.quote === '' ? -1 : shape.quote.charCodeAt(0);
  const columns = shape.columns.length;
  /** A record longer than this is taken for an unclosed quote; it bounds the memory of a reader. */
  const { record: longest = LIMITS.record, field: longestCell = LIMITS.field } = shape.limits ?? {};

  /** Where the last stray quote was found. */
  let badAt = 0;

  const isDelimiter = (bytes: Uint8Array, at: number): boolean => {
    for (let k = 1; k < width; k++) if (bytes[at + k] !== delimiter[k]) return false;
    return true;
  };

  /** Length of the line end at `at`: 0 none, 1 or 2; MORE when the next byte decides and is not there yet. */
  const lineEnd = (bytes: Uint8Array, at: number, end: number, final: boolean): number => {
    const byte = bytes[at];
    if (byte === LF) return 1;
    if (byte !== CR) return 0;
    if (at + 1 >= end) return final ? 1 : MORE;
    if (bytes[at + 1] === LF) return 2;
    return shape.loneCr ? 1 : 0;
  };

  /** Reads well-formed cells from `pos`; answers where the next record begins, MORE, or BAD with `cells.problem` set. */
  const scanCells = (bytes: Uint8Array, pos: number, end: number, final: boolean, cells: Cells): number => {
    let at = pos;
    cells.count = 0;
    cells.problem = '';
    cells.bodyStart = pos;
    for (;;) {
      const start = at;
      let flags = 0;
      if (at < end && bytes[at] === quote) {
        flags = QUOTED;
        at++;
        for (;;) {
          for (; at < end && bytes[at] !== quote; at++) if (bytes[at]! > 127) flags |= NON_ASCII;
          if (at >= end) {
            if (!final && end - pos <= longest) return MORE;
            cells.problem = 'unclosed-quote';
            return BAD;
          }
          if (bytes[at + 1] !== quote || at + 1 >= end) break;
          flags |= ESCAPED;
          at += 2;
        }
        at++;
        if (!final && at + width > end) return MORE;
      } else {
        while (at < end) {
          const byte = bytes[at]!;
          if (byte > 127) {
            if (byte === first && isDelimiter(bytes, at)) break;
            flags |= NON_ASCII;
          } else if (byte === first) {
            if (width === 1 || isDelimiter(bytes, at)) break;
          } else if (byte === LF || byte === CR) {
            if (lineEnd(bytes, at, end, final) !== 0) break;
          }
          at++;
        }
      }
      // The same for any pieces: a record that is too long is so even when all of it is there at once.
      if (at - pos > longest) return tooLong(cells);
      if (cells.count >= cells.flags.length) growCells(cells);
      cells.start[cells.count] = start;
      cells.end[cells.count] = at;
      cells.flags[cells.count++] = flags;
      if (at >= end) {
        if (!final) return MORE;
        cells.bodyEnd = at;
        return at;
      }
      if (bytes[at] === first && isDelimiter(bytes, at)) {
        at += width;
        continue;
      }
      const length = lineEnd(bytes, at, end, final);
      if (length === MORE) return MORE;
      if (length > 0) {
        cells.bodyEnd = at;
        return at + length;
      }
      cells.problem = 'stray-quote';
      badAt = at;
      return BAD;
    }
  };

  const tooLong = (cells: Cells): number => {
    cells.problem = 'unclosed-quote';
    return BAD;
  };

  /** Sets the physical line that begins at `pos` aside, with a reason; answers where the next one begins, or MORE. */
  const setLineAside = (
    bytes: Uint8Array,
    pos: number,
    end: number,
    final: boolean,
    cells: Cells,
    problem: ScanProblem,
  ): number => {
    const stop = Math.min(end, pos + longest);
    let at = pos;
    let length = at < stop ? lineEnd(bytes, at, end, final) : 0;
    while (at < stop && length === 0) length = ++at < stop ? lineEnd(bytes, at, end, final) : 0;
    // A line without an end is cut at a fixed length, between characters.
    if (length === 0 && stop < end) while ((bytes[at]! & 0xc0) === 0x80) at--;
    if (length === MORE || (at >= end && !final && end - pos <= longest)) return MORE;
    cells.count = 0;
    cells.bodyStart = pos;
    cells.bodyEnd = at;
    cells.problem = problem;
    return at + length;
  };

  const spansLines = (bytes: Uint8Array, end: number, final: boolean, cells: Cells): boolean => {
    for (let at = cells.bodyStart; at < cells.bodyEnd; at++) if (lineEnd(bytes, at, end, final) > 0) return true;
    return false;
  };

  const probe = { count: 0, start: new Int32Array(8), end: new Int32Array(8), flags: new Uint8Array(8) };
  const probeCells: Cells = { ...probe, bodyStart: 0, bodyEnd: 0, problem: '' };

  return (bytes, pos, end, final, cells) => {
    const next = scanCells(bytes, pos, end, final, cells);
    if (next === MORE) return MORE;
    if (next === BAD) {
      // What is wrong must not depend on how much follows: a quote that goes wrong on a later line was never closed on this one.
      const stray = cells.problem === 'stray-quote' ? badAt : -1;
      const after = setLineAside(bytes, pos, end, final, cells, 'unclosed-quote');
      if (after !== MORE && stray >= 0 && stray < cells.bodyEnd) cells.problem = 'stray-quote';
      return after;
    }
    if (cells.count === columns || columns === 0) {
      if (next - pos > longestCell && hasLongCell(cells, longestCell)) cells.problem = 'field-too-long';
      return next;
    }
    // A record of the wrong length that spans lines is an unclosed quote when the line after its first reads well by itself.
    if (cells.count > 1 || (cells.flags[0]! & QUOTED) !== 0) {
      if (spansLines(bytes, end, final, cells)) {
        const second = setLineAside(bytes, pos, end, final, probeCells, 'unclosed-quote');
        const after = second === MORE ? MORE : scanCells(bytes, second, end, final, probeCells);
        if (second === MORE || after === MORE) return MORE;
        if (after >= 0 && probeCells.count === columns) {
          return setLineAside(bytes, pos, end, final, cells, 'unclosed-quote');
        }
      }
    }
    cells.problem = 'ragged-row';
    return next;
  };
}
