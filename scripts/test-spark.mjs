/**
 * `npm run test:spark`: crmq on a real Spark with two executor processes, which is installed into this clone when it is not there.
 *
 *     node scripts/test-spark.mjs [--install] [arguments of test/spark/run.py]
 */
import { spawnSync } from 'node:child_process';
import { install, PYTHON, sparkEnvironment } from './spark-home.mjs';

install();
if (process.argv[2] !== '--install') {
  const env = { ...process.env, ...sparkEnvironment() };
  const run = spawnSync(PYTHON, ['test/spark/run.py', ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exit(run.status ?? 1);
}
