/** Where and with what something was measured. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** First line of what a command says, undefined where there is no such command. */
export function firstLine(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return (stdout || stderr).trim().split('\n')[0];
}

const manifest = (path) => JSON.parse(readFileSync(path, 'utf8'));

function packages() {
  const names = ['csv-parse', 'csv-stringify', 'papaparse'];
  return names.map((name) => `${name} ${manifest(`node_modules/${name}/package.json`).version}`);
}

/** The commit, with a `+` where files differ from it. */
function commit() {
  const hash = firstLine('git', 'rev-parse', '--short', 'HEAD') ?? 'no git';
  return firstLine('git', 'status', '--porcelain', '--untracked-files=no') ? `${hash}+` : hash;
}

/** @param tools versions of the other programs that were found */
export function machine(tools = []) {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = [`Node ${process.versions.node}`, `crmq ${manifest('package.json').version} (${commit()})`];
  return [
    `- ${new Date().toISOString().slice(0, 10)}, ${cpu?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores, ${memory}, ${platform()} ${release()}`,
    `- ${[...versions, ...packages(), ...tools].join(', ')}`,
  ].join('\n');
}
