/**
 * `npm run bench:spark`: what a run on Spark costs as files grow, on local executors of one core and 1 GiB each, with the cost of each step
 * out of its manifest. Needs what `npm run test:spark -- --install` installs. docs/scale.md has a table of it.
 *
 *     node bench/spark.mjs [--rows 1000000,2000000] [--executors 1,2] [--dedupe [--match-partitions 4]]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sparkEnvironment } from '../scripts/spark-home.mjs';
import { dataFile, emptyOut, OUT } from './data.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,2000000' },
    executors: { type: 'string', default: '1,2' },
    dedupe: { type: 'boolean', default: false },
    'match-partitions': { type: 'string' },
  },
});
const numbers = (text) => text.split(',').map(Number);

console.log(
  '| rows | executors | wall | CPU of crmq | index | record stage | matching | settle | most of a process | sent a record | skew |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const rows of numbers(values.rows)) {
  const file = dataFile({ rows });
  for (const executors of numbers(values.executors)) console.log(line(rows, executors, file));
}

function line(rows, executors, file) {
  emptyOut();
  const out = join(OUT, 'spark');
  const began = Date.now();
  const words = ['clean', file, '--engine', 'spark', '--master', `local-cluster[${executors},1,1024]`, '-o', out];
  const matched = values['match-partitions'];
  const how = values.dedupe ? (matched ? ['--match-partitions', matched] : []) : ['--no-dedupe'];
  const options = { encoding: 'utf8', env: { ...process.env, ...sparkEnvironment() } };
  const { status, stderr } = spawnSync(process.execPath, ['bin/crmq.js', ...words, ...how, '--no-html'], options);
  if (status !== 0) throw new Error(stderr);
  const wall = (Date.now() - began) / 1000;
  const { costs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const of = (step) => costs.filter((cost) => cost.step === step);
  const sum = (list, key) => list.reduce((all, cost) => all + cost[key], 0);
  const told = (step) => `${sum(of(step), 'wall').toFixed(1)} s (${sum(of(step), 'cpu').toFixed(1)} s)`;
  const peak = Math.max(...costs.map(({ peakKiB }) => peakKiB)) / 1024;
  const merge = of('settle').length > 0 ? told('settle') : '–';
  const steps = costs.filter((cost) => cost.step.startsWith('match '));
  const matching = steps.length > 0 ? `${sum(steps, 'wall').toFixed(1)} s (${sum(steps, 'cpu').toFixed(1)} s)` : '–';
  const sent = `${Math.round(sum(costs, 'sentBytes') / rows)} B`;
  // what the slowest task of a step has to do beside the others, weighed by what steps cost
  const dealt = costs.filter(({ tasks }) => tasks > 1);
  const even = dealt.reduce((all, { cpu, tasks }) => all + cpu / tasks, 0);
  const skew = `${(sum(dealt, 'mostCpu') / even).toFixed(2)} ×`;
  const cells = [rows.toLocaleString('en'), executors, `${wall.toFixed(0)} s`, `${sum(costs, 'cpu').toFixed(0)} s`];
  return `| ${[...cells, told('ask'), told('stage'), matching, merge, `${peak.toFixed(0)} MiB`, sent, skew].join(' | ')} |`;
}
