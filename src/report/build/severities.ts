/** A pack may take one thing more seriously in one column than elsewhere: findings of a code, apart by severity. */
import type { Count, Plan, Severity, Use } from '../../contract.ts';

/** @returns one part for each severity; most codes have one, which is `found` itself */
export function bySeverity(
  { uses }: Plan,
  rule: string,
  message: string,
  found: Count,
): { readonly severity: Severity; readonly found: Count }[] {
  const own = uses.filter((use) => use.rule === rule);
  const severityOf = (use: Use | undefined): Severity => {
    const severity = use?.messages?.[message] ?? use?.severity ?? 'warning';
    return severity === 'on' || severity === 'off' ? 'warning' : severity;
  };
  const general = severityOf(own.find(({ columns }) => columns === undefined) ?? own[0]);
  const severityIn = (column: string): Severity => {
    const use = own.find(({ columns }) => columns?.includes(column));
    return use ? severityOf(use) : general;
  };
  const severities = [...new Set([general, ...Object.keys(found.columns).map(severityIn)])];
  if (severities.length === 1) return [{ severity: general, found }];
  const named = Object.values(found.columns).reduce((sum, count) => sum + count, 0);
  return severities.flatMap((severity) => {
    const columns: Count['columns'] = Object.create(null);
    for (const [column, count] of Object.entries(found.columns)) {
      if (severityIn(column) === severity) columns[column] = count;
    }
    const ofRecords = severity === general ? found.count - named : 0;
    const count = Object.values(columns).reduce((sum, one) => sum + one, 0) + ofRecords;
    const samples = found.samples.filter(({ column }) => severityIn(column) === severity);
    return count > 0 ? [{ severity, found: { count, columns, samples } }] : [];
  });
}
