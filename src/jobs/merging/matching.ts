/** Dedupe in rounds: a merge changes what is left to compare, so the survivors are compared again until nothing more is merged. */
import type { Catalog, Plan } from '../../contract.ts';
import type { Decided } from '../../dedupe/cluster/decided.ts';
import type { Resolution } from '../../dedupe/cluster/resolution.ts';
import { type Aftermath, createDeduper, type Deduper } from '../../dedupe/dedupe.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import { dedupePlan } from '../../engine/run/assemble.ts';

/** Keeps the features of a run. Memory: see src/dedupe/store/store.ts. */
export class Matching {
  #deduper: Deduper | undefined;

  constructor(plan: Plan, catalog: Catalog) {
    this.#deduper = createDeduper(dedupePlan(plan, catalog), catalog.matchers);
  }

  /** Takes the features of a chunk; chunks may come in any order. */
  add(features: Uint8Array): void {
    this.#open.add(features);
  }

  /** Takes what a person has decided. */
  decide(decided: Decided): void {
    this.#open.decide(decided);
  }

  /** Finds the clusters among all rows. */
  resolve(): Resolution {
    return this.#open.resolve();
  }

  /** Takes the features of merged records that are new, with the row of each. */
  addFresh(features: Uint8Array, rows: readonly number[]): void {
    this.#open.addFresh(features, rows);
  }

  /** Compares what a round of merges left. */
  resolveAgain(after: Aftermath): Resolution {
    return this.#open.resolveAgain(after);
  }

  /** How two rows are weighed, as things stand; undefined where there is nothing to weigh. To be called after `resolve`. */
  explain(rowA: number, rowB: number): Explanation | undefined {
    return this.#open.explain(rowA, rowB);
  }

  /** Forgets all records: there is much to be held in memory after dedupe too. */
  close(): void {
    this.#deduper = undefined;
  }

  get #open(): Deduper {
    if (!this.#deduper) throw new Error('dedupe is over');
    return this.#deduper;
  }
}
