/** A run that is done again, with what an earlier one found: its clusters are taken as they were, less what a reviewer refused. */
import type { Plan } from '../contract.ts';
import type { Obedience } from '../dedupe/decided.ts';
import type { DedupeStats, Member } from '../dedupe/resolution.ts';
import type { Reviews } from '../dedupe/reviews.ts';
import type { RefusedChanges } from '../engine/refused-changes.ts';
import { type MergeSinks, type Merges, type SettingAside, settle } from './merge-clusters.ts';
import { Merger, type Records } from './merger.ts';
import type { RefusedCells } from './refused-cells.ts';

/** What pairing found in the earlier run. */
export interface FoundClusters {
  /** By rising first rows. */
  readonly merges: readonly (readonly Member[])[];
  readonly reviews: Reviews;
  /** Clusters that a policy set aside. */
  readonly aside: readonly (readonly Member[])[];
  readonly stats: DedupeStats;
  /** Rows that a person wanted kept apart from another one. */
  readonly kept: ReadonlySet<number>;
  /** What became of each decision. */
  readonly obedience: readonly Obedience[];
  /** Where each of them stands, `file:line`. */
  readonly places: readonly string[];
}

export interface Replay {
  readonly refused: RefusedChanges;
  readonly cells: RefusedCells;
  /** Whether a row is to stay by itself. */
  isAlone(row: number): boolean;
  /** Names of the inputs in that run: which source comes first hangs on them. */
  readonly names: readonly string[];
  readonly found: FoundClusters;
  /** Takes what became of refused changes (`StageResult.refused`). */
  note(refused: Int32Array): void;
}

/**
 * Merges what was merged then.
 * @param isThere whether a row is still a record: a check may refuse it now
 */
export async function mergeAgain(
  plan: Plan,
  { cells, found, isAlone }: Replay,
  records: Records,
  sinks: MergeSinks,
  isThere: (row: number) => boolean,
  setAside: SettingAside = async () => new Set(),
): Promise<Merges> {
  const merger = new Merger(plan, records, cells);
  const all = [...found.merges, ...found.aside];
  const left = all.map((members) => members.filter(({ row }) => isThere(row) && !isAlone(row)));
  await merger.merge(left.filter(({ length }) => length > 1));
  const before = merger.groups();
  const rows = await setAside(merger);
  const aside = before.filter(({ survivor }) => rows.has(survivor)).map(({ members }) => members);
  const reviews = only(found.reviews, isThere);
  const { stats } = found;
  const model = plan.dedupe.model;
  if (!model) throw new Error('the plan of a run that paired records has weights');
  return settle(plan, merger, { reviews, stats, model }, records, sinks, aside);
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
