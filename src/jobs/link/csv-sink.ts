/** Lines of a CSV on their way to a file, many at a time. */
import { csvLine } from '../../io/csv-line.ts';

const AT_ONCE = 1 << 16;

export class CsvSink {
  count = 0;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  #text = '';

  constructor(write: (bytes: Uint8Array) => Promise<void>, header: readonly string[]) {
    this.#write = write;
    this.#text = csvLine(header);
  }

  async add(cells: readonly (string | number)[]): Promise<void> {
    this.count++;
    this.#text += csvLine(cells);
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
