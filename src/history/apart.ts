/** Runs of the same name whose columns are so different that they count as another series: or this run has lost its columns. */
import type { History } from '../report/shape/watch-schema.ts';
import type { HistoryEntry } from './entry.ts';
import { inTime } from './runs.ts';
import { isOneSeries, overlap } from './series.ts';

/** The last run of that name which has most in common with this one, where columns of it are gone. */
export function apartFrom(
  recorded: readonly HistoryEntry[],
  before: readonly HistoryEntry[],
  now: HistoryEntry,
  since: string,
): Pick<History, 'apart'> {
  // runs of its own that were all refused must not become what is usual
  if (before.some(({ passed }) => passed !== false)) return {};
  let closest: HistoryEntry | undefined;
  for (const run of inTime(recorded)) {
    const isEarlier = run.asOf >= since && run.asOf <= now.asOf && run.id !== now.id;
    if (!isEarlier || run.series.name !== now.series.name || isOneSeries(run, now)) continue;
    if (!closest || overlap(run, now) >= overlap(closest, now)) closest = run;
  }
  if (!closest) return {};
  const own = new Set(now.columns.map(({ column }) => column));
  const names = closest.columns.map(({ column }) => column);
  const gone = names.filter((name) => !own.has(name));
  if (gone.length === 0) return {};
  return { apart: { series: now.series.name, asOf: closest.asOf, columns: names.length, gone } };
}
