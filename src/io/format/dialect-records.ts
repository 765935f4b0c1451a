/** A tolerant reader of the first records of a CSV file, on text in which one character is one byte. */

import { LIMITS } from './limits.ts';

/** How to cut text into records. `delimiter` and `quote` are spelt in the same one-byte-one-character text. */
export interface Cut {
  readonly delimiter: string;
  readonly quote: string;
  /** Whether a carriage return alone ends a record. */
  readonly loneCr: boolean;
}

export interface RecordText {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly next: number;
  /** Unquoted, not yet decoded from UTF-8. */
  readonly cells: readonly string[];
  /** How many of the cells are wrapped in quotes. */
  readonly quoted: number;
  /** The line end, `''` for the last record without one. */
  readonly eol: string;
  /** Quotes in it do not work out; it was read as one line, split at every delimiter. */
  readonly bad: boolean;
}

export interface Limits {
  readonly records: number;
  readonly bytes: number;
  /** Whether the text is the whole file. If not, the last record may go on and is left out. */
  readonly complete: boolean;
}

/** Up to `limits.records` records that begin at `from`. */
export function readRecords(text: string, from: number, cut: Cut, limits: Limits): RecordText[] {
  const records: RecordText[] = [];
  let at = from;
  while (at < text.length && records.length < limits.records && at - from < limits.bytes) {
    // Quotes that do not work out: the record goes on behind the prefix, or it is broken and one line is set aside.
    const mayGoOn = !limits.complete && records.length > 0 && text.length - at <= MAX_CELL;
    const record = readRecord(text, at, cut) ?? (mayGoOn ? undefined : readLine(text, at, cut));
    if (!record) break;
    if (record.eol === '' && !limits.complete && records.length > 0) break;
    records.push(record);
    at = record.next;
  }
  return records;
}

/** A well-formed record, or undefined when its quotes do not work out before the text ends. */
function readRecord(text: string, start: number, cut: Cut): RecordText | undefined {
  const cells: string[] = [];
  let at = start;
  let quoted = 0;
  for (;;) {
    if (cut.quote !== '' && text[at] === cut.quote) {
      const close = closingQuote(text, at + 1, cut.quote);
      if (close < 0) return undefined;
      cells.push(text.slice(at + 1, close).replaceAll(cut.quote + cut.quote, cut.quote));
      at = close + 1;
      quoted++;
    } else {
      const end = cellEnd(text, at, cut);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at < text.length && text.startsWith(cut.delimiter, at)) {
      at += cut.delimiter.length;
      continue;
    }
    const eol = lineEndAt(text, at, cut.loneCr);
    if (eol === '' && at < text.length) return readLine(text, start, cut);
    return { start, end: at, next: at + eol.length, cells, quoted, eol, bad: false };
  }
}

/** The physical line that begins at `start`. */
function readLine(text: string, start: number, cut: Cut): RecordText {
  let end = start;
  let eol = '';
  while (end < text.length) {
    eol = lineEndAt(text, end, cut.loneCr);
    if (eol !== '') break;
    end++;
  }
  const cells = text.slice(start, end).split(cut.delimiter);
  return { start, end, next: end + eol.length, cells, quoted: 0, eol, bad: true };
}

/** A quoted cell longer than this is an unclosed quote: longer ones than a record may have are read as one too, and set aside whole. */
const MAX_CELL = 2 * LIMITS.field;

function closingQuote(text: string, from: number, quote: string): number {
  let at = from;
  for (;;) {
    at = text.indexOf(quote, at);
    if (at < 0 || at - from > MAX_CELL) return -1;
    if (text[at + 1] !== quote) return at;
    at += 2;
  }
}

function cellEnd(text: string, from: number, cut: Cut): number {
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === cut.delimiter[0] && text.startsWith(cut.delimiter, at)) return at;
    if ((char === '\n' || char === '\r') && lineEndAt(text, at, cut.loneCr) !== '') return at;
    at++;
  }
  return at;
}

function lineEndAt(text: string, at: number, loneCr: boolean): string {
  if (text[at] === '\n') return '\n';
  if (text[at] !== '\r') return '';
  if (text[at + 1] === '\n') return '\r\n';
  return loneCr ? '\r' : '';
}

/** Whether a record holds nothing but blanks and delimiters. */
export const isBlankRecord = (record: RecordText): boolean => record.cells.every((cell) => cell.trim() === '');
