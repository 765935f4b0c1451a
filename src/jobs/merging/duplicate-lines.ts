/** Lines of duplicates.csv as bytes. A record of CSV is mostly what it was: its cells are copied, and only few have to be spelled anew. */
import type { Member } from '../../dedupe/cluster/resolution.ts';
import { type Cells, type Codec, NON_ASCII, QUOTED } from '../../io/format/codec.ts';
import { csvCell } from '../../io/format/csv-line.ts';
import { guardCell } from '../../io/format/guarded-cell.ts';

/** Columns of its own; those of the record follow. `accept` is for people. */
export const DUPLICATES_COLUMNS = ['cluster', 'row', 'role', 'score', 'why', 'accept'] as const;

const FIRST = 1 << 17;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const PLUS = 43;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const AT = 64;
/** Flags of a cell whose bytes are its text. */
const PLAIN = QUOTED | NON_ASCII;

export class DuplicateLines {
  #bytes = Buffer.allocUnsafeSlow(FIRST);
  #length = 0;
  /** Cells of the last record that was added. */
  readonly #cells: Cells;
  /** Whether what stands between the quotes of a cell is its text, but for what its flags say. */
  readonly #isPlain: boolean;

  constructor(cells: Cells, isPlain: boolean) {
    this.#cells = cells;
    this.#isPlain = isPlain;
  }

  get length(): number {
    return this.#length;
  }

  /** @param shown role of the record in its cluster */
  add(cluster: number, { row, score, why }: Member, shown: string, record: Uint8Array, codec: Codec): void {
    this.#text(`${cluster},${row},${shown},${score},${csvCell(guardCell(why))},`);
    const cells = this.#cells;
    codec.scan(record, 0, record.length, true, cells);
    for (let index = 0; index < codec.columns.length; index++) {
      this.#reserve(record.length + 1);
      this.#bytes[this.#length++] = COMMA;
      if (!this.#copy(record, index)) this.#text(csvCell(guardCell(codec.decode(record, cells, index))));
    }
    this.#reserve(1);
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** The lines so far; starts anew. The memory is used again with the next line. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Copies a cell as it stands, where that is how it is to be written; false where it is not. */
  #copy(record: Uint8Array, index: number): boolean {
    const cells = this.#cells;
    if (index >= cells.count) return this.#isPlain;
    const flags = cells.flags[index]!;
    if (!this.#isPlain || (flags & ~PLAIN) !== 0) return false;
    const inset = flags & QUOTED;
    const to = cells.end[index]! - inset;
    const bytes = this.#bytes;
    let at = this.#length;
    let from = cells.start[index]! + inset;
    if (from < to && mayRun(record, from, to)) return false;
    for (; from < to; from++) {
      const byte = record[from]!;
      if (byte === QUOTE || byte === COMMA || byte === LINE_FEED || byte === RETURN || byte > 127) return false;
      bytes[at++] = byte;
    }
    this.#length = at;
    return true;
  }

  #text(text: string): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 needs.
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Whether a cell may be one that a spreadsheet would run. Bytes beyond ASCII are not copied in any case. */
function mayRun(record: Uint8Array, from: number, to: number): boolean {
  const first = record[from]!;
  if (first !== PLUS) return first < ZERO || first === EQUALS || first === AT;
  for (let at = from + 1; at < to; at++) if (record[at]! < ZERO || record[at]! > NINE) return true;
  return false;
}
