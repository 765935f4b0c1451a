/**
 * Records that are worked on together. The stage walks a batch column by column: the rules and the remembered values of one column are
 * more than enough to fill a processor's caches, and those of all columns, taken up anew for every record, are what it would wait for.
 */
import { type Cells, createCells } from '../../io/format/codec.ts';

/**
 * Cells, and bytes of text: an ordinary chunk is one batch. What a column remembers has to come into the processor's caches once a batch,
 * and that costs more than what of a large batch does not stay there (docs/decisions/0017).
 */
const CELLS = 8 * 1024;
const BYTES = 112 * 1024;
const MOST = 512;
const FEWEST = 8;

export class Batch {
  /** Most units that it holds. */
  readonly capacity: number;
  /** Units of the input in it: records, and what turned out not to be one. */
  units = 0;
  /** The units to be cleansed, in order: the first `count` numbers. */
  readonly records: Int32Array;
  count = 0;
  /** Where cells begin and end, and what they are (see `Cells`): those of unit `u` stand from `u * stride` on. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
  readonly stride: number;
  /** By unit: texts of its cells as they are now, and as they stood, by column index. Made when a unit is first used. */
  readonly values: string[][] = [];
  readonly original: string[][] = [];
  /** By unit: a view of the numbers above. */
  readonly #cells: Cells[] = [];
  readonly #columns: number;

  /** @param capacity the default suits the processor; any number gives the same */
  constructor(columns: number, capacity = Math.max(FEWEST, Math.min(MOST, Math.floor(CELLS / (columns + 1))))) {
    this.capacity = capacity;
    this.stride = createCells(columns).flags.length;
    this.records = new Int32Array(capacity);
    this.start = new Int32Array(capacity * this.stride);
    this.end = new Int32Array(capacity * this.stride);
    this.flags = new Uint8Array(capacity * this.stride);
    this.#columns = columns;
  }

  /** Whether a batch of so many bytes should take no more units. */
  isFull(bytes: number): boolean {
    return this.units >= this.capacity || bytes >= BYTES;
  }

  /** Forgets everything. */
  clear(): void {
    this.units = 0;
    this.count = 0;
  }

  /** Cells for the unit that comes next, to be filled by `Codec.scan`. */
  next(): Cells {
    const unit = this.units++;
    if (unit === this.#cells.length) this.#add(unit);
    // A unit with more cells than there are columns has taken memory of its own.
    if (this.#cells[unit]!.flags.length !== this.stride) this.#cells[unit] = this.#view(unit);
    return this.#cells[unit]!;
  }

  /** Says that a unit is a record to be cleansed: it has one cell for each column. */
  admit(unit: number): void {
    this.records[this.count++] = unit;
  }

  cells(unit: number): Cells {
    return this.#cells[unit]!;
  }

  /** Makes room for the texts of one more unit: a short file has few. */
  #add(unit: number): void {
    this.values.push(new Array<string>(this.#columns).fill(''));
    this.original.push(new Array<string>(this.#columns).fill(''));
    this.#cells.push(this.#view(unit));
  }

  #view(unit: number): Cells {
    const from = unit * this.stride;
    const to = from + this.stride;
    const start = this.start.subarray(from, to);
    const end = this.end.subarray(from, to);
    const flags = this.flags.subarray(from, to);
    return { count: 0, start, end, flags, bodyStart: 0, bodyEnd: 0, problem: '' };
  }
}
