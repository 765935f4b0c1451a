/** Checks of cells by column and dimension. What was applied follows from how many cells are filled: nothing is counted twice on the way. */
import { type Catalog, DIMENSIONS, type Plan, type Tally } from '../../contract.ts';
import { compile } from '../../engine/rules/compile.ts';
import type { CellCounts } from '../../report/shape/parts.ts';

/** By column. A check of the whole record is in none of them. */
export function cellCountsOf(plan: Plan, catalog: Catalog, tally: Tally): CellCounts[] {
  const found = findingsByRule(tally);
  const counts = plan.fields.map(() =>
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { applied: 0, failed: 0 }])),
  ) as CellCounts[];
  for (const { rule, field, severityOf } of compile(plan, catalog).checks) {
    if (field === undefined) continue;
    const entry = counts[field.index]![rule.dimension];
    entry.applied += rule.seesEmpty || rule.emptyPasses ? tally.kept : (tally.filled[field.index] ?? 0);
    for (const [message, columns] of found.get(rule.id) ?? []) {
      const failed = columns[field.column] ?? 0;
      entry.failed += failed;
      // a rejected record is not among those whose cells are counted
      if (severityOf(message) === 'reject') entry.applied += failed;
    }
  }
  return counts;
}

type Columns = { readonly [column: string]: number };

function findingsByRule({ findings }: Tally): Map<string, [message: string, Columns][]> {
  const found = new Map<string, [string, Columns][]>();
  for (const [code, { columns }] of Object.entries(findings)) {
    const [rule, message] = code.split('/') as [string, string];
    const there = found.get(rule);
    if (there) there.push([message, columns]);
    else found.set(rule, [[message, columns]]);
  }
  return found;
}
