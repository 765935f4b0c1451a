/** The clusters of an earlier run, less what a reviewer refused: what was merged then is merged again, and nothing is paired anew. */
import type { Plan } from '../../contract.ts';
import type { DedupeStats } from '../../dedupe/cluster/resolution.ts';
import type { Reviews } from '../../dedupe/cluster/reviews.ts';
import type { StageResult } from '../../engine/stage.ts';
import type { ClusterSource, DecisionsMet, MergeTask } from './cluster-source.ts';
import { byFirstRow, Merger } from './merger.ts';
import { type Merges, settle } from './merges.ts';
import type { Replay } from './replay.ts';

export class ReplayedClusters implements ClusterSource {
  readonly #plan: Plan;
  readonly #replay: Replay;

  constructor(plan: Plan, replay: Replay) {
    this.#plan = plan;
    this.#replay = replay;
  }

  take({ refused }: StageResult): void {
    this.#replay.note(refused);
  }

  find(): DedupeStats {
    return this.#replay.found.stats;
  }

  get kept(): ReadonlySet<number> {
    return this.#replay.found.kept;
  }

  explain(): undefined {
    return undefined;
  }

  decisionOn(): undefined {
    return undefined;
  }

  async merge({ records, sinks, isThere, setAside }: MergeTask): Promise<Merges> {
    const { cells, found, isAlone } = this.#replay;
    const { model } = this.#plan.dedupe;
    if (!model) throw new Error('the plan of a run that paired records has weights');
    const merger = new Merger(this.#plan, records, { cells, reviewed: found.reviewed });
    const left = [...found.merges, ...found.aside].map((members) =>
      // a check may refuse a row that was a record then
      members.filter(({ row }) => isThere(row) && !isAlone(row)),
    );
    // what it merged is merged, and nothing is compared anew
    await merger.merge(
      left.filter(({ length }) => length > 1),
      () => {},
    );
    await setAside(merger);
    const aside = byFirstRow(merger.aside);
    const reviews = only(found.reviews, isThere);
    return settle(this.#plan, merger, { reviews, stats: found.stats, model }, records, sinks, aside);
  }

  decisions(): DecisionsMet {
    return this.#replay.found;
  }
}

/** Pairs both of whose records are there. */
function only(reviews: Reviews, isThere: (row: number) => boolean): Reviews {
  const { first, second, scores, whys } = reviews;
  const at = Array.from(whys.keys()).filter((i) => isThere(first[i]!) && isThere(second[i]!));
  if (at.length === whys.length) return reviews;
  return {
    count: at.length,
    first: Uint32Array.from(at, (i) => first[i]!),
    second: Uint32Array.from(at, (i) => second[i]!),
    scores: Float64Array.from(at, (i) => scores[i]!),
    whys: at.map((i) => whys[i]!),
  };
}
