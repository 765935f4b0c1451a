/** Merges in the preview: which rows into which, and the cells that differ: what is kept, where it is from, what the others had. */

import type { Report } from '../shape/schema.ts';
import { counted, formatCount } from '../text/numbers.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { displayWidth, padEnd } from '../text/width.ts';
import { changeLines, type PreviewPage, widthOf } from './change-lines.ts';
import { inkLine, type Segment } from './ink.ts';
import { type PreviewCluster, type PreviewParts, title } from './preview-parts.ts';

/** Columns of a cluster, and values of a column that were not kept, that are shown. */
const COLUMNS = 12;
const OTHERS = 3;
const COLUMN_SHARE = 0.25;

export function mergeBlocks(
  { duplicates, dryRun }: Report,
  { clusters, columns }: PreviewParts,
  page: PreviewPage,
): string[][] {
  if (clusters.length === 0) return [];
  const all = duplicates.clusters;
  const rest = all > clusters.length ? `, the first ${clusters.length} of ${formatCount(all)}` : '';
  const head = title(dryRun ? 'What would be merged' : 'What was merged', rest, page);
  const blocks = clusters.map((cluster) => clusterLines(cluster, columns, page));
  return [[head, ...blocks[0]!], ...blocks.slice(1)];
}

interface Difference {
  readonly column: string;
  readonly before: string;
  readonly now: string;
  readonly from: readonly number[];
  /** Values that were not kept, with their rows. */
  readonly others: ReadonlyMap<string, readonly number[]>;
}

function clusterLines(cluster: PreviewCluster, columns: readonly string[], page: PreviewPage): string[] {
  const { chalk, width } = page;
  const survivor = cluster.members.find(({ isSurvivor }) => isSurvivor);
  if (!survivor) return [];
  const others = cluster.members.filter((member) => member !== survivor);
  const why = cluster.members.find((member) => member.why !== '')?.why ?? '';
  const rows = `${others.length === 1 ? 'row' : 'rows'} ${list(others.map(({ row }) => row))}`;
  const head = inkLine(
    ['  ', [`${rows} → row ${formatCount(survivor.row)}`, chalk.cyan], [`  ${why}`, chalk.dim]],
    width,
  );
  const found = columns.flatMap((column, at) => differenceOf(cluster, survivor.cells[at] ?? '', column, at));
  const shown = found.slice(0, COLUMNS);
  const most = Math.max(...shown.map(({ column }) => displayWidth(visible(column))), 0);
  const names = Math.min(Math.floor(width * COLUMN_SHARE), most);
  const lines = shown.flatMap((one) => differenceLines(one, names, page));
  if (found.length > shown.length) lines.push(inkLine([[`    and ${counted(found.length - shown.length, 'more column')}`, chalk.dim]], width)); // biome-ignore format: one line
  return [head, ...lines];
}

const list = (rows: readonly number[]): string => [...new Set(rows)].map(formatCount).join(', ');

/** Nothing where all who have a value have that of the survivor. */
function differenceOf({ members, merged }: PreviewCluster, before: string, column: string, at: number): Difference[] {
  const cell = merged.get(column);
  const now = cell?.value ?? before;
  const others = new Map<string, number[]>();
  for (const { row, isSurvivor, cells } of members) {
    const value = cells[at] ?? '';
    if (isSurvivor || value === '' || value === now || value === before || now.includes(value)) continue;
    others.set(value, [...(others.get(value) ?? []), row]);
  }
  if (now === before && others.size === 0) return [];
  return [{ column, before, now, from: cell?.from ?? [], others }];
}

const quoted = (value: string): string => (value === '' ? '(empty)' : `"${showCell(value, 200)}"`);

function differenceLines(
  { column, before, now, from, others }: Difference,
  names: number,
  page: PreviewPage,
): string[] {
  const { chalk, width } = page;
  const lead: Segment[] = [`    ${padEnd(visible(column), names)}  `];
  const lost = [...others].slice(0, OTHERS).map(([value, rows]): Segment[] => {
    const who = `${rows.length === 1 ? 'row' : 'rows'} ${list(rows)} had `;
    return [[who, chalk.dim], [quoted(value), chalk.red]]; // biome-ignore format: one line
  });
  if (others.size > OTHERS) lost.push([[`and ${counted(others.size - OTHERS, 'more value')}`, chalk.dim]]);
  if (now !== before) {
    const more: Segment[] = [[`  from ${from.length === 1 ? 'row' : 'rows'} ${list(from)}`, chalk.dim]];
    return [
      ...changeLines([{ lead, before, after: now, more }], page),
      ...lost.map((one) => belowLine(one, names, page)),
    ];
  }
  const flat = lost.flatMap((one): Segment[] => [['  ', chalk.dim], ...one]);
  if (widthOf([...lead, quoted(now), ...flat]) <= width) return [inkLine([...lead, quoted(now), ...flat], width)];
  return [inkLine([...lead, quoted(now)], width), ...lost.map((one) => belowLine(one, names, page))];
}

const belowLine = (segments: readonly Segment[], names: number, { width }: PreviewPage): string =>
  inkLine([' '.repeat(6 + names), ...segments], width);
