/**
 * What is unusual in a run beside the runs before it. The method is that of docs/history.md:
 *
 * The runs before (at most 24) give an expected range for each measure, from the median of the last five to where the trend of all (Theil–Sen) leads. What lies
 * outside is measured in units of the robust spread (1.4826 × MAD) around the trend. It is told where it is far beyond that spread, for the few
 * runs that it is known from and the many measures that are looked at, beyond what chance does to so many records, and large enough to matter.
 * Where two years are known, the range is that of the time of the year (`season.ts`).
 */
import type { Anomaly } from '../report/shape/watch-schema.ts';
import type { HistoryEntry } from './entry.ts';
import { type Metric, metricsOf, type Scale } from './metrics.ts';
import { median, normalQuantile, spreadAround, studentQuantile, theilSen } from './robust.ts';
import { dayOf, monthlyRuns, seasonOf } from './season.ts';

/** Runs with a value of the measure that must have been before. */
export const LEAST_RUNS = 5;
/** Older ones say nothing any more. */
const MOST_RUNS = 24;
/** Probability that anything at all is told of a run in which nothing but chance was at work. */
const FALSE_ALARMS = 0.01;

/** Of Student's t: more runs make the spread no better known than that, for what happens to data has longer tails than the normal distribution. */
const MOST_FREEDOM = 5;

/** Spread that is taken for granted, however calm the runs before: 2 %, half a percentage point, 0.3 points. */
const CALM: { readonly [scale in Scale]: number } = { amount: 0.02, rate: 0.005, points: 0.3 };
/** Less of a change is not worth anybody's time: 10 %, 5 percentage points, 3 points. */
const LEAST_CHANGE: { readonly [scale in Scale]: number } = { amount: Math.log(1.1), rate: 0.05, points: 3 };
/** Of a rate that at least doubles, or halves what is missing from it. */
const LEAST_DOUBLING = 0.02;
const LEAST_RECORDS = 10;

export interface WatchOptions {
  /** Runs before that day are left out. */
  readonly since?: string;
  /** Names of columns, codes and measures of which nothing is told. */
  readonly ignore?: readonly string[];
}

/**
 * @param before runs of the same series before this one, in time
 * @returns strongest first
 */
export function anomaliesOf(now: HistoryEntry, before: readonly HistoryEntry[], options: WatchOptions = {}): Anomaly[] {
  const runs = [...baseline(now, before, options, MOST_RUNS), now];
  if (runs.length <= LEAST_RUNS) return [];
  const ignored = new Set(options.ignore ?? []);
  const watched = metricsOf(runs)
    .filter(({ metric, column = '', value = '' }) => ![metric, column, value].some((name) => ignored.has(name)))
    .filter(
      ({ values }) => values.at(-1) !== undefined && values.filter((one) => one !== undefined).length > LEAST_RUNS,
    );
  const times = timesOf(runs);
  const seasonIn = seasonsOf(now, baseline(now, before, options));
  const found = watched.flatMap((metric) => judge(metric, times, watched.length, seasonIn(metric)));
  return strongest(onePerColumn(found));
}

/** The same data twice are one run: whatever was found of them last. */
function baseline(
  now: HistoryEntry,
  before: readonly HistoryEntry[],
  { since = '' }: WatchOptions,
  most = Number.POSITIVE_INFINITY,
): HistoryEntry[] {
  const seen = new Set([dataOf(now)]);
  const runs: HistoryEntry[] = [];
  for (const run of [...before].reverse()) {
    if (runs.length === most || run.asOf < since) continue;
    if (seen.has(dataOf(run))) continue;
    seen.add(dataOf(run));
    runs.push(run);
  }
  return runs.reverse();
}

const dataOf = ({ inputs }: HistoryEntry): string => inputs.map(({ sha256 }) => sha256).join();

/** Days; the number of the run where days do not tell runs apart. */
function timesOf(runs: readonly HistoryEntry[]): number[] {
  const days = runs.map(({ asOf }) => Date.parse(asOf) / 86_400_000);
  return days.every((day, at) => at === 0 || day > days[at - 1]!) ? days : runs.map((_, at) => at);
}

/** By measure, how far off its trend it was at this time of the years before; 0 where two years are not known. */
function seasonsOf(now: HistoryEntry, before: readonly HistoryEntry[]): (metric: Metric) => number {
  const runs = monthlyRuns(now, before);
  if (runs.length === 0) return () => 0;
  const keyOf = ({ metric, column = '', value = '' }: Metric): string => JSON.stringify([metric, column, value]);
  const monthly = new Map(metricsOf([...runs, now]).map((metric) => [keyOf(metric), metric.values]));
  return (metric) => {
    const values = monthly.get(keyOf(metric)) ?? [];
    const points = runs.flatMap((run, at) => {
      const value = values[at];
      return value === undefined ? [] : [{ day: dayOf(run), value: onScale(metric.scale, value) }];
    });
    return seasonOf(points, dayOf(now));
  };
}

/** @param season how far off its trend the measure was at this time of the years before */
function judge(metric: Metric, allTimes: readonly number[], tests: number, season: number): Anomaly[] {
  const known = metric.values.flatMap((value, at) =>
    value === undefined ? [] : [{ time: allTimes[at]!, value: onScale(metric.scale, value) }],
  );
  const now = known.pop()!;
  const range = inSeason(expectedOf(known, now.time, metric.scale), season, metric);
  const expected = Math.min(Math.max(now.value, range.low), range.high);
  const distance = Math.abs(now.value - expected);
  const direction = now.value > expected ? 'up' : 'down';
  if (distance === 0 || (metric.tells !== 'both' && metric.tells !== direction)) return [];
  const chance = chanceOf(metric, expected);
  if (distance < leastChange(metric, now.value, expected)) return [];
  const p = 1 - FALSE_ALARMS / (2 * tests);
  if (
    distance < studentQuantile(p, Math.min(known.length - 2, MOST_FREEDOM)) * range.spread ||
    distance < normalQuantile(p) * chance
  )
    return [];
  const { column, value } = metric;
  return [
    {
      metric: metric.metric,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
      actual: offScale(metric.scale, now.value),
      expected: offScale(metric.scale, expected),
      deviation: Math.round(10 * Math.min(999, distance / Math.max(range.spread, chance))) / 10,
      direction,
    },
  ];
}

interface Expected {
  readonly low: number;
  readonly high: number;
  /** Standard error of a forecast, made of the robust spread of the runs around their trend. */
  readonly spread: number;
}

function expectedOf(
  known: readonly { readonly time: number; readonly value: number }[],
  time: number,
  scale: Scale,
): Expected {
  const times = known.map((one) => one.time);
  const values = known.map((one) => one.value);
  const line = theilSen(times, values);
  const level = median(values.slice(-LEAST_RUNS));
  const forecast = within(scale, line.start + line.slope * time);
  const rest = values.map((value, at) => value - line.slope * times[at]!);
  const middle = times.reduce((sum, one) => sum + one, 0) / times.length;
  const squares = times.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  // as of a fitted line: it has two values to find, and leads the less far the fewer points it has
  const reach = Math.sqrt(1 + 1 / known.length + (time - middle) ** 2 / squares);
  const spread = spreadAround(rest, line.start) * Math.sqrt(known.length / (known.length - 2)) * reach;
  return { low: Math.min(level, forecast), high: Math.max(level, forecast), spread };
}

/** A season that would itself be worth telling moves the range; a smaller one widens it, for it may be chance. */
function inSeason(range: Expected, season: number, metric: Metric): Expected {
  const { scale } = metric;
  const [low, high] = [within(scale, range.low + season), within(scale, range.high + season)];
  const middle = (range.low + range.high) / 2;
  if (Math.abs(season) >= leastChange(metric, middle + season, middle)) return { ...range, low, high };
  return { ...range, low: Math.min(range.low, low), high: Math.max(range.high, high) };
}

const onScale = (scale: Scale, value: number): number => (scale === 'amount' ? Math.log(Math.max(value, 0.5)) : value);

const within = (scale: Scale, value: number): number =>
  scale === 'amount' ? value : Math.min(scale === 'rate' ? 1 : 100, Math.max(0, value));

function offScale(scale: Scale, value: number): number {
  if (scale === 'amount') return value < 0 ? 0 : Math.round(Math.exp(value));
  const digits = scale === 'rate' ? 1_000_000 : 10;
  return Math.round(value * digits) / digits;
}

/** What chance does: to so many records the standard error of a share, and at least what is taken for granted. */
function chanceOf({ scale, outOf, error = 0 }: Metric, expected: number): number {
  if (scale !== 'rate') return CALM[scale];
  const p = Math.min(Math.max(expected, 1 / outOf), 1 - 1 / outOf);
  return Math.max(CALM.rate, error * expected, Math.sqrt(Math.max(0, p * (1 - p)) / outOf));
}

function leastChange({ scale, outOf }: Metric, actual: number, expected: number): number {
  if (scale !== 'rate') return LEAST_CHANGE[scale];
  const doubles = isDouble(actual, expected) || isDouble(1 - actual, 1 - expected);
  return Math.max(doubles ? LEAST_DOUBLING : LEAST_CHANGE.rate, LEAST_RECORDS / outOf);
}

const isDouble = (a: number, b: number): boolean => Math.max(a, b) >= 2 * Math.min(a, b);

/** When one value of a picklist takes over, the others fall: that is one thing to tell, not many. */
function onePerColumn(found: readonly Anomaly[]): Anomaly[] {
  const change = ({ actual, expected }: Anomaly): number => Math.abs(actual - expected);
  return found.filter(
    (one) =>
      one.metric !== 'share' ||
      !found.some(
        (other) =>
          other !== one &&
          other.metric === 'share' &&
          other.column === one.column &&
          (change(other) > change(one) || (change(other) === change(one) && found.indexOf(other) < found.indexOf(one))),
      ),
  );
}

const nameOf = ({ metric, column = '', value = '' }: Anomaly): string => `${metric}\n${column}\n${value}`;

function strongest(found: readonly Anomaly[]): Anomaly[] {
  return [...found].sort(
    (a, b) => b.deviation - a.deviation || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
  );
}
