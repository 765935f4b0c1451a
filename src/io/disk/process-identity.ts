/** Who a process is, so that it can be told apart from a later one with the same number, and whether it still runs. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, as the kernel counts; '' where that cannot be read. */
  readonly start: string;
  /** The same in seconds since 1970, less exactly. */
  readonly startedAt: number;
  readonly host: string;
  /** What is the same on a machine whatever its name; '' where there is no such thing. */
  readonly machine: string;
  /** Another after each start of the machine; '' where it cannot be read. */
  readonly boot: string;
  /** The space in which process numbers hold: a container has its own. '' where there is none. */
  readonly space: string;
}

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    start: statOf(process.pid)?.start ?? '',
    startedAt: Math.round(Date.now() / 1000 - process.uptime()),
    host: hostname(),
    machine: readLine('/etc/machine-id'),
    boot: readLine('/proc/sys/kernel/random/boot_id'),
    space: numberSpace(),
  };
}

/**
 * Whether a process still runs. `elsewhere`: its number says nothing here, as it belongs to another machine or container.
 */
export function stateOf(owner: ProcessIdentity, own = ownIdentity()): 'alive' | 'dead' | 'elsewhere' {
  const isHere = owner.machine && own.machine ? owner.machine === own.machine : owner.host === own.host;
  if (!isHere) return 'elsewhere';
  if (owner.boot && own.boot && owner.boot !== own.boot) return 'dead';
  if (owner.space && own.space && owner.space !== own.space) return 'elsewhere';
  if (!isThere(owner.pid)) return 'dead';
  const now = statOf(owner.pid);
  // Dead and not buried yet.
  if (now && 'ZXx'.includes(now.state)) return 'dead';
  if (now && owner.start) return now.start === owner.start ? 'alive' : 'dead';
  const began = process.platform === 'linux' ? undefined : startedAtOf(owner.pid);
  return began !== undefined && Math.abs(began - owner.startedAt) > CLOCK_SECONDS ? 'dead' : 'alive';
}

/** By so much may two ways of telling when a process started differ. */
const CLOCK_SECONDS = 5;

/** Also a process of somebody else is there. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux: state and start time (clock ticks since the machine started) of proc(5). The name, in brackets, may hold anything. */
function statOf(pid: number): { readonly state: string; readonly start: string } | undefined {
  const line = readLine(`/proc/${pid}/stat`);
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields.length > 19 ? { state: fields[0]!, start: fields[19]! } : undefined;
}

/** Elsewhere: what `ps` says, in seconds since 1970. Asked only when somebody is in the way. */
function startedAtOf(pid: number): number | undefined {
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync('ps', ['-o', 'etime=', '-p', String(pid)], { encoding: 'utf8' });
  const [, days = '0', hours = '0', minutes, seconds] =
    /^\s*(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)\s*$/.exec(stdout ?? '') ?? [];
  if (minutes === undefined) return undefined;
  const ago = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return Date.now() / 1000 - ago;
}

function readLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

function numberSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
