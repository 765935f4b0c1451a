/** Report of a run → what its history keeps. Of cells, only values of picklists that several records have. */
import { createHash } from 'node:crypto';
import { BOOLEAN_ROLES, PICKLIST_ROLES, type Role } from '../contract.ts';
import type { Report } from '../report/shape/schema.ts';
import { HISTORY_VERSION, type HistoryColumn, type NewEntry } from './entry.ts';
import { nameOfInputs } from './series.ts';

/** Columns whose values are said of many, and not of a person. */
const IMPERSONAL: ReadonlySet<Role> = new Set<Role>([
  ...PICKLIST_ROLES, ...BOOLEAN_ROLES, 'country', 'language', 'record_source', 'legal_basis', 'opt_in_source',
]); // biome-ignore format: a table reads better dense
/** A list with more values is none that anybody picks from. */
const MOST_VALUES = 40;
/** What fewer records have could be about one of them. */
const LEAST_RECORDS = 5;
const LONGEST = 120;
/** Whatever the column: an address or a number of somebody. */
const PERSONAL = /@|\d{5}/;

export interface DigestOptions {
  /** Undefined: made of the names of the inputs. */
  readonly series: string | undefined;
  /** Whether values are left out. */
  readonly isMasked: boolean;
}

export function entryOf(report: Report, { series, isMasked }: DigestOptions): NewEntry {
  const { rows, duplicates, staleness, inputs } = report;
  const findings = report.rules.map(({ code, severity, dimension, count, checked }) => ({
    code,
    severity,
    dimension,
    count,
    checked,
  }));
  const sum = (isWanted: (severity: string) => boolean): number =>
    findings.reduce((all, { severity, count }) => all + (isWanted(severity) ? count : 0), 0);
  const named = { name: series ?? nameOfInputs(inputs.map(({ path }) => path)), isGiven: series !== undefined };
  return {
    historyVersion: HISTORY_VERSION,
    id: idOf(named.name, report),
    asOf: report.asOf,
    series: named,
    tool: report.tool.version,
    scoreVersion: report.scoring.version,
    plan: { sha256: report.plan.sha256, pack: report.plan.pack },
    crm: report.crm,
    kind: report.kind,
    inputs: inputs.map(({ path, bytes, sha256, rows: read }) => ({ name: baseName(path), bytes, sha256, rows: read })),
    rows: {
      read: rows.read,
      written: rows.written,
      merged: rows.merged,
      rejected: rows.rejected,
      expired: rows.expired ?? 0,
    },
    score: report.score,
    dimensions: { ...report.dimensions },
    passed: report.gate?.passed ?? null,
    errors: sum((severity) => severity !== 'warning'),
    warnings: sum((severity) => severity === 'warning'),
    findings: findings.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    columns: report.fields.map((field) => columnOf(field, isMasked)),
    duplicates: duplicates.enabled
      ? { clusters: duplicates.clusters, merged: duplicates.merged, review: duplicates.review }
      : null,
    staleness: {
      fresh: staleness.fresh,
      ageing: staleness.ageing,
      stale: staleness.stale,
      unknown: staleness.unknown,
    },
  };
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '');

/** The same data by the same plan has the same. */
function idOf(series: string, { inputs, plan }: Report): string {
  const hash = createHash('sha256').update(JSON.stringify(series)).update(plan.sha256);
  for (const { sha256 } of inputs) hash.update(sha256);
  return hash.digest('hex').slice(0, 12);
}

function columnOf({ column, role, filled, profile }: Report['fields'][number], isMasked: boolean): HistoryColumn {
  const { distinct, isExact } = profile;
  const plain = { column, role, filled, distinct, isExact };
  const isPicklist = role !== null && IMPERSONAL.has(role) && isExact && distinct > 0 && distinct <= MOST_VALUES;
  if (isMasked || !isPicklist) return plain;
  const top = profile.top.filter(
    ({ value, count }) => count >= LEAST_RECORDS && value.length <= LONGEST && !PERSONAL.test(value),
  );
  return { ...plain, top: top.map(({ value, count }) => ({ value, count })) };
}
