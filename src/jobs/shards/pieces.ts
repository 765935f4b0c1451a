/** Bytes of a file, from somewhere in it on, in pieces that end where they are told to. */

export class Pieces {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  /** Where in the file the next piece begins. */
  at: number;

  constructor(chunks: AsyncIterable<Uint8Array>, from: number) {
    this.#iterator = chunks[Symbol.asyncIterator]();
    this.at = from;
  }

  /** The next bytes, none of them at or behind `end`; undefined where the file ends. */
  async next(end = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const next = await this.#iterator.next();
      if (next.done) return undefined;
      this.#rest = next.value;
    }
    const piece = this.#rest.subarray(0, end - this.at);
    this.#rest = this.#rest.subarray(piece.length);
    this.at += piece.length;
    return piece;
  }

  /** The rest is not wanted: whoever writes it learns that. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
