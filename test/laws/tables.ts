/** Files as tables, from which columns are left out. */
import { readFileSync } from 'node:fs';
import { uniqueColumns } from '../../src/fields/columns.ts';
import { openInput } from '../../src/io/stream/input.ts';
import { sampleRows } from '../../src/jobs/prepare.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The records of a file that can be read, at most so many. */
export async function tableOf(path: string, most = 400): Promise<Table> {
  const bytes = readFileSync(path);
  const chunks = (async function* () {
    if (bytes.length > 0) yield Uint8Array.from(bytes.subarray(0, 400_000));
  })();
  const input = await openInput({ name: 'input', size: undefined, gzip: false, chunks }, {}, uniqueColumns);
  const rows = sampleRows(input).slice(0, most);
  return { columns: input.layout.columns, rows };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const csvOf = ({ columns, rows }: Table): Buffer =>
  Buffer.from([columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));

/** The table without some of its columns. */
export function without({ columns, rows }: Table, left: ReadonlySet<number>): Table {
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => !left.has(at));
  return { columns: keep(columns), rows: rows.map(keep) };
}
