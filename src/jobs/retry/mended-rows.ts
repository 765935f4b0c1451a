/** rejected.csv as a person mended it in a spreadsheet: which row is to be which record. */
import { CrmqError } from '../../errors.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { readSmallTable, type TableRow } from '../../io/format/small-table.ts';

/** A record of a person's hand. */
export interface MendedRow {
  readonly row: number;
  /** `file:line`. */
  readonly place: string;
  /** By column of the input. */
  readonly cells: readonly string[];
  /** What stands beyond the last column. */
  readonly rest: readonly string[];
  /** Whether the reason was deleted: the record is as it should be, however it looks. */
  readonly isAccepted: boolean;
}

export interface MendedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands before the columns of the record. */
const OWN = ['row', 'reason', 'line'] as const;

const nameOf = (cell: string): string => cell.trim().toLowerCase();

/**
 * @param files of rows that several files have, the last one holds
 * @param columns of the input
 * @returns by row
 * @throws CrmqError `bad-mended` with file and line
 */
export function readMended(files: readonly MendedFile[], columns: readonly string[]): Map<number, MendedRow> {
  const all = new Map<number, MendedRow>();
  for (const file of files) for (const [row, mended] of rowsOf(file, columns)) all.set(row, mended);
  return all;
}

function rowsOf({ name, bytes }: MendedFile, columns: readonly string[]): Map<number, MendedRow> {
  const rows = new Map<number, MendedRow>();
  const table = readSmallTable(bytes, (cells) => OWN.every((own) => cells.map(nameOf).includes(own)));
  if (!table) {
    throw bad(`${name}:1`, 'this is no rejected.csv: its header has no row, reason and line', HEADER_HINT);
  }
  const places = placesOf(table.header, columns, name);
  for (const { line, cells } of table.rows) {
    const place = `${name}:${line}`;
    const row = rowNumber(cells[places.row] ?? '', place);
    const mended: MendedRow = {
      row,
      place,
      cells: places.columns.map((at) => unguardCell(cells[at] ?? '')),
      rest: withoutTail(cells.slice(places.end).map(unguardCell)),
      isAccepted: (cells[places.reason] ?? '').trim() === '',
    };
    const before = rows.get(row);
    if (before && JSON.stringify(before.cells) !== JSON.stringify(mended.cells)) {
      throw bad(place, `row ${row} stands in ${before.place} already, with other cells`, 'keep one of the two lines');
    }
    rows.set(row, mended);
  }
  return rows;
}

const HEADER_HINT = 'mend the rejected.csv that crmq clean wrote, and keep its header and the column row';

interface Places {
  readonly row: number;
  readonly reason: number;
  readonly columns: readonly number[];
  /** Where cells stand that no column has. */
  readonly end: number;
}

/** A person may have moved columns, or added some. @throws CrmqError `bad-mended` where one is gone */
function placesOf({ cells, line }: TableRow, columns: readonly string[], name: string): Places {
  const names = cells.map(unguardCell);
  const own = OWN.map((wanted) => names.map(nameOf).indexOf(wanted));
  const taken = new Set(own);
  const find = (column: string): number => {
    const same = (text: string, at: number) => !taken.has(at) && text === column;
    const exact = names.findIndex(same);
    return exact >= 0 ? exact : names.findIndex((text, at) => !taken.has(at) && text.trim() === column.trim());
  };
  const found = columns.map((column) => {
    const at = find(column);
    if (at < 0) throw bad(`${name}:${line}`, `there is no column ${JSON.stringify(column)}`, HEADER_HINT);
    taken.add(at);
    return at;
  });
  let end = names.length;
  while (end > 0 && names[end - 1]!.trim() === '' && !taken.has(end - 1)) end--;
  return { row: own[0]!, reason: own[1]!, columns: found, end };
}

function rowNumber(cell: string, place: string): number {
  const text = unguardCell(cell.trim());
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw bad(
    place,
    text === '' ? 'there is no number in the column row' : `${JSON.stringify(text)} in the column row is no row number`,
    'leave the column row as crmq wrote it: it says which record of the input the line is; new records have no place here',
  );
}

export const bad = (place: string, what: string, hint: string): CrmqError =>
  new CrmqError('bad-mended', `${place}: ${what}`, { hint });

export function withoutTail(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}
