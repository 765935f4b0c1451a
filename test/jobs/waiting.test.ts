/** Which pairs wait for a person, by what was said of them in many places. */
import { expect, it } from 'vitest';
import type { Catalog, Plan } from '../../src/contract.ts';
import { nodeOf } from '../../src/dedupe/shuffle/deal.ts';
import { linesIn } from '../../src/dedupe/shuffle/pointers.ts';
import type { Task } from '../../src/dedupe/shuffle/step.ts';
import type { StagedPart } from '../../src/jobs/shards/staged-part.ts';
import { askersIn } from '../../src/jobs/shuffle/lending.ts';
import { Parts } from '../../src/jobs/shuffle/parts.ts';
import { awaitFirst, awaitSecond, pairsIn } from '../../src/jobs/shuffle/waiting.ts';

const OF = 3;
/** Rows 1 to 4, 5, 6 and on. */
const parts = new Parts(
  {} as Plan,
  {} as Catalog,
  [4, 1, 200_000].map((rows) => ({ rows }) as StagedPart),
);

interface Said {
  readonly reviews?: readonly (readonly [round: number, first: number, second: number, score: number])[];
  readonly merged?: readonly (readonly [row: number, round: number])[];
  readonly apart?: readonly (readonly [round: number, members: readonly (readonly [row: number, score: number])[]])[];
  readonly left?: readonly number[];
  readonly ids?: readonly (readonly [round: number, id: string, rows: readonly number[]])[];
}

/** Does both steps; answers what each part got. */
function wait({ reviews = [], merged = [], apart = [], left = [], ids = [] }: Said) {
  const sent = new Map<string, Uint8Array[]>();
  const send = (channel: string, to: number, bytes: Uint8Array): void => {
    const name = `${channel} ${to}`;
    const all = sent.get(name);
    if (all) all.push(Uint8Array.from(bytes));
    else sent.set(name, [Uint8Array.from(bytes)]);
  };
  const line = (channel: string, row: number, cells: unknown): void =>
    send(channel, nodeOf(row, OF), Buffer.from(`${JSON.stringify(cells)}\n`));
  const words = (channel: string, row: number, ...numbers: number[]): void =>
    send(channel, nodeOf(row, OF), new Uint8Array(Uint32Array.from(numbers).buffer));
  for (const one of reviews) line('reviews', one[1], [...one, 'why']);
  for (const [row, round] of merged) words('merged', row, row, round);
  for (const row of left) words('left-rows', row, row);
  for (const one of ids) line('ids', one[2][0]!, one);
  for (const [round, members] of apart) {
    for (const [at, [row, score]] of members.entries()) line('apart', row, [round, members[0]![0], at, row, score]);
  }
  for (const step of [awaitFirst, awaitSecond]) {
    for (let partition = 0; partition < OF; partition++) {
      // what came last is read first
      const read = (channel: string): Uint8Array[] => (sent.get(`${channel} ${partition}`) ?? []).toReversed();
      step(parts, { of: OF, partition, read, emit: send } as unknown as Task);
    }
  }
  const at = (channel: string, part: number): Uint8Array[] => sent.get(`${channel} ${part}`) ?? [];
  return {
    pairs: [0, 1, 2].map((part) => pairsIn(at('pairs', part)).map(([, ...pair]) => pair.slice(0, 3))),
    asked: [0, 1, 2].map((part) => [...askersIn(at('asked', part))].map(([row, by]) => [row, ...by])),
    ids: [0, 1, 2].map((part) => [...linesIn(at('shared-ids', part))]),
  };
}

it('a pair waits unless its rows were merged in its round or later, and counts as it was weighed last', () => {
  const reviews = [
    [2, 5, 6, 0.7],
    [1, 1, 2, 0.6],
    [1, 5, 6, 0.5],
    [1, 3, 4, 0.6],
    [1, 4, 9, 0.6],
    [2, 2, 3, 0.8],
  ] as const;
  const merged = [[2, 1], [9, 2], [6, 1]] as const; // biome-ignore format: a list
  const { pairs } = wait({ reviews, merged });
  expect(pairs).toEqual([[[2, 3, 0.8], [3, 4, 0.6]], [[5, 6, 0.7]], []]); // biome-ignore format: by part
});

it('the part of the second row is asked for it, once for each part that asks', () => {
  const reviews = [[1, 1, 5, 0.6], [1, 2, 5, 0.6], [1, 5, 6, 0.6], [1, 1, 2, 0.6]] as const; // biome-ignore format: a list
  expect(wait({ reviews }).asked).toEqual([[[2, 0]], [[5, 0]], [[6, 1]]]);
});

it('of a cluster that could not be merged those that are still there wait, as it was last', () => {
  const apart = [
    [1, [[2, 1], [4, 0.9], [7, 0.8]]],
    [2, [[4, 0.7], [7, 0.6]]],
    [2, [[1, 0.5], [3, 0.5]]],
  ] as const; // biome-ignore format: by cluster
  const reviews = [[1, 4, 7, 0.2]] as const;
  expect(wait({ apart, reviews, left: [2, 3] }).pairs).toEqual([[[4, 7, 0.6]], [], []]);
});

it('ids of several records are told where they stand again, as they were read', () => {
  const ids = [[1, 'A', [1, 3, 5, 6]], [2, 'B', [1, 2]]] as const; // biome-ignore format: a list
  expect(wait({ ids }).ids).toEqual([[ids[0]], [ids[0]], [ids[0]]]);
  expect(wait({ ids: [[1, 'A', [5, 6]]] }).ids).toEqual([[], [], [[1, 'A', [5, 6]]]]);
});

it('as many pairs as a large file has', () => {
  const reviews = Array.from({ length: 200_000 }, (_, at) => [1, at + 6, at + 7, 0.6] as const);
  expect(wait({ reviews }).pairs[2]).toHaveLength(200_000);
});
