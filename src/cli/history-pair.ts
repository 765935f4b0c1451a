/** Runs by what a person calls them: number, id or the beginning of one, or date. */
import { CrmqError } from '../errors.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { inTime, seriesIn } from '../history/runs.ts';

/**
 * The two runs, in the order in which they were named; where none are, the last two of the series that was recorded last.
 * @throws CrmqError `no-runs`, `unknown-run` (exit code 2)
 */
export function pairFrom(
  runs: readonly HistoryEntry[],
  named: readonly string[],
  file: string,
): [before: HistoryEntry, after: HistoryEntry] {
  const [first, second] = named;
  if (first !== undefined && second !== undefined) return [runNamed(runs, first), runNamed(runs, second)];
  const [before, after] = (seriesIn(runs).at(-1) ?? []).slice(-2);
  if (before && after) return [before, after];
  throw new CrmqError('no-runs', `${file} has one run of ${before?.series.name}: there is nothing to compare it with`, {
    hint: 'name two runs with --compare A B, or record another',
  });
}

const LEAST_ID = 4;

function runNamed(runs: readonly HistoryEntry[], name: string): HistoryEntry {
  const ordered = inTime(runs);
  const byNumber = /^#?\d{1,9}$/.test(name)
    ? ordered.find(({ sequence }) => sequence === Number(name.replace('#', '')))
    : undefined;
  if (byNumber) return byNumber;
  const found = ordered.filter(
    ({ id, asOf }) => asOf === name || (name.length >= LEAST_ID && id.startsWith(name.toLowerCase())),
  );
  const isDate = found.some(({ asOf }) => asOf === name);
  // of several on one day, the last
  if (found.length === 1 || (isDate && found.length > 1)) return found.at(-1)!;
  throw new CrmqError(
    'unknown-run',
    `--compare: there is ${found.length > 1 ? 'more than one' : 'no'} run ${JSON.stringify(name)}`,
    {
      hint: `runs: ${ordered
        .slice(-5)
        .map(({ sequence, asOf, id }) => `${sequence} (${asOf}, ${id})`)
        .join(', ')}`,
    },
  );
}
