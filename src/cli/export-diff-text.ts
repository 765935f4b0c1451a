/** What `crmq diff` found, for a terminal. Nothing out of a cell reaches it raw, and only paths are wider than it. */
import { unreadableOf } from '../gate/figures.ts';
import { qualityLines } from '../history/compare-text.ts';
import { decayLines } from '../history/decay-text.ts';
import type { Page } from '../history/page.ts';
import type { Diff, SideFacts } from '../jobs/diff/diff.ts';
import { inkLine, type Segment } from '../report/terminal/ink.ts';
import { counted, formatCount } from '../report/text/numbers.ts';
import { showCell, visible } from '../report/text/safe-text.ts';
import { padEnd, padStart } from '../report/text/width.ts';
import { version } from '../version.ts';
import { qualityOf } from './export-diff-json.ts';

const LABEL = 11;
const COLUMNS = 12;
const EXAMPLES = 2;
const CELL = 30;

interface Told {
  readonly expected: number | undefined;
  readonly masked: string | undefined;
  /** The file of all differences. */
  readonly place: string | undefined;
}

/** Ends in a line feed. */
export function diffText(diff: Diff, { expected, masked, place }: Told, page: Page): string {
  const { chalk, width } = page;
  const line = (label: string, text: string): string => inkLine(['  ', [padEnd(label, LABEL), chalk.dim], text], width);
  const files = diff.isRaw ? 'of the files as they stand' : 'of the files as clean repairs them';
  const [earlier, later] = [diff.old.report.asOf, diff.new.report.asOf];
  const quality = `${files}, ${earlier === later ? `both on ${later}` : 'each on its day'}`;
  const blocks = [
    [
      inkLine(
        [[`crmq ${version()}`, chalk.dim], '  ', [nameOf(diff.old), chalk.bold], ' → ', [nameOf(diff.new), chalk.bold]],
        width,
      ),
    ],
    countLines(diff, line),
    changeLines(diff, page),
    columnLines(diff, line),
    [
      inkLine(
        [
          ['Quality', chalk.bold],
          [`  ${quality}`, chalk.dim],
        ],
        width,
      ),
      ...qualityLines(qualityOf(diff), page, false),
    ],
    decayLines(diff.decay, expected, page),
    dayLines(diff, line),
    [
      ...(masked === undefined ? [] : [line('masked', masked)]),
      ...(place === undefined || place === '-' ? [] : [`  ${chalk.dim(padEnd('written', LABEL))}${visible(place)}`]),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Line = (label: string, text: string) => string;

const nameOf = ({ report }: SideFacts): string => visible(report.inputs[0]!.path);

function countLines({ counts, samples, key, old, new: own }: Diff, line: Line): string[] {
  const some = (ids: readonly string[], count: number): string => {
    if (ids.length === 0) return '';
    return `  ${ids.map((id) => showCell(id, CELL)).join(', ')}${count > ids.length ? ' …' : ''}`;
  };
  const lines = [
    line('known by', key.pairs.map(({ to }) => showCell(to, CELL)).join(' and ')),
    line('added', counted(counts.added, 'record') + some(samples.added, counts.added)),
    line('gone', counted(counts.gone, 'record') + some(samples.gone, counts.gone)),
    line('changed', counted(counts.changed, 'record')),
    line('the same', counted(counts.same, 'record')),
  ];
  const isStrange = counts.changed + counts.same === 0 && counts.added > 0 && counts.gone > 0;
  if (isStrange)
    lines.push(
      line('no record', 'of one is in the other: compare two exports of one system, or name what both know with --key'),
    );
  for (const [which, side] of [
    ['old', old],
    ['new', own],
  ] as const) {
    const { keyless, again, report } = side;
    if (again > 0)
      lines.push(
        line(
          which,
          `${counted(again, 'record')} with an id that an earlier one has: not compared${some(samples.again, again)}`,
        ),
      );
    if (keyless.count > 0) {
      const rows = keyless.rows.map(formatCount).join(', ');
      lines.push(
        line(
          which,
          `${counted(keyless.count, 'record')} without an id: not compared (record ${rows}${keyless.count > keyless.rows.length ? ' …' : ''})`,
        ),
      );
    }
    const unread = unreadableOf(report).reduce((sum, { count }) => sum + count, 0);
    if (unread > 0)
      lines.push(
        line(which, `${counted(unread, 'record')} that cannot be read: if they have an id, it counts as missing`),
      );
  }
  return lines;
}

function changeLines({ columns: { changed } }: Diff, { chalk, width }: Page): string[] {
  if (changed.length === 0) return [];
  const lines = [inkLine([['Changed', chalk.bold]], width)];
  for (const { column, was, count, samples } of changed.slice(0, COLUMNS)) {
    const name = was === undefined ? showCell(column, 40) : `${showCell(column, 40)} (was ${showCell(was, 40)})`;
    lines.push(inkLine(['  ', padStart(formatCount(count), 9), '  ', name], width));
    for (const { id, before, after } of samples.slice(0, EXAMPLES)) {
      const text: Segment[] = [
        [`${showCell(id, CELL)}  `, chalk.dim],
        [shown(before), chalk.red],
        [' → ', chalk.dim],
        [shown(after), chalk.green],
      ];
      lines.push(inkLine([' '.repeat(13), ...text], width));
    }
  }
  const rest = changed.length - COLUMNS;
  if (rest > 0)
    lines.push(inkLine([[`  and ${counted(rest, 'more column')}: --json, or all of them with -o`, chalk.dim]], width));
  return lines;
}

const shown = (text: string): string => (text === '' ? '(empty)' : `"${showCell(text, CELL)}"`);

function columnLines({ columns: { added, gone, renamed } }: Diff, line: Line): string[] {
  const lists: [label: string, names: string[]][] = [
    ['columns +', added.map((name) => showCell(name, 40))],
    ['columns −', gone.map((name) => showCell(name, 40))],
    ['renamed', renamed.map(({ from, to }) => `${showCell(from, 40)} → ${showCell(to, 40)}`)],
  ];
  return lists.filter(([, names]) => names.length > 0).map(([label, names]) => line(label, names.join(', ')));
}

/** How the days are known between which decay is measured, or why it is not. */
function dayLines({ decay, old, new: own }: Diff, line: Line): string[] {
  const said = ({ day }: SideFacts): string =>
    day ? `${day.day}, ${showCell(day.by, 80)}` : 'on a day that nobody knows';
  const days = [line('old', `exported ${said(old)}`), line('new', `exported ${said(own)}`)];
  return decay ? days : [line('decay', 'not measured: name the days with --old-as-of and --as-of'), ...days];
}
