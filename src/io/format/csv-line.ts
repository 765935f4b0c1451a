/** One line of the CSV files that crmq itself writes: UTF-8, comma, doubled quotes, line feed (RFC 4180 with LF). */

const NEEDS_QUOTES = /[",\r\n]/;

export const csvCell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells to one line, with its line feed. */
export function csvLine(cells: readonly (string | number)[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) line += (i > 0 ? ',' : '') + csvCell(String(cells[i]));
  return `${line}\n`;
}
