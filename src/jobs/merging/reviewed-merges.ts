/**
 * What an earlier run did in its merges: done again, a merge does nothing else. What a reviewer refused in one record would otherwise come
 * back from another one, and a cell that is left as it was may speak for another survivor or another source.
 */
import type { Field } from '../../contract.ts';
import type { Choice } from '../../dedupe/merge/united.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import { mayRefuse } from '../../values/consent/consent.ts';
import { isConsent, MERGE, type RefusedCells } from './refused-cells.ts';

/** Names a change of a survivor: the index of the column, and the rule without what stands behind its name. */
const changeOf = (index: number, rule: string): string => `${index} ${rule}`;

/** A cell that came from another record. */
export const mergedFrom = (index: number, row: number): string => changeOf(index, `${MERGE}/row-${row}`);

/** The changes that lines of a ledger name. */
export function changesIn(ledger: Uint8Array, fields: readonly Field[]): string[] {
  return parse(Buffer.from(ledger).toString(), ',').map(({ cells }) => {
    const [, column, , , rule = ''] = cells.map(unguardCell);
    const index = fields.findIndex((field) => field.column === column);
    return changeOf(index, rule.split('/')[0]!);
  });
}

export interface ReviewedMerges {
  /** Rows that others were merged into. */
  readonly survivors: ReadonlySet<number>;
  /** By survivor, what was done to it (`changeOf`, `mergedFrom`). */
  readonly done: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A run that is done again. */
export interface Earlier {
  /** Cells that a reviewer wants to stay as they are. */
  readonly cells: RefusedCells;
  /** What that run did: nothing else is done now. */
  readonly reviewed: ReviewedMerges;
}

/** By column, what a cell of a survivor becomes after each record that adds to it. */
type Steps = ReadonlyMap<number, readonly Choice[]>;

export interface LeftSteps {
  readonly steps: Steps;
  /** Columns that the merge would change, and may not. */
  readonly refused: readonly number[];
}

/**
 * What is left of a merge: of every cell the steps up to the first that is refused, or that the earlier run did not take. A refusal of
 * consent holds whatever was reviewed.
 */
export function leftOf(
  found: Steps,
  { cells, reviewed }: Earlier,
  row: number,
  fields: readonly Field[],
  own: readonly string[],
): LeftSteps {
  const done = reviewed.done.get(row);
  const steps = new Map<number, readonly Choice[]>();
  for (const [index, some] of cells.leave(row, found)) {
    const field = fields[index]!;
    const isRefusal = isConsent(field) && mayRefuse(field.role!, some.at(-1)?.value ?? '');
    const left = isRefusal ? some : upTo(some, own[index]!, (from) => done?.has(mergedFrom(index, from)) === true);
    if (left.length > 0 && left.at(-1)!.value !== own[index]) steps.set(index, left);
  }
  const refused = [...found.keys()].filter((index) => !steps.has(index) && !isConsent(fields[index]!));
  return { steps, refused };
}

function upTo(steps: readonly Choice[], own: string, isSeen: (row: number) => boolean): readonly Choice[] {
  let before = own;
  for (const [at, { value, row }] of steps.entries()) {
    if (value !== before && !isSeen(row)) return steps.slice(0, at);
    before = value;
  }
  return steps;
}
