/** The verdict of a gate in words that every reporter uses. */

import type { Report } from '../shape/schema.ts';
import type { Criterion } from '../shape/watch-schema.ts';
import { counted } from '../text/numbers.ts';

/** `max-errors`, `max email-syntax`, `min-filled Email`, `min-score validity`. It holds text out of the file: show it, do not print it. */
export const criterionName = ({ name, rule, column, dimension }: Criterion): string =>
  [name, rule, column, dimension].filter((part) => part !== undefined).join(' ');

/** `found 12, asked for 0`; what could not be measured says why. */
export function criterionText({ limit, actual, why, passed, name }: Criterion): string {
  if (actual === '-') return passed ? `not compared: ${why ?? ''}` : `cannot be measured: ${why ?? ''}`;
  const because = why === undefined ? '' : ` (${why})`;
  if (limit === 'yes' || limit === 'no') return `${actual}${because}`;
  const asked =
    name === 'fail-on' ? `fails on ${limit}` : name.startsWith('min-') ? `at least ${limit}` : `at most ${limit}`;
  return `${actual}, ${asked}${because}`;
}

/** `the gate passed: 3 criteria`, `the gate failed: 1 of 3 criteria`; undefined where nothing was asked. */
export function gateSummary({ gate }: Pick<Report, 'gate'>): string | undefined {
  if (!gate) return undefined;
  const failed = gate.criteria.filter(({ passed }) => !passed).length;
  const all = counted(gate.criteria.length, 'criterion', 'criteria');
  return gate.passed ? `the gate passed: ${all}` : `the gate failed: ${failed} of ${all}`;
}
