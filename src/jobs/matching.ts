/** Dedupe in rounds: a merge changes what is left to compare, so the survivors are compared again until nothing more is merged. */
import type { Catalog, Plan } from '../contract.ts';
import { type Aftermath, createDeduper, type Deduper, type Resolution } from '../dedupe/dedupe.ts';
import { dedupePlan } from '../engine/assemble.ts';

/** Keeps the features of a run. Memory: see src/dedupe/store.ts. */
export class Matching {
  readonly #deduper: Deduper;

  constructor(plan: Plan, catalog: Catalog) {
    this.#deduper = createDeduper(dedupePlan(plan, catalog), catalog.matchers);
  }

  /** Takes the features of a chunk; chunks may come in any order. */
  add(features: Uint8Array): void {
    this.#deduper.add(features);
  }

  /** Finds the clusters among all rows. */
  resolve(): Resolution {
    return this.#deduper.resolve();
  }

  /** Compares what a round of merges left. */
  resolveAgain(after: Aftermath): Resolution {
    return this.#deduper.resolveAgain(after);
  }
}
