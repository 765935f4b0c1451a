/** Cleaned records as Parquet, where a run asks for it: the same records that would go into the file, cell by cell. */
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { discoverColumns } from '../../io/json.ts';
import { ParquetFile } from '../../io/parquet-file.ts';
import type { RowEdits } from '../../io/record-writer.ts';
import type { CleanSinks, Write } from './sinks.ts';

/** Of a run that writes a file for each input, or has only one. */
export interface ParquetSinks {
  readonly sinks: CleanSinks;
  /** Ends the last file. */
  end(): Promise<void>;
}

const nowhere: Write = async () => {};

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
