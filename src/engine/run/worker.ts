/** Where a worker thread starts: it knows the catalog and loads plug-ins. */
import { parentPort, workerData } from 'node:worker_threads';
import { catalog } from '../../catalog.ts';
import { withPlugins } from '../../packs/plugins.ts';
import type { ThreadData } from './executor.ts';
import { serve } from './serve.ts';

const data = workerData as ThreadData;
if (parentPort) serve(parentPort, data, withPlugins(catalog, data.plan.plugins));
