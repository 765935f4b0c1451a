/** The executors of a run: inputs that are laid out alike share one. */
import type { Catalog, Plan } from '../../contract.ts';
import { createExecutor, type Executor, type StageWishes } from '../../engine/run/executor.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import type { Input } from '../../io/stream/input.ts';
import type { Prepared } from '../prepare.ts';

export interface ExecutorOptions {
  readonly jobs: number;
  /** Bytes of input below which starting threads costs more than they save. */
  readonly threadsFromBytes?: number;
}

/** A thread needs some 1.5 s of CPU to compile what it runs, in which one that has done so cleans 60,000 records; and 60 MB. */
const THREADS_FROM_BYTES = 16 * 1024 * 1024;

type Executed = Pick<Prepared, 'catalog' | 'inputs' | 'plan'>;

export class Executors {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #pool: BufferPool;
  readonly #options: ExecutorOptions;
  readonly #wishes: StageWishes;
  /** What the inputs have at least. */
  readonly #bytes: number;
  #executor: Executor | undefined;
  #layout = '';

  constructor({ plan, catalog, inputs }: Executed, pool: BufferPool, options: ExecutorOptions, wishes: StageWishes) {
    this.#plan = plan;
    this.#catalog = catalog;
    this.#bytes = inputs.reduce((sum, { size = 0 }) => sum + size, 0);
    this.#pool = pool;
    this.#options = options;
    this.#wishes = wishes;
  }

  async for(input: Input): Promise<Executor> {
    const layout = JSON.stringify(input.layout);
    if (this.#executor && layout === this.#layout) return this.#executor;
    await this.#end();
    const { jobs, threadsFromBytes = THREADS_FROM_BYTES } = this.#options;
    const width = { jobs, threadsFromBytes: this.#bytes < threadsFromBytes ? threadsFromBytes : 0 };
    this.#layout = layout;
    this.#executor = createExecutor(
      { ...this.#plan, layout: input.layout },
      this.#catalog,
      width,
      this.#pool,
      this.#wishes,
    );
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
