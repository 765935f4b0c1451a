/**
 * Merges so that nothing that was refused gets lost. In JSON a record may lack the key of a column, and then it cannot hold what another
 * record refuses there: one that can survives in its place, and where none can, the records stay apart and are shown for review.
 */
import type { Plan } from '../../contract.ts';
import type { IsFaulty } from '../../dedupe/merge/bounces.ts';
import { type Merged, type MergeMember, mergeCluster } from '../../dedupe/merge/merge.ts';
import { parseBoolean } from '../../values/cell/boolean.ts';
import { mayRefuse } from '../../values/consent/consent.ts';

/** Which record survives, and columns of which its own cells stay. */
export interface Held {
  readonly survivor: number;
  readonly columns: ReadonlySet<number>;
}

/** What is asked about cells. */
export interface Asked {
  /** Whether the record of a row has a place for the value of a column. */
  canHold(row: number, index: number): boolean;
  readonly isFaulty: IsFaulty;
}

/**
 * @param held absent: whatever speaks for a record and a value
 */
export function mergeHolding(
  records: readonly MergeMember[],
  { fields, survivorship }: Plan,
  { canHold, isFaulty }: Asked,
  held?: Held,
): Merged | undefined {
  const holds = ({ survivor, cells }: Merged): boolean => {
    const own = records.find(({ row }) => row === survivor)!.cells;
    return fields.every(
      ({ role, index }) =>
        role === null ||
        cells[index] === own[index] ||
        !mayRefuse(role, cells[index] ?? '') ||
        canHold(survivor, index),
    );
  };
  const natural = mergeCluster(records, fields, survivorship, {
    first: held?.survivor,
    held: held?.columns,
    isFaulty,
  });
  if (holds(natural)) return natural;
  if (held) return undefined;
  const deleted = fields.find(({ role }) => role === 'is_deleted')?.index ?? -1;
  const others = records
    .filter(({ row, cells }) => row !== natural.survivor && parseBoolean(cells[deleted] ?? '') !== true)
    .sort((a, b) => filled(b.cells) - filled(a.cells) || a.row - b.row);
  for (const { row } of others) {
    const merged = mergeCluster(records, fields, survivorship, { first: row, isFaulty });
    if (holds(merged)) return merged;
  }
  return undefined;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
