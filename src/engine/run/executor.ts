/** Runs a stage over chunks, inline or in worker threads, and gives the results back in the order of the chunks. */
import { Worker } from 'node:worker_threads';
import type { Catalog, Plan } from '../../contract.ts';
import { CrmqError, type ExitCode } from '../../errors.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import type { Chunk } from '../../io/stream/cutter.ts';
import type { Telling } from '../lines/finding-lines.ts';
import type { RefusedChanges } from '../rules/refused-changes.ts';
import type { StageResult } from '../stage.ts';
import { assemble } from './assemble.ts';
import { boundHeaps } from './heaps.ts';

export interface Executor {
  /** How many chunks it works on at once. */
  readonly width: number;
  /** Works on a chunk; its memory is gone with that. */
  run(chunk: Chunk): Promise<StageResult>;
  /** Takes back the memory of a result that nobody looks at any more. */
  release(result: StageResult): void;
  close(): Promise<void>;
}

/** What a worker is asked. */
export interface Task extends Omit<Chunk, 'records'> {
  /** Memory for the results. */
  readonly spare: readonly ArrayBuffer[];
  readonly wantsUndo: boolean;
}

/** What a worker says back. */
export type Answer =
  | {
      readonly result: StageResult;
      /** The memory of the chunk. */
      readonly spent: ArrayBufferLike;
    }
  | {
      readonly error: {
        code: string;
        message: string;
        exitCode: ExitCode;
        details?: readonly string[];
        hint?: string;
        bug?: string;
      };
    };

/** What is wanted of the stages besides the cleaning. */
export interface StageWishes {
  /** Whether results say how they are undone. */
  readonly wantsUndo?: boolean;
  /** Where a run is done again: what of it is not to be done. */
  readonly refused?: RefusedChanges | undefined;
  /** What is to be told of findings. */
  readonly telling?: Telling | undefined;
}

/** What a thread is made from. */
export interface ThreadData {
  readonly plan: Plan;
  readonly refused: RefusedChanges | undefined;
  readonly telling: Telling | undefined;
}

function inlineStage(
  plan: Plan,
  catalog: Catalog,
  pool: BufferPool,
  { wantsUndo = false, refused, telling }: StageWishes,
): (chunk: Chunk) => StageResult {
  const stage = assemble(plan, catalog, pool, refused, telling);
  return ({ bytes, firstRow, firstLine }) => {
    const result = stage(bytes, firstRow, firstLine, wantsUndo);
    pool.give(bytes.buffer);
    return result;
  };
}

/** What a result holds of a pool: the lists are short. */
const giveBack = (result: StageResult, pool: BufferPool): void => {
  const { out, ledger, rejected, findings, features, undo } = result;
  for (const part of [out, ledger, rejected, findings, features, undo]) pool.give(part.buffer);
};

/** Chunks that wait at a thread while it works on another: it never stands idle while this one is busy itself. */
const WAITING = 1;

export interface Width {
  readonly jobs: number;
  /** Bytes of input after which threads are started: until they have compiled what they run, they cost more than they save. */
  readonly threadsFromBytes: number;
}

/**
 * `jobs` stages made from the plan, one here and, once there is enough to do, the others in threads of their own. Chunks are transferred,
 * never copied. This thread takes a chunk itself only when every other has enough to do: it has to read and write as well.
 */
export function createExecutor(
  plan: Plan,
  catalog: Catalog,
  { jobs, threadsFromBytes }: Width,
  pool: BufferPool,
  wishes: StageWishes = {},
): Executor {
  let threads: readonly Thread[] = [];
  let own: ((chunk: Chunk) => StageResult) | undefined;
  let seen = 0;
  return {
    get width() {
      return seen < threadsFromBytes ? 1 : jobs;
    },
    async run(chunk) {
      if (threads.length < jobs - 1 && seen >= threadsFromBytes) {
        threads = Array.from({ length: jobs - 1 }, () => new Thread(plan, pool, wishes));
      }
      seen += chunk.bytes.length;
      // V8 lets nurseries grow again whenever it makes a heap, as it does for a thread that starts.
      if (threads.some(({ hasAnswered }) => !hasAnswered)) boundHeaps();
      const idlest = leastLoaded(threads);
      if (idlest && idlest.load <= WAITING) return idlest.ask(chunk);
      own ??= inlineStage(plan, catalog, pool, wishes);
      return own(chunk);
    },
    release: (result) => giveBack(result, pool),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function leastLoaded(threads: readonly Thread[]): Thread | undefined {
  let idlest = threads[0];
  for (const thread of threads) if (thread.load < idlest!.load) idlest = thread;
  return idlest;
}

/**
 * Megabytes. What a stage makes dies soon: a small nursery is enough (V8 takes a third of it for each half, which heaps.ts says too), and a
 * smaller one would promote what is about to die. What it keeps is some 30 MB: the bound is far above that, and tells V8 not to let much
 * garbage gather first.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 384 };

/** A worker thread, which answers in the order in which it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];

  readonly #pool: BufferPool;
  readonly #wantsUndo: boolean;
  hasAnswered = false;
  /** Why it will never answer again. */
  #ended: Error | undefined;

  constructor(plan: Plan, pool: BufferPool, { wantsUndo = false, refused, telling }: StageWishes) {
    this.#pool = pool;
    this.#wantsUndo = wantsUndo;
    const workerData: ThreadData = { plan, refused, telling };
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: LIMITS });
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error),
    );
    // A rule of a plug-in may end its thread, and nobody would ever answer.
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`a worker thread ended with code ${code} before it was done`)),
    );
  }

  /** Chunks that it has not answered yet. */
  get load(): number {
    return this.#waiting.length;
  }

  async ask({ bytes, firstRow, firstLine }: Chunk): Promise<StageResult> {
    if (this.#ended) throw this.#ended;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      const spare = this.#pool.drain();
      const task: Task = { bytes, firstRow, firstLine, spare, wantsUndo: this.#wantsUndo };
      this.#worker.postMessage(task, [bytes.buffer, ...spare]);
    });
    this.hasAnswered = true;
    if ('spent' in answer) this.#pool.give(answer.spent);
    return unwrap(answer);
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function outOfMemory(): CrmqError {
  const most = LIMITS.maxOldGenerationSizeMb;
  return new CrmqError('thread-memory', `a worker thread needs more memory than it may have (${most} MB)`, {
    exitCode: 4,
    hint: 'run with --jobs 1, which has no such bound; a plug-in that keeps what it sees is the likely cause',
  });
}

function unwrap(answer: Answer): StageResult {
  if ('result' in answer) return answer.result;
  const { code, message, exitCode, details = [], hint, bug } = answer.error;
  if (bug !== undefined) throw Object.assign(new Error(message), { stack: bug });
  throw new CrmqError(code, message, { exitCode, details, ...(hint === undefined ? {} : { hint }) });
}

/** Results in the order of the chunks. At most two chunks a thread are on their way, so memory does not grow with the input. */
export async function* inOrder<C extends Chunk>(
  chunks: AsyncIterable<C>,
  executor: Executor,
): AsyncGenerator<{ chunk: C; result: StageResult }> {
  const pending: { chunk: C; result: Promise<StageResult> }[] = [];
  const source = chunks[Symbol.asyncIterator]();
  const take = async () => {
    const { chunk, result } = pending.shift()!;
    return { chunk, result: await result };
  };
  try {
    let coming = source.next();
    for (;;) {
      const most = executor.width === 1 ? 1 : executor.width * 2;
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
