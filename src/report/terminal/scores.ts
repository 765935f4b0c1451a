/** The score at a terminal: what it is, what it was, and what is not there at all. */
import type { ChalkInstance } from 'chalk';
import { DIMENSIONS } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import { counted, formatCount, formatDelta, formatScore } from '../text/numbers.ts';
import { showCell } from '../text/safe-text.ts';
import { padEnd, padStart } from '../text/width.ts';
import { endsOf, GROUP_NAMES, type GroupValue, weakestOf } from '../words/group-ends.ts';
import { absentTexts } from '../words/lever-text.ts';
import { betterAs, KIND_NAMES, lastRun, missingFields } from '../words/past-text.ts';
import { blockBar, type Ink, inkLine, type Segment } from './ink.ts';
import { labelWidth, type Page } from './summary.ts';

function inkOf(score: number | null, chalk: ChalkInstance): Ink {
  if (score === null) return chalk.dim;
  return score >= 90 ? chalk.green : score >= 70 ? chalk.yellow : chalk.red;
}

export function scores(report: Report, page: Page): string[] {
  const { dimensions, before, score } = report;
  const { chalk, width } = page;
  const bar = Math.min(32, width - 36);
  const delta = formatDelta(before.score, score);
  const was: Segment = [delta === '' ? '' : `  came with ${formatScore(before.score)}, ${delta}`, chalk.dim];
  const title = inkLine(
    [
      '  ',
      [padEnd('score', labelWidth(report)), chalk.dim],
      [formatScore(score), (text) => chalk.bold(inkOf(score, chalk)(text))],
      ' of 100',
      was,
    ],
    width,
  );
  const lines = DIMENSIONS.map((dimension) => {
    const now = dimensions[dimension];
    const change = formatDelta(before.dimensions[dimension], now);
    const [filled, rest] = blockBar((now ?? 0) / 100, bar);
    return inkLine(
      [
        `  ${padEnd(dimension, 14)}`,
        [filled, inkOf(now, chalk)],
        [rest, chalk.dim],
        padStart(formatScore(now), 7),
        [change === '' ? '' : padStart(change, 8), chalk.dim],
        [dimension === 'uniqueness' ? doubtOf(report) : '', chalk.dim],
      ],
      width,
    );
  });
  return [title, ...remarks(report, page), ...lines, ...ends(report, page)];
}

/** What waits for review is not known to be double, and does not count. */
const doubtOf = ({ duplicates: { review } }: Report): string =>
  review === 0 ? '' : `  ${formatCount(review)} in doubt, not counted`;

const GROUP_LABEL = 14;

/** The best and the worst group, where there are groups of different quality. */
function ends(report: Report, { chalk, width }: Page): string[] {
  const found = endsOf(report);
  if (found === undefined) return [];
  const line = (label: string, { value, records, score, counts }: GroupValue, isWorst: boolean): string => {
    const weakest = isWorst ? weakestOf(counts, report) : undefined;
    const name = value === '' ? 'not filled' : showCell(value, 40);
    const more = `  ${counted(records, 'record')}${weakest === undefined ? '' : `, weakest in ${weakest}`}`;
    const text: Segment[] = [`${name} `, [formatScore(score), inkOf(score, chalk)], [more, chalk.dim]];
    return inkLine(['  ', [padEnd(label, GROUP_LABEL), chalk.dim], ...text], width);
  };
  const by = GROUP_NAMES[found.by].toLowerCase();
  return [line(`best ${by}`, found.best, false), line(`worst ${by}`, found.worst, true)];
}

/** The change since the last run, what the score is that of if not what the file looks like, and fields that count as missing in every record: a line each, where there is something to say. */
function remarks(report: Report, { chalk, width }: Page): string[] {
  const last = lastRun(report);
  const missing = missingFields(report);
  const better = betterAs(report);
  const said: [string, string][] = [
    ...(last === undefined ? [] : [['last run', last] as [string, string]]),
    ...(better === undefined
      ? []
      : [
          [
            'as',
            `${KIND_NAMES[better.as]}; as ${KIND_NAMES[better.taken]} it has ${formatScore(better.less)}, see docs/score.md`,
          ] as [string, string],
        ]),
    ...(missing.length === 0
      ? []
      : [['not there', `${missing.join(', ')}: counted as missing in every record`] as [string, string]]),
    ...absentTexts(report).map((text): [string, string] => ['not there', text]),
  ];
  return said.map(([label, text]) => inkLine(['  ', [padEnd(label, labelWidth(report)), chalk.dim], text], width));
}
