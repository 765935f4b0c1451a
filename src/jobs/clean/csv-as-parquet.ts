/** A CSV that crmq itself writes (a header, commas, UTF-8) on its way into a Parquet file: the same cells under the same names. */
import { uniqueColumns } from '../../fields/columns.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { createCsvCodec } from '../../io/format/csv.ts';
import { ParquetFile } from '../../io/format/parquet-file.ts';

/** What was read is as long as it may be already. */
const LIMITS = { field: Number.MAX_SAFE_INTEGER, record: Number.MAX_SAFE_INTEGER };
const NOTHING: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(0));

export class CsvAsParquet {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #rest: string | undefined;
  #file: ParquetFile | undefined;
  #codec: Codec = codecFor([]);
  #cells: Cells = createCells(0);
  /** What of a record came, where its end did not. */
  #begun: Buffer<ArrayBuffer> = NOTHING;

  /**
   * @param write takes the bytes of the file; their memory is used again when its promise is kept
   * @param rest name of a last column for whatever stands beyond the columns of the header, as it stands
   */
  constructor(write: (bytes: Uint8Array) => Promise<void>, rest?: string) {
    this.#write = write;
    this.#rest = rest;
  }

  /** @param bytes of the CSV, cut anywhere */
  async add(bytes: Uint8Array): Promise<void> {
    const all = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
    this.#begun = Buffer.from(all.subarray(await this.#records(all, false)));
  }

  /** Writes what the file ends with; without it nobody can read it. */
  async end(): Promise<void> {
    await this.#records(this.#begun, true);
    await this.#file?.end();
  }

  /** @returns where the record begins that is not whole */
  async #records(bytes: Uint8Array, isLast: boolean): Promise<number> {
    let at = 0;
    while (at < bytes.length) {
      const next = this.#codec.scan(bytes, at, bytes.length, isLast, this.#cells);
      if (next < 0) break;
      if (this.#file) await this.#file.add(bytes.subarray(at, next), this.#codec);
      else this.#open(bytes);
      at = next;
    }
    return at;
  }

  /** The header was read last. */
  #open(bytes: Uint8Array): void {
    const names = Array.from({ length: this.#cells.count }, (_, at) => this.#codec.decode(bytes, this.#cells, at));
    const columns = uniqueColumns(this.#rest === undefined ? names : [...names, this.#rest]);
    this.#codec = codecFor(columns.slice(0, names.length));
    this.#cells = createCells(columns.length);
    this.#file = new ParquetFile(columns, this.#write);
  }
}

const codecFor = (columns: readonly string[]): Codec =>
  createCsvCodec({ columns, delimiter: ',', quote: '"', loneCr: false, limits: LIMITS });
