/** Small pieces of Markdown. Every function that takes text of a report escapes it. */
import { showCell } from '../text/safe-text.ts';

const CELL = 60;
const WORDS = 160;

/** How much of each list is shown. */
export interface Limits {
  readonly rules: number;
  readonly columns: number;
  /** Values of a group. */
  readonly values: number;
}

/** Text of the data as a code span; not for a table cell. */
export function codeSpan(text: string, max: number = CELL): string {
  if (text === '') return '*empty*';
  const shown = showCell(text, max);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // one blank on either side is taken off again by the reader, so blanks at the edges survive
  const pad = /^[ `]|[ `]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A code span for a table cell, where even in code a pipe needs its backslash. */
export function cellSpan(text: string, max: number = CELL): string {
  return codeSpan(text, max).replace(/\|/g, '\\|');
}

/** Text that is no data of the file, such as a message, as plain words. */
export function plain(text: string, max: number = WORDS): string {
  return inert(showCell(text, max));
}

const inert = (text: string): string => entities(text, /[\\`*_{}[\]<>()#|~@!&:]/g);

/** Marks that the pattern finds stand for themselves. */
export const entities = (text: string, marks: RegExp): string =>
  text.replace(marks, (mark) => `&#${mark.charCodeAt(0)};`);

/** The same, of a text in which `code` may stand. */
export const prose = (text: string, max: number = WORDS): string => withCode(showCell(text, max), inert);

/** @param own makes Markdown of what is no code */
export const withCode = (text: string, own: (text: string) => string): string =>
  text
    .split(/`([^`]+)`/)
    .map((piece, at) => (at % 2 === 1 ? cellSpan(piece, text.length) : own(piece)))
    .join('');

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function table(
  heads: readonly string[],
  numbers: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const line = heads.map((_, at) => (numbers.includes(at) ? '---:' : '---'));
  return [row(heads), row(line), ...rows.map(row)].join('\n');
}

/** What is folded up until somebody asks for it. @param body Markdown */
export const folded = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
