/** Runs a command and answers what it took: wall and CPU seconds, and the peak of resident memory, its children's included. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TIME = '/usr/bin/time';
const HAS_TIME = existsSync(TIME);
const USAGE = fileURLToPath(new URL('./usage.mjs', import.meta.url));
const SAMPLE_MS = 50;

/**
 * @param command program and arguments
 * @param stdout file for its standard output; else that is thrown away
 * @returns `{ wall, cpu, rss }` in seconds and bytes; `cpu` is NaN where nothing can tell it
 */
export async function measure(command, stdout) {
  const folder = mkdtempSync(join(tmpdir(), 'crmq-bench-'));
  const report = join(folder, 'usage');
  const out = stdout === undefined ? 'ignore' : openSync(stdout, 'w');
  const [program, args, env] = wrapped(command, report);
  const start = process.hrtime.bigint();
  const child = spawn(program, args, { stdio: ['ignore', out, 'pipe'], env });
  let trouble = '';
  child.stderr.on('data', (text) => {
    trouble = `${trouble}${text}`.slice(-2000);
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid));
  }, SAMPLE_MS);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(timer);
  if (out !== 'ignore') closeSync(out);
  const usage = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n').at(-1) : 'NaN NaN NaN';
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${trouble}`);
  const [user, system, kilobytes] = usage.split(' ').map(Number);
  // The system knows the true peak of one process; of several at once only the samples tell.
  return { wall, cpu: user + system, rss: Math.max(peak, (kilobytes || 0) * 1024) };
}

/** GNU time where there is one; else Node's own account of itself, for commands that are Node. */
function wrapped(command, report) {
  const [program, ...args] = command;
  if (HAS_TIME) return [TIME, ['-o', report, '-f', '%U %S %M', program, ...args], process.env];
  if (program !== process.execPath) return [program, args, process.env];
  return [program, ['--import', USAGE, ...args], { ...process.env, BENCH_USAGE: report }];
}

/** Resident bytes of a process and everything that it started; 0 where there is no /proc. */
function residentOf(pid) {
  const [own, children] = [pagesOf(pid), childrenOf(pid)];
  return children.reduce((sum, child) => sum + residentOf(child), own);
}

const PAGE = 4096;

function pagesOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0; // ended meanwhile
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

export const best = (numbers) => Math.min(...numbers);

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
