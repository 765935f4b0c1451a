/**
 * The whole of dedupe but for the merging of cells: features in, groups of rows out, round after round.
 *
 * Memory: the records and their forms (store.ts), the keys of a few families of blocks and the pairs at a time, and an object for
 * each edge that is kept.
 */
import type { AnyMatcher, CommonValues, MatchModel } from '../contract.ts';
import { type BlockLimits, type BlockStats, LIMITS } from './blocks/blocks.ts';
import { COMMON_NAME, endOf, Gatherer, Touched } from './blocks/groups.ts';
import { extendKeys } from './blocks/record-keys.ts';
import { type Clusters, cluster } from './cluster/cluster.ts';
import type { Decided } from './cluster/decided.ts';
import { copiesOf, mergesOf } from './cluster/merges.ts';
import type { DedupeStats, Resolution } from './cluster/resolution.ts';
import { type Reviews, reviewsOf } from './cluster/reviews.ts';
import { IdHashes, sameIds } from './cluster/same-ids.ts';
import { type ReadonlyRows, RowSet } from './columns/row-set.ts';
import type { SlotPlace } from './features/slot-places.ts';
import { type Family, familiesOf, PairFinder } from './pairs/pairs.ts';
import { type DedupePlan, modeOf, slotsOf } from './plan.ts';
import { Store } from './store/store.ts';
import { commonValues, LEFT_OUT, leaveOutCommon, saidCommon } from './weigh/common.ts';
import { Comparer, NOTHING, SAME } from './weigh/comparer.ts';
import { Contradictions } from './weigh/contradictions.ts';
import type { Apart, Edge } from './weigh/edge.ts';
import type { Explanation } from './weigh/explanation.ts';

/** What was weighed, for those who link records rather than merge them. Records go by their canonical numbers. */
export interface Weighing {
  readonly records: number;
  /** Pairs that are one or may be; those that a person decided are marked. */
  readonly edges: readonly Edge[];
  /** Records that a person keeps apart. */
  readonly apart: Apart;
  /** Rows of records that equal another one of their system cell for cell, by the number of that one, which alone is in the edges. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
  readonly stats: Pick<DedupeStats, 'pairs' | 'skipped'>;
  rowOf(record: number): number;
  /** The record of a row; of exact copies the first. */
  recordOf(row: number): number;
  /** Whether two records can never be one, whatever stands between them. */
  contradicts(a: number, b: number): boolean;
  /** Whether nothing but an id could make them one: see `Contradictions`. */
  areStrangers(a: number, b: number, sayingNothing: boolean): boolean;
  /** What two records are weighed at; 0 where that is nothing. A score has an upper end, bits have none. */
  bits(a: number, b: number): number;
  /** How many of the forms that both records have are the same, less those that are not. */
  agreement(a: number, b: number): number;
  /** By what pairs were weighed. */
  readonly model: MatchModel;
}

/** What the merges of a round leave behind. */
export interface Aftermath {
  /** Rows that were merged, those of the survivors too. */
  readonly rows: ReadonlyRows;
  /** Rows that are no more: merged away, or there again with other features. */
  readonly gone: readonly number[];
}

export interface Deduper {
  /** Takes the bytes of a chunk; chunks may come in any order. */
  add(features: Uint8Array): void;
  /** Takes what a person has decided; to be called before the first round. */
  decide(decided: Decided): void;
  /** Finds the clusters among all records. To be called once, when all chunks are there. */
  resolve(): Resolution;
  /** Takes the features of survivors that are not what any record was, with the row of each, for the next round. */
  addFresh(features: Uint8Array, rows: readonly number[]): void;
  /**
   * A later round: compares what was left by merges with the records that share a key with any of them. What shares no key with them
   * was compared before, and nothing about it has changed.
   */
  resolveAgain(after: Aftermath): Resolution;
  /**
   * Weighs all pairs and merges nothing; to be called once, instead of `resolve`.
   * @param sharesIds whether one id on two rows, whose text is given, can only be one record's
   */
  weigh(sharesIds: (rowA: number, rowB: number, id: string) => boolean): Weighing;
  /** Every step of weighing the records of two rows, as things stand now; undefined where a row has no record. To be called after `resolve`. */
  explain(rowA: number, rowB: number): Explanation | undefined;
}

export function createDeduper(
  plan: DedupePlan,
  matchers: readonly AnyMatcher[],
  limits: BlockLimits = LIMITS,
): Deduper {
  return new Rounds(plan, matchers, limits);
}

class Rounds implements Deduper {
  readonly #plan: DedupePlan;
  readonly #matchers: readonly AnyMatcher[];
  readonly #limits: BlockLimits;
  readonly #store = new Store();
  readonly #ids = new IdHashes(this.#store);
  #families: readonly Family[] = [];
  #finder!: PairFinder;
  #contradictions!: Contradictions;
  #decided: Decided | undefined;
  #common: CommonValues = {};
  /** By matcher, 1 for each record that had a common value, which is told of it where it is explained. */
  readonly #leftOut = new Map<string, Uint8Array>();
  /** What the last round merged, where a person has decided. */
  #merges: Resolution['merges'] = [];
  /** Rows of the survivors that have come since the last round. */
  #fresh = new RowSet();

  constructor(plan: DedupePlan, matchers: readonly AnyMatcher[], limits: BlockLimits) {
    this.#plan = plan;
    this.#matchers = matchers;
    this.#limits = limits;
  }

  add(features: Uint8Array): void {
    this.#store.add(features);
  }

  decide(decided: Decided): void {
    this.#decided = decided;
  }

  resolve(): Resolution {
    this.#open();
    return this.#resolve(undefined);
  }

  weigh(sharesIds: (rowA: number, rowB: number, id: string) => boolean): Weighing {
    const comparer = this.#open();
    const store = this.#store;
    const contradictions = this.#contradictions;
    const { edges, weighed, blocks } = this.#finder.find();
    const stats = { pairs: weighed, skipped: skippedOf(blocks) };
    contradictions.noise = this.#finder.weights.noise;
    const { scorer, model } = this.#finder;
    const isApart = (a: number, b: number): boolean =>
      !sharesIds(store.rowOf(a), store.rowOf(b), store.idOf(a)) || contradictions.underOneId(a, b);
    const ids = sameIds(store, this.#ids, isApart, () => true);
    const decided = this.#decided?.begin(store);
    return {
      records: store.size,
      edges: ids.edges.concat(edges, decided?.edges ?? []),
      apart: decided?.apart ?? new Map(),
      copies: copiesOf(store),
      stats,
      rowOf: (record) => store.rowOf(record),
      recordOf: (row) => store.copyOf(store.recordOf(row)),
      contradicts: (a, b) => contradictions.between(a, b),
      areStrangers: (a, b, sayingNothing) => contradictions.areStrangers(a, b, sayingNothing),
      bits(a, b) {
        const { decision, bits } = scorer.weigh(Math.min(a, b), Math.max(a, b));
        return decision === 'none' ? 0 : bits;
      },
      agreement: (a, b) => agreementOf(comparer, a, b),
      model,
    };
  }

  #open(): Comparer {
    this.#store.seal();
    this.#families = familiesOf(this.#plan, this.#store);
    const comparer = new Comparer(this.#store, slotsOf(this.#plan), this.#matchers);
    const isPerson = modeOf(this.#plan) === 'person';
    const placeOf = (matcher: string): SlotPlace | undefined => this.#store.slots[comparer.slotOf(matcher)];
    this.#common = this.#plan.model
      ? (this.#plan.model.common ?? {})
      : isPerson
        ? commonValues(this.#store, placeOf)
        : {};
    this.#leaveOut(0);
    this.#finder = new PairFinder(this.#plan, comparer, this.#families, this.#limits, this.#common);
    this.#contradictions = new Contradictions(modeOf(this.#plan), comparer, this.#finder.sharing);
    this.#extend();
    return comparer;
  }

  #leaveOut(first: number): void {
    leaveOutCommon(this.#common, this.#store, slotsOf(this.#plan), first, this.#leftOut);
  }

  addFresh(features: Uint8Array, rows: readonly number[]): void {
    this.#store.add(features, rows);
    for (const row of rows) this.#fresh.add(row);
  }

  resolveAgain({ rows, gone }: Aftermath): Resolution {
    const store = this.#store;
    const touched = Touched.for(rows.size, this.#families.length);
    for (const row of rows) this.#touch(store.recordOf(row), touched);
    for (const row of gone) store.retire(store.recordOf(row));
    if (this.#decided) {
      const left = new RowSet(gone);
      this.#decided.follow(this.#merges, (row) => this.#fresh.has(row) || !left.has(row));
    }
    this.#fresh = new RowSet();
    const before = store.seal();
    this.#leaveOut(before);
    this.#extend();
    for (let record = before; record < store.size; record++) this.#touch(record, touched);
    this.#touchNamesakes(touched);
    return this.#resolve(touched);
  }

  explain(rowA: number, rowB: number): Explanation | undefined {
    const store = this.#store;
    const [a, b] = [store.recordOf(rowA), store.recordOf(rowB)];
    if (a === undefined || b === undefined || a === b || store.width === 0) return undefined;
    const explanation = this.#finder.scorer.explain(Math.min(a, b), Math.max(a, b));
    const common = LEFT_OUT.filter((matcher) => {
      const had = this.#leftOut.get(matcher);
      return had?.[a] === 1 && had[b] === 1;
    });
    return {
      ...explanation,
      steps: explanation.steps.concat(common.map(saidCommon)),
      keys: this.#families.filter(({ keysOf }) => keysOf.isShared(a, b)).map(({ block }) => block.name),
    };
  }

  /** A name that fewer records have now counts for more, wherever two of those that have it share something strong. */
  #touchNamesakes(touched: Touched): void {
    const family = this.#families.findIndex(({ block }) => block.name === 'name');
    if (family < 0) return;
    const groups = new Gatherer(this.#store).groupsOf(this.#families[family]!.keysOf, family, touched);
    for (let from = 0, to = 0; from < groups.count; from = to) {
      to = endOf(groups, from);
      // in a small block all pairs are compared again, and of a very common name one more or less is all the same
      if (to - from <= this.#limits.weakCap || to - from > COMMON_NAME) continue;
      const isChanged = this.#isNameChanged(groups.records.subarray(from, to));
      for (let at = from; isChanged && at < to; at++) this.#touch(groups.records[at]!, touched, true);
    }
  }

  /** Asked of a record that was there before: of others it is not known how many had their name. */
  #isNameChanged(records: Uint32Array): boolean {
    return records.some((record) => this.#finder.isNameChanged(record, records.length));
  }

  #extend(): void {
    extendKeys(
      this.#store,
      this.#families.map(({ keysOf }) => keysOf),
    );
    this.#ids.extend();
  }

  /** What a person has decided is not asked again. */
  #reviewsOf(clusters: Clusters, edges: readonly Edge[]): Reviews {
    const rowOf = (record: number): number => this.#store.rowOf(record);
    if (!this.#decided) return reviewsOf(clusters, edges, rowOf);
    const isSettled = this.#decided.isSettled(clusters);
    const isOpen = (edge: Edge): boolean => !isSettled(edge);
    return reviewsOf({ ...clusters, refused: clusters.refused.filter(isOpen) }, edges.filter(isOpen), rowOf);
  }

  #touch(record: number, touched: Touched, isStrong = false): void {
    for (const [family, { block, keysOf }] of this.#families.entries()) {
      if (isStrong && block.weak) continue;
      for (let left = keysOf.of(record); left > 0; left--) touched.add(family, keysOf.found[left - 1]!);
    }
    const id = isStrong ? 0 : this.#ids.column[record]!;
    if (id !== 0) touched.add(ID, id);
  }

  #resolve(only: Touched | undefined): Resolution {
    const store = this.#store;
    const contradictions = this.#contradictions;
    const pairs = this.#finder.find(only);
    contradictions.noise = this.#finder.weights.noise;
    const ids = sameIds(
      store,
      this.#ids,
      (a, b) => contradictions.underOneId(a, b),
      (id) => !only || only.has(ID, id),
    );
    const decided = this.#decided?.begin(store);
    const clusters = cluster(
      store.size,
      ids.edges.concat(pairs.edges, decided?.edges ?? []),
      (a, b) => contradictions.between(a, b),
      decided?.apart,
    );
    const copies = copiesOf(store);
    const merges = mergesOf(store, clusters, copies);
    if (this.#decided) this.#merges = merges;
    const reviews = this.#reviewsOf(clusters, pairs.edges);
    return {
      merges,
      reviews,
      model: this.#finder.model,
      stats: {
        keys: pairs.blocks.reduce((sum, { keys }) => sum + keys, 0),
        pairs: pairs.weighed,
        skipped: skippedOf(pairs.blocks),
        blocks: pairs.blocks,
        records: store.size,
        merged: merges.reduce((sum, members) => sum + members.length - 1, 0),
        exactCopies: [...copies.values()].reduce((sum, rows) => sum + rows.length, 0),
        review: reviews.count,
        sharedIds: ids.shared,
      },
    };
  }
}

function agreementOf(comparer: Comparer, a: number, b: number): number {
  let agreement = 0;
  for (let slot = 0; comparer.matcherOf(slot) !== ''; slot++) {
    const alike = comparer.has(slot) ? comparer.best(a, b, slot) : NOTHING;
    if (alike !== NOTHING) agreement += alike >= SAME ? 1 : -1;
  }
  return agreement;
}

const skippedOf = (blocks: readonly BlockStats[]): number => blocks.reduce((sum, { skipped }) => sum + skipped, 0);

/** Number of the family of record ids among touched keys. */
const ID = 255;
