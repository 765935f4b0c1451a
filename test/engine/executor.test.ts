import { expect, it } from 'vitest';
import { type Executor, inOrder } from '../../src/engine/run/executor.ts';
import type { StageResult } from '../../src/engine/stage.ts';
import type { Chunk } from '../../src/io/stream/cutter.ts';

const chunk = (firstRow: number): Chunk => ({ bytes: new Uint8Array(0), firstRow, firstLine: 1, records: 1 });

/** An executor whose later chunks are done first. */
function backwards(width: number, fails = -1): Executor & { most: number; width: number } {
  let running = 0;
  const executor = {
    width,
    most: 0,
    async run({ firstRow }: Chunk) {
      executor.most = Math.max(executor.most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20 - firstRow));
      running--;
      if (firstRow === fails) throw new Error(`row ${firstRow}`);
      return { tally: firstRow } as unknown as StageResult;
    },
    release: () => {},
    close: async () => {},
  };
  return executor;
}

async function* chunks(count: number): AsyncGenerator<Chunk> {
  for (let i = 1; i <= count; i++) yield chunk(i);
}

it('gives results in the order of the chunks, with a bounded number on their way', async () => {
  const executor = backwards(2);
  const seen: number[] = [];
  for await (const { chunk: from, result } of inOrder(chunks(15), executor)) {
    expect(result.tally).toBe(from.firstRow);
    seen.push(from.firstRow);
  }
  expect(seen).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  expect(executor.most).toBeLessThanOrEqual(4);
});

it('has as many chunks on their way as an executor works on by then, which may become more', async () => {
  const executor = backwards(1);
  for await (const { chunk: from } of inOrder(chunks(15), executor)) {
    if (from.firstRow === 5) expect(executor.most).toBe(1);
    if (from.firstRow === 5) executor.width = 3;
  }
  expect(executor.most).toBe(6);
});

it('hands a result on while the next chunk is still to come', async () => {
  let say: () => void = () => {};
  const silence = new Promise<void>((resolve) => {
    say = resolve;
  });
  async function* slow(): AsyncGenerator<Chunk> {
    yield chunk(1);
    await silence;
    yield chunk(2);
  }
  const results = inOrder(slow(), backwards(2));
  expect((await results.next()).value?.chunk.firstRow).toBe(1);
  say();
  expect((await results.next()).value?.chunk.firstRow).toBe(2);
});

it('fails where a chunk failed, and closes the source', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Chunk> {
    try {
      yield* chunks(9);
    } finally {
      closed = true;
    }
  }
  const seen: number[] = [];
  const run = async () => {
    for await (const { chunk: from } of inOrder(source(), backwards(2, 4))) seen.push(from.firstRow);
  };
  await expect(run()).rejects.toThrow('row 4');
  expect(seen).toEqual([1, 2, 3]);
  expect(closed).toBe(true);
});
