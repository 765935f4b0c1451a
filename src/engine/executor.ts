/** Runs a stage over chunks, inline or in worker threads, and gives the results back in the order of the chunks. */
import { Worker } from 'node:worker_threads';
import type { Catalog, Plan } from '../contract.ts';
import { CrmqError, type ExitCode } from '../errors.ts';
import type { Chunk } from '../io/cutter.ts';
import { assemble } from './assemble.ts';
import type { StageResult } from './stage.ts';

export interface Executor {
  /** How many chunks it works on at once. */
  readonly width: number;
  run(chunk: Chunk): Promise<StageResult>;
  close(): Promise<void>;
}

/** What a worker says back. */
export type Answer =
  | { readonly result: StageResult }
  | { readonly error: { code: string; message: string; exitCode: ExitCode; hint?: string; bug?: string } };

export function inlineExecutor(plan: Plan, catalog: Catalog): Executor {
  const stage = assemble(plan, catalog);
  return {
    width: 1,
    run: async (chunk) => stage(chunk.bytes, chunk.firstRow, chunk.firstLine),
    close: async () => {},
  };
}

/** `jobs` threads, each with a stage of its own made from the plan. Chunks are transferred, never copied. */
export function threadExecutor(plan: Plan, jobs: number): Executor {
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: plan });
    idle.push(worker);
    return worker;
  });
  const acquire = (): Promise<Worker> => {
    const worker = idle.pop();
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve));
  };
  const release = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  return {
    width: jobs,
    async run(chunk) {
      const worker = await acquire();
      try {
        return unwrap(await ask(worker, chunk));
      } finally {
        release(worker);
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, { bytes, firstRow, firstLine }: Chunk): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (after: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      after();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ bytes, firstRow, firstLine }, [bytes.buffer]);
  });
}

function unwrap(answer: Answer): StageResult {
  if ('result' in answer) return answer.result;
  const { code, message, exitCode, hint, bug } = answer.error;
  if (bug !== undefined) throw Object.assign(new Error(message), { stack: bug });
  throw new CrmqError(code, message, { exitCode, ...(hint === undefined ? {} : { hint }) });
}

/** Results in the order of the chunks. At most two chunks a thread are on their way, so memory does not grow with the input. */
export async function* inOrder(
  chunks: AsyncIterable<Chunk>,
  executor: Executor,
): AsyncGenerator<{ chunk: Chunk; result: StageResult }> {
  const pending: { chunk: Chunk; result: Promise<StageResult> }[] = [];
  const most = executor.width === 1 ? 1 : executor.width * 2;
  const source = chunks[Symbol.asyncIterator]();
  const take = async () => {
    const { chunk, result } = pending.shift()!;
    return { chunk, result: await result };
  };
  try {
    let coming = source.next();
    for (;;) {
      // A result goes out as soon as it is its turn, also while a slow pipe has not said the next word.
      const ready = pending[0]?.result.then(
        () => undefined,
        () => undefined,
      );
      const next = pending.length >= most ? undefined : await (ready ? Promise.race([ready, coming]) : coming);
      if (next === undefined) {
        yield await take();
        continue;
      }
      if (next.done) break;
      const result = executor.run(next.value);
      // The rejection is seen when its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      pending.push({ chunk: next.value, result });
      coming = source.next();
      coming.catch(() => {});
    }
    while (pending.length > 0) yield await take();
  } finally {
    await source.return?.(undefined);
  }
}
