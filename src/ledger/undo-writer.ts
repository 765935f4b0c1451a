/**
 * What undoes a chunk of the record stage, unit by unit in the order of the input: what was in each changed cell, and what left the
 * file whole. `readUndo` reads it.
 */
import type { BufferPool } from '../io/stream/buffer-pool.ts';
import { ByteWriter } from './byte-writer.ts';

/** The lowest two bits of a unit's first number; the others are how long it was. */
export const UNITS = { untouched: 0, changed: 1, rejected: 2, dropped: 3 } as const;

/** Column of a patch that is no cell but the record: a person's hand mended it, and no cell of it need be where it was. */
export const WHOLE_RECORD = 1 << 24;

export class UndoWriter {
  readonly #bytes: ByteWriter;
  readonly #isKeyed: boolean;

  /** @param isKeyed whether records have a key */
  constructor(pool: BufferPool, isKeyed: boolean) {
    this.#bytes = new ByteWriter(pool);
    this.#isKeyed = isKeyed;
  }

  /** @param firstRow number of the first record */
  begin(firstRow: number): void {
    this.#bytes.number(firstRow);
  }

  /**
   * A record that is written. As many patches follow as cells of it have changed.
   * @param length of the record as it stood, separators and line end included
   */
  kept(length: number, patches: number, hash: number, key: number): void {
    const bytes = this.#bytes;
    bytes.number(length * 4 + (patches === 0 ? UNITS.untouched : UNITS.changed));
    bytes.word(hash);
    if (this.#isKeyed) bytes.word(key);
    if (patches > 0) bytes.number(patches);
  }

  /**
   * A changed cell of the record. Cells come in the order in which they stand.
   * @param gap bytes between it and what came before
   * @param written how many bytes of the cleaned record are instead of it
   * @param source bytes `from` to `to` are the cell as it stood, quotes and all
   */
  patch(column: number, gap: number, written: number, source: Uint8Array, from: number, to: number): void {
    const bytes = this.#bytes;
    bytes.number(column);
    bytes.number(gap);
    bytes.number(written);
    bytes.sized(source, from, to);
  }

  /** A unit that is not written: a rejected record, or what is none. */
  aside(isRecord: boolean, source: Uint8Array, from: number, to: number): void {
    this.#bytes.number((to - from) * 4 + (isRecord ? UNITS.rejected : UNITS.dropped));
    this.#bytes.raw(source, from, to);
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.take();
  }
}
