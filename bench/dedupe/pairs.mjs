/** Pairs of rows as one number each, which a set of millions can hold. Rows count from 0. */
import { join } from 'node:path';
import { read } from './sets.mjs';

const SHIFT = 0x4000000;
export const pairOf = (a, b) => (a < b ? a * SHIFT + b : b * SHIFT + a);
export function rowsOf(pair) {
  const b = pair % SHIFT;
  return [(pair - b) / SHIFT, b];
}

/** Pairs in `duplicates.csv`: of rows that are merged, and of rows that are merged or wait for review. */
export function duplicatePairs(folder) {
  const clusters = new Map();
  for (const [cluster, row, role] of read(join(folder, 'duplicates.csv')).slice(1)) {
    const known = clusters.get(cluster) ?? { isReview: role === 'review', rows: [] };
    known.rows.push(Number(row) - 1);
    clusters.set(cluster, known);
  }
  const [merged, shown] = [new Set(), new Set()];
  for (const { isReview, rows } of clusters.values()) {
    for (const a of rows) for (const b of rows) if (a < b) (isReview ? shown : merged).add(pairOf(a, b));
  }
  return { merged, both: new Set([...merged, ...shown]) };
}

/** Pairs that `crmq link` wrote. @param left how many rows the first file has */
export function linkPairs(file, left) {
  const [header, ...rows] = read(file);
  const [a, b, role] = ['left_row', 'right_row', 'role'].map((name) => header.indexOf(name));
  const [merged, both] = [new Set(), new Set()];
  for (const row of rows) {
    const pair = pairOf(Number(row[a]) - 1, left + Number(row[b]) - 1);
    both.add(pair);
    if (row[role] === 'link') merged.add(pair);
  }
  return { merged, both };
}

export function truePairCount(entities) {
  const sizes = new Map();
  for (const entity of entities) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

export function* truePairs(entities) {
  const members = new Map();
  for (const [row, entity] of entities.entries()) {
    const known = members.get(entity);
    if (!known) members.set(entity, [row]);
    else {
      for (const other of known) yield [other, row];
      known.push(row);
    }
  }
}

/** @returns precision, recall and F1 of pairs against the entities of the rows */
export function scores(pairs, entities) {
  const all = truePairCount(entities);
  let hits = 0;
  for (const pair of pairs) {
    const [a, b] = rowsOf(pair);
    if (entities[a] === entities[b]) hits++;
  }
  const [precision, recall] = [pairs.size ? hits / pairs.size : 1, all ? hits / all : 1];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
