/**
 * Threads for hundreds of small runs: what stands in for `Worker` does the work of one in this thread, behind a real message port. What
 * crosses is cloned and transferred as ever, every one has a stage of its own, and answers of different ones come in any order.
 * `test/cli/same-bytes.test.ts` has real threads.
 */
import type { MessagePort } from 'node:worker_threads';
import { catalog } from '../../src/catalog.ts';
import type { ThreadData } from '../../src/engine/run/executor.ts';
import { serve } from '../../src/engine/run/serve.ts';

/** Longest wait of an answer, in turns of the event loop. */
const MOST_TURNS = 4;
let started = 0;
let draws = 1;

/** How many were started so far. */
export const startedWorkers = (): number => started;

export class Worker {
  readonly #port: MessagePort;
  #last: Promise<void> = Promise.resolve();

  constructor(_url: URL, { workerData }: { readonly workerData: ThreadData }) {
    // The global one: `node:worker_threads` is what this file stands in for.
    const { port1, port2 } = new MessageChannel() as unknown as { port1: MessagePort; port2: MessagePort };
    started++;
    this.#port = port1;
    serve(port2, structuredClone(workerData), Promise.resolve(catalog));
  }

  on(event: string, listener: (value: unknown) => void): this {
    if (event === 'message') {
      this.#port.on('message', (message) => {
        this.#last = this.#last.then(someTurns).then(() => listener(message));
      });
    }
    return this;
  }

  postMessage(message: unknown, transfer: ArrayBuffer[]): void {
    this.#port.postMessage(message, transfer);
  }

  async terminate(): Promise<number> {
    this.#port.close();
    return 0;
  }
}

async function someTurns(): Promise<void> {
  draws = (Math.imul(draws, 1_103_515_245) + 12_345) >>> 0;
  for (let turns = (draws >>> 16) % MOST_TURNS; turns > 0; turns--) await new Promise((done) => setImmediate(done));
}
