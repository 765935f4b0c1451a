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
