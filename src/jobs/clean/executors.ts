/** The executors of a run: inputs that are laid out alike share one. */
import type { Catalog, Plan } from '../../contract.ts';
import { type Executor, inlineExecutor, type StageWishes, threadExecutor } from '../../engine/executor.ts';
import type { BufferPool } from '../../io/buffer-pool.ts';
import type { Input } from '../../io/input.ts';

export interface ExecutorOptions {
  readonly jobs: number;
  /** Below this, starting threads costs more than they save. */
  readonly threadsFromBytes?: number;
}

const THREADS_FROM_BYTES = 2 * 1024 * 1024;

export class Executors {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #pool: BufferPool;
  readonly #options: ExecutorOptions;
  readonly #wishes: StageWishes;
  #executor: Executor | undefined;
  #layout = '';

  constructor(plan: Plan, catalog: Catalog, pool: BufferPool, options: ExecutorOptions, wishes: StageWishes) {
    this.#plan = plan;
    this.#catalog = catalog;
    this.#pool = pool;
    this.#options = options;
    this.#wishes = wishes;
  }

  async for(input: Input): Promise<Executor> {
    const layout = JSON.stringify(input.layout);
    if (this.#executor && layout === this.#layout) return this.#executor;
    await this.#end();
    const { jobs, threadsFromBytes = THREADS_FROM_BYTES } = this.#options;
    const isSmall = input.sampleIsAll && input.sample.length < threadsFromBytes;
    const plan = { ...this.#plan, layout: input.layout };
    this.#layout = layout;
    this.#executor =
      jobs === 1 || isSmall
        ? inlineExecutor(plan, this.#catalog, this.#pool, this.#wishes)
        : threadExecutor(plan, this.#catalog, jobs, this.#pool, this.#wishes);
    return this.#executor;
  }

  async close(): Promise<void> {
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#executor?.close();
    this.#executor = undefined;
  }
}
