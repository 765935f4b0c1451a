/** Where records meet: weighs the pairs of the blocks. */

import { sameIds } from '../cluster/same-ids.ts';
import type { Edge } from '../weigh/edge.ts';
import { ID_FAMILY, nodeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { keysLookedAt } from './meeting.ts';
import { Lines, Pointers } from './pointers.ts';
import type { Step } from './step.ts';
import { touchedOf } from './touched.ts';

/**
 * An edge on its way: rows and first halves of the hashes of both records, in canonical order; then what is known of it. The last is the
 * hash of the id, for those that are one by their ids.
 */
export type EdgeLine = readonly [
  rowA: number,
  hiA: number,
  rowB: number,
  hiB: number,
  score: number,
  bits: number,
  decision: 'merge' | 'review',
  why: string,
  isHalf: 0 | 1,
  id: number,
];

/** An id of several records: round, id, the first row of each. */
export type SharedIdLine = readonly [round: number, id: string, rows: readonly number[]];

/** Sends edges, and which pairs were weighed, to where rows are linked; answers what the blocks came to, and ids of several records. */
export const weigh: Step = (task) => {
  const { work, known, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('blocks'));
  const touched = touchedOf(task);
  const only = keysLookedAt(task, touched);
  const { store } = here;
  const weighed = new Pointers(2);
  const lines = new Lines();
  const { edges, blocks } = here.finder.findTold(
    only,
    (sharing) => here.tell(sharing),
    ({ starts, seconds }) => {
      for (let a = 0; a + 2 < starts.length; a++) {
        const row = here.rowOf(a);
        const node = nodeOf(row, of);
        for (let at = starts[a]!, end = starts[a + 1]!; at < end; at++)
          weighed.add(node, row, here.rowOf(seconds[at]!));
      }
    },
  );
  const ids = sameIds(
    store,
    here.ids,
    (a, b) => here.contradictions.underOneId(a, b),
    (id) => only.has(ID_FAMILY, id),
  );
  const add = ({ a, b, score, bits, decision, why, isHalf }: Edge, id: number): void => {
    const [rowA, rowB] = [here.rowOf(a), here.rowOf(b)];
    const line: EdgeLine = [rowA, store.hiOf(a), rowB, store.hiOf(b), score, bits, decision, why, isHalf ? 1 : 0, id];
    lines.add(nodeOf(rowA, of), line);
  };
  for (const edge of edges) add(edge, 0);
  for (const edge of ids.edges) add(edge, here.ids.column[edge.a]!);
  weighed.send((to, bytes) => emit('weighed', to, bytes));
  lines.send((to, bytes) => emit('edges', to, bytes));
  const said = new Lines();
  for (const { id, rows } of ids.shared) {
    const line: SharedIdLine = [known.round, id, rows.map((rank) => here.rowAt(rank))];
    said.add(nodeOf(line[2][0]!, of), line);
  }
  said.send((to, bytes) => emit('ids', to, bytes));
  return { blocks } as never;
};
