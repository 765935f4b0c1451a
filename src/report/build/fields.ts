/** What the report says of each column: what it stands for, how full it is, what its checks found, and what its values are like. */
import { DIMENSIONS, type Tally } from '../../contract.ts';
import type { HeldTo, ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { profileOf } from './profile.ts';
import { noCounts } from './scoring.ts';

export function fieldsOf({ plan, tally, cells }: ReportParts, held: HeldTo | undefined): Report['fields'] {
  const list = held?.scored.expected ?? [];
  const expected = new Map(list.flatMap(({ field, columns }) => columns.map((column) => [column, field])));
  return plan.fields.map(({ column, role, confidence, reason, facts }, i) => ({
    column,
    role,
    confidence,
    reason,
    facts: { ...facts },
    filled: tally.filled[i] ?? 0,
    empty: tally.kept - (tally.filled[i] ?? 0),
    changed: tally.changed[i] ?? 0,
    expected: expected.get(column) ?? null,
    counts: cells[i] ?? noCounts(),
    flagged: flaggedIn(tally, column),
    profile: profileOf(tally.values[i], tally.filled[i] ?? 0, plan.fields.length),
  }));
}

function flaggedIn({ flagged }: Tally, column: string): NonNullable<Report['fields'][number]['flagged']> {
  const counts = flagged[column];
  return Object.fromEntries(DIMENSIONS.map((dimension, d) => [dimension, counts?.[d] ?? 0])) as NonNullable<
    Report['fields'][number]['flagged']
  >;
}
