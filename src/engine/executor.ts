/** Runs a stage over chunks, inline or in worker threads, and gives the results back in the order of the chunks. */
import { Worker } from 'node:worker_threads';
import type { Catalog, Plan } from '../contract.ts';
import { CrmqError, type ExitCode } from '../errors.ts';
import type { Chunk } from '../io/cutter.ts';
import { assemble } from './assemble.ts';
import type { Stage, StageResult } from './stage.ts';

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

/** Chunks that wait at a thread while it works on another: it never stands idle while this one is busy itself. */
const WAITING = 1;

/**
 * `jobs` stages made from the plan, one here and the others in threads of their own. Chunks are transferred, never copied. This thread
 * takes a chunk itself only when every other has enough to do: it has to read and write as well.
 */
export function threadExecutor(plan: Plan, catalog: Catalog, jobs: number): Executor {
  const threads = Array.from({ length: jobs - 1 }, () => new Thread(plan));
  let own: Stage | undefined;
  return {
    width: jobs,
    async run(chunk) {
      const idlest = threads.reduce((a, b) => (b.load < a.load ? b : a));
      if (idlest.load <= WAITING) return unwrap(await idlest.ask(chunk));
      own ??= assemble(plan, catalog);
      return own(chunk.bytes, chunk.firstRow, chunk.firstLine);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A worker thread, which answers in the order in which it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];

  constructor(plan: Plan) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: plan });
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** Chunks that it has not answered yet. */
  get load(): number {
    return this.#waiting.length;
  }

  ask({ bytes, firstRow, firstLine }: Chunk): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ bytes, firstRow, firstLine }, [bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
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
