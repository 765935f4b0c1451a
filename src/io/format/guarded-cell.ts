/**
 * Cells that a spreadsheet would run, made text: a `'` goes in front, as people write it there themselves. That can be undone: a cell
 * that begins with `'` and then with what could follow a guard gets one more.
 *
 * Left alone: numbers and phones (`-5`, `+358 40 123 4567`, `+1-555-0100`), with which no spreadsheet can do more than arithmetic.
 */
import { csvLine } from './csv-line.ts';

const GUARD = "'";
/** What runs, its wide forms too. A spreadsheet may drop the blanks before it. */
const RUNS = /^[ \t\r\n]*(?:[=@\uff1d\uff20]|[+\uff0b\uff0d-](?![\d\s().,/-]*(?:e[+-]?\d+|ext\. \d+)?$))|^[\t\r\n]/i;
const GUARDED = /^'[ \t\r\n'=@+\uff1d\uff20\uff0b\uff0d-]/;

/** What to write for a text. */
export function guardCell(text: string): string {
  const first = text.charCodeAt(0);
  // a letter or a digit, of which the wide signs are the last
  if ((first > 64 && first < 0xff00) || (first > 47 && first < 58)) return text;
  return RUNS.test(text) || GUARDED.test(text) ? GUARD + text : text;
}

/** The text that `guardCell` was given. */
export const unguardCell = (cell: string): string =>
  cell.charCodeAt(0) === 39 && GUARDED.test(cell) ? cell.slice(1) : cell;

/** Cells to one line, as `csvLine` does, for a file that people open in a spreadsheet. */
export const guardedLine = (cells: readonly (string | number)[]): string =>
  csvLine(cells.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)));
