/** Rows of a CSV text that comes in pieces: RFC 4180, with any line end. A quote within an unquoted cell is a character. */
import type { TableRow } from './small-table.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;

const START = 0;
const PLAIN = 1;
const QUOTED = 2;
/** Behind a quote that may be the last one of the cell, or the first of two. */
const CLOSING = 3;

export class TableParser {
  readonly #delimiter: number;
  #state = START;
  #cells: string[] = [];
  #cell = '';
  #line = 1;
  #begin = 1;
  #isAfterReturn = false;
  #rows: TableRow[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that end in this piece. */
  push(text: string): TableRow[] {
    this.#rows = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.#state === QUOTED && unit !== QUOTE) {
        this.#countLine(unit);
        continue;
      }
      const isEnd = unit === LF || unit === CR;
      if (unit === QUOTE && this.#state !== PLAIN) {
        this.#cell += text.slice(from, at);
        from = at + 1;
        if (this.#state === CLOSING) this.#cell += '"';
        this.#state = this.#state === QUOTED ? CLOSING : QUOTED;
      } else if (unit === this.#delimiter || isEnd) {
        this.#cell += text.slice(from, at);
        from = at + 1;
        if (!isEnd) this.#endCell();
        else if (!(unit === LF && this.#isAfterReturn && this.#isEmpty)) this.#endRow();
        this.#countLine(unit);
        if (isEnd) this.#begin = this.#line;
        continue;
      } else if (this.#state !== QUOTED) this.#state = PLAIN;
      this.#isAfterReturn = false;
    }
    this.#cell += text.slice(from);
    return this.#rows;
  }

  /** The row that nothing ends. */
  end(): TableRow[] {
    this.#rows = [];
    if (!this.#isEmpty) this.#endRow();
    return this.#rows;
  }

  get #isEmpty(): boolean {
    return this.#cells.length === 0 && this.#cell === '' && this.#state === START;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = START;
  }

  #endRow(): void {
    this.#endCell();
    this.#rows.push({ line: this.#begin, cells: this.#cells });
    this.#cells = [];
  }

  #countLine(unit: number): void {
    if (unit === CR || (unit === LF && !this.#isAfterReturn)) this.#line++;
    this.#isAfterReturn = unit === CR;
  }
}
