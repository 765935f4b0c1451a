/** What only dedupe can know of ids, as findings of the rule `unique-id`. */
import type { Catalog, Field, Plan, Tally, Use } from '../../contract.ts';
import type { DedupeStats } from '../../dedupe/cluster/resolution.ts';
import type { ToldFinding } from '../../engine/lines/finding-lines.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import { RecordContext } from '../../engine/rules/record.ts';
import { countFaulty, countFlagged, countLate } from '../../engine/tally/tally.ts';
import type { LineNumbers } from '../line-numbers.ts';

/** Adds to the tally what the rule says of ids that several differing records share. */
export function noteSharedIds(
  tally: Tally,
  plan: Plan,
  catalog: Catalog,
  lines: LineNumbers,
  { sharedIds }: DedupeStats,
): ToldFinding[] {
  const told = sharedIdFindings(plan, catalog, lines, sharedIds);
  for (const finding of told) noteLate(tally, finding);
  return told;
}

/** What the rule says of ids that several differing records share: of each record but the first, by rising rows. */
export function sharedIdFindings(
  plan: Plan,
  catalog: Catalog,
  lines: LineNumbers,
  sharedIds: DedupeStats['sharedIds'],
): ToldFinding[] {
  const rule = catalog.validators.find((candidate) => candidate.id === 'unique-id');
  const field = plan.fields.find((candidate) => candidate.role === 'id');
  const use = field && useFor(plan, field);
  if (!rule || !use || !field) return [];
  const record = new RecordContext(plan);
  const told = sharedIds.flatMap(({ id, rows }) => {
    record.point({ rule, options: rule.options.parse(use.options), role: 'id', field }, id);
    record.twins = rows.length - 1;
    const finding = rule.check(id, record);
    const severity = finding && (use.messages?.[finding.message] ?? use.severity);
    if (!finding || severity === undefined || severity === 'off' || severity === 'on') return [];
    const [code, template] = [`${rule.id}/${finding.message}`, rule.messages[finding.message] ?? ''];
    const about = { column: field.column, value: shorten(id), data: { ...finding.data }, code, template, severity };
    const first = { row: rows[0]!, line: lines.of(rows[0]!) };
    return rows.slice(1).map((row) => ({ row, line: lines.of(row), ...about, dimension: rule.dimension, first }));
  });
  return told.sort((a, b) => a.row - b.row);
}

/** The use of the rule that is for the record id. */
function useFor({ uses }: Plan, { column }: Field): Use | undefined {
  const all = uses.filter(({ rule }) => rule === 'unique-id');
  return (
    all.find(({ columns }) => columns?.includes(column)) ??
    all.find(({ columns, except }) => !columns && !except?.includes(column))
  );
}

/** Counts a finding that only all records together show, and a record that it is about. */
export function noteLate(tally: Tally, finding: ToldFinding): void {
  countFaulty(tally, finding.severity);
  note(tally, finding);
}

/** Counts such a finding; whether its record was a good one before, only the whole can tell. */
export function note(tally: Tally, { code, row, line, column, value, data, dimension }: ToldFinding): void {
  countFlagged(tally, column, dimension);
  countLate(tally.findings, code, { row, ...(line > 0 ? { line } : {}), column, value, data });
  const counter = tally.checks[code.split('/')[0]!];
  if (counter) counter.failed++;
}
