/** Cuts what undoes the chunks of a run into blocks that do not depend on how the input was cut: the same journal for any size of chunks. */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { UNITS } from './undo-writer.ts';

/** A block ends behind the first unit that fills it. */
const ENOUGH = 64 * 1024;

interface UndoBlock {
  readonly bytes: Uint8Array;
  /** Number of the last record in it, or of the one before where it has none. */
  readonly lastRow: number;
}

export class UndoBlocks {
  readonly #isKeyed: boolean;
  readonly #block = new ByteWriter();
  #row: number;

  /** @param firstRow number of the first record of the input */
  constructor(firstRow: number, isKeyed: boolean) {
    this.#row = firstRow;
    this.#isKeyed = isKeyed;
  }

  /** Takes the undo of a chunk; answers the blocks that are full with it. */
  push(undo: Uint8Array): UndoBlock[] {
    const full: UndoBlock[] = [];
    const reader = new ByteReader(undo, 'the undo of a chunk');
    this.#row = reader.number();
    let from = reader.at;
    while (!reader.atEnd) {
      if (this.#block.length === 0) this.#block.number(this.#row);
      if (this.#skip(reader)) this.#row++;
      if (this.#block.length + reader.at - from < ENOUGH) continue;
      this.#block.raw(undo, from, reader.at);
      from = reader.at;
      full.push(this.#close());
    }
    if (from < reader.at) this.#block.raw(undo, from, reader.at);
    return full;
  }

  /** The last block, if there is one. */
  rest(): UndoBlock[] {
    return this.#block.length === 0 ? [] : [this.#close()];
  }

  #close(): UndoBlock {
    return { bytes: this.#block.take(), lastRow: this.#row - 1 };
  }

  /** Passes over a unit; answers whether it is a record. */
  #skip(reader: ByteReader): boolean {
    const first = reader.number();
    const kind = first % 4;
    if (kind === UNITS.rejected || kind === UNITS.dropped) {
      reader.skip(Math.floor(first / 4));
      return kind === UNITS.rejected;
    }
    reader.skip(this.#isKeyed ? 8 : 4);
    if (kind === UNITS.untouched) return true;
    for (let left = reader.number(); left > 0; left--) {
      reader.number();
      reader.number();
      reader.number();
      reader.skip(reader.number());
    }
    return true;
  }
}
