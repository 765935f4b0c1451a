/** Who is linked with whom, by what was weighed: tables of edges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../src/dedupe/dedupe.ts';
import type { Edge } from '../../src/dedupe/weigh/edge.ts';
import { linkRecords } from '../../src/link/link.ts';
import { CARDINALITIES, type Cardinality } from '../../src/link/model.ts';

/** Records are named by their system and row, as `a1`; a system has 9 rows at most. */
const SYSTEMS = ['a', 'b', 'c'];
const recordOf = (name: string): number => SYSTEMS.indexOf(name[0]!) * 9 + Number(name.slice(1)) - 1;
const nameOf = (row: number): string => `${SYSTEMS[Math.floor((row - 1) / 9)]}${((row - 1) % 9) + 1}`;

type Weighed = readonly [pair: string, score: number];

interface Case {
  readonly systems?: number;
  readonly cardinality?: Cardinality;
  /** Pairs that can never be one. */
  readonly apart?: readonly string[];
  /** Of a record its exact copies. */
  /** Pairs that a person kept apart. */
  readonly kept?: readonly string[];
  /** Pairs that a person merged. */
  readonly merged?: readonly string[];
  readonly copies?: { readonly [record: string]: readonly string[] };
}

/** What comes of edges: from .93 on they are sure. */
function linked(
  edges: readonly Weighed[],
  { systems = 2, cardinality = 'one-to-one', apart = [], kept = [], merged = [], copies = {} }: Case = {},
) {
  const ends = (pair: string) => pair.split('-').map(recordOf).sort((x, y) => x - y) as [number, number]; // biome-ignore format: short
  const isApart = new Set(apart.map((pair) => ends(pair).join(' ')));
  const weighing: Weighing = {
    records: 27,
    edges: [
      ...edges.map(([pair, score]): Edge => {
        const [a, b] = ends(pair);
        return { a, b, score, bits: score, decision: score >= 0.93 ? 'merge' : 'review', why: '' };
      }),
      ...merged.map((pair): Edge => {
        const [a, b] = ends(pair);
        const first = (record: number): number => recordOf(Object.keys(copies).find((one) => copies[one]!.includes(nameOf(record + 1))) ?? nameOf(record + 1)); // biome-ignore format: short
        return {
          a: first(a),
          b: first(b),
          score: 1,
          bits: 64,
          decision: 'merge',
          why: 'said',
          isDecided: true,
          rows: [a + 1, b + 1],
        };
      }),
    ],
    apart: apartOf(kept.map(ends)),
    copies: new Map(Object.entries(copies).map(([one, all]) => [recordOf(one), all.map((copy) => recordOf(copy) + 1)])),
    stats: { pairs: edges.length, skipped: 0 },
    rowOf: (record) => record + 1,
    recordOf: (row) => row - 1,
    areStrangers: () => false,
    contradicts: (x, y) => isApart.has([x, y].sort((p, q) => p - q).join(' ')),
    bits: () => 0,
    agreement: () => 0,
    model: undefined as never,
  };
  const named = SYSTEMS.slice(0, systems).map((name, at) => ({ name, base: at * 9, rows: 9 }));
  const found = linkRecords(weighing, named, cardinality);
  const of = (role: string) =>
    found.links.filter((link) => link.role === role).map(({ left, right }) => `${nameOf(left)}-${nameOf(right)}`);
  const whys = Object.fromEntries(found.links.filter(({ why }) => why !== '').map(({ left, right, why }) => [`${nameOf(left)}-${nameOf(right)}`, why])); // biome-ignore format: short
  return { links: of('link'), reviews: of('review'), whys, stats: found.stats, entityOf: found.entityOf };
}

const apartOf = (pairs: readonly (readonly [number, number])[]): Weighing['apart'] => {
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of pairs.flatMap(([a, b]) => [[a, b], [b, a]] as const)) apart.set(a, (apart.get(a) ?? new Set()).add(b)); // biome-ignore format: dense
  return apart;
};

describe('one to one', () => {
  it.each<[string, Weighed[], string[], string[], Case?]>([
    ['sure, and not sure', [['a1-b1', 0.99], ['a2-b2', 0.8]], ['a1-b1'], ['a2-b2']],
    ['a doubtful pair beside a link is not shown', [['a1-b1', 0.99], ['a1-b2', 0.8], ['a2-b1', 0.8]], ['a1-b1'], []],
    ['one who lost and has nobody else is', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a1-b1'], ['a2-b1']],
    ['unless it is a duplicate of the winner', [['a1-b1', 0.99], ['a2-b1', 0.95], ['a1-a2', 0.97]], ['a1-b1'], []],
    ['a tie is for review', [['a1-b1', 0.99], ['a2-b1', 0.99]], [], ['a1-b1', 'a2-b1']],
    ['of duplicates the first is taken', [['a1-b1', 0.99], ['a2-b1', 0.99], ['a1-a2', 0.97]], ['a1-b1'], []],
    ['duplicates in both: the first with the first', [['a1-b1', 0.99], ['a1-b2', 0.99], ['a2-b1', 0.99], ['a2-b2', 0.99], ['a1-a2', 0.97], ['b1-b2', 0.97]], ['a1-b1', 'a2-b2'], []],
    ['second best for one, so that both have one', [['a1-b1', 0.995], ['a1-b2', 0.99], ['a2-b1', 0.99]], ['a1-b2', 'a2-b1'], []],
    ['what contradicts is for review', [['a1-b1', 0.99]], [], ['a1-b1'], { apart: ['a1-b1'] }],
    ['copies: the first with the first', [['a1-b1', 0.99]], ['a1-b1', 'a2-b2'], [], { copies: { a1: ['a2', 'a3'], b1: ['b2'] } }],
  ])('%s', (_name, edges, links, reviews, how) => {
    expect(linked(edges, how)).toMatchObject({ links, reviews });
  }); // biome-ignore format: a table reads better dense
});

describe('many to one', () => {
  it.each<[string, Weighed[], string[], string[], Case?]>([
    ['several of one', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a1-b1', 'a2-b1'], []],
    ['each the nearest', [['a1-b1', 0.99], ['a1-b2', 0.95], ['a2-b2', 0.95]], ['a1-b1', 'a2-b2'], []],
    ['a tie is for review', [['a1-b1', 0.99], ['a1-b2', 0.99], ['a2-b1', 0.99]], ['a2-b1'], ['a1-b1', 'a1-b2']],
    ['a duplicate follows', [['a1-b1', 0.99], ['a1-a2', 0.97]], ['a1-b1', 'a2-b1'], []],
    ['but not where it contradicts', [['a1-b1', 0.99], ['a1-a2', 0.97]], ['a1-b1'], [], { apart: ['a2-b1'] }],
    ['nor where its twins disagree', [['a1-b1', 0.99], ['a2-b2', 0.99], ['a1-a2', 0.98], ['a2-a3', 0.97]], ['a1-b1', 'a2-b2'], []],
    ['copies all go with one', [['a1-b1', 0.99]], ['a1-b1', 'a2-b1'], [], { copies: { a1: ['a2'] } }],
  ])('%s', (_name, edges, links, reviews, how) => {
    expect(linked(edges, { ...how, cardinality: 'many-to-one' })).toMatchObject({ links, reviews });
  }); // biome-ignore format: a table reads better dense
});

describe('many to many', () => {
  it.each<[string, Weighed[], string[], string[], Case?]>([
    ['everyone of a group', [['a1-b1', 0.99], ['a1-a2', 0.97], ['b1-b2', 0.97]], ['a1-b1', 'a1-b2', 'a2-b1', 'a2-b2'], []],
    ['no bridge over a contradiction', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a1-b1'], ['a2-b1'], { apart: ['a1-a2'] }],
  ])('%s', (_name, edges, links, reviews, how) => {
    expect(linked(edges, { ...how, cardinality: 'many-to-many' })).toMatchObject({ links, reviews });
  }); // biome-ignore format: a table reads better dense
});

describe('three systems', () => {
  it.each<[string, Weighed[], string[], string[], Case?]>([
    ['two that are one with a third', [['a1-b1', 0.99], ['b1-c1', 0.98]], ['a1-b1', 'a1-c1', 'b1-c1'], []],
    ['a doubt is settled by a third', [['a1-b1', 0.99], ['b1-c1', 0.98], ['a1-c1', 0.7]], ['a1-b1', 'a1-c1', 'b1-c1'], []],
    ['what does not fit is for review', [['a1-b1', 0.99], ['b1-c1', 0.98], ['a2-c1', 0.95]], ['a1-b1', 'a1-c1', 'b1-c1'], ['a2-c1']],
    ['nor what contradicts through a third', [['a1-b1', 0.99], ['b1-c1', 0.98]], ['a1-b1'], ['b1-c1'], { apart: ['a1-c1'] }],
  ])('%s', (_name, edges, links, reviews, how) => {
    expect(linked(edges, { ...how, systems: 3 })).toMatchObject({ links, reviews });
  }); // biome-ignore format: a table reads better dense
});

describe('what a person decided', () => {
  const MANY = 'many-to-one' as const;
  const ALL = 'many-to-many' as const;
  it.each<[string, Weighed[], string[], string[], Case]>([
    ['is linked, weighed or not', [['a1-b1', 0.8]], ['a1-b1', 'a2-b2'], [], { merged: ['a1-b1', 'a2-b2'] }],
    ['takes the partner of another, which is asked about', [['a1-b1', 0.99]], ['a2-b1'], ['a1-b1'], { merged: ['a2-b1'] }],
    ['a doubt beside it is gone', [['a1-b1', 0.8], ['a1-b2', 0.8]], ['a1-b1'], [], { merged: ['a1-b1'] }],
    ['is linked with two of one system', [], ['a1-b1', 'a1-b2'], [], { merged: ['a1-b1', 'a1-b2'] }],
    ['is linked where it contradicts', [], ['a1-b1'], [], { merged: ['a1-b1'], apart: ['a1-b1'] }],
    ['is never linked', [['a1-b1', 0.99]], [], [], { kept: ['a1-b1'] }],
    ['nor asked about', [['a1-b1', 0.8]], [], [], { kept: ['a1-b1'] }],
    ['leaves the partner to the next', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a2-b1'], [], { kept: ['a1-b1'] }],
    ['two duplicates with one partner each', [['a1-b1', 0.99]], ['a1-b1', 'a2-b1'], [], { merged: ['a1-a2'] }],
    ['copies: the one that was named', [['a1-b1', 0.99]], ['a1-b2', 'a2-b1'], [], { merged: ['a2-b1'], copies: { b1: ['b2'], a1: ['a2'] } }],
    ['many to one: only this one', [['a1-b1', 0.99], ['a1-b2', 0.95]], ['a1-b2'], [], { merged: ['a1-b2'], cardinality: MANY }],
    ['many to one: its duplicate follows', [['a1-a2', 0.97]], ['a1-b2', 'a2-b2'], [], { merged: ['a1-b2'], cardinality: MANY }],
    ['many to one: kept apart through nobody', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a1-b1'], ['a2-b1'], { kept: ['a1-a2'], cardinality: MANY }],
    ['many to one: no duplicate follows against it', [['a1-b1', 0.99], ['a1-a2', 0.97]], ['a1-b1'], [], { kept: ['a2-b1'], cardinality: MANY }],
    ['many to many: kept apart through nobody', [['a1-b1', 0.99], ['a2-b1', 0.95]], ['a1-b1'], [], { kept: ['a1-a2'], cardinality: ALL }],
    ['many to many: with all of the group', [['a1-a2', 0.97]], ['a1-b2', 'a2-b2'], [], { merged: ['a1-b2'], cardinality: ALL }],
    ['three systems: kept apart through no third', [['a1-b1', 0.99], ['b1-c1', 0.98]], ['a1-b1'], ['b1-c1'], { systems: 3, kept: ['a1-c1'] }],
    ['three systems: what is decided goes first', [['a1-b1', 0.99], ['b1-c1', 0.98]], ['a2-b1', 'a2-c1', 'b1-c1'], ['a1-b1'], { systems: 3, merged: ['a2-b1'] }],
    ['three systems: brings its links along', [['b1-c1', 0.98]], ['a1-b1', 'a1-c1', 'b1-c1'], [], { systems: 3, merged: ['a1-c1'] }],
  ])('%s', (_name, edges, links, reviews, how) => {
    const found = linked(edges, how);
    expect(found).toMatchObject({ links, reviews });
    const root = (name: string) => found.entityOf[recordOf(name) + 1];
    for (const pair of how.kept ?? []) expect(root(pair.slice(0, 2))).not.toBe(root(pair.slice(3)));
    for (const pair of how.merged ?? []) expect(root(pair.slice(0, 2))).toBe(root(pair.slice(3)));
  }); // biome-ignore format: a table reads better dense

  it('holds in any entity, whatever is weighed and however many systems there are', () => {
    const record = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 })).map(([system, row]) => `${system}${row}`);
    const pair = fc.tuple(record, record).filter(([a, b]) => a !== b).map(([a, b]) => `${a}-${b}`);
    const weighed = fc.tuple(pair, fc.constantFrom(0.8, 0.95, 0.99));
    const some = (most: number) => fc.uniqueArray(pair, { maxLength: most });
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 16 }), some(4), some(4), fc.constantFrom(...CARDINALITIES), (edges, kept, merged, cardinality) => {
        const { entityOf, links } = linked(edges, { systems: 3, kept, merged, cardinality });
        const isOne = (pair: string) => entityOf[recordOf(pair.slice(0, 2)) + 1] === entityOf[recordOf(pair.slice(3)) + 1];
        for (const pair of kept) expect(isOne(pair)).toBe(false);
        for (const pair of links) expect(isOne(pair)).toBe(true);
        if (kept.length === 0) for (const pair of merged) expect(isOne(pair)).toBe(true);
      }),
    );
  }); // biome-ignore format: dense

  it('tells what speaks against it', () => {
    expect(linked([], { merged: ['a1-b1', 'a1-b2', 'a3-b3'], apart: ['a3-b3'] }).whys).toEqual({
      'a1-b1': 'said; more than one record of a system',
      'a1-b2': 'said; more than one record of a system',
      'a3-b3': 'said; contradict each other',
    });
  });

  it('is not obeyed against what the same person keeps apart', () => {
    expect(linked([], { merged: ['a1-b1', 'a2-b1'], kept: ['a1-a2'] })).toMatchObject({
      links: ['a1-b1'],
      reviews: [],
    });
  });
});
