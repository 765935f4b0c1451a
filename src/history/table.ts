/** Runs as CSV, for a spreadsheet: one line a run, cells that it would run made text. */
import { DIMENSIONS } from '../contract.ts';
import { guardedLine } from '../io/format/guarded-cell.ts';
import type { ListedSeries } from './text.ts';

const HEADER = [
  'series', 'run', 'id', 'as_of', 'input', 'tool', 'score_version', 'read', 'written', 'merged', 'rejected', 'expired', 'review',
  'score', ...DIMENSIONS, 'errors', 'warnings', 'stale', 'gate', 'unusual',
]; // biome-ignore format: a table reads better dense

export function historyCsv(all: readonly ListedSeries[]): string {
  const lines = all.flatMap(({ runs, anomalies }) =>
    runs.map((run, at) => {
      const { rows, duplicates, dimensions } = run;
      const cells = [
        run.series.name, run.sequence, run.id, run.asOf, run.inputs.map(({ name }) => name).join(', '), run.tool, run.scoreVersion,
        rows.read, rows.written, rows.merged, rows.rejected, rows.expired, duplicates?.review ?? '',
        run.score ?? '', ...DIMENSIONS.map((one) => dimensions[one] ?? ''), run.errors, run.warnings, run.staleness.stale,
        run.passed === null ? '' : run.passed ? 'passed' : 'failed',
        anomalies[at]?.length ?? 0,
      ]; // biome-ignore format: a table reads better dense
      return guardedLine(cells);
    }),
  );
  return [guardedLine(HEADER), ...lines].join('');
}
