/** What a Parquet file of crmq holds, as another library reads it. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { uniqueColumns } from '../../src/fields/columns.ts';
import type { Codec } from '../../src/io/format/codec.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { createJsonCodec } from '../../src/io/format/json.ts';
import { GROUP_ROWS, ParquetFile } from '../../src/io/format/parquet-file.ts';

const csv = (columns: readonly string[]): Codec =>
  createCsvCodec({ columns, delimiter: ',', quote: '"', loneCr: false });

async function written(codec: Codec, records: Iterable<string>) {
  const pieces: Uint8Array[] = [];
  const file = new ParquetFile(codec.columns, async (bytes) => void pieces.push(Uint8Array.from(bytes)));
  for (const record of records) await file.add(Buffer.from(record), codec);
  await file.end();
  const buffer = Uint8Array.from(Buffer.concat(pieces)).buffer;
  return { pieces, metadata: parquetMetadata(buffer), rows: await parquetReadObjects({ file: buffer }) };
}

describe('a Parquet file', () => {
  it('holds text, whatever it looks like', async () => {
    const records = ['007,"say ""hi"",\r\nthere",+1e5\r\n', ',ümlaut 𝄞,true\r\n', '1,2,2024-01-01'];
    const { rows, metadata } = await written(csv(['id', 'note', 'phone']), records);
    expect(rows).toEqual([
      { id: '007', note: 'say "hi",\r\nthere', phone: '+1e5' },
      { id: '', note: 'ümlaut 𝄞', phone: 'true' },
      { id: '1', note: '2', phone: '2024-01-01' },
    ]);
    const column = { type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL', converted_type: 'UTF8' };
    expect(metadata.schema.slice(1)).toMatchObject(['id', 'note', 'phone'].map((name) => ({ name, ...column })));
    expect(metadata.row_groups[0]!.columns[0]!.meta_data!.codec).toBe('SNAPPY');
  });

  it('gives columns without a name, or with one that another has, one of their own', async () => {
    const { rows } = await written(csv(uniqueColumns(['Email', '', 'Email', 'a.b'])), ['1,2,3,4\n']);
    expect(rows).toEqual([{ Email: '1', 'column 2': '2', 'Email (2)': '3', 'a.b': '4' }]);
  });

  it('has what JSON says: escapes are undone, lists stay as they are, null is empty', async () => {
    const codec = createJsonCodec(['name.first', 'tags', 'age', 'none'], 'json');
    const { rows } = await written(codec, [' {"name":{"first":"A\\u00e9"},"tags":["x", 1],"age":3.0,"none":null}', ',\n{}']);
    expect(rows).toEqual([
      { 'name.first': 'Aé', tags: '["x", 1]', age: '3.0', none: '' },
      { 'name.first': '', tags: '', age: '', none: '' },
    ]);
  });

  it('is one without records too', async () => {
    const { rows, metadata } = await written(csv(['a', 'b']), []);
    expect([rows, metadata.num_rows, metadata.schema.map(({ name }) => name)]).toEqual([[], 0n, ['root', 'a', 'b']]);
  });

  it('is written group by group', async () => {
    const count = GROUP_ROWS + 3;
    const records = Array.from({ length: count }, (_, at) => `${at},x${at % 7}\n`);
    const { rows, metadata, pieces } = await written(csv(['n', 'x']), records);
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([BigInt(GROUP_ROWS), 3n]);
    expect(pieces).toHaveLength(3);
    expect([rows.length, rows.at(-1)]).toEqual([count, { n: `${count - 1}`, x: `x${(count - 1) % 7}` }]);
    // and by bytes, where records are long
    const long = `1,${'y'.repeat(3_000_000)}\n`;
    const { metadata: other } = await written(csv(['n', 'x']), [long, long, long, long]);
    expect(other.row_groups.map(({ num_rows }) => num_rows)).toEqual([3n, 1n]);
  });
}); // biome-ignore format: records read better in one line
