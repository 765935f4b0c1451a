/** What only dedupe can know of ids, as findings of the rule `unique-id`. */
import type { Catalog, Plan, Tally } from '../../contract.ts';
import type { DedupeStats } from '../../dedupe/resolution.ts';
import type { ToldFinding } from '../../engine/finding-lines.ts';
import { RecordContext } from '../../engine/record.ts';
import { countFaulty, SAMPLES } from '../../engine/tally.ts';

/** Adds to the tally what the rule says of ids that several differing records share. Answers what it says of each, by rising rows. */
export function noteSharedIds(
  tally: Tally,
  plan: Plan,
  catalog: Catalog,
  stats: DedupeStats | undefined,
): ToldFinding[] {
  const { count, samples } = stats?.duplicateIds ?? { count: 0, samples: [] };
  const rule = catalog.validators.find((candidate) => candidate.id === 'unique-id');
  const field = plan.fields.find((candidate) => candidate.role === 'id');
  const uses = plan.uses.filter((candidate) => candidate.rule === 'unique-id');
  const use =
    uses.find(({ columns }) => field && columns?.includes(field.column)) ??
    uses.find(({ columns, except }) => !columns && !(field && except?.includes(field.column)));
  if (count === 0 || !rule || !use || !field) return [];
  const record = new RecordContext(plan);
  const told: ToldFinding[] = [];
  for (const { id, rows } of samples) {
    record.point({ rule, options: rule.options.parse(use.options), role: 'id', field }, id);
    record.twins = rows.length - 1;
    const finding = rule.check(id, record);
    const severity = finding && (use.messages?.[finding.message] ?? use.severity);
    if (!finding || severity === 'off' || severity === 'on') continue;
    const code = `${rule.id}/${finding.message}`;
    const entry = (tally.findings[code] ??= { count, columns: { [field.column]: count }, samples: [] });
    const sample = { row: rows[1] ?? rows[0] ?? 1, column: field.column, value: id, data: { ...finding.data } };
    if (entry.samples.length < SAMPLES) entry.samples.push(sample);
    const template = rule.messages[finding.message] ?? '';
    countFaulty(tally, severity ?? 'error');
    told.push({ ...sample, line: 0, code, severity: severity ?? 'error', dimension: rule.dimension, template });
  }
  const counter = tally.checks[rule.id];
  if (counter) counter.failed += count;
  return told.sort((a, b) => a.row - b.row);
}
