/** A run among the runs before it, as the report has it. */
import type { History } from '../report/watch-schema.ts';
import { anomaliesOf, type WatchOptions } from './anomalies.ts';
import type { DecayLine, HistoryEntry } from './entry.ts';
import { runsBefore } from './runs.ts';

interface Recorded {
  readonly runs: readonly HistoryEntry[];
  readonly decays?: readonly DecayLine[];
}

/** Runs that a report shows. */
const SHOWN = 24;

/**
 * @param recorded all of the history, runs in whatever order
 * @param now the run of the report, which may be among them already
 */
export function historyOf(
  { runs: recorded, decays = [] }: Recorded,
  now: HistoryEntry,
  options: WatchOptions = {},
): History {
  const measured = decays.findLast(({ series }) => series === now.series.name);
  const before = runsBefore(recorded, now);
  const runs = [...before, now];
  return {
    runs: runs.slice(-SHOWN).map(shown),
    total: runs.length,
    anomalies: anomaliesOf(now, before, options),
    columns: columnsAgainst(before.at(-1), now),
    ...(measured ? { decay: measured.decay } : {}),
  };
}

const shown = (run: HistoryEntry): History['runs'][number] => ({
  asOf: run.asOf,
  id: run.id,
  score: run.score,
  dimensions: { ...run.dimensions },
  read: run.rows.read,
  rejected: run.rows.rejected,
  merged: run.rows.merged,
  errors: run.errors,
  warnings: run.warnings,
  ...(run.passed === null ? {} : { passed: run.passed }),
});

export function columnsAgainst(before: HistoryEntry | undefined, now: HistoryEntry): History['columns'] {
  const names = (run: HistoryEntry): string[] => run.columns.map(({ column }) => column);
  if (!before) return { gone: [], added: [] };
  const [old, own] = [new Set(names(before)), new Set(names(now))];
  return {
    gone: names(before).filter((name) => !own.has(name)),
    added: names(now).filter((name) => !old.has(name)),
  };
}
