/** Dedupe in rounds: a merge changes what is left to compare, so the survivors are compared again until nothing more is merged. */
import type { Catalog, Plan } from '../contract.ts';
import { createDeduper, type Resolution } from '../dedupe/dedupe.ts';
import { dropRows } from '../dedupe/features.ts';
import { KeyFilter } from '../dedupe/key-filter.ts';
import { dedupePlan } from '../engine/assemble.ts';

/** Keeps the features of a run. Memory: their bytes, once. */
export class Matching {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #chunks: Uint8Array[] = [];

  constructor(plan: Plan, catalog: Catalog) {
    this.#plan = plan;
    this.#catalog = catalog;
  }

  /** Takes the features of a chunk; chunks may come in any order. */
  add(features: Uint8Array): void {
    if (features.length > 0) this.#chunks.push(features);
  }

  /** Finds the clusters among all rows. */
  resolve(): Resolution {
    return this.#resolve([], undefined);
  }

  /**
   * Forgets rows that were merged, and compares the records that they left with those that share a key with any of them.
   * What shares no key with them was compared before, and nothing about it has changed.
   * @param rows survivors too: their features are new
   * @param survivors features of all merged records so far, for this time only
   * @param fresh features of those that were merged just now
   */
  resolveAgain(rows: ReadonlySet<number>, survivors: readonly Uint8Array[], fresh: readonly Uint8Array[]): Resolution {
    const touched = new KeyFilter();
    for (const [i, chunk] of this.#chunks.entries()) {
      touched.add(chunk, rows);
      this.#chunks[i] = dropRows(chunk, rows);
    }
    for (const features of fresh) touched.add(features);
    return this.#resolve(survivors, touched);
  }

  #resolve(survivors: readonly Uint8Array[], only: KeyFilter | undefined): Resolution {
    const deduper = createDeduper(dedupePlan(this.#plan, this.#catalog), this.#catalog.matchers);
    for (const chunk of this.#chunks) deduper.add(chunk);
    for (const features of survivors) deduper.add(features);
    return deduper.resolve(only);
  }
}
