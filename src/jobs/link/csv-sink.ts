/** Lines of a CSV on their way to a file, many at a time. */
import { guardedLine } from '../../io/format/guarded-cell.ts';

const AT_ONCE = 1 << 16;

export class CsvSink {
  count = 0;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #lineOf: typeof guardedLine;
  #text = '';

  /** @param lineOf other than for a file that people open in a spreadsheet */
  constructor(write: (bytes: Uint8Array) => Promise<void>, header: readonly string[], lineOf = guardedLine) {
    this.#write = write;
    this.#lineOf = lineOf;
    this.#text = lineOf(header);
  }

  async add(cells: readonly (string | number)[]): Promise<void> {
    this.count++;
    this.#text += this.#lineOf(cells);
    if (this.#text.length >= AT_ONCE) await this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '') await this.#write(Buffer.from(text));
  }
}
