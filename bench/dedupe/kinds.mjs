/** Errors of a hard file by what is hard about the rows. */
import { markdown } from '../table.mjs';
import { pairOf, rowsOf, truePairs } from './pairs.mjs';

/** @returns two tables: of each kind how many pairs were missed, and of each two kinds how many were merged wrongly */
export function errorsByKind({ entities, kinds }, { merged, both }) {
  const sums = new Map();
  const of = (kind) => {
    if (!sums.has(kind)) sums.set(kind, { rows: 0, pairs: 0, missed: 0, review: 0, wrong: 0, shown: 0 });
    return sums.get(kind);
  };
  for (const kind of kinds) of(kind).rows++;
  for (const [a, b] of truePairs(entities)) {
    const sum = of(kinds[a]);
    sum.pairs++;
    if (merged.has(pairOf(a, b))) continue;
    sum.missed++;
    if (both.has(pairOf(a, b))) sum.review++;
  }
  const wrong = new Map();
  for (const pair of both) {
    const [a, b] = rowsOf(pair);
    if (entities[a] === entities[b]) continue;
    const two = kinds[a] === kinds[b] ? [kinds[a]] : [kinds[a], kinds[b]].sort();
    for (const kind of two) of(kind)[merged.has(pair) ? 'wrong' : 'shown']++;
    if (merged.has(pair)) wrong.set(two.join(' + '), (wrong.get(two.join(' + ')) ?? 0) + 1);
  }
  const share = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
  const rows = [...sums]
    .sort(([, a], [, b]) => b.missed - a.missed || b.wrong - a.wrong)
    .map(([kind, s]) => [kind, s.rows, s.pairs, s.missed, share(s.missed, s.pairs), s.review, s.wrong, s.shown]);
  const head = ['kind', 'rows', 'true pairs', 'missed', '', 'of them in review', 'merged wrongly', 'shown wrongly'];
  const mistakes = [...wrong].sort(([, a], [, b]) => b - a);
  const second = mistakes.length > 0 ? `\n\n${markdown(['merged wrongly', 'pairs'], mistakes)}` : '';
  return `${markdown(head, rows)}${second}`;
}
