/** Entities in the order in which their first records stand, a batch at a time. */
import type { LinkRun } from './link.ts';

interface EntityBatch {
  /** Rows numbered through, entity by entity; those of the first system first. */
  readonly rows: readonly number[];
  /** Where each entity ends. */
  readonly ends: readonly number[];
}

/**
 * All entities, each with all its records that were kept.
 * Memory: 8 bytes a record.
 * @param most records of a batch, about
 */
export function* entitiesInOrder({ systems, places, entityOf }: LinkRun, most: number): Generator<EntityBatch> {
  const size = entityOf.length;
  // by the smallest row of an entity its first record in the order of the systems; by record the next one
  const [last, next] = [new Uint32Array(size), new Uint32Array(size)];
  const isFirst = new Uint8Array(size);
  for (const [at, { base, rows }] of places.entries()) {
    for (let own = 1; own <= rows; own++) {
      if (!systems[at]!.has(own)) continue;
      const row = base + own;
      const before = last[entityOf[row]!]!;
      if (before === 0) isFirst[row] = 1;
      else next[before] = row;
      last[entityOf[row]!] = row;
    }
  }
  let rows: number[] = [];
  let ends: number[] = [];
  for (const { base, rows: count } of places) {
    for (let first = base + 1; first <= base + count; first++) {
      if (isFirst[first] === 0) continue;
      for (let row = first; row !== 0; row = next[row]!) rows.push(row);
      ends.push(rows.length);
      if (rows.length < most) continue;
      yield { rows, ends };
      [rows, ends] = [[], []];
    }
  }
  if (rows.length > 0) yield { rows, ends };
}
