/** The first changes of a run for people at a terminal: before → after by rule, merges with what they keep, rejected records. */

import type { Report } from '../shape/schema.ts';
import { counted, formatCount } from '../text/numbers.ts';
import { visible } from '../text/safe-text.ts';
import { displayWidth, padEnd, padStart } from '../text/width.ts';
import { mostFirst } from '../words/order.ts';
import { changeLines, type PreviewPage } from './change-lines.ts';
import { inkLine, type Segment } from './ink.ts';
import { mergeBlocks } from './preview-merges.ts';
import { heading, type PreviewChange, type PreviewParts, title } from './preview-parts.ts';

/** Widest name of a column, as a share of the page. */
const COLUMN_SHARE = 0.25;

/** Ends in a line feed; no line is wider than the page, and nothing out of a cell reaches the terminal raw. `''` where nothing happened. */
export function renderPreview(report: Report, parts: PreviewParts, page: PreviewPage): string {
  const blocks = [
    ...changeBlocks(report, parts, page),
    ...mergeBlocks(report, parts, page),
    ...rejectBlocks(report, parts, page),
    ...droppedBlock(parts, page),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

function changeBlocks(report: Report, { changes }: PreviewParts, page: PreviewPage): string[][] {
  const shown = mostFirst(report.changes, ({ rule }) => rule).filter(({ rule }) => changes.has(rule));
  if (shown.length === 0) return [];
  const head = title(report.dryRun ? 'What would change' : 'What was changed', ', by rule, most often first', page);
  const groups = shown.map(({ rule, count, risk }) => {
    const all = changes.get(rule)!;
    const rest = count > all.length ? `, the first ${all.length}` : '';
    const guess: Segment = [risk === 'opt-in' ? '  a guess (opt-in)' : '', page.chalk.yellow];
    return [heading(rule, `${counted(count, 'cell')}${rest}`, guess, page), ...linesOf(all, page)];
  });
  return [[head, ...groups[0]!], ...groups.slice(1)];
}

function linesOf(all: readonly PreviewChange[], page: PreviewPage): string[] {
  const { chalk, width } = page;
  const digits = Math.max(...all.map(({ row }) => formatCount(row).length));
  const most = Math.floor(width * COLUMN_SHARE);
  const names = Math.min(most, Math.max(...all.map(({ column }) => displayWidth(visible(column)))));
  const lead = ({ row, column }: PreviewChange): Segment[] => [
    [`    row ${padStart(formatCount(row), digits)}  `, chalk.dim],
    `${padEnd(visible(column), names)}  `,
  ];
  return changeLines(
    all.map((change) => ({ lead: lead(change), before: change.before, after: change.after })),
    page,
  );
}

function rejectBlocks({ rejected, dryRun }: Report, { rejects }: PreviewParts, page: PreviewPage): string[][] {
  const shown = mostFirst(rejected, ({ reason }) => reason).filter(({ reason }) => rejects.has(reason));
  if (shown.length === 0) return [];
  const { chalk, width } = page;
  const lines = shown.flatMap(({ reason, count }) => {
    const all = rejects.get(reason)!;
    const rest = count > all.length ? `, the first ${all.length}` : '';
    return [
      heading(reason, `${counted(count, 'record')}${rest}`, '', page),
      ...all.map(({ row, line, cells }) => {
        const record = cells.flatMap((cell, at): Segment[] => [
          [at > 0 ? ' │ ' : '', chalk.dim],
          [cell, chalk.red],
        ]);
        return inkLine([[`    row ${formatCount(row)}, line ${formatCount(line)}  `, chalk.dim], ...record], width);
      }),
    ];
  });
  return [[title(dryRun ? 'What would be rejected' : 'What was rejected', ', as it stands', page), ...lines]];
}

function droppedBlock({ dropped }: PreviewParts, page: PreviewPage): string[][] {
  if (dropped.size === 0) return [];
  const { chalk, width } = page;
  const lines = [...dropped].flatMap(([kind, all]) =>
    all.map(({ row, before }) =>
      inkLine([[`  before row ${formatCount(row)}  `, chalk.dim], kind, '  ', [before.trimEnd(), chalk.red]], width),
    ),
  );
  return [[title('Lines that are no records', '', page), ...lines]];
}
