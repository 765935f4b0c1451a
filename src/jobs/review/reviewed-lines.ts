/** Lines of a ledger file beside which a reviewer wrote yes or no, as a spreadsheet left them. No other value is taken from them. */
import { CrmqError } from '../../errors.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { openPersonTable, type PersonSource, type PersonTable } from '../../io/format/person-table.ts';
import { parseBoolean } from '../../values/cell/boolean.ts';

const ACCEPT = 'accept';
const YES: ReadonlySet<string> = new Set(['ok', 'okay', 'accept', 'accepted', 'keep']);
const NO: ReadonlySet<string> = new Set(['refuse', 'refused', 'reject', 'rejected', 'wrong']);
/** A cross ticks one box and strikes out another. */
const EITHER: ReadonlySet<string> = new Set(['x', 'х', '×']);

export interface ReviewedLine {
  /** Where it stands: `export.crmq/changes.csv:12`. */
  readonly place: string;
  readonly isAccepted: boolean;
  /** Cells that name what it is about, in the order in which they were asked for. */
  readonly cells: readonly string[];
}

export interface ReviewedFile {
  lines(): AsyncGenerator<ReviewedLine>;
}

/**
 * @param own its columns in the order in which crmq wrote them
 * @param wanted those by which a line is found
 * @throws CrmqError `bad-review` with file and line, `cannot-read`, `not-a-table`
 */
export async function openReviewed(
  source: PersonSource,
  own: readonly string[],
  wanted: readonly string[],
): Promise<ReviewedFile> {
  const { name } = source;
  const table = await openPersonTable(source, (cells) => cells.map(nameOf).includes(ACCEPT));
  if (!table) {
    const hint = 'keep the header as crmq wrote it; where nothing is refused, put the file back as it was or delete it';
    throw bad(`${name}:1`, 'there is no column "accept"', hint);
  }
  const columns = [ACCEPT, ...wanted].map((column) => placeOf(column, table, own, name));
  return { lines: () => linesOf(table, columns, name) };
}

const nameOf = (cell: string): string => unguardCell(cell).trim().toLowerCase();

/** The columns of crmq stand first; those of the records may have the same names. */
function placeOf(column: string, { header }: PersonTable, own: readonly string[], name: string): number {
  const names = header.cells.map(nameOf);
  const first = names.indexOf(column);
  const place = `${name}:${header.line}`;
  if (first < 0) throw bad(place, `there is no column ${JSON.stringify(column)}`, 'keep the header as crmq wrote it');
  if (names.lastIndexOf(column) === first || first === own.indexOf(column)) return first;
  const hint = `move the columns of crmq back to the front: ${own.join(', ')}`;
  throw bad(place, `there are several columns ${JSON.stringify(column)}, and it is not clear which one is meant`, hint);
}

async function* linesOf(table: PersonTable, columns: readonly number[], name: string): AsyncGenerator<ReviewedLine> {
  const [accept, ...wanted] = columns as [number, ...number[]];
  for await (const { line, cells } of table.rows()) {
    const word = cells[accept] ?? '';
    if (word === '' || word.trim() === '') continue;
    const place = `${name}:${line}`;
    yield { place, isAccepted: verdictOf(word, place), cells: wanted.map((at) => unguardCell(cells[at] ?? '')) };
  }
}

function verdictOf(cell: string, place: string): boolean {
  const word = cell.replace(/[\s\u00a0\u200b\ufeff'"]+/g, '').toLowerCase();
  const verdict = YES.has(word) ? true : NO.has(word) ? false : parseBoolean(word);
  if (verdict !== undefined && !EITHER.has(word)) return verdict;
  const hint = 'no refuses the change; yes, or nothing, lets it be made';
  throw bad(place, `${JSON.stringify(cell.trim())} in the column accept is neither yes nor no`, hint);
}

export const bad = (place: string, what: string, hint: string): CrmqError =>
  new CrmqError('bad-review', `${place}: ${what}`, { hint });

/** A number of a record, which a spreadsheet may have given decimals. */
export function rowIn(cell: string, place: string): number {
  const digits = /^\s*'?(\d{1,15})(?:[.,]0+)?\s*$/.exec(cell)?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  const what = `${JSON.stringify(cell.trim())} is no number of a record`;
  throw bad(place, what, 'put the number back that stood in the column row');
}
