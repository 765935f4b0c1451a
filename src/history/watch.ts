/** A run among the runs before it, as the report has it. */
import { DIMENSIONS } from '../contract.ts';
import type { History } from '../report/shape/watch-schema.ts';
import { anomaliesOf, type WatchOptions } from './anomalies.ts';
import { apartFrom } from './apart.ts';
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
    ...baselineOf(before, now, options),
    ...apartFrom(recorded, before, now, options.since ?? ''),
    ...(measured ? { decay: measured.decay } : {}),
  };
}

/** A run that failed is no measure for the next: what was refused would become what is usual. */
function baselineOf(
  before: readonly HistoryEntry[],
  now: HistoryEntry,
  { since = '' }: WatchOptions,
): Pick<History, 'baseline'> {
  const runs = before.filter(({ asOf }) => asOf >= since);
  const run = runs.findLast(({ passed }) => passed === true) ?? runs.at(-1);
  if (!run) return {};
  const isOneFormula = run.scoreVersion === now.scoreVersion;
  const dimensions = DIMENSIONS.map((one) => [one, isOneFormula ? run.dimensions[one] : null] as const);
  return {
    baseline: {
      asOf: run.asOf,
      id: run.id,
      ...(run.passed === null ? {} : { passed: run.passed }),
      score: isOneFormula ? run.score : null,
      dimensions: Object.fromEntries(dimensions) as NonNullable<History['baseline']>['dimensions'],
      read: run.rows.read,
      gone: columnsAgainst(run, now).gone,
    },
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
