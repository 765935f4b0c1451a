/** Records under one id: an edge where nothing speaks against it, else a finding. */

import { grown } from '../columns/grown.ts';
import { sortPairs } from '../columns/radix.ts';
import { Repeated } from '../columns/repeated.ts';
import type { Store } from '../store/store.ts';
import { type Edge, SAID } from '../weigh/edge.ts';

interface SameIds {
  readonly edges: Edge[];
  readonly shared: readonly SharedId[];
}

/** An id that stands on records which contradict each other: the first row of each group of them that may be one, rising. */
export interface SharedId {
  readonly id: string;
  readonly rows: readonly number[];
}

/**
 * Memory: 5 bytes a record, and 16 for each that shares its id.
 * @param isAsked whether the records of an id, by its hash, are to be looked at
 */
export function sameIds(
  store: Store,
  hashes: IdHashes,
  contradicts: (a: number, b: number) => boolean,
  isAsked: (hash: number) => boolean,
): SameIds {
  const edges: Edge[] = [];
  const shared: SharedId[] = [];
  eachId(store, hashes, isAsked, (members) => {
    /** By member, the first one of its group. */
    const heads = [0];
    const rows = members.map((record) => store.rowOf(record));
    const first = [rows[0]!];
    for (let at = 1; at < members.length; at++) {
      const b = members[at]!;
      const found = members.findIndex((other, place) => place >= at || !contradicts(other, b));
      const head = found < at ? heads[found]! : at;
      heads.push(head);
      first[head] = Math.min(first[head] ?? rows[at]!, rows[at]!);
      if (found < at) {
        edges.push({ a: members[found]!, b, score: 0.9999, bits: SAID, decision: 'merge', why: 'same id' });
      }
    }
    const groups = first.filter((row) => row !== undefined).sort((a, b) => a - b);
    if (groups.length > 1) shared.push({ id: store.idOf(members[0]!), rows: groups });
  });
  return { edges, shared: shared.sort((x, y) => x.rows[0]! - y.rows[0]!) };
}

/**
 * 32 bits of the id of each record, 0 where it has none.
 * Memory: 4 bytes a record.
 */
export class IdHashes {
  readonly #store: Store;
  column = new Uint32Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** Takes in the records that have come. */
  extend(): void {
    const before = this.column.length;
    const column = grown(this.column, this.#store.size);
    for (let record = before; record < column.length; record++) column[record] = this.#store.idHash(record);
    this.column = column;
  }
}

/** Calls back with the records of each id that two or more have, in canonical order. */
function eachId(
  store: Store,
  { column }: IdHashes,
  isAsked: (hash: number) => boolean,
  visit: (members: number[]) => void,
): void {
  const isThere = (record: number): boolean => column[record] !== 0 && store.isCandidate(record);
  const repeated = new Repeated(store.size);
  for (let record = 0; record < column.length; record++) if (isThere(record)) repeated.add(column[record]!);
  const found: number[] = [];
  for (let record = 0; record < column.length; record++) {
    if (isThere(record) && repeated.has(column[record]!) && isAsked(column[record]!)) found.push(record);
  }
  const shared = Uint32Array.from(found);
  const hashes = Uint32Array.from(shared, (record) => column[record]!);
  const [keys, sorted] = sortPairs(hashes, shared, shared.length);
  for (let from = 0, to = 0; from < keys.length; from = to) {
    for (to = from + 1; to < keys.length && keys[to] === keys[from]; ) to++;
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
