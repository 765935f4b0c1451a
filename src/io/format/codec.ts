/** What a format must do for the record stage: find records and cells in UTF-8 bytes, decode a cell, spell a changed one. */

/** Why a record could not be read as one. `''`: it could. */
export type ScanProblem =
  | ''
  | 'unclosed-quote'
  | 'stray-quote'
  | 'ragged-row'
  | 'malformed-json'
  | 'undecodable-bytes'
  | 'field-too-long';

/** Cell is inside quotes (CSV) or is a JSON string. */
export const QUOTED = 1;
/** Cell text needs unescaping: doubled quotes (CSV), backslashes (JSON). */
export const ESCAPED = 2;
/** Cell has a byte above 0x7F. */
export const NON_ASCII = 4;
/** JSON only: the key is absent from this record; there is nothing to read and no place to write. */
export const ABSENT = 8;
/** JSON only: array or other value that is passed through and never offered to a rule. */
export const OPAQUE = 16;

/** The cells of one record as byte ranges of a chunk; filled by `Codec.scan` and reused for the next record. */
export interface Cells {
  /** Number of cells found. For JSON always the number of columns. */
  count: number;
  /** Where each cell's raw text begins and ends (quotes included). */
  start: Int32Array;
  end: Int32Array;
  flags: Uint8Array;
  /** The record without separators before it and the line terminator after it. */
  bodyStart: number;
  bodyEnd: number;
  problem: ScanProblem;
}

export function createCells(columns: number): Cells {
  const size = Math.max(8, columns + 1);
  return {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    flags: new Uint8Array(size),
    bodyStart: 0,
    bodyEnd: 0,
    problem: '',
  };
}

/** Makes room for one more cell than `cells` holds. */
export function growCells(cells: Cells): void {
  const grow = <T extends Int32Array | Uint8Array>(old: T): T => {
    const bigger = new (old.constructor as new (n: number) => T)(old.length * 2);
    bigger.set(old);
    return bigger;
  };
  cells.start = grow(cells.start);
  cells.end = grow(cells.end);
  cells.flags = grow(cells.flags);
}

export interface Codec {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  /**
   * Reads the record (or the one bad line) that begins at `pos`.
   * @param bytes UTF-8; `end` is the end of what is there, `final` whether the input ends there too
   * @returns where the next record begins, or -1 when the record may go on after `end` and `final` is false
   */
  scan(bytes: Uint8Array, pos: number, end: number, final: boolean, cells: Cells): number;
  /** Text of a cell, unquoted and unescaped. `''` for an absent one. */
  decode(bytes: Uint8Array, cells: Cells, index: number): string;
  /** Whether a record of which all cells are empty holds something in places that are no cells. Absent: it never does. */
  holdsMore?(bytes: Uint8Array, cells: Cells): boolean;
  /** Raw text for a changed cell, to stand where the old raw text stood. `flags` are those of the old cell. */
  encode(value: string, flags: number): string;
}
