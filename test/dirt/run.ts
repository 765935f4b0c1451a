/** Runs one example of the table of dirt through the library, and gives what came of it in the form of the table. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { clean } from '../../src/index.ts';
import type { Example } from './table.ts';

export type Cells = { readonly [column: string]: string };

export interface Outcome {
  readonly output: string;
  /** Cleaned records in order. */
  readonly records: readonly Cells[];
  readonly rules: readonly string[];
  readonly issues: readonly string[];
  readonly rejected: readonly string[];
  readonly merged: readonly (readonly number[])[];
  readonly review: readonly (readonly number[])[];
  readonly report: string;
  readonly notes: readonly string[];
  /** What a second clean by the same plan changed, merged and rejected. */
  readonly again: {
    readonly same: boolean;
    readonly changes: number;
    readonly merged: number;
    readonly rejected: number;
  };
}

const PACKS = mkdtempSync(join(tmpdir(), 'crmq-dirt-'));

/** A pack with one rule more. */
function packWith(rule: string, pack: string): string {
  const path = join(PACKS, `${pack}-${rule}.yaml`);
  writeFileSync(path, `name: ${rule}\nextends: ${pack}\nrules:\n  ${rule}: on\n`);
  return path;
}

export function recordsOf({ before, times }: Example): Cells[] {
  if (before === undefined) return [];
  if (Array.isArray(before)) return before;
  return Array.from({ length: times ?? 1 }, (_unused, index) =>
    Object.fromEntries(
      Object.entries(before).map(([column, cell]) => [column, cell.replaceAll('{n}', `${index + 1}`)]),
    ),
  );
}

/** The file of an example. Columns in the order in which they are named. */
export function fileOf(example: Example): string {
  if (example.text !== undefined) return example.text;
  const records = recordsOf(example);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return stringify(
    records.map((record) => columns.map((column) => record[column] ?? '')),
    { header: true, columns: columns.map((key) => ({ key, header: key })) },
  );
}

const rowsOf = (csv: string): Cells[] =>
  parse(csv, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

export async function run(example: Example, rule?: string): Promise<Outcome> {
  const options = {
    asOf: '2026-01-15',
    pack: rule === undefined ? example.pack : packWith(rule, example.pack),
    ...(example.country === undefined ? {} : { country: example.country }),
  };
  const first = await clean(fileOf(example), options);
  const second = await clean(first.output, { ...options, plan: first.plan });
  const output = Buffer.from(first.output).toString();
  const duplicates = rowsOf(first.duplicates);
  /** Rows of each cluster that has one of this role, the survivor first. */
  const clustersWith = (role: string): number[][] => {
    const found = duplicates.filter((one) => one.role === role).map((one) => one.cluster);
    return [...new Set(found)].map((cluster) =>
      duplicates
        .filter((one) => one.cluster === cluster)
        .sort((a, b) => Number(b.role === 'survivor') - Number(a.role === 'survivor') || Number(a.row) - Number(b.row))
        .map((one) => Number(one.row)),
    );
  };
  return {
    output,
    records: rowsOf(output),
    rules: distinct(rowsOf(first.changes).map((change) => change.rule ?? '')),
    issues: distinct(first.report.rules.filter(({ severity }) => severity !== 'reject').map(({ code }) => code)),
    rejected: rowsOf(first.rejected).map((one) => one.reason ?? ''),
    merged: clustersWith('merged'),
    review: clustersWith('review'),
    report: JSON.stringify(first.report),
    notes: first.report.notes,
    again: {
      same: Buffer.from(second.output).equals(Buffer.from(first.output)),
      changes: rowsOf(second.changes).length,
      merged: second.report.rows.merged,
      rejected: second.report.rows.rejected,
    },
  };
}
