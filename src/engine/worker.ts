/** Where a worker thread starts: it knows the catalog and loads plug-ins. */
import { parentPort, workerData } from 'node:worker_threads';
import { catalog } from '../catalog.ts';
import type { Plan } from '../contract.ts';
import { withPlugins } from '../packs/plugins.ts';
import { serve } from './serve.ts';

const plan = workerData as Plan;
if (parentPort) serve(parentPort, plan, withPlugins(catalog, plan.plugins));
