/** Records by owner, source, country and the month in which they were made: where quality comes from. */
import { DIMENSIONS, GROUPS, type GroupBy, type GroupValues } from '../../contract.ts';
import { type CellCounts, compare, type HeldTo, type ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { groupCommand } from './find-command.ts';
import { distinctOf } from './profile.ts';
import { scoreOf, WEIGHTS } from './score.ts';
import { failedIn, noCounts } from './scoring.ts';

type Group = Report['groups'][number];
type GroupParts = Pick<ReportParts, 'plan' | 'tally' | 'groupColumns' | 'paths' | 'flags'> & { readonly held: HeldTo };

/** Values of a group that are listed; the months of ten years. */
const MOST = 50;
const MOST_MONTHS = 120;

/** @param held the kind that the score is that of */
export function groupsOf(all: Omit<GroupParts, 'held'>, held: HeldTo | undefined): Report['groups'] {
  if (held === undefined) return [];
  const parts = { ...all, held };
  return GROUPS.flatMap((by) => {
    const [column, values] = [parts.groupColumns[by], parts.tally.groups[by]];
    return column === undefined || !values || values.values.length === 0 ? [] : [groupOf(by, column, values, parts)];
  });
}

function groupOf(by: GroupBy, column: string, all: GroupValues, parts: GroupParts): Group {
  const sorted = [...all.values].sort((a, b) => b.count - a.count || compare(a.value, b.value));
  // the latest months, in their order; what has none stands first
  const isMonths = by === 'created';
  if (isMonths) sorted.sort((a, b) => compare(b.value, a.value));
  const listed = sorted.slice(0, isMonths ? MOST_MONTHS : MOST);
  if (isMonths) listed.reverse();
  const { paths, flags } = parts;
  const values = listed.map(({ value, count, failed }) => ({
    value,
    ...(by === 'owner' ? foundBy(groupCommand(paths, column, value, flags)) : {}),
    ...quality(count, failedOf(failed, count, parts), parts),
  }));
  return { by, column, values, others: othersOf(all, listed, parts) };
}

const foundBy = (find: string | undefined): { find?: string } => (find === undefined ? {} : { find });

/** By dimension, of the kind that counts. */
const failedOf = (failed: readonly number[], records: number, { held }: GroupParts): number[] =>
  DIMENSIONS.map((_, d) => failedIn(failed, held, d, records));

/** All records that are kept are in one value or another of a group. */
function othersOf(all: GroupValues, listed: GroupValues['values'], parts: GroupParts): Group['others'] {
  const { tally, held } = parts;
  const sum = (of: (one: GroupValues['values'][number]) => number) => listed.reduce((total, one) => total + of(one), 0);
  const records = tally.kept - sum(({ count }) => count);
  if (records <= 0) return null;
  const failed = DIMENSIONS.map(
    (_, d) => failedIn(tally.failed, held, d, tally.kept) - sum((one) => failedIn(one.failed, held, d, one.count)),
  );
  const values = Math.max(1, distinctOf(all, tally.kept) - listed.length);
  return { values, ...quality(records, failed, parts) };
}

/** Whether a record is there once is no matter of its group, so uniqueness is in none. */
function quality(records: number, failed: readonly number[], { plan, held }: GroupParts) {
  const counts: CellCounts = noCounts();
  for (const [d, dimension] of DIMENSIONS.entries()) {
    counts[dimension] = { applied: records * held.scored.checks[dimension], failed: failed[d] ?? 0 };
  }
  return { records, counts, score: scoreOf(counts, { ...WEIGHTS, ...plan.weights }).score };
}
