/** Runs of a history for a terminal: a table of each series, and its trend lines. No line is wider than the terminal. */
import type { ChalkInstance } from 'chalk';
import { DIMENSIONS } from '../contract.ts';
import type { Anomaly, Decay } from '../report/shape/watch-schema.ts';
import { type Ink, inkLine, type Segment } from '../report/terminal/ink.ts';
import { counted, formatCount, formatDelta, formatScore } from '../report/text/numbers.ts';
import { visible } from '../report/text/safe-text.ts';
import { clip, padEnd, padStart } from '../report/text/width.ts';
import { decayLines } from './decay-text.ts';

import type { HistoryEntry } from './entry.ts';
import type { Page } from './page.ts';
import { anomalyText } from './remarks.ts';
import { sparkline } from './trend.ts';

/** A series, with what is unusual in each run. */
export interface ListedSeries {
  readonly runs: readonly HistoryEntry[];
  readonly anomalies: readonly (readonly Anomaly[])[];
  /** What crmq diff measured last. */
  readonly decay?: Decay | undefined;
}

const LABEL = 14;
/** Unusual things of the last run that are named. */
const NAMED = 5;

/** Ends in a line feed. */
export function historyText(all: readonly ListedSeries[], page: Page, most: number): string {
  return `${all.map((series) => seriesLines(series, page, most).join('\n')).join('\n\n')}\n`;
}

function seriesLines({ runs, anomalies, decay }: ListedSeries, page: Page, most: number): string[] {
  const { chalk, width } = page;
  const last = runs.at(-1)!;
  const what = last.crm === 'unknown' ? '' : ` ${last.crm}`;
  const head: Segment[] = [
    [visible(last.series.name), chalk.bold],
    [`  ${counted(runs.length, 'run')}${what}${last.kind === 'unknown' ? '' : `, ${last.kind}`}`, chalk.dim],
  ];
  const from = Math.max(0, runs.length - most);
  const lines = [inkLine(head, width), ...tableLines(runs.slice(from), anomalies.slice(from), page)];
  if (from > 0)
    lines.push(
      inkLine(
        [
          ['  ', chalk.dim],
          [`${counted(from, 'earlier run')} not shown: --last N`, chalk.dim],
        ],
        width,
      ),
    );
  if (runs.length > 1) lines.push('', ...trendLines(runs, page));
  if (decay) lines.push('', ...decayLines(decay, undefined, page));
  const unusual = anomalies.at(-1) ?? [];
  if (unusual.length > 0) {
    lines.push('', inkLine([[`Unusual in run ${last.sequence}`, chalk.bold]], width));
    for (const one of unusual.slice(0, NAMED)) lines.push(inkLine(['  ', [anomalyText(one), chalk.yellow]], width));
    if (unusual.length > NAMED)
      lines.push(inkLine([[`  and ${unusual.length - NAMED} more: --json`, chalk.dim]], width));
  }
  return lines;
}

interface Column {
  readonly head: string;
  readonly of: (run: HistoryEntry, at: number) => string;
  readonly ink?: (run: HistoryEntry, at: number) => Ink | undefined;
}

const gateColumn = (chalk: ChalkInstance): Column => ({
  head: 'gate',
  of: ({ passed }) => (passed === null ? '·' : passed ? 'passed' : 'failed'),
  ink: ({ passed }) => (passed === null ? chalk.dim : passed ? chalk.green : chalk.red),
});

function tableLines(runs: readonly HistoryEntry[], anomalies: readonly (readonly Anomaly[])[], page: Page): string[] {
  const { chalk, width } = page;
  const unusual = (at: number): number => anomalies[at]?.length ?? 0;
  const columns: Column[] = [
    { head: 'run', of: ({ sequence }) => String(sequence) },
    { head: 'date', of: ({ asOf }) => asOf },
    { head: 'score', of: ({ score }) => formatScore(score) },
    ...(runs.some(({ passed }) => passed !== null) ? [gateColumn(chalk)] : []),
    { head: 'rows', of: ({ rows }) => formatCount(rows.read) },
    {
      head: 'unusual',
      of: (_, at) => (unusual(at) > 0 ? String(unusual(at)) : '·'),
      ink: (_, at) => (unusual(at) > 0 ? chalk.yellow : chalk.dim),
    },
    {
      head: 'errors',
      of: ({ errors }) => formatCount(errors),
      ink: ({ errors }) => (errors > 0 ? chalk.red : chalk.dim),
    },
    { head: 'warnings', of: ({ warnings }) => formatCount(warnings) },
    { head: 'merged', of: ({ rows, duplicates }) => (duplicates ? formatCount(rows.merged) : '–') },
    { head: 'rejected', of: ({ rows }) => formatCount(rows.rejected) },
    { head: 'id', of: ({ id }) => id, ink: () => chalk.dim },
    { head: 'input', of: ({ inputs }) => inputs.map(({ name }) => visible(name)).join(', '), ink: () => chalk.dim },
  ];
  const cells = columns.map(({ head, of }) => [head, ...runs.map(of)]);
  const widths = cells.map((column) => Math.max(...column.map((cell) => cell.length)));
  return [-1, ...runs.keys()].map((at) =>
    inkLine(
      columns.flatMap(({ head, ink }, column): Segment[] => {
        const cell = cells[column]![at + 1]!;
        const isLast = column === columns.length - 1;
        const text =
          isLast || head === 'date' ? padEnd(cell, isLast ? width : widths[column]!) : padStart(cell, widths[column]!);
        const inked = at < 0 ? chalk.dim : ink?.(runs[at]!, at);
        return ['  ', inked ? [isLast ? text.trimEnd() : text, inked] : text];
      }),
      width,
    ).trimEnd(),
  );
}

function trendLines(runs: readonly HistoryEntry[], { chalk, width }: Page): string[] {
  const version = runs.at(-1)!.scoreVersion;
  const comparable = (run: HistoryEntry, score: number | null): number | null =>
    run.scoreVersion === version ? score : null;
  const trends: [label: string, values: (number | null)[], ends: string][] = [
    scoreTrend(
      'score',
      runs.map((run) => comparable(run, run.score)),
    ),
    ...DIMENSIONS.map((one) =>
      scoreTrend(
        one,
        runs.map((run) => comparable(run, run.dimensions[one])),
      ),
    ),
    countTrend(
      'rows',
      runs.map(({ rows }) => rows.read),
    ),
    countTrend(
      'errors',
      runs.map(({ errors }) => errors),
    ),
    countTrend(
      'warnings',
      runs.map(({ warnings }) => warnings),
    ),
  ];
  const room = Math.max(1, Math.min(48, width - LABEL - 30));
  return trends
    .filter(([, values]) => values.some((value) => value !== null))
    .map(([label, values, ends]) =>
      inkLine(
        [
          '  ',
          [padEnd(label, LABEL), chalk.dim],
          [padEnd(sparkline(values, room), Math.min(room, values.length)), chalk.cyan],
          `  ${clip(ends, 28)}`,
        ],
        width,
      ),
    );
}

function scoreTrend(label: string, values: (number | null)[]): [string, (number | null)[], string] {
  const [last, before] = [values.at(-1) ?? null, values.at(-2) ?? null];
  const change = formatDelta(before, last);
  return [label, values, `${formatScore(last)}${change === '' ? '' : `  ${change}`}`];
}

function countTrend(label: string, values: number[]): [string, number[], string] {
  const [last, before] = [values.at(-1)!, values.at(-2)!];
  const sign = last > before ? '+' : last < before ? '−' : '±';
  return [label, values, `${formatCount(last)}  ${sign}${formatCount(Math.abs(last - before))}`];
}
