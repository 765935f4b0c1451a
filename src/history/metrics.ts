/** What is watched from run to run: for each measure its value in every run, on a scale on which changes can be compared. */
import { DIMENSIONS } from '../contract.ts';
import type { HistoryColumn, HistoryEntry } from './entry.ts';

/** `amount`: compared by ratios; `rate`: a share, 0 to 1; `points`: 0 to 100. */
export type Scale = 'amount' | 'rate' | 'points';

export interface Metric {
  readonly metric: string;
  readonly column?: string;
  /** Of a share: whose; of findings: their code. */
  readonly value?: string;
  readonly scale: Scale;
  /** What is worth telling: more findings are, fewer are not. */
  readonly tells: 'up' | 'down' | 'both';
  /** By run, the one that is judged last; undefined where it says nothing comparable. */
  readonly values: readonly (number | undefined)[];
  /** How many records or cells the last value is a share of; of other scales 0. */
  readonly outOf: number;
  /** Of estimates their standard error, as a share of the value. */
  readonly error?: number;
}

/** Fewer cells are too few to speak of shares among them. */
const LEAST_CELLS = 50;
/** Of a sketch of 256 values: 1 ÷ √254, and somewhat more. Files with more columns have smaller sketches, of which nothing is concluded. */
const ESTIMATE = 0.07;
const MOST_ESTIMATED = 512;
/** Where the values that are kept leave out more than this of a column, what is not among them has an unknown share. */
const MOST_UNLISTED = 0.02;

/** @param runs in time, the one that is judged last */
export function metricsOf(runs: readonly HistoryEntry[]): Metric[] {
  const now = runs.at(-1)!;
  return [
    ...wholeFile(runs, now),
    ...now.columns.flatMap((column) => columnMetrics(runs, column)),
    ...goneColumns(runs, now).map((column) => fillMetric(runs, column)),
    ...findingMetrics(runs, now),
  ];
}

/** Records that were not rejected. */
const kept = ({ rows }: HistoryEntry): number => rows.read - rows.rejected;
const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

function wholeFile(runs: readonly HistoryEntry[], now: HistoryEntry): Metric[] {
  const rate = (metric: string, outOf: number, of: (run: HistoryEntry) => number | undefined): Metric => ({
    metric,
    scale: 'rate',
    tells: 'up',
    values: runs.map(of),
    outOf,
  });
  const points = (metric: string, of: (run: HistoryEntry) => number | null): Metric => ({
    metric,
    scale: 'points',
    tells: 'down',
    values: runs.map((run) => (run.scoreVersion === now.scoreVersion ? (of(run) ?? undefined) : undefined)),
    outOf: 0,
  });
  return [
    { metric: 'rows', scale: 'amount', tells: 'both', values: runs.map(({ rows }) => rows.read), outOf: 0 },
    rate('rejected', now.rows.read, ({ rows }) => share(rows.rejected, rows.read)),
    rate('expired', kept(now), (run) => share(run.rows.expired, kept(run))),
    rate('duplicates', kept(now), (run) => (run.duplicates ? share(run.duplicates.merged, kept(run)) : undefined)),
    rate('review', kept(now), (run) => (run.duplicates ? share(run.duplicates.review, kept(run)) : undefined)),
    points('score', ({ score }) => score),
    ...DIMENSIONS.map((dimension) => points(dimension, ({ dimensions }) => dimensions[dimension])),
  ];
}

/** Columns of the run before that are gone: from the day on they are empty. */
function goneColumns(runs: readonly HistoryEntry[], now: HistoryEntry): string[] {
  const own = new Set(now.columns.map(({ column }) => column));
  return (runs.at(-2)?.columns ?? []).map(({ column }) => column).filter((column) => !own.has(column));
}

function fillMetric(runs: readonly HistoryEntry[], column: string): Metric {
  const last = runs.length - 1;
  return {
    metric: 'fill',
    column,
    scale: 'rate',
    tells: 'both',
    values: runs.map((run, at) => {
      const filled = run.columns.find((one) => one.column === column)?.filled ?? (at === last ? 0 : undefined);
      return filled === undefined ? undefined : share(filled, kept(run));
    }),
    outOf: kept(runs[last]!),
  };
}

function columnMetrics(runs: readonly HistoryEntry[], now: HistoryColumn): Metric[] {
  const { column } = now;
  const same = runs.map((run) => run.columns.find((one) => one.column === column));
  const fill = fillMetric(runs, column);
  if (now.filled < LEAST_CELLS) return [fill];
  const isCounted = same.every((one) => one?.isExact !== false);
  if (!isCounted && runs.at(-1)!.columns.length > MOST_ESTIMATED) return [fill, ...shareMetrics(same, now)];
  const distinct: Metric = {
    metric: 'distinct',
    column,
    scale: 'rate',
    tells: 'both',
    values: same.map((one) =>
      one && one.distinct > 0 ? share(Math.min(one.distinct, one.filled), one.filled) : undefined,
    ),
    outOf: now.filled,
    ...(isCounted ? {} : { error: ESTIMATE }),
  };
  return [fill, distinct, ...shareMetrics(same, now)];
}

function shareMetrics(same: readonly (HistoryColumn | undefined)[], now: HistoryColumn): Metric[] {
  if (!now.top) return [];
  const values = new Set(same.flatMap((one) => (one?.top ?? []).map(({ value }) => value)));
  return [...values].sort().map((value) => ({
    metric: 'share',
    column: now.column,
    value,
    scale: 'rate' as const,
    tells: 'both' as const,
    values: same.map((one) => shareOf(one, value)),
    outOf: now.filled,
  }));
}

function shareOf(column: HistoryColumn | undefined, value: string): number | undefined {
  if (!column?.top || column.filled === 0) return undefined;
  const listed = column.top.find((one) => one.value === value);
  if (listed) return listed.count / column.filled;
  const unlisted = column.filled - column.top.reduce((sum, { count }) => sum + count, 0);
  return unlisted / column.filled <= MOST_UNLISTED ? 0 : undefined;
}

function findingMetrics(runs: readonly HistoryEntry[], now: HistoryEntry): Metric[] {
  return now.findings
    .filter(({ checked }) => checked > 0)
    .map(({ code, checked }) => ({
      metric: 'findings',
      value: code,
      scale: 'rate' as const,
      tells: 'up' as const,
      values: runs.map((run) => findingRate(run, code, now)),
      outOf: checked,
    }));
}

/** Of a code that a run does not have: none, or nothing where other rules held, that may not have looked. */
function findingRate(run: HistoryEntry, code: string, now: HistoryEntry): number | undefined {
  const found = run.findings.find((one) => one.code === code);
  if (found) return share(Math.min(found.count, found.checked), found.checked);
  return run.tool === now.tool && run.plan.pack === now.plan.pack ? 0 : undefined;
}
