/** Collects lines of a CSV that crmq itself writes, as bytes. */

const SMALLEST = 16 * 1024;

export class LineSink {
  #bytes: Buffer = Buffer.allocUnsafeSlow(SMALLEST);
  #length = 0;

  text(text: string): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 needs.
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** A line that begins with a number and goes on with bytes that are known already. */
  numbered(value: number, rest: Uint8Array): void {
    this.#reserve(rest.length + 16);
    let digits = 1;
    for (let most = 10; value >= most; most *= 10) digits++;
    let left = value;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      this.#bytes[at] = 48 + (left % 10);
      left = Math.floor(left / 10);
    }
    this.#length += digits;
    this.#bytes.set(rest, this.#length);
    this.#length += rest.length;
  }

  /** The lines since the last time, in memory of their own; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#length);
    taken.set(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bigger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + more));
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }
}
