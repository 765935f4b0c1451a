/** Every pair that was merged wrongly or missed, its two rows one under the other, to be read. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { pairOf, rowsOf, truePairs } from './pairs.mjs';
import { read } from './sets.mjs';

/** @returns records: what is wrong, the kind, the row, and its cells */
export function errorRecords({ file, entities, kinds = [] }, { merged, both }) {
  const [header, ...rows] = read(file);
  const records = [];
  const add = (what, a, b) => {
    for (const row of [a, b]) records.push([what, kinds[row] ?? '', row + 1, ...rows[row]]);
  };
  for (const pair of merged) {
    const [a, b] = rowsOf(pair);
    if (entities[a] !== entities[b]) add('merged wrongly', a, b);
  }
  for (const [a, b] of truePairs(entities)) {
    const pair = pairOf(a, b);
    if (!merged.has(pair)) add(both.has(pair) ? 'in review' : 'missed', a, b);
  }
  return [['error', 'kind', 'row', ...header], ...records];
}

export const writeErrors = (path, records) => writeFileSync(path, stringify(records));
