/** Criteria that compare a run with the one before it. */
import type { Dimension } from '../contract.ts';
import { formatScore } from '../report/numbers.ts';
import type { Report } from '../report/schema.ts';
import type { Measured } from './measured.ts';

const NO_HISTORY: Measured = {
  passed: false,
  actual: '-',
  why: 'no history of runs is kept: name a file with --history',
};
const FIRST: Measured = { passed: true, actual: '-', why: 'there is no earlier run to compare with' };

type Run = NonNullable<Report['history']>['runs'][number];

/** The run before this one; what to say where there is none. */
function before({ history }: Report): { readonly run: Run } | { readonly none: Measured } {
  const run = history?.runs[history.runs.length - 2];
  return run ? { run } : { none: history ? FIRST : NO_HISTORY };
}

/** By how many points the score, or that of a dimension, is lower than in the run before. */
export function drop(report: Report, most: number, dimension: Dimension | undefined): Measured {
  const last = before(report);
  if ('none' in last) return last.none;
  const { run } = last;
  const [was, is] = dimension ? [run.dimensions[dimension], report.dimensions[dimension]] : [run.score, report.score];
  if (was === null) return { passed: true, actual: formatScore(is), why: 'the run before had no such score' };
  if (is === null)
    return { passed: false, actual: '-', why: `nothing could be checked; the run before had ${formatScore(was)}` };
  // scores have one decimal
  const tenths = Math.round((was - is) * 10);
  return { passed: tenths <= Math.round(most * 10), actual: `${formatScore(is)} after ${formatScore(was)}` };
}

export function columnsKept(report: Report): Measured {
  const last = before(report);
  if ('none' in last) return last.none;
  const gone = report.history?.columns.gone ?? [];
  return { passed: gone.length === 0, actual: gone.length === 0 ? 'all are there' : `gone: ${gone.join(', ')}` };
}

export function anomalies({ history }: Report): Measured {
  if (!history) return NO_HISTORY;
  if (history.anomalies.length > 0) return { passed: false, actual: history.anomalies.map(anomalyText).join('; ') };
  return history.runs.length < 2 ? FIRST : { passed: true, actual: 'none' };
}

/** `fill of Email 0.02, expected 0.64`. */
function anomalyText({
  metric,
  column,
  value,
  actual,
  expected,
}: NonNullable<Report['history']>['anomalies'][number]): string {
  const of = column === undefined ? '' : ` of ${value === undefined ? '' : 'a value of '}${column}`;
  return `${metric}${of} ${round(actual)}, expected ${round(expected)}`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
