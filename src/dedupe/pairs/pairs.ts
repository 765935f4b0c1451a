/**
 * Step 2 of dedupe: candidate pairs from the blocks, each weighed into an edge.
 *
 * Memory: see groups.ts, pair-buffer.ts and sharing.ts, with the blocks of emails, phones, domains and names at once; beside that one
 * object for each edge that is kept (merge or review).
 */
import type { CommonValues, MatchModel } from '../../contract.ts';
import { addPairs, type BlockLimits, type BlockStats, LIMITS, type Order } from '../blocks/blocks.ts';
import { Gatherer, type Groups, type KeyFilter, ownCopy } from '../blocks/groups.ts';
import { PairBuffer, type PairRuns } from '../blocks/pair-buffer.ts';
import { type Keyed, RecordKeys } from '../blocks/record-keys.ts';
import { LeastPairs, limitOf, type Sample } from '../blocks/sampled.ts';
import { bitsFor, setBit } from '../columns/bit-column.ts';
import {
  type Block,
  type BlockPart,
  blocksOf,
  type DedupePlan,
  type Mode,
  modeOf,
  slotsOf,
  variantsOf,
  WIDE,
} from '../plan.ts';
import { formsOf, TOLD_APART } from '../weigh/common.ts';
import type { Comparer } from '../weigh/comparer.ts';
import type { Edge } from '../weigh/edge.ts';
import { comparisonsOf, publishedModel, Weights } from '../weigh/model.ts';
import { type Drawn, observe } from '../weigh/observe.ts';
import { CompanyScorer } from '../weigh/score-company.ts';
import { PersonScorer } from '../weigh/score-person.ts';
import type { Scorer } from '../weigh/scorer.ts';
import { countedIn, Sharing } from '../weigh/sharing.ts';
import { LEAST_MATCHES, train } from '../weigh/train.ts';
import { FINAL, NOTHING, Weighed } from './weighed.ts';

export interface Pairs {
  readonly edges: readonly Edge[];
  /** Pairs weighed, each once. */
  readonly weighed: number;
  readonly blocks: readonly BlockStats[];
}

/** A family of blocks at work. */
export interface Family {
  readonly block: Block;
  readonly keysOf: RecordKeys;
}

/** The families of a plan for which the records have columns. */
export function familiesOf(plan: DedupePlan, store: Keyed): Family[] {
  const [slots, variants] = [slotsOf(plan), variantsOf(plan)];
  if (store.slots.length === 0) return [];
  const all = blocksOf(plan).map((block, at) => ({ block, keysOf: new RecordKeys(store, block, at, slots, variants) }));
  const isWide = plan.model?.isWide ?? store.size <= WIDE;
  return all.filter(({ block, keysOf }) => keysOf.isPossible && (isWide || !block.wide));
}

/** Finds and weighs the candidate pairs of a sealed store, round after round. */
export class PairFinder {
  weights: Weights;
  readonly #comparer: Comparer;
  readonly #families: readonly Family[];
  readonly #limits: BlockLimits;
  /** How widely values are shared, as the pairs of the last round were weighed. */
  readonly sharing: Sharing;
  readonly #weighed: Weighed;
  readonly #scorer: Scorer;
  readonly #mode: Mode;
  readonly #seed: number;
  #model: MatchModel | undefined;
  readonly #names: readonly string[];
  readonly #common: CommonValues;

  constructor(
    plan: DedupePlan,
    comparer: Comparer,
    families: readonly Family[],
    limits: BlockLimits = LIMITS,
    common: CommonValues = {},
  ) {
    const mode = modeOf(plan);
    this.#mode = mode;
    this.#seed = plan.seed ?? 0;
    this.#model = plan.model;
    this.weights = new Weights(plan.model ?? publishedModel(mode), comparisonsOf(mode));
    this.#comparer = comparer;
    this.#families = families;
    this.#limits = limits;
    this.sharing = new Sharing(mode, comparer);
    this.#common = common;
    const { store } = comparer;
    this.sharing.common = formsOf(common[TOLD_APART], store, store.slots[comparer.slotOf(TOLD_APART)]);
    this.#weighed = new Weighed(this.sharing);
    this.#scorer = new (mode === 'company' ? CompanyScorer : PersonScorer)(plan, comparer, this.sharing, this.weights);
    this.sharing.bitsOfName = (records) => this.weights.ofName(records);
    this.#names = mode === 'company' ? ['company-name'] : ['family-name', 'given-name'];
  }

  /** All pairs; with `only`, those that share one of its keys. */
  find(only?: KeyFilter): Pairs {
    return this.#find((gatherer) => this.#count(gatherer, only), only);
  }

  /**
   * Pairs of some blocks, where it was counted elsewhere who shares what.
   * @param tell puts in what was counted
   * @param met takes the pairs that are weighed
   */
  findTold(only: KeyFilter, tell: (sharing: Sharing) => void, met: (pairs: PairRuns) => void): Pairs {
    const told = (): Map<number, Groups> => {
      tell(this.sharing);
      return new Map();
    };
    return this.#find(told, only, met);
  }

  /** Counts who shares what, in some blocks, and answers what was counted. */
  countShared(only: KeyFilter): { readonly sharing: Sharing; readonly groups: ReadonlyMap<number, Groups> } {
    this.sharing.begin();
    return { sharing: this.sharing, groups: this.#count(new Gatherer(this.#comparer.store), only) };
  }

  /** Gets ready to weigh single pairs, by what was counted elsewhere. */
  prepare(tell: (sharing: Sharing) => void): void {
    this.sharing.begin();
    tell(this.sharing);
  }

  /** Groups of the records that share a key of a family. */
  groupsOf(family: number, only: KeyFilter): Groups {
    return new Gatherer(this.#comparer.store).groupsOf(this.#families[family]!.keysOf, family, only);
  }

  /** What training looks at among the pairs of some blocks; of all of them where nothing else is said. */
  sample(limit: number, only?: KeyFilter): LeastPairs {
    const least = new LeastPairs(limit);
    const { store } = this.#comparer;
    const pairs = new PairBuffer(store.size, (runs) => least.addAll(runs, store));
    this.#addPairs(pairs, only, () => new Map());
    pairs.drain();
    return least;
  }

  #find(count: Counting, only?: KeyFilter, met?: (pairs: PairRuns) => void): Pairs {
    const { store } = this.#comparer;
    let edges: Edge[] = [];
    const reasonOf = rememberTexts();
    const pairs = new PairBuffer(store.size, (runs, isAll) => {
      this.#train(runs, isAll);
      met?.(runs);
      if (runs.seconds.length > store.size) this.#scorer.begin();
      const found = weighAll(runs, this.#scorer, reasonOf, this.#weighed, this.sharing.round);
      edges = edges.length === 0 ? found : edges.concat(found);
    });
    this.sharing.begin();
    const blocks = this.#addPairs(pairs, only, count);
    pairs.drain();
    this.#scorer.end();
    return { edges: withoutTwins(edges), weighed: pairs.passed, blocks };
  }

  /** By what pairs are weighed; there once some were found. */
  get model(): MatchModel {
    return this.#model ?? publishedModel(this.#mode);
  }

  /** Whether a name counts for more or less now that so many records have it, of which this is one. */
  isNameChanged(record: number, records: number): boolean {
    const sharing = this.sharing;
    if (!sharing.isCounted(record)) return false;
    return sharing.bitsOfName(sharing.recordsOfName(record)) !== sharing.bitsOfName(Math.max(2, records));
  }

  get scorer(): Scorer {
    return this.#scorer;
  }

  /** Finds the weights, once for all rounds. @param isAll whether there are no other pairs */
  #train(runs: PairRuns, isAll: boolean): void {
    if (this.#model) return;
    const { store } = this.#comparer;
    const isWide = store.size <= WIDE;
    this.#model = published(this.#mode, isWide, this.#common);
    const records: number[] = [];
    for (let record = 0; record < store.size; record++) if (store.isCandidate(record)) records.push(record);
    const limit = limitOf(records.length);
    const least = isAll ? new LeastPairs(limit) : this.sample(limit);
    if (isAll) least.addAll(runs, store);
    this.learn(least.take(), { count: records.length, recordAt: (place) => records[place]! }, this.#model);
  }

  /**
   * Learns the weights from a sample.
   * @param before what holds where there is too little to learn from, and what is known of the file besides
   */
  learn(sample: Sample, drawn: Drawn, before: MatchModel): MatchModel {
    this.#model = before;
    if (sample.first.length < LEAST_MATCHES) return before;
    const found = before.common ? { isWide: before.isWide, common: before.common } : { isWide: before.isWide };
    const comparisons = comparisonsOf(this.#mode);
    const halves = this.#mode === 'company' ? 1 : 2;
    const learn = (): MatchModel | undefined =>
      train(observe(sample, drawn, this.#scorer, this.#seed), comparisons, halves);
    let trained = learn();
    if (!trained) return before;
    this.#use(trained);
    // without families more is looked at, and seen
    if (this.#mode === 'person' && !trained.noise.families) {
      trained = learn() ?? trained;
      this.#use(trained);
    }
    this.#model = { ...trained, ...found };
    return this.#model;
  }

  #use(model: MatchModel): void {
    this.weights = new Weights(model, comparisonsOf(this.#mode));
    this.#scorer.use(this.weights);
    this.sharing.bitsOfName = (records) => this.weights.ofName(records);
  }

  #count(gatherer: Gatherer, only: KeyFilter | undefined): Map<number, Groups> {
    return count(this.#families, gatherer, this.sharing, only);
  }

  #addPairs(pairs: PairBuffer, only: KeyFilter | undefined, count: Counting): BlockStats[] {
    const gatherer = new Gatherer(this.#comparer.store);
    const shared = count(gatherer);
    const order = orderOf(this.#comparer, this.#names);
    return this.#families.map(({ block, keysOf }, at) => {
      const groups = shared.get(at) ?? gatherer.groupsOf(keysOf, at, only);
      shared.delete(at);
      const stats: BlockStats = { family: block.name, keys: 0, pairs: 0, skipped: 0, largest: 0 };
      addPairs(this.#comparer.store, block, groups, this.#limits, order, pairs, stats);
      return stats;
    });
  }
}

/** Counts who shares what, and answers the groups that were made for it. */
type Counting = (gatherer: Gatherer) => Map<number, Groups>;

/** The published weights, with what is known of a file. */
export function published(mode: Mode, isWide: boolean, common: CommonValues): MatchModel {
  return { ...publishedModel(mode), isWide, ...(Object.keys(common).length > 0 ? { common } : {}) };
}

/** Records that are read ahead at a time. */
const AHEAD = 128;
/** What was read ahead; means nothing. */
const read = new Uint32Array(1);

/** The edges among pairs, by rising numbers. */
function weighAll(
  pairs: PairRuns,
  scorer: Scorer,
  reasonOf: (text: string) => string,
  weighed: Weighed,
  round: number,
): Edge[] {
  const edges: Edge[] = [];
  const { starts, seconds } = pairs;
  const isFinal = bitsFor(seconds.length);
  weighed.rewind();
  let ahead = 0;
  for (let a = 0; a + 2 < starts.length; a++) {
    const end = starts[a + 1]!;
    for (let at = starts[a]!; at < end; at++) {
      if (at >= ahead) {
        ahead = Math.min(at + AHEAD, seconds.length);
        read[0]! ^= scorer.readAhead(seconds, at, ahead);
      }
      const b = seconds[at]!;
      const known = weighed.find(a, b);
      if (known === undefined) {
        const { score, bits, decision, isHalf } = scorer.weigh(a, b);
        const why = decision === 'none' ? '' : reasonOf(scorer.scale.why);
        if (decision === 'merge' && isHalf) edges.push({ a, b, score, bits, decision, why, isHalf });
        else if (decision !== 'none') edges.push({ a, b, score, bits, decision, why });
        else if (scorer.isFinal) setBit(isFinal, at);
      } else if (known === FINAL) setBit(isFinal, at);
      else if (known !== NOTHING) edges.push(known);
    }
  }
  weighed.keep(round, pairs, isFinal, edges);
  return edges;
}

/** Counts who shares what, and answers the groups that were made for it: nothing can be weighed before all is counted. */
function count(
  families: readonly Family[],
  gatherer: Gatherer,
  sharing: Sharing,
  only: KeyFilter | undefined,
): Map<number, Groups> {
  const kept = new Map<number, Groups>();
  for (const [at, { block, keysOf }] of families.entries()) {
    const counted = countedIn(block);
    if (counted === undefined) continue;
    const groups = ownCopy(gatherer.groupsOf(keysOf, at, only));
    kept.set(at, groups);
    const [{ nth = 0, chars }] = block.parts as [BlockPart];
    if (counted === 'records') sharing.countRecords(groups);
    else sharing.countNames(counted, groups, nth === 0 && chars === undefined);
  }
  return kept;
}

/** How records of an over-large block are told apart. */
function orderOf(comparer: Comparer, names: readonly string[]): Order {
  const { forms } = comparer.store;
  const slots = names.map((name) => comparer.slotOf(name));
  const letters = slots.length > 1 ? 3 : 6;
  return {
    nameOf: (record) =>
      slots.reduce((sum, slot) => sum * 256 ** letters + forms.firstLetters(comparer.form(record, slot), letters), 0),
    refinement(matcher) {
      const slot = comparer.slotOf(matcher);
      return (record) => forms.firstKeyOf(comparer.form(record, slot));
    },
  };
}

/** Of equal texts one: most reasons are the same few. Memory: a map entry a text. */
function rememberTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}

/** Edges by rising numbers, each pair once: pairs that come again after many others are met twice. */
function withoutTwins(edges: Edge[]): Edge[] {
  const isSorted = edges.every(
    ({ a, b }, at) => at === 0 || a > edges[at - 1]!.a || (a === edges[at - 1]!.a && b > edges[at - 1]!.b),
  );
  if (isSorted) return edges;
  edges.sort((x, y) => x.a - y.a || x.b - y.b);
  return edges.filter((edge, at) => edge.a !== edges[at - 1]?.a || edge.b !== edges[at - 1]?.b);
}
