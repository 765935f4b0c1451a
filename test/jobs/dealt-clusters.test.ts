/** What was said by many tasks, put together. */
import { expect, it } from 'vitest';
import type { Plan } from '../../src/contract.ts';
import { publishedModel } from '../../src/dedupe/model.ts';
import type { MergeTask } from '../../src/jobs/merging/cluster-source.ts';
import { DealtClusters } from '../../src/jobs/merging/dealt-clusters.ts';

const stats = { records: 9, keys: 0, pairs: 0, skipped: 0, blocks: [], exactCopies: 0 };
const lines = (said: readonly unknown[]): Uint8Array[] => [
  Buffer.from(said.map((one) => `${JSON.stringify(one)}\n`).join('')),
];

async function reviewsOf(said: readonly unknown[]) {
  const plan = { fields: [] } as unknown as Plan;
  const dealt = new DealtClusters(plan, { model: publishedModel('person'), stats, said: lines(said), groups: [] });
  const task = { records: {}, sinks: { ledger: async () => {} } } as unknown as MergeTask;
  const { resolution } = await dealt.merge(task);
  const { count, first, second, scores } = resolution.reviews;
  return Array.from({ length: count }, (_, at) => [first[at], second[at], scores[at]]);
} // biome-ignore format: one line reads better

it('a pair waits unless a later round merged one of its rows, and counts as it was weighed last', async () => {
  const said = [
    ['review', 2, 5, 6, 0.7, 'again'],
    ['review', 1, 1, 2, 0.6, 'x'],
    ['review', 1, 5, 6, 0.5, 'x'],
    ['review', 1, 3, 4, 0.6, 'x'],
    ['rows', 1, [2, 9]],
    ['rows', 2, []],
  ];
  expect(await reviewsOf(said)).toEqual([[3, 4, 0.6], [5, 6, 0.7]]); // biome-ignore format: one line reads better
});

it('a cluster that could not be merged waits', async () => {
  expect(await reviewsOf([['apart', 1, [[4, 0.9], [2, 1]]], ['apart', 2, [[4, 0.9], [2, 1]]]])).toEqual([[4, 2, 1]]); // biome-ignore format: one line reads better
});

it('as many pairs as a large file has', async () => {
  const said = Array.from({ length: 200_000 }, (_, at) => ['review', 1, at + 1, at + 2, 0.6, 'x']);
  expect(await reviewsOf(said)).toHaveLength(200_000);
});
