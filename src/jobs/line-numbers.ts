/** Physical lines of records by their rows. Memory: 8 bytes a record whose line is known. */

export class LineNumbers {
  readonly #chunks: { readonly rows: Int32Array; readonly lines: Int32Array }[] = [];

  /**
   * @param rows rising, and after those of earlier chunks
   * @param lines as many, or none where nobody has to know them
   */
  add(rows: Int32Array, lines: Int32Array): void {
    if (lines.length > 0) this.#chunks.push({ rows, lines });
  }

  /** 0 for a row that was never added. */
  of(row: number): number {
    const chunk = lastAtMost(this.#chunks.length, row, (at) => this.#chunks[at]!.rows[0]!);
    if (chunk < 0) return 0;
    const { rows, lines } = this.#chunks[chunk]!;
    const at = lastAtMost(rows.length, row, (place) => rows[place]!);
    return rows[at] === row ? lines[at]! : 0;
  }
}

/** The last of rising numbers that is not above a limit; -1 where there is none. */
function lastAtMost(count: number, limit: number, numberAt: (at: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
