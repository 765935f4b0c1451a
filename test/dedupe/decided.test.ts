/** Pairs that a person has decided, through clusters and rounds. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cluster, SIZE_CAP } from '../../src/dedupe/cluster/cluster.ts';
import { Decided, type DecidedPair } from '../../src/dedupe/cluster/decided.ts';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import type { Apart, Edge } from '../../src/dedupe/weigh/edge.ts';
import { addTo, MATCHERS, outcomeOf, type Person, planFor } from './people.ts';

const edge = (a: number, b: number, score = 0.97): Edge => ({ a, b, score, bits: score, decision: 'merge', why: '' });
const decidedEdge = (a: number, b: number): Edge => ({ ...edge(a, b, 0.1), isDecided: true });
const apartOf = (...pairs: [number, number][]): Apart => {
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of pairs.flatMap(([a, b]) => [[a, b], [b, a]] as const)) apart.set(a, (apart.get(a) ?? new Set()).add(b)); // biome-ignore format: dense
  return apart;
};
const groupsOf = (count: number, edges: Edge[], contradicts: (a: number, b: number) => boolean, apart?: Apart) =>
  cluster(count, edges, contradicts, apart).groups.map(({ members }) => members);
const never = () => false;

it('follows survivors of the last round alone as new', () => {
  const decided = new Decided([keep([1], [3])]);
  const isThere: boolean[][] = [];
  vi.spyOn(decided, 'follow').mockImplementation((_, there) => {
    isThere.push([1, 2, 3].map((row) => there(row)));
  });
  const deduper = createDeduper(plan, MATCHERS);
  deduper.decide(decided);
  deduper.add(featuresOf([1, 2, 3].map((row) => [row, anna])));
  deduper.resolve();
  deduper.addFresh(featuresOf([[1, { ...anna, city: 'Turku' }]]), [1]);
  deduper.resolveAgain({ rows: new Set([1, 2]), gone: [1, 2] });
  deduper.resolveAgain({ rows: new Set([1, 3]), gone: [1] });
  expect(isThere).toEqual([
    [true, false, true],
    [false, true, true],
  ]);
});

it.each<[string, DecidedPair, string]>([
  ['kept apart with all that may be meant', { verdict: 'keep', rows: [[1, 2], [3]] }, 'obeyed'],
  ['kept apart from what may be itself', { verdict: 'keep', rows: [[1, 3], [3]] }, 'several'],
  ['kept apart with more than are known', { verdict: 'keep', rows: [[1, 2], [3]], isCut: true }, 'several'],
  ['merged with one of several', { verdict: 'merge', rows: [[1, 2], [3]] }, 'several'],
  ['merged with all of them', { verdict: 'merge', rows: [[4, 5], [6]] }, 'obeyed'],
  ['gone', { verdict: 'keep', rows: [[], [3]] }, 'missing'],
])('%s', (_, pair, outcome) => {
  expect(new Decided([pair]).outcomes((row) => Math.min(row, 4))).toEqual([outcome]);
}); // biome-ignore format: a table reads better dense

describe('clusters', () => {
  it('hold what is decided, whatever contradicts it', () => {
    expect(groupsOf(2, [decidedEdge(0, 1)], () => true)).toEqual([[0, 1]]);
  });

  it('never hold what is kept apart, through no chain', () => {
    const chain = [edge(0, 1), edge(1, 2, 0.99), edge(2, 3)];
    expect(groupsOf(4, chain, never, apartOf([0, 3]))).toEqual([[0, 1, 2]]);
    expect(groupsOf(2, [edge(0, 1, 1)], never, apartOf([0, 1]))).toEqual([]);
  });

  it('look at all members of a large group', () => {
    const star = Array.from({ length: 3 * SIZE_CAP }, (_, at) => edge(0, at + 1, 0.9999));
    const last = star.length + 1;
    expect(groupsOf(last + 1, [...star, edge(0, last)], never, apartOf([star.length, last]))).toHaveLength(1);
    expect(groupsOf(last + 1, [...star, decidedEdge(5, last)], never)[0]).toHaveLength(last + 1);
  });

  it('hold no pair that is kept apart, and every one that is decided, in any order', () => {
    const pair = fc.tuple(fc.nat(20), fc.nat(20)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair, { maxLength: 6 }), fc.array(pair, { maxLength: 4 }), (plain, kept, merged) => {
        const apart = apartOf(...kept);
        const edges = [...plain.map(([a, b]) => edge(a, b)), ...merged.map(([a, b]) => decidedEdge(a, b))];
        const { groups, refused, rootOf } = cluster(21, edges, never, apart);
        expect(cluster(21, [...edges].reverse(), never, apart).groups).toEqual(groups);
        for (const [a, b] of kept) expect(rootOf(a)).not.toBe(rootOf(b));
        for (const [a, b] of merged) if (!refused.some((one) => one.isDecided && one.a === a && one.b === b)) expect(rootOf(a)).toBe(rootOf(b));
      }),
    ); // biome-ignore format: dense
  });
});

const plan = planFor([{ id: '', first_name: '', last_name: '', email: '', phone: '', birth_date: '', city: '' }]);
function featuresOf(records: readonly (readonly [row: number, record: Person])[]): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [row, record] of records) addTo(features, plan, row, record);
  return features.take();
}

/** Merges until nothing merges, the first row surviving with blanks filled; rows of what is left, pairs for review, and the outcomes. */
function settle(records: readonly Person[], pairs: readonly DecidedPair[]) {
  const left = new Map(records.map((record, at) => [at + 1, record] as const));
  const groups = new Map<number, number[]>(records.map((_, at) => [at + 1, [at + 1]]));
  const decided = new Decided(pairs);
  const deduper = createDeduper(plan, MATCHERS);
  deduper.decide(decided);
  deduper.add(featuresOf([...left]));
  let found = outcomeOf(deduper.resolve());
  while (found.merges.length > 0) {
    const fresh: [number, Person][] = [];
    const gone = found.merges.flatMap((members) => members.map(({ row }) => row));
    for (const members of found.merges) {
      const [first, ...others] = members.map(({ row }) => row) as [number, ...number[]];
      const filled = (row: number) => Object.entries(left.get(row)!).filter(([, value]) => value !== '');
      fresh.push([first, Object.fromEntries([...others.flatMap(filled), ...filled(first)])]);
      groups.set(
        first,
        [first, ...others].flatMap((row) => groups.get(row)!).sort((a, b) => a - b),
      );
      for (const row of others) {
        left.delete(row);
        groups.delete(row);
      }
      left.set(...fresh.at(-1)!);
    }
    deduper.addFresh(
      featuresOf(fresh.map(([, one], at) => [at + 1, one])),
      fresh.map(([row]) => row),
    );
    found = outcomeOf(deduper.resolveAgain({ rows: new Set(gone), gone }));
  }
  const reviews = found.clusters.map(({ members }) => members.map(({ row }) => row));
  return { groups: [...groups.values()].filter((rows) => rows.length > 1), reviews, outcomes: decided.outcomes() };
}

const keep = (a: number[], b: number[]): DecidedPair => ({ verdict: 'keep', rows: [a, b] });
const merge = (a: number[], b: number[]): DecidedPair => ({ verdict: 'merge', rows: [a, b] });
const anna: Person = { first_name: 'Anna', last_name: 'Smith', email: 'anna@x.example' };
const bob: Person = { first_name: 'Bob', last_name: 'Jones', birth_date: '1980-01-01', email: 'bob@y.example' };

describe('a decision', () => {
  it('keeps apart what would be merged, and is not asked again', () => {
    const records = [
      { ...anna, city: 'Turku' },
      { ...anna, city: 'Oslo' },
    ];
    expect(settle(records, []).groups).toEqual([[1, 2]]);
    expect(settle(records, [keep([1], [2])])).toEqual({ groups: [], reviews: [], outcomes: ['obeyed'] });
  });

  it('keeps apart what others would bring together, in a later round too', () => {
    const records = [
      { ...anna, phone: '+14155550142' },
      { ...anna, city: 'Turku' },
      { first_name: 'Anna', last_name: 'Smith', phone: '+14155550142', city: 'Turku' },
    ];
    expect(settle(records, []).groups).toEqual([[1, 2, 3]]);
    for (const pair of [keep([2], [3]), keep([1], [3]), keep([1], [2])]) {
      const { groups, outcomes } = settle(records, [pair]);
      const [[a], [b]] = pair.rows as [number[], number[]];
      expect(groups.some((rows) => rows.includes(a!) && rows.includes(b!))).toBe(false);
      expect(outcomes).toEqual(['obeyed']);
    }
  });

  it('merges what contradicts itself', () => {
    const other = { ...bob, birth_date: '1990-05-05', email: 'r@z.example', city: 'Oslo' };
    expect(settle([bob, other], []).groups).toEqual([]);
    expect(settle([bob, other], [merge([1], [2])])).toMatchObject({ groups: [[1, 2]], outcomes: ['obeyed'] });
  });

  it('merges records that share nothing', () => {
    expect(settle([anna, bob], [merge([1], [2])]).groups).toEqual([[1, 2]]);
  });

  it('of which a record is not there is told', () => {
    expect(settle([anna, bob], [merge([1], []), keep([], [2])]).outcomes).toEqual(['missing', 'missing']);
  });

  it('that fits several merges none of them, unless they turn out to be one', () => {
    const others = [bob, { ...bob, birth_date: '1990-05-05' }];
    expect(settle([anna, ...others], [merge([1], [2, 3])])).toMatchObject({ groups: [], outcomes: ['several'] });
    const same = [bob, { ...bob, city: 'Oslo' }];
    expect(settle([anna, ...same], [merge([1], [2, 3])])).toMatchObject({ groups: [[1, 2, 3]], outcomes: ['obeyed'] });
    expect(settle([anna, bob, bob], [merge([1], [2, 3])])).toMatchObject({ groups: [[1, 2, 3]], outcomes: ['obeyed'] });
  });

  it('that fits several keeps all of them apart', () => {
    const records = [anna, { ...anna, city: 'Oslo' }, { ...anna, city: 'Turku', phone: '+14155550142' }];
    const { groups, outcomes } = settle(records, [keep([1], [2, 3])]);
    expect(groups).toEqual([[2, 3]]);
    expect(outcomes).toEqual(['obeyed']);
  });

  it('to merge gives way to one to keep apart', () => {
    const { groups, outcomes } = settle([anna, bob], [merge([1], [2]), keep([2], [1])]);
    expect([groups, outcomes]).toEqual([[], ['contradicted', 'obeyed']]);
  });
});
