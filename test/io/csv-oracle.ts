/** Drawn CSV, many records at a time, and what csv-parse makes of it. Everything comes from one number, so that a failure can be drawn again. */
import { parse } from 'csv-parse/sync';

export interface Dialect {
  readonly delimiter: string;
  /** `''`: none. */
  readonly quote: string;
  /** `mixed`: LF and CRLF in one file. */
  readonly eol: '\n' | '\r\n' | '\r' | 'mixed';
  readonly columns: number;
  /** Whether the last line has an end. */
  readonly closed: boolean;
}

/** Numbers from 0 up to a limit. Mulberry32: small, and good enough to draw cells with. */
export function drawFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Draw = (limit: number) => number;

const LETTERS = [
  'a',
  'B',
  '7',
  'é',
  'ß',
  '中',
  '😀',
  ' ',
  '  ',
  '\\',
  '.',
  '-',
  '=',
  '\u00a0',
  '\t',
  ',',
  ';',
  '|',
  '"',
  "'",
  '\0',
];
const WORDS = [
  '',
  '',
  'Anna',
  'Mäki',
  '5" pipe',
  "O'Brien",
  '王芳',
  ' padded ',
  '\\"',
  '\\',
  '""',
  "''",
  '" ',
  ' "',
  '#',
  'a,b',
  'c;d',
  'e|f',
  '\ufeffx',
];
const BREAKS = ['\n', '\r\n', '\r', 'one\ntwo', 'one\r\ntwo', '\n\n', 'end\n'];

/** What a cell says. */
export function drawCell(draw: Draw): string {
  const kind = draw(10);
  if (kind < 5) return WORDS[draw(WORDS.length)]!;
  if (kind === 5) return BREAKS[draw(BREAKS.length)]!;
  let text = '';
  for (let left = draw(7); left > 0; left--) text += LETTERS[draw(LETTERS.length)]!;
  return text;
}

export function drawDialect(draw: Draw): Dialect {
  return {
    delimiter: [',', ';', '\t', '|'][draw(4)]!,
    quote: ['"', '"', "'", ''][draw(4)]!,
    eol: (['\n', '\r\n', '\r', 'mixed'] as const)[draw(4)]!,
    columns: 1 + draw(6),
    closed: draw(3) > 0,
  };
}

export const eolOf = ({ eol }: Dialect, draw: Draw): string =>
  eol === 'mixed' ? (draw(2) === 0 ? '\n' : '\r\n') : eol;

/** Whether a cell can stand in a file of this dialect without quotes, wherever it stands. */
export function canStandBare(text: string, { delimiter, quote }: Dialect): boolean {
  return !/[\r\n]/.test(text) && !text.includes(delimiter) && (quote === '' || !text.startsWith(quote));
}

/** How a cell is written by somebody: bare where that is possible (quotes within it too) or in quotes; never at fault. */
export function spellCell(text: string, dialect: Dialect, draw: Draw): string {
  const { quote } = dialect;
  if (quote === '')
    return canStandBare(text, dialect) ? text : text.replace(/[\r\n]/g, ' ').replaceAll(dialect.delimiter, ' ');
  if (draw(3) > 0 && canStandBare(text, dialect)) return text;
  return quote + text.replaceAll(quote, quote + quote) + quote;
}

/** A record with an end. `faulty`: now and then ragged, blank, or with blanks before a quote that then is a letter. */
export function drawRecord(dialect: Dialect, draw: Draw, faulty: boolean): string {
  const { delimiter, quote, columns } = dialect;
  const fault = faulty ? draw(12) : 99;
  const count = fault === 0 ? 1 + draw(columns + 3) : columns;
  const cells = Array.from({ length: count }, () => spellCell(drawCell(draw), dialect, draw));
  if (fault === 1) return eolOf(dialect, draw);
  if (fault === 2 && quote !== '') cells[draw(count)] = ` ${quote}a${quote}`;
  return cells.join(delimiter) + eolOf(dialect, draw);
}

/** What csv-parse makes of it: the records, ragged ones as they are. */
export function oracle(text: string, { delimiter, quote, eol }: Dialect): string[][] {
  return parse(text, {
    delimiter,
    quote: quote === '' ? null : quote,
    escape: quote === '' ? null : quote,
    record_delimiter: eol === '\r' ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'],
    // A quote within a cell that does not begin with one is a letter for both.
    relax_quotes: true,
    relax_column_count: true,
  }) as string[][];
}

/** The first record as csv-parse reads it when it bears no fault; none where it finds one. */
export function strictOracle(text: string, { delimiter, quote, eol }: Dialect): string[] {
  try {
    const record_delimiter = eol === '\r' ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'];
    const options = { delimiter, quote, escape: quote, record_delimiter, relax_column_count: true, to: 1 };
    return (parse(text, options) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}
