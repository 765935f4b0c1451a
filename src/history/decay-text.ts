/** Measured decay beside the expected one, for a terminal. */

import type { Decay } from '../report/shape/watch-schema.ts';
import { inkLine } from '../report/terminal/ink.ts';
import { formatCount, formatRatio } from '../report/text/numbers.ts';
import { padEnd, padStart } from '../report/text/width.ts';
import type { Page } from './page.ts';

/**
 * What is often quoted of contact data: 2.1 % a month, 22.5 % a year. It goes back to MarketingSherpa by way of a simulation of HubSpot; other sources say from
 * 22 to 70 %. It is said as what others say, never as a fact.
 */
export const QUOTED_RATE = 0.225;
const QUOTED = 'a year is often quoted (MarketingSherpa; others say 22 to 70 %): --decay-rate sets your own';

const NAMES: { readonly [what in Decay['measures'][number]['what']]: string } = {
  any: 'any of these',
  stale: 'went stale',
  bounced: 'bounced',
  'opted-out': 'opted out',
  vanished: 'vanished',
  employer: 'other employer',
};
/** What is short says little of a year. */
const SHORT_DAYS = 60;

/** Nothing where it was not measured. */
export function decayLines(decay: Decay | null, expected: number | undefined, { chalk, width }: Page): string[] {
  if (!decay || decay.measures.length === 0) return [];
  const title = `  of ${formatCount(decay.records)} records in ${formatCount(decay.days)} days, and what that is a year (95 %)`;
  const lines = [
    inkLine(
      [
        ['Decay', chalk.bold],
        [title, chalk.dim],
      ],
      width,
    ),
  ];
  for (const { what, atRisk, count, perYear, low, high } of decay.measures) {
    lines.push(
      inkLine(
        [
          '  ',
          [padEnd(NAMES[what], 16), chalk.dim],
          padStart(formatCount(count), 9),
          [padEnd(` of ${formatCount(atRisk)}`, 13), chalk.dim],
          padStart(formatRatio(perYear), 8),
          [`  ${formatRatio(low)} to ${formatRatio(high)}`, chalk.dim],
        ],
        width,
      ),
    );
  }
  const beside =
    expected === undefined ? `${formatRatio(QUOTED_RATE)} ${QUOTED}` : `${formatRatio(expected)} a year, as you set it`;
  lines.push(inkLine(['  ', [padEnd('expected', 16), chalk.dim], beside], width));
  if (decay.days < SHORT_DAYS) {
    lines.push(inkLine([[`  ${decay.days} days are few to speak of a year: seasons are in it`, chalk.dim]], width));
  }
  return lines;
}
