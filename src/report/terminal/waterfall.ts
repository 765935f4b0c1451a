/** Bars between two values on one axis, in block characters of half a column. */

export class Axis {
  readonly #low: number;
  readonly #span: number;
  readonly #width: number;
  readonly #marks: ReadonlySet<number>;

  /**
   * @param values all that must find a place
   * @param marks values that are marked where no bar is
   * @param width in columns
   */
  constructor(values: readonly number[], marks: readonly number[], width: number) {
    this.#low = Math.min(...values);
    this.#span = Math.max(...values) - this.#low || 1;
    this.#width = width;
    this.#marks = new Set(marks.map((mark) => Math.min(width - 1, Math.floor(this.#place(mark) / 2))));
  }

  /** What stands before the bar, the bar, and what stands after it; `width` columns in all. */
  bar(from: number, to: number): [before: string, bar: string, after: string] {
    const [start, end] = this.#ends(from, to);
    const [first, last] = [Math.floor(start / 2), Math.ceil(end / 2)];
    let bar = '';
    for (let column = first; column < last; column++) {
      const [left, right] = [2 * column >= start, 2 * column + 2 <= end];
      bar += left && right ? '█' : left ? '▌' : '▐';
    }
    return [this.#empty(0, first), bar, this.#empty(last, this.#width)];
  }

  /** Halves of columns; whatever is not nothing takes one. */
  #ends(from: number, to: number): [number, number] {
    const [low, high] = from < to ? [from, to] : [to, from];
    const [start, end] = [this.#place(low), this.#place(high)];
    if (end > start || from === to) return [start, end];
    return start === 2 * this.#width ? [start - 1, start] : [start, start + 1];
  }

  #place(value: number): number {
    return Math.round(((value - this.#low) / this.#span) * 2 * this.#width);
  }

  #empty(from: number, to: number): string {
    let text = '';
    for (let column = from; column < to; column++) text += this.#marks.has(column) ? '┊' : ' ';
    return text;
  }
}
