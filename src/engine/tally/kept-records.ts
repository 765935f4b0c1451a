/** The cleaned bytes of a chunk: records that stay are copied, with the new text of changed cells spliced in, quoted as before. */

import type { Codec } from '../../io/format/codec.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import type { UndoWriter } from '../../ledger/undo-writer.ts';
import type { Batch } from '../batch/batch.ts';
import { ByteSink, NO_BYTES } from '../lines/byte-sink.ts';
import { RowList } from '../lines/row-list.ts';
import type { StageCounts } from './stage-counts.ts';

export class KeptRecords {
  readonly #out: ByteSink;
  readonly #ends = new RowList();
  readonly #rows = new RowList();
  readonly #codec: Codec;
  readonly #batch: Batch;
  readonly #counts: StageCounts;
  readonly #isJson: boolean;
  /** Scratch: the changed columns of a record. */
  readonly #places: Int32Array;
  #bytes: Uint8Array = NO_BYTES;

  constructor(codec: Codec, batch: Batch, counts: StageCounts, isJson: boolean, pool: BufferPool) {
    this.#out = new ByteSink(pool);
    this.#codec = codec;
    this.#batch = batch;
    this.#counts = counts;
    this.#isJson = isJson;
    this.#places = new Int32Array(codec.columns.length);
  }

  begin(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#out.begin(bytes);
  }

  /** Begins a record that was changed. Lists the changed cells in the order in which they stand; answers how many there are. */
  findChanged(unit: number): number {
    const cells = this.#batch.cells(unit);
    const values = this.#batch.values[unit]!;
    const original = this.#batch.original[unit]!;
    const places = this.#places;
    let count = 0;
    for (let i = 0; i < original.length; i++) if (values[i] !== original[i]) places[count++] = i;
    // Columns of CSV stand in order; keys of JSON as each record has them.
    if (this.#isJson) places.subarray(0, count).sort((a, b) => cells.start[a]! - cells.start[b]!);
    return count;
  }

  /**
   * Adds a record.
   * @param changed how many cells `findChanged` listed, if it was asked
   */
  add(row: number, unit: number, from: number, next: number, changed: number, undo: UndoWriter | undefined): void {
    for (let k = 0; k < changed; k++) this.#counts.rewritten(this.#places[k]!);
    this.hand(row, unit, from, next, changed, undo);
  }

  /** Adds a record that is counted elsewhere. */
  hand(row: number, unit: number, from: number, next: number, changed: number, undo?: UndoWriter): void {
    this.#out.keepFrom(from);
    if (changed > 0) this.#rewrite(unit, from, changed, undo);
    this.#ends.push(this.#out.keepTo(next));
    this.#rows.push(row);
  }

  take(): { out: Uint8Array<ArrayBuffer>; ends: Int32Array<ArrayBuffer>; rows: Int32Array<ArrayBuffer> } {
    return { out: this.#out.take(), ends: this.#ends.take(), rows: this.#rows.take() };
  }

  /** Puts the new text of listed cells over the old. */
  #rewrite(unit: number, from: number, count: number, undo: UndoWriter | undefined): void {
    const { start, end, flags } = this.#batch.cells(unit);
    const values = this.#batch.values[unit]!;
    let at = from;
    for (let k = 0; k < count; k++) {
      const i = this.#places[k]!;
      const written = this.#out.replace(start[i]!, end[i]!, this.#codec.encode(values[i]!, flags[i]!));
      undo?.patch(i, start[i]! - at, written, this.#bytes, start[i]!, end[i]!);
      at = end[i]!;
    }
  }
}
