/** One split of a file, read as if a record began where a line does: where its first records begin, and where the next split's do. */
import type { Layout } from '../../contract.ts';
import { Boundaries, type Mark } from './boundaries.ts';
import { Pieces } from './pieces.ts';

export interface SplitRange {
  readonly layout: Layout;
  /** Raw offsets in the file: where the bytes begin, and where those of the next split do. */
  readonly from: number;
  readonly to: number;
  /** A record begins at `from`. Else it is somewhere in the file, and a record is taken to begin behind the first line end. */
  readonly exact: boolean;
  /** How many of the first boundaries are told; what is read from a wrong one on is right from the first true one among them on. */
  readonly marks?: number;
}

export interface SplitAnswer {
  readonly from: number;
  readonly to: number;
  /** The first boundaries, beginning with the one from which on records and lines are counted. */
  readonly marks: readonly Mark[];
  /** A boundary well before `to`, from which on the footer can be looked for where the file ends there. */
  readonly late?: Mark;
  /** The first boundary behind `to`, or the end of the file. */
  readonly exit: number;
  /** From the first mark to `exit`, all that is read as a record: whether it is a footer, `readTail` knows. */
  readonly records: number;
  readonly lines: number;
  /** Whether the file ends at `exit`, as far as was seen. */
  readonly end: boolean;
}

const MARKS = 256;
/** So far before the end of a file there is no footer: twice as far as any can be. */
const LATE_BYTES = 256 * 1024;

/** @param chunks raw bytes of the file from `from` on; as many are read as it takes */
export async function scanSplit(chunks: AsyncIterable<Uint8Array>, range: SplitRange): Promise<SplitAnswer> {
  const scan = new SplitScan(chunks, range);
  try {
    await scan.begin();
    return await scan.answer();
  } finally {
    await scan.close();
  }
}

class SplitScan {
  readonly #range: SplitRange;
  readonly #pieces: Pieces;
  readonly #bounds: Boundaries;
  readonly #isWide: boolean;
  readonly #late: number;

  constructor(chunks: AsyncIterable<Uint8Array>, range: SplitRange) {
    const { layout, from, to } = range;
    this.#range = range;
    this.#isWide = layout.encoding.startsWith('utf-16');
    this.#pieces = new Pieces(chunks, from);
    this.#bounds = new Boundaries(layout, from + (this.#isOdd ? 1 : 0));
    this.#late = to - LATE_BYTES;
  }

  /** A code unit of UTF-16 begins at even offsets alone. */
  get #isOdd(): boolean {
    return this.#isWide && this.#range.from % 2 === 1;
  }

  async begin(): Promise<void> {
    if (this.#isOdd) await this.#pieces.next(this.#range.from + 1);
    if (this.#range.exact) return;
    while (!this.#bounds.skipLine() && !this.#bounds.isOver) await this.#feed();
  }

  async answer(): Promise<SplitAnswer> {
    const { from, to, marks: most = MARKS } = this.#range;
    const bounds = this.#bounds;
    const marks = [bounds.mark];
    while (!this.#isOut(marks.at(-1)!) && marks.length < most) marks.push(await this.#next());
    let last = marks.at(-1)!;
    let late: Mark | undefined;
    if (!this.#isOut(last)) {
      await this.#sweep(this.#late);
      if (bounds.isFresh && bounds.mark[0] <= this.#late) late = bounds.mark;
      await this.#sweep(to);
      last = bounds.mark;
    }
    while (!this.#isOut(last)) last = await this.#next();
    const [exit, records, lines] = last;
    return { from, to, marks, ...(late ? { late } : {}), exit, records, lines, end: bounds.isOver };
  }

  close(): Promise<void> {
    return this.#pieces.close();
  }

  #isOut([offset]: Mark): boolean {
    return offset > this.#range.to || this.#bounds.isOver;
  }

  /** The next boundary, or the end of the file. */
  async #next(): Promise<Mark> {
    while (!this.#bounds.step() && !this.#bounds.isOver) await this.#feed();
    return this.#bounds.mark;
  }

  /** Goes as far as bytes before `stop` reach; no boundary behind it is found. */
  async #sweep(stop: number): Promise<void> {
    while (this.#pieces.at <= stop) {
      this.#bounds.run();
      if (this.#pieces.at === stop || this.#bounds.isOver) return;
      await this.#feed();
    }
  }

  async #feed(): Promise<void> {
    const { at } = this.#pieces;
    const stop = [this.#late, this.#range.to].find((one) => one > at);
    const piece = await this.#pieces.next(stop);
    this.#bounds.push(piece ?? NOTHING, piece === undefined);
  }
}

const NOTHING = new Uint8Array(0);
