/** What validators say of one record. */
import type { Finding, Severity } from '../../contract.ts';
import type { CheckStep } from './compile.ts';
import type { RecordContext } from './record.ts';

export interface Found {
  readonly step: CheckStep;
  readonly finding: Finding;
  readonly severity: Severity;
}

/** Nothing was found. One list for all, since nearly every question ends with it. */
export const NOTHING: readonly Found[] = Object.freeze([]);

/**
 * Asks some checks about one value.
 * @param original the cell as it stood in the input
 * @returns what they find, in their order
 */
export function runChecks(
  steps: readonly CheckStep[],
  value: string,
  original: string,
  record: RecordContext,
): readonly Found[] {
  let found: Found[] | undefined;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    record.point(step, original);
    const finding = step.check.call(step.rule, value, record);
    if (!finding) continue;
    const severity = step.severityOf(finding.message);
    if (severity === 'off') continue;
    if (!(finding.message in step.rule.messages)) {
      throw new Error(`it has no message ${JSON.stringify(finding.message)}`);
    }
    const one = { step, finding, severity };
    // a list of one is as long as that; pushed into an empty one it would get room for sixteen more
    if (found) found.push(one);
    else found = [one];
  }
  return found ?? NOTHING;
}

/** All checks of a program on a record, one after the other: what the record stage does faster, and is tested against. */
export function findAll(checks: readonly CheckStep[], record: RecordContext, original: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const step of checks) {
    const index = step.field?.index ?? -1;
    const value = index < 0 ? '' : record.values[index]!;
    if (index >= 0 && value === '' && !step.rule.seesEmpty) continue;
    record.showRow(index < 0 ? original : undefined);
    found.push(...runChecks([step], value, index < 0 ? '' : original[index]!, record));
  }
  record.showRow(undefined);
  return found;
}
