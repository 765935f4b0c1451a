/** What a gate counts in a report. */
import type { Report } from '../report/shape/schema.ts';

type Rule = Report['rules'][number];

export const isError = ({ severity }: Pick<Rule, 'severity'>): boolean => severity !== 'warning';

/** Records that could not be read at all, by reason: a reason with a slash is the code of a finding, which is counted there. */
export const unreadableOf = ({ rejected }: Report): Report['rejected'] =>
  rejected.filter(({ reason }) => !reason.includes('/'));

const sumOf = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0);

/** Findings of severity error or reject, and records that could not be read. */
export const errorsIn = (report: Report): number => sumOf(report.rules.filter(isError)) + sumOf(unreadableOf(report));

export const warningsIn = (report: Report): number => sumOf(report.rules.filter((rule) => !isError(rule)));

/** Findings of a rule, of a code, or of a reason of rejection. */
export function findingsOf(report: Report, rule: string): { count: number; checked: number } {
  const rules = report.rules.filter(({ code }) => code === rule || code.split('/')[0] === rule);
  const lost = unreadableOf(report).filter(({ reason }) => reason === rule);
  const checked = lost.length > 0 ? report.rows.read : Math.max(0, ...rules.map((one) => one.checked));
  return { count: sumOf(rules) + sumOf(lost), checked };
}

/** Findings of each rule but those that are named, and records that could not be read by reason: most first. */
export function findingsBesides(report: Report, named: ReadonlySet<string>): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  const add = (rule: string, count: number): void => void counts.set(rule, (counts.get(rule) ?? 0) + count);
  for (const { code, count } of report.rules) {
    const id = code.split('/')[0]!;
    if (!named.has(code) && !named.has(id)) add(id, count);
  }
  for (const { reason, count } of unreadableOf(report)) if (!named.has(reason)) add(reason, count);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}

/**
 * Filled cells of a column, and how many have the value that most of them have. Where there are too many different ones to count
 * each it is as many as are left when each of the others has one cell (`isMost`).
 */
export function commonestIn({ fields }: Report, column: string): { count: number; filled: number; isMost: boolean } {
  const field = fields.find((one) => one.column === column);
  if (!field || field.filled === 0) return { count: 0, filled: 0, isMost: false };
  const { distinct, isExact, top } = field.profile;
  if (isExact) return { count: top[0]?.count ?? 1, filled: field.filled, isMost: false };
  return { count: field.filled - distinct + 1, filled: field.filled, isMost: true };
}

/** Cells of the records that are kept, and those of them that a repair changes. */
export function cellsIn({ fields }: Report): { cells: number; repaired: number } {
  return {
    cells: fields.reduce((sum, { filled, empty }) => sum + filled + empty, 0),
    repaired: fields.reduce((sum, { changed }) => sum + changed, 0),
  };
}

/** Findings of severity error in the filled cells of a column: those of completeness are about empty ones. */
export function errorsInColumn({ rules }: Report, column: string): number {
  const inIt = rules
    .filter((rule) => isError(rule) && rule.dimension !== 'completeness')
    .flatMap(({ columns }) => columns.filter((one) => one.column === column));
  return sumOf(inIt);
}
