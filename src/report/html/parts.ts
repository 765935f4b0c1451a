/** Small pieces of the HTML report. Every function that takes text of a report escapes it. */
import type { Severity } from '../../contract.ts';
import { diffCells, type Piece } from '../diff.ts';
import { formatCount } from '../numbers.ts';
import { mostFirst } from '../order.ts';
import { CELL_LENGTH, escapeHtml, shorten, visible } from '../safe-text.ts';

/** Columns that are named for a rule before the rest is only counted. */
const COLUMNS_SHOWN = 6;
const SYMBOL = /‹[A-Z0-9+]+›/g;

/** Text of any origin, escaped and shortened, for running text and attributes. */
export function safe(text: string, max: number = CELL_LENGTH): string {
  return escapeHtml(visible(shorten(text, max)));
}

/** Like `safe`, for element content: what stands for something invisible is set apart, and direction cannot leak out. */
export function quoted(text: string, max: number = CELL_LENGTH): string {
  return `<bdi>${marked(shorten(text, max))}</bdi>`;
}

function marked(text: string): string {
  return escapeHtml(visible(text)).replace(SYMBOL, (symbol) => `<span class="sym">${symbol}</span>`);
}

/** A cell of the data. */
export function cell(text: string): string {
  return text === '' ? '<span class="none">empty</span>' : `<bdi class="v">${marked(shorten(text))}</bdi>`;
}

/** A cell before and after a repair; what went and what came is tinted. */
export function beforeAfter(before: string, after: string): { before: string; after: string } {
  const pieces = diffCells(before, after);
  if (pieces === undefined || before === '' || after === '') return { before: cell(before), after: cell(after) };
  return { before: piecesHtml(pieces.before), after: piecesHtml(pieces.after) };
}

function piecesHtml(pieces: readonly Piece[]): string {
  const html = pieces.map(({ kind, text }) => {
    if (kind === 'same') return marked(text);
    return kind === 'removed' ? `<del>${marked(text)}</del>` : `<ins>${marked(text)}</ins>`;
  });
  return `<bdi class="v">${html.join('')}</bdi>`;
}

/** A message template: `{value}` becomes a small word in italics. */
export function template(message: string): string {
  return safe(message, 240).replace(/\{([a-zA-Z]+)\}/g, '<i class="ph">$1</i>');
}

/** `Email 1,204 · Phone Number 61 · and 3 more columns`. */
export function columnList(columns: readonly { readonly column: string; readonly count: number }[]): string {
  const sorted = mostFirst(columns, ({ column }) => column);
  const shown = sorted
    .slice(0, COLUMNS_SHOWN)
    .map(({ column, count }) => `${quoted(column, 60)} <b>${formatCount(count)}</b>`);
  const rest = sorted.length - shown.length;
  if (rest > 0) shown.push(`and ${formatCount(rest)} more ${rest === 1 ? 'column' : 'columns'}`);
  return shown.map((one) => `<span class="col">${one}</span>`).join('');
}

export function badge(severity: Severity | 'opt-in'): string {
  return `<span class="badge ${severity}">${severity}</span>`;
}

/** Good, fair or poor: which colour a score has. The number always stands beside it. */
export function band(score: number | null): 'good' | 'fair' | 'poor' | 'none' {
  if (score === null) return 'none';
  return score >= 90 ? 'good' : score >= 70 ? 'fair' : 'poor';
}

/** A section of the page with a heading; `''` in, `''` out. */
export function section(id: string, title: string, lead: string, body: string): string {
  if (body === '') return '';
  return `<section id="${id}"><h2>${title}</h2>${lead === '' ? '' : `<p class="lead">${lead}</p>`}${body}</section>`;
}

interface TableColumn {
  readonly title: string;
  /** CSS width; without one, the rest of the table's width. */
  readonly width?: string;
  /** Numbers are set to the right. */
  readonly number?: boolean;
}

/** A table whose cells are HTML already; on a phone every row becomes a small card with the titles beside the cells. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const kind = (column: TableColumn | undefined): string => (column?.number === true ? ' class="n"' : '');
  const width = (column: TableColumn): string => (column.width === undefined ? '' : ` style="width:${column.width}"`);
  const head = columns.map((column) => `<th scope="col"${kind(column)}${width(column)}>${column.title}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(
      (html, at) => `<td${kind(columns[at])} data-t="${columns[at]?.title ?? ''}"><div>${html}</div></td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** `5 of 1,204 shown; where is the rest`, where something is left out. */
export function shownOf(shown: number, count: number, where = ''): string {
  return shown < count
    ? `<p class="more">${formatCount(shown)} of ${formatCount(count)} shown${where === '' ? '' : `; ${where}`}</p>`
    : '';
}
