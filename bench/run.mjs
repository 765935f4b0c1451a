/**
 * Measures crmq against a copy through csv-parse and csv-stringify of the same file, in one run: wall, CPU, peak memory, ratio.
 *
 *   npm run bench -- [--rows 1000000]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values: args } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const file = `bench/data/contacts-${args.rows}.csv`;
if (!existsSync(file)) node(['bench/generate.mjs', '--rows', args.rows, '--out', file]);
rmSync('bench/out', { recursive: true, force: true });
mkdirSync('bench/out', { recursive: true });

/** Runs node and answers wall seconds, CPU seconds and peak resident megabytes of the process. */
function node(argv) {
  const code = `
    import { spawn } from 'node:child_process';
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, ${JSON.stringify(argv)}, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (status) => {
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      process.stdout.write(JSON.stringify({ status, wall }));
    });`;
  const timed = ['-v', process.execPath, '--input-type=module', '-e', code];
  const useTime = existsSync('/usr/bin/time');
  const result = useTime
    ? spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', process.execPath, ...argv], { encoding: 'utf8' })
    : spawnSync(process.execPath, timed.slice(2), { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${argv.join(' ')}: ${result.stderr}`);
  if (!useTime) return { wall: JSON.parse(result.stdout).wall, cpu: Number.NaN, rss: Number.NaN };
  const [wall, user, system, kilobytes] = result.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, rss: kilobytes / 1024 };
}

const runs = [
  ['copy (csv-parse | csv-stringify)', ['bench/copy.mjs', file, 'bench/out/copy.csv']],
  ['crmq clean --no-dedupe', ['bin/crmq.js', 'clean', file, '--no-dedupe', '--quiet', '--out-dir', 'bench/out/plain']],
  ['crmq clean', ['bin/crmq.js', 'clean', file, '--quiet', '--out-dir', 'bench/out/full']],
];
console.log(`${args.rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB, Node ${process.version}`);
let reference;
for (const [name, argv] of runs) {
  const { wall, cpu, rss } = node(argv);
  reference ??= wall;
  const ratio = (wall / reference).toFixed(2);
  console.log(
    `${name.padEnd(34)} ${wall.toFixed(1).padStart(7)} s  CPU ${cpu.toFixed(1).padStart(7)} s  ${rss.toFixed(0).padStart(6)} MB  ${ratio} × the copy`,
  );
}
