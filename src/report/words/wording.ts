/** Words that every reporter uses for the same thing. */
import { renderMessage } from '../../message.ts';
import type { Report } from '../shape/schema.ts';

type Rule = Report['rules'][number];

/** Whether the text of a sample tells more than its rule's message with value and column filled in. */
export function tellsMore(rule: Rule, sample: Rule['samples'][number]): boolean {
  return sample.text !== renderMessage(rule.message, { value: sample.value, column: sample.column });
}

/** A message template for one line of text: `did you mean {suggestion}?` → `did you mean …?`. */
export function plainMessage(template: string): string {
  return template.replace(/\{[a-zA-Z]+\}/g, '…');
}

/** Findings that are left, by severity. */
export function findingCounts(report: Report): { reject: number; error: number; warning: number } {
  const counts = { reject: 0, error: 0, warning: 0 };
  for (const rule of report.rules) counts[rule.severity] += rule.count;
  return counts;
}

/** Cells that repairs changed, counting a cell again for every rule that changed it. */
export function repairCount({ changes }: Report): number {
  return changes.reduce((sum, { count }) => sum + count, 0);
}

/** Lines of the input that were no records. */
export function droppedCount({ dropped }: Report): number {
  return dropped.preamble + dropped.blank + dropped.footer + dropped.repeatedHeader;
}

/** `hubspot contacts`; `''` where the CRM is not known. */
export function exportOf({ crm, kind }: Pick<Report, 'crm' | 'kind'>): string {
  if (crm === 'unknown') return '';
  return kind === 'unknown' ? crm : `${crm} ${kind === 'company' ? 'companies' : `${kind}s`}`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path === '-' ? 'standard input' : path.replace(/^.*[\\/](?=[^\\/])/s, '');
}

/** `comparedPairs` → `compared pairs`. */
export function words(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/[-_]/g, ' ');
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['\r\n', 'CRLF'],
  ['\n', 'LF'],
  ['\r', 'CR'],
  ['\t', 'tab'],
  [' ', 'blank'],
  [',', 'comma'],
  [';', 'semicolon'],
  ['|', 'pipe'],
  ['"', 'double quote'],
  ["'", 'single quote'],
  ['', 'none'],
]);

/** A line end, delimiter or quote by a name that can be read: `CRLF`, `tab`, `semicolon`; others in quotes. */
export function markName(mark: string): string {
  return MARKS.get(mark) ?? `"${mark}"`;
}
