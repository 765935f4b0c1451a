/** Records as a Parquet file. Every column is optional text: what looks like a number may be a phone, and its zeros matter. */
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import { type Cells, type Codec, createCells } from './codec.ts';

/** A group of rows is held in memory until it is full: by rows, or by the bytes that its records had. */
export const GROUP_ROWS = 65_536;
const GROUP_BYTES = 8 * 1024 * 1024;

export class ParquetFile {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #buffer = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #names: readonly string[];
  readonly #cells: Cells;
  #columns: string[][];
  #bytes = 0;

  /**
   * @param columns unique, as those of a layout are
   * @param write takes the bytes of the file; their memory is used again when its promise is kept
   */
  constructor(columns: readonly string[], write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
    this.#names = columns;
    this.#cells = createCells(columns.length);
    this.#columns = columns.map(() => []);
    const leaves = columns.map((name) => ({
      name,
      type: 'BYTE_ARRAY' as const,
      repetition_type: 'OPTIONAL' as const,
      converted_type: 'UTF8' as const,
    }));
    const schema = [{ name: 'root', num_children: columns.length }, ...leaves];
    this.#writer = new ParquetWriter({ writer: this.#buffer, schema, codec: 'SNAPPY', createdBy: 'crmq' });
  }

  /**
   * @param record UTF-8 of one record, which `codec` reads; a column beyond those of the codec has what stands beyond them in the record,
   *   as it stands
   */
  async add(record: Uint8Array, codec: Codec): Promise<void> {
    const cells = this.#cells;
    codec.scan(record, 0, record.length, true, cells);
    for (const [at, column] of this.#columns.entries()) {
      if (at >= cells.count) column.push('');
      else column.push(at < codec.columns.length ? codec.decode(record, cells, at) : textFrom(record, cells, at));
    }
    this.#bytes += record.length;
    if (this.#columns[0]?.length === GROUP_ROWS || this.#bytes >= GROUP_BYTES) await this.#endGroup();
  }

  /** Writes what the file ends with; without it nobody can read it. */
  async end(): Promise<void> {
    await this.#endGroup();
    this.#writer.finish();
    await this.#flush();
  }

  async #endGroup(): Promise<void> {
    const rows = this.#columns[0]?.length ?? 0;
    this.#bytes = 0;
    if (rows === 0) return;
    const columnData = this.#names.map((name, at) => ({ name, data: this.#columns[at]! }));
    this.#writer.write({ columnData, rowGroupSize: rows });
    this.#columns = this.#names.map(() => []);
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#write(this.#buffer.getBytes());
    this.#buffer.index = 0;
  }
}

const textFrom = (record: Uint8Array, { start, bodyEnd }: Cells, index: number): string =>
  Buffer.from(record.buffer, record.byteOffset + start[index]!, bodyEnd - start[index]!).toString();
