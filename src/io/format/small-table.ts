/**
 * A CSV file that a person had in a spreadsheet, read whole: any encoding and line end, with or without byte order mark and `sep=`
 * line, comma, semicolon, tab or bar. Rows may be ragged or blank.
 */
import { createDecoder, detectEncoding } from '../encoding/encoding.ts';

export interface TableRow {
  /** 1-based physical line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The rows of a table, those without any text left out.
 * @param isHeader whether these cells are the header: the delimiter is the one that makes it one
 * @returns undefined where no delimiter does
 */
export function readSmallTable(
  bytes: Uint8Array,
  isHeader: (cells: readonly string[]) => boolean,
): { readonly header: TableRow; readonly rows: readonly TableRow[] } | undefined {
  const text = textOf(bytes);
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = filled(parse(text, delimiter));
    if (header && isHeader(header.cells)) return { header, rows };
  }
  return undefined;
}

function textOf(bytes: Uint8Array): string {
  const { encoding, bomBytes } = detectEncoding(bytes, true);
  const decoder = createDecoder(encoding);
  return Buffer.concat([decoder.push(bytes.subarray(bomBytes)), decoder.end()]).toString();
}

const SEP_LINE = /^["']?sep=.{0,2}["']?$/i;

function filled(rows: readonly TableRow[]): TableRow[] {
  const [first] = rows;
  const isSep = first !== undefined && SEP_LINE.test(first.cells.join('').trim());
  return rows.slice(isSep ? 1 : 0).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** RFC 4180, with any line end. A quote within an unquoted cell is a character. */
export function parse(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let [line, begin, at] = [1, 1, 0];
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
    cells.push(cell);
    line += lineEnds(text, at, end);
    at = end;
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    rows.push({ line: begin, cells });
    cells = [];
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    begin = line;
  }
  return rows;
}

function plain(text: string, from: number, delimiter: string): [cell: string, end: number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return [text.slice(from, at), at];
}

function quoted(text: string, from: number, delimiter: string): [cell: string, end: number] {
  let at = from + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [cell + text.slice(at), text.length];
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const [rest, end] = plain(text, close + 1, delimiter);
      return [cell + rest, end];
    }
    cell += '"';
    at = close + 2;
  }
}

const lineEnds = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0;
