/**
 * pairs.csv, all pairs that were found, and review.csv, those that wait for a person, side by side under the columns of golden records.
 * Both have a column to write a decision in, which crmq link takes with --decisions.
 *
 * Memory: a batch of records of each system.
 */
import { guardedLine } from '../../io/format/guarded-cell.ts';
import type { Golden } from '../../link/golden.ts';
import type { Link } from '../../link/model.ts';
import { Identity } from '../decisions/identity.ts';
import { differingIn } from '../merging/review-lines.ts';
import { CsvSink } from './csv-sink.ts';
import type { LinkRun, OpenSink } from './link.ts';
import { cellsOf, locate } from './link-cells.ts';

const PAIRS = [
  'left_row',
  'right_row',
  'role',
  'score',
  'why',
  'left_id',
  'right_id',
  'left_system',
  'right_system',
  'decision',
  'record',
  'other',
];
const REVIEW = ['pair', 'decision', 'score', 'why', 'differs', 'system', 'row', 'record', 'other'];

export async function writePairs(run: LinkRun, golden: Golden, open: OpenSink): Promise<void> {
  const identities = run.systems.map(({ plan }) => new Identity(plan.fields));
  const pairs = new CsvSink(await open('pairs.csv'), PAIRS);
  const review = await open('review.csv');
  // with a byte order mark: without it a spreadsheet takes UTF-8 for something else
  await review(Buffer.from(`\ufeff${guardedLine([...REVIEW, ...golden.columns])}`));
  const columns = golden.columns.map((column, index) => ({ column, index }));
  const most = Math.min(...(await Promise.all(run.systems.map((system) => system.batch()))));
  for (let from = 0; from < run.links.length; from += most) {
    const batch = run.links.slice(from, from + most);
    let text = '';
    const [ours, theirs] = [await side(run, batch, 'left'), await side(run, batch, 'right')];
    for (const [at, { role, score, why }] of batch.entries()) {
      const [left, right] = [ours[at]!, theirs[at]!];
      const [one, other] = [left, right].map(({ system, name, cells }) => identities[system]!.keysIn(name, cells)) as [string, string]; // biome-ignore format: two sides
      const ids = [left, right].map(({ system, row }) => run.systems[system]!.idOf(row)) as [string, string];
      await pairs.add([left.row, right.row, role, score, why, ...ids, left.name, right.name, '', one, other]);
      if (role !== 'review') continue;
      const [first, second] = [left, right].map(({ system, cells }) => golden.merge([{ system, cells }]).cells) as [readonly string[], readonly string[]]; // biome-ignore format: two sides
      const pair = from + at + 1;
      const differs = differingIn(columns, first, second);
      text +=
        guardedLine([pair, '', score, why, differs, left.name, left.row, one, other, ...first]) +
        guardedLine([pair, '', score, '', '', right.name, right.row, other, one, ...second]);
    }
    if (text !== '') await review(Buffer.from(text));
  }
  await pairs.end();
}

interface End {
  readonly system: number;
  readonly name: string;
  readonly row: number;
  readonly cells: readonly string[];
}

/** The left or the right records of links. */
async function side(run: LinkRun, links: readonly Link[], end: 'left' | 'right'): Promise<End[]> {
  const rows = links.map((link) => link[end]);
  const cells = await cellsOf(run, rows);
  return rows.map((row, at) => {
    const { system, own } = locate(run, row);
    return { system, name: run.systems[system]!.name, row: own, cells: cells[at]! };
  });
}
