/** The lines of the summary: what was read, repaired, flagged, merged, rejected, set aside and written, or would be. */
import type { ChalkInstance } from 'chalk';
import type { Report } from '../shape/schema.ts';
import { counted, formatBytes, formatCount } from '../text/numbers.ts';
import { padEnd } from '../text/width.ts';
import { mostFirst } from '../words/order.ts';
import { droppedCount, exportOf, findingCounts, markName, repairCount } from '../words/wording.ts';
import { type Ink, inkLine, type Segment } from './ink.ts';

export interface Page {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

const LABEL = 11;
const DRY_LABEL = 14;

/** What a run did, or would do. */
export const done = (report: Report, past: string, would: string): string => (report.dryRun ? `would ${would}` : past);
export const labelWidth = (report: Report): number => (report.dryRun ? DRY_LABEL : LABEL);

/** A line of the summary: its label, and what it says. */
type Said = [label: string, segments: Segment[]];

export function summary(report: Report, page: Page): string[] {
  const { dim } = page.chalk;
  const says: Said[] = [
    ...read(report, dim),
    [done(report, 'repaired', 'repair'), [repairs(report), [` by ${counted(report.changes.length, 'rule')}`, dim]]],
    flagged(report, page),
    merged(report, dim),
    rejected(report, dim),
    ...expired(report, dim),
    [done(report, 'written', 'write'), [counted(report.rows.written, 'record')]],
    ...audience(report, dim),
  ];
  return says.map(([label, segments]) =>
    inkLine(['  ', [padEnd(label, labelWidth(report)), dim], ...segments], page.width),
  );
}

function read(report: Report, dim: Ink): Said[] {
  const { dialect, fields, inputs, rows } = report;
  const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
  const format = [dialect.format, `${dialect.encoding}${dialect.bom ? ' with BOM' : ''}`];
  if (dialect.delimiter !== '') format.push(`delimiter ${markName(dialect.delimiter)}`);
  format.push(markName(dialect.eol), formatBytes(bytes));
  const crm = exportOf(report);
  const lost = droppedCount(report);
  const says: Said[] = [
    [
      'read',
      [`${counted(rows.read, 'record')}, ${counted(fields.length, 'column')}`, [crm === '' ? '' : `  ${crm}`, dim]],
    ],
    ['', [[format.join(', '), dim]]],
  ];
  if (lost > 0)
    says.push(['', [[`${counted(lost, 'line')} dropped: preamble, blank, footer or repeated header`, dim]]]);
  return says;
}

function flagged(report: Report, { chalk }: Page): Said {
  const { reject, error, warning } = findingCounts(report);
  const errors = reject + error;
  return [
    'flagged',
    [
      [counted(errors, 'error'), errors > 0 ? chalk.red : chalk.dim],
      ', ',
      [counted(warning, 'warning'), warning > 0 ? chalk.yellow : chalk.dim],
    ],
  ];
}

function merged(report: Report, dim: Ink): Said {
  const { duplicates, rows } = report;
  const label = done(report, 'merged', 'merge');
  if (!duplicates.enabled) return [label, [['not looked for', dim]]];
  const where = ` in ${counted(duplicates.clusters, 'cluster')}, ${formatCount(duplicates.review)} to review`;
  return [label, [counted(rows.merged, 'record'), [where, dim]]];
}

function rejected(report: Report, dim: Ink): Said {
  const reasons = mostFirst(report.rejected, ({ reason }) => reason).map(
    (one) => `${one.reason} ${formatCount(one.count)}`,
  );
  const why = reasons.length === 0 ? '' : `  ${reasons.join(', ')}`;
  return [done(report, 'rejected', 'reject'), [counted(report.rows.rejected, 'record'), [why, dim]]];
}

/** What the policy of the pack did; nothing where it has none. */
function expired({ rows, policy }: Report, dim: Ink): Said[] {
  if (!policy) return [];
  const doubtful = policy.doubts.reduce((sum, { count }) => sum + count, 0);
  const why = policy.expired.map(({ reason, count }) => `${reason} ${formatCount(count)}`).join(', ');
  const kept = doubtful === 0 ? '' : `${counted(doubtful, 'record')} kept for a date that is in doubt`;
  const said = [why, kept].filter((text) => text !== '').join('; ');
  return [['expired', [counted(rows.expired ?? 0, 'record'), [said === '' ? '' : `  ${said}`, dim]]]];
}

/** Who may be reached, and why others are left out. */
function audience({ audience }: Report, dim: Ink): Said[] {
  if (!audience) return [];
  const why = audience.leftOut.map(({ reason, count }) => `${reason} ${formatCount(count)}`).join(', ');
  return [
    [
      'audience',
      [counted(audience.rows, 'record'), [`  by ${audience.channel}${why === '' ? '' : `; left out: ${why}`}`, dim]],
    ],
  ];
}

/** Cells, and how many repairs they took where some of them took several: the number that the other forms of the report have. */
function repairs(report: Report): string {
  const cells = report.fields.reduce((sum, { changed }) => sum + changed, 0);
  const count = repairCount(report);
  return cells === 0 || cells >= count
    ? counted(count, 'cell')
    : `${counted(cells, 'cell')} in ${counted(count, 'repair')}`;
}
