/** Pairs that are found shard by shard, as an engine on many machines finds them, are those that are found at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extendKeys } from '../../src/dedupe/blocks/record-keys.ts';
import { cluster } from '../../src/dedupe/cluster/cluster.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { familiesOf, PairFinder } from '../../src/dedupe/pairs/pairs.ts';
import { slotsOf } from '../../src/dedupe/plan.ts';
import { Store } from '../../src/dedupe/store/store.ts';
import { Comparer } from '../../src/dedupe/weigh/comparer.ts';
import { Contradictions } from '../../src/dedupe/weigh/contradictions.ts';
import type { Edge } from '../../src/dedupe/weigh/edge.ts';
import { people } from './guards/crowd.ts';
import { addTo, MATCHERS, planFor } from './people.ts';

const { records } = people(600, 0.15, 3);
const plan = planFor([Object.assign({}, ...records)]);

/** Features of the records, in several chunks and in any order: step 1. */
function storeOf(order: readonly number[], chunk: number): Store {
  const [store, features] = [new Store(), createFeatures(plan, MATCHERS)];
  for (const [place, at] of order.entries()) {
    addTo(features, plan, at + 1, records[at]!);
    if (place % chunk === 0) store.add(features.take());
  }
  store.add(features.take());
  store.seal();
  return store;
}

const told = (store: Store, edges: readonly Edge[]): string[] =>
  edges
    .map(({ a, b, score, decision }) => {
      const [x, y] = [store.rowOf(a), store.rowOf(b)].sort((p, q) => p - q);
      return `${x} ${y} ${decision} ${score}`;
    })
    .sort();

function groupsOf(store: Store, edges: readonly Edge[], contradictions: Contradictions): string[] {
  const { groups } = cluster(store.size, edges, (a, b) => contradictions.between(a, b));
  return groups
    .map(({ members }) =>
      members
        .map((one) => store.rowOf(one))
        .sort((p, q) => p - q)
        .join(' '),
    )
    .sort();
}

it('are the same for any shards, and so are the clusters', () => {
  const all = records.map((_, at) => at);
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 20, max: 700 }), (order, shards, chunk) => {
      const [whole, parts] = [finderOf(storeOf(all, 1000)), finderOf(storeOf(order, chunk))];
      const expected = whole.finder.find().edges;
      expect(expected.length).toBeGreaterThan(50);
      // what is shared by whom and what agreement is worth is known to all machines: it is counted over all records
      parts.finder.find();
      const found = new Map<string, Edge>();
      for (let shard = 0; shard < shards; shard++) {
        const { edges } = parts.finder.find({ has: (family, key) => (key + family) % shards === shard });
        for (const edge of edges) found.set(`${edge.a} ${edge.b}`, edge);
      }
      const edges = [...found.values()];
      expect(told(parts.store, edges)).toEqual(told(whole.store, expected));
      expect(groupsOf(parts.store, edges, parts.contradictions)).toEqual(
        groupsOf(whole.store, expected, whole.contradictions),
      );
    }),
    { numRuns: 4 },
  );
});

function finderOf(store: Store): { store: Store; finder: PairFinder; contradictions: Contradictions } {
  const comparer = new Comparer(store, slotsOf(plan), MATCHERS);
  const families = familiesOf(plan, store);
  extendKeys(
    store,
    families.map(({ keysOf }) => keysOf),
  );
  const finder = new PairFinder(plan, comparer, families);
  return { store, finder, contradictions: new Contradictions('person', comparer, finder.sharing) };
}
