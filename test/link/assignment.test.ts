import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Candidate, CHOSEN, EXACT, TIED } from '../../src/link/assignment.ts';
import '../seed.ts';

type Triple = readonly [left: number, right: number, weight: number];

const asCandidates = (triples: readonly Triple[]): Candidate[] =>
  triples.map(([left, right, weight]) => ({ left, right, weight }));

function outcomeOf(triples: readonly Triple[]): { chosen: string[]; tied: string[] } {
  const { outcome } = assign(asCandidates(triples));
  const named = (what: number) => triples.filter((_, at) => outcome[at] === what).map(([l, r]) => `${l}-${r}`);
  return { chosen: named(CHOSEN).sort(), tied: named(TIED).sort() };
}

describe('assignment', () => {
  it.each<[string, Triple[], string[], string[]]>([
    ['nobody', [], [], []],
    ['one pair', [[1, 1, 5]], ['1-1'], []],
    ['the nearer of two', [[1, 1, 5], [1, 2, 4]], ['1-1'], []],
    ['two who want one', [[1, 1, 5], [2, 1, 6]], ['2-1'], []],
    ['the second best for one, so that both have one', [[1, 1, 9], [1, 2, 8], [2, 1, 8]], ['1-2', '2-1'], []],
    ['but not at any price', [[1, 1, 13], [1, 2, 5], [2, 1, 5]], ['1-1'], []],
    ['a chain', [[1, 1, 5], [2, 1, 6], [2, 2, 5], [3, 2, 6]], ['2-1', '3-2'], []],
    ['two as near', [[1, 1, 5], [1, 2, 5]], [], ['1-1', '1-2']],
    ['two who want one as much', [[1, 1, 5], [2, 1, 5]], [], ['1-1', '2-1']],
    ['all as near as all', [[1, 1, 5], [1, 2, 5], [2, 1, 5], [2, 2, 5]], [], ['1-1', '1-2', '2-1', '2-2']],
    ['a tie beside a clear pair', [[1, 1, 9], [1, 2, 3], [2, 2, 5], [3, 2, 5]], ['1-1'], ['2-2', '3-2']],
    ['a tie that the rest decides', [[1, 1, 5], [1, 2, 5], [2, 1, 4]], ['1-2', '2-1'], []],
    ['one or two, as good in sum', [[1, 1, 10], [1, 2, 5], [2, 1, 5]], [], ['1-1', '1-2', '2-1']],
  ])('%s', (_name, triples, chosen, tied) => {
    expect(outcomeOf(triples)).toEqual({ chosen, tied });
  }); // biome-ignore format: a table reads better dense

  it('takes the strongest first where a component is too large, and guesses no tie', () => {
    // a path of equal steps, each record between two; one step is stronger
    const path = Array.from({ length: EXACT + 1 }, (_, at): Triple => [at >> 1, (at + 1) >> 1, at === 10 ? 9 : 5]);
    const { stats } = assign(asCandidates(path));
    expect(stats).toMatchObject({ contested: 1, greedy: 1, largest: EXACT + 2 });
    const { chosen, tied } = outcomeOf(path);
    expect(chosen).toEqual(['5-5']);
    expect(tied.length).toBe(EXACT + 1 - 3);
  });
});

/** Every assignment that is as good as any, found by trying all. */
function allBest(candidates: readonly Candidate[]): { best: number; ways: ReadonlySet<number>[] } {
  let best = 0;
  let ways: ReadonlySet<number>[] = [new Set()];
  const visit = (at: number, used: ReadonlySet<string>, taken: readonly number[], weight: number): void => {
    if (at === candidates.length) {
      if (weight > best) [best, ways] = [weight, []];
      if (weight === best && !ways.some((way) => way.size === taken.length && taken.every((i) => way.has(i)))) {
        ways.push(new Set(taken));
      }
      return;
    }
    visit(at + 1, used, taken, weight);
    const { left, right } = candidates[at]!;
    if (used.has(`l${left}`) || used.has(`r${right}`)) return;
    visit(at + 1, new Set([...used, `l${left}`, `r${right}`]), [...taken, at], weight + candidates[at]!.weight);
  };
  visit(0, new Set(), [], 0);
  return { best, ways };
}

const some = fc.uniqueArray(
  fc.record({ left: fc.nat(4), right: fc.nat(4), weight: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 11, selector: ({ left, right }) => `${left} ${right}` },
); // biome-ignore format: one record a line

describe('properties', () => {
  it('chooses what is in every best assignment, and ties what is in some', () => {
    fc.assert(
      fc.property(some, (candidates) => {
        const { ways } = allBest(candidates);
        const { outcome } = assign(candidates);
        for (const at of candidates.keys()) {
          const count = ways.filter((way) => way.has(at)).length;
          expect(outcome[at]).toBe(count === 0 ? 0 : count === ways.length ? CHOSEN : TIED);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same whichever side is named first, and in whatever order', () => {
    fc.assert(
      fc.property(some, (candidates) => {
        const mirrored = candidates.map(({ left, right, weight }) => ({ left: right, right: left, weight })).reverse();
        expect([...assign(mirrored).outcome].reverse()).toEqual([...assign(candidates).outcome]);
      }),
    );
  });
});
