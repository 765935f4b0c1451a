/** Clusters of the components, each in one place with all of its records and edges. */
import { cluster } from '../cluster/cluster.ts';
import { copiesOf, mergesOf } from '../cluster/merges.ts';
import { reviewsOf } from '../cluster/reviews.ts';
import type { Edge } from '../weigh/edge.ts';
import { nodeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { heldIn, holding } from './holdings.ts';
import { Lines, linesOf, wordsIn } from './pointers.ts';
import { atHome, Roster } from './roster.ts';
import type { Step } from './step.ts';
import type { EdgeLine } from './weighing.ts';

/** Members of a merged cluster by rising rows: row, first half of the hash, score, why. */
export type MergeLine = readonly (readonly [row: number, hi: number, score: number, why: string])[];
/** A pair for review, as it was weighed in a round; to be known where the first row is. */
export type ReviewLine = readonly [round: number, first: number, second: number, score: number, why: string];

/** At homes: sends records, and what is held of their rows, to where their components are. */
export const gather: Step = (task) => {
  const { of, read, emit } = task;
  const roots = new Map<number, number>();
  for (const words of wordsIn(read('labels'))) {
    for (let at = 0; at < words.length; at += 2) roots.set(words[at]!, nodeOf(words[at + 1]!, of));
  }
  if (roots.size === 0) return null;
  const here = new Roster(task, atHome(task));
  const sender = here.sender((to, bytes) => emit('members', to, bytes));
  const isWanted = (record: number): boolean => !here.isGone(record) && roots.has(here.rowOf(record));
  for (const batch of here.batches(isWanted)) {
    for (let at = 0; at < batch.size; at++) {
      const record = batch.first + at;
      if (isWanted(record)) sender.add(roots.get(here.rowOf(record))!, at);
    }
  }
  sender.end();
  // what merges made of a row stands for it
  for (const channel of ['grouped', 'holdings']) {
    for (const one of heldIn(read(channel))) {
      const to = roots.get(one.row);
      if (to === undefined) continue;
      emit('held', to, holding(one));
      roots.delete(one.row);
    }
  }
  return null;
};

/** Where components are: finds merged clusters, and says which pairs are for review. Answers how many clusters there are. */
export const clusters: Step = ({ work, known, partition, of, read, emit }) => {
  const here = new Gathered(work, known.model, read('members'));
  here.finder.prepare((sharing) => here.tell(sharing));
  const { store } = here;
  const ids: (Edge & { readonly id: number })[] = [];
  const weighed: Edge[] = [];
  for (const text of linesOf(read('component-edges'))) {
    const [rowA, , rowB, , score, bits, decision, why, isHalf, id] = JSON.parse(text) as EdgeLine;
    const [a, b] = [here.recordOf(rowA)!, here.recordOf(rowB)!];
    const edge: Edge = { a, b, score, bits, decision, why, ...(isHalf === 1 ? { isHalf: true } : {}) };
    if (id === 0) weighed.push(edge);
    else ids.push({ ...edge, id });
  }
  weighed.sort((x, y) => x.a - y.a || x.b - y.b);
  ids.sort((x, y) => x.id - y.id || x.b - y.b || x.a - y.a);
  const found = cluster(store.size, [...ids, ...weighed], (a, b) => here.contradictions.between(a, b));
  const lines = new Lines();
  const merges = mergesOf(store, found, copiesOf(store));
  for (const members of merges) {
    const line: MergeLine = members.map(({ row: rank, score, why }) => {
      const row = here.rowAt(rank);
      return [row, store.hiOf(here.recordOf(row)!), score, why];
    });
    lines.add(partition, line);
  }
  lines.send((to, bytes) => emit('merges', to, bytes));
  const asked = new Lines();
  const { count, first, second, scores, whys } = reviewsOf(found, weighed, (record) => here.rowOf(record));
  for (let at = 0; at < count; at++) {
    const line: ReviewLine = [known.round, first[at]!, second[at]!, scores[at]!, whys[at]!];
    asked.add(nodeOf(first[at]!, of), line);
  }
  asked.send((to, bytes) => emit('reviews', to, bytes));
  return { merges: merges.length };
};
