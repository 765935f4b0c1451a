/** Criteria that compare a run with an earlier one. */
import { DIMENSIONS, type Dimension } from '../contract.ts';
import type { Report } from '../report/shape/schema.ts';
import { formatCount, formatRatio, formatScore, formatShareBeside } from '../report/text/numbers.ts';
import { apartText } from '../report/words/apart-text.ts';
import type { Asked, CriterionName } from './asked.ts';
import type { Measured } from './measured.ts';

const COMPARING: ReadonlySet<CriterionName> = new Set(['max-drop', 'no-worse', 'keep-columns', 'fail-on-anomaly']);

/** Whether a criterion is about earlier runs. */
export const comparesRuns = ({ name, limit }: Pick<Asked, 'name' | 'limit'>): boolean =>
  COMPARING.has(name) || (name === 'min-rows' && limit.unit === 'percent');

const NO_HISTORY: Measured = {
  passed: false,
  actual: '-',
  why: 'no history of runs is kept: name a file with --history',
};
const FIRST: Measured = { passed: true, actual: '-', why: 'there is no earlier run to compare with' };

type Baseline = NonNullable<NonNullable<Report['history']>['baseline']>;

/** The run that this one is compared with; what to say where there is none. */
function before({ history }: Report): { readonly run: Baseline } | { readonly none: Measured } {
  if (history?.apart) return { none: apartFrom(history.apart) };
  const run = history?.baseline;
  return run ? { run } : { none: history ? FIRST : NO_HISTORY };
}

/** Whoever asks about earlier runs is not told that all is well because the columns are gone by which they are known. */
const apartFrom = (apart: NonNullable<NonNullable<Report['history']>['apart']>): Measured => ({
  passed: false,
  actual: '-',
  why: apartText(apart),
});

const against = ({ asOf, passed }: Baseline): string =>
  `compared with the run of ${asOf}, ${passed === true ? 'the last that passed' : 'the last of all: none passed'}`;

/** By how many points the score, or that of a dimension, is lower than in the run that it is compared with. */
export function drop(report: Report, most: number, dimension: Dimension | undefined): Measured {
  const last = before(report);
  if ('none' in last) return last.none;
  const { run } = last;
  const [was, is] = dimension ? [run.dimensions[dimension], report.dimensions[dimension]] : [run.score, report.score];
  if (was === null) return { passed: true, actual: '-', why: `the run of ${run.asOf} had no such score` };
  if (is === null) {
    return {
      passed: false,
      actual: '-',
      why: `nothing could be checked; the run of ${run.asOf} had ${formatScore(was)}`,
    };
  }
  // scores have one decimal
  const tenths = Math.round((was - is) * 10);
  const actual = `${formatScore(is)} after ${formatScore(was)}`;
  return { passed: tenths <= Math.round(most * 10), actual, why: against(run) };
}

/** Whether there are so many of a hundred records of the run that it is compared with. */
export function recordsAgainst(report: Report, least: number): Measured {
  const last = before(report);
  if ('none' in last) return last.none;
  const [is, was] = [report.rows.read, last.run.read ?? 0];
  if (was === 0) return { passed: true, actual: '-', why: `the run of ${last.run.asOf} had no records` };
  const actual = `${formatShareBeside(least, is, was)} (${formatCount(is)} after ${formatCount(was)})`;
  return { passed: 100 * is >= least * was * (1 - SLACK), actual, why: against(last.run) };
}

/** Rounding of binary fractions must not decide. */
const SLACK = 1e-9;

const goneText = (columns: readonly string[]): string => `gone: ${columns.join(', ')}`;

export function columnsKept(report: Report): Measured {
  const last = before(report);
  const apart = report.history?.apart;
  if (apart) return { ...apartFrom(apart), actual: goneText(apart.gone) };
  if ('none' in last) return last.none;
  const { gone } = last.run;
  const actual = gone.length === 0 ? 'all are there' : goneText(gone);
  return { passed: gone.length === 0, actual, why: against(last.run) };
}

export function anomalies({ history }: Report): Measured {
  if (!history) return NO_HISTORY;
  if (history.anomalies.length > 0) return { passed: false, actual: history.anomalies.map(anomalyText).join('; ') };
  if (history.apart) return apartFrom(history.apart);
  return history.runs.length < 2 ? FIRST : { passed: true, actual: 'none' };
}

type Anomaly = NonNullable<Report['history']>['anomalies'][number];

/** `fill of Email 2.0 %, expected 64.0 %`, `findings of email-syntax/no-domain 31.0 %, expected 2.0 %`. */
const anomalyText = (one: Anomaly): string =>
  `${one.metric}${subjectOf(one)} ${amount(one, one.actual)}, expected ${amount(one, one.expected)}`;

/** Rows are counted, scores have a decimal, everything else is a share. */
function amount({ metric }: Anomaly, value: number): string {
  if (metric === 'rows') return formatCount(Math.round(value));
  return POINTS.has(metric) ? formatScore(value) : formatRatio(value);
}
const POINTS: ReadonlySet<string> = new Set(['score', ...DIMENSIONS]);

/** Of findings the value is their code; of a picklist it is a cell, which is not named here. */
function subjectOf({ metric, column, value }: Anomaly): string {
  if (metric === 'findings') return ` of ${value}`;
  return column === undefined ? '' : ` of ${value === undefined ? '' : 'a value of '}${column}`;
}
