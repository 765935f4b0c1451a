/** The report as a compact summary for people at a terminal. */
import type { ChalkInstance } from 'chalk';
import type { Report } from '../shape/schema.ts';
import { counted, formatCount, formatScore } from '../text/numbers.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { clipMiddle, padEnd, padStart, wrap } from '../text/width.ts';
import { gateSummary } from '../words/gate-text.ts';
import { leverPoints, leverText } from '../words/lever-text.ts';
import { mostFirst, worstFirst } from '../words/order.ts';
import { baseName, findingCounts, plainMessage, tellsMore } from '../words/wording.ts';
import { gateLines } from './gate.ts';
import { inkLine, type Segment } from './ink.ts';
import { scores } from './scores.ts';
import { done, labelWidth, type Page, summary } from './summary.ts';

interface TerminalOptions {
  /** A chalk instance of the stream that the text is for; its level decides about colour. */
  readonly chalk: ChalkInstance;
  /** Columns of the terminal. Used between 40 and 120. */
  readonly width: number;
  /** One line only. */
  readonly quiet?: boolean;
}

/** How much of everything is shown; the HTML report and report.json have more. */
const RULES = 10;
const REPAIRS = 5;
const NOTES = 5;
const CELL = 60;

/**
 * What was read, repaired, flagged, merged and rejected, the score, the worst ten rules with an example each, where the
 * files are, and the verdict of the gate. Ends in a line feed. No line is wider than the width, but for paths of files, commands and the one line of `quiet`;
 * nothing out of a cell reaches the terminal raw.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const page = { chalk: options.chalk, width: Math.min(120, Math.max(40, Math.floor(options.width) || 80)) };
  if (options.quiet === true) return `${brief(report, page)}\n`;
  const blocks = [
    head(report, page),
    summary(report, page),
    scores(report, page),
    levers(report, page),
    findings(report, page),
    repairs(report, page),
    files(report, page),
    notes(report, page),
    gateLines(report, page),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function brief(report: Report, { width }: Page): string {
  const { rows } = report;
  const { reject, error, warning } = findingCounts(report);
  const gate = gateSummary(report);
  const verdict = gate === undefined ? '' : `; ${gate}`;
  return inkLine(
    [
      `${formatScore(report.score)} of 100${report.dryRun ? ', dry run' : ''}: ` +
        `${formatCount(rows.read)} read, ${formatCount(rows.written)} written, ` +
        `${formatCount(rows.merged)} merged, ${formatCount(rows.rejected)} rejected` +
        `${rows.expired === undefined ? '' : `, ${formatCount(rows.expired)} expired`}; ` +
        `${counted(reject + error, 'error')}, ${counted(warning, 'warning')}${verdict}`,
    ],
    Math.max(width, 160),
  );
}

function head(report: Report, { chalk, width }: Page): string[] {
  const first = report.inputs[0];
  const more = report.inputs.length > 1 ? ` and ${counted(report.inputs.length - 1, 'more file')}` : '';
  const name = clipMiddle(visible(baseName(first?.path ?? 'no input')), Math.max(12, width - 14 - more.length));
  return [inkLine([[`${report.tool.name} ${report.tool.version}`, chalk.dim], '  ', [name, chalk.bold], more], width)];
}

function levers(report: Report, { chalk, width }: Page): string[] {
  const list = report.scoring.levers ?? [];
  if (list.length === 0) return [];
  const digits = Math.max(...list.map((one) => leverPoints(one).length));
  return [
    inkLine([['What would raise the score most', chalk.bold]], width),
    ...list.map((one) => {
      const rule: Segment = [one.rule === undefined ? '' : `  ${visible(one.rule)}`, chalk.dim];
      return inkLine(['  ', padStart(leverPoints(one), digits), `  ${visible(leverText(one, report))}`, rule], width);
    }),
  ];
}

function findings(report: Report, { chalk, width }: Page): string[] {
  const worst = worstFirst(report.rules);
  const shown = worst.slice(0, RULES);
  if (shown.length === 0) return [];
  const digits = Math.max(...shown.map(({ count }) => formatCount(count).length));
  const lines = [inkLine([['What needs a person', chalk.bold]], width)];
  for (const rule of shown) {
    const ink = rule.severity === 'warning' ? chalk.yellow : chalk.red;
    const severity: Segment = [padEnd(rule.severity, 8), ink];
    lines.push(
      inkLine(
        [
          '  ',
          severity,
          padStart(formatCount(rule.count), digits),
          '  ',
          rule.code,
          [`  ${plainMessage(rule.message)}`, chalk.dim],
        ],
        width,
      ),
    );
    const sample = rule.samples[0];
    if (sample === undefined) continue;
    const text = tellsMore(rule, sample) ? `: ${showCell(sample.text)}` : '';
    const example = `row ${formatCount(sample.row)}, ${showCell(sample.column, 40)} ${shownValue(sample.value)}${text}`;
    lines.push(inkLine([' '.repeat(12 + digits), [example, chalk.dim]], width));
  }
  const rest = worst.length - shown.length;
  if (rest > 0) lines.push(inkLine(['  ', [`and ${counted(rest, 'more rule')} in the report`, chalk.dim]], width));
  // one command is enough to see how: the others differ in the name of the rule
  const find = shown.find((rule) => rule.find !== '')?.find;
  if (find !== undefined) lines.push(`  ${chalk.dim(`all of the first: ${visible(find)}`)}`);
  return lines;
}

function repairs(report: Report, { chalk, width }: Page): string[] {
  const most = mostFirst(report.changes, ({ rule }) => rule);
  const shown = most.slice(0, REPAIRS);
  if (shown.length === 0) return [];
  const digits = Math.max(...shown.map(({ count }) => formatCount(count).length));
  const names = Math.min(24, Math.max(...shown.map(({ rule }) => rule.length)));
  const lines = [inkLine([[done(report, 'Repaired most', 'repair most').replace(/^w/, 'W'), chalk.bold]], width)];
  const half = Math.max(8, Math.floor((width - digits - names - 12) / 2));
  for (const { count, risk, rule, samples } of shown) {
    const sample = samples[0];
    const guess = risk === 'opt-in' ? 'opt-in ' : '';
    const example =
      sample === undefined
        ? ''
        : `${shownValue(sample.before, half - guess.length)} → ${shownValue(sample.after, half)}`;
    lines.push(
      inkLine(
        [
          '  ',
          padStart(formatCount(count), digits),
          `  ${padEnd(visible(rule), names)}  `,
          [guess, chalk.yellow],
          [example, chalk.dim],
        ],
        width,
      ),
    );
  }
  const rest = most.length - shown.length;
  if (rest > 0) lines.push(inkLine(['  ', [`and ${counted(rest, 'more rule')} in the report`, chalk.dim]], width));
  return lines;
}

/** A value in quotes, so that blanks at its edges can be seen. */
function shownValue(value: string, room: number = CELL): string {
  return value === '' ? '(empty)' : `"${showCell(value, Math.max(4, room - 2))}"`;
}

/** Paths are whole even where they are wider than the terminal: people copy them. */
function files(report: Report, { chalk }: Page): string[] {
  const unwritten = (report.dryRun?.cleaned ?? []).filter(({ path }) => path !== '-');
  const all = [...unwritten.map((file) => ({ ...file, kind: 'would write' })), ...report.outputs];
  return all.map(({ path, kind, rows }) => {
    const count = rows === null ? '' : chalk.dim(`  ${counted(rows, 'row')}`);
    return `  ${chalk.dim(padEnd(visible(kind), labelWidth(report)))}${visible(path)}${count}`;
  });
}

function notes({ notes }: Report, { chalk, width }: Page): string[] {
  const lines = notes
    .slice(0, NOTES)
    .flatMap((note) => wrap(showCell(note, 400), width - 2))
    .map((line) => inkLine(['  ', [line, chalk.dim]], width));
  const rest = notes.length - NOTES;
  if (rest > 0) lines.push(inkLine(['  ', [`and ${counted(rest, 'more note')} in the report`, chalk.dim]], width));
  return lines;
}
