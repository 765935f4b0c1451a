/**
 * Step 2 of dedupe: candidate pairs from the blocks, each weighed into an edge.
 *
 * Memory: see groups.ts, pair-buffer.ts and sharing.ts, with the blocks of emails, phones, domains and names at once; beside that one
 * object for each edge that is kept (merge or review).
 */
import { addPairs, type BlockLimits, type BlockStats, LIMITS, type Order } from './blocks.ts';
import type { Comparer } from './comparer.ts';
import { Gatherer, type Groups, ownCopy, type Touched } from './groups.ts';
import { PairBuffer } from './pair-buffer.ts';
import { type Block, blocksOf, type DedupePlan, modeOf, slotsOf, variantsOf } from './plan.ts';
import { RecordKeys } from './record-keys.ts';
import { CompanyScorer } from './score-company.ts';
import { PersonScorer } from './score-person.ts';
import { SHARED, type Sharing } from './sharing.ts';
import type { Store } from './store.ts';
import type { Decision } from './verdict.ts';

/** Two records, by canonical number (`a < b`), that are one or may be. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly decision: Exclude<Decision, 'none'>;
  readonly why: string;
}

export interface Pairs {
  readonly edges: readonly Edge[];
  readonly stats: BlockStats;
}

/** A family of blocks at work. */
export interface Family {
  readonly block: Block;
  readonly keysOf: RecordKeys;
}

/** The families of a plan for which the records have columns. */
export function familiesOf(plan: DedupePlan, store: Store): Family[] {
  const [slots, variants] = [slotsOf(plan), variantsOf(plan)];
  if (store.slots.length === 0) return [];
  const all = blocksOf(plan).map((block, at) => ({ block, keysOf: new RecordKeys(store, block, at, slots, variants) }));
  return all.filter(({ keysOf }) => keysOf.isPossible);
}

/** Finds and weighs the candidate pairs of a sealed store; with `only`, those that share one of its keys. */
export function findPairs(
  plan: DedupePlan,
  comparer: Comparer,
  families: readonly Family[],
  sharing: Sharing,
  limits: BlockLimits = LIMITS,
  only?: Touched,
): Pairs {
  const { store } = comparer;
  const mode = modeOf(plan);
  const stats: BlockStats = { keys: 0, pairs: 0, skipped: 0 };
  const edges: Edge[] = [];
  const scorer = new (mode === 'company' ? CompanyScorer : PersonScorer)(plan, comparer, sharing);
  const reasonOf = rememberTexts();
  const pairs = new PairBuffer(store.size, (a, b) => {
    const { score, decision } = scorer.weigh(a, b);
    if (decision !== 'none') edges.push({ a, b, score, decision, why: reasonOf(scorer.scale.why) });
  });
  sharing.begin(mode, comparer);
  const gatherer = new Gatherer(store);
  const shared = count(families, gatherer, sharing, only);
  const order = orderOf(comparer, mode === 'company' ? ['company-name'] : ['family-name', 'given-name']);
  for (const [at, { block, keysOf }] of families.entries()) {
    const groups = shared.get(at) ?? gatherer.groupsOf(keysOf, at, only);
    shared.delete(at);
    addPairs(store, block, groups, limits, order, pairs, stats);
  }
  pairs.drain();
  stats.pairs = pairs.weighed;
  return { edges: withoutTwins(edges), stats };
}

/** Counts who shares what, and answers the groups that were made for it: nothing can be weighed before all is counted. */
function count(
  families: readonly Family[],
  gatherer: Gatherer,
  sharing: Sharing,
  only: Touched | undefined,
): Map<number, Groups> {
  const kept = new Map<number, Groups>();
  for (const [at, { block, keysOf }] of families.entries()) {
    const shared = SHARED.find((matcher) => block.parts.length === 1 && block.parts[0]!.matcher === matcher);
    if (block.name === 'mailbox' || (block.name !== 'name' && !shared)) continue;
    const groups = ownCopy(gatherer.groupsOf(keysOf, at, only));
    kept.set(at, groups);
    if (shared) sharing.countNames(shared, groups);
    else sharing.countRecords(groups);
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
    refinementOf(record, matcher) {
      const form = comparer.form(record, comparer.slotOf(matcher));
      return form === 0 ? 0 : forms.keys[forms.keyAt[form]!]!;
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
