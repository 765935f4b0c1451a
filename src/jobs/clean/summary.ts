/**
 * summary.csv: what was changed, a line for each rule and one for each of its columns, with an example and a column to refuse it in.
 * Lines that left the file because they are no records cannot be refused, and are not in it.
 */
import type { Count, Field, Sample, Tally } from '../../contract.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import type { MergedCells } from '../merging/merged-cells.ts';
import { MERGE } from '../merging/refused-cells.ts';

export const SUMMARY_COLUMNS = ['rule', 'column', 'changes', 'before', 'after', 'accept'] as const;

/** With a byte order mark: it is written for spreadsheets. Merges stand first, and then what changed most. */
export function summaryLines({ changes }: Tally, fields: readonly Field[], merged: MergedCells | undefined): string {
  const rules = Object.entries(changes).sort(
    ([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : one > other ? 1 : 0),
  );
  const lines = rules.map(([rule, count]) => ruleLines(rule, count, fields));
  return `\ufeff${guardedLine(SUMMARY_COLUMNS)}${mergeLines(fields, merged)}${lines.join('')}`;
}

function ruleLines(rule: string, { count, columns, samples, examples }: Count, fields: readonly Field[]): string {
  let lines = line(rule, '', count, samples[0]);
  for (const { column } of fields) {
    const cases = columns[column];
    if (cases !== undefined) lines += line(rule, column, cases, examples?.[column]);
  }
  return lines;
}

function mergeLines(fields: readonly Field[], merged: MergedCells | undefined): string {
  const whole = merged?.whole();
  if (!merged || !whole) return '';
  let lines = guardedLine([MERGE, '', whole.count, ...whole.example, '']);
  for (const { column, index } of fields) {
    const cells = merged.of(index);
    if (cells) lines += line(MERGE, column, cells.count, cells.example);
  }
  return lines;
}

const line = (rule: string, column: string, count: number, example: Sample | undefined): string =>
  guardedLine([rule, column, count, shorten(example?.value ?? ''), shorten(example?.after ?? ''), '']);
