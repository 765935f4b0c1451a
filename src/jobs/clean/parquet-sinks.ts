/** What a run writes as Parquet, where it asks for it: the same records that would go into the files, cell by cell. */
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { discoverColumns } from '../../io/format/json.ts';
import { ParquetFile } from '../../io/format/parquet-file.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import { CsvAsParquet } from './csv-as-parquet.ts';
import { type CleanSinks, LEDGER_TABLES, type Write } from './sinks.ts';

/** Of a run that writes a file for each input, or has only one. */
export interface ParquetSinks {
  readonly sinks: CleanSinks;
  /** Ends the files that are not ended. */
  end(): Promise<void>;
}

const nowhere: Write = async () => {};

/** What has records as they came may have cells that no column is for. */
const RAGGED: ReadonlySet<string> = new Set<keyof CleanSinks>(['rejected', 'expired']);

/** @param sinks the files of their ledger get Parquet instead of CSV */
export function parquetLedger(sinks: CleanSinks): ParquetSinks {
  const tables: CsvAsParquet[] = [];
  const changed: { [sink in (typeof LEDGER_TABLES)[number]]?: Write } = {};
  for (const name of LEDGER_TABLES) {
    const write = sinks[name];
    if (!write) continue;
    const table = new CsvAsParquet((bytes) => write.call(sinks, bytes), RAGGED.has(name) ? 'beyond' : undefined);
    tables.push(table);
    changed[name] = (bytes) => table.add(bytes);
  }
  const end = async (): Promise<void> => {
    for (const table of tables) await table.end();
  };
  // their names come with the header lines
  return { sinks: { ...sinks, ...changed, bare: false }, end };
}

/** @param sinks their cleaned files get Parquet instead */
export function parquetSinks(sinks: CleanSinks, layoutOf: (input: number) => Layout): ParquetSinks {
  let file: ParquetFile | undefined;
  let layout: Layout;
  const end = async (): Promise<void> => {
    await file?.end();
    file = undefined;
  };
  const cleaned = async (input: number): Promise<Write> => {
    await end();
    layout = layoutOf(input);
    file = new ParquetFile(layout.columns, await sinks.cleaned!(input));
    return nowhere;
  };
  const written: NonNullable<CleanSinks['written']> = async ({ bytes, ends, rows }, codec, edits?: RowEdits) => {
    refuseStrangers(bytes, layout);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (edits?.gone.has(row)) continue;
      await file!.add(edits?.rewritten.get(row) ?? bytes.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!), codec);
    }
  };
  return { sinks: { ...sinks, cleaned, written }, end };
}

/** JSON passes on keys that came up after the columns were decided; a table has no place for them. @throws CrmqError `no-column` */
function refuseStrangers(records: Uint8Array, { format, columns, limits }: Layout): void {
  if (format === 'csv') return;
  const known = new Set(columns);
  const stranger = discoverColumns(records, format, true, limits).find(
    (path) => !known.has(path) && !columns.some((column) => isWithin(path, column) && isLeaf(column, columns)),
  );
  if (stranger === undefined) return;
  throw new CrmqError('no-column', `a record has the key ${stranger}, which none at the beginning of the input has`, {
    exitCode: 3,
    hint: 'nothing was written; leave --cleaned-format out, and the key passes as it is',
  });
}

const isWithin = (path: string, column: string): boolean => path.startsWith(`${column}.`);

/** Whether an object in this column is its cell as it stands. */
const isLeaf = (column: string, columns: readonly string[]): boolean =>
  !columns.some((other) => isWithin(other, column));
