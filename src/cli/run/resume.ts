/** `--resume`: what a big run has done so far is kept beside its output while it runs, and used again when it was ended. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Telling } from '../../engine/lines/finding-lines.ts';
import { Checkpoint, type Circumstances, EVERY_MS, readSaved } from '../../engine/run/checkpoint.ts';
import { CrmqError } from '../../errors.ts';
import { workOf } from '../../io/disk/beside.ts';
import { placeOf } from '../../io/disk/real-path.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import { version } from '../../version.ts';
import type { Flags } from '../asked/request.ts';
import { warn } from '../terminal/streams.ts';

/** Below this a run takes seconds, and keeping its work would cost more than it saves. */
const FROM_BYTES = 64 * 1024 * 1024;

export interface Resuming {
  readonly inputs: readonly string[];
  /** Undefined or `-`: nothing is kept. */
  readonly cleaned: string | undefined;
  readonly flags: Flags;
  readonly chunkBytes: number;
  /** What is told of findings is a part of what is kept. */
  readonly telling: Telling | undefined;
}

/** Ways to clean of which nothing is kept, and why not. */
const NOT_KEPT: readonly (readonly [flag: string, name: string, why: string])[] = [
  ['retry', '--retry', 'a run with mended rows is not kept'],
  ['dryRun', '--dry-run', 'a dry run is not kept'],
  ['encryptTo', '--encrypt-to', 'what is kept would stand unencrypted on the disk'],
];

const isGiven = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Whether what such a run has done so far is kept. */
export const isKept = (flags: Flags): boolean => NOT_KEPT.every(([flag]) => !isGiven(flags[flag]));

/** @throws CrmqError `bad-flag` where the command line asks to go on with what is never kept */
export function refuseResume(flags: Flags): void {
  const stray = flags.resume === true ? NOT_KEPT.find(([flag]) => isGiven(flags[flag])) : undefined;
  if (!stray) return;
  const [, name, why] = stray;
  throw new CrmqError('bad-flag', `--resume does not go with ${name}: ${why}`, {
    hint: `leave out --resume, or ${name}`,
  });
}

/** The day of an interrupted run, so that it may go on after midnight; undefined where there is none. */
export function dayOf({ cleaned, flags }: Pick<Resuming, 'cleaned' | 'flags'>): string | undefined {
  if (flags.resume !== true || cleaned === undefined || cleaned === '-') return undefined;
  return readSaved(workOf(placeOf(cleaned)))?.circumstances['the day (--as-of)'] as string | undefined;
}

/**
 * Opens the folder for the work of this run, with that of the interrupted one in it where it is to go on; else that is removed.
 * @returns undefined for what is small or comes from a pipe
 * @throws CrmqError `nothing-to-resume`, `resume-differs` (exit code 2)
 */
export async function checkpointFor(prepared: Prepared, how: Resuming): Promise<Checkpoint | undefined> {
  const { cleaned, flags, inputs } = how;
  if (cleaned === undefined || cleaned === '-') {
    if (flags.resume === true) throw nothing('a run that writes to standard output is not kept');
    return undefined;
  }
  const folder = workOf(placeOf(cleaned));
  const isThere = existsSync(folder);
  if (flags.resume === true && !isThere) throw nothing(`no interrupted run of ${cleaned} is there`);
  const saved = flags.resume === true ? readSaved(folder) : undefined;
  const now = circumstances(prepared, how);
  if (saved) assertSame(saved.circumstances, now, cleaned);
  else if (isThere) await rm(folder, { recursive: true, force: true });
  const sizes = prepared.inputs.map(({ size }) => size);
  const told = flags.checkpointBytes as number | undefined;
  const least = told ?? FROM_BYTES;
  if (inputs.includes('-') || sizes.includes(undefined)) return undefined;
  if (sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) < least) return undefined;
  // For tests: of a run that takes a moment something must be kept too.
  return Checkpoint.open(folder, now, saved?.bytes ?? 0, told === 1 ? 0 : EVERY_MS);
}

/** Keeps the work of a run that somebody interrupted and says so; that of a run that failed is of no use. */
export async function leave(checkpoint: Checkpoint, isInterrupted: boolean): Promise<void> {
  if (!isInterrupted) return checkpoint.remove();
  if (await checkpoint.close()) warn('\ncrmq: what was done so far is kept: go on with the same command and --resume');
}

function nothing(why: string): CrmqError {
  return new CrmqError('nothing-to-resume', `there is nothing to resume: ${why}`, { hint: 'run without --resume' });
}

function circumstances(
  { plan, inputs: opened }: Prepared,
  { inputs, flags, chunkBytes, telling }: Resuming,
): Circumstances {
  const files = inputs.map((path, at) => {
    const found = path === '-' ? undefined : statSync(path, { bigint: true, throwIfNoEntry: false });
    return [opened[at]!.name, String(found?.size), String(found?.mtimeNs)];
  });
  const { asOf, layout, dedupe, ...rest } = plan;
  return {
    'the version of crmq': version(),
    'the input': files,
    'the day (--as-of)': asOf,
    'how the input is read': layout,
    'what is said of duplicates': [dedupe, flags.dedupe],
    'the decisions': ((flags.decisions as string[] | undefined) ?? []).map((path) => hashOf(readFileSync(path))),
    'the plug-ins': plan.plugins.map((url) => hashOf(readFileSync(new URL(url)))),
    'the rules and columns': hashOf(JSON.stringify(rest)),
    'the size of chunks': chunkBytes,
    'what is told of findings (gate and --report)': telling ?? null,
  };
}

const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function assertSame(before: Circumstances, now: Circumstances, cleaned: string): void {
  const other = Object.keys(now).find((what) => JSON.stringify(before[what]) !== JSON.stringify(now[what]));
  if (other === undefined) return;
  throw new CrmqError(
    'resume-differs',
    `${cleaned}: cannot resume, as ${other} changed since the run was interrupted`,
    {
      hint: 'run without --resume to begin anew',
    },
  );
}
