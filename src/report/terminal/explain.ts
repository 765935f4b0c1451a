/** Why two records were merged or not, as a waterfall of weights for people at a terminal. */
import type { ChalkInstance } from 'chalk';
import type { ExplainedCluster, ExplainedPair, ExplainedStep, Strength, Weighing } from '../shape/explained-pair.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { displayWidth, padEnd, padStart, wrap } from '../text/width.ts';
import { type Ink, inkLine, type Segment } from './ink.ts';
import { Axis } from './waterfall.ts';

const LABEL = 11;
const BITS = 7;
const BAR = { least: 8, most: 44 };
/** With less room the level stands below its comparison. */
const ROOMY = 72;

interface Page {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

/** Pairs, a blank line between them. Ends in a line feed; no line is wider than the width. */
export function renderExplained(
  pairs: readonly ExplainedPair[],
  options: { readonly chalk: ChalkInstance; readonly width: number },
): string {
  const page = { chalk: options.chalk, width: Math.min(120, Math.max(40, Math.floor(options.width) || 80)) };
  return `${pairs.map((pair) => explained(pair, page).join('\n')).join('\n\n')}\n`;
}

function explained(pair: ExplainedPair, page: Page): string[] {
  const { chalk, width } = page;
  const { rows, systems, outcome, because, weighing, cluster } = pair;
  const isOne = cluster !== undefined || outcome.startsWith('linked') || outcome === 'duplicates';
  const ink = outcome === 'review' ? chalk.yellow : isOne ? chalk.green : chalk.red;
  const [first, second] = rows.map((row, at) => (systems === undefined ? row : `${visible(systems[at]!)}:${row}`));
  const title: Segment[] = [[`rows ${first} and ${second}`, chalk.bold], '  ', [outcome.replaceAll('-', ' '), ink]];
  return [
    inkLine(title, width),
    ...wrap(because, width - 2).map((line) => inkLine(['  ', line], width)),
    ...(weighing ? ['', ...waterfall(weighing, page), '', ...verdict(weighing, page)] : []),
    ...(cluster ? held(cluster, page) : []),
  ];
}

interface Columns extends Page {
  readonly axis: Axis;
  readonly name: number;
  readonly level: number;
}

function waterfall(weighing: Weighing, page: Page): string[] {
  const { start, steps, sum, thresholds } = weighing;
  const isRoomy = page.width >= ROOMY;
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(5, ...texts.map(displayWidth)));
  const name = widest(
    steps.map(({ comparison }) => comparison),
    14,
  );
  const level = isRoomy
    ? widest(
        steps.map((step) => step.level),
        16,
      ) + 2
    : 0;
  const left = 2 + name + 2 + level + 2 * BITS + 2;
  const bar = Math.min(BAR.most, Math.max(BAR.least, page.width - left));
  const marks = [thresholds.review.bits, thresholds.merge.bits];
  const axis = new Axis([0, start, sum.bits, ...steps.map((step) => step.sum), ...marks], marks, bar);
  const columns = { ...page, axis, name, level };
  const { dim, bold } = page.chalk;
  return [
    row(columns, ['start', '', start, start], 0, dim),
    ...steps.flatMap((step, at) => stepLines(step, steps[at - 1]?.sum ?? start, columns, isRoomy)),
    row(columns, ['sum', '', undefined, sum.bits], 0, bold),
  ];
}

function stepLines(step: ExplainedStep, before: number, columns: Columns, isRoomy: boolean): string[] {
  const { chalk, width } = columns;
  const { comparison, level, bits, sum, why } = step;
  const ink = bits > 0 ? chalk.green : bits < 0 ? chalk.red : chalk.dim;
  const said = [isRoomy ? '' : level, why, valuesOf(step)].filter((text) => text !== '').join(': ');
  return [
    row(columns, [comparison, level, bits, sum], before, ink),
    ...(said === '' ? [] : wrap(said, width - 4).map((line) => inkLine(['    ', [line, chalk.dim]], width))),
  ];
}

/** `"a@x.example" on both`, `"Robert" ↔ "Bob"`; of several columns one after the other. */
function valuesOf({ values }: ExplainedStep): string {
  const quoted = (text: string): string => (text === '' ? '(empty)' : `"${showCell(text, 40)}"`);
  return values
    .map(({ first, second }) =>
      first === second ? `${quoted(first)} on both` : `${quoted(first)} ↔ ${quoted(second)}`,
    )
    .join(', ');
}

type Cells = readonly [name: string, level: string, bits: number | undefined, sum: number];

function row(
  { axis, name, level, width, chalk }: Columns,
  [label, what, bits, sum]: Cells,
  from: number,
  ink: Ink,
): string {
  const [before, bar, after] = axis.bar(from, sum);
  const isBare = (bar + after).trimEnd() === '';
  const segments: Segment[] = ['  ', padEnd(label, name), '  '];
  if (level > 0) segments.push([padEnd(what, level), chalk.dim]);
  segments.push(
    [padStart(bits === undefined ? '' : signed(bits), BITS), ink],
    [padStart(signed(sum), BITS), chalk.dim],
    '  ',
  );
  segments.push([isBare ? before.trimEnd() : before, chalk.dim], [bar, ink], [after.trimEnd(), chalk.dim]);
  return inkLine(segments, width);
}

function verdict(weighing: Weighing, page: Page): string[] {
  const { sum, thresholds, decision, keys } = weighing;
  const { dim, green, yellow, red } = page.chalk;
  const isRaised = decision === 'review' && sum.bits < thresholds.review.bits;
  const bar = `review from ${strength(thresholds.review)}, merge from ${strength(thresholds.merge)}`;
  return [
    ...field('together', `${signed(sum.bits)} bits, probability ${sure(sum.probability)}`, page),
    ...field('', `┊ ${bar}`, page, dim),
    ...toldGuards(weighing).flatMap((guard) => field('guard', atMost(guard), page, yellow)),
    ...(isRaised ? field('guard', 'no less than review: they share what one person has as a rule', page, yellow) : []),
    ...field('says', DECISIONS[decision], page, decision === 'merge' ? green : decision === 'review' ? yellow : red),
    ...(keys.length > 0 ? field('keys', keys.join(', '), page) : field('keys', 'none in common', page, dim)),
  ];
}

const DECISIONS = { merge: 'one record', review: 'a person should look', none: 'two records' } as const;

/** Those that hold the decision down most; one without words only where no other says it and the bits do not. */
function toldGuards({ guards, sum, thresholds }: Weighing): Weighing['guards'] {
  const isNever = guards.some(({ decision }) => decision === 'none');
  const strictest = guards.filter(({ decision }) => (decision === 'none') === isNever);
  const worded = strictest.filter(({ why }) => why !== '');
  if (worded.length > 0) return worded;
  return sum.bits >= (isNever ? thresholds.review : thresholds.merge).bits ? strictest.slice(0, 1) : [];
}

const atMost = ({ decision, why }: Weighing['guards'][number]): string =>
  `${decision === 'review' ? 'no more than review' : 'never one record'}${why === '' ? '' : `: ${why}`}`;

function held({ cluster, rows, size, survivor, heldBy }: ExplainedCluster, page: Page): string[] {
  const { dim } = page.chalk;
  const more = size > rows.length ? ` and ${size - rows.length} more` : '';
  return [
    ...field('cluster', `${cluster}: rows ${rows.join(', ')}${more}; row ${survivor} survives`, page),
    ...heldBy.flatMap(({ row, score, why }) =>
      field('', `row ${row} is held by ${probability(score)}: ${why}`, page, dim),
    ),
  ];
}

function field(label: string, text: string, { chalk, width }: Page, ink: Ink = (plain) => plain): string[] {
  return wrap(text, width - LABEL - 2).map((line, at) =>
    inkLine(['  ', [padEnd(at === 0 ? label : '', LABEL), chalk.dim], [line, ink]], width),
  );
}

const strength = ({ bits, probability: share }: Strength): string => `${signed(bits)} (${probability(share)})`;

const probability = (share: number): string => String(Math.round(share * 1e4) / 1e4);

/** What is weighed is never quite sure. */
const sure = (share: number): string =>
  share > 0.9999 ? 'over 0.9999' : share < 0.0001 ? 'under 0.0001' : probability(share);

/** `+3.7`, `−2.0`, `0.0`. */
function signed(bits: number): string {
  const text = Math.abs(bits).toFixed(1);
  return text === '0.0' ? text : `${bits > 0 ? '+' : '−'}${text}`;
}
