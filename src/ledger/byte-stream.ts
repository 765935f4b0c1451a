/** A stream of bytes that is read in lengths of one's own. */

const NO_BYTES = new Uint8Array(0);

export class ByteStream {
  readonly #source: AsyncIterator<Uint8Array>;
  /** What has come and is not taken yet: from `#at` on. */
  #piece: Uint8Array = NO_BYTES;
  #at = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** How many bytes can be taken without waiting. */
  get ready(): number {
    return this.#piece.length - this.#at;
  }

  /** Waits until so many bytes are ready; answers false where the stream ends before. */
  async fill(length: number): Promise<boolean> {
    if (this.ready >= length) return true;
    const pieces = [this.#piece.subarray(this.#at)];
    let size = this.ready;
    while (size < length) {
      const next = await this.#source.next();
      if (next.done) break;
      pieces.push(next.value);
      size += next.value.length;
    }
    this.#piece = pieces.length === 2 && pieces[0]!.length === 0 ? pieces[1]! : Buffer.concat(pieces);
    this.#at = 0;
    return size >= length;
  }

  /** The next bytes, as a view: no more than are ready. */
  take(length: number): Uint8Array {
    const from = this.#at;
    this.#at = Math.min(from + length, this.#piece.length);
    return this.#piece.subarray(from, this.#at);
  }

  /** The rest, as it comes. */
  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.ready > 0) yield this.take(this.ready);
    for (let next = await this.#source.next(); !next.done; next = await this.#source.next()) yield next.value;
  }

  /** Lets the source go. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
