/**
 * A cleaned file that somebody has edited, read again: perhaps by a spreadsheet that has saved it with another delimiter, other quotes and
 * another encoding. Cells are compared, not bytes.
 *
 * Memory: 16 bytes a record; the records wait in a private temporary file.
 */
import type { Layout } from '../../contract.ts';
import { Spool, type SpoolChunk } from '../../engine/run/spool.ts';
import { CrmqError } from '../../errors.ts';
import { uniqueColumns } from '../../fields/columns.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { createFraming } from '../../io/format/framing.ts';
import { cut } from '../../io/stream/cutter.ts';
import { createCodec, type Input, openInput } from '../../io/stream/input.ts';
import type { Prints } from '../../ledger/align.ts';
import type { JournalHead } from '../../ledger/journal-format.ts';
import { hashRecord } from '../../ledger/record-hash.ts';
import { WordList } from '../../ledger/word-list.ts';

const CHUNK_BYTES = 240 * 1024;

export class EditedFile {
  readonly layout: Layout;
  /** How its records are read; for JSON with the columns of the journal. */
  readonly codec: Codec;
  readonly prints: Prints;
  /** By column of the journal, the column of the file. */
  readonly placeOf: readonly number[];
  readonly #spool: Spool;
  readonly #cells: Cells;
  #chunk: { at: number; first: number; records: SpoolChunk } | undefined;

  private constructor(layout: Layout, codec: Codec, prints: Prints, placeOf: readonly number[], spool: Spool) {
    this.layout = layout;
    this.codec = codec;
    this.prints = prints;
    this.placeOf = placeOf;
    this.#spool = spool;
    this.#cells = createCells(codec.columns.length);
  }

  /**
   * @param expected how the cleaned file was laid out when it was written
   * @throws CrmqError `columns-changed`, `other-format` (exit code 2), `edited-unreadable` (3), and what reading throws
   */
  static async read(path: string, expected: Layout, head: JournalHead, signal: AbortSignal): Promise<EditedFile> {
    const input = await openInput(path, {}, uniqueColumns, signal, expected);
    assertFormat(input, expected, path);
    const placeOf = placesIn(input, head.columns, path);
    const isCsv = input.layout.format === 'csv';
    const codec = isCsv ? input.codec : createCodec({ ...input.layout, columns: head.columns });
    const reader = new Reader(input, codec, placeOf, head.keyColumn, path);
    const spool = await Spool.open();
    try {
      const prints = await reader.readInto(spool);
      return new EditedFile(input.layout, codec, prints, placeOf, spool);
    } catch (error) {
      await spool.close();
      throw error;
    }
  }

  /** The raw record, and its cells until the next one is asked for. `n` counts from 0. */
  async record(n: number): Promise<{ bytes: Uint8Array; cells: Cells }> {
    const bytes = await this.#bytes(n);
    this.codec.scan(bytes, 0, bytes.length, true, this.#cells);
    return { bytes, cells: this.#cells };
  }

  async close(): Promise<void> {
    await this.#spool.close();
  }

  /** Records that are asked for in order come by the chunk. */
  async #bytes(n: number): Promise<Uint8Array> {
    const chunk = this.#chunk;
    const next = chunk ? chunk.first + chunk.records.rows.length : 0;
    if (n === next) {
      let at = chunk ? chunk.at + 1 : 0;
      while (this.#spool.lastRow(at) === 0) at++;
      this.#chunk = { at, first: n, records: await this.#spool.chunk(at) };
    }
    const { first, records } = this.#chunk ?? { first: -1, records: undefined };
    const place = n - first;
    if (!records || place < 0 || place >= records.rows.length) return this.#spool.record(n + 1);
    return records.bytes.subarray(place === 0 ? 0 : records.ends[place - 1]!, records.ends[place]!);
  }
}

class Reader {
  readonly #input: Input;
  readonly #codec: Codec;
  readonly #placeOf: readonly number[];
  readonly #keyColumn: number;
  readonly #path: string;
  readonly #cells: Cells;
  readonly #framing;
  readonly #hashes = new WordList();
  readonly #keys = new WordList();
  #records = 0;

  constructor(input: Input, codec: Codec, placeOf: readonly number[], keyColumn: number, path: string) {
    this.#input = input;
    this.#codec = codec;
    this.#placeOf = placeOf;
    this.#keyColumn = keyColumn;
    this.#path = path;
    this.#cells = createCells(codec.columns.length);
    this.#framing = createFraming(input.layout.header);
  }

  async readInto(spool: Spool): Promise<Prints> {
    const { layout, firstLine, dropped } = this.#input;
    if (dropped.length > 0) throw unreadable(this.#path, 'lines stand before its header that were not there');
    const chunks = cut(this.#input.records(), {
      codec: this.#codec,
      layout,
      firstRow: 1,
      firstLine,
      chunkBytes: CHUNK_BYTES,
      onDropped: ({ kind, text }) => {
        if (kind === 'footer' && text.trim() !== '') {
          throw unreadable(this.#path, `the last lines are no records: ${JSON.stringify(text.slice(0, 60))}`);
        }
      },
    });
    for await (const { bytes } of chunks) await this.#take(bytes, spool);
    return { hashes: this.#hashes.take(), keys: this.#keyColumn < 0 ? new Uint32Array(0) : this.#keys.take() };
  }

  async #take(bytes: Uint8Array, spool: Spool): Promise<void> {
    const parts: Uint8Array[] = [];
    const ends: number[] = [];
    const rows: number[] = [];
    let length = 0;
    for (let at = 0; at < bytes.length; ) {
      const next = this.#codec.scan(bytes, at, bytes.length, true, this.#cells);
      if (this.#framing(bytes, this.#cells) === '' && this.#hash(bytes)) {
        parts.push(bytes.subarray(at, next));
        length += next - at;
        ends.push(length);
        rows.push(++this.#records);
      }
      at = next;
    }
    await spool.append(Buffer.concat(parts), Int32Array.from(ends), Int32Array.from(rows));
  }

  /** False for a record of nothing but empty cells, which a spreadsheet leaves behind and crmq never writes. */
  #hash(bytes: Uint8Array): boolean {
    const { problem } = this.#cells;
    if (problem !== '') throw unreadable(this.#path, `record ${this.#records + 1} cannot be read (${problem})`);
    const texts = this.#placeOf.map((place) => this.#codec.decode(bytes, this.#cells, place));
    if (texts.every((text) => text === '')) return false;
    const { hash, key } = hashRecord(texts, this.#keyColumn);
    this.#hashes.push(hash);
    if (this.#keyColumn >= 0) this.#keys.push(key);
    return true;
  }
}

function assertFormat({ layout }: Input, expected: Layout, path: string): void {
  const isEmptyList = layout.format !== 'csv' && expected.format !== 'csv' && layout.columns.length === 0;
  if (layout.format === expected.format || isEmptyList) return;
  throw new CrmqError('other-format', `${path} is ${layout.format} now, and was ${expected.format}`, {
    hint: 'save it in the format that it was written in',
  });
}

/** By column of the journal, where it is in the file. Columns may have changed places. */
function placesIn({ layout }: Input, wanted: readonly string[], path: string): number[] {
  const changed = (what: string): CrmqError =>
    new CrmqError('columns-changed', `${path} has other columns than when it was written: ${what}`, {
      hint: 'a ledger takes cells and rows back: give the columns their names and number again',
    });
  const known = new Set(wanted);
  const more = layout.columns.find((column) => !known.has(column));
  if (more !== undefined) throw changed(`${JSON.stringify(more)} is new`);
  if (layout.format !== 'csv') return wanted.map((_, index) => index);
  const missing = wanted.find((column) => !layout.columns.includes(column));
  if (missing !== undefined) throw changed(`${JSON.stringify(missing)} is missing`);
  return wanted.map((column) => layout.columns.indexOf(column));
}

const unreadable = (path: string, what: string): CrmqError =>
  new CrmqError('edited-unreadable', `${path} was edited since, and ${what}`, {
    exitCode: 3,
    hint: 'mend it, or take the file as crmq wrote it',
  });
