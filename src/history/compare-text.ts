/** Two runs beside each other, for a terminal. No line is wider than the terminal, and nothing out of a cell reaches it raw. */
import { DIMENSIONS } from '../contract.ts';
import { type Ink, inkLine } from '../report/terminal/ink.ts';
import { formatCount, formatDelta, formatRatio, formatScore } from '../report/text/numbers.ts';
import { showCell, visible } from '../report/text/safe-text.ts';
import { padEnd, padStart } from '../report/text/width.ts';
import type { Comparison, Pair } from './compare.ts';
import type { HistoryEntry } from './entry.ts';
import type { Page } from './page.ts';

const LABEL = 14;
const NUMBER = 12;
const COLUMN = 26;
const FINDINGS = 15;
const FILLS = 10;
/** Shares of a column that differ by less are the same to a person. */
const LEAST_FILL = 0.001;

/** Ends in a line feed. */
export function comparisonText(comparison: Comparison, page: Page): string {
  const { before, after } = comparison;
  const lines = [
    inkLine([`run ${before.sequence}`, [` of ${before.asOf}, `, page.chalk.dim], inputs(before)], page.width),
    inkLine([`run ${after.sequence}`, [` of ${after.asOf}, `, page.chalk.dim], inputs(after)], page.width),
    '',
    ...qualityLines(comparison, page),
  ];
  return `${lines.join('\n')}\n`;
}

const inputs = ({ inputs: all }: HistoryEntry): string => all.map(({ name }) => visible(name)).join(', ');

/**
 * Rows, score, dimensions, findings, columns and fill rates, as `crmq diff` has them too.
 * @param hasColumns whether columns that came and went are among them
 */
export function qualityLines(comparison: Comparison, page: Page, hasColumns = true): string[] {
  return [
    ...rowLines(comparison, page),
    ...scoreLines(comparison, page),
    ...findingLines(comparison, page),
    ...(hasColumns ? columnLines(comparison, page) : []),
    ...fillLines(comparison, page),
  ];
}

function line(label: string, pair: Pair<string>, change: string, page: Page, ink?: Ink, room = LABEL): string {
  const { chalk, width } = page;
  return inkLine(
    [
      '  ',
      [padEnd(label, room), chalk.dim],
      padStart(pair.before, NUMBER),
      [' → ', chalk.dim],
      padEnd(pair.after, NUMBER),
      ink ? [change, ink] : change,
    ],
    width,
  ).trimEnd();
}

function rowLines({ rows }: Comparison, page: Page): string[] {
  return (Object.keys(rows) as (keyof typeof rows)[])
    .filter((kind) => kind === 'read' || isTold(kind, rows))
    .map((kind) => {
      const { before, after } = rows[kind];
      const texts = { before: formatCount(before), after: formatCount(after) };
      return line(kind === 'read' ? 'rows read' : kind, texts, difference(before, after), page);
    });
}

/** What left the file; and what was written, where that is not all. */
function isTold(kind: keyof HistoryEntry['rows'], rows: Comparison['rows']): boolean {
  const { before, after } = rows[kind];
  if (kind === 'written') return before !== rows.read.before || after !== rows.read.after;
  return before > 0 || after > 0;
}

function difference(before: number, after: number): string {
  if (before === after) return '±0';
  const share =
    before > 0 ? ` (${after > before ? '+' : '−'}${((100 * Math.abs(after - before)) / before).toFixed(1)} %)` : '';
  return `${after > before ? '+' : '−'}${formatCount(Math.abs(after - before))}${share}`;
}

function scoreLines({ score, dimensions }: Comparison, page: Page): string[] {
  const { chalk, width } = page;
  if (!score || !dimensions) {
    return ['', inkLine([['  the scores are of two formulas, and are not compared', chalk.dim]], width)];
  }
  const all = [['score', score] as const, ...DIMENSIONS.map((one) => [one, dimensions[one]] as const)];
  return [
    '',
    ...all.map(([label, { before, after }]) => {
      const change = formatDelta(before, after);
      const ink = change.startsWith('+') ? chalk.green : change.startsWith('−') ? chalk.red : chalk.dim;
      return line(label, { before: formatScore(before), after: formatScore(after) }, change, page, ink);
    }),
  ];
}

function findingLines({ findings }: Comparison, page: Page): string[] {
  const { chalk, width } = page;
  if (findings.length === 0) return [];
  const shown = findings.slice(0, FINDINGS);
  const lines = shown.map(({ code, change, before, after }) =>
    inkLine(
      [
        '  ',
        [padEnd(change, 5), change === 'new' || change === 'up' ? chalk.red : chalk.green],
        padStart(formatCount(before), 9),
        [' → ', chalk.dim],
        padEnd(formatCount(after), 9),
        ' ',
        visible(code),
      ],
      width,
    ).trimEnd(),
  );
  const rest = findings.length - shown.length;
  if (rest > 0) lines.push(inkLine([[`  and ${rest} more: --json`, chalk.dim]], width));
  return ['', inkLine([['Findings', chalk.bold]], width), ...lines];
}

function columnLines({ columns: { gone, added, renamed } }: Comparison, page: Page): string[] {
  const { chalk, width } = page;
  const lists: [label: string, names: string[]][] = [
    ['gone', gone.map((name) => showCell(name, 40))],
    ['added', added.map((name) => showCell(name, 40))],
    ['renamed', renamed.map(({ from, to }) => `${showCell(from, 40)} → ${showCell(to, 40)}`)],
  ];
  const lines = lists
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => inkLine(['  ', [padEnd(label, LABEL), chalk.dim], names.join(', ')], width));
  return lines.length === 0 ? [] : ['', inkLine([['Columns', chalk.bold]], width), ...lines];
}

function fillLines({ fill }: Comparison, page: Page): string[] {
  const { chalk, width } = page;
  const changed = fill.filter(
    ({ before, after }) => before !== null && after !== null && Math.abs(after - before) >= LEAST_FILL,
  );
  if (changed.length === 0) return [];
  const percent = (share: number | null): string => formatRatio(share ?? 0);
  const lines = changed.slice(0, FILLS).map(({ column, before, after }) => {
    const points = 100 * ((after ?? 0) - (before ?? 0));
    const texts = { before: percent(before), after: percent(after) };
    const change = `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
    return line(showCell(column, 40), texts, change, page, points < 0 ? chalk.red : chalk.green, COLUMN);
  });
  const rest = changed.length - lines.length;
  if (rest > 0) lines.push(inkLine([[`  and ${rest} more: --json`, chalk.dim]], width));
  return ['', inkLine([['Filled', chalk.bold]], width), ...lines];
}
