/** Which record of a cluster survives, and in what order the others are asked. */
import type { Field, Role, SurvivorOrder } from '../../contract.ts';
import { parseBoolean } from '../../values/cell/boolean.ts';
import { isPlainDate } from '../../values/date/date.ts';
import type { MergeMember, RuleBook } from './survivorship.ts';

/** One record of the cluster with what the choice between them goes by. */
export interface Candidate extends MergeMember {
  readonly filled: number;
  readonly isDeleted: boolean;
  /** Latest of activity, change and creation, as ISO text; '' where unknown. */
  readonly recency: readonly [string, string, string];
}

const RECENCY: readonly Role[] = ['last_activity_at', 'updated_at', 'created_at'];

/** The candidates of a cluster: the survivor, then the others, the most recent first. */
export function rankMembers(
  members: readonly MergeMember[],
  fields: readonly Field[],
  book: Pick<RuleBook, 'survivor' | 'rank'>,
  first?: number,
): [Candidate, ...Candidate[]] {
  const byOwnId = byId(fieldOf(fields, 'id')?.index ?? -1);
  const bySurviving = bySurvival(book, byOwnId);
  const isFirst = ({ row }: Candidate): number => Number(row === first);
  const ranked = members
    .map((member) => candidate(member, fields))
    .sort((a, b) => isFirst(b) - isFirst(a) || bySurviving(a, b));
  return [ranked[0] as Candidate, ...ranked.slice(1).sort((a, b) => byRecency(a, b) || byOwnId(a, b))];
}

export const fieldOf = (fields: readonly Field[], role: Role): Field | undefined =>
  fields.find((field) => field.role === role);

function candidate({ row, cells, file, isNamed = false }: MergeMember, fields: readonly Field[]): Candidate {
  const deleted = fieldOf(fields, 'is_deleted');
  const at = (role: Role): string => {
    const field = fieldOf(fields, role);
    const value = field && field.facts.bulkTimestamp === undefined ? (cells[field.index] ?? '') : '';
    return isPlainDate(value) ? value : '';
  };
  return {
    row,
    cells,
    file,
    isNamed,
    filled: cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0),
    isDeleted: deleted !== undefined && parseBoolean(cells[deleted.index] ?? '') === true,
    recency: RECENCY.map(at) as unknown as Candidate['recency'],
  };
}

/** What decides where a pack says nothing, or sees no difference. */
export const DEFAULT_ORDER = ['most-complete', 'most-recent', 'oldest'] as const satisfies readonly SurvivorOrder[];

/**
 * A deleted record never survives a live one; then one that a person named, and what the pack says; then the most complete, the one with the latest activity and
 * change, the oldest (others hang on it, and merged again it survives again), the one with the least id, the first row.
 */
function bySurvival({ survivor, rank }: Pick<RuleBook, 'survivor' | 'rank'>, byOwnId: Order): Order {
  const orders: { readonly [order in SurvivorOrder]: Order } = {
    'most-complete': (a, b) => b.filled - a.filled,
    'most-recent': (a, b) => byLatest(a, b, LIFE),
    'source-priority': (a, b) => rank(a) - rank(b),
    oldest: byAge,
  };
  const chain = [...survivor, ...DEFAULT_ORDER].map((order) => orders[order]);
  return (a, b) => {
    const first = Number(a.isDeleted) - Number(b.isDeleted) || Number(b.isNamed) - Number(a.isNamed);
    if (first !== 0) return first;
    for (const order of chain) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return byOwnId(a, b);
  };
}

type Order = (a: Candidate, b: Candidate) => number;

/**
 * The least id first, a shorter one being less (9, 10), none last: which record survives decides what later rounds compare, and so the clusters of a file with ids are
 * the same in whatever order its rows stand. Without ids the first row: a record that merges have changed must still survive when it meets the same others
 * again, and nothing else of it stays as it was.
 */
function byId(index: number): Order {
  return (a, b) => {
    const [one, other] = [idOf(a, index), idOf(b, index)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return byLength(one, other) || a.row - b.row;
  };
}

const idOf = ({ cells }: Candidate, index: number): string => cells[index]?.trim() ?? '';
const byLength = (a: string, b: string): number => a.length - b.length || (a === b ? 0 : a < b ? -1 : 1);

const LIFE = [0, 1] as const;
const ALL = [0, 1, 2] as const;

/** The most recent first. */
export const byRecency = (a: Candidate, b: Candidate): number => byLatest(a, b, ALL);

function byLatest(a: Candidate, b: Candidate, places: readonly (0 | 1 | 2)[]): number {
  for (const at of places) if (a.recency[at] !== b.recency[at]) return a.recency[at] > b.recency[at] ? -1 : 1;
  return 0;
}

/** By the day of creation; where it is not known, last. */
function byAge(a: Candidate, b: Candidate): number {
  const [left, right] = [a.recency[2].slice(0, 10) || '9', b.recency[2].slice(0, 10) || '9'];
  return left === right ? 0 : left < right ? -1 : 1;
}
