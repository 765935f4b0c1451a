/** The report as a compact summary for people at a terminal. */
import type { ChalkInstance } from 'chalk';
import { DIMENSIONS } from '../contract.ts';
import { blockBar, type Ink, inkLine, type Segment } from './ink.ts';
import { counted, formatBytes, formatCount, formatDelta, formatScore } from './numbers.ts';
import { mostFirst, worstFirst } from './order.ts';
import { showCell, visible } from './safe-text.ts';
import type { Report } from './schema.ts';
import { clipMiddle, padEnd, padStart, wrap } from './text-width.ts';
import {
  baseName,
  droppedCount,
  exportOf,
  findingCounts,
  markName,
  plainMessage,
  repairCount,
  tellsMore,
} from './wording.ts';

export interface TerminalOptions {
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
const LABEL = 11;
const DRY_LABEL = 14;
const CELL = 60;

interface Page {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

/** What a run did, or would do. */
const done = (report: Report, past: string, would: string): string => (report.dryRun ? `would ${would}` : past);
const labelWidth = (report: Report): number => (report.dryRun ? DRY_LABEL : LABEL);

/**
 * What was read, repaired, flagged, merged and rejected, the score, the worst ten rules with an example each, and where the
 * files are. Ends in a line feed. No line is wider than the width, but for the paths of files and the one line of `quiet`;
 * nothing out of a cell reaches the terminal raw.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const page = { chalk: options.chalk, width: Math.min(120, Math.max(40, Math.floor(options.width) || 80)) };
  if (options.quiet === true) return `${brief(report, page)}\n`;
  const blocks = [
    head(report, page),
    summary(report, page),
    scores(report, page),
    findings(report, page),
    repairs(report, page),
    files(report, page),
    notes(report, page),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function brief(report: Report, { width }: Page): string {
  const { rows } = report;
  const { reject, error, warning } = findingCounts(report);
  return inkLine(
    [
      `${formatScore(report.score)} of 100${report.dryRun ? ', dry run' : ''}: ` +
        `${formatCount(rows.read)} read, ${formatCount(rows.written)} written, ` +
        `${formatCount(rows.merged)} merged, ${formatCount(rows.rejected)} rejected` +
        `${rows.expired === undefined ? '' : `, ${formatCount(rows.expired)} expired`}; ` +
        `${counted(reject + error, 'error')}, ${counted(warning, 'warning')}`,
    ],
    Math.max(width, 120),
  );
}

function head(report: Report, { chalk, width }: Page): string[] {
  const first = report.inputs[0];
  const more = report.inputs.length > 1 ? ` and ${counted(report.inputs.length - 1, 'more file')}` : '';
  const name = clipMiddle(visible(baseName(first?.path ?? 'no input')), Math.max(12, width - 14 - more.length));
  return [inkLine([[`${report.tool.name} ${report.tool.version}`, chalk.dim], '  ', [name, chalk.bold], more], width)];
}

function summary(report: Report, page: Page): string[] {
  const { dialect, duplicates, inputs, rows } = report;
  const { dim } = page.chalk;
  const { reject, error, warning } = findingCounts(report);
  const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
  const format = [dialect.format, `${dialect.encoding}${dialect.bom ? ' with BOM' : ''}`];
  if (dialect.delimiter !== '') format.push(`delimiter ${markName(dialect.delimiter)}`);
  format.push(markName(dialect.eol), formatBytes(bytes));
  const crm = exportOf(report);
  const reasons = mostFirst(report.rejected, ({ reason }) => reason).map(
    (one) => `${one.reason} ${formatCount(one.count)}`,
  );
  const lost = droppedCount(report);
  const says: [string, Segment[]][] = [
    [
      'read',
      [
        `${counted(rows.read, 'record')}, ${counted(report.fields.length, 'column')}`,
        [crm === '' ? '' : `  ${crm}`, dim],
      ],
    ],
    ['', [[format.join(', '), dim]]],
    ...(lost > 0
      ? ([['', [[`${counted(lost, 'line')} dropped: preamble, blank, footer or repeated header`, dim]]]] as [
          string,
          Segment[],
        ][])
      : []),
    [
      done(report, 'repaired', 'repair'),
      [`${counted(repairCount(report), 'cell')}`, [` by ${counted(report.changes.length, 'rule')}`, dim]],
    ],
    [
      'flagged',
      [
        [counted(reject + error, 'error'), reject + error > 0 ? page.chalk.red : dim],
        ', ',
        [counted(warning, 'warning'), warning > 0 ? page.chalk.yellow : dim],
      ],
    ],
    [
      done(report, 'merged', 'merge'),
      duplicates.enabled
        ? [
            counted(rows.merged, 'record'),
            [` in ${counted(duplicates.clusters, 'cluster')}, ${formatCount(duplicates.review)} to review`, dim],
          ]
        : [['not looked for', dim]],
    ],
    [
      done(report, 'rejected', 'reject'),
      [counted(rows.rejected, 'record'), [reasons.length === 0 ? '' : `  ${reasons.join(', ')}`, dim]],
    ],
    ...expired(report, dim),
    [done(report, 'written', 'write'), [counted(rows.written, 'record')]],
    ...audience(report, dim),
  ];
  return says.map(([label, segments]) =>
    inkLine(['  ', [padEnd(label, labelWidth(report)), dim], ...segments], page.width),
  );
}

/** What the policy of the pack did; nothing where it has none. */
function expired({ rows, policy }: Report, dim: Ink): [string, Segment[]][] {
  if (!policy) return [];
  const doubtful = policy.doubts.reduce((sum, { count }) => sum + count, 0);
  const why = policy.expired.map(({ reason, count }) => `${reason} ${formatCount(count)}`).join(', ');
  const kept = doubtful === 0 ? '' : `${counted(doubtful, 'record')} kept for a date that is in doubt`;
  const said = [why, kept].filter((text) => text !== '').join('; ');
  return [['expired', [counted(rows.expired ?? 0, 'record'), [said === '' ? '' : `  ${said}`, dim]]]];
}

/** Who may be reached, and why others are left out. */
function audience({ audience }: Report, dim: Ink): [string, Segment[]][] {
  if (!audience) return [];
  const why = audience.leftOut.map(({ reason, count }) => `${reason} ${formatCount(count)}`).join(', ');
  return [
    [
      'audience',
      [counted(audience.rows, 'record'), [`  by ${audience.channel}${why === '' ? '' : `; left out: ${why}`}`, dim]],
    ],
  ];
}

function inkOf(score: number | null, chalk: ChalkInstance): Ink {
  if (score === null) return chalk.dim;
  return score >= 90 ? chalk.green : score >= 70 ? chalk.yellow : chalk.red;
}

function scores(report: Report, { chalk, width }: Page): string[] {
  const { dimensions, before, score } = report;
  const bar = Math.min(32, width - 36);
  const delta = formatDelta(before.score, score);
  const was: Segment = [delta === '' ? '' : `  came with ${formatScore(before.score)}, ${delta}`, chalk.dim];
  const title = inkLine(
    [
      '  ',
      [padEnd('score', labelWidth(report)), chalk.dim],
      [formatScore(score), (text) => chalk.bold(inkOf(score, chalk)(text))],
      ' of 100',
      was,
    ],
    width,
  );
  const lines = DIMENSIONS.map((dimension) => {
    const now = dimensions[dimension];
    const change = formatDelta(before.dimensions[dimension], now);
    const [filled, rest] = blockBar((now ?? 0) / 100, bar);
    return inkLine(
      [
        `  ${padEnd(dimension, 14)}`,
        [filled, inkOf(now, chalk)],
        [rest, chalk.dim],
        padStart(formatScore(now), 7),
        [change === '' ? '' : padStart(change, 8), chalk.dim],
      ],
      width,
    );
  });
  return [title, ...lines];
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
