/** Records under one id: an edge where nothing speaks against it, else a finding. */
import type { Edge } from './pairs.ts';
import { sortPairs } from './radix.ts';
import type { Store } from './store.ts';

const SAMPLES = 100;

export interface SameIds {
  readonly edges: Edge[];
  /** Ids that stand on records which contradict each other. */
  readonly count: number;
  readonly samples: { readonly id: string; readonly rows: readonly number[] }[];
}

/**
 * Memory: 16 bytes a record that has an id.
 * @param isAsked whether the records of an id, by its hash, are to be looked at
 */
export function sameIds(
  store: Store,
  contradicts: (a: number, b: number) => boolean,
  isAsked: (hash: number) => boolean,
): SameIds {
  const edges: Edge[] = [];
  const samples: { id: string; rows: number[] }[] = [];
  let count = 0;
  eachId(store, isAsked, (members) => {
    let isContradictory = false;
    for (let at = 1; at < members.length; at++) {
      const b = members[at]!;
      const a = members.slice(0, at).find((other) => !contradicts(other, b));
      if (a === undefined) isContradictory = true;
      else edges.push({ a, b, score: 0.9999, decision: 'merge', why: 'same id' });
    }
    if (!isContradictory) return;
    count++;
    const rows = members.map((record) => store.rowOf(record)).sort((a, b) => a - b);
    samples.push({ id: store.idOf(members[0]!), rows: rows.slice(0, SAMPLES) });
  });
  samples.sort((x, y) => x.rows[0]! - y.rows[0]!);
  return { edges, count, samples: samples.slice(0, SAMPLES) };
}

/** Calls back with the records of each id that two or more have, in canonical order. */
function eachId(store: Store, isAsked: (hash: number) => boolean, visit: (members: number[]) => void): void {
  const hashes = new Uint32Array(store.size);
  const records = new Uint32Array(store.size);
  let count = 0;
  for (let record = 0; record < store.size; record++) {
    const hash = store.isCandidate(record) ? store.idHash(record) : 0;
    if (hash === 0 || !isAsked(hash)) continue;
    hashes[count] = hash;
    records[count++] = record;
  }
  const [keys, sorted] = sortPairs(hashes, records, count);
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && keys[to] === keys[from]; ) to++;
    if (to - from < 2) continue;
    const byId = new Map<string, number[]>();
    for (const record of sorted.subarray(from, to)) {
      const id = store.idOf(record);
      const known = byId.get(id);
      if (known) known.push(record);
      else byId.set(id, [record]);
    }
    for (const members of byId.values()) if (members.length > 1) visit(members);
  }
}
