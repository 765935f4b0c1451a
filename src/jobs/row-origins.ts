/** Rows are numbered over all inputs of a run: which of them come from which input. */
import type { Codec } from '../io/codec.ts';
import type { Input } from '../io/input.ts';

export class RowOrigins {
  readonly #inputs: readonly Input[];
  /** Rows of each input that has been read. */
  readonly counts: number[] = [];

  constructor(inputs: readonly Input[]) {
    this.#inputs = inputs;
  }

  /** The number of the first row of the input that is read next. */
  get nextRow(): number {
    return 1 + this.counts.reduce((sum, rows) => sum + rows, 0);
  }

  /** The number of the input that a row is of. */
  indexOf(row: number): number {
    for (let i = 0, end = 0; i < this.counts.length; i++) {
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
