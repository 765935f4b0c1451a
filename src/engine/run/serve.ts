/** The work of a thread: chunks come in as bytes, results go out as bytes. */
import type { MessagePort } from 'node:worker_threads';
import type { Catalog } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { BufferPool } from '../../io/stream/buffer-pool.ts';
import { assemble } from './assemble.ts';
import type { Answer, Task, ThreadData } from './executor.ts';

/** Answers every chunk that comes to a port, in the order in which they come. */
export function serve(port: MessagePort, { plan, refused, telling }: ThreadData, catalog: Promise<Catalog>): void {
  const pool = new BufferPool();
  const stage = catalog.then((rules) => assemble(plan, rules, pool, refused, telling));
  // The rejection is told with the answer to the first chunk.
  stage.catch(() => {});
  const answer = (message: Answer, transfer: ArrayBuffer[]): void => port.postMessage(message, transfer);
  port.on('message', async ({ bytes, firstRow, firstLine, spare, wantsUndo }: Task) => {
    try {
      for (const block of spare) pool.give(block);
      const result = (await stage)(bytes, firstRow, firstLine, wantsUndo);
      const { out, ends, rows, lines, ledger, rejected, findings, features, sketch, undo, refused: named } = result;
      const parts = [bytes, out, ends, rows, lines, ledger, rejected, findings, features, sketch, undo, named];
      const buffers = parts.map((part) => part.buffer);
      answer(
        { result, spent: bytes.buffer },
        [...new Set(buffers)].filter((buffer) => buffer.byteLength > 0),
      );
    } catch (error) {
      answer({ error: describe(error) }, []);
    }
  });
}

function describe(error: unknown): Extract<Answer, { error: unknown }>['error'] {
  if (error instanceof CrmqError) {
    const { code, message, exitCode, details, hint } = error;
    return { code, message, exitCode, details, ...(hint === undefined ? {} : { hint }) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'bug', message, exitCode: 4, bug: (error instanceof Error && error.stack) || message };
}
