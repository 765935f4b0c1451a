/** The verdict of the gate at a terminal: the last thing that is seen. */

import type { Report } from '../shape/schema.ts';
import { counted } from '../text/numbers.ts';
import { showCell } from '../text/safe-text.ts';
import { criterionName, criterionText, gateSummary } from '../words/gate-text.ts';
import { inkLine } from './ink.ts';
import type { Page } from './summary.ts';

/** Criteria that failed are shown, up to here; those that passed are counted. */
const SHOWN = 10;

export function gateLines(report: Report, { chalk, width }: Page): string[] {
  const { gate } = report;
  const summary = gateSummary(report);
  if (!gate || summary === undefined) return [];
  const failed = gate.criteria.filter(({ passed }) => !passed);
  const ink = gate.passed ? chalk.green : chalk.red;
  const head = summary.charAt(0).toUpperCase() + summary.slice(1);
  const lines = failed.slice(0, SHOWN).map((one) => {
    const by: string = one.from === 'default' ? '' : `  ${one.from}`;
    return inkLine(
      [
        '  ',
        showCell(criterionName(one), 60),
        '  ',
        [showCell(criterionText(one), 200), ink],
        [showCell(by, 80), chalk.dim],
      ],
      width,
    );
  });
  // what passed without being measured must not look measured
  const unmeasured = gate.criteria.filter(({ passed, actual }) => passed && actual === '-');
  const rest = failed.length - SHOWN;
  if (rest > 0)
    lines.push(inkLine(['  ', [`and ${counted(rest, 'more criterion', 'more criteria')}`, chalk.dim]], width));
  const reason = unmeasured[0]?.why;
  if (reason !== undefined) {
    const text = `${counted(unmeasured.length, 'criterion', 'criteria')} not measured: ${reason}`;
    lines.push(inkLine(['  ', [text, chalk.dim]], width));
  }
  const compared = gate.criteria.find(({ passed, actual, why }) => passed && actual !== '-' && why !== undefined)?.why;
  if (compared !== undefined && failed.every(({ why }) => why !== compared))
    lines.push(inkLine(['  ', [compared, chalk.dim]], width));
  return [inkLine([[head, (text) => chalk.bold(ink(text))]], width), ...lines];
}
