/** Refusals and an earlier run → the run that is done again, and whether all that was refused was there to be refused. */

import type { Plan } from '../../contract.ts';
import { MADE, UNCLEAR } from '../../engine/rules/refused-changes.ts';
import type { CleanOutcome } from '../clean.ts';
import { CONSENT_LOST, RefusedCells } from '../merging/refused-cells.ts';
import type { Replay } from '../merging/replay.ts';
import type { EarlierClusters } from './earlier-run.ts';
import { consentLost, type Refusals } from './refusals.ts';
import { bad } from './reviewed-lines.ts';

export interface Application {
  readonly plan: Plan;
  readonly replay: Replay;
  /** @throws CrmqError `bad-review` for a line that names no change that the run makes, once the run is done */
  check(outcome: Pick<CleanOutcome, 'spared'>): void;
  /** Rows that stay in the file whatever a policy says. */
  readonly spared: ReadonlySet<number>;
}

/**
 * @param plan of the earlier run
 * @param names of its inputs
 */
export function applicationOf(
  plan: Plan,
  refusals: Refusals,
  found: EarlierClusters,
  names: readonly string[],
): Application {
  const { rules, list, places } = refusals.changes();
  const refusedCells = refusals.cells();
  const cells = new RefusedCells(plan.fields, refusedCells.list, refusals.mergedColumns());
  const fates = new Map<number, number>();
  const alone = aloneIn(refusals, found);
  const isOneOfSeveral = severalIn(refusals, found, list, refusedCells.list);
  const hasRules = refusals.rules.some(({ rule }) => rule !== 'merge');
  return {
    plan: refusals.plan(),
    replay: {
      refused: { rules, list, ...(hasRules ? { uses: plan.uses } : {}) },
      cells,
      names,
      found,
      isAlone: (row) => refusals.isMergeRefused || alone.has(row),
      note(refused) {
        for (let at = 0; at < refused.length; at += 2) {
          if (fates.get(refused[at]!) !== UNCLEAR) fates.set(refused[at]!, refused[at + 1]!);
        }
      },
    },
    spared: new Set(refusals.spared.keys()),
    check({ spared }) {
      for (const [row, place] of refusals.spared) {
        if (spared.has(row) || place === '') continue;
        throw bad(
          place,
          `the run sets record ${row} aside for no policy`,
          'put the number back that stood in the column row',
        );
      }
      for (const [at, place] of places.entries()) {
        const [row, column, rule] = list.slice(at * 3, at * 3 + 3) as [number, number, number];
        checkFate(fates.get(at), { row, column, place, what: `by the rule ${rules[rule]}` }, refusals, isOneOfSeveral);
      }
      for (const [at, place] of refusedCells.places.entries()) {
        const { row, column, source } = refusedCells.list[at]!;
        checkFate(cells.fates.get(at), { row, column, place, what: `from record ${source}` }, refusals, isOneOfSeveral);
      }
      checkColumns(refusals, cells);
    },
  };
}

/** Rows of refused clusters, and rows that are refused themselves. */
function aloneIn({ alone, clusters }: Refusals, { clusterOf, merges }: EarlierClusters): ReadonlySet<number> {
  const rows = new Set(alone.keys());
  for (const row of clusters.keys()) for (const member of merges[clusterOf.get(row)!]!) rows.add(member.row);
  return rows;
}

/** Whether something else is refused in the cluster of a survivor: then what its repair did after the merge may not be done now, and cannot be looked for. */
function severalIn(
  refusals: Refusals,
  { clusterOf, roleOf }: EarlierClusters,
  list: readonly number[],
  cells: readonly { readonly row: number }[],
): (row: number) => boolean {
  const counts = new Map<number, number>();
  const rows = [...list.filter((_, at) => at % 3 === 0), ...cells.map(({ row }) => row)];
  for (const row of [...rows, ...refusals.alone.keys(), ...refusals.clusters.keys()]) {
    const cluster = clusterOf.get(row);
    if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return (row) => {
    const cluster = clusterOf.get(row);
    if (cluster === undefined || roleOf.get(row) !== 'survivor') return false;
    return refusals.rules.length > 0 || (counts.get(cluster) ?? 0) > 1;
  };
}

interface RefusedPlace {
  readonly row: number;
  readonly column: number;
  /** Undefined or empty: an earlier review refused it. */
  readonly place: string;
  readonly what: string;
}

function checkFate(
  fate: number | undefined,
  { row, column, place, what }: RefusedPlace,
  refusals: Refusals,
  isOneOfSeveral: (row: number) => boolean,
): void {
  if (fate === MADE || place === '') return;
  if (fate === CONSENT_LOST) throw consentLost(refusals.fieldAt(column), place);
  if (fate === UNCLEAR) {
    const hint = 'put back what stood in the column "column"';
    throw bad(place, `record ${row} has changes ${what} in several columns, and the line names none of them`, hint);
  }
  if (isOneOfSeveral(row)) return;
  const where = column < 0 ? '' : ` in the column ${JSON.stringify(refusals.fieldAt(column).column)}`;
  throw bad(
    place,
    `the run makes no change ${what}${where} of record ${row}`,
    'put row, column and rule back as they were',
  );
}

function checkColumns(refusals: Refusals, cells: RefusedCells): void {
  const isAlone = refusals.rules.length === 1 && refusals.alone.size === 0 && refusals.clusters.size === 0;
  for (const { rule, column, place } of refusals.rules) {
    if (rule !== 'merge' || column === undefined || cells.seen.has(column) || !isAlone || place === '') continue;
    throw bad(
      place,
      `no merge changed the column ${JSON.stringify(refusals.fieldAt(column).column)}`,
      'leave the line out',
    );
  }
}
