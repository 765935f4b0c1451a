/** Clusters that were found and merged elsewhere, round by round: what is left to do is to write them. */
import type { MatchModel, Plan } from '../../contract.ts';
import type { DedupeStats } from '../../dedupe/resolution.ts';
import { type Reviews, reviewsOfApart, stillWaiting } from '../../dedupe/reviews.ts';
import type { ReviewLine } from '../../dedupe/shuffle/clustering.ts';
import type { RoundStats } from '../../dedupe/shuffle/direct.ts';
import { heldIn } from '../../dedupe/shuffle/holdings.ts';
import { linesOf } from '../../dedupe/shuffle/pointers.ts';
import type { SharedIdLine } from '../../dedupe/shuffle/weighing.ts';
import type { ClusterSource, DecisionsMet, MergeTask } from './cluster-source.ts';
import { groupIn } from './held-groups.ts';
import { type Group, Merger } from './merger.ts';
import { type Merges, settle } from './merges.ts';
import { NO_PLACE } from './rounds.ts';

/** Rows of the clusters that were merged in a round. */
export type RowsLine = readonly [kind: 'rows', round: number, rows: readonly number[]];
/** A cluster that could not be merged: row and score of each member. */
export type ApartLine = readonly [
  kind: 'apart',
  round: number,
  members: readonly (readonly [row: number, score: number])[],
];
type Line = ReviewLine | SharedIdLine | RowsLine | ApartLine;

export interface Matched {
  readonly model: MatchModel;
  /** Of the first round. */
  readonly stats: RoundStats;
}

/** What came of matching and merging. */
export interface Dealt extends Matched {
  /** Channels of these names, whole. */
  readonly said: readonly Uint8Array[];
  readonly groups: readonly Uint8Array[];
}

export class DealtClusters implements ClusterSource {
  readonly kept: ReadonlySet<number> = new Set();
  readonly #plan: Plan;
  readonly #dealt: Matched;
  readonly #lines: readonly Line[];
  #groups: readonly Group[];

  constructor(plan: Plan, { model, stats, said, groups }: Dealt) {
    this.#plan = plan;
    this.#dealt = { model, stats };
    this.#lines = linesOf(said).map((text) => JSON.parse(text) as Line);
    this.#groups = [...heldIn(groups)].map((one) => groupIn(one)!.group);
  }

  /** They were taken before. */
  take(): void {}

  find(): DedupeStats {
    const first = this.#lines.filter((line): line is SharedIdLine => line[0] === 'id' && line[1] === 1);
    const sharedIds = first.map(([, , id, rows]) => ({ id, rows })).sort((x, y) => x.rows[0]! - y.rows[0]!);
    const { keys, pairs, skipped, blocks, records, exactCopies } = this.#dealt.stats;
    return { keys, pairs, skipped, blocks, records, merged: 0, exactCopies, review: 0, sharedIds };
  }

  explain(): undefined {
    return undefined;
  }

  async merge({ records, sinks }: MergeTask): Promise<Merges> {
    const merger = new Merger(this.#plan, records);
    merger.adopt(this.#groups);
    this.#groups = [];
    const found = { reviews: this.#reviews(merger), stats: this.find(), model: this.#dealt.model };
    return settle(this.#plan, merger, found, records, sinks, []);
  }

  decisions(): DecisionsMet {
    return { obedience: [], places: [] };
  }

  /** Pairs that wait for a person, once the rounds are over. */
  #reviews(merger: Merger): Reviews {
    const rounds = this.#lines.reduce((last, [, round]) => Math.max(last, round), 1);
    let reviews = reviewsIn(this.#lines, 1);
    for (let round = 2; round <= rounds; round++) {
      const merged = new Set(rowsIn(this.#lines, round - 1));
      reviews = stillWaiting(reviews, reviewsIn(this.#lines, round), (row) => merged.has(row));
    }
    const apart = this.#lines.filter((line): line is ApartLine => line[0] === 'apart');
    if (apart.length === 0) return reviews;
    const left = new Set<number>();
    for (const { members, survivor } of merger.groups()) {
      for (const { row } of members) if (row !== survivor) left.add(row);
    }
    const clusters = apart.map(([, , members]) => members.map(([row, score]) => ({ row, score })));
    return stillWaiting(
      reviews,
      reviewsOfApart(clusters, NO_PLACE, (row) => !left.has(row)),
      () => false,
    );
  }
}

function* rowsIn(lines: readonly Line[], round: number): Generator<number> {
  for (const line of lines) if (line[0] === 'rows' && line[1] === round) yield* line[2];
}

function reviewsIn(lines: readonly Line[], round: number): Reviews {
  const pairs = lines.filter((line): line is ReviewLine => line[0] === 'review' && line[1] === round);
  pairs.sort((x, y) => x[2] - y[2] || x[3] - y[3]);
  return {
    count: pairs.length,
    first: Uint32Array.from(pairs, ([, , first]) => first),
    second: Uint32Array.from(pairs, ([, , , second]) => second),
    scores: Float64Array.from(pairs, ([, , , , score]) => score),
    whys: pairs.map(([, , , , , why]) => why),
  };
}
