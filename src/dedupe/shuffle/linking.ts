/**
 * Which records are tied to each other, through whatever chain: connected components, by rows, in steps that each look at the neighbours
 * of one row. The number of steps grows with the logarithm of the longest chain. A few links are followed by one task at once.
 *
 * Source: Kiveris et al., "Connected Components in MapReduce and Beyond", 2014 (large-star and small-star).
 */
import { join } from '../columns/hash.ts';
import { pairOrder } from '../columns/radix.ts';
import { homeOf, nodeOf } from './deal.ts';
import { Lines, linesOf, Pointers, wordsIn } from './pointers.ts';
import type { Step } from './step.ts';
import type { EdgeLine } from './weighing.ts';

/** Where rows are linked: each edge once. Answers how many pairs were weighed, and how many links there are. */
export const link: Step = ({ partition, of, read, emit }) => {
  const links = new Pointers(2);
  const nodes = new Pointers(2);
  const kept = new Lines();
  let count = 0;
  const tie = (rowA: number, hiA: number, rowB: number, hiB: number): void => {
    count++;
    links.add(nodeOf(rowA, of), rowA, rowB);
    links.add(nodeOf(rowB, of), rowB, rowA);
    nodes.add(nodeOf(rowA, of), rowA, hiA);
    nodes.add(nodeOf(rowB, of), rowB, hiB);
  };
  for (const text of new Set(linesOf(read('edges')))) {
    const [rowA, hiA, rowB, hiB] = JSON.parse(text) as EdgeLine;
    tie(rowA, hiA, rowB, hiB);
    kept.add(partition, JSON.parse(text));
  }
  for (const words of wordsIn(read('copies'))) {
    for (let at = 0; at < words.length; at += 4) tie(words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!);
  }
  links.send((to, bytes) => emit('links', to, bytes));
  nodes.send((to, bytes) => emit('nodes', to, bytes));
  kept.send((to, bytes) => emit('kept', to, bytes));
  return { pairs: countPairs(read('weighed')), links: count };
};

/** Pairs, each once. */
function countPairs(blobs: readonly Uint8Array[]): number {
  const words = [...wordsIn(blobs)];
  const size = words.reduce((sum, { length }) => sum + length / 2, 0);
  const [first, second] = [new Uint32Array(size), new Uint32Array(size)];
  let at = 0;
  for (const some of words) {
    for (let from = 0; from < some.length; from += 2, at++) {
      first[at] = some[from]!;
      second[at] = some[from + 1]!;
    }
  }
  const isNew = (one: number, before: number): boolean =>
    first[one] !== first[before] || second[one] !== second[before];
  const order = pairOrder(first, second);
  return order.reduce((sum, one, place) => (place === 0 || isNew(one, order[place - 1]!) ? sum + 1 : sum), 0);
}

/** The neighbours of each row, each once. */
function neighboursIn(blobs: readonly Uint8Array[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; at += 2) {
      const [row, other] = [words[at]!, words[at + 1]!];
      const all = found.get(row);
      if (all) all.add(other);
      else found.set(row, new Set([other]));
    }
  }
  return found;
}

/** The least of each row and its neighbours: for a row of a star as many looks as it has links, however often it is asked for. */
function leastIn(blobs: readonly Uint8Array[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; at += 2) {
      const [row, other] = [words[at]!, words[at + 1]!];
      if (other < (found.get(row) ?? row)) found.set(row, other);
    }
  }
  return found;
}

const least = (rows: Iterable<number>, first: number): number => {
  let found = first;
  for (const row of rows) if (row < found) found = row;
  return found;
};

/** Alone, where links are few: ties each row to the first one of its component. */
export const components: Step = ({ of, read, emit }) => {
  const neighbours = neighboursIn(read('links'));
  const links = new Pointers(2);
  const seen = new Set<number>();
  // rows are taken as they rise, so that the one that a component is met by is its first
  for (const first of [...neighbours.keys()].sort((a, b) => a - b)) {
    if (seen.has(first)) continue;
    seen.add(first);
    for (const waiting = [first]; waiting.length > 0; ) {
      const row = waiting.pop()!;
      links.add(nodeOf(row, of), row, first);
      for (const other of neighbours.get(row)!) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
  }
  links.send((to, bytes) => emit('links', to, bytes));
  return null;
};

/** Ties all larger neighbours of a row to the least one. */
export const largeStar: Step = ({ of, read, emit }) => {
  const stars = new Pointers(2);
  for (const [row, all] of neighboursIn(read('links'))) {
    const first = least(all, row);
    for (const other of all) if (other > row) stars.add(nodeOf(other, of), other, first);
  }
  stars.send((to, bytes) => emit('stars', to, bytes));
  return null;
};

/** Ties a row and its smaller neighbours to the least of them. Answers a sum that stays the same once nothing changes any more. */
export const smallStar: Step = ({ of, read, emit }) => {
  const links = new Pointers(2);
  const tie = (row: number, first: number): void => {
    links.add(nodeOf(row, of), row, first);
    links.add(nodeOf(first, of), first, row);
  };
  let sum = 0;
  for (const [row, all] of neighboursIn(read('stars'))) {
    const first = least(all, row);
    for (const other of all) {
      sum = (sum + join(row, other)) % 2 ** 48;
      if (other !== first) tie(other, first);
    }
    tie(row, first);
  }
  links.send((to, bytes) => emit('links', to, bytes));
  return { sum };
};

/** Tells homes which component a record is in, by its first row, and sends the edges there. */
export const label: Step = ({ of, read, emit }) => {
  const labels = new Pointers(2);
  const edges = new Lines();
  const roots = leastIn(read('links'));
  const rootOf = (row: number): number => roots.get(row) ?? row;
  const told = new Set<number>();
  for (const words of wordsIn(read('nodes'))) {
    for (let at = 0; at < words.length; at += 2) {
      const [row, hi] = [words[at]!, words[at + 1]!];
      if (told.has(row)) continue;
      told.add(row);
      labels.add(homeOf(hi, of), row, rootOf(row));
    }
  }
  for (const text of linesOf(read('kept'))) {
    const [rowA] = JSON.parse(text) as EdgeLine;
    edges.addText(nodeOf(rootOf(rowA), of), text);
  }
  labels.send((to, bytes) => emit('labels', to, bytes));
  edges.send((to, bytes) => emit('component-edges', to, bytes));
  return null;
};
