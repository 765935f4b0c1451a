/** Lines of rejected.csv (`row,reason,line`, then the record as it stood) as bytes. */
import type { Plan, Sample } from '../../contract.ts';
import { showEscapes } from '../../io/encoding/encoding.ts';
import type { Cells, Codec } from '../../io/format/codec.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import { NO_BYTES } from './byte-sink.ts';
import { LineSink } from './line-sink.ts';
import { shorten } from './sample-text.ts';

export class Rejects {
  readonly #lines: LineSink;
  readonly #codec: Codec;
  readonly #isJson: boolean;
  readonly #newline: number;
  #bytes: Uint8Array = NO_BYTES;
  /** Line numbers are counted only when something is rejected: the last place counted, and its line. */
  #lineAt = 0;
  #line = 1;

  constructor({ layout }: Plan, codec: Codec, pool: BufferPool) {
    this.#lines = new LineSink(pool);
    this.#codec = codec;
    this.#isJson = layout.format !== 'csv';
    this.#newline = layout.eol === '\r' ? 13 : 10;
  }

  /** @param firstLine 1-based physical line of the first byte */
  begin(bytes: Uint8Array, firstLine: number): void {
    this.#bytes = bytes;
    this.#lineAt = 0;
    this.#line = firstLine;
  }

  /**
   * Sets a record aside: well-formed cells as cells, anything else as its raw text in one cell.
   * @param from where the record begins
   * @param original texts of its cells, as far as it could be read
   * @returns an example of it for the report
   */
  add(row: number, from: number, reason: string, cells: Cells, original: readonly string[]): Sample {
    const { problem, bodyStart, bodyEnd } = cells;
    const line = this.lineOf(from, cells);
    const raw = showEscapes(Buffer.from(this.#bytes.subarray(bodyStart, bodyEnd)).toString());
    this.#lines.text(guardedLine([row, reason, line, ...this.#texts(reason, problem, raw, cells, original)]));
    const count = problem === 'ragged-row' ? { data: { cells: cells.count } } : undefined;
    return { row, column: '', value: shorten(raw), line, ...count };
  }

  /** The lines since the last time; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#lines.take();
  }

  #texts(reason: string, problem: string, raw: string, cells: Cells, original: readonly string[]): readonly string[] {
    if (reason === 'undecodable-bytes') return [raw];
    if (this.#isJson) return problem === '' ? original : [raw];
    if (problem !== '' && problem !== 'ragged-row') return [raw];
    return Array.from({ length: cells.count }, (_, i) => this.#codec.decode(this.#bytes, cells, i));
  }

  /** Physical line of a record; to be asked in the order of the records. */
  lineOf(from: number, { bodyStart }: Cells): number {
    const at = this.#isJson ? bodyStart : from;
    for (let i = this.#lineAt; i < at; i++) if (this.#bytes[i] === this.#newline) this.#line++;
    this.#lineAt = at;
    return this.#line;
  }
}
