/** Tally, plan and outcome → the report: every number that a person or a machine is told about a run. */
import type { AnyValidator, Catalog, Dimension, Plan, Severity, Tally } from '../contract.ts';
import { DIMENSIONS } from '../contract.ts';
import { renderMessage } from '../message.ts';
import type { Doubt, Expired, Report } from './schema.ts';
import { type CheckCounts, scoreOf, WEIGHTS } from './score.ts';
import { bySeverity } from './severities.ts';

interface ReportParts {
  readonly version: string;
  readonly plan: Plan;
  /** SHA-256 of plan.json, in hexadecimal. */
  readonly planHash: string;
  readonly catalog: Catalog;
  readonly tally: Tally;
  readonly inputs: Report['inputs'];
  readonly gzip: boolean;
  readonly written: number;
  readonly merged: number;
  /** Absent where the plan has none. */
  readonly policy?: { readonly expired: readonly Expired[]; readonly doubts: readonly Doubt[] };
  readonly audience?: Report['audience'];
  readonly duplicates: Report['duplicates'];
  readonly outputs: Report['outputs'];
  readonly dryRun?: Report['dryRun'];
  readonly notes: readonly string[];
  /** Expected share of records that go stale in a year, 0 to 1, as the user set it. */
  readonly decayRate: number | undefined;
}

export function buildReport(parts: ReportParts): Report {
  const { plan, tally, version, written, merged } = parts;
  const after = counts(parts, false);
  const before = counts(parts, true);
  const weights = { ...WEIGHTS, ...plan.weights };
  return {
    schemaVersion: 2,
    tool: { name: 'crmq', version },
    asOf: plan.asOf,
    inputs: [...parts.inputs],
    crm: plan.crm,
    kind: plan.kind,
    crmReason: plan.crmReason,
    dialect: dialectOf(parts),
    rows: { read: tally.read, written, merged, rejected: tally.rejected, ...expiredRows(parts) },
    records: { withErrors: tally.rejected + tally.withErrors, withWarnings: tally.withWarnings },
    dropped: {
      preamble: tally.dropped.preamble ?? 0,
      blank: tally.dropped.blank ?? 0,
      footer: tally.dropped.footer ?? 0,
      repeatedHeader: tally.dropped['repeated-header'] ?? 0,
    },
    ...scoreOf(after, weights),
    before: scoreOf(before, weights),
    scoring: { version: 1, weights, counts: after, before, expected: [] },
    fields: fieldsOf(parts),
    groups: [],
    rules: findings(parts),
    changes: changes(parts),
    duplicates: parts.duplicates,
    rejected: rejections(parts),
    ...(parts.policy ? { policy: policyOf(parts.policy) } : {}),
    ...(parts.audience ? { audience: parts.audience } : {}),
    staleness: staleness(parts),
    plan: { sha256: parts.planHash, pack: plan.pack },
    used: [],
    outputs: [...parts.outputs],
    ...(parts.dryRun ? { dryRun: parts.dryRun } : {}),
    notes: [...parts.notes],
  };
}

function dialectOf({ plan, gzip }: ReportParts): Report['dialect'] {
  const { format, encoding, bom, delimiter, quote, eol, headerRows, sepLine, reason } = plan.layout;
  return { format, encoding, bom, delimiter, quote, eol, headerRows, sepLine, gzip, reason };
}

function fieldsOf({ plan, tally }: ReportParts): Report['fields'] {
  return plan.fields.map(({ column, role, confidence, reason, facts }, i) => ({
    column,
    role,
    confidence,
    reason,
    facts: { ...facts },
    filled: tally.filled[i] ?? 0,
    empty: tally.kept - (tally.filled[i] ?? 0),
    changed: tally.changed[i] ?? 0,
    expected: null,
    counts: noCounts(),
    profile: { distinct: 0, isExact: true, top: [], shortest: 0, longest: 0, least: null, greatest: null },
  }));
}

const noCounts = () =>
  Object.fromEntries(DIMENSIONS.map((d) => [d, { applied: 0, failed: 0 }])) as Record<Dimension, CheckCounts>;

/** Most first. */
function rejections({ tally }: ReportParts): Report['rejected'] {
  const all = Object.entries(tally.rejections).map(([reason, { count, samples }]) => ({
    reason,
    count,
    samples: samples.map(({ row, line, value }) => ({ row, line: line ?? 0, text: value })),
  }));
  return all.sort((a, b) => b.count - a.count || compare(a.reason, b.reason));
}

function expiredRows({ policy }: ReportParts): { expired?: number } {
  return policy ? { expired: policy.expired.reduce((sum, { count }) => sum + count, 0) } : {};
}

const policyOf = ({ expired, doubts }: NonNullable<ReportParts['policy']>): NonNullable<Report['policy']> => ({
  expired: expired.map((one) => ({ ...one, samples: [...one.samples] })),
  doubts: doubts.map((one) => ({ ...one, samples: [...one.samples] })),
});

/**
 * Checks by dimension. Beside the rules, two things are counted: the format of every filled mapped cell (consistency; a cell
 * that had to be repaired failed before), and every record's being there once (uniqueness; a merged one failed before, one
 * that waits for review fails still).
 */
function counts({ tally, catalog, merged, duplicates, plan }: ReportParts, before: boolean) {
  const dimensionOf = new Map(catalog.validators.map((rule) => [rule.id, rule.dimension]));
  const sums = Object.fromEntries(DIMENSIONS.map((d) => [d, { applied: 0, failed: 0 }])) as Record<
    Dimension,
    { applied: number; failed: number }
  >;
  for (const [rule, { applied, failed }] of Object.entries(tally.checks)) {
    const dimension = dimensionOf.get(rule);
    if (dimension === undefined) continue;
    sums[dimension].applied += applied;
    sums[dimension].failed += failed;
  }
  sums.consistency.applied += tally.formatChecked;
  if (before) sums.consistency.failed += tally.formatRepaired;
  if (plan.dedupe.enabled) {
    sums.uniqueness.applied += tally.kept;
    sums.uniqueness.failed += Math.min(tally.kept, duplicates.review + (before ? merged : 0));
  }
  return sums;
}

const WORST: readonly Severity[] = ['reject', 'error', 'warning'];

function findings({ plan, catalog, tally }: ReportParts): Report['rules'] {
  const validators = new Map(catalog.validators.map((rule) => [rule.id, rule]));
  const rules = Object.entries(tally.findings).flatMap(([code, found]) => {
    const [id, message] = code.split('/') as [string, string];
    const rule = validators.get(id);
    if (!rule) return [];
    const checked = tally.checks[id]?.applied ?? 0;
    return bySeverity(plan, id, message, found).map((part) => finding(rule, message, part, checked));
  });
  return rules.sort(
    (a, b) => WORST.indexOf(a.severity) - WORST.indexOf(b.severity) || b.count - a.count || compare(a.code, b.code),
  );
}

function finding(
  rule: AnyValidator,
  message: string,
  { severity, found }: ReturnType<typeof bySeverity>[number],
  checked: number,
): Report['rules'][number] {
  const template = rule.messages[message] ?? message;
  return {
    code: `${rule.id}/${message}`,
    severity: severity === 'off' ? 'warning' : severity,
    dimension: rule.dimension,
    count: found.count,
    checked,
    message: template,
    why: rule.docs.why,
    prevent: rule.docs.prevent ?? '',
    find: '',
    columns: byCount(found.columns),
    samples: found.samples.map(({ row, line, column, value, data }) => ({
      row,
      ...(line === undefined ? {} : { line }),
      column,
      value,
      text: renderMessage(template, { ...data, value, column }),
    })),
  };
}

function changes({ tally, catalog }: ReportParts): Report['changes'] {
  const normalizers = new Map(catalog.normalizers.map((rule) => [rule.id, rule]));
  return Object.entries(tally.changes)
    .map(([rule, { count, columns, samples }]) => ({
      rule,
      risk: normalizers.get(rule)?.risk ?? ('safe' as const),
      summary: normalizers.get(rule)?.docs.summary ?? '',
      why: normalizers.get(rule)?.docs.why ?? '',
      count,
      columns: byCount(columns),
      samples: samples.map(({ row, column, value, after }) => ({ row, column, before: value, after: after ?? '' })),
    }))
    .sort((a, b) => b.count - a.count || compare(a.rule, b.rule));
}

function staleness({ tally, decayRate }: ReportParts): Report['staleness'] {
  const of = (message: string) => tally.findings[`staleness/${message}`]?.count ?? 0;
  const applied = tally.checks.staleness?.applied ?? 0;
  const [ageing, stale, unknown] = [of('ageing'), of('stale'), of('unknown')];
  const fresh = Math.max(0, applied - ageing - stale - unknown);
  const rate = decayRate;
  return {
    fresh,
    ageing,
    stale,
    unknown,
    ages: [],
    expectedDecay:
      rate === undefined ? null : { ratePerYear: rate, expectedPerYear: Math.round(tally.kept * rate * 10) / 10 },
  };
}

function byCount(columns: { readonly [column: string]: number }): { column: string; count: number }[] {
  return Object.entries(columns)
    .map(([column, count]) => ({ column, count }))
    .sort((a, b) => b.count - a.count || compare(a.column, b.column));
}

/** By code unit: the same everywhere, whatever the locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
