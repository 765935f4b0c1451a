/** What lib/crmq.cjs holds, which scripts/bundle.mjs makes: the command line, and the work of a thread. */
import { ownProcess } from './engine/run/heaps.ts';

export { main } from './cli/main.ts';
/** Under which flags scripts/bundle.mjs makes the caches. */
export { COMPILED_LATE, COMPILED_SOON } from './cli/terminal/compiled-late.ts';
export { BOUNDED, UNBOUNDED } from './engine/run/heaps.ts';

/** Started by lib/worker.js in each worker thread. */
export const work = (): Promise<unknown> => import('./engine/run/worker.ts');

// Only the command line runs the bundle; a library is dist/.
ownProcess();
