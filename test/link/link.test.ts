/** Who is linked with whom, by what was weighed: tables of edges. */
import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../src/dedupe/dedupe.ts';
import { linkRecords } from '../../src/link/link.ts';
import type { Cardinality } from '../../src/link/model.ts';

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
  readonly copies?: { readonly [record: string]: readonly string[] };
}

/** What comes of edges: from .93 on they are sure. */
function linked(
  edges: readonly Weighed[],
  { systems = 2, cardinality = 'one-to-one', apart = [], copies = {} }: Case = {},
) {
  const ends = (pair: string) => pair.split('-').map(recordOf).sort((x, y) => x - y) as [number, number]; // biome-ignore format: short
  const isApart = new Set(apart.map((pair) => ends(pair).join(' ')));
  const weighing: Weighing = {
    records: 27,
    edges: edges.map(([pair, score]) => {
      const [a, b] = ends(pair);
      return { a, b, score, bits: score, decision: score >= 0.93 ? 'merge' : 'review', why: '' };
    }),
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
  return { links: of('link'), reviews: of('review'), stats: found.stats, entityOf: found.entityOf };
}

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
