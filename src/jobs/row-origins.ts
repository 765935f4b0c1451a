/** Rows are numbered over all inputs of a run: which of them come from which input. */
import type { Codec } from '../io/format/codec.ts';
import type { Input } from '../io/stream/input.ts';

export class RowOrigins {
  readonly #inputs: readonly Input[];
  readonly #firstRow: number;
  /** Rows of each input that has been read. */
  readonly counts: number[] = [];

  /** @param firstRow number of the first row: 1, unless the inputs are parts of something larger */
  constructor(inputs: readonly Input[], firstRow = 1) {
    this.#inputs = inputs;
    this.#firstRow = firstRow;
  }

  /** The number of the first row of the input that is read next. */
  get nextRow(): number {
    return this.#firstRow + this.counts.reduce((sum, rows) => sum + rows, 0);
  }

  /** The number of the input that a row is of. */
  indexOf(row: number): number {
    for (let i = 0, end = this.#firstRow - 1; i < this.counts.length; i++) {
      end += this.counts[i]!;
      if (row <= end) return i;
    }
    return Math.max(0, this.counts.length - 1);
  }

  inputOf(row: number): Input {
    return this.#inputs[this.indexOf(row)]!;
  }

  readonly codecOf = (row: number): Codec => this.inputOf(row).codec;
}
