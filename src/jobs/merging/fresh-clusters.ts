/** Clusters that are found among the records of a run, with what a person has decided. */
import type { Catalog, Plan } from '../../contract.ts';
import type { Decided, Verdict } from '../../dedupe/cluster/decided.ts';
import type { DedupeStats, Resolution } from '../../dedupe/cluster/resolution.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import type { StageResult } from '../../engine/stage.ts';
import type { Codec } from '../../io/format/codec.ts';
import type { Decision } from '../decisions/decisions.ts';
import { decidedIn, NamedRecords } from '../decisions/named-records.ts';
import type { ClusterSource, DecisionsMet, MergeTask } from './cluster-source.ts';
import { Matching } from './matching.ts';
import { Merger } from './merger.ts';
import { type Merges, settle } from './merges.ts';
import { Rounds } from './rounds.ts';

export class FreshClusters implements ClusterSource {
  readonly #plan: Plan;
  readonly #matching: Matching;
  readonly #list: readonly Decision[];
  #named: NamedRecords | undefined;
  #decided: Decided | undefined;
  /** What the first round found, until it is merged. */
  #first: Resolution | undefined;

  constructor(plan: Plan, catalog: Catalog, decisions: readonly Decision[] | undefined) {
    this.#plan = plan;
    this.#matching = new Matching(plan, catalog);
    this.#list = decisions ?? [];
    this.#named = decisions && new NamedRecords(decisions, plan.fields);
  }

  take(result: StageResult, codec: Codec): void {
    this.#matching.add(result.features);
    this.#named?.look(result, codec);
  }

  find(): DedupeStats {
    this.#decided = this.#named && decidedIn(this.#list, [{ named: this.#named, base: 0 }]);
    this.#named = undefined;
    if (this.#decided) this.#matching.decide(this.#decided);
    this.#first = this.#matching.resolve();
    return this.#first.stats;
  }

  get kept(): ReadonlySet<number> {
    return this.#decided?.kept ?? new Set();
  }

  explain(rowA: number, rowB: number): Explanation | undefined {
    return this.#matching.explain(rowA, rowB);
  }

  decisionOn(rowA: number, rowB: number): Verdict | undefined {
    return this.#decided?.decisionOn(rowA, rowB);
  }

  async merge({ records, sinks, setAside }: MergeTask): Promise<Merges> {
    const first = this.#first!;
    this.#first = undefined;
    const { stats, model } = first;
    const merger = new Merger(this.#plan, records);
    const rounds = new Rounds(this.#matching, merger, first);
    await rounds.run(setAside);
    return settle(this.#plan, merger, { reviews: rounds.reviews(), stats, model }, records, sinks, rounds.aside);
  }

  decisions(): DecisionsMet {
    return { obedience: this.#decided?.outcomes() ?? [], places: this.#list.map(({ place }) => place) };
  }
}
