/** Connected components in steps: the same as one task finds, for chains as long as a whole partition, in a logarithm of steps. */
import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../../src/dedupe/shuffle/deal.ts';
import { wordsIn } from '../../../src/dedupe/shuffle/pointers.ts';
import type { Work } from '../../../src/dedupe/shuffle/step.ts';
import { createRandom } from '../guards/random.ts';
import { MATCHERS, planFor } from '../people.ts';
import { Channels } from './engine.ts';

type Link = readonly [number, number];
const OF = 5;
const WORK: Work = {
  plan: planFor([{ email: 'a@b.example' }]),
  matchers: MATCHERS,
  limits: { cap: 1, weakCap: 1, wideCap: 1, window: 1 },
};

function linked(links: readonly Link[]) {
  const channels = new Channels();
  for (const [a, b] of links) {
    channels.send('links', nodeOf(a, OF), new Uint8Array(Uint32Array.of(a, b).buffer));
    channels.send('links', nodeOf(b, OF), new Uint8Array(Uint32Array.of(b, a).buffer));
  }
  return { channels, engine: channels.engine(WORK, OF, (list) => [...list].reverse()) };
}

/** The least row that each is tied to. */
function roots(channels: Channels): Map<number, number> {
  const found = new Map<number, number>();
  for (const words of wordsIn(channels.all('links'))) {
    for (let at = 0; at < words.length; at += 2) {
      const [row, other] = [words[at]!, words[at + 1]!];
      found.set(row, Math.min(found.get(row) ?? row, other));
    }
  }
  return found;
}

async function byStars(links: readonly Link[]): Promise<{ roots: Map<number, number>; steps: number }> {
  const { channels, engine } = linked(links);
  const known = {} as Parameters<typeof engine>[0]['known'];
  let [before, sum, steps] = [-1, 0, 0];
  for (; sum !== before; steps++) {
    before = sum;
    await engine({ step: 'large-star', known, reads: ['links'], writes: ['stars'] });
    const sums = await engine({ step: 'small-star', known, reads: ['stars'], writes: ['links'] });
    sum = (sums as unknown as { sum: number }[]).reduce((all, one) => (all + one.sum) % 2 ** 48, 1);
  }
  return { roots: roots(channels), steps };
}

async function byOneTask(links: readonly Link[]): Promise<Map<number, number>> {
  const { channels, engine } = linked(links);
  const known = {} as Parameters<typeof engine>[0]['known'];
  await engine({ step: 'components', known, reads: [], writes: ['links'], all: ['links'], alone: true });
  return roots(channels);
}

/** Rows from 1 on, in any order. */
function shuffled(count: number, seed: number): number[] {
  const random = createRandom(seed);
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  for (let at = count - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [rows[at], rows[other]] = [rows[other]!, rows[at]!];
  }
  return rows;
}
const chain = (rows: readonly number[]): Link[] => rows.slice(1).map((row, at) => [rows[at]!, row]);

describe('a chain', () => {
  it.each([
    ['by rising rows', (count: number) => Array.from({ length: count }, (_, at) => at + 1)],
    ['in any order', (count: number) => shuffled(count, 1)],
  ])('%s', async (_, rowsOf) => {
    const [short, long] = [await byStars(chain(rowsOf(64))), await byStars(chain(rowsOf(4096)))];
    expect(new Set(long.roots.values())).toEqual(new Set([1]));
    expect(long.roots.size).toBe(4096);
    // 64 times the length, six doublings
    expect(long.steps).toBeLessThanOrEqual(short.steps + 12);
  });
});

it.each([1, 2, 3])('what one task finds (%i)', async (seed) => {
  const random = createRandom(seed);
  const links = Array.from({ length: 300 }, (): Link => [1 + random.below(400), 401 + random.below(400)]);
  expect([...(await byStars(links)).roots].sort((x, y) => x[0] - y[0])).toEqual(
    [...(await byOneTask(links))].sort((x, y) => x[0] - y[0]),
  );
});
