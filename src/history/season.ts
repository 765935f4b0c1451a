/**
 * What the time of the year does to a measure: how far off its trend it was at this time of the years before. The method is that of
 * docs/history.md.
 */
import type { HistoryEntry } from './entry.ts';
import { median, theilSen } from './robust.ts';

/** Years in which it must have been so. */
const LEAST_YEARS = 2;
const MOST_YEARS = 3;
const YEAR = 365.25;
/** Days by which runs of one time of the year may be apart. */
const NEAR = 16;
/** Days by which runs must be apart to be of two months. */
const MONTH = 25;

export const dayOf = ({ asOf }: HistoryEntry): number => Date.parse(asOf) / 86_400_000;

/** @returns one run a month, from the latest back for some three years; nothing where that is less than two years */
export function monthlyRuns(now: HistoryEntry, before: readonly HistoryEntry[]): HistoryEntry[] {
  const today = dayOf(now);
  const runs: HistoryEntry[] = [];
  for (let last = today, at = before.length - 1; at >= 0; at--) {
    const day = dayOf(before[at]!);
    if (day < today - MOST_YEARS * YEAR - NEAR) break;
    if (day > last - MONTH) continue;
    runs.unshift(before[at]!);
    last = day;
  }
  const first = runs[0];
  return first && dayOf(first) <= today - LEAST_YEARS * YEAR + NEAR ? runs : [];
}

interface Point {
  readonly day: number;
  readonly value: number;
}

/**
 * How far off the trend of all it was at this time of the years before: of three years the middle, of two the one nearer to the trend, for
 * one of them may have been odd. 0 where they were off on two sides, or are too few.
 */
export function seasonOf(points: readonly Point[], today: number): number {
  const days = points.map(({ day }) => day);
  const line = theilSen(
    days,
    points.map(({ value }) => value),
  );
  const off: number[] = [];
  for (let year = 1; year <= MOST_YEARS; year++) {
    const then = today - year * YEAR;
    const near = points.filter(({ day }) => Math.abs(day - then) <= NEAR);
    const nearest = near.sort((a, b) => Math.abs(a.day - then) - Math.abs(b.day - then))[0];
    if (nearest) off.push(nearest.value - line.start - line.slope * nearest.day);
  }
  if (off.length < LEAST_YEARS) return 0;
  if (off.length > 2) return median(off);
  const [a, b] = off as [number, number];
  if (Math.sign(a) !== Math.sign(b)) return 0;
  return Math.abs(a) < Math.abs(b) ? a : b;
}
