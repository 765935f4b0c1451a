/**
 * A CSV file that a person had in a spreadsheet, read piece by piece, however large it is: any encoding and line end, with or without
 * byte order mark and `sep=` line, comma, semicolon, tab or bar. Rows may be ragged or blank.
 *
 * Memory: a piece of the file, and the longest row.
 */
import { CrmqError } from '../../errors.ts';
import { createDecoder, detectEncoding } from '../encoding/encoding.ts';
import type { TableRow } from './small-table.ts';
import { TableParser } from './table-parser.ts';

/** The encoding is decided on so many bytes. */
const PREFIX = 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];
const SEP_LINE = /^["']?sep=.{0,2}["']?$/i;

export interface PersonTable {
  readonly header: TableRow;
  /** The rows behind the header, those without any text left out. */
  rows(): AsyncGenerator<TableRow>;
}

/** Where the bytes of such a file come from; they are read more than once. */
export interface PersonSource {
  /** As a person knows it. */
  readonly name: string;
  /** From the beginning on. */
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/**
 * @param isHeader whether these cells are the header: the delimiter is the one that makes it one
 * @returns undefined where no delimiter does
 * @throws CrmqError `cannot-read`, `not-a-table`, `unknown-encoding`
 */
export async function openPersonTable(
  source: PersonSource,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<PersonTable | undefined> {
  const { bytes, isAll } = await prefixOf(source);
  refuseWorkbook(source.name, bytes);
  const { encoding, bomBytes } = detectEncoding(bytes, isAll);
  const decoder = createDecoder(encoding);
  const begin = Buffer.from(decoder.push(bytes.subarray(bomBytes))).toString();
  const text = isAll ? begin + Buffer.from(decoder.end()).toString() : begin;
  for (const delimiter of DELIMITERS) {
    const parser = new TableParser(delimiter);
    const header = headerIn([...parser.push(text), ...(isAll ? parser.end() : [])]);
    if (header && isHeader(header.cells))
      return { header, rows: () => rowsOf(source, encoding, bomBytes, delimiter, header) };
  }
  return undefined;
}

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

function headerIn(rows: readonly TableRow[]): TableRow | undefined {
  const filled = rows.filter(isFilled);
  return SEP_LINE.test(filled[0]?.cells.join('').trim() ?? '') ? filled[1] : filled[0];
}

async function* rowsOf(
  source: PersonSource,
  encoding: Parameters<typeof createDecoder>[0],
  bomBytes: number,
  delimiter: string,
  header: TableRow,
): AsyncGenerator<TableRow> {
  const decoder = createDecoder(encoding);
  const parser = new TableParser(delimiter);
  // pieces of UTF-8 may end within a character
  const utf8 = new TextDecoder();
  let skip = bomBytes;
  for await (const piece of await source.open()) {
    const bytes = piece.subarray(Math.min(skip, piece.length));
    skip -= piece.length - bytes.length;
    const rows = parser.push(utf8.decode(decoder.push(bytes), { stream: true }));
    for (const row of rows) if (row.line > header.line && isFilled(row)) yield row;
  }
  const rest = parser.push(utf8.decode(decoder.end()));
  for (const row of [...rest, ...parser.end()]) if (row.line > header.line && isFilled(row)) yield row;
}

async function prefixOf({ name, open }: PersonSource): Promise<{ bytes: Uint8Array; isAll: boolean }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of await open()) {
      pieces.push(piece);
      length += piece.length;
      if (length > PREFIX) break;
    }
  } catch (cause) {
    if (cause instanceof CrmqError) throw cause;
    throw new CrmqError('cannot-read', `cannot read ${name}: ${(cause as Error).message}`, {
      exitCode: 3,
      cause,
      hint: 'check the path',
    });
  }
  return { bytes: Buffer.concat(pieces).subarray(0, PREFIX), isAll: length <= PREFIX };
}

/** `PK` begins a workbook of Excel or LibreOffice, D0 CF one of Excel until 2003. */
function refuseWorkbook(path: string, bytes: Uint8Array): void {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  if (!isZip && !(bytes[0] === 0xd0 && bytes[1] === 0xcf)) return;
  throw new CrmqError('not-a-table', `${path} is a workbook of a spreadsheet, not a CSV file`, {
    hint: 'save it as CSV under the same name',
  });
}
