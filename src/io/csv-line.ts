/** One line of the CSV files that crmq itself writes: UTF-8, comma, doubled quotes, line feed (RFC 4180 with LF). */

const NEEDS_QUOTES = /[",\r\n]/;

/** Cells to one line, with its line feed. */
export function csvLine(cells: readonly (string | number)[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = String(cells[i]);
    if (i > 0) line += ',';
    line += NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\n`;
}
