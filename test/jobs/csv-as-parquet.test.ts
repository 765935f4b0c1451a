/** Tables that crmq writes as CSV, as Parquet: cut anywhere, the same cells under the same names. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { csvLine } from '../../src/io/format/csv-line.ts';
import { CsvAsParquet } from '../../src/jobs/clean/csv-as-parquet.ts';

async function asParquet(csv: Buffer, cuts: readonly number[], rest?: string) {
  const pieces: Uint8Array[] = [];
  const table = new CsvAsParquet(async (bytes) => void pieces.push(Uint8Array.from(bytes)), rest);
  const ends = [...new Set(cuts.map((cut) => cut % (csv.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...ends, csv.length]) {
    // whoever writes uses the memory again
    const piece = Uint8Array.from(csv.subarray(from, to));
    await table.add(piece);
    piece.fill(0);
    from = to;
  }
  await table.end();
  return parquetReadObjects({ file: Uint8Array.from(Buffer.concat(pieces)).buffer });
}

describe('a table of a ledger as Parquet', () => {
  it('has the cells of the CSV, wherever its bytes are cut', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '007', 'said "hi"', 'a,b', 'two\r\nlines', "'=1+1", 'Ünïcode 𝄞'),
      fc.string(),
    );
    const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(tables, fc.array(fc.nat(2000), { maxLength: 6 }), async (rows, cuts) => {
        const lines = [['row', 'Email', 'Notes'], ...rows].map((cells) => csvLine(cells));
        const csv = Buffer.from(lines.join(''));
        const oracle = (parse(csv) as string[][]).slice(1);
        expect((await asParquet(csv, cuts)).map((row) => Object.values(row))).toEqual(oracle);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what stands beyond the columns, and gives each column a name of its own', async () => {
    const csv =
      'row,reason,line,row,Email\n7,ragged-row,9,C-1,a@firma.fi,"x ""y""",z\n8,unclosed-quote,10,"C-2,""b@"\n9,junk-record/junk,11,C-3,c@firma.fi\n';
    expect(await asParquet(Buffer.from(csv), [], 'beyond')).toEqual([
      { row: '7', reason: 'ragged-row', line: '9', 'row (2)': 'C-1', Email: 'a@firma.fi', beyond: '"x ""y""",z' },
      { row: '8', reason: 'unclosed-quote', line: '10', 'row (2)': 'C-2,"b@', Email: '', beyond: '' },
      { row: '9', reason: 'junk-record/junk', line: '11', 'row (2)': 'C-3', Email: 'c@firma.fi', beyond: '' },
    ]); // biome-ignore format: a table
  });

  it('may have no lines, and cells longer than an input may have', async () => {
    expect(await asParquet(Buffer.from('row,text\n'), [3])).toEqual([]);
    const long = 'x'.repeat(2 * 1024 * 1024);
    expect(await asParquet(Buffer.from(`row,text\n1,"${long}\n"\n`), [1_000_000, 2_000_000])).toEqual([
      { row: '1', text: `${long}\n` },
    ]);
  });
});
