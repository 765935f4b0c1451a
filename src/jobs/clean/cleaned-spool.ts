/** Cleaned records that wait until it is known what becomes of them: a spool, and where in it each input begins. */
import { Spool } from '../../engine/run/spool.ts';

export class CleanedSpool {
  readonly spool: Spool;
  /** First chunk of each input. */
  readonly #starts: number[] = [];

  private constructor(spool: Spool) {
    this.spool = spool;
  }

  static async open(): Promise<CleanedSpool> {
    return new CleanedSpool(await Spool.open());
  }

  /** Says that what is appended from now on is of the next input. */
  beginInput(): void {
    this.#starts.push(this.spool.chunkCount);
  }

  /** Numbers of the chunks of an input: from the first to before the last. */
  chunksOf(input: number): { readonly from: number; readonly to: number } {
    return { from: this.#starts[input]!, to: this.#starts[input + 1] ?? this.spool.chunkCount };
  }
}
