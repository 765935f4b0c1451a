/** Which record of a cluster survives, and in what order the others are asked. */
import type { Field, Role } from '../contract.ts';
import { parseBoolean } from '../values/boolean.ts';
import { isPlainDate } from '../values/date.ts';

export interface MergeMember {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One record of the cluster with what the choice between them goes by. */
export interface Candidate {
  readonly row: number;
  readonly cells: readonly string[];
  readonly filled: number;
  readonly isDeleted: boolean;
  /** Latest of activity, change and creation, as ISO text; '' where unknown. */
  readonly recency: readonly [string, string, string];
}

const RECENCY: readonly Role[] = ['last_activity_at', 'updated_at', 'created_at'];

/** The candidates of a cluster: the survivor, then the others, the most recent first. */
export function rankMembers(members: readonly MergeMember[], fields: readonly Field[]): [Candidate, ...Candidate[]] {
  const ranked = members.map((member) => candidate(member, fields)).sort(bySurvival);
  return [ranked[0] as Candidate, ...ranked.slice(1).sort(byRecency)];
}

export const fieldOf = (fields: readonly Field[], role: Role): Field | undefined =>
  fields.find((field) => field.role === role);

function candidate({ row, cells }: MergeMember, fields: readonly Field[]): Candidate {
  const deleted = fieldOf(fields, 'is_deleted');
  const at = (role: Role): string => {
    const field = fieldOf(fields, role);
    const value = field && field.facts.bulkTimestamp === undefined ? (cells[field.index] ?? '') : '';
    return isPlainDate(value) ? value : '';
  };
  return {
    row,
    cells,
    filled: cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0),
    isDeleted: deleted !== undefined && parseBoolean(cells[deleted.index] ?? '') === true,
    recency: RECENCY.map(at) as unknown as Candidate['recency'],
  };
}

/**
 * A deleted record never survives a live one; then the most complete, the one with the latest activity and change, the oldest
 * (others hang on it, and merged again it survives again), the first row.
 */
function bySurvival(a: Candidate, b: Candidate): number {
  return (
    Number(a.isDeleted) - Number(b.isDeleted) ||
    b.filled - a.filled ||
    byLatest(a, b, LIFE) ||
    byAge(a, b) ||
    a.row - b.row
  );
}

const LIFE = [0, 1] as const;
const ALL = [0, 1, 2] as const;

export const byRecency = (a: Candidate, b: Candidate): number => byLatest(a, b, ALL) || a.row - b.row;

function byLatest(a: Candidate, b: Candidate, places: readonly (0 | 1 | 2)[]): number {
  for (const at of places) if (a.recency[at] !== b.recency[at]) return a.recency[at] > b.recency[at] ? -1 : 1;
  return 0;
}

/** By the day of creation; where it is not known, last. */
function byAge(a: Candidate, b: Candidate): number {
  const [left, right] = [a.recency[2].slice(0, 10) || '9', b.recency[2].slice(0, 10) || '9'];
  return left === right ? 0 : left < right ? -1 : 1;
}
