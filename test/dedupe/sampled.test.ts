/** The sample of all pairs is the same however they were dealt out. */
import { expect, it } from 'vitest';
import { CANDIDATES, LeastPairs, limitOf, type Sample, scaleOf } from '../../src/dedupe/blocks/sampled.ts';
import { join } from '../../src/dedupe/columns/hash.ts';
import { createRandom } from './guards/random.ts';

type Pair = readonly [a: number, b: number];
const hashOf = ([a, b]: Pair): number => join(a, b);

function sampleOf(pairs: Iterable<Pair>, limit: number): Sample {
  const least = new LeastPairs(limit);
  for (const pair of pairs) least.add(hashOf(pair), ...pair);
  return least.take();
}

function drawn(count: number): Pair[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => [random.below(4_000), 4_000 + random.below(4_000)] as const);
}

it.each([
  ['few', 3_000, 1_000],
  ['more than are looked at', 170_000, 8_000],
  ['of so many records that some are passed over', 170_000, 600_000],
])('pairs: %s', (_, count, records) => {
  const all = drawn(count);
  const limit = limitOf(records);
  const whole = sampleOf(all, limit);
  // by hand: sorted, each once, those of the least hashes
  const once = [...new Map(all.map((pair) => [`${pair}`, pair])).values()].filter((pair) => hashOf(pair) < limit);
  const hashes = once.map(hashOf).sort((x, y) => x - y);
  const end = hashes[CANDIDATES] ?? limit;
  const wanted = once.filter((pair) => hashOf(pair) < end).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  expect(whole.limit).toBe(end);
  expect(scaleOf(whole)).toBe(2 ** 32 / end);
  expect([...whole.first]).toEqual(wanted.map(([a]) => a));
  expect([...whole.second]).toEqual(wanted.map(([, b]) => b));
  for (const of of [1, 2, 9]) {
    // some pairs come in two places
    const parts = Array.from({ length: of }, (__, part) =>
      sampleOf(
        all.filter(([a, b]) => a % of === part || b % of === part),
        limit,
      ),
    );
    const least = Math.min(...parts.map((one) => one.limit));
    const together = parts.flatMap(({ first, second }) => [...first].map((a, at) => [a, second[at]!] as const));
    expect(sampleOf(together, least)).toEqual(whole);
  }
});
