/** What lib/crmq.cjs holds, which scripts/bundle.mjs makes: the command line, and the work of a thread. */
export { main } from './cli/main.ts';

/** Started by lib/worker.js in each worker thread. */
export const work = (): Promise<unknown> => import('./engine/worker.ts');
